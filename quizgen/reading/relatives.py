"""Relative clauses behind a comma: what they tell of the name before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.reading.clauses import BROKEN, Cut, clause_of, complements, conditional, is_plural, split_group, verb_group
from quizgen.reading.interposed import between, is_time
from quizgen.reading.named import is_listed, is_named, noun_phrase
from quizgen.reading.pieces import Piece
from quizgen.reading.reference_words import PERSON_NOUNS
from quizgen.reading.spans import is_loose
from quizgen.reading.subject_heads import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# "…, under which", "…, where": the name before them stands first then.
# What is agreed about a place may have been agreed anywhere: "the port of Chabahar, where the company signed a contract".
ELSEWHERE = frozenset({"sign", "agree", "announce", "pledge", "propose", "win", "receive", "secure", "invest", "approve", "promise"})
PLACED = frozenset({"under", "by", "at", "during", "through", "in"})


def relatives(doc: Doc) -> Iterator[Cut]:
    """From "X, which was launched in 2015, …": X was launched in 2015. Relatives behind a comma whose subject is "which" or "who"."""
    for token in doc:
        if token.dep_ != "relcl" or not is_loose(token) or not is_named(token.head) or is_listed(token.head) or conditional(token):
            continue
        subject = next((child for child in token.children if child.dep_ in SUBJECTS and child.lower_ in ("which", "who")), None)
        if subject is None:
            yield from led(token)
            continue
        group = verb_group(token)
        if group is None or any(child.dep_ in BROKEN for child in token.children) or is_far(token):
            continue
        auxiliary, rest = split_group(token, group)
        parts, tail = complements(token)
        times = between(token, subject, group[0])
        if any(head.dep_ in ("prep", "npadvmod") and not is_time(head) for head in times):
            continue  # "which, under the Act, …" would lose what it holds under.
        when = Piece(tuple(one.i for head in times if is_time(head) for one in head.subtree))
        past, plural = doc[group[0]].tag_ == "VBD", is_plural(token.head, doc[group[0]])
        if (doc[group[0]].tag_ == "VBP" or doc[group[0]].lower_ in ("are", "were", "have")) and token.head.tag_ not in ("NNS", "NNPS"):
            continue
        yield Cut(
            "relative", when, noun_phrase(token.head), auxiliary, rest, tuple(parts), token.i, token.head.i, past, plural, tuple(tail)
        )


def led(relative: Token) -> Iterator[Cut]:
    """From "the Lima Pact, under which India sends rice": under the Lima Pact, India sends rice. With "where" for a place as well."""
    first = relative.left_edge
    if first.lower_ in PLACED and first.nbor(1).lower_ == "which" and not is_far(relative):
        before = first.lower_
    elif first.lower_ == "where" and relative.head.ent_type_ in ("GPE", "LOC", "FAC") and relative.lemma_ not in ELSEWHERE:
        before = "in"
    else:
        return
    cut = clause_of(relative, apart=[child for child in relative.children if child.i == first.i])
    if cut is None or cut.opening:
        return
    yield replace(cut, way="relative", opening=Piece(noun_phrase(relative.head).tokens, words=before))


def is_far(relative: Token) -> bool:
    """Whether a relative may be told of something else: of what its noun is joined to, or belongs to ("made by NASA, which")."""
    noun, preposition = relative.head, relative.head.head
    holder = preposition.head
    # A chairman is no "which".
    loose = (holder.tag_[:1] == "N" or holder.dep_ in ("acl", "relcl")) and holder.lemma_.lower() not in PERSON_NOUNS
    # "at the close of the war, by which Lima gained …" may tell of a treaty named before.
    piped = preposition.lower_ == "of" and relative.left_edge.pos_ == "ADP"
    which = piped or any(child.lower_ == "which" for child in relative.children)
    belongs = which and noun.dep_ == "pobj" and loose
    return belongs or any(token.dep_ == "cc" for token in relative.doc[noun.i + 1 : relative.left_edge.i])
