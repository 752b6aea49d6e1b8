"""How gladly a part of a statement is asked for where it stands, and where it cannot be asked for at all."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen import gazetteer
from quizgen.model import Slot
from quizgen.model.slot_types import COUNTS, MEASURED, PLACES, TIMES
from quizgen.reading.enumerations import is_counted
from quizgen.reading.lists import listed
from quizgen.reading.officials import office_at_end
from quizgen.reading.provisions import is_provision
from quizgen.reading.value_grips import (
    Place,
    amount_grip,
    duration_grip,
    is_incidental,
    number_grip,
    ordinal_grip,
    range_grip,
    time_grip,
)
from quizgen.text import bare, fold, words

# What is too common inside a phrase, or too loosely typed, to be asked for there.
WEAK = frozenset({"thing", "people", "office", "person"})
COMMON = frozenset({"the", "and", "for", "act", "india", "indian", "national"})
NOBODY = frozenset(
    {
        *("India", "Government", "Centre", "Union", "Constitution", "Constitution of India", "Government of India"),
        *("Union Government", "Central Government"),
    }
)
ENDS = re.compile(
    r"\s*(?:$|[,;:.)]|(?:and|or|in|on|at|by|for|to|from|with|of|under|as|since|during|is|was|were|are|has|have|had|will|who|which|that|while|after|"
    r"before|held|[a-z]+ed)\b)"
)
BEGINS = re.compile(
    r"(?:^|[,;:(] ?|\b(?:and|or|in|on|at|by|for|to|from|with|of|under|as|the|a|an|into|near|between|against|via|through|than|[a-z]+ed|"
    r"[a-z]+ing)(?: the| a| an)? )$",
    re.IGNORECASE,
)
BESIDE_BEFORE = re.compile(r"(?:\band|,|\bor) (?:the )?$")
BESIDE_AFTER = re.compile(r"\s*(?:, (?:the )?[A-Z]|,? (?:and|or)\b)")
# A piece of a longer name: "the Freedom of Information Act".
TORN_AFTER = re.compile(r"\s+(?:of|for) (?:the )?[A-Z]|\s[A-Z]|\s+on [A-Z]\w+ [A-Z]")
TORN_BEFORE = re.compile(r"[A-Z]\w+ (?:of|for|and) (?:the )?$|[A-Z]\w+ $")
# "The Intergovernmental Committee" is one of many, a year's Budget no scheme.
GENERIC = re.compile(
    r"(?:the )?(?:Inter-?[Gg]overnmental|Overarching|Expert|Monitoring|High[- ][Ll]evel|Joint|Special|Standing|Advisory|Empowered|"
    r"Technical|Steering) "
    r"(?:Committee|Group|Panel|Commission|Board|Council|Body)$|(?:Union )?Budget (?:for )?(?:FY ?)?\d{4}"
)
SPOKEN = re.compile(r"\b(?:describ|call|term|dubb|stat|say|hail)ing\b|\bthat\b")
# What talks were about is put in general words.
ABOUT = re.compile(r"\b(?:focus\w*|cent(?:re|er)\w*|discuss\w*|dwelt|touched|talks?|meeting|views) (?:on |upon |about )?[“\"]$")
# One of several that are named for examples.
EXAMPLE = re.compile(r"\b(?:such as|for example|for instance|e\.g\.|among others|similar to|comparable to|alongside)[^.;]*$")
# The end of a law's name that has brackets within: "the Auditor’s (Duties and Powers) | Act, 1971".
OF_LAW = re.compile(r"(?:(?:Amendment|Second) )?(?:Act|Bill|Rules|Code|Regulations|Ordinance),? \d{4}")
# By what rule something was done, one of many that it had to heed: "with due adherence to the Forest Rights Act".
IN_KEEPING = re.compile(
    r"\b(?:in (?:accordance|compliance|conformity|consonance|keeping|line|tune|consistency)|(?:adherence|conformity|compliance|regard)) "
    r"(?:with|to|for) (?:the )?$|\b(?:subject|pursuant|consistent|aligned|complying) (?:to|with) (?:the )?$"
)
# Where leaders met, at the edge of what: "on the sidelines of the G20 summit".
OCCASION = re.compile(r"\b(?:sidelines|margins) of (?:the |an? )?$")
# A day that only tells when something was, and what is only told again in other words.
OF_A_DAY = re.compile(
    r"\d{4}, (?:the )?$|\b(?:[Ee]ve|occasion|ahead|anniversary|run-up|celebrations?|part) (?:of|to) (?:the )?$|\b[Oo]n (?:the )?$"
)
RESTATED = re.compile(r"\b(?:i\.e\.,?|that is,|or) (?:about |around |nearly |some |over )?$")
# The noun of its own kind behind a name: "the New START treaty", "the Abraham accords".
OWN_NOUN = re.compile(
    r"\s+(?:(?:nuclear|arms|control|reduction|trade|peace|climate|water|sharing) )*(?:treaty|pact|accords?|agreement|deal)\b"
)
# With whom something is agreed: "signed a contract with Iran"; what a sentence begins with, and where that is.
PARTNER = re.compile(
    r"\b(?:agreement|pact|treaty|contract|deal|exercise|accord|memorandum|MoU|partnership|war|border|summit|dialogue) with (?:the )?$"
)
LOCATED = re.compile(r" (?:in|at|near) (?:the )?[A-Z][\w]+(?: [A-Z]\w+)* (?:is|was|became|has) ")
# "MISHTI stands for …".
STANDS_FOR = re.compile(r" (?:\([^()]*\) )?(?:stands? for|is short for) ")
MOST_LISTED = 9
LEADING = frozenset({"place", "thing", "event", "scheme", "body"})
ONLY_RANKED = re.compile(
    r"(?:the )?(?:most|least) [a-z]|the (?:next|first|last|main|chief|key|other|biggest|largest|smallest|greatest|highest|lowest|best|"
    r"worst) [a-z]"
)
# Whose city nobody asks: "at the UN in New York", "at Bharat Mandapam in New Delhi".
VENUE = re.compile(r"\bat (?:the )?[A-Z][\w’'.-]*(?: [\w’'.-]+){0,5} in $")
TOWN = re.compile(r"\b(?:at|in|from|near) ([A-Z]\w+(?: [A-Z]\w+)?)")
AT = re.compile(r"\b(?:in|at)(?: the)? $")


SUPERLATIVE = re.compile(r" (?:is|was|became|has become) (?:the|[A-Z]\w+['’]s) (?:[a-z]+est|first|only|second|third|most)\b")


def grip(place: Place) -> float | None:
    """What is added to a slot's worth for where it stands; None where it is not asked for."""
    inside = place.before.count("(") > place.before.count(")")
    if (inside and place.slot.type in COUNTS | {"range"}) or RESTATED.search(place.before):
        return None
    if place.slot.type in COUNTS | {"range"} and is_incidental(place):
        return None
    if re.search(r", of (?:which|whom) [^,]*$", place.before):
        return None
    if place.before.endswith("(") and place.after.startswith(")") and place.slot.type != "list":
        return None
    if place.slot.text.endswith(" Day") and OF_A_DAY.search(place.before):
        return None
    return provision_grip(place) if is_provision(place.slot, place.statement.text) else GRIPS.get(place.slot.type, name_grip)(place)


def provision_grip(place: Place) -> float | None:
    """An article or section is asked for where it begins the sentence: what it lays down tells it."""
    return (
        0.1
        if place.statement.way in ("main", "whole")
        and re.fullmatch(r"(?:(?:Under|As per|According to|In|By|Through) )?(?:[Tt]he )?", place.before)
        else None
    )


def list_grip(place: Place) -> float | None:
    """A list is asked for when it is whole."""
    if is_counted(place.statement.text, place.slot):
        return 0.1
    if place.lemma in ("include", "comprise", "involve"):
        return None
    wordy = len(place.slot.text.split()) > MOST_LISTED and sum(word[0].islower() for word in place.slot.text.split()) * 2 > len(
        place.slot.text.split()
    )
    if wordy or re.search(r"\b(?:including|such as|like|followed by) (?:the )?$", place.before):
        return None
    return None if re.search(r"(?:,|\band) $", place.before) or re.match(r"\s*(?:,|—|–|-|and\b)", place.after) else 0.0


def free(place: Place) -> float | None:
    """A term that is defined is asked for wherever it stands, unless it only ranks a thing: "the most concrete outcome"."""
    return None if ONLY_RANKED.match(place.slot.text) else 0.0


def quote_grip(place: Place) -> float | None:
    """Quoted words are asked for where the sentence says that they are somebody's."""
    spoken = (place.lemma in listed("say") or SPOKEN.search(place.before)) and not ABOUT.search(place.before)
    return 0.0 if spoken and re.search(r"[“\"]$", place.before) else None


def name_grip(place: Place) -> float | None:
    """A name is asked for where it is a whole subject or complement, or ends one; not where it only describes another noun."""
    slot, clause = place.slot, place.clause
    if OCCASION.search(place.before):
        return 0.1 if place.lemma in listed("meetings") else None
    if OF_LAW.fullmatch(slot.text) or (slot.type == "city" and VENUE.search(place.before)) or is_guessed(place):
        return None
    if slot.type in ("city", "place") and place.lemma in ("announce", "say", "tell", "declare", "reveal"):
        return None  # Where something was said is no matter of an exam.
    if place.before.endswith(" with ") and place.after.startswith(" as "):
        return None  # "was led by Asha Rao with Ravi Sen as captain": who with whom is no question.
    if is_anybody(place) or EXAMPLE.search(place.before) or IN_KEEPING.search(place.before) or leaks(slot, f"{place.before} {place.after}"):
        return None
    shown = bare(slot.text)
    wholes = [clause.subject, *(phrase.text.removeprefix(phrase.preposition) for phrase in clause.complements)] if clause else []
    if any(bare(whole) == shown for whole in wholes):
        return 0.1
    if slot.type == "person" and office_at_end(place.before):
        return -0.02  # Where it was is asked more gladly than who in office it was.
    return None if is_piece(place) else edge_grip(place)


def is_anybody(place: Place) -> bool:
    """Whether a name stands for what anybody would guess, or a city for its government; an acronym is told, not guessed."""
    slot, clause = place.slot, place.clause
    if (
        slot.text in NOBODY
        or slot.text.lower() in listed("nobody")
        or slot.text.lower() in listed("bodies")
        or GENERIC.match(slot.text)
        or STANDS_FOR.match(place.after)
    ):
        return True
    city = slot.type == "city" and clause is not None and bare(clause.subject) == bare(slot.text)
    # "Seoul expects", and "led Bangkok to recall its ambassador", are governments.
    return (city and not SUPERLATIVE.match(place.after)) or (slot.type == "city" and re.match(r" to [a-z]+ ", place.after) is not None)


def is_piece(place: Place) -> bool:
    """Whether a name is torn out of a longer one, or only tells the venue of a launch."""
    slot, before, after = place.slot, place.before, behind(place)
    return bool(TORN_AFTER.match(after) or TORN_BEFORE.search(before)) or (
        slot.type == "body" and re.search(r"\bat (?:the )?$", before) is not None
    )


def behind(place: Place) -> str:
    """What follows a name, without the noun of its own kind: "the New START treaty"."""
    return OWN_NOUN.sub("", place.after, count=1) if place.slot.type == "treaty" and OWN_NOUN.match(place.after) else place.after


def edge_grip(place: Place) -> float | None:
    """A name is asked for at the edge of a phrase: with whom something was agreed, in which State it was."""
    slot = place.slot
    if slot.type in LEADING and place.before in ("", "The ") and LOCATED.match(place.after):
        return 0.0
    if slot.type in WEAK or not ENDS.match(behind(place)) or not BEGINS.search(place.before):
        return None
    if slot.type in PLACES:
        partner = slot.type == "country" and place.lemma in listed("events") and PARTNER.search(place.before)
        return 0.0 if partner else -0.1 if AT.search(place.before) else None
    return None if BESIDE_BEFORE.search(place.before) or BESIDE_AFTER.match(place.after) else -0.05


def is_guessed(place: Place) -> bool:
    """Whether what stands beside a place tells it: the country that is named as the host of its capital, a town of a State."""
    rest = f"{place.before} {place.after}"
    if place.slot.type == "state":
        return any(known.of == place.slot.text for name in TOWN.findall(place.before) if (known := gazetteer.entry(name, "city")))
    known = gazetteer.entry(place.slot.text, "city") if place.slot.type == "city" else None
    if known is None or not known.capital or not known.of:
        return False
    return re.search(rf"\b(?:with (?:the )?{known.of} as (?:the )?(?:host|chair)|hosted by (?:the )?{known.of})\b", rest) is not None


GRIPS: dict[str, Callable[[Place], float | None]] = {
    **dict.fromkeys(TIMES, time_grip),
    **dict.fromkeys(MEASURED, amount_grip),
    "number": number_grip,
    "duration": duration_grip,
    "ordinal": ordinal_grip,
    "range": range_grip,
    "list": list_grip,
    "term": free,
    "quote": quote_grip,
    "nationality": lambda _: None,
}


def leaks(slot: Slot, rest: str) -> bool:
    """Whether half of the telling words of a name, or a country's adjective, stand in the rest of the statement."""
    known = words(rest)
    entry = gazetteer.entry(slot.text, "country") if slot.type == "country" else None
    if entry and any(f" {fold(adjective)} " in f" {' '.join(known)} " for adjective in entry.adjectives):
        return True
    initials = "".join(word[0] for word in re.findall(r"[A-Z]\w+", slot.text))
    if any(len(short) > 1 and initials.startswith(short) for short in re.findall(r"\b[A-Z]{2,6}\b", rest)):
        return True
    telling = [word for word in words(slot.text) if len(word) > 2 and word not in COMMON]  # noqa: PLR2004 - small words tell nothing
    return bool(telling) and 2 * sum(word in known for word in telling) >= len(telling)
