"""Words that are no terms though what follows them reads like a definition: adverbs, places, what the definition tells itself."""

from __future__ import annotations

import re

from quizgen.text import fold

# "the first-class magistrate who presides": over what, only the page tells.
UNFINISHED = re.compile(r"\b(?:who|which|that) [a-z]+s$")
SPOT = re.compile(r"^(?:the )?(?:foot|top|bank|banks|edge|mouth|side) of\b")
ADDED = re.compile(r" [+=] |\[|\]")
LETTERS = re.compile(r"\b[A-Z]{2,5}\b")


def is_no_term(term: str, what: str) -> bool:
    """Whether words are no term for what is said of them, or are told by it."""
    told = any(is_short_for(short, term) for short in LETTERS.findall(what))
    return is_adverb(term) or told or any(shape.search(what) for shape in (UNFINISHED, SPOT, ADDED))


def is_adverb(term: str) -> bool:
    """Whether a term is one word that only tells how or when: "Immediately: provisions on the Board"."""
    from lemminflect import getAllLemmas

    return " " not in term and set(getAllLemmas(term.lower())) == {"ADV"}


def is_short_for(short: str, term: str) -> bool:
    """Whether letters are those of one word in order, its first one first: TB for tuberculosis."""
    word = iter(fold(term))
    return " " not in term and fold(term)[:1] == fold(short)[0] and all(letter in word for letter in fold(short)) and len(short) < len(term)
