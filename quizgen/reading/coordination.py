"""The main clause of a sentence, and those that "and" joins to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.reading.clauses import BROKEN, SUBJECTS, Cut, clause_of, complements, conditional, split_group, verb_group
from quizgen.reading.doubts import AUXILIARIES
from quizgen.reading.pieces import Piece

if TYPE_CHECKING:
    from spacy.tokens import Token


def main_clauses(root: Token) -> Iterator[Cut]:
    """The main clause and those that are joined to it by "and"."""
    main = clause_of(root)
    if main is not None:
        yield main
        yield from coordinated(main, root)


def coordinated(main: Cut, verb: Token) -> Iterator[Cut]:
    """The clauses of the verbs that are joined to a main verb by "and": with their own subject, or with its."""
    head = verb
    while (other := next((child for child in head.children if child.dep_ == "conj" and child.i > head.i), None)) is not None:
        joint = next((child.lower_ for child in head.children if child.dep_ == "cc"), "and")
        if joint not in ("and", "while", "but") or other.pos_ not in ("VERB", "AUX") or conditional(other):
            return
        own = clause_of(other)
        if own is not None:
            yield replace(own, way="coordinate")
            yield from ()
        elif not any(child.dep_ in (*SUBJECTS, *BROKEN) for child in other.children) and follows_at_once(head, other):
            shared = with_subject(main, verb, other)
            if shared is not None:
                yield shared
        head = other


def follows_at_once(head: Token, other: Token) -> bool:
    """Whether no noun stands between "and" and the verb behind it, which could be a subject that the parse has missed."""
    joint = max((child.i for child in head.children if child.dep_ == "cc" and child.i < other.i), default=-1)
    return joint >= 0 and not any(token.pos_ in ("NOUN", "PROPN", "PRON", "NUM") for token in head.doc[joint + 1 : other.i])


def with_subject(main: Cut, first: Token, verb: Token) -> Cut | None:
    """The clause of a coordinated verb with the subject of the first, and with its auxiliary where the verb has none."""
    parts, tail = complements(verb)
    group = verb_group(verb)
    if group is not None:
        auxiliary, rest = split_group(verb, group)
        past = verb.doc[group[0]].tag_ == "VBD"
    elif verb.tag_ == "VBN" and main.auxiliary and first.tag_ == "VBN" and not any(child.dep_ in AUXILIARIES for child in verb.children):
        before = [number for number in main.verb.tokens if number < first.i and first.doc[number].dep_ in AUXILIARIES]
        if len(main.auxiliary.tokens) > 1:
            return None  # "was not built in 1932 and opened in 1940": what is denied of the one is not denied of the other.
        auxiliary, rest, past = main.auxiliary, Piece((*before, verb.i)), main.past
    else:
        return None
    opening = main.opening if not tail else Piece()
    return Cut(
        "coordinate", opening, main.subject, auxiliary, rest, tuple(parts), verb.i, main.subject_head, past, main.plural, tuple(tail)
    )
