"""Whose word counts: what somebody said may be asked where a public figure, a government or a known body said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen import gazetteer
from quizgen.model import Name
from quizgen.reading.case import NUMBERS, Case
from quizgen.reading.lists import listed
from quizgen.reading.officials import is_office, office_at_end
from quizgen.text import fold, words

if TYPE_CHECKING:
    from quizgen.model import Slot

# What may be asked of a claim, beside its numbers: no common name in it, for the claim may be made of others as well.
CLAIMED, ACCORDING = NUMBERS | {"quote", "event"}, frozenset({"treaty", "law", "scheme"})
SOLID = frozenset({"quote", "law", "treaty", "event", "scheme", "date", "month", "year", "list"})
TWO = re.compile(r"[”\"],? (?:and|or) [“\"]")
# Fewer words, or what one feels, are nobody's claim: “We are pleased”.
TELLING, OWN = 14, re.compile(r"[“\"](?:[^”\"]* )?(?:I|We|we|our|Our|my|My)\b")
REPORTING = re.compile(r"\b(?:describ|call|term|dubb|stat|say|hail)ing\b")
MISSIONS = re.compile(r"\b(?:embassy|consulate|foreign ministry|spokesperson|spokesman|spokeswoman)\b", re.IGNORECASE)


def speaker_of(case: Case) -> str:
    """The words for who says what a statement tells."""
    statement = case.statement
    if statement.said_by or statement.clause:
        return statement.said_by or (statement.clause.subject if statement.clause else "")
    verb = case.source.doc[statement.verb].text
    return statement.text.partition(f" {verb} ")[0]


def is_vouched(case: Case) -> bool:
    """Whether the speaker of a statement is one whose words an exam may ask."""
    speaker = speaker_of(case)
    found = list(case.finder.find(speaker))
    return any(is_public(name, speaker[:start], case.finder.title) for start, _, name in found) or (
        bool(found) and MISSIONS.search(speaker) is not None
    )


def is_public(name: Name, before: str, title: frozenset[str]) -> bool:
    """Whether a name is that of a public figure, of a government or of a body that everybody knows."""
    if name.type == "person":
        known = set(words(name.name)[-1:]) <= title
        return known or is_office(before) or is_office(f"{name.office} ")
    if name.type in ("ministry", "country"):
        return True
    return fold(name.name) in listed("voices") or (
        name.type in ("body", "treaty", "event", "law") and gazetteer.entry(name.name) is not None
    )


def claimed(case: Case) -> tuple[Slot, ...]:
    """The slots of a statement that only tells what somebody said which may be asked."""
    if not is_vouched(case):
        return tuple(slot for slot in case.slots if slot.type in NUMBERS)
    kinds = CLAIMED | ACCORDING if case.statement.said_by else CLAIMED
    return tuple(slot for slot in case.slots if slot.type in kinds or (slot.type == "person" and is_apart(slot, case)))


def is_apart(slot: Slot, case: Case) -> bool:
    """Whether a person in a claim may be asked for: one whom an office tells, who spoke quoted words, or of whom they were spoken."""
    before = case.statement.text.partition(slot.text)[0]
    quoted = any(other.type == "quote" for other in case.slots)
    spoken = slot.text in speaker_of(case) or case.lemma in listed("spoken_of")
    text = case.statement.text
    # What one hopes and values is said by all of them; what one tells of a law, a sum or a day is one's own.
    solid = any(other.type in NUMBERS | SOLID for other in (*case.slots, *case.values))
    told = bool(office_at_end(before)) and solid and len(text.split()) >= TELLING and not OWN.search(text)
    return not case.statement.said_by and (told or (quoted and spoken))


def owned(case: Case) -> tuple[Slot, ...]:
    """The slots of a statement without quoted words of which nobody known is the speaker, or that are one of two quotations."""
    alone = sum(slot.type == "quote" for slot in case.slots) == 1 and not TWO.search(case.statement.text)
    kept = alone and (case.tells or REPORTING.search(case.statement.text)) and is_vouched(case)
    return tuple(slot for slot in case.slots if slot.type != "quote" or kept)
