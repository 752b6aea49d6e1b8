"""Nouns that name one thing, and the phrases that they head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from quizgen.reading.pieces import Piece
from quizgen.reading.reference_words import PERSON_NOUNS
from quizgen.reading.spans import is_loose, span, without_commas

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.reading.edits import Edit

RENAMED, NAME = "renamed", re.compile(r"\b[A-Z]")
NO_NAMES = frozenset({"DATE", "QUANTITY", "TIME", "CARDINAL", "PERCENT", "MONEY"})


def is_named(head: Token) -> bool:
    """Whether a noun is a proper name, no month and no unit of measure, or belongs to one: "the SweepSAR technique"."""
    if head.text[0].isdigit() or head.ent_type_ in NO_NAMES:
        return False
    return head.pos_ == "PROPN" or is_called(head) or head.i in head.doc.user_data.get(RENAMED, ())


def rename(doc: Doc, edits: Iterable[Edit]) -> None:
    """Notes in the doc which nouns stand for a name by its edits: "The scheme, which is run by …" where "The Sagar Yojana" is meant."""
    ends = {edit.end for edit in edits if NAME.search(edit.text)}
    doc.user_data[RENAMED] = frozenset(token.i for token in doc if token.pos_ == "NOUN" and token.idx + len(token) in ends)


def is_called(head: Token) -> bool:
    """Whether a common noun in the singular stands behind its own name: "the Axiom-4 mission", "the Anji bridge"."""
    if head.tag_ != "NN" or head.lemma_.lower() in PERSON_NOUNS:
        return False
    before = [child for child in head.lefts if child.dep_ in ("compound", "nmod", "det", "amod")]
    defined = bool(before) and before[0].lower_ == "the"
    return (
        defined
        and head.nbor(-1).pos_ == "PROPN"
        and head.nbor(-1).head == head
        and head.nbor(-1).ent_type_ not in ("GPE", "NORP", "PERSON")
    )


def is_listed(head: Token) -> bool:
    """Whether a noun is one of several, so that what follows may be said of all of them or of something before."""
    return head.dep_ == "conj" or any(child.dep_ == "conj" for child in head.children)


def noun_phrase(head: Token, without: Sequence[Token] = ()) -> Piece:
    """A noun with what belongs to it, without anything loosely joined behind a comma."""
    leave = [
        token
        for token in head.subtree
        if (token != head and is_loose(token))
        or (token.dep_ in ("relcl", "conj", "cc") and token.head == head)
        or token in without
        # In a note without a verb its noun heads the stop as well.
        or (token.text in (".", ";") and token.head == head)
    ]
    return Piece(without_commas(head.doc, span(head, leave), leave))
