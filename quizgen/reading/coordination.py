"""The main clause of a sentence, and those that "and" joins to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.reading.clauses import BROKEN, Cut, clause_of, complements, conditional, run_on, split_group, verb_group
from quizgen.reading.doubts import AUXILIARIES
from quizgen.reading.pieces import Piece
from quizgen.reading.spans import is_loose, span
from quizgen.reading.subject_heads import SUBJECTS, subject_heads

AFTERWARDS = frozenset({"later", "then", "subsequently", "thereafter", "afterwards", "eventually", "finally", "since"})

if TYPE_CHECKING:
    from spacy.tokens import Token


def main_clauses(root: Token) -> Iterator[Cut]:
    """The main clause and those that are joined to it by "and", or that stand whole before it."""
    for before in run_on(root):
        first = clause_of(before)
        if first is not None and not conditional(before):
            yield replace(first, way="coordinate")
    main = clause_of(root)
    if main is not None:
        yield main
        yield from coordinated(main, root)
    else:
        yield from behind_participle(root)


def behind_participle(root: Token) -> Iterator[Cut]:
    """From "The Cabinet chaired by the Prime Minister approved …", of which the parse makes "chaired" the verb: the Cabinet approved it."""
    heads, agent = (
        subject_heads(root),
        next((child for child in root.children if child.dep_ in ("agent", "prep") and child.lower_ == "by"), None),
    )
    if root.tag_ not in ("VBD", "VBN") or len(heads) != 1 or agent is None or agent.i != root.i + 1 or root.i != heads[0].right_edge.i + 1:
        return
    for verb in root.children:
        if verb.i < agent.i or verb.dep_ not in ("advcl", "conj", "dep", "ccomp") or any(child.dep_ == "mark" for child in verb.children):
            continue
        own = subject_heads(verb)
        # What the parse takes for the subject of the second verb is the rest of the agent's name.
        torn = (
            len(own) == 1 and own[0].pos_ == "PROPN" and verb.left_edge == own[0].left_edge and verb.left_edge.i == agent.right_edge.i + 1
        )
        between = root.doc[agent.right_edge.i + 1 : verb.left_edge.i]
        if (own and not torn) or between.text:
            continue
        cut = clause_of(verb, of=heads[0])
        if cut is not None:
            yield replace(cut, subject=Piece(span(heads[0])), way="main")


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
        elif not any(child.dep_ in (*SUBJECTS, *BROKEN) for child in other.children):
            if is_anothers(head, other):
                return
            shared = with_subject(main, verb, other) if follows_at_once(head, other) else None
            if shared is not None:
                yield shared
        head = other


def is_anothers(head: Token, other: Token) -> bool:
    """Whether a verb behind a comma may go on with a relative: "a process that began in 2007, broke down and was revived"."""
    return any(
        token.dep_ == "relcl" and not is_loose(token) and head.i < token.i < other.i and token.head.i > head.i for token in head.subtree
    )


def follows_at_once(head: Token, other: Token) -> bool:
    """Whether no noun, which could be a subject that the parse has missed, stands between "and" or the comma of a list and its verb."""
    joint = max((child.i for child in head.children if child.dep_ == "cc" and child.i < other.i), default=-1)
    if joint < 0 and other.nbor(-1).text == "," and other.tag_ == head.tag_ and other.tag_ in ("VBD", "VBZ"):
        joint = other.i - 1
    return joint >= 0 and not any(token.pos_ in ("NOUN", "PROPN", "PRON", "NUM") for token in head.doc[joint + 1 : other.i])


def is_shared_passive(verb: Token, first: Token) -> bool:
    """Whether a participle shares the auxiliary of the first verb: "was built in 1932 and opened in 1940"."""
    alone = not any(child.dep_ in AUXILIARIES for child in verb.children)
    return alone and first.tag_ == "VBN" and (verb.tag_ == "VBN" or is_put(verb, first))


def is_put(verb: Token, first: Token) -> bool:
    """Whether a form that past and participle share goes on with a passive: "were declared … and put under …"."""
    passive = any(child.dep_ == "auxpass" for child in first.children)
    return passive and verb.tag_ == "VBD" and verb.lower_ == verb.lemma_ and not any(child.dep_ == "dobj" for child in verb.children)


def with_subject(main: Cut, first: Token, verb: Token) -> Cut | None:
    """The clause of a coordinated verb with the subject of the first, and with its auxiliary where the verb has none."""
    parts, tail = complements(verb)
    group = verb_group(verb)
    if group == (verb.i,) and is_put(verb, first):
        group = None  # "were declared a heritage and put under the Authority": they did not put anything.
    if group == (verb.i,) and verb.lower_ == verb.lemma_ and any(verb.doc[number].tag_ == "MD" for number in main.auxiliary.tokens):
        auxiliary, rest, past = main.auxiliary, Piece((verb.i,)), False  # "will provide £45 million and set up a fund"
    elif group is not None:
        auxiliary, rest = split_group(verb, group)
        past = verb.doc[group[0]].tag_ == "VBD"
    elif is_shared_passive(verb, first) and main.auxiliary:
        before = [number for number in main.verb.tokens if number < first.i and first.doc[number].dep_ in AUXILIARIES]
        if len(main.auxiliary.tokens) > 1:
            return None  # "was not built in 1932 and opened in 1940": what is denied of the one is not denied of the other.
        auxiliary, rest, past = main.auxiliary, Piece((*before, verb.i)), main.past
    else:
        return None
    if group is not None and main.plural and verb.doc[group[0]].lower_ in ("is", "was", "has"):
        return None
    # "From 2014 it fixed prices, and later opened up routes": that was not from 2014.
    after = any(child.dep_ == "advmod" and child.lower_ in AFTERWARDS for child in verb.children)
    opening = Piece() if tail or after else main.opening
    return Cut(
        "coordinate", opening, main.subject, auxiliary, rest, tuple(parts), verb.i, main.subject_head, past, main.plural, tuple(tail)
    )
