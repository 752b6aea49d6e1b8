"""Exam mode in a real browser: the clock, the map, marks to the hundredth, what is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from exporter_papers import paper_of, sample_paper
from quiz_page import Quiz, load_again
from quizgen.exporters.html import export_html
from quizgen.model import Choice, Mains, Marking, Paper, Recall

pytestmark = pytest.mark.browser
Open = Callable[..., Any]  # gives what conftest.py calls Opened

WHERE = Choice("Where?", "Here", ("There", "Elsewhere", "Nowhere"))
MINUTE, HOUR = 60_000, 3_600_000


def asked(count: int, marking: Marking | None = None) -> bytes:
    """So many questions with options."""
    return export_html(replace(paper_of(*[WHERE] * count), marking=marking or Marking()))


def at_noon(open_page: Open, content: bytes, **options: Any) -> Quiz:  # noqa: ANN401 - Playwright's own options
    """The page under a clock that the test moves."""
    quiz = Quiz(open_page(content, **options).page)
    quiz.page.clock.install(time="2026-05-13T11:59:00Z")
    quiz.page.clock.pause_at("2026-05-13T12:00:00Z")
    quiz.page.reload()
    return quiz


def test_a_whole_paper_by_keyboard_alone(open_page: Open) -> None:
    opened = open_page(export_html(sample_paper()))
    quiz = Quiz(opened.page).press("Tab", "Tab", "Tab", "Tab", "Tab", "Enter")
    assert quiz.screen == "question 1"
    right = [quiz.right_letter(number) for number in range(1, 6)]
    quiz.press("d" if right[0] != "d" else "a", "m", "n")  # wrong and marked
    for answer in right[1:4]:
        quiz.answer(answer)
    quiz.press(right[4], "x", "n")  # chosen, and cleared again
    quiz.answer("ramsar site").answer("1971").answer("loktak lake")
    assert quiz.screen == "question 9"
    assert "Right" not in quiz.text("main")
    quiz.press("Escape", "s")
    assert quiz.text("#so-far").split() == ["Answered", "7", "Blank", "2", "Marked", "for", "review", "1"]
    quiz.press("Enter").arrives("question 5")  # the first blank one
    quiz.press("s", "Shift+Tab", "Enter").arrives("result")
    assert quiz.text("#total") == "9.33 of 16 marks"
    found = quiz.figures()
    assert [found[name] for name in ("Right", "Wrong", "Taken off", "Blank", "Of those answered")] == ["5", "2", "−0.67", "2", "71 %"]
    assert quiz.rows("by-topic") == {"GS3 › Environment": ["5", "2", "2", "9.33"]}
    by_format = quiz.rows("by-format")
    assert [by_format[name][3] for name in ("Single fact", "Statements", "Statement I and II", "Gaps")] == ["−0.67", "2", "0", "0"]
    quiz.press("Tab", "Enter")  # review the wrong ones
    assert quiz.screen == "question 1"
    assert "✗ your answer" in quiz.text("#question-1")
    assert quiz.press("n").screen == "question 8"
    assert "Wrong." in quiz.text("#question-8")
    assert opened.trouble == []


@pytest.mark.parametrize(
    ("marking", "right", "wrong", "total"),
    [
        (Marking(), 1, 1, "1.33 of 8 marks"),
        (Marking(), 0, 1, "−0.67 of 8 marks"),
        (Marking(), 1, 3, "0 of 8 marks"),
        (Marking(2, -0.66), 0, 3, "−1.98 of 8 marks"),
        (Marking(2.5, -0.83), 1, 3, "0.01 of 10 marks"),
        (Marking(1, -0.25), 2, 1, "1.75 of 4 marks"),
        (Marking(1, 0), 1, 3, "1 of 4 marks"),
    ],
)
def test_marks_to_the_hundredth(open_page: Open, marking: Marking, right: int, wrong: int, total: str) -> None:
    quiz = Quiz(open_page(asked(4, marking)).page).begin("exam")
    for number in range(1, 1 + right + wrong):
        quiz.answer(quiz.right_letter(number) if number <= right else quiz.wrong_letter(number))
    if right + wrong < 4:
        quiz.press("s")
    quiz.hand_in()
    assert quiz.text("#total") == total


def test_an_answer_can_be_changed_and_taken_back(open_page: Open) -> None:
    quiz = Quiz(open_page(asked(2)).page).begin("exam").press("a", "c")
    assert quiz.page.locator(".option[aria-pressed='true']").all_inner_texts() == [quiz.current.locator(".option").nth(2).inner_text()]
    assert quiz.text("#announcement") == "Option c chosen."
    quiz.page.get_by_role("button", name="Clear").click()
    assert quiz.page.locator(".option[aria-pressed='true']").count() == 0
    assert quiz.text("#announcement") == "Answer cleared."


def test_no_answer_is_given_away_before_the_end(open_page: Open) -> None:
    quiz = Quiz(open_page(export_html(sample_paper())).page).begin("exam").press("a", "m")
    assert quiz.page.locator(".verdict:visible, .answer:visible, .reveal:visible, [data-judge]:visible").count() == 0
    quiz.page.locator("#show-menu").click()
    assert quiz.page.locator("#print-key").is_disabled()


def test_a_reload_in_the_middle_keeps_answers_and_the_clock_goes_on(open_page: Open) -> None:
    quiz = at_noon(open_page, asked(3)).begin("exam", minutes=60)
    quiz.press("b", "m", "n")
    quiz.page.clock.run_for(10 * MINUTE)
    assert quiz.text("#left") == "50:00"
    quiz.stay_away(15 * MINUTE)
    assert quiz.screen == "question 2"
    assert quiz.text("#left") == "34:59"
    quiz.press("p")
    assert quiz.current.locator(".option").nth(1).get_attribute("aria-pressed") == "true"
    assert quiz.text("#mark") == "Marked"


def test_the_clock_running_out_submits(open_page: Open) -> None:
    quiz = at_noon(open_page, asked(3)).begin("exam", minutes=2)
    quiz.press(quiz.right_letter(1))
    quiz.page.clock.run_for(61_000)
    assert (quiz.text("#left"), quiz.text("#announcement")) == ("0:59", "1 minute left.")
    quiz.page.clock.run_for(60_000)
    assert quiz.screen == "result"
    assert "The time ran out" in quiz.text("#notice")
    assert (quiz.text("#total"), quiz.figures()["Time"]) == ("2 of 6 marks", "2 minutes")


def test_an_exam_that_ran_out_while_the_page_was_closed_ended_then(open_page: Open) -> None:
    quiz = at_noon(open_page, asked(3)).begin("exam", minutes=5).press("a")
    quiz.stay_away(HOUR)
    assert quiz.screen == "result"
    assert quiz.saved()["finished"] == "2026-05-13T12:05:00.000Z"


def test_a_clock_set_back_gives_no_time(open_page: Open) -> None:
    quiz = at_noon(open_page, asked(1)).begin("exam", minutes=60)
    quiz.page.clock.run_for(60_000)
    quiz.page.clock.set_system_time("2026-05-13T09:00:00Z")
    quiz.page.clock.run_for(60_000)
    assert quiz.text("#left") in {"58:00", "58:01"}


def test_a_pause_stops_the_clock_and_covers_the_questions(open_page: Open) -> None:
    quiz = at_noon(open_page, asked(1)).begin("exam", minutes=60)
    quiz.page.locator("#show-menu").click()
    quiz.page.locator("#pause").click()
    quiz.page.clock.run_for(HOUR)
    load_again(quiz.page)
    assert quiz.page.locator("#paused").is_visible()
    quiz.page.clock.run_for(HOUR)
    quiz.page.get_by_role("button", name="Go on").click()
    quiz.page.clock.run_for(2000)
    assert quiz.text("#left") in {"59:59", "59:58"}


def test_an_exam_without_a_limit_shows_no_clock(open_page: Open) -> None:
    quiz = Quiz(open_page(asked(1)).page).begin("exam", minutes=0)
    assert not quiz.page.locator("#clock").is_visible()


def test_study_and_exam_are_kept_apart(open_page: Open) -> None:
    quiz = Quiz(open_page(asked(3)).page).begin("study").answer("a")
    quiz.leave()
    assert "Go on: 1 of 3 answered" in quiz.text("#begin-study")
    assert quiz.begin("exam").screen == "question 1"
    assert quiz.page.locator(".option[aria-pressed='true']").count() == 0


def test_trying_the_wrong_ones_again_leaves_the_exam_as_it_was(open_page: Open) -> None:
    quiz = Quiz(open_page(asked(2)).page).begin("exam")
    quiz.answer(quiz.wrong_letter(1)).answer(quiz.right_letter(2))
    quiz.hand_in()
    quiz.page.get_by_role("button", name="Try the wrong ones again").click()
    quiz.answer(quiz.right_letter(1))
    assert quiz.text("#total") == "2 of 2 marks"
    quiz.leave()
    assert "Done: 1.33 of 4 marks" in quiz.text("#begin-exam")


def test_a_filtered_exam_still_submits_whole(open_page: Open) -> None:
    quiz = Quiz(open_page(asked(4), viewport={"width": 1400, "height": 900}).page).begin("exam").press("n", "a", "m", "n")
    assert quiz.page.locator("#shown option:disabled").all_inner_texts() == ["wrong ones", "right ones"]
    quiz.page.locator("#shown").select_option("marked")
    assert quiz.screen == "question 2"
    quiz.page.locator("#next").click()
    quiz.page.locator("#to-blank").click()
    quiz.arrives("question 1").press("n", "n")
    assert quiz.screen == "question 3"


def test_a_key_held_down_does_not_submit(open_page: Open) -> None:
    quiz = Quiz(open_page(asked(3)).page).begin("exam").press("a")
    for _ in range(9):
        quiz.page.keyboard.down("Enter")  # all but the first repeat it
    assert quiz.screen == "question 2"


def test_an_essay_waits_for_its_reader_and_earns_no_marks(open_page: Open) -> None:
    paper: Paper = paper_of(WHERE, Mains("Discuss.", ("A point.",)))
    quiz = Quiz(open_page(export_html(paper)).page).begin("exam")
    quiz.answer(quiz.right_letter(1))
    quiz.page.locator("textarea").press_sequentially("Half an essay")
    quiz.press("Escape", "s", "Enter").arrives("result")
    assert (quiz.text("#total"), quiz.text("#to-judge")) == ("2 of 2 marks", "One answer waits for you to judge.")


def test_a_typed_answer_that_is_only_close_counts_when_the_reader_says_so(open_page: Open) -> None:
    quiz = Quiz(open_page(export_html(paper_of(Recall("When?", "2 March 2023")))).page).begin("exam")
    quiz.answer("March 2023").press("Enter").arrives("result")
    assert quiz.text("#total") == "0 of 2 marks"
    quiz.page.locator("#review-wrong").click()
    quiz.page.get_by_role("button", name="I was right").click()
    assert quiz.press("s").text("#total") == "2 of 2 marks"
