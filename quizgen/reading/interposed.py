"""What stands between a subject and its verb, or behind a clause that is whole without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.reading.complements import timed
from quizgen.reading.lists import listed
from quizgen.reading.spans import YEAR, span
from quizgen.reading.subject_heads import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTRASTING = frozenset({"while", "although", "though", "whereas"})
ACTORS = frozenset({"ORG", "PERSON", "GPE", "NORP"})
ARTICLES = frozenset({"a", "an", "the"})
NOMINAL = frozenset({"dobj", "attr", "appos", "dep", "npadvmod"})


def between(verb: Token, subject: Token, first: int) -> tuple[Token, ...]:
    """The heads of what stands between a subject and the first word of its verb."""
    return tuple(
        child for child in verb.children if subject.i < child.i < first and child.dep_ in ("prep", "npadvmod", "advmod", "advcl", "punct")
    )


def moved(heads: Sequence[Token]) -> tuple[Token, ...]:
    """Of the words between a subject and its verb those that open the sentence as well: a time, a phrase between commas."""
    return tuple(head for head in heads if not left_out(head) and (is_time(head) or (head.dep_ == "prep" and is_enclosed(head))))


def left_out(head: Token) -> bool:
    """Whether a clause says the same without words between its subject and its verb: "by contrast", "having won", an adverb."""
    if head.dep_ == "advmod":
        return head.lower_ not in listed("telling") and not any(token.like_num for token in head.subtree)
    if head.dep_ == "advcl":
        return head.tag_ in ("VBG", "VBN") and is_enclosed(head)
    if head.dep_ == "prep" and head.lower_ in ("at", "near", "off", "outside") and is_enclosed(head):
        return True  # "The Authority, at Kingston, Jamaica, was created under …": it sits there, and was created elsewhere.
    phrase = " ".join(token.lower_ for token in head.subtree)
    return head.dep_ == "prep" and phrase.startswith(tuple(listed("interposed")))


def is_time(head: Token) -> bool:
    """Whether words tell when: "on Friday", "in the 1990s", "last August"."""
    if head.dep_ == "npadvmod":
        return head.ent_type_ in ("DATE", "TIME") or head.lower_ in ("today", "yesterday")
    return head.dep_ == "prep" and head.lower_ in ("on", "in", "during", "since") and (timed(head) or bool(YEAR.search(str(head.nbor(1)))))


def time_behind(subject: Token, first: int) -> tuple[Token, ...]:
    """The day that the parse gives to the name of who acts, right before the verb: "The Union Cabinet on 12 May 2026 | approved"."""
    last = max((child for child in subject.rights if child.dep_ != "punct"), key=lambda child: child.i, default=None)
    if last is None or subject.ent_type_ not in ACTORS or last.lower_ != "on" or last.dep_ != "prep" or not is_time(last):
        return ()
    return (last,) if last.right_edge.i + 1 == first or subject.doc[last.right_edge.i + 1].dep_ == "advmod" else ()


def is_enclosed(head: Token) -> bool:
    """Whether a phrase stands between two commas."""
    left, right = head.left_edge.i - 1, head.right_edge.i + 1
    if head.right_edge.text == ",":
        right -= 1
    return left >= 0 and right < len(head.doc) and head.doc[left].text == "," and head.doc[right].text == ","


def added_behind(verb: Token) -> Iterator[Token]:
    """What only adds to a whole clause: a clause set against it, a noun phrase at its end ("…, a rise of 32%", "…: the one and …")."""
    yield from (child for child in verb.children if child.i > verb.i and child.dep_ == "advcl" and is_set_against(child))
    after = [child for child in verb.children if child.i > verb.i and child.dep_ != "punct" and not is_set_against(child)]
    if len(after) <= 1 or after[-1].dep_ not in NOMINAL:
        return
    last, before = after[-1], after[:-1]
    sign = last.doc[last.left_edge.i - 1].text
    whole = any(child.dep_ in ("dobj", "attr", "oprd", "acomp", "prep", "agent") for child in before)
    ends = last.right_edge.i >= max(token.i for token in verb.subtree if not token.is_punct)
    alone = last.left_edge.lower_ in ARTICLES and not any(child.dep_ == "conj" for child in last.children)
    if whole and ends and (sign == ":" or (sign == "," and alone and not any(child.dep_ == "cc" for child in before))):
        yield last


def is_set_against(verb: Token) -> bool:
    """Whether a clause with its own subject is told beside another: "…, while the other sits in Lima"."""
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod") and child.i < verb.i}
    return bool(marks & CONTRASTING) and any(child.dep_ in SUBJECTS and child.pos_ != "PRON" for child in verb.children)


def numbers_of(heads: Sequence[Token]) -> set[int]:
    """The numbers of all tokens under these heads."""
    return {number for head in heads for number in span(head)}
