"""Lists that a number announces at the end of a statement, asked behind its words: "… rests on five pillars: which are they?"."""

from __future__ import annotations

import re

from quizgen.extractors.leaking import leaks
from quizgen.extractors.prefixing import asked_in
from quizgen.extractors.question_words import SIZES, size_of
from quizgen.model import Fact, Slot
from quizgen.text import fold

COUNTS = "|".join((*SIZES[2:], *map(str, range(2, len(SIZES)))))
ANNOUNCES = re.compile(
    rf"\b(?P<count>{COUNTS}) (?:(?!(?:{COUNTS})\b)[\w'’-]+ ){{0,4}}?[a-z-]+s(?: (?:of|in|for|to) [\w'’() -]+)?"
    r"(?: (?:are|were|is|was) [a-z]+(?:ed|en|wn))?(?:,? namely,?|, (?:viz\.?|i\.e\.),?|:|,| ?[—–]| -) ?$",
    re.IGNORECASE,
)
LONGEST = 34


def which_are_they(fact: Fact, slot: Slot) -> str:
    """The statement up to its list, and the question which those are; "" where no number announces the list, or more stands behind it."""
    before, _, after = fact.statement.partition(slot.text)
    found = ANNOUNCES.search(before) if slot.type == "list" and not after.strip(" .") else None
    if len({re.sub(r"[-– ]?(?:\d+|[IVX]+)$", "", one) for one in re.split(r", | and ", slot.text)}) == 1:
        return ""  # "SDN-1, SDN-2 and SDN-3" are the kinds of SDN for whoever can count.
    if found is None or fold(found["count"]) not in (SIZES[size_of(slot.text)], str(size_of(slot.text))):
        return ""
    told = re.sub(r"(?:,? namely,?|, (?:viz\.?|i\.e\.),?|[:,—–-])? ?$", "", before)
    named = fact.context or re.search(r"[A-Z]", told[1:])
    question = asked_in(fact, f"{told}: which are they?")
    return question if named and not leaks(question, slot) and len(question.split()) <= LONGEST else ""
