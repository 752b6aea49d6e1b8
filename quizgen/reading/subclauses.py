"""Clauses that are cut out of the phrases of a sentence: relatives, participles and appositions behind a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.reading.clauses import (
    Cut,
    Part,
    clause_of,
    complements,
    conditional,
)
from quizgen.reading.coordination import main_clauses
from quizgen.reading.doubts import AUXILIARIES, follows_comma, is_elliptic
from quizgen.reading.interposed import CONTRASTING
from quizgen.reading.lists import listed
from quizgen.reading.named import is_called, is_listed, is_named, noun_phrase
from quizgen.reading.pieces import Piece, text_of
from quizgen.reading.relatives import relatives
from quizgen.reading.spans import is_loose
from quizgen.reading.subject_heads import SUBJECTS

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
    yield from adverbials(doc)


# A clause behind one of these words is told as a fact: of the past behind any, of the present behind those that contrast.
FACTIVE = frozenset({"after", "when", "because", "since", "while", "although", "though"})


def adverbials(doc: Doc) -> Iterator[Cut]:
    """From "Their release came after the government freed them": the government freed them."""
    for verb in doc:
        if verb.dep_ != "advcl":
            continue
        marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod") and child.i < verb.i}
        if not marks & (FACTIVE | CONTRASTING) or not is_told(verb, marks):
            continue
        cut = clause_of(verb)
        first = doc[cut.auxiliary.tokens[0]] if cut is not None and cut.auxiliary.tokens else verb
        if (
            cut is not None
            and not is_elliptic(verb)
            and (first.lower_ in ("was", "were") or (not cut.auxiliary.tokens and cut.past) or is_contrast(first, marks))
        ):
            yield replace(cut, way="adverbial", opening=Piece())


def is_contrast(first: Token, marks: set[str]) -> bool:
    """Whether a clause in the present is set against another: "…, while the structure sits in Tashkent"."""
    return bool(marks & CONTRASTING) and first.tag_ in ("VBZ", "VBP")


def is_told(verb: Token, marks: set[str]) -> bool:
    """Whether a clause hangs on what the sentence itself asserts, or only says when something in a relative was."""
    if verb.head.dep_ == "ROOT":
        return True
    return verb.head.dep_ in ("relcl", "acl") and bool(marks & {"since", "after", "when"})


def participles(doc: Doc, main: Cut | None) -> Iterator[Cut]:
    """From "Conducted every four years, X is …" and "X, established in 2015, …": X is or was so. Past participles only."""
    for token in doc:
        # "the Minister, Shri X, announced that …" spoke himself.
        if not is_past_participle(token) or any(
            child.dep_ in (*AUXILIARIES, *SUBJECTS, "mark", "neg", "advmod", "ccomp") for child in token.children
        ):
            continue
        found = described(token, main)
        if found is None:
            continue
        subject, head = found
        parts, tail = complements(token)
        subject, time = without_time_behind(subject, token)
        parts = [*parts, *time]
        if parts and not tail:
            plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in ("guidelines", "rules", "regulations", "awards", "principles", "goals")
            past = is_past(token, parts, main)
            # What has been so since 2021 is so still.
            since = any(part.preposition == "since" for part in parts)
            auxiliary = Piece(words="have been" if plural else "has been") if since else be(past=past, plural=plural)
            past = past and not since
            yield Cut("participle", Piece(), subject, auxiliary, Piece((token.i,)), tuple(parts), token.i, head.i, past, plural)


def is_past_participle(token: Token) -> bool:
    """Whether a verb is a past participle, or is joined to one and looks like a past tense: "built in 1980 and commissioned in 1983"."""
    return token.tag_ == "VBN" or (
        token.tag_ == "VBD" and token.dep_ == "conj" and token.head.tag_ == "VBN" and token.head.dep_ in ("acl", "advcl")
    )


# Who was seated somewhere long ago need not be there today.
RULED = frozenset({"based", "headquartered", "governed", "administered", "owned", "ruled", "headed", "led"})
LONG_AGO = re.compile(r"\b(?:1[0-8]\d\d|19[0-3]\d|(?:1[0-9]th|[1-9]th|1st|2nd|3rd|[a-z]+(?:th|st|nd|rd)) century)\b")


def is_past(participle: Token, parts: Sequence[Part], main: Cut | None) -> bool:
    """Whether a participle tells an event: with a year or beside a past; what lasts ("located", "called") is told in the present."""
    if any(part.doc_has_past(participle.doc) for part in parts):
        return True
    # What is founded or signed is so once; what is held every year is not.
    if main is not None and main.past and participle.lower_ in RULED and LONG_AGO.search(text_of(participle.doc)):
        return True
    once = participle.lemma_ in listed("events") and not any(token.lower_ in ("every", "each") for token in participle.subtree)
    return (main is None or main.past or once) and participle.lower_ not in listed("states")


def described(participle: Token, main: Cut | None) -> tuple[Piece, Token] | None:
    """Of what a past participle tells something: of the name before it, or of the subject that it stands before or beside."""
    first = participle.head if participle.dep_ == "conj" and participle.head.tag_ == "VBN" else participle
    head, doc = first.head, participle.doc
    if first.dep_ == "acl" and not is_listed(head):
        if is_loose(first) and is_beside_another(head, first):
            return None
        if is_loose(first):
            definite = main is not None and head.i == main.subject_head and head.tag_ == "NN" and is_definite(head)
            return (noun_phrase(head), head) if is_named(head) or definite else None
        # A name is known without what follows it, so that this only adds to it.
        alone = head.dep_ != "pobj" or head.head.head.pos_ in ("VERB", "AUX", "ADV")
        named = head.tag_ == "NNP" and head.ent_type_ not in ("PERSON", "NORP") and is_whole_name(head)
        return (noun_phrase(head, (first,)), head) if (named or is_called(head)) and alone else None
    if first.dep_ == "advcl" and main is not None and participle.i < main.subject_head and head.i == main.verb_head:
        return main.subject, doc[main.subject_head]
    return None


def is_beside_another(head: Token, participle: Token) -> bool:
    """Whether a name stands between a common noun and its participle: "a mission to Myanmar, hit by an earthquake"."""
    before = participle.doc[max(participle.left_edge.i - 2, 0)]
    return head.pos_ == "NOUN" and before.pos_ == "PROPN" and before.i > head.i


def is_definite(head: Token) -> bool:
    """Whether a noun begins with "the" or with whose it is."""
    return any(child.lower_ == "the" or child.dep_ == "poss" for child in head.lefts)


def is_whole_name(head: Token) -> bool:
    """Whether a name has two words or more, so that it is no kind: "the Lima Summit", not "a Minister"."""
    return any(child.pos_ == "PROPN" and child.dep_ == "compound" for child in head.lefts) and not any(
        child.lower_ in ("a", "an", "any", "each", "every", "no") for child in head.lefts
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
    said = any(child.dep_ == "ccomp" for child in root.children)  # "the Minister, Shri X, announced that …" spoke.
    if subject is None or other is None or said or not follows_comma(root) or not is_named(subject) or is_listed(subject):
        return
    parts, tail = complements(root)
    if parts and not tail and root.nbor(-1).text == "," and root.doc[parts[-1].piece.tokens[-1] + 1].text == ",":
        told = other.tag_ == "VBD" or any(child.dep_ in AUXILIARIES and child.tag_ == "VBD" for child in other.children)
        past = told or any(part.doc_has_past(root.doc) for part in parts)
        plural = subject.tag_ in ("NNS", "NNPS")
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
    whose = next((child for child in apposition.lefts if child.dep_ == "poss"), None)
    begins = apposition.left_edge.lower_ in ("a", "an", "the", "one") or (
        whose is not None and whose.pos_ == "PROPN" and head.ent_type_ != "PERSON"
    )
    # "A Bench upheld, by a majority, the validity of …": what the verb has behind it is no apposition to its subject.
    own = {token.i for token in head.subtree}
    begins = begins and all(number in own for number in range(head.i, apposition.left_edge.i))
    return begins and ends and not listed and not any(child.dep_ == "conj" for child in apposition.children) and head.dep_ != "ROOT"


def be(*, past: bool, plural: bool) -> Piece:
    """The form of "to be" that agrees."""
    return Piece(words=("were" if plural else "was") if past else ("are" if plural else "is"))


def is_of_a_person(apposition: Token) -> bool:
    """Whether an apposition names an office and its noun no person: "at the Peace Palace, the court's president, Jane Roe, …"."""
    office = apposition.lemma_.lower() in listed("open_offices") and apposition.lemma_.lower() not in (
        "agency",
        "host",
        "venue",
        "party",
        "member",
    )
    return office and apposition.head.ent_type_ in ("FAC", "GPE", "LOC", "ORG", "EVENT")


def is_given(apposition: Token) -> bool:
    """Whether what looks like an apposition is what somebody was given: "They handed the Regent, Asha Rao, a memorial"."""
    head = apposition.head
    return head.dep_ in ("dobj", "dative") and head.head.lemma_.lower() in listed("giving") and apposition.left_edge.lower_ in ("a", "an")


def appositions(doc: Doc) -> Iterator[Cut]:
    """From "Steve Witkoff, a special envoy of …, met …": he is one. Appositions with an article behind a proper name."""
    for token in doc:
        if token.dep_ != "appos" or not is_loose(token) or not is_named(token.head) or token.pos_ not in ("NOUN", "PROPN"):
            continue
        if not stands_apart(token, doc) or is_of_a_person(token) or is_given(token):
            continue
        part = Part(noun_phrase(token), "attribute", "", token.i)
        behind = tuple(
            child for child in token.head.rights if child.i > token.right_edge.i
        )  # "the Park, the only one afloat, on the lake".
        name = noun_phrase(token.head, behind)
        yield Cut("apposition", Piece(), name, Piece(words="is"), Piece(), (part,), token.i, token.head.i)
