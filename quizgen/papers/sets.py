"""The sets of a paper: the same questions in another order, so that neighbours in a hall cannot copy, and the map between their keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from quizgen.identity import fingerprint
from quizgen.model import Item, Paper
from quizgen.options import LETTERS as OPTION_LETTERS
from quizgen.questions import FORMS, form_of, questions_of

LETTERS = "ABCD"


class Place(NamedTuple):
    """Where a set asks an item: the number of the question and the letter of its key ("" where there are no options)."""

    number: int
    key: str


def in_set(paper: Paper, letter: str) -> Paper:
    """The paper as a set has it; "A" (or "", for a paper without sets) keeps the paper's own order.

    `paper` is the paper as it was made or loaded, not already a set of it. Questions move only among those of their form. The
    order depends on seed, letter and ids alone.
    """
    items = grouped(paper.items)
    if letter not in ("", LETTERS[0]):
        items = grouped(sorted(items, key=lambda item: fingerprint(f"{paper.seed}:{letter}", item.id, length=16)))
    return replace(paper, items=items, set=letter)


def grouped(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items in the order in which a sheet numbers them: lettered, typed, essays."""
    return tuple(sorted(items, key=lambda item: FORMS.index(form_of(item.prompt))))


def key_map(paper: Paper, letters: Iterable[str]) -> dict[str, dict[str, Place]]:
    """For every item, in the order of the paper, its place in each set. Raises ValueError where an item makes no question."""
    sets = {letter: places(in_set(paper, letter)) for letter in letters}
    return {item.id: {letter: found[item.id] for letter, found in sets.items()} for item in grouped(paper.items)}


def places(paper: Paper) -> dict[str, Place]:
    """Item → its number and key on this sheet."""
    asked = enumerate(questions_of(paper), 1)
    return {question.item: Place(number, OPTION_LETTERS[question.key] if question.options else "") for number, question in asked}
