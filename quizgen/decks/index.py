"""Decks as an index: of every item what choosing among ten thousand needs, and the item itself folded up until it is asked.

The index of a set of decks is one file in the cache, known by the bytes of each deck, so it is never stale.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from quizgen.decks.cache import folder, shape
from quizgen.errors import DeckError, ProblemError
from quizgen.files import remove_file, write_file
from quizgen.identity import fingerprint
from quizgen.model import Deck, Item, Source, kind_of

# So many sets of decks are remembered: all of them, and those that are practised by themselves.
MOST = 8


class Listed(NamedTuple):
    """An item as the index lists it: `kin` are marks that it shares with its siblings, which ask of the same thing or the same words."""

    item: str
    kind: str
    tags: tuple[str, ...]
    kin: tuple[str, ...]
    line: int
    folded: bytes

    def unfolded(self) -> Item:
        """The item itself."""
        item: Item = pickle.loads(self.folded)  # noqa: S301 - our own file in the user's own folder
        return item


class Index(NamedTuple):
    """A deck: its title, the sources it cites, folded up, and its items that are asked, in their order."""

    title: str
    folded: bytes
    items: tuple[Listed, ...]

    def sources(self) -> dict[str, Source]:
        """The sources, by id."""
        sources: tuple[Source, ...] = pickle.loads(self.folded)  # noqa: S301 - as above
        return {source.id: source for source in sources}


def indexed(paths: Iterable[Path], load: Callable[[Path], tuple[Deck, dict[str, int]]]) -> dict[Path, Index]:
    """The decks as indexes, from the cache as far as their bytes are the same, else made of what `load` reads.

    Raises DeckError where a deck cannot be read.
    """
    named = list(paths)
    place = folder() / f"practice-{fingerprint(*(str(path.absolute()) for path in named), length=16)}.pickle"
    known = remembered_at(place)
    found: dict[Path, Index] = {}
    fresh: dict[str, Index] = {}
    for path in named:
        mark = mark_of(path)
        found[path] = fresh[mark] = known.get(mark) or index_of(*load(path))
    if fresh.keys() != known.keys():
        keep(place, fresh)
    return found


def keep(place: Path, fresh: dict[str, Index]) -> None:
    """Remember the indexes, and let the oldest sets go; a folder that cannot be written is no matter."""
    with suppress(ProblemError, OSError):
        write_file(place, pickle.dumps((shape(), fresh), protocol=5))
        for path in sorted(folder().glob("practice-*.pickle"), key=lambda path: path.stat().st_mtime_ns)[:-MOST]:
            remove_file(path)


def remembered_at(place: Path) -> dict[str, Index]:
    """The indexes of last time, by the marks of their decks; none when the file is damaged or of another shape."""
    with suppress(Exception):  # A damaged file may fail in any way, and is worth no more than none.
        made, known = pickle.loads(place.read_bytes())  # noqa: S301 - as above
        if made == shape() and isinstance(known, dict):
            return known
    return {}


def mark_of(path: Path) -> str:
    """What a deck's bytes are known by. Raises DeckError where they cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise DeckError(f"cannot be read: {error.strerror}", str(path)) from error


def index_of(deck: Deck, lines: dict[str, int]) -> Index:
    """The index of a deck whose items begin on those lines."""
    items = tuple(
        Listed(item.id, kind_of(item.prompt), item.tags, kin(item), lines.get(item.id, 1), pickle.dumps(item, protocol=5))
        for item in deck.active
    )
    return Index(deck.title, pickle.dumps(deck.sources, protocol=5), items)


def kin(item: Item) -> tuple[str, ...]:
    """What an item shares with its siblings: what it is about, and each quote it rests on."""
    quotes = item.origin.quotes if item.origin else ()
    about = [f"about {' '.join(item.about.casefold().split())}"] if item.about.strip() else []
    return (*about, *dict.fromkeys(fingerprint(quote.text, length=8) for quote in quotes if quote.text))
