"""Whether what is told of a noun belongs to it: a relative, a participle or an apposition may be another's, or have lost what it needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen import gazetteer
from quizgen.reading.doubts import FINITE
from quizgen.reading.lists import listed
from quizgen.reading.pieces import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from quizgen.reading.clauses import Cut

JOINTS = frozenset({"of", "to", "for", "and", "on", "in", "against", "&"})
LONG_AGO = re.compile(r"\b1[0-9]\d\d\b(?! (?:km|MW|crore|metres|people|seats|members))")


def is_half_named(cut: Cut, doc: Doc) -> bool:
    """Whether what is told of a noun may be told of a longer name that ends with it, or "which" of a person.

    "The Coalition to End Plastic Pollution, which is led by Norway": it is not "End Plastic Pollution" that is led.
    """
    if cut.way not in ("relative", "participle", "apposition") or not cut.subject.tokens:
        return False
    first = cut.subject.tokens[0]
    before = [token.text for token in doc[max(0, first - 2) : first]]
    verb, last = doc[cut.verb_head], doc[cut.subject.tokens[-1]]
    if verb.lemma_ in listed("begun") and doc[cut.subject_head].pos_ == "NOUN" and last.pos_ == "PROPN" and last.i > cut.subject_head:
        return True  # "The outlay of the Rice Scheme, launched in 2025": it is the scheme that was launched.
    longer = len(before) > 1 and ((before[1] in JOINTS and before[0][:1].isupper()) or before[1] == ":")
    head = doc[cut.subject_head]
    which = cut.way == "relative" and any(child.lower_ == "which" for child in doc[cut.verb_head].children)
    # "the Forest Survey, Lima, which works under the Ministry": it is not the city that works.
    placed = which and head.ent_type_ == "GPE" and len(before) > 1 and before[1] == "," and doc[first - 2].pos_ in ("PROPN", "PUNCT")
    return longer or placed or (which and head.ent_type_ == "PERSON" and not gazetteer.kind_of(head.text))


def is_of_either(cut: Cut, doc: Doc) -> bool:
    """Whether a participle may be told of what a sentence defines: "X is a sub-scheme under the Rice Scheme, approved in 2024"."""
    if cut.way not in ("participle", "relative") or not cut.subject.tokens:
        return False
    head, verb = doc[cut.subject_head], doc[cut.verb_head]
    begun = verb.lemma_ in listed("begun") | {"approve", "sanction", "announce", "inaugurate", "commission"}
    root = next(token for token in doc if token.dep_ == "ROOT")
    defined = root.lemma_ == "be" and any(one.dep_ == "attr" and one.head == root for one in head.ancestors)
    return begun and defined and head.dep_ == "pobj" and head.i > root.i


def is_cut_short(cut: Cut, doc: Doc) -> bool:
    """Whether a definite apposition lost the words that say which: "the Houston-based company [that plans a station]"."""
    if cut.way != "apposition" or not cut.parts:
        return False
    head, tokens = doc[cut.parts[0].head], cut.parts[0].piece.tokens
    restricts = any(child.dep_ in ("relcl", "acl") and child.i not in tokens for child in head.children)
    broken = doc[tokens[-1]].dep_ == "relcl" and doc[tokens[-1]].tag_ in ("VBD", "VBN")
    return broken or (restricts and head.left_edge.lower_ == "the")


def is_interrupted(cut: Cut, doc: Doc) -> bool:
    """Whether an apposition stands behind a verb that the parse took for a part of its noun: "a Bench upheld, by 4:1, the validity"."""
    if cut.way != "apposition" or not cut.parts or not cut.subject.tokens:
        return False
    between = doc[cut.subject_head + 1 : min(cut.parts[0].piece.tokens)]
    return any(
        token.tag_ in FINITE or (token.tag_ == "VBN" and token.dep_ == "acl" and token.i not in cut.subject.tokens) for token in between
    )


def is_ruled_by_law(cut: Cut, doc: Doc) -> bool:
    """Whether a law is said to have ruled, as when "which" takes up the court before it: "a court set up under the Act, which held"."""
    verb, head = doc[cut.verb_head], doc[cut.subject_head]
    decided = verb.lemma_ in listed("deciding") and any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)
    return cut.way == "relative" and decided and head.lemma_.lower() in listed("written_law")


def is_long_ago(cut: Cut, doc: Doc) -> bool:
    """Whether somebody is told to be what he was long ago, or only as a speaker: "in 1659 he killed Khan, the general of Bijapur"."""
    head = doc[cut.subject_head]
    if cut.way != "apposition" or head.ent_type_ != "PERSON":
        return False
    # Who speaks is told for the reader of the article only: "Jane Roe, the mayor of Lima, said: …".
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in listed("say")
    return speaks or LONG_AGO.search(text_of(doc)) is not None
