"""Patterns that a teacher can extend: what a sentence of some shape tells, how it is asked and stated; shapes that tables share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from quizgen.gazetteer.shapes import country_shape, state_shape
from quizgen.quantities.shapes import SEVERAL
from quizgen.reading.leading import is_clear, is_one_of
from quizgen.syllabus import table

DATE = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}|\d{4})(?!\d)"
# A land is not meant by a part of it, or by another that has its name: Northern Ireland, New Guinea.
PART_OF = "".join(f"(?<!{word} )" for word in ("ern", "North", "South", "East", "West", "Central", "New", "Inner", "Outer", "Upper"))
# Notes that lack their stop or their parse still tell what a pattern looks for.
HARMLESS = frozenset({"headline", "no_verb"})
PLACE = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
# How a time of each type is asked for, and what stands before it in a statement.
PREPOSITIONS = {"date": ("On which date", "on"), "month": ("In which month and year", "in"), "year": ("In which year", "in")}


# Signs of somebody who acts: a shape that begins with one tells what he did, one that ends in one with whom.
ACTOR = r"\{(?:voice|figure|land|lands)\}"
LED, ENDED = re.compile(rf"(?:\(\?(?::|P<\w+>))*{ACTOR}"), re.compile(rf"{ACTOR}\)+$")


class Pattern(NamedTuple):
    """One thing that sentences of a shape tell.

    What is told `anywhere` is plain knowledge, inside a speech as well; what is so `now` may have been otherwise in another year. A shape
    that is `led` begins with who acts, one that is `ended` ends in somebody or some land.
    """

    relation: str
    shape: re.Pattern[str]
    ask: str
    state: str
    type: str
    worth: float
    anywhere: bool = False
    now: bool = False
    led: bool = False
    ended: bool = False


@cache
def shared_words() -> dict[str, str]:
    """What the shapes of every table may name: a {number} of several in words, a {state} of India, a {land}."""
    return {"number": SEVERAL, "state": state_shape(), "land": country_shape()}


def filled(shape: str, known: Mapping[str, str]) -> str:
    """A shape with what its own words and those of all tables stand for, which may have such words in them too."""
    before = ""
    while shape != before:
        before = shape
        for name, value in {**shared_words(), **known}.items():
            shape = shape.replace(f"{{{name}}}", value)
    return shape


def patterns_of(file: str, own: Mapping[str, str]) -> Iterator[Pattern]:
    """The patterns of a data file; its `own` words, such as {date}, stand for shapes."""
    for one in table(file)["patterns"]:
        shape = one["shape"]
        led, ended = LED.match(shape) is not None, ENDED.search(shape) is not None
        told = one["relation"], re.compile(filled(shape, own)), one["ask"], one["state"], one["type"], one["worth"]
        yield Pattern(*told, anywhere=bool(one.get("anywhere")), now=bool(one.get("now")), led=led, ended=ended)


def told_in(pattern: Pattern, text: str) -> re.Match[str] | None:
    """Where a text tells what a pattern asks for, of one who acts himself and with all whom it names; None where it does not."""
    return next((found for found in pattern.shape.finditer(text) if is_whole(pattern, found)), None)


def is_whole(pattern: Pattern, found: re.Match[str]) -> bool:
    """Whether who leads what was found is the one who acts, and who ends it is all there are."""
    clear = not pattern.led or is_clear(found.string[: found.start()], person=found[0].startswith("‹"))
    return clear and not (pattern.ended and is_one_of(found.string[found.end() :]))


def time_type(value: str) -> str:
    """Whether a time that DATE found is a date, a month or a year."""
    if re.fullmatch(r"\d{4}", value):
        return "year"
    return "month" if re.fullmatch(r"[A-Z][a-z]+ \d{4}", value) else "date"
