"""Public figures as a reader who never saw the page knows them: by office, country and full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quizgen.model import Name
from quizgen.reading.officials import before_name, is_owner
from quizgen.reading.slots import Finder
from quizgen.syllabus import table
from quizgen.text import fold

GONE = re.compile(r"\b(?:[Ff]ormer|[Tt]hen|[Ee]x|[Ee]rstwhile|[Oo]utgoing|[Ll]ate|[Aa]cting|[Dd]eputy|[Vv]ice|[Dd]esignate)[ -]$")
ACRONYMS = {"United States": "US", "United Kingdom": "UK"}


class Figure(NamedTuple):
    """One mention of a person: where it stands with its office, and how a reader is told who is meant ("" where nothing tells)."""

    start: int
    end: int
    full: str
    shown: str


class Office(NamedTuple):
    """An office as it stands before a name, with whose it is ("" where untold): Foreign Minister, Russian."""

    title: str
    whose: str


@cache
def known() -> dict[str, tuple[str, str, str]]:
    """Folded full name, and surname where only one has it → full name, title and country of the great offices."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for title, countries in table("statesmen.yaml").items():
        if title != "alike":
            for country, names in countries.items():
                for name in names:
                    for one in (fold(name), fold(name.split()[-1])):
                        found.setdefault(one, set()).add((name, title, country))
    return {one: next(iter(told)) for one, told in found.items() if len(told) == 1}


def figures(text: str, finder: Finder) -> Iterator[Figure]:
    """The persons whom a text names, in order."""
    for start, end, name in finder.find(text):
        if name.type == "person":
            before = text[:start]
            begins = start - len(said_before(before))
            told = "" if GONE.search(text[:begins]) else shown(name, before)
            yield Figure(begins, end, full_name(name), told)


def full_name(name: Name) -> str:
    """The full name of a person, of a surname that only one statesman has by the list of them."""
    listed = known().get(fold(name.name))
    return listed[0] if listed and " " not in name.name else name.name


def said_before(before: str) -> str:
    """The office that ends some words, with whose it is and the blank behind it; "" where none does."""
    office = office_before(before)
    return f"{office.whose} {office.title} ".lstrip() if office else ""


def office_before(before: str) -> Office | None:
    """The public office that ends some words."""
    found = before_name().search(before)
    if not found:
        return None
    words = found["whose"].split()
    owner = max((number for number, word in enumerate(words) if is_owner(word)), default=None)
    whose = " ".join(words[owner:]) if owner is not None else ""
    return Office(found["office"], whose)


def shown(name: Name, before: str) -> str:
    """A person with office and country as the words before, the document or the list of statesmen tell them; "" for others."""
    office = office_before(before) or office_before(f"{name.office} ")
    listed, full = known().get(fold(name.name)), full_name(name)
    if " " not in full:
        return ""
    if office and not office.whose:
        office = office_before(f"{name.office} ") or office
    if office and office.whose:
        return f"{office.whose} {office.title} {full}"
    if listed and office and fold(office.title) == listed[1]:
        country = listed[2]
        if country == "India":
            return f"{office.title} {full}"
        return f"{ACRONYMS[country]} {office.title} {full}" if country in ACRONYMS else f"{country}'s {office.title} {full}"
    return full if listed else ""
