"""How firmly a statement stands without its article: what in it narrows down of what it speaks."""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.dates import EXACT
from quizgen.model import Name, Slot
from quizgen.model.slot_types import AMOUNTS
from quizgen.reading.case import Case
from quizgen.reading.dating import changes
from quizgen.reading.enumerations import is_counted
from quizgen.reading.officials import is_office
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
LEAD, LONG_NAME = 4, 3
# What has an outlay, a date, a number of parts of its own.
MADE = frozenset({"scheme", "law", "treaty", "event"})
UNIQUE_WORTH, DATED, BY_WORD, UNDER_TOPIC, MOST_DETAIL = 2.0, 1.0, 0.3, 0.2, 1.5
CLOSE = AMOUNTS | {"date"}
AFTER_NAME = re.compile(r"^\s*\([^()]*\)")
SHARE = re.compile(r" of (?!which\b)")
HOME = re.compile(r"India(?:'s|’s)?\b", re.IGNORECASE)
# "India's Ramsar site count": how many of a kind India has.
OF_HOME = re.compile(r"India(?:'s|’s) (?:[\w-]+ ){2,}(?:count|number|tally|total|rank|share|output|production|capacity)$")
# What follows the noun that a phrase is about; another noun would take its place ("the Indian Army contingent").
AFTER_HEAD = re.compile(
    r"\s*(?:$|[,(—–]|(?:of|in|on|at|for|from|to|with|by|and|was|is|are|were|has|have|had|will|which|who|that|under|as|[a-z]+ed|[a-z]+ing)\b)"
)

# A verb that follows a name where no clause could be cut: "The Alliance promotes …".
VERB_AFTER = re.compile(r"(?: \([^()]*\))? [a-z]+s\b")


def strength(case: Case, slot: Slot, *, topic: bool = False) -> float:
    """How much the statement still says of what it speaks when the slot is hidden: by its values, names, one-of-a-kinds and other words.

    `topic` says that its context names the thing that it tells of, so that its other words count without a name beside them.
    """
    rest = case.statement.text.replace(slot.text, " … ", 1)
    found = [name for _, _, name in case.finder.find(rest)]
    named = any(name.type not in ("nationality", "thing") for name in found)
    # A bare year tells when a figure was so; of a deed it tells little.
    more = [value for value in case.values if named and (value.type != "year" or slot.type in CLOSE)]
    known = {other.text: other for other in (*more, *case.slots)}
    values = sum(
        WEIGHT.get(one.type, 0.0) for one in known.values() if one.text != slot.text and one.type not in NAMES and one.text in rest
    )
    names = {name.name: WEIGHT.get(name.type, 0.0) for name in found if fold(name.name) not in WEAK_NAMES}
    unique = UNIQUE_WORTH if UNIQUE.search(rest) else 0.0
    return (
        values
        + sum(names.values())
        + unique
        + (detail(case, slot) if slot.type in CLOSE and named else 0.0)
        + (by_topic(case, slot) if topic and not named else 0.0)
    )


def by_topic(case: Case, slot: Slot) -> float:
    """How closely the words beside a value tell which it is, once the thing that has it is named."""
    text = fold(case.statement.text)
    # "under the crop" leans on more than the topic.
    leaning = any(one.kind == "definite" and one.word.count(" ") == 1 and fold(one.word) in text for one in case.resolution.dangling)
    return min(MOST_DETAIL, UNDER_TOPIC * len(case.own_words(slot))) if slot.type in CLOSE and not leaning else 0.0


def detail(case: Case, slot: Slot) -> float:
    """How closely a value is told by what it counts: of what it is a share, which things they are, when that was so."""
    own, base = case.own_words(slot), SHARE.match(case.statement.text.partition(slot.text)[2])
    dated = DATED if case.setting.published is not None and changes(case) else 0.0
    home = 1.0 if HOME.match(case.statement.clause.subject if case.statement.clause else "") else 0.0
    return min(MOST_DETAIL, BY_WORD * len(own)) + dated + home + (1.0 if base and slot.type == "percent" else 0.0)


def needed(case: Case, slot: Slot) -> float:
    """How much a statement must say before its slot has one answer only.

    Less for a time, which a thing has only one of, where it tells by name who is responsible for a thing, and where it tells what a
    named thing has.
    """
    subject = case.statement.clause.subject if case.statement.clause else ""
    led = slot.text not in subject and any(name.type in STRONG for _, _, name in case.finder.find(subject))
    if slot.type == "list" and is_counted(case.statement.text, slot):
        return FOR_A_TIME
    if slot.type in NAMES:
        return FOR_A_TIME if case.is_one_of("relational") and (doer(case, slot) or (led and not is_active(case))) else FOR_A_NAME
    return FOR_A_TIME if slot.type in EXACT or owned(case, subject) else FOR_A_VALUE


def is_active(case: Case) -> bool:
    """Whether the subject does something to one thing of several, at a time untold: "the Ministry has launched the Portal"."""
    clause = case.statement.clause
    untimed = not any(slot.type in EXACT for slot in case.slots)
    return untimed and clause is not None and any(phrase.role == "object" for phrase in clause.complements)


def doer(case: Case, slot: Slot) -> bool:
    """Whether a slot is who did something to a thing that is named in full: of the two it is the one that has no other."""
    clause = case.statement.clause
    said = " ".join(phrase.text for phrase in clause.complements if phrase.role == "object") if clause else ""
    named = any(
        name.type not in ("nationality", "country") and (" " in name.name or (name.type in MADE and "-" in name.name))
        for _, _, name in case.finder.find(said)
    )
    return named and clause is not None and slot.text in clause.subject


def owned(case: Case, subject: str) -> bool:
    """Whether a statement's subject is a name that is known by itself, of whose own make-up it tells: an outlay, the members."""
    name = next((name for start, end, name in case.finder.find(subject) if start <= LEAD and not AFTER_NAME.sub("", subject[end:])), None)
    if name is None or not is_known(name, case.finder) or name.type not in STRONG:
        return False
    return name.type in MADE or case.is_one_of("made_up")


def is_led_by_name(statement: Statement, slot: Slot, finder: Finder) -> bool:
    """Whether a statement's subject is a name that says by itself what it speaks of, or is what is asked for."""
    subject = statement.clause.subject if statement.clause else " ".join(statement.text.split()[:8])
    if INSTITUTION.match(subject) or OF_HOME.match(subject):
        return True
    if (
        slot.text in subject
        and slot.type in NAMES
        and (slot.type not in STRONG or gazetteer.entry(slot.text) is not None or slot.type in BY_ITSELF)
    ):
        return True
    hits = [(start, end, name) for start, end, name in finder.find(subject) if is_known(name, finder)]
    return any(
        (AFTER_HEAD.match(subject[end:]) or (statement.clause is None and VERB_AFTER.match(subject[end:])))
        and (end >= len(subject) or (name.type in STRONG and (start <= LEAD or (name.type == "person" and is_office(subject[:start])))))
        for start, end, name in hits
        if fold(name.name) != "government"
    )


def is_led_by_full_name(statement: Statement, finder: Finder) -> bool:
    """Whether a statement's subject is a name of two words or more for something that is named once: a body, a scheme, a work."""
    subject = statement.clause.subject if statement.clause else ""
    return any(
        start <= LEAD and " " in subject[start:end] and name.type in STRONG and AFTER_HEAD.match(subject[end:])
        for start, end, name in finder.find(subject)
    )


def is_known(name: Name, finder: Finder) -> bool:
    """Whether a name tells anybody what it means: a law, a person, a country, a body of the gazetteer, the article's own subject."""
    if name.type in BY_ITSELF or name.type in ("country", "city", "state"):
        return True
    own = set(words(name.name)) <= finder.title
    return name.type in STRONG and (own or gazetteer.entry(name.name) is not None or len(name.name.split()) >= LONG_NAME)
