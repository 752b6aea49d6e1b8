"""What belongs to the story and not to the exam: rough counts of firms, somebody's brother, an order of works, a request for nobody."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from quizgen.model import Slot
from quizgen.reading.case import Case
from quizgen.reading.heading_names import is_country
from quizgen.reading.lists import listed
from quizgen.reading.pieces import text_of
from quizgen.reading.signs import Sign, any_in
from quizgen.reading.values import NUMBER_WORDS
from quizgen.syllabus import table
from quizgen.text import words

if TYPE_CHECKING:
    from spacy.tokens import Token

ROUGH = re.compile(r"\b(?:around|about|over|nearly|almost|some|more than|approximately|roughly|up to)\b|\+", re.IGNORECASE)
LAND = re.compile(r"(?=\b(?P<two>[A-Z][a-z]+ [A-Z][a-z]+))?\b(?P<one>[A-Z][a-z]+)\b")
# What was only expected says nothing a year later; what a figure was expected to be may be asked.
EXPECTED = re.compile(
    r"\b(?:is|are|was|were) (?:widely |also )?(?:expected|likely|set|slated|poised|projected|anticipated|tipped) to\b"
    r"(?! (?:be )?(?:worth|grow|reach|rise|fall|touch))|\bwill (?:eventually|one day|hopefully)\b"
)
BORN = re.compile(r"(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}) was born (?:at [^,\d]+ )?in (?:the year )?1[5-9]\d\d\b")
CHANGED = frozenset({"of", "in", "to", "for", "on", "from", "over", "among"})
FOR_WHOM = frozenset({"for", "of", "against", "to", "by"})


@cache
def signs() -> tuple[Sign, ...]:
    """The signs of trifling.yaml."""
    return tuple(Sign.of(one["shape"]) for group in table("trifling.yaml").values() for one in group)


@lru_cache(maxsize=1 << 8)
def is_story(text: str) -> bool:
    """Whether words tell who was there, what is said of every people or year, or how somebody went about it."""
    return any_in(signs(), text)


def is_trifle(case: Case) -> bool:
    """Whether a statement turns on something that nobody would ask in an exam."""
    if is_story(case.statement.text) or is_birth_year(case):
        return True
    tokens = [case.source.doc[number] for number in case.statement.tokens]
    return any(
        is_rough_count(token) or is_change(token) or is_kin(token) or is_open(token) or is_order(token) or is_journey(token)
        for token in tokens
    )


def is_birth_year(case: Case) -> bool:
    """Whether a page on something else tells in which year an author or a scholar was born."""
    found = BORN.match(case.statement.text)
    return found is not None and not set(words(found["who"])) & case.finder.title


def is_rough_count(token: Token) -> bool:
    """Whether firms, clubs or visitors are counted roughly: "over 40 Indian associations"."""
    if token.lemma_.lower() not in listed("soft_counts"):
        return False
    numbers = (child for child in token.children if child.dep_ == "nummod")
    return any(ROUGH.search(token.doc[max(number.left_edge.i - 2, 0) : number.right_edge.i + 1].text) for number in numbers)


def is_change(token: Token) -> bool:
    """Whether a loss or a rise is told without of what: "recorded the biggest loss"."""
    if token.lemma_.lower() not in listed("changes_of") or token.dep_ not in ("dobj", "nsubj", "nsubjpass", "pobj"):
        return False
    named = any(child.dep_ in ("compound", "poss", "nmod", "relcl", "acl") for child in token.children)
    return not named and not any(child.dep_ == "prep" and child.lower_ in CHANGED for child in token.children)


def is_kin(token: Token) -> bool:
    """Whether somebody is told by a relative: "is the younger brother of the deputy leader"."""
    owned = any(child.lower_ == "of" or child.dep_ == "poss" for child in token.children)
    return token.lemma_.lower() in listed("kin") and token.dep_ in ("attr", "appos", "nsubj") and owned


def is_open(token: Token) -> bool:
    """Whether a request is told of without whom or what it was for: "approved an extradition request"."""
    words = {child.lower_ for child in token.children}
    return token.lemma_.lower() in listed("open_things") and token.dep_ == "dobj" and bool(words & {"a", "an"}) and not words & FOR_WHOM


def is_order(token: Token) -> bool:
    """Whether a firm was given something to do: "awarded task orders to three firms"."""
    return token.lemma_ in ("order", "contract", "tender") and token.dep_ == "dobj" and token.head.lemma_ == "award"


def is_journey(token: Token) -> bool:
    """Whether somebody sets out or arrives: "from London, he leaves for Male"."""
    if token.lemma_ == "visit" and token.pos_ == "VERB" and not re.search(r"\bfirst\b", text_of(token.doc)):
        return True
    return token.lemma_ in ("leave", "depart", "arrive") and any(child.lower_ in ("for", "from", "in", "at") for child in token.children)


def counts_the_named(slot: Slot, text: str) -> bool:
    """Whether a gap counts countries that the statement names itself: "Peru, Chile, Ecuador Cooperation was formed by three countries"."""
    if slot.type != "number" or not re.search(rf"\b{re.escape(slot.text)} (?:countries|nations|States|members)\b", text):
        return False
    lands = {name for pair in LAND.findall(text) for name in pair if name and is_country(name)}
    return len(lands) > 1 and str(len(lands)) in (slot.text, *slot.accepts, NUMBER_WORDS.get(slot.text.lower(), ""))
