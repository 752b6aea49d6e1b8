"""The wh-phrase that fits an answer: "Which ministry", "In which year", "How many crore rupees"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.model import Slot
from quizgen.model.slot_types import PLACES
from quizgen.quantities.shapes import SMALL
from quizgen.text import fold

# Nouns by which a kind of name is asked for when nothing nearer is known.
NOUNS = {
    "country": "country",
    "state": "state",
    "city": "city",
    "ministry": "ministry",
    "company": "company",
    "law": "law",
    "treaty": "treaty",
    "scheme": "scheme",
    "office": "office",
    "nationality": "nationality",
    "people": "people",
}
# Bodies that their last noun alone tells.
OF_FEW = re.compile(r"\bInternational Monetary Fund\b|\bBank\b(?: \([A-Z]+\))?$")
DATES = {"year": "year", "month": "month and year", "period": "period", "date": "date"}
# The preposition that a time takes, so that "on which date" and "in which year" are right whatever the source wrote.
TIME_PREPOSITION = {"year": "in", "month": "in", "date": "on", "period": "during"}
BOUNDS = frozenset({"since", "by", "until", "from", "before", "after", "about", "around"})
TIMES = frozenset({"in", "on", "during", "since", "by", "until", "from", "before", "after", "about", "around"})
DAYS = re.compile(r"\d [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}(?:[–-]\d{1,2})?, \d{4}")
# "1995-96" is one financial year; before India had its own accounts it may be any two years.
ONE_YEAR = re.compile(r"(?:FY ?)?(?P<first>19[5-9]\d|20\d\d)\s?[-–]\s?(?P<second>\d\d)")
LISTED = frozenset({"country", "State", "city", "ministry", "person"})
SIZES = ("", "", *SMALL[2:9])


@dataclass(frozen=True, slots=True)
class Wh:
    """A wh-phrase; `preposition` is the one it needs itself, `singular` whether a plural verb cannot follow."""

    text: str
    preposition: str = ""
    singular: bool = False

    def fronted(self, preposition: str) -> str:
        """The wh-phrase behind the preposition of the phrase that it asks for."""
        word = self.preposition or preposition
        if self.text == "Where":
            return "Where"
        wh = self.text[:1].lower() + self.text[1:]
        wh = "whom" if wh == "who" else wh
        return f"{word[:1].upper()}{word[1:]} {wh}" if word else self.text


def wh_for(slot: Slot, *, subject: bool, plural: bool = False, preposition: str = "") -> Wh | None:
    """The wh-phrase for a slot in that place; None when none fits well."""
    if slot.type in DATES:
        return time_word(slot, preposition) if not subject else None
    if slot.type in ("person", "office"):
        return person_word(preposition, subject=subject)
    # "Project 17A" is no scheme.
    noun = (
        "city"
        if slot.text in ("Delhi", "Chandigarh")
        else slot.head or ("project" if slot.text.startswith("Project ") else NOUNS.get(slot.type, ""))
    )
    if slot.type == "list" and noun in LISTED:
        return listed_word(noun, slot.text, preposition)
    if slot.type in ("money", "percent", "measure", "number", "ordinal", "duration", "range", "list", "quote", "reason", "purpose"):
        return None
    if slot.type in PLACES and not subject:
        return place_word(noun, preposition)
    noun = "institution" if slot.type == "body" and OF_FEW.search(slot.text) and fold(noun) in fold(slot.text) else noun
    if noun:
        return Wh(f"Which {plural_of(noun) if plural else noun}", singular=not plural)
    return None


def listed_word(noun: str, listed: str, preposition: str) -> Wh | None:
    """How many names of that kind a list has: "Which three States"."""
    size = size_of(listed)
    fits = size > 1 and preposition in ("", "in", "by", "with", "from", "to", "between", "across")
    return Wh(f"Which {SIZES[size]} {plural_of(noun)}", preposition) if fits else None


def size_of(listed: str) -> int:
    """How many names a list has, 0 where they are too many for a word."""
    size = len(re.split(r",(?: and)? | and ", listed))
    return size if size < len(SIZES) else 0


def time_word(slot: Slot, preposition: str) -> Wh | None:
    """Return "In which year" or "Since which date"; None where the source's preposition does not go with a time."""
    if preposition and preposition not in TIMES:
        return None
    if slot.type == "period" and DAYS.search(slot.text):
        return Wh("which dates", "on") if preposition in ("in", "during", "from", "on", "") else None
    if slot.type == "period" and ONE_YEAR.fullmatch(slot.text) and is_next_year(slot.text) and preposition in ("in", "during", ""):
        return Wh("which financial year", "in")
    if slot.type == "period":
        return Wh("which period", "during") if preposition in ("in", "during", "from", "") else None
    own = (
        preposition
        if preposition in ("since", "by", "until", "from", "before", "after", "about", "around")
        else TIME_PREPOSITION[slot.type]
    )
    return Wh(f"which {DATES[slot.type]}", own)


def is_next_year(text: str) -> bool:
    """Whether the second of two years is the one after the first."""
    found = ONE_YEAR.fullmatch(text)
    return found is not None and (int(found["first"]) + 1) % 100 == int(found["second"])


def person_word(preposition: str, *, subject: bool) -> Wh | None:
    """Who, or whom after a preposition."""
    if subject or not preposition:
        return Wh("Who" if subject else "Whom")
    return Wh("Who", preposition) if preposition in ("by", "with", "to", "from", "for", "under", "against") else None


def place_word(noun: str, preposition: str) -> Wh | None:
    """Return "In which country", or "Where" when it is just a place."""
    if preposition not in ("in", "at", "to", "from", "near", "across", "into", "with", "between", "of", "on"):
        return None if preposition else (Wh(f"Which {noun}") if noun else None)
    if noun:
        return Wh(f"Which {noun}", "in" if preposition == "at" and noun in NOUNS else preposition)
    if preposition == "from":
        return Wh("where", "from")
    return Wh("Where") if preposition in ("in", "at", "on") else None


def plural_of(noun: str) -> str:
    """The plural of a question's noun, formed on its last word."""
    head, _, last = noun.rpartition(" ")
    if last in ("rules", "species", "regulations", "guidelines", "series"):
        return noun
    if re.search(r"(?:s|x|ch|sh)$", last):
        last += "es"
    elif re.search(r"[^aeiou]y$", last):
        last = last[:-1] + "ies"
    else:
        last += "s"
    return f"{head} {last}".strip()
