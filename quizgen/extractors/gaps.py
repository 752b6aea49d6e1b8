"""Whether a gap is fair: that it tells what it wants, that one thing alone fills it, and that its statement says of what it speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quizgen import gazetteer
from quizgen.extractors.answering import is_bare
from quizgen.model import Slot
from quizgen.quantities.shapes import number_of
from quizgen.reading.signs import Sign
from quizgen.syllabus import table
from quizgen.text import words

GAP = "…"
LEAST_LETTERS, MANY = 3, 99
MOST_COUNTED = 12
LONG_AIM, LONG_LIST, LONGEST = 9, 13, 16
# "What is the Mission's aim?": many words tell it as well as those of the page.
AIM = re.compile(
    r"\b[Ww]hat (?:is|was|are|were) (?:.*['’]s?|the) (?:main |chief |primary |core )?(?:aims?|purpose|objectives?|goals?|mandate)\b"
)
SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "a", "an"})


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sign that a gap is not fair, for some kinds of answers or for all, for answers of at most so many words."""

    sign: Sign
    types: frozenset[str]
    size: int
    alone: bool

    @property
    def gapped(self) -> bool:
        """Whether the sign speaks of the gap."""
        return GAP in self.sign.pattern.pattern

    def is_in(self, text: str, slot: Slot) -> bool:
        """Whether a text has the sign and its answer is of such a kind."""
        fits = (not self.types or slot.type in self.types) and len(slot.text.split()) <= self.size
        return fits and self.sign.may_be_in(text, text.casefold()) and bool(self.sign.pattern.search(text))


@cache
def doubts() -> tuple[Doubt, ...]:
    """The signs of gaps.yaml."""
    rows = (one for group in table("gaps.yaml").values() for one in group)
    return tuple(Doubt(Sign.of(one["shape"]), frozenset(one.get("types", ())), int(one.get("words", MANY)), "alone" in one) for one in rows)


def is_unfair(said: str, hidden: str, slot: Slot, context: str = "") -> bool:
    """Whether a statement with that part hidden is no fair card, with that context before it."""
    shown = said.replace(hidden, GAP, 1)
    doubtful = any(doubt.is_in(shown if doubt.gapped else said, slot) for doubt in doubts() if not (doubt.alone and context))
    return doubtful or is_long(slot) or is_riddle(slot) or spells(shown, slot.text) or is_denied(slot) or is_counted_out(shown, slot)


def is_vague(question: str, slot: Slot) -> bool:
    """Whether a question does not say of what it speaks, or wants more for an answer than can be known by heart."""
    several = re.search(r",|;| and ", slot.text) is not None or len(slot.text.split()) > LONG_AIM
    if (AIM.search(question) and several) or is_long(slot):
        return True
    return any(not doubt.gapped and doubt.is_in(question, slot) for doubt in doubts())


def is_long(slot: Slot) -> bool:
    """Whether an answer is longer than anybody writes down: a list of phrases, a whole sentence."""
    size = len(slot.text.split())
    return size > LONGEST or (size > LONG_LIST and ";" in slot.text)


def is_riddle(slot: Slot) -> bool:
    """Whether the answer is letters, or a law by letters, that neither the page nor the gazetteer writes out: "CEC", "RPwD Act, 2016"."""
    short = slot.text
    if slot.type == "law":
        found = re.match(r"([A-Z]+[a-z]?[A-Z]+) (?:Act|Notification|Rules|Code|Bill)\b", short)
        short = found[1] if found else ""
    elif slot.type not in ("body", "office", "ministry"):
        return False
    if len(short) < LEAST_LETTERS or not is_bare(short):
        return False
    full = any(len(one.split()) > len(slot.text.split()) for one in slot.accepts)
    return not full and gazetteer.entry(slot.text) is None and gazetteer.entry(short) is None


def is_denied(slot: Slot) -> bool:
    """Whether an answer denies something: "Not every rule" is a way to put it, and no name."""
    return re.match(r"(?:Not|No|None|Neither|Never)\b", slot.text) is not None


# The names behind a number, and those in front of "formed by … countries".
NAMES_BEHIND = re.compile(rf"^{GAP} (?:[A-Za-z-]+ ){{0,4}}?[a-zA-Z]+s(?:,|:| –| \(|, namely,?) (?P<names>[A-Z][^.;()]*)")


def is_counted_out(shown: str, slot: Slot) -> bool:
    """Whether who counts the names in a statement has the number asked for: "… countries, Peru, Chile and Brazil"."""
    number = number_of(slot.text) if slot.type == "number" else None
    if not number or number > MOST_COUNTED or GAP not in shown:
        return False
    behind = NAMES_BEHIND.match(shown[shown.index(GAP) :])
    listed = re.split(r",(?: and)? | and ", behind["names"]) if behind else []
    told = [part for part in listed if part[:1].isupper()]
    runs = re.findall(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*", shown)
    names = (name for run in runs for name in ((run,) if gazetteer.entry(run, "country") else run.split()))
    lands = {known.name for name in names if (known := gazetteer.entry(name, "country"))}
    of_lands = re.search(rf"{GAP} (?:[a-z]+ )?(?:countries|nations|members|States)\b", shown) is not None
    return len(told) >= number > 1 or (of_lands and len(lands) == number)


def spells(shown: str, short: str) -> bool:
    """Whether the letters of an acronym are written out in the words beside its gap: YES-TECH, a yield estimation system."""
    parts = [part for part in re.split(r"[-–]", short) if part.isupper() and part.isalpha() and len(part) >= LEAST_LETTERS]
    initials = "".join(word[0] for word in words(shown) if word not in SMALL)
    return " " not in short and any(part.casefold() in initials for part in parts)
