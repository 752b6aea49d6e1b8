"""Marks as the examination counts them, to the hundredth, and how they add up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter_papers import sample_paper
from quizgen.marking import Answer, Outcome, hundredths, mark, recorded
from quizgen.model import Choice, Marking, Paper
from quizgen.papers import in_set
from quizgen.questions import questions_of
from samples import item

WRONG = ("x", "y", "z")
SHEET = sample_paper()
TYPED = {question.item for question in questions_of(SHEET) if question.form == "typed"}


def choices(count: int) -> Paper:
    return Paper("Test", tuple(item(Choice(f"Which is {number}?", "right", WRONG), number) for number in range(count)))


def letter_of(paper: Paper, name: str, *, right: bool) -> str:
    question = next(question for question in questions_of(paper) if question.item == name)
    return "abcd"[question.key if right else (question.key + 1) % 4]


def answered(paper: Paper, right: int, wrong: int) -> list[Answer]:
    names = [one.id for one in paper.items]
    good = [Answer(name, letter_of(paper, name, right=True)) for name in names[:right]]
    return good + [Answer(name, letter_of(paper, name, right=False)) for name in names[right : right + wrong]]


MARKS = [
    (100, 100, 0, "200.00"),
    (100, 0, 100, "-66.67"),
    (100, 60, 40, "93.33"),
    (100, 50, 1, "99.33"),
    (3, 0, 1, "-0.67"),
    (3, 0, 3, "-2.00"),
    (3, 1, 2, "0.67"),
    (3, 0, 0, "0.00"),
]


@pytest.mark.parametrize(("questions", "right", "wrong", "marks"), MARKS)
def test_marks_are_two_for_right_and_a_third_of_that_off_for_wrong(questions: int, right: int, wrong: int, marks: str) -> None:
    paper = choices(questions)
    total = mark(paper, answered(paper, right, wrong)).total
    assert str(hundredths(total.marks)) == marks
    assert (total.right, total.wrong, total.blank) == (right, wrong, questions - right - wrong)
    assert total.most == 2 * questions


@pytest.mark.parametrize(
    ("wrong", "marks"), [(-2 / 3, "-2.00"), (-0.66, "-1.98"), (-0.67, "-2.01"), (-0.83, "-2.49"), (-5 / 6, "-2.50"), (0, "0.00")]
)
def test_a_penalty_means_what_is_written(wrong: float, marks: str) -> None:
    paper = replace(choices(3), marking=Marking(2, wrong))
    assert str(hundredths(mark(paper, answered(paper, 0, 3)).total.marks)) == marks


@pytest.mark.parametrize(
    ("marks", "shown"), [((2, 3), "0.67"), ((-2, 3), "-0.67"), ((1, 200), "0.01"), ((-1, 1000), "0.00"), ((280, 3), "93.33")]
)
def test_marks_are_shown_to_the_hundredth_and_never_as_minus_nothing(marks: tuple[int, int], shown: str) -> None:
    assert str(hundredths(Fraction(*marks))) == shown


CHOSEN: list[tuple[str, Outcome]] = [
    ("key", "right"),
    ("KEY", "right"),
    (" key ", "right"),
    ("other", "wrong"),
    ("both", "wrong"),
    ("key key", "wrong"),
    ("", "blank"),
    ("  ", "blank"),
    ("e", "wrong"),
]


@pytest.mark.parametrize(("chosen", "outcome"), CHOSEN)
def test_one_letter_counts_and_two_are_wrong(chosen: str, outcome: Outcome) -> None:
    paper = choices(1)
    name = paper.items[0].id
    right, other = letter_of(paper, name, right=True), letter_of(paper, name, right=False)
    letters = {"key": right, "KEY": right.upper(), " key ": f" {right} ", "other": other, "both": right + other, "key key": right * 2}
    (marked,) = mark(paper, [Answer(name, letters.get(chosen, chosen))]).marked
    assert marked.outcome == outcome


def test_a_typed_answer_earns_its_marks_and_costs_none() -> None:
    typed = [one for one in mark(SHEET, [Answer(name, "no such thing") for name in TYPED]).marked if one.question.form == "typed"]
    costs = [(str(one.outcome), int(one.marks)) for one in typed]
    assert costs == [("wrong", 0)] * 3
    right = [one for one in mark(SHEET, [Answer(one.question.item, one.question.answer.upper()) for one in typed]).marked if one.marks]
    earned = [(str(one.outcome), int(one.marks)) for one in right]
    assert earned == [("right", 2)] * 3


@pytest.mark.parametrize(
    ("typed", "outcome", "note"),
    [("Ramser site", "right", "mind the spelling"), ("site", "wrong", "only a part of the answer"), ("1971", "wrong", "")],
)
def test_what_is_nearly_right_is_told(typed: str, outcome: Outcome, note: str) -> None:
    marked = {one.question.kind: one for one in mark(SHEET, [Answer(SHEET.items[0].id, typed)]).marked}["term"]
    assert (marked.outcome, marked.note) == (outcome, note)


def test_an_essay_is_not_marked_and_not_counted() -> None:
    result = mark(SHEET, [Answer(SHEET.items[-1].id, "Wetlands filter water.")])
    assert result.marked[-1].outcome == "unmarked"
    assert result.total.questions == len(SHEET.items) - 1
    assert "mains" not in [tally.name for tally in result.formats]
    assert recorded(result.marked[-1]).right is None


def test_of_two_answers_to_a_question_the_last_counts_and_a_stranger_counts_nothing() -> None:
    paper = choices(1)
    name = paper.items[0].id
    given = [Answer(name, letter_of(paper, name, right=False)), Answer("stranger.1", "a"), Answer(name, letter_of(paper, name, right=True))]
    assert mark(paper, given).total.right == 1


def test_the_result_is_told_by_topic_and_by_format() -> None:
    paper = replace(
        SHEET,
        items=(
            *(replace(one, tags=("GS2::Polity", "GS3::Environment")) for one in SHEET.items[:2]),
            *(replace(one, tags=()) for one in SHEET.items[2:5]),
        ),
    )
    result = mark(paper, [])
    assert [(tally.name, tally.questions) for tally in result.topics] == [("GS2::Polity", 2), ("GS3::Environment", 2), ("Other", 3)]
    assert sorted((tally.name, tally.questions) for tally in result.formats) == [
        ("choice", 1),
        ("cloze", 1),
        ("recall", 1),
        ("statements", 1),
        ("term", 1),
    ]


chosen = st.one_of(st.sampled_from(("a", "b", "c", "d", "", "ab", "B", "e", "-")), st.text(max_size=5))


@given(st.lists(chosen, min_size=9, max_size=9), st.sampled_from(("A", "B", "C", "D")), st.sampled_from((-2 / 3, -0.66, -0.83, 0.0)))
@settings(max_examples=200, deadline=None)
def test_marks_add_up_for_any_answers(given_answers: list[str], letter: str, wrong: float) -> None:
    paper = in_set(replace(SHEET, marking=Marking(2.0, wrong)), letter)
    result = mark(paper, [Answer(one.id, text) for one, text in zip(paper.items, given_answers, strict=True)])
    total = result.total
    taken = sum(one.outcome == "wrong" and one.question.form == "options" for one in result.marked)
    assert total.marks == sum(one.marks for one in result.marked) == 2 * total.right + Marking(2.0, wrong).exact[1] * taken
    assert total.right + total.wrong + total.blank == total.questions == 8
    assert sum((tally.marks for tally in result.formats), Fraction()) == total.marks
    assert abs(Fraction(hundredths(total.marks)) - total.marks) <= Fraction(1, 200)
    assert hundredths(total.marks) == hundredths(total.marks).quantize(Decimal("0.01"))


def test_what_is_recorded_says_the_chosen_words() -> None:
    paper = choices(2)
    first, second = (one.id for one in paper.items)
    result = mark(paper, [Answer(first, letter_of(paper, first, right=True).upper(), 900), Answer(second, "ab")])
    kept = [recorded(one) for one in result.marked]
    assert [(one.answer, one.right, one.milliseconds) for one in kept] == [("right", True, 900), ("", False, 0)]
    assert all(one.revision for one in kept)
