"""Whether a gap is fair: that it tells what it wants, that one thing alone fills it, and that its statement says of what it speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quizgen import gazetteer
from quizgen.extractors.answering import is_bare
from quizgen.model import Slot
from quizgen.reading.signs import Sign
from quizgen.syllabus import table
from quizgen.text import words

GAP = "…"
LEAST_LETTERS, MANY = 3, 99
SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "a", "an"})


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sign that a gap is not fair, for some kinds of answers or for all, for answers of at most so many words."""

    sign: Sign
    types: frozenset[str]
    size: int

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
    return tuple(Doubt(Sign.of(one["shape"]), frozenset(one.get("types", ())), int(one.get("words", MANY))) for one in rows)


def is_unfair(said: str, hidden: str, slot: Slot) -> bool:
    """Whether a statement with that part hidden is no fair card."""
    shown = said.replace(hidden, GAP, 1)
    doubtful = any(doubt.is_in(shown if doubt.gapped else said, slot) for doubt in doubts())
    return doubtful or is_riddle(slot) or spells(shown, slot.text)


def is_vague(question: str, slot: Slot) -> bool:
    """Whether a question does not say of what it speaks."""
    return any(not doubt.gapped and doubt.is_in(question, slot) for doubt in doubts())


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


def spells(shown: str, short: str) -> bool:
    """Whether the letters of an acronym are written out in the words beside its gap: YES-TECH, a yield estimation system."""
    parts = [part for part in re.split(r"[-–]", short) if part.isupper() and part.isalpha() and len(part) >= LEAST_LETTERS]
    initials = "".join(word[0] for word in words(shown) if word not in SMALL)
    return " " not in short and any(part.casefold() in initials for part in parts)
