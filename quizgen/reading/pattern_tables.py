"""Patterns that a teacher can extend: what a sentence of some shape tells, how it is asked and stated; shapes that tables share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quizgen.syllabus import table

DATE = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}|\d{4})(?!\d)"
PLACE = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
# How a time of each type is asked for, and what stands before it in a statement.
PREPOSITIONS = {"date": ("On which date", "on"), "month": ("In which month and year", "in"), "year": ("In which year", "in")}


class Pattern(NamedTuple):
    """One thing that sentences of a shape tell; what is told `anywhere` is plain knowledge, inside a speech as well."""

    relation: str
    shape: re.Pattern[str]
    ask: str
    state: str
    type: str
    worth: float
    anywhere: bool = False


def patterns_of(file: str, signs: Mapping[str, str]) -> Iterator[Pattern]:
    """The patterns of a data file; each of the `signs`, such as {date}, stands for a shape."""
    for one in table(file)["patterns"]:
        shape = one["shape"]
        for sign, value in signs.items():
            shape = shape.replace(sign, value)
        yield Pattern(
            *(one["relation"], re.compile(shape), one["ask"], one["state"], one["type"], one["worth"]), anywhere=bool(one.get("anywhere"))
        )


def time_type(value: str) -> str:
    """Whether a time that DATE found is a date, a month or a year."""
    if re.fullmatch(r"\d{4}", value):
        return "year"
    return "month" if re.fullmatch(r"[A-Z][a-z]+ \d{4}", value) else "date"
