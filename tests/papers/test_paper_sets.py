"""The sets of a paper: the same questions, each findable in every set, none where its neighbour has it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from exporter_papers import sample_paper
from quizgen.marking import Answer, mark
from quizgen.model import Choice, Paper
from quizgen.options import LETTERS as OPTIONS
from quizgen.papers import LETTERS, in_set, key_map
from quizgen.questions import questions_of
from samples import item

SHEET = sample_paper()
CHOICES = Paper("T", tuple(item(Choice(f"Which is {n}?", f"right {n}", ("x", "y", "z")), n) for n in range(40)), seed=3)

seeds, letters = st.integers(0, 10_000), st.sampled_from(LETTERS)


def test_set_a_is_the_paper_itself() -> None:
    assert [question.options for question in questions_of(in_set(CHOICES, "A"))] == [question.options for question in questions_of(CHOICES)]
    assert in_set(CHOICES, "A").items == CHOICES.items


def test_other_sets_are_in_another_order_with_other_keys() -> None:
    numbers = key_map(CHOICES, LETTERS)
    for letter in "BCD":
        assert sum(place["A"].number == place[letter].number for place in numbers.values()) < 6
        assert sum(place["A"].key == place[letter].key for place in numbers.values()) < 20


@given(seeds, letters)
@settings(max_examples=60, deadline=None)
def test_keys_map_between_sets(seed: int, letter: str) -> None:
    paper = replace(SHEET, seed=seed)
    here, there = questions_of(in_set(paper, "A")), questions_of(in_set(paper, letter))
    for name, place in key_map(paper, LETTERS).items():
        one, other = here[place["A"].number - 1], there[place[letter].number - 1]
        assert one.item == other.item == name
        assert one.answer == other.answer
        if one.options:
            assert one.options[OPTIONS.index(place["A"].key)] == other.options[OPTIONS.index(place[letter].key)] == one.answer
            assert sorted(one.options) == sorted(other.options)


@given(seeds, letters)
@settings(max_examples=60, deadline=None)
def test_the_key_of_a_set_earns_every_mark_of_it(seed: int, letter: str) -> None:
    paper = in_set(replace(CHOICES, seed=seed), letter)
    places = key_map(replace(CHOICES, seed=seed), (letter,))
    total = mark(paper, [Answer(name, place[letter].key) for name, place in places.items()]).total
    assert total.marks == total.most == 80


@given(seeds, letters, st.integers(0, 39))
@settings(max_examples=60, deadline=None)
def test_a_question_taken_out_leaves_all_others_as_they_were(seed: int, letter: str, gone: int) -> None:
    paper = replace(CHOICES, seed=seed)
    shorter = replace(paper, items=paper.items[:gone] + paper.items[gone + 1 :])
    whole = [question for question in questions_of(in_set(paper, letter)) if question.item != paper.items[gone].id]
    assert list(questions_of(in_set(shorter, letter))) == whole


def test_lettered_questions_come_first_in_every_set() -> None:
    for letter in LETTERS:
        forms = [question.form for question in questions_of(in_set(SHEET, letter))]
        assert forms == ["options"] * 5 + ["typed"] * 3 + ["essay"]


def test_an_item_that_was_moved_by_hand_keeps_its_place_in_the_other_sets() -> None:
    moved = replace(CHOICES, items=CHOICES.items[::-1])
    assert in_set(moved, "B") == in_set(CHOICES, "B")
