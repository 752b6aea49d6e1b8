"""The word lists of the reading room, from its data file."""

from __future__ import annotations

import re
from functools import cache

from quizgen.syllabus import table
from quizgen.text import fold


@cache
def listed(name: str) -> frozenset[str]:
    """One list of words from reading.yaml."""
    found: list[str] = table("reading.yaml")[name]
    return frozenset(found)


def is_of_advice(heading: str) -> bool:
    """Whether a heading, or what stands before its colon, says that advice or an outlook follows: "Way Forward: the 2025 Bill"."""
    plain = fold(heading).strip(" :?!.0123456789")
    return plain in listed("advice") or re.split(r"\s*[:–—]\s*", plain)[0] in listed("outlook")


# Words that a sentence begins with and that lose their capital inside one.
SMALL = frozenset(word.capitalize() for word in listed("small"))
