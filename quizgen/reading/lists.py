"""The word lists of the reading room, from its data file."""

from __future__ import annotations

from functools import cache

from quizgen.syllabus import table


@cache
def listed(name: str) -> frozenset[str]:
    """One list of words from reading.yaml."""
    found: list[str] = table("reading.yaml")[name]
    return frozenset(found)


# Words that a sentence begins with and that lose their capital inside one.
SMALL = frozenset(word.capitalize() for word in listed("small"))
