"""What the form of a verb says of its time: "is to open" lies ahead, "had founded … in 1931" is plainly "founded … in 1931" by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.reading.clauses import Cut

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PLANS = frozenset({"expect", "plan", "schedule", "propose", "intend", "project", "set"})


def simple_past(cut: Cut, doc: Doc) -> str:
    """The simple past for a past perfect that names its own year; "" for any other form."""
    from lemminflect import getInflection

    verb = doc[cut.verb_head]
    before = cut.auxiliary.words or " ".join(doc[number].lower_ for number in cut.auxiliary.tokens)
    own_year = any(part.role == "preposition" and part.doc_has_past(doc) for part in cut.parts)
    if before != "had" or cut.verb.tokens != (verb.i,) or not own_year:
        return ""
    return next(iter(getInflection(verb.lemma_, "VBD")), "")


def is_planned(first: str, verb: Token) -> bool:
    """Whether a verb with that first auxiliary tells what is to come."""
    if verb.lemma_ == "set" and not any(child.dep_ == "xcomp" for child in verb.children):
        return first in ("will", "shall", "would")
    return first in ("will", "shall", "would") or (first in ("is", "are", "was", "were") and verb.lemma_ in PLANS)
