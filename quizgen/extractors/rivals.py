"""What makes a question exclusive: a description that tells one thing from all others, and options that are surely something else."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from quizgen.extractors.definitions import initials
from quizgen.extractors.kinds import described, head_noun, head_of, kind_of_thing, singular
from quizgen.extractors.offices import is_name, is_same_office, office_of, office_words
from quizgen.extractors.refuting import stem
from quizgen.model import Term
from quizgen.syllabus import table
from quizgen.text import SMALL_WORDS, fold, typewriter, words

TOO_ALIKE = 70
MOST_SHARED, MOST_TELLING = 0.6, 0.5
ENOUGH = 2
NAMES = r"(?:the )?[A-Z][\w.'&-]*(?:(?:,? (?:and|of|the|&))* [A-Z][\w.'&-]*)*"
# What several things of a kind may share, however rare its words: where they are, since when, whose, with whom.
SHARED = re.compile(
    rf"\b(?:headquartered|headquarters|based|located|situated|found|seen|native|endemic|established|launched|founded|set up|formed|created|"
    rf"signed|adopted|enacted|passed|introduced|notified|constituted|started)\b(?: \w+ly)?"
    rf"(?: (?:in|at|on|to|by|under) (?:the )?(?:\w+ of )?(?:{NAMES}|\d{{4}}|\d{{1,2}} \w+ \d{{4}}))?|"
    rf"\b(?:in|at|near|from|off|along|within|across) {NAMES}|\b(?:under|by) the (?:Union )?Ministry of {NAMES}|"
    rf"\bof (?:the )?(?:United Nations|Government of India|Indian (?:Navy|Army|Air Force)|UN)\b|"
    rf"\b(?:borders|bordering|shares (?:its|a) border with|neighbouring|touching) .*|"
    r"\b(?:spread|transmitted|carried) (?:by|through) .*|\bcaused by an? \w+|"
    rf"\b(?:in|on|of|since) (?:\w+ )?\d{{4}}\b"
)
SHARED_PLACES = re.compile(rf"\bof {NAMES}")
VAGUE = re.compile(
    r"\b(?:one of|among the|member of|signatory|party to|type of|kind of|example|such as|including|etc|related to|also)\b", re.IGNORECASE
)
UNIQUE = re.compile(
    r"\b(?:largest|smallest|longest|highest|oldest|deepest|tallest|biggest|fastest|lowest|heaviest|northernmost|southernmost|easternmost|"
    r"westernmost|only|first|world's|state (?:bird|animal|tree|flower)|national (?:bird|animal|tree|flower|aquatic))\b",
    re.IGNORECASE,
)
OF_ITS_TIME = re.compile(
    r"\b(?:leader|head|chief|chairman|chairperson|spokesperson|ambassador|envoy|commissioner|secretary|minister|director|captain|"
    r"champion|critic|candidate|wife|husband|son|daughter|brother|current|incumbent|sitting)\b",
    re.IGNORECASE,
)

OFFICIAL = re.compile(
    r"(?:minister|secretary|commissioner|ambassador|envoy|director|chief|head|chairman|chairperson|spokesperson)$", re.IGNORECASE
)


@cache
def plain_stems() -> frozenset[str]:
    """The stems of words that tell nothing apart."""
    rules = table("definitions.yaml")
    nouns = (part for listed in rules["kinds"].values() for noun in listed for part in noun.split())
    return frozenset(stem(word) for word in (*rules["plain"], *nouns, *rules["participles"]))


@cache
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, small words left out."""
    return frozenset(stem(word) for word in words(text) if word not in SMALL_WORDS)


@cache
def asked_stems(term: Term) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a description without its head noun, and those of them that tell it apart."""
    clause = described(term)
    head = words(head_of(clause))[-1:]
    every = stems(clause) - {stem(word) for word in head}
    return every, every - plain_stems()


@cache
def own_stems(term: Term) -> frozenset[str]:
    """Every stem of a term, its kind and its definition."""
    return stems(f"{term.term} {kind_of_thing(term)} {term.meaning}")


@cache
def is_exclusive(term: Term) -> bool:
    """Whether a description has a name, a number or rare words by which only one thing can be meant."""
    kind, clause = kind_of_thing(term), typewriter(described(term))
    if VAGUE.search(clause) or re.match(r"(?:one of|any of|an? (?:type|kind|form))\b", clause):
        return False
    if kind == "person" and OFFICIAL.search(head_of(clause).strip()):
        return False
    if kind == "person" and (office_words().search(clause) or (OF_ITS_TIME.search(clause) and not re.search(r"\d{4}", clause))):
        return False
    if kind in ("species", "place", "festival") and not UNIQUE.search(clause):
        clause = "" if kind == "species" else SHARED_PLACES.sub(" ", clause)
    left = re.sub(r"(?<![\d,])\d{4}(?![\d,])", " ", SHARED.sub(" ", clause))
    rest = re.sub(r"^\W*\w+", "", left)
    names = [word for word in re.findall(r"(?<![\w-])[A-Z][\w-]+|\d[\d,.]*", rest) if stem(fold(word)) not in plain_stems()]
    rare = {stem(word) for word in words(left) if word not in SMALL_WORDS and len(word) > 2} - plain_stems()  # noqa: PLR2004 - letters
    alone = ENOUGH if kind in ("species", "place") else 1
    return len(rare) + bool(names) + (alone if UNIQUE.search(clause) else 0) >= ENOUGH


def is_covered(term: Term, other: Term) -> bool:
    """Whether what a term is described as may be said of another, as that one's own definition has it."""
    asked, telling = asked_stems(term)
    theirs = own_stems(other)
    if not asked or len(asked & theirs) >= MOST_SHARED * len(asked):
        return True
    return bool(telling) and len(telling & theirs) >= MOST_TELLING * len(telling)


@cache
def key_of(term: Term) -> str:
    """The term, folded."""
    return fold(term.term)


class Spellings(NamedTuple):
    """The folded forms of a name, those of them without stops, the abbreviations it may have, and each form's words between spaces."""

    forms: frozenset[str]
    bare: frozenset[str]
    short: frozenset[str]
    spaced: tuple[str, ...]


@cache
def spellings(term: Term) -> Spellings:
    """The ways to write a name: with and without its bracket, what stands in it, its initials."""
    inside = re.findall(r"\(([^()]+)\)", term.term)
    forms = frozenset({key_of(term), fold(re.sub(r"\s*\([^()]*\)", "", term.term)), *map(fold, inside)})
    short = frozenset(one for form in (term.term, *inside) for one in initials(form))
    spaced = tuple(f" {' '.join(words(form))} " for form in sorted(forms))
    return Spellings(forms, frozenset(form.replace(".", "") for form in forms), short, spaced)


@cache
def naming(term: Term) -> str:
    """A definition, folded, between spaces: what another's name is looked for in."""
    return f" {' '.join(words(term.meaning))} "


def is_alias(term: Term, other: Term) -> bool:
    """Whether two terms may name one thing, or one is a part of the other: GST and Goods and Services Tax, RBI and Reserve Bank."""
    mine, theirs = spellings(term), spellings(other)
    if mine.forms & theirs.forms or mine.short & theirs.bare or theirs.short & mine.bare:
        return True
    if any(a in b or b in a for a in mine.forms for b in theirs.forms if min(len(a), len(b)) > 2):  # noqa: PLR2004 - "EU" stands in much
        return True
    if any(form in naming(term) for form in theirs.spaced) or any(form in naming(other) for form in mine.spaced):
        return True
    return fuzz.token_set_ratio(key_of(term), key_of(other)) >= TOO_ALIKE and not only_kind_shared(key_of(term), key_of(other))


def only_kind_shared(name: str, other: str) -> bool:
    """Whether two names share no more than common nouns: Kaziranga National Park, Manas National Park."""
    common = set(words(name)) & set(words(other))
    return all(head_noun(word) or stem(singular(word)) in plain_stems() or word in SMALL_WORDS for word in common)


def is_other(other: Term, term: Term, kind: str) -> bool:
    """Whether a term is of the kind and cannot be right too: no alias, no part or whole, no like description, no same office.

    Holders of offices stand beside holders of offices, other persons beside other persons: the half-knowing must be in doubt.
    """
    if kind_of_thing(other) != kind or (kind == "person" and not is_name(other.term)):
        return False
    office = office_of(term)
    if kind == "person" and (office_of(other) is None if office else office_words().search(other.meaning)):
        return False
    same = is_same_office(term, other) if office else is_covered(term, other)
    return not same and not is_alias(term, other)
