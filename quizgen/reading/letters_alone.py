"""Which acronyms of a page are asked: those that are known by themselves or told of what they belong to, and few of one page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from rapidfuzz.distance import Levenshtein

from quizgen.gazetteer import is_known_acronym
from quizgen.model import Document, Fact
from quizgen.syllabus import table
from quizgen.text import fold, words

# Letters that a page spells out by themselves need so many to have one meaning.
MANY_LETTERS, LONG_ENOUGH = 5, 3
# So many of those that are known by themselves are asked of one page, and so many of the others.
MOST_KNOWN, MOST = 5, 3
# A heading that joins two things owns neither's letters: "The Penalties and the Board".
JOINED = re.compile(r" and (?:the|its|their) ", re.IGNORECASE)


def is_known_alone(short: str, full: str) -> bool:
    """Whether a student knows letters in just this meaning: PLFS, PVTG."""
    return is_known_acronym(short, full) or folded_alone().get(short) == fold(full)


@cache
def folded_alone() -> dict[str, str]:
    """The acronyms of acronyms.yaml with their full forms, folded."""
    return {short: fold(full) for short, full in table("acronyms.yaml")["alone"].items()}


def is_of_an_honour(document: Document, short: str) -> bool:
    """Whether letters stand in the name of an award or a building: of "the Dara Singh Negi (DSN) Trophy" they are a person's."""
    honours = "|".join(table("acronyms.yaml")["honours"])
    return re.search(rf"\({re.escape(short)}\) (?:\w+ )?(?:{honours})\b", document.text) is not None


def is_around(document: Document, short: str, full: str) -> bool:
    """Whether letters are an institute's that the page names once: it trains the people of whom the page tells."""
    of_institute = re.search(rf"\b(?:{'|'.join(table('acronyms.yaml')['around'])})\b", full, re.IGNORECASE)
    return of_institute is not None and uses(document, short) <= 1 and not is_known_alone(short, full)


def uses(document: Document, short: str) -> int:
    """How often a page has an acronym."""
    return len(re.findall(rf"(?<![\w-]){re.escape(short)}(?!\w)", f"{document.source.title}\n{document.text}"))


def is_told_enough(fact: Fact) -> bool:
    """Whether a question for a full form says of what, or its letters have one meaning by themselves."""
    full = fact.slots[0].text
    letters = len(re.findall(r"[A-Za-z]", fact.about))
    if fact.context and words(full)[0] in words(fact.context):
        return False  # "With reference to the Pacific Dipole, what does DSI stand for?"
    told = fact.context or "context of" in fact.question
    return bool(told) or letters >= MANY_LETTERS or is_known_alone(fact.about, full)


def owns(shown: str, document: Document) -> bool:
    """Whether the thing of a heading may own letters: one thing, not two that the heading joins."""
    return not JOINED.search(shown) or f" {shown} " in document.text


def few(document: Document, found: Iterable[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """The acronyms of a page that are asked: the most used, and of two that differ by a letter (ICTT, ICTP) the more used one."""
    ranked = sorted(((block, fact) for block, fact in found if is_told_enough(fact)), key=lambda pair: -uses(document, pair[1].about))
    kept = list[tuple[int, Fact]]()
    for block, fact in ranked:
        alike = [other for _, other in kept if is_known(other) == is_known(fact)]
        if len(alike) < (MOST_KNOWN if is_known(fact) else MOST) and (is_known(fact) or not any(is_near(fact, other) for other in alike)):
            kept.append((block, fact))
    return sorted(kept, key=lambda pair: pair[0])


def is_known(fact: Fact) -> bool:
    """Whether a fact's letters are known by themselves."""
    return is_known_alone(fact.about, fact.slots[0].text)


def is_near(one: Fact, other: Fact) -> bool:
    """Whether two acronyms differ by a letter and their full forms by a word."""
    near = len(one.about) > LONG_ENOUGH and Levenshtein.distance(one.about, other.about) <= 1
    differing = set(one.slots[0].text.split()) ^ set(other.slots[0].text.split())
    return near and len(differing) <= len("ab")
