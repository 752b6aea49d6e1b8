"""Whether what a pattern tells points to another sentence: "the plateau" does, "the open ocean" does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.reading.edits import Problem
from quizgen.reading.lists import listed
from quizgen.reading.reference_words import UNIQUE
from quizgen.reading.resolving import Resolution
from quizgen.text import words


def dangling_in(resolution: Resolution, *parts: str) -> Iterator[Problem]:
    """The words of some parts of a sentence that only another sentence may explain."""
    return (one for one in resolution.dangling if any(one.word in part for part in parts))


def leans(told: Iterable[Problem], known: frozenset[str] = frozenset()) -> bool:
    """Whether one of the words that are told is no "the …" whose noun everybody knows, or the page's readers know."""
    plain = UNIQUE | listed("everywhere") | known
    return any(one.kind != "definite" or words(one.word)[-1] not in plain for one in told)
