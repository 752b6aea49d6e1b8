"""Clauses without what only adds to them: what a thing was done for, what it comprises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.reading.clauses import Cut, Part
from quizgen.reading.lists import listed
from quizgen.reading.pieces import Piece

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONG = 24
OCCASIONS = frozenset({"when", "after", "as", "because", "while"})
DETAILS = frozenset({"aimed", "aiming", "comprising", "covering", "including", "involving", "spanning", "totalling", "totaling"})


def without_purpose(cut: Cut, doc: Doc) -> Cut:
    """A clause without what it was done for ("… to strengthen this practice"), which may speak of what was told before."""
    needing = any(
        doc[part.head].lemma_.lower() in listed("needing_what_for") and doc[part.head].dep_ == "dobj"
        for part in cut.parts
        if part.head >= 0
    )

    def kept(part: Part) -> bool:
        numbers = part.piece.tokens
        return needing or not (
            len(numbers) > 1 and doc[numbers[0]].lower_ == "to" and doc[numbers[1]].tag_ == "VB" and doc[part.head].dep_ == "advcl"
        )

    return replace(cut, parts=tuple(without_details(part, doc) for part in filter(kept, cut.parts)), tail=tuple(filter(kept, cut.tail)))


def without_details(part: Part, doc: Doc) -> Part:
    """A complement without what a participle at its end only adds: "…, aimed at self-sufficiency", "comprising 36 stations"."""
    numbers = part.piece.tokens
    adding = next((n for n in numbers if doc[n].lower_ in DETAILS and doc[n].dep_ == "acl" and n > numbers[0] + 1), None)
    if adding is None or doc[adding].right_edge.i != numbers[-1]:
        return part
    left = tuple(n for n in numbers if n < adding)
    while doc[left[-1]].is_punct:
        left = left[:-1]
    return replace(part, piece=replace(part.piece, tokens=left))


def lesser(cut: Cut, doc: Doc) -> Iterator[Cut]:
    """The clause without its tail, without its opening and without both, where it is as true without them."""
    bare = Piece() if opens_only(cut, doc) and cut.way != "relative" else cut.opening
    tail = cut.tail if any(doc[number].lower_ in listed("excepting") for part in cut.tail for number in part.piece.tokens) else ()
    plain = without_purpose(cut, doc)
    found = (
        replace(plain, tail=tail),
        replace(plain, opening=bare),
        replace(plain, opening=bare, tail=tail),
        *without_occasion(plain, doc),
    )
    yield from dict.fromkeys(one for one in found if one != cut)


def without_occasion(cut: Cut, doc: Doc) -> Iterator[Cut]:
    """A clause that is too long with the clause at its end, which tells on what occasion or why the deed of its subject was done."""
    *before, last = cut.parts or (None,)
    if last is None or not before or cut.way != "main" or not cut.past or sum(len(part.piece.tokens) for part in cut.parts) < LONG:
        return
    verb = doc[last.head]
    first = doc[last.piece.tokens[0]] if last.piece.tokens else verb
    denied = any(child.dep_ == "neg" for child in doc[cut.verb_head].children)
    if verb.dep_ == "advcl" and first.lower_ in OCCASIONS and not denied:
        yield replace(cut, parts=tuple(before), tail=())


def opens_only(cut: Cut, doc: Doc) -> bool:
    """Whether an opening tells a ground or a contrast, and neither when nor where nor for whom a clause holds."""
    words = " ".join(doc[number].lower_ for number in cut.opening.tokens[:3])
    return any(words.startswith(f"{one} ") for one in listed("grounds"))
