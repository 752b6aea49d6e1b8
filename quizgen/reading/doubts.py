"""Signs that a parse has misunderstood a clause: then it gives nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.reading.lists import listed

if TYPE_CHECKING:
    from spacy.tokens import Token

AUXILIARIES = frozenset({"aux", "auxpass"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
# What stands behind a comma in one of these forms is said of the noun before it.
NAMED_SO = listed("said_behind")


def is_either(verb: Token) -> bool:
    """Whether a verb is one of two that "or" joins: then neither is asserted."""
    return any((child.dep_ == "cc" and child.lower_ in ("or", "nor")) or child.dep_ == "preconj" for child in verb.children)


def follows_comma(verb: Token) -> bool:
    """Whether a verb form stands right behind a comma: "Chilika Lake, declared a Ramsar site in 1981, lies …" is no clause of its own."""
    alone = not any(child.dep_ in AUXILIARIES for child in verb.children)
    if verb.tag_ not in ("VBD", "VBN") or not alone or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    if verb.lower_ in NAMED_SO and not any(child.dep_ == "ccomp" for child in verb.children):
        return True  # "Two craft, Agni, called the Chaser, and Varun, the Target, were built": nobody calls.
    later = (child for child in verb.children if child.i > verb.i and is_finite(child))
    return any(verb.doc[child.left_edge.i - 1].text == "," for child in later)


def is_left_open(subject: Token, first: Token) -> bool:
    """Whether a relative behind a comma is not closed by one before the verb, which is then a participle inside it.

    "The Board, which was set up by an Act passed in 2023 and of which he is the head, runs …": the Board did not pass.
    """
    told = any(child.dep_ == "relcl" and child.i < first.i for child in subject.children)
    between = [token.text for token in subject.doc[subject.i + 1 : first.i]]
    return told and between.count(",") == 1 and between[0] == ","


def is_behind_comma(form: Token) -> bool:
    """Whether a form that may be a participle stands behind a comma: "A Rice Fund, ₹40 crore, notified in May, which …"."""
    return form.i > 0 and form.nbor(-1).text == "," and form.lower_.endswith("ed")


def is_led_by_participle(form: Token) -> bool:
    """Whether a line has participles only: "Formulated in the 1950s, …, found chiefly in Kerala"; of what, the line before tells."""
    return form.dep_ == "ROOT" and form.doc[0].tag_ in ("VBN", "VBG") and not any(child.dep_ == "nsubj" for child in form.children)


def is_asked(token: Token) -> bool:
    """Whether a condition is only what somebody was asked: "when asked whether …"."""
    return token.i > 0 and token.nbor(-1).lower_ == "asked"


def is_finite(verb: Token) -> bool:
    """Whether a verb, or its auxiliary, has a tense: "was made"."""
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.children if child.dep_ in AUXILIARIES)


def is_missed(token: Token, verb: Token) -> bool:
    """Whether a finite verb within a complement belongs to a clause that the parse has missed."""
    lost = token.dep_ == "conj" and token.head.pos_ in ("NOUN", "PROPN", "NUM")
    return token.tag_ in ("VBZ", "VBP", "VBD") and token != verb and lost


def disagrees(subject: Token, first: Token) -> bool:
    """Whether a verb does not agree with its subject, so that one of them is another's."""
    several = subject.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in subject.children)
    if first.lower_ in ("are", "were", "have") or first.tag_ == "VBP":
        return subject.tag_ in ("NN", "NNP") and not several and subject.text[-1:] != "s" and not subject.text[:1].isdigit()
    return (first.lower_ in ("is", "was", "has") or first.tag_ == "VBZ") and subject.tag_ == "NNS" and not several and not subject.is_upper


def is_elliptic(verb: Token) -> bool:
    """Whether a number behind a verb counts what only the clause before names: "… is three years while Peru has planned for five"."""
    return verb.dep_ == "advcl" and any(
        token.like_num and token.is_alpha and token.dep_ in ("dobj", "pobj", "attr") and token.i == verb.right_edge.i
        for token in verb.subtree
    )


def is_any(verb: Token) -> bool:
    """Whether one of many does something at no time of its own and to nothing named: "A Bench headed by X delivered two opinions"."""
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.left_edge.lower_ not in ("a", "an"):
        return False
    rest = f"{verb.doc[: subject.left_edge.i]} {verb.doc[verb.i :]}"
    return not any(letter.isdigit() or letter.isupper() for letter in rest)
