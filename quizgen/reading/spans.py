"""Phrases of a parse as numbers of tokens: what belongs to a word, and what is only added to it behind a comma."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

YEAR = re.compile(r"(?:19|20)\d\d")


def span(head: Token, leave: Iterable[Token] = ()) -> tuple[int, ...]:
    """The numbers of all tokens under a head, without those under the heads to leave."""
    gone = {token.i for out in leave for token in out.subtree}
    return tuple(token.i for token in head.subtree if token.i not in gone)


def is_loose(token: Token) -> bool:
    """Whether words only add something to what they follow: a relative, participle or apposition behind a comma."""
    left = token.left_edge.i
    if YEAR.fullmatch(token.text):
        return False  # The year of a law stands behind a comma too.
    return token.dep_ in ("relcl", "acl", "appos") and left > 0 and token.doc[left - 1].text in (",", "–", "—") and token.head.i < left


def is_name_behind(token: Token) -> bool:
    """Whether words behind a comma are a bare name: "the vice-president-elect, Mary Munive"."""
    return token.dep_ == "appos" and token.pos_ == "PROPN" and all(part.pos_ in ("PROPN", "PUNCT") for part in token.lefts)


def without_commas(doc: Doc, numbers: Sequence[int], leave: Sequence[Token]) -> tuple[int, ...]:
    """The tokens without the commas that enclosed what was left out."""
    edges = {token.left_edge.i - 1 for token in leave} | {token.right_edge.i + 1 for token in leave}
    return tuple(number for number in numbers if not (number in edges and doc[number].text in (",", "–", "—")))
