"""How gladly a part of a statement is asked for where it stands, and where it cannot be asked for at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from quizgen import dates, gazetteer
from quizgen.model import Clause, Slot
from quizgen.reading.enumerations import is_counted
from quizgen.reading.lists import listed
from quizgen.reading.officials import office_at_end
from quizgen.reading.provisions import is_provision
from quizgen.reading.statements import Statement
from quizgen.text import bare, fold, words

TIMES = ("date", "month", "year", "period")
AMOUNTS = ("percent", "money", "measure")
PLACES = frozenset({"city", "place", "state", "country"})
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
# One of two amounts side by side ("5% and 18%") is only half of an answer.
PAIRED = re.compile(r"\s*(?:,|and|or)\s+(?:[₹$€]|Rs|USD)?\s?\d")
PAIRED_BEFORE = re.compile(r"\d[\w.%]*(?: (?:crore|lakh|million|billion|percent|per cent|km))?\s+(?:and|or)\s+$")
# A piece of a longer name: "the Freedom of Information Act".
TORN_AFTER = re.compile(r"\s+(?:of|for) (?:the )?[A-Z]|\s[A-Z]")
TORN_BEFORE = re.compile(r"[A-Z]\w+ (?:of|for|and) (?:the )?$|[A-Z]\w+ $")
ENUMERATED = re.compile(
    r"^[^.]{0,60}(?:[—–:] |, (?:namely|viz\.?|that is|i\.e\.)|\b\d[\d.%]* and \d)|"
    r"^ [\w -]{2,40}, (?:the )?[A-Z][\w-]+(?: [A-Z]?[\w-]+)? and (?:the )?[A-Z][\w-]+|"
    r"[A-Z][\w.-]+(?: [A-Z][\w.-]+)*(?:, [A-Z][\w.-]+(?: [A-Z][\w.-]+)*)+,? and [A-Z]"
)
# "The Intergovernmental Committee" is one of many, a year's Budget no scheme.
GENERIC = re.compile(
    r"(?:the )?(?:Inter-?[Gg]overnmental|Overarching|Expert|Monitoring|High[- ][Ll]evel|Joint|Special|Standing|Advisory|Empowered|"
    r"Technical|Steering) "
    r"(?:Committee|Group|Panel|Commission|Board|Council|Body)$|(?:Union )?Budget (?:for )?(?:FY ?)?\d{4}"
)
WORDS = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
SPOKEN = re.compile(r"\b(?:describ|call|term|dubb|stat|say|hail)ing\b|\bthat\b")
# What talks were about is put in general words.
ABOUT = re.compile(r"\b(?:focus\w*|cent(?:re|er)\w*|discuss\w*|dwelt|touched|talks?|meeting|views) (?:on |upon |about )?[“\"]$")
# The time of something else: "led the resistance until his capture in 1992", "was taken off after restoration in 2002".
OF_ANOTHER = re.compile(r"\b(?:until|till|before|following|despite|amid|pending|ahead of) (?:[\w'’-]+ ){1,6}(?:in|on) $")
# One of several that are named for examples.
EXAMPLE = re.compile(r"\b(?:such as|for example|for instance|e\.g\.|among others|similar to|comparable to|alongside)[^.;]*$")
# Where leaders met, at the edge of what: "on the sidelines of the G20 summit".
OCCASION = re.compile(r"\b(?:sidelines|margins) of (?:the |an? )?$")
ASIDE = re.compile(r"\b(?:sidelines|margins) of\b")
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
LEADING = frozenset({"place", "thing", "event", "scheme", "body"})
AT = re.compile(r"\b(?:in|at|near)(?: the)? $")


# The time of something that is done beside what the sentence tells: "set up in 1998", "launched in June 2020".
DONE = re.compile(
    r"\b(?:set up|signed|launched|established|founded|adopted|enacted|inaugurated|constituted|formed|notified|created|commissioned|"
    r"introduced|passed|ratified|rolled out|implemented|abolished|nationalised)"
    r"(?: (?:at|by|in) (?:the )?(?:[A-Z][\w.-]*(?: of)? ?)+)? (?:in|on) $"
)
TERM = re.compile(r"\b(?:(?:term|tenure|validity|notice|imprisonment|lock-in|moratorium|age) (?:of |is |at |limit is )|every )$")
FROM_TO = re.compile(r"\b(?:from [\w ]{1,14} to|to|for|at) $")
# "the fourth country to make a soft landing".
NTH = re.compile(r" (?:[A-Z][\w’']+ )?(?:country|nation|State|Union Territory|city|woman|person|player|body|court)\b.* (?:to|in|of|with)\b")
SUPERLATIVE = re.compile(r" (?:is|was|became|has become) (?:the|[A-Z]\w+['’]s) (?:[a-z]+est|first|only|second|third|most)\b")


class Place(NamedTuple):
    """A slot between the words before and behind it in its statement, with the main verb's infinitive."""

    slot: Slot
    before: str
    after: str
    statement: Statement
    lemma: str

    @property
    def clause(self) -> Clause | None:
        """The clause of the statement."""
        return self.statement.clause


def grip(place: Place) -> float | None:
    """What is added to a slot's worth for where it stands; None where it is not asked for."""
    inside = place.before.count("(") > place.before.count(")")
    if (inside and place.slot.type in (*AMOUNTS, "number", "range")) or RESTATED.search(place.before):
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


def time_grip(place: Place) -> float | None:
    """A time is asked for where something happened once, and tells of the whole statement."""
    in_subject = place.clause is not None and place.slot.text in place.clause.subject and not DONE.search(place.before)
    several = place.slot.type != "date" and len(dates.find_times(place.statement.text)) > 1
    # "on 5 June 2023, World Environment Day" tells the day twice; what has gone on "since 2015" is asked for itself.
    led = re.fullmatch(r"(?:As of [^,]+, )?since ", place.before, re.IGNORECASE)
    if in_subject or several or led or OF_ANOTHER.search(place.before) or re.match(r" \(| [A-Z]|, (?:the )?[A-Z][\w ]* Day\b", place.after):
        return None
    if place.lemma in listed("meetings"):
        return 0.0 if place.slot.type == "date" and ASIDE.search(f"{place.before} {place.after}") else None
    return 0.0 if place.lemma in listed("events") or DONE.search(place.before) or re.search(r"\b[Ss]ince $", place.before) else None


def number_grip(place: Place) -> float | None:
    """A count is asked for unless it is somebody's age, the year of a law, or of things that were counted before ("the five firms")."""
    if ENUMERATED.search(place.after):
        return None  # Whoever reads on can count.
    if re.search(rf"\b(?:{WORDS}|a \w+) or $", place.before) or re.match(rf" or {WORDS}\b", place.after):
        return None
    aside = place.before.endswith(", ") and place.after.startswith(",")
    known = re.search(r"\b(?:the|these|those|all|both|first|last|next|other|another|remaining|top) $", place.before, re.IGNORECASE)
    return None if aside or known or dates.A_YEAR.fullmatch(place.slot.text) else 0.0


def amount_grip(place: Place) -> float | None:
    """An amount is asked for unless it stands beside another of its kind, or is all that is said to have been received."""
    alone = place.clause is not None and any(
        part.role == "object" and bare(part.text) == bare(place.slot.text) for part in place.clause.complements
    )
    if alone and place.lemma in ("receive", "get", "pay", "earn", "collect", "give"):
        return None
    return None if PAIRED.match(place.after) or PAIRED_BEFORE.search(place.before) else 0.0


def duration_grip(place: Place) -> float | None:
    """How long is asked for where something lasts."""
    limited = TERM.search(place.before) or (FROM_TO.search(place.before) and place.lemma in listed("limiting"))
    return 0.0 if limited or place.lemma in listed("lasting_for") else None


def ordinal_grip(place: Place) -> float | None:
    """A rank is asked for; so is the number of a meeting, unless the same number stands elsewhere."""
    digits = re.sub(r"[^0-9]", "", place.slot.text)
    if digits and re.search(rf"\b{digits}\b", place.before + place.after):
        return None
    nth = place.slot.text.lower() != "first" and re.search(r"\bthe $", place.before) and NTH.match(place.after)
    return 0.0 if digits or place.lemma == "rank" or nth else None


def list_grip(place: Place) -> float | None:
    """A list is asked for when it is whole."""
    if is_counted(place.statement.text, place.slot):
        return 0.1
    if place.lemma in ("include", "comprise", "involve"):
        return None
    return None if re.search(r"(?:,|\band) $", place.before) or re.match(r"\s*(?:,|—|–|-|and\b)", place.after) else 0.0


def range_grip(place: Place) -> float | None:
    """A ratio in figures is asked for; "a third" is not, nor the time of a clock."""
    clock = ":" in place.slot.text and re.search(r"\b(?:at|by|from|until|till|to)(?: about| around)? $", place.before, re.IGNORECASE)
    return 0.0 if place.slot.text[:1].isdigit() and not clock else None


def free(place: Place) -> float:
    """A term that is defined is asked for wherever it stands."""
    del place
    return 0.0


def quote_grip(place: Place) -> float | None:
    """Quoted words are asked for where the sentence says that they are somebody's."""
    spoken = (place.lemma in listed("say") or SPOKEN.search(place.before)) and not ABOUT.search(place.before)
    return 0.0 if spoken and re.search(r"[“\"]$", place.before) else None


def name_grip(place: Place) -> float | None:
    """A name is asked for where it is a whole subject or complement, or ends one; not where it only describes another noun."""
    slot, clause = place.slot, place.clause
    if OCCASION.search(place.before):
        return 0.1
    if is_anybody(place) or EXAMPLE.search(place.before) or leaks(slot, f"{place.before} {place.after}"):
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
    if slot.text in NOBODY or slot.text.lower() in listed("bodies") or GENERIC.match(slot.text) or STANDS_FOR.match(place.after):
        return True
    city = slot.type == "city" and clause is not None and bare(clause.subject) == bare(slot.text)
    return city and not SUPERLATIVE.match(place.after)  # "Seoul expects" is a government.


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


GRIPS: dict[str, Callable[[Place], float | None]] = {
    **dict.fromkeys(TIMES, time_grip),
    **dict.fromkeys(AMOUNTS, amount_grip),
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
