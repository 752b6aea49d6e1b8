"""Clauses that judge or exhort: what they say is nobody's to be examined in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.reading.clauses import Cut
from quizgen.reading.lists import listed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def exhorts(cut: Cut, doc: Doc) -> bool:
    """Whether a clause says what ought to be: "States should …"."""
    return bool(cut.auxiliary.tokens) and doc[cut.auxiliary.tokens[0]].lower_ in listed("duty")


def judges(cut: Cut, doc: Doc) -> bool:
    """Whether a clause judges and does not tell: "It is important to …"."""
    return judging(doc[cut.verb_head], [doc[part.head] for part in cut.parts if part.head >= 0])


def judging(verb: Token, heads: Sequence[Token]) -> bool:
    """Whether a verb with its complements praises or exhorts."""
    praise = [
        token for head in heads for token in (head, *head.lefts) if token.pos_ == "ADJ" and token.lemma_.lower() in listed("judging_words")
    ]
    if any(token.dep_ == "acomp" or token.head.dep_ in ("dobj", "attr") for token in praise):
        return True
    return verb.lemma_ in listed("judging_verbs")


def is_vague(verb: Token) -> bool:
    """Whether a verb tells nothing that could be looked up: "has travelled little"."""
    return any(token.dep_ == "advmod" and token.i > verb.i and token.lower_ in ("little", "much") for token in verb.children)
