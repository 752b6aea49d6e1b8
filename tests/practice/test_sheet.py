"""An exam in a file: it comes back as it was, goes on with the right clock, and is marked as marking marks."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.marking import Answer, mark
from quizgen.model import Choice, Item, Marking, Paper
from quizgen.practice.exam import answer, begin, go, guess, submit
from quizgen.practice.guessing import guessing
from quizgen.practice.log import Log
from quizgen.practice.sheet import Sheet, SheetError, dumps, loads, marked, results, resumed, reviews
from quizgen.questions import questions_of
from quizgen.results import dumps as dump_results
from quizgen.results import loads as load_results
from samples import SOURCE, deck, origin

START = datetime(2026, 5, 13, 9, 30, tzinfo=UTC)
LETTERS = st.sampled_from(("", "a", "b", "c", "d"))


def choices(count: int) -> Paper:
    prompts = [Choice(f"Question {number}?", f"right {number}", ("x", "y", "z")) for number in range(count)]
    items = tuple(Item(f"q.{number:08x}", prompt, "Q", ("GS2::Polity",), origin(prompt)) for number, prompt in enumerate(prompts))
    return Paper("Test", items, (SOURCE,), minutes=10, seed=3)


def filled(paper: Paper, letters: list[str], guesses: list[bool]) -> Sheet:
    exam = begin(len(paper.items), minutes=paper.minutes)
    for number, (letter, guessed) in enumerate(zip(letters, guesses, strict=True)):
        exam = answer(go(exam, number, exam.elapsed + 1000), letter, exam.elapsed + 500)
        exam = guess(exam, exam.elapsed) if guessed else exam
    return Sheet(paper, exam, START)


@given(st.lists(st.tuples(LETTERS, st.booleans()), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_any_sheet_comes_back_from_its_file(replies: list[tuple[str, bool]]) -> None:
    sheet = filled(choices(len(replies)), [letter for letter, _ in replies], [guessed for _, guessed in replies])
    assert loads(dumps(sheet), path="exam.json") == sheet


@given(st.lists(LETTERS, min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_the_marks_are_those_of_the_marking(letters: list[str]) -> None:
    paper = choices(len(letters))
    sheet = filled(paper, letters, [False] * len(letters))
    given_ = [Answer(question.item, letter) for question, letter in zip(questions_of(paper), letters, strict=True)]
    assert marked(sheet).total == mark(paper, given_).total


def test_every_kind_of_item_survives_the_file() -> None:
    whole = deck()
    paper = Paper("All", whole.items, whole.sources, Marking(1, -0.25), 5, 7, set="B", profile="mixed", sets=("A", "B"))
    sheet = Sheet(paper, begin(len(paper.items)), START)
    assert loads(dumps(sheet), path="exam.json") == sheet


def test_the_clock_goes_on_while_the_program_is_away() -> None:
    sheet = filled(choices(2), ["a", ""], [False, False])
    later = resumed(sheet, START + timedelta(minutes=4))
    assert later.exam.left == 6 * 60_000
    assert resumed(sheet, START + timedelta(hours=4)).exam.submitted
    assert resumed(later, START - timedelta(hours=4)) == later


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is damaged; delete the file to begin anew"),
        ("{}", "is damaged"),
        ('{"quizgen": "results"}', "is no exam of quizgen"),
        ('{"quizgen": "exam", "version": 2}', "was begun with another version of quizgen"),
        ('{"quizgen": "exam", "version": 1, "exam": {}, "set": "", "paper": "paper: T"}', "is damaged"),
    ],
)
def test_a_file_that_is_no_exam_is_refused_in_one_line(text: str, told: str) -> None:
    with pytest.raises(SheetError, match=f"^exam.json: {told}"):
        loads(text, path="exam.json")


def test_a_sheet_that_does_not_fit_its_paper_is_damaged() -> None:
    data = json.loads(dumps(filled(choices(2), ["a", "b"], [False, False])))
    data["exam"]["replies"].pop()
    with pytest.raises(SheetError, match="is damaged"):
        loads(json.dumps(data), path="exam.json")


def test_results_hold_what_was_chosen_in_words_and_when() -> None:
    paper = choices(2)
    key = questions_of(paper)[0].key
    sheet = filled(paper, ["abcd"[key], ""], [False, False])
    sheet = replace(sheet, exam=submit(sheet.exam, 60_000))
    made = results(sheet, marked(sheet))
    assert load_results(dump_results(made)) == made
    assert (made.finished, made.mode, made.seed) == (START + timedelta(minutes=1), "exam", 3)
    first, second = made.answers
    assert (first.answer, first.right, first.moment) == ("right 0", True, START + timedelta(milliseconds=1000))
    assert (second.answer, second.right, second.moment) == ("", None, None)


def test_guesses_are_worth_what_they_earned() -> None:
    paper = choices(4)
    keys = [question.key for question in questions_of(paper)]
    letters = ["abcd"[keys[0]], "abcd"[(keys[1] + 1) % 4], "abcd"[keys[2]], ""]
    told = guessing(marked(filled(paper, letters, [True, True, False, False])), paper.marking)
    assert (told.guessed.right, told.guessed.wrong, told.guessed.marks) == (1, 1, Fraction(4, 3))
    assert (told.sure.right, told.sure.wrong, told.blanks) == (1, 0, 1)
    assert (told.each, told.pays_from) == (Fraction(2, 3), Fraction(1, 4))


def test_without_a_guess_nothing_is_said_to_be_earned() -> None:
    told = guessing(marked(filled(choices(1), ["a"], [False])), Marking())
    assert (told.guessed.questions, told.each) == (0, Fraction())


def test_what_was_wrong_or_guessed_becomes_due_once_and_a_blank_does_not(tmp_path: Path) -> None:
    paper = choices(4)
    keys = ["abcd"[question.key] for question in questions_of(paper)]
    sheet = filled(paper, [keys[0], keys[1], "b" if keys[2] == "a" else "a", ""], [False, True, False, False])
    told = reviews(sheet, marked(sheet), now=START + timedelta(hours=1), zone=330)
    assert [(review.item, review.rating, review.right) for review in told] == [
        ("q.00000000", 3, True),
        ("q.00000001", 1, True),
        ("q.00000002", 1, False),
    ]
    assert {(review.channel, review.zone) for review in told} == {("exam", 330)}
    with Log(tmp_path / "practice.db") as log:
        log.record(told)
        log.record(told)
        assert len(list(log.reviews())) == 3
        due = {item for (item, _), memory in log.memories().items() if memory.due < START + timedelta(hours=1)}
    assert due == {"q.00000001", "q.00000002"}
