"""Persons who may stand beside a person: those whose office is of the same class, as the sources of one time tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from quizgen.extractors.distractors import Option
from quizgen.extractors.likeness import office_classes
from quizgen.extractors.refuting import Known
from quizgen.gazetteer import key_of, same_thing
from quizgen.model import Corpus, Name, Reading, Slot
from quizgen.syllabus import country_names
from quizgen.text import fold, words

FOREIGN = re.compile(r"\b(?:foreign|external affairs)\b|\b(?:us|u\.s\.|united states) secretary of state\b|^secretary of state$")
YEARS_APART = 3


def person_options(slot: Slot, reading: Reading, corpus: Corpus) -> Iterator[Option]:
    """Other persons whose office is of the same class as the key's, by their full names: ministers among ministers.

    Those of another document must be of the same time, and heads of state or government, or of the same ministry.
    """
    own = person_of(slot, reading)
    office = office_of(own, reading, corpus) if own else ""
    sort = class_of_office(office)
    if own is None or not sort:
        return
    seen = [own]
    for other in (reading, *(one for one in corpus.readings if one is not reading and of_one_time(reading, one))):
        for name in other.names:
            theirs = office_of(name, other, corpus) if name.type == "person" and " " in name.name else ""
            near = other is reading or sort == "head" or desk(theirs) == desk(office) != ""
            if class_of_office(theirs) == sort and near and not any(is_namesake(name, one) for one in seen):
                seen.append(name)
                yield Option(name.name, tuple(dict.fromkeys((name.name, *name.aliases))))


def person_of(slot: Slot, reading: Reading) -> Name | None:
    """The person that a slot names."""
    spelled = {fold(one) for one in (slot.text, *slot.accepts)}
    return next(
        (name for name in reading.names if name.type == "person" and spelled & {fold(one) for one in (name.name, *name.aliases)}), None
    )


def full_name(slot: Slot, reading: Reading) -> str:
    """The fullest form of a person's name that the document has."""
    person = person_of(slot, reading)
    return person.name if person else slot.text


def office_of(name: Name, reading: Reading, corpus: Corpus) -> str:
    """A person's office, as the document or else another one of its time names it, or as a key term is explained."""
    if name.office:
        return name.office
    explained = (term.meaning.split(",")[0] for term in reading.document.terms if same_thing(term.term, name.name))
    named = offices(Known(corpus)).get(key_of(name.name.split()[-1]), ())
    elsewhere = (other.office for other, place in named if of_one_time(reading, place) and same_thing(other.name, name.name))
    return next((text for text in explained if class_of_office(text)), "") or next(elsewhere, "")


@lru_cache(maxsize=1)
def offices(known: Known) -> dict[str, tuple[tuple[Name, Reading], ...]]:
    """Folded surname → the persons of a run who bear it and whose office is named, with their documents."""
    found: dict[str, tuple[tuple[Name, Reading], ...]] = {}
    for reading in known.corpus.readings:
        for name in reading.names:
            if name.type == "person" and name.office:
                surname = key_of(name.name.split()[-1])
                found[surname] = (*found.get(surname, ()), (name, reading))
    return found


def is_namesake(name: Name, other: Name) -> bool:
    """Whether two names are, or may be, one person's: they end in the same surname."""
    return same_thing(name.name, other.name) or same_thing(name.name.split()[-1], other.name.split()[-1])


def of_one_time(one: Reading, other: Reading) -> bool:
    """Whether two documents are of the same years, as far as they tell."""
    first, second = one.document.source.published, other.document.source.published
    return one is other or first is None or second is None or abs(first.year - second.year) <= YEARS_APART


@cache
def longest_first() -> tuple[tuple[str, str], ...]:
    """Titles of offices with their classes, the longest title first."""
    return tuple(sorted(office_classes().items(), key=lambda pair: -len(pair[0])))


@cache
def class_of_office(office: str) -> str:
    """The class of an office: heads of state and government, ministers, governors; "" for others."""
    said = f" {' '.join(words(office))} "
    return next((name for title, name in longest_first() if f" {' '.join(words(title))} " in said), "")


@cache
def desk(office: str) -> str:
    """What an office is for: foreign affairs, or its country's other affairs."""
    if FOREIGN.search(fold(office)):
        return "foreign affairs"
    said = f" {' '.join(words(office))} "
    return next((country for word, country in country_names().items() if f" {' '.join(words(word))} " in said), "")
