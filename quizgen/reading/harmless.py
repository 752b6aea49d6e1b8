"""Descriptions after which nobody asks which: a decade, a part of the eye, the same manner as another's, what has its name behind it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from quizgen.reading.antecedents import Scene
from quizgen.reading.complements import complemented
from quizgen.reading.lists import listed
from quizgen.reading.reference_words import PERSON_NOUNS, TIME_NOUNS
from quizgen.reading.subject_heads import SUBJECTS
from quizgen.syllabus import table

if TYPE_CHECKING:
    from spacy.tokens import Token

RANK = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|twenty-first|"
    r"\d+(?:st|nd|rd|th))"
)
# "the 1950s", "the early 1960s", "the late eighteenth century".
AGE = re.compile(
    rf"(?:(?:early|mid|late|later|middle)[- ])?(?:(?:1\d|20)\d0[’']?s|{RANK}[ -]centur(?:y|ies))(?: (?:BC|BCE|CE|AD))?", re.IGNORECASE
)
YEAR = r"(?:(?:\d{1,2} )?[A-Z][a-z]+ )?(?:1[5-9]|20)\d\d"
# "the five years beginning 2020-21", "the financial year 2025-26", "the year from November 2024 to November 2025".
SPAN = re.compile(
    rf"(?:[\w-]+ ){{0,2}}(?:years?|period|season|cycle|session|months|quarter)"
    rf"(?: (?:from|between|beginning|starting|ending|to|up to|in|of))* {YEAR}"
)
CALLED = re.compile(r"[’']? (?:[“\"‘'](?=\w)|(?=[A-Z\d]))")
# "the al-Tanf base", "the Russia–Iran corridor", "the 26/11 trial": names, though no list has them.
PROPER = re.compile(r"[a-z]{2}-[A-Z]\w+|[A-Z]\w+[–-][A-Z]\w+|\d{1,2}/\d{1,2}")
RATIO = re.compile(r" (?:of )?\d+ ?: ?\d+")
AS = re.compile(r"(?: and (?:in|on|by|for|to|with) the (?:same|like|similar) \w+)? as (?!well\b)")
UNION = re.compile(r"Union (?:[A-Z][a-z]+ |[a-z]+ ){1,3}(?:[Mm]inister|[Mm]inistry|[Ss]ecretary)")
BUDGET, OF_YEAR = re.compile(r"(?:Union|[Ii]nterim|Central) Budget"), re.compile(r" (?:for|of) 20\d\d")
LIKE = frozenset({"same", "like", "similar"})


def is_harmless(token: Token, head: Token, scene: Scene) -> bool:
    """Whether a description with "the" leaves no question open, whatever was said before it."""
    text = scene.sentence.text
    phrase, rest = text[token.idx + len(token) + 1 : head.idx + len(head)], text[head.idx + len(head) :]
    return (
        is_moment(phrase, rest)
        or phrase.lower() in phrases()
        or is_compared(token, head, rest)
        or is_named_behind(head, rest, scene)
        or is_apposed(head, scene)
        or is_of_a_land(token, head, scene)
        or is_region(token, head)
        or is_idiom(head, phrase)
        or is_part_of_what_it_tells(head)
        or (scene.indian and is_indian(phrase, rest))
        or (head.lower_ == "ratio" and RATIO.match(rest) is not None)
        or any(PROPER.fullmatch(one) for one in phrase.split()[:-1])
    )


@cache
def words_of(name: str) -> frozenset[str]:
    """One list of words from definites.yaml."""
    found: list[str] = table("definites.yaml")[name]
    return frozenset(found)


def phrases() -> frozenset[str]:
    """Phrases that mean the same everywhere: "the high seas", "the upper eyelid"."""
    return words_of("everywhere")


def is_moment(phrase: str, rest: str) -> bool:
    """Whether a description is a decade, a century or a span whose years stand beside it."""
    return AGE.fullmatch(phrase) is not None or SPAN.match(phrase + rest) is not None


def is_compared(token: Token, head: Token, rest: str) -> bool:
    """Whether it says what a thing is like: "in the same manner and on the same grounds as a judge"."""
    between = {one.lower_ for one in head.doc[token.i + 1 : head.i]}
    return bool(between & LIKE) and AS.match(rest) is not None


def is_named_behind(head: Token, rest: str, scene: Scene) -> bool:
    """Whether a name stands right behind a noun, or between quotation marks: "the parent Samba Mahsuri", "the word “sedition”"."""
    word = head.lower_
    numbered = word in words_of("named_by_number") and re.match(r" \d", rest) is not None
    return (numbered or (word in words_of("named_by_word") and CALLED.match(rest) is not None)) and not scene.quoted(head.idx)


def is_apposed(head: Token, scene: Scene) -> bool:
    """Whether a name between commas says which is meant: "the president, Ravi Rao, spoke"."""
    start = head.idx + len(head) + len(", ")
    text = scene.sentence.text
    named = next((one for one in scene.mentions if one.start == start), None)
    if named is None or text[start - 2 : start] != ", " or head.dep_ not in {*SUBJECTS, "dobj"} or head.tag_ not in ("NN", "NNP"):
        return False
    person = named.name.type == "person"
    fits = person == (head.lemma_.lower() in PERSON_NOUNS) and named.name.type not in ("country", "nationality")
    return fits and re.match(r",|\.$", text[named.end :]) is not None


def is_indian(phrase: str, rest: str) -> bool:
    """Whether an Indian page has only one: "the Union Health Minister", "the Union Budget for 2025-26"."""
    return (
        phrase.lower() in words_of("indian")
        or UNION.fullmatch(phrase) is not None
        or (BUDGET.fullmatch(phrase) is not None and OF_YEAR.match(rest) is not None)
    )


def is_of_a_land(token: Token, head: Token, scene: Scene) -> bool:
    """Whether it is what a country has one of: "the Indian monsoon", "the US dollar"."""
    mention = scene.mention_at(token.idx, head.idx)
    return mention is not None and mention.name.type in ("nationality", "country") and head.lower_ in words_of("national")


def is_region(token: Token, head: Token) -> bool:
    """Whether it means every place of a kind: "the rural and interior areas"."""
    between = [one.lower_ for one in head.doc[token.i + 1 : head.i] if one.lower_ not in (",", "and", "or", "-")]
    return head.lower_ in words_of("kinds_of_places") and bool(between) and set(between) <= words_of("sorts_of_places")


def is_idiom(head: Token, phrase: str) -> bool:
    """Whether it is said so of anybody: "drew the lots", "within six months of taking the seat", "far behind the rest"."""
    first = head
    while first.dep_ == "conj":
        first = first.head
    idioms: dict[str, list[str]] = table("definites.yaml")["idioms"]
    said = first.dep_ in ("dobj", "pobj") and first.head.lemma_.lower() in idioms.get(phrase.lower(), ())
    return said and not complemented(head)


def is_part_of_what_it_tells(head: Token) -> bool:
    """Whether it belongs to the thing of which a clause with "in which" tells: "a fault on which the two sides slide"."""
    clause = head.head
    if clause.dep_ != "relcl" or head.dep_ not in SUBJECTS or clause.head.lemma_.lower() in TIME_NOUNS | words_of("no_wholes"):
        return False
    opening = next((one for one in clause.subtree if one.lower_ == "which"), None)
    led = opening is not None and opening.dep_ == "pobj" and opening.i < head.i
    return led and (head.lower_ in ("sides", "parties") or head.lemma_.lower() not in listed("pointed") | PERSON_NOUNS)
