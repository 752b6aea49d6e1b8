"""Large decks as they were read last time: YAML takes seconds for ten thousand items, what was made of it a fraction.

An entry is known by the bytes of its deck and by the shape of our nouns, so it is never stale; the folder may be deleted at any
time, and two runs may share it.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from contextlib import suppress
from dataclasses import fields
from functools import cache
from pathlib import Path

from quizgen import __version__
from quizgen.errors import ProblemError
from quizgen.files import remove_file, write_file
from quizgen.model import KINDS, Deck, Event, Item, Origin, Pair, Quote, Source, Statement

LARGE = 200_000
MOST_ENTRIES = 32


@cache
def shape() -> str:
    """Version and fields of everything that an entry holds: another shape, another entry."""
    nouns = (Deck, Item, Origin, Quote, Source, Statement, Pair, Event, *KINDS)
    return repr((__version__, [(noun.__name__, [field.name for field in fields(noun)]) for noun in nouns]))


def folder() -> Path:
    """Where entries lie: QUIZGEN_CACHE, or the place that the system has for such things."""
    given = os.environ.get("QUIZGEN_CACHE")
    if given:
        return Path(given) / "decks"
    from platformdirs import user_cache_path

    return user_cache_path("quizgen") / "decks"


def entry(data: bytes) -> Path:
    """The file for a deck of these bytes."""
    return folder() / f"{hashlib.sha256(shape().encode() + data).hexdigest()}.pickle"


def remembered(data: bytes) -> tuple[Deck, dict[str, int]] | None:
    """What these bytes were read as last time; None when they are few, new, or when the entry is damaged."""
    if len(data) < LARGE:
        return None
    with suppress(Exception):  # A damaged entry may fail in any way, and is worth no more than none.
        deck, lines = pickle.loads(entry(data).read_bytes())  # noqa: S301 - our own file in the user's own folder
        return (deck, lines) if isinstance(deck, Deck) else None
    return None


def remember(data: bytes, deck: Deck, lines: dict[str, int]) -> None:
    """Keep what was made of a large deck, and let the oldest entries go; a folder that cannot be written is no matter."""
    if len(data) < LARGE:
        return
    with suppress(ProblemError, OSError):
        write_file(entry(data), pickle.dumps((deck, lines), protocol=5))
        entries = sorted(folder().glob("*.pickle"), key=lambda path: path.stat().st_mtime_ns)
        for path in entries[:-MOST_ENTRIES]:
            remove_file(path)
