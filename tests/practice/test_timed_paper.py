"""A timed paper: any keys at any times keep the sheet whole and the clock honest."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.practice.exam import Exam, answer, begin, go, guess, mark, onward, resume, submit, tick

Press: TypeAlias = tuple[str, int, int]
ACTS = ("a", "b", "c", "d", "clear", "guess", "mark", "go", "blank", "tick", "resume")
presses = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(-3, 12), st.integers(-50_000, 200_000)), max_size=40)


def press(exam: Exam, key: str, number: int, at: int) -> Exam:
    acts = {
        "clear": lambda: answer(exam, "", at),
        "guess": lambda: guess(exam, at),
        "mark": lambda: mark(exam, at),
        "go": lambda: go(exam, number, at),
        "blank": lambda: onward(exam, exam.blanks, at),
        "tick": lambda: tick(exam, at),
        "resume": lambda: resume(exam, at),
    }
    return acts[key]() if key in acts else answer(exam, key, at)


@given(st.integers(1, 8), st.sampled_from((0, 1, 2)), presses)
@settings(max_examples=300, deadline=None)
def test_any_keys_keep_the_sheet_whole(questions: int, minutes: int, pressed: list[Press]) -> None:
    exam, away = begin(questions, minutes=minutes), 0
    for key, number, at in pressed:
        before = exam
        exam = press(before, key, number, at)
        away += exam.elapsed - before.elapsed if key == "resume" else 0
        assert len(exam.replies) == questions
        assert 0 <= exam.current < questions
        assert exam.reply.seen
        assert exam.elapsed >= before.elapsed
        assert not exam.limit or exam.elapsed <= exam.limit
        assert sum(reply.milliseconds for reply in exam.replies) + away == exam.elapsed
        assert all(reply.chosen or not reply.guessed for reply in exam.replies)
        assert sum(a != b for a, b in zip(before.replies, exam.replies, strict=True)) <= 2
        if before.submitted:
            assert exam == before
        if exam.submitted:
            assert exam.left == 0 < exam.limit


def test_a_clock_that_runs_backwards_gives_no_time() -> None:
    exam = tick(begin(2, minutes=1), 40_000)
    assert tick(exam, 10_000) == exam
    assert tick(exam, 59_999).left == 1


def test_time_that_is_up_closes_the_sheet_as_it_stands() -> None:
    exam = answer(begin(2, minutes=1), "b", 59_000)
    late = answer(exam, "c", 60_000)
    assert (late.submitted, late.reply.chosen, late.elapsed) == (True, "b", 60_000)


def test_a_program_that_was_away_takes_the_papers_time_and_not_the_questions() -> None:
    exam = resume(tick(begin(2, minutes=2), 20_000), 80_000)
    assert (exam.left, exam.reply.milliseconds) == (40_000, 20_000)
    assert resume(exam, 999_000).submitted


def test_without_a_clock_time_is_counted_and_never_up() -> None:
    exam = tick(begin(1), 10**9)
    assert (exam.submitted, exam.left, exam.elapsed) == (False, 0, 10**9)


@pytest.mark.parametrize(
    ("keys", "state"),
    [
        ("", "skipped"),
        ("a", "answered"),
        ("m", "marked"),
        ("am", "answered and marked"),
        ("amm", "answered"),
        ("ac", "skipped"),
    ],
)
def test_the_map_shows_what_became_of_a_question(keys: str, state: str) -> None:
    exam = begin(2)
    for key in keys:
        exam = press(exam, {"a": "a", "m": "mark", "c": "clear"}[key], 0, 1)
    assert exam.reply.state == state
    assert exam.replies[1].state == "unseen"


def test_a_blank_is_no_guess_and_a_cleared_answer_forgets_that_it_was_one() -> None:
    assert guess(begin(1), 5).reply.guessed is False
    guessed = guess(answer(begin(1), "a", 5), 6)
    assert guessed.reply.guessed
    assert answer(guessed, "", 7).reply == replace(guessed.reply, chosen="", guessed=False, milliseconds=7, changed=7)


def test_the_next_blank_is_looked_for_from_the_beginning_behind_the_last() -> None:
    exam = go(begin(3), 2, 2)
    assert onward(exam, exam.blanks, 3).current == 0
    assert onward(exam, (), 3).current == 2


def test_submitting_keeps_the_time_of_the_last_question() -> None:
    exam = submit(begin(1, minutes=1), 30_000)
    assert (exam.submitted, exam.reply.milliseconds, exam.elapsed) == (True, 30_000, 30_000)
