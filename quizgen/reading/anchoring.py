"""How firmly a statement stands without its article: what in it narrows down of what it speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen import gazetteer
from quizgen.model import Name, Slot
from quizgen.reading.lists import listed
from quizgen.reading.slots import Finder
from quizgen.reading.statements import Statement
from quizgen.text import fold, words

# How much each kind of name, time or amount in a statement narrows down what it speaks of.
WEIGHT = {
    **dict.fromkeys(("law", "scheme", "treaty", "event", "body", "ministry", "company", "person", "work", "date", "money", "term"), 2.0),
    **dict.fromkeys(("month", "percent", "measure", "period", "quote", "office", "people"), 1.5),
    **dict.fromkeys(("country", "city", "state", "place", "year", "number", "thing", "list", "ordinal", "duration", "range"), 1.0),
}
STRONG = frozenset({"law", "scheme", "treaty", "event", "body", "ministry", "company", "person", "work", "term"})
NAMES = STRONG | {"country", "city", "state", "place", "people", "office", "list", "thing"}
FOR_A_NAME, FOR_A_VALUE, FOR_A_TIME, BY_CONTEXT = 3.0, 2.5, 2.0, 2.0
TIMES = frozenset({"date", "month", "year"})
FAMOUS = frozenset(
    {"Gandhi", "Ashoka", "Akbar", "Shivaji", "Buddha", "Mahavira", "Kautilya", "Kabir", "Aryabhata", "Panini", "Kalidasa", "Chanakya"}
)
UNIQUE = re.compile(
    r"\b(?:the|'s|’s) (?:world's |country's |nation's )?(?:only|first|largest|biggest|highest|oldest|longest|smallest|second|third)\b",
    re.IGNORECASE,
)
WEAK_NAMES = frozenset(
    {"india", "government", "centre", "union", "state", "states", "us", "u.s.", "uk", "asia", "government of india", "union cabinet"}
)
# Institutions that every reader of an Indian article knows without a name beside them.
INSTITUTION = re.compile(
    r"(?:the )?(?:Union Cabinet|Parliament|Supreme Court|Lok Sabha|Rajya Sabha|(?:Government|President|Prime Minister) of India)\b",
    re.IGNORECASE,
)
# Kinds of names that are known wherever they stand.
BY_ITSELF = frozenset({"law", "treaty", "event", "person", "company"})
LEAD, LONG_NAME = 4, 4
# What follows the noun that a phrase is about; another noun would take its place ("the Indian Army contingent").
AFTER_HEAD = re.compile(
    r"\s*(?:$|[,(—–]|(?:of|in|on|at|for|from|to|with|by|and|was|is|are|were|has|have|had|will|which|who|that|under|as|[a-z]+ed|[a-z]+ing)\b)"
)


def strength(statement: Statement, slot: Slot, slots: Sequence[Slot], finder: Finder) -> float:
    """How much the statement still says of what it speaks when the slot is hidden."""
    rest = statement.text.replace(slot.text, " … ", 1)
    others = (other for other in slots if other.text != slot.text and other.type not in NAMES and other.text in rest)
    values = sum(WEIGHT.get(other.type, 0.0) for other in others)
    names = {name.name: WEIGHT.get(name.type, 0.0) for _, _, name in finder.find(rest) if fold(name.name) not in WEAK_NAMES}
    return values + sum(names.values()) + (2.0 if UNIQUE.search(rest) else 0.0)


def needed(statement: Statement, slot: Slot, finder: Finder, lemma: str) -> float:
    """How much a statement must say before its slot has one answer only.

    Less for a time, which a thing has only one of, and where it tells by name who is responsible for a thing.
    """
    subject = statement.clause.subject if statement.clause else ""
    led = slot.text not in subject and any(name.type in STRONG for _, _, name in finder.find(subject))
    if slot.type in NAMES:
        return FOR_A_TIME if led and lemma in listed("relational") else FOR_A_NAME
    return FOR_A_TIME if slot.type in TIMES else FOR_A_VALUE


def is_led_by_name(statement: Statement, slot: Slot, finder: Finder) -> bool:
    """Whether a statement's subject is a name that says by itself what it speaks of, or is what is asked for."""
    subject = statement.clause.subject if statement.clause else " ".join(statement.text.split()[:8])
    if INSTITUTION.match(subject):
        return True
    if (
        slot.text in subject
        and slot.type in NAMES
        and (slot.type not in STRONG or gazetteer.entry(slot.text) is not None or slot.type in BY_ITSELF)
    ):
        return True
    hits = [(start, end, name) for start, end, name in finder.find(subject) if is_known(name, finder)]
    return any(
        AFTER_HEAD.match(subject[end:]) and (end >= len(subject) or (name.type in STRONG and start <= LEAD))
        for start, end, name in hits
        if fold(name.name) != "government"
    )


def is_known(name: Name, finder: Finder) -> bool:
    """Whether a name tells anybody what it means: a law, a person, a country, a body of the gazetteer, the article's own subject."""
    if name.type in BY_ITSELF or name.type in ("country", "city", "state"):
        return True
    own = set(words(name.name)) <= finder.title
    return name.type in STRONG and (own or gazetteer.entry(name.name) is not None or len(name.name.split()) >= LONG_NAME)
