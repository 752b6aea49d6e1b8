"""Who did it: a deed of one person told of another whose deeds stand on the same page, "Balban introduced the silver tanka"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.extractors.refuting import Shelf, stems
from quizgen.extractors.ways import Falsehood
from quizgen.model import Fact, Reading
from quizgen.syllabus import table
from quizgen.text import spaced

FILE = "contraries.yaml"
MOST, COMMON = 3, 2


def by_doer(fact: Fact, reading: Reading, shelf: Shelf) -> Iterator[Falsehood]:
    """The deed with the other doers of its page, those that stand nearest to it first, of whom no source says anything of the kind."""
    doer = doer_of(fact)
    if not doer:
        return
    done = [(doer_of(other), other) for other in reading.facts if doer_of(other)]
    deeds = [(name, other.statement) for name, other in done]
    # Its wording may be another by now, without the day of the page for one: its place is that of its quote.
    place = next((number for number, (_, other) in enumerate(done) if other.quote == fact.quote), 0)
    rest = fact.statement.removeprefix(doer)
    near = sorted(range(len(deeds)), key=lambda number: abs(number - place))
    names = dict.fromkeys(deeds[number][0] for number in near if not same_person(deeds[number][0], doer))
    telling = telling_stems(rest, [statement for _, statement in deeds])
    fair = (name for name in names if spaced(name) not in spaced(rest) and not is_told(name, doer, telling, shelf))
    for name in list(fair)[:MOST]:
        yield Falsehood(f"{name}{rest}", name, doer)


def doer_of(fact: Fact) -> str:
    """The person with whom a statement begins and whose deed it tells: one who founded, built or brought in; "" for none."""
    if fact.hedged or fact.said_by or fact.spoken:
        return ""
    persons = (slot.text for slot in fact.slots if slot.type == "person")
    return next((name for name in persons if is_deed_of(name, fact.statement)), "")


def is_deed(about: str, relation: str, text: str) -> bool:
    """Whether a claim tells a deed of the person that it is about: the deed is what it relates, not the time at which something began."""
    return is_deed_of(about, text) and deed().match(f" {relation}") is not None


def is_deed_of(name: str, statement: str) -> bool:
    """Whether a statement begins with a name and tells what only one can have done."""
    return bool(name) and statement.startswith(f"{name} ") and deed().match(statement, len(name)) is not None


@cache
def deed() -> re.Pattern[str]:
    """The verbs of what only one person did."""
    return re.compile(rf" (?:{'|'.join(table(FILE)['deeds'])})\b")


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: one is a part of the other."""
    return spaced(one) in spaced(other) or spaced(other) in spaced(one)


def telling_stems(rest: str, statements: list[str]) -> frozenset[str]:
    """The stems of a deed that hardly any other deed of the page has."""
    return frozenset(stem for stem in stems(rest) if sum(stem in stems(statement) for statement in statements) <= COMMON)


def is_told(name: str, doer: str, telling: frozenset[str], shelf: Shelf) -> bool:
    """Whether a line that names another person, and not the doer, speaks of the deed as well."""
    lines = (line for line in shelf.naming(name) if spaced(doer) not in line.spaced)
    return any(telling & stems(line.spaced) for line in lines) if telling else True
