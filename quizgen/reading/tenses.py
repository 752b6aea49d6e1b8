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
    own_year = own_year or any(doc[number].ent_type_ == "DATE" for number in cut.opening.tokens)
    if is_counted_by_a_day(doc) or before != "had" or cut.verb.tokens != (verb.i,) or not own_year:
        return ""
    return next(iter(getInflection(verb.lemma_, "VBD")), "")


def told_simply(text: str, verb: Token) -> str:
    """A whole sentence with the simple past for a past perfect that names its own time: "had endorsed" → "endorsed"."""
    from lemminflect import getInflection

    had = next((child for child in verb.children if child.lower_ == "had" and child.dep_ == "aux"), None)
    timed = any(token.ent_type_ == "DATE" for token in verb.doc)
    if had is None or not timed:
        return text
    been = any(child.lower_ == "been" and child.dep_ == "auxpass" for child in verb.children)
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    many = subject is not None and (subject.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in subject.children))
    past = f"{'were' if many else 'was'} {verb.text}" if been else next(iter(getInflection(verb.lemma_, "VBD")), "")
    told = f"had been {verb.text}" if been else f"had {verb.text}"
    return text.replace(told, past, 1) if past else text


def is_planned(first: str, verb: Token) -> bool:
    """Whether a verb with that first auxiliary tells what is to come."""
    if verb.lemma_ == "set" and not any(child.dep_ == "xcomp" for child in verb.children):
        return first in ("will", "shall", "would")
    ahead = first in ("is", "are") and any(is_to_be_done(one) for one in (verb, *verb.children))
    return ahead or first in ("will", "shall", "would") or (first in ("is", "are", "was", "were") and verb.lemma_ in PLANS)


def is_to_be_done(verb: Token) -> bool:
    """Whether a verb stands as in "is to be launched"; that an aim "is to provide" tells no plan."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VBN" and {"to", "be"} <= helpers and verb.dep_ in ("ROOT", "xcomp", "conj", "relcl")


def is_counted_by_a_day(doc: Doc) -> bool:
    """Whether a sentence tells what had come about by its day, and not on it: "As on 1 February 2025, the Mission had added …"."""
    return doc[0].lower_ == "as" and doc[:2][-1].lower_ in ("on", "of", "at")
