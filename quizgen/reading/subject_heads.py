"""The subject of a verb, also where the parse has torn it in two."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.reading.spans import YEAR

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NAMES, PLURALS = frozenset({"PROPN"}), frozenset({"are", "were", "have"})


@lru_cache(maxsize=4)
def root_of(doc: Doc) -> Token:
    """The main word of a parse."""
    return next(token for token in doc if token.head.i == token.i)


def subject_heads(verb: Token) -> tuple[Token, ...]:
    """The heads of the words that are a verb's subject: one, or two that stand together; none where it is doubtful."""
    heads = tuple(child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i)
    if len(heads) == 1:
        return heads
    return heads if len(heads) == 2 and (is_one_name(*heads) or are_joined(*heads, verb)) else ()  # noqa: PLR2004 - a pair


def is_one_name(first: Token, second: Token) -> bool:
    """Whether two subjects are one name: "the Gambling Act, | 1867", "the festival | Namaste Stockholm"."""
    apart = first.doc[first.right_edge.i + 1 : second.left_edge.i].text
    if YEAR.fullmatch(second.text) or second.text.isdigit():
        return apart in ("", ",") and first.pos_ in NAMES and len(second.text) == 4  # noqa: PLR2004 - a year
    plain = (
        apart == "" and (first.right_edge.is_alpha or first.right_edge.pos_ in NAMES) and not any(token.is_punct for token in first.subtree)
    )
    return plain and second.pos_ in NAMES and second.left_edge.pos_ in NAMES and first.pos_ in ("NOUN", "PROPN")


def are_joined(first: Token, second: Token, verb: Token) -> bool:
    """Whether "and" stands between two subjects of a verb in the plural: "COP29 (Baku) and | COP30 (Belém) are"."""
    touching = second.left_edge.i == first.right_edge.i + 1
    plural = any(token.lower_ in PLURALS or token.tag_ == "VBP" for token in (*verb.lefts, verb))
    return touching and first.right_edge.lower_ == "and" and first.right_edge.head == first and plural
