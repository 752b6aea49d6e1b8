"""Clauses that are cut out of the phrases of a sentence: relatives, participles and appositions behind a comma."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.reading.clauses import (
    BROKEN,
    SUBJECTS,
    Cut,
    Part,
    clause_of,
    complements,
    conditional,
    is_loose,
    is_plural,
    span,
    split_group,
    verb_group,
    without_commas,
)
from quizgen.reading.coordination import main_clauses
from quizgen.reading.doubts import AUXILIARIES, follows_comma
from quizgen.reading.pieces import Piece
from quizgen.reading.reference_words import PERSON_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def clauses(doc: Doc) -> Iterator[Cut]:
    """Every clause that a sentence asserts, the main clause first."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or conditional(root):
        return
    main = list(main_clauses(root))
    yield from main
    yield from relatives(doc)
    yield from participles(doc, main[0] if main and main[0].way == "main" else None)
    yield from misread(root)
    yield from appositions(doc)
    yield from adverbials(root)


# A clause behind one of these words is told as a fact.
FACTIVE = frozenset({"after", "when", "because", "since", "while", "although", "though"})


def adverbials(root: Token) -> Iterator[Cut]:
    """From "Their release came after the government freed them": the government freed them. Past clauses behind such a word."""
    for verb in (child for child in root.children if child.dep_ == "advcl"):
        mark = next(
            (child for child in verb.children if child.dep_ in ("mark", "advmod") and child.i < verb.i and child.lower_ in FACTIVE), None
        )
        cut = clause_of(verb) if mark is not None else None
        if cut is not None and (
            cut.past or verb.doc[cut.auxiliary.tokens[0]].lower_ in ("was", "were") if cut.auxiliary.tokens else cut and cut.past
        ):
            yield replace(cut, way="adverbial", opening=Piece())


def relatives(doc: Doc) -> Iterator[Cut]:
    """From "X, which was launched in 2015, …": X was launched in 2015. Relatives behind a comma whose subject is "which" or "who"."""
    for token in doc:
        if token.dep_ != "relcl" or not is_loose(token) or not is_named(token.head) or is_listed(token.head) or conditional(token):
            continue
        subject = next((child for child in token.children if child.dep_ in SUBJECTS and child.lower_ in ("which", "who")), None)
        group = verb_group(token)
        if subject is None or group is None or any(child.dep_ in BROKEN for child in token.children) or is_far(token):
            continue
        auxiliary, rest = split_group(token, group)
        parts, tail = complements(token)
        past, plural = doc[group[0]].tag_ == "VBD", is_plural(token.head, doc[group[0]])
        if (doc[group[0]].tag_ == "VBP" or doc[group[0]].lower_ in ("are", "were", "have")) and token.head.tag_ not in ("NNS", "NNPS"):
            continue
        yield Cut(
            "relative", Piece(), noun_phrase(token.head), auxiliary, rest, tuple(parts), token.i, token.head.i, past, plural, tuple(tail)
        )


def is_far(relative: Token) -> bool:
    """Whether a relative may be told of something else: of what its noun is joined to, or belongs to ("made by NASA, which")."""
    noun, preposition = relative.head, relative.head.head
    holder = preposition.head
    # A chairman is no "which".
    loose = (holder.tag_[:1] == "N" or holder.dep_ in ("acl", "relcl")) and holder.lemma_.lower() not in PERSON_NOUNS
    which = any(child.lower_ == "which" for child in relative.children)
    belongs = which and noun.dep_ == "pobj" and preposition.lower_ in ("of", "by", "from") and loose
    return belongs or any(token.dep_ == "cc" for token in relative.doc[noun.i + 1 : relative.left_edge.i])


def is_named(head: Token) -> bool:
    """Whether a noun is a proper name, no month and no unit of measure."""
    return (
        head.pos_ == "PROPN"
        and not head.text[0].isdigit()
        and head.ent_type_ not in ("DATE", "QUANTITY", "TIME", "CARDINAL", "PERCENT", "MONEY")
    )


def is_listed(head: Token) -> bool:
    """Whether a noun is one of several, so that what follows may be said of all of them or of something before."""
    return head.dep_ == "conj" or any(child.dep_ == "conj" for child in head.children)


def noun_phrase(head: Token) -> Piece:
    """A noun with what belongs to it, without anything loosely joined behind a comma."""
    leave = [
        token
        for token in head.subtree
        if (token != head and is_loose(token)) or (token.dep_ in ("relcl", "conj", "cc") and token.head == head)
    ]
    return Piece(without_commas(head.doc, span(head, leave), leave))


def participles(doc: Doc, main: Cut | None) -> Iterator[Cut]:
    """From "Conducted every four years, X is …" and "X, established in 2015, …": X is or was so. Past participles only."""
    for token in doc:
        if token.tag_ != "VBN" or any(child.dep_ in (*AUXILIARIES, *SUBJECTS, "mark", "neg", "advmod") for child in token.children):
            continue
        if token.dep_ == "acl" and is_loose(token) and is_named(token.head) and not is_listed(token.head):
            subject, head = noun_phrase(token.head), token.head
        elif token.dep_ == "advcl" and main is not None and token.i < main.subject_head and token.head.i == main.verb_head:
            subject, head = main.subject, doc[main.subject_head]
        else:
            continue
        parts, tail = complements(token)
        subject, time = without_time_behind(subject, token)
        parts = [*parts, *time]
        if parts and not tail:
            plural = head.tag_ in ("NNS", "NNPS")
            past = main is None or main.past or any(part.doc_has_past(doc) for part in parts)
            yield Cut(
                "participle", Piece(), subject, be(past=past, plural=plural), Piece((token.i,)), tuple(parts), token.i, head.i, past, plural
            )


def without_time_behind(subject: Piece, participle: Token) -> tuple[Piece, list[Part]]:
    """A subject without the time that stands behind its participle ("X, held in Oslo, on 19 May 2026"), and that time as a complement."""
    doc = participle.doc
    behind = tuple(number for number in subject.tokens if number > participle.right_edge.i)
    if not behind or doc[behind[0]].dep_ != "prep" or not any(doc[number].ent_type_ == "DATE" for number in behind):
        return subject, []
    before = tuple(number for number in subject.tokens if number not in behind)
    return replace(subject, tokens=before), [Part(Piece(behind), "preposition", doc[behind[0]].lower_, behind[0])]


def misread(root: Token) -> Iterator[Cut]:
    """From "X, observed every year on 29 July, highlights …", of which the parse makes two finite verbs: X is observed so."""
    subject = next((child for child in root.children if child.dep_ in SUBJECTS), None)
    other = next((child for child in root.children if child.dep_ == "conj" and child.tag_ in ("VBZ", "VBP", "VBD", "VBN")), None)
    if subject is None or other is None or not follows_comma(root) or not is_named(subject) or is_listed(subject):
        return
    parts, tail = complements(root)
    if parts and not tail and root.nbor(-1).text == "," and root.doc[parts[-1].piece.tokens[-1] + 1].text == ",":
        past, plural = other.tag_ == "VBD", subject.tag_ in ("NNS", "NNPS")
        yield Cut(
            "participle",
            Piece(),
            noun_phrase(subject),
            be(past=past, plural=plural),
            Piece((root.i,)),
            tuple(parts),
            root.i,
            subject.i,
            past,
            plural,
        )


def stands_apart(apposition: Token, doc: Doc) -> bool:
    """Whether an apposition begins with an article, ends before a sign, and is no member of a list."""
    after = apposition.right_edge.i + 1
    head = apposition.head
    ends = after >= len(doc) or doc[after].is_punct
    listed = any(token.dep_ in ("conj", "cc", "appos") for token in head.children if token != apposition) or head.dep_ in ("conj", "appos")
    begins = apposition.left_edge.lower_ in ("a", "an", "the")
    return begins and ends and not listed and not any(child.dep_ == "conj" for child in apposition.children) and head.dep_ != "ROOT"


def be(*, past: bool, plural: bool) -> Piece:
    """The form of "to be" that agrees."""
    return Piece(words=("were" if plural else "was") if past else ("are" if plural else "is"))


def appositions(doc: Doc) -> Iterator[Cut]:
    """From "Steve Witkoff, a special envoy of …, met …": he is one. Appositions with an article behind a proper name."""
    for token in doc:
        if token.dep_ != "appos" or not is_loose(token) or not is_named(token.head) or token.pos_ not in ("NOUN", "PROPN"):
            continue
        if not stands_apart(token, doc):
            continue
        part = Part(noun_phrase(token), "attribute", "", token.i)
        yield Cut("apposition", Piece(), noun_phrase(token.head), Piece(words="is"), Piece(), (part,), token.i, token.head.i)
