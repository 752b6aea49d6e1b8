"""Names as shapes of regular expressions look for them: any country, any State of India."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from quizgen.gazetteer.entries import entries
from quizgen.syllabus import country_names


def any_of(names: Iterable[str]) -> str:
    """The alternatives of a shape that finds any of the names, the longest first."""
    return "|".join(map(re.escape, sorted({*names}, key=lambda name: (-len(name), name))))


@cache
def state_shape() -> str:
    """Any State or Union Territory of India by its full name."""
    return any_of(one.name for one in entries() if one.kind == "state")


@cache
def country_shape() -> str:
    """Any country by a name or acronym that texts have for it."""
    known = {name for one in entries() if one.kind == "country" for name in (one.name, *one.aliases, one.acronym) if name}
    return any_of({*known, *country_names().values(), "US", "UK", "UAE"})
