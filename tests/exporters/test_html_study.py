"""Study mode in a real browser: what a reader does with it, by keys, by mouse and by touch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from exporter_papers import long_paper, paper_of, sample_paper
from quiz_page import Quiz, load_again
from quizgen.exporters.html import export_html
from quizgen.model import Choice, Mains, Recall

pytestmark = pytest.mark.browser
Open = Callable[..., Any]  # gives what conftest.py calls Opened

NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });"
WHERE = Choice("Where?", "Here", ("There", "Elsewhere", "Nowhere"))


def test_a_whole_paper_by_keyboard_alone(open_page: Open) -> None:
    opened = open_page(export_html(sample_paper()))
    quiz = Quiz(opened.page).press("Tab", "Tab", "Tab", "Tab", "Enter")
    assert quiz.screen == "question 1"
    for answer in ("1", "c", "2", quiz.right_letter(4), "a", "ramsar site", "in 1971", "kanwar  lake"):
        quiz.answer(answer)
    assert quiz.screen == "question 9"
    quiz.press("Tab")
    opened.page.keyboard.type("They filter water and store floods.")
    assert quiz.text(".length:visible") == "(6 words)"
    quiz.press("Tab", "Enter", "Enter", "Enter")  # to the button, compare, judge, result
    assert quiz.screen == "result"
    assert quiz.text("#total") == "16 of 16 marks"
    assert quiz.rows("by-topic") == {"GS3 › Environment": ["9", "0", "0", "16"]}
    assert quiz.rows("by-format")["Essays"] == ["1", "0", "0", "–"]
    assert opened.trouble == []


def test_a_wrong_answer_shows_both_options_the_reasons_and_the_source(open_page: Open) -> None:
    page = open_page(export_html(sample_paper())).page
    quiz = Quiz(page).begin("study").press("n")
    page.get_by_role("button", name="(b) 2 and 3 only").click()
    for words in (
        "✓ right answer",
        "✗ your answer",
        "Wrong.",
        "Answer: (c) 1 and 3 only",
        "Statement 2 is not correct: it was adopted in Ramsar.",
        "Wetlands of Bihar, 5 February 2026 Read the source",
    ):
        assert words in quiz.text("#question-2")
    assert quiz.text("#announcement") == "Wrong. Answer: (c) 1 and 3 only 0 of 1 right"
    page.get_by_role("button", name="(c) 1 and 3 only").dispatch_event("click")
    assert quiz.text("#score") == "0 of 1 right", "an answer stands"


def test_each_statement_and_pair_is_ticked_or_crossed_when_it_is_answered(open_page: Open) -> None:
    page = open_page(export_html(sample_paper())).page
    quiz = Quiz(page).begin("study").press("n")
    signs = "[...document.querySelectorAll('.question:not(.away) :is(li[data-holds], tr > td:last-child)')].map((one) => getComputedStyle(one, '::after').content)"
    assert page.evaluate(signs) == ["none"] * 3
    quiz.press("a")
    assert [sign[:4] for sign in page.evaluate(signs)] == ['" ✓"', '" ✗"', '" ✓"']
    quiz.press("n", "a")
    assert [sign[:4] for sign in page.evaluate(signs)] == ['" ✓"', '" ✗"', '" ✓"']


def test_by_touch(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}).page
    page.locator("#begin-study").tap()
    page.locator(".option").first.tap()
    assert "Right." in Quiz(page).text("#question-1")


def test_a_typed_answer_can_be_overruled(open_page: Open) -> None:
    page = open_page(export_html(paper_of(Recall("When?", "1971"), Recall("Where?", "Ramsar")))).page
    quiz = Quiz(page).begin("study").answer("seventy-two")
    page.get_by_role("button", name="I don’t know").click()
    assert "Not known." in quiz.text("#question-2")
    quiz.press("ArrowLeft")
    assert quiz.text("#score") == "0 of 2 right"
    page.get_by_role("button", name="I was right").click()
    assert quiz.text("#score") == "1 of 2 right"
    page.get_by_role("button", name="I was wrong").click()
    assert quiz.text("#score") == "0 of 2 right"


def test_what_is_close_is_for_the_reader_to_decide(open_page: Open) -> None:
    quiz = Quiz(open_page(export_html(paper_of(Recall("When?", "2 March 2023"), Recall("Where?", "Nepal")))).page).begin("study")
    quiz.page.keyboard.type("March 2023")
    quiz.press("Enter")
    assert "Close: only a part of the date. Do you count it?" in quiz.text("#question-1")
    assert quiz.text("#score") == "2 open"
    quiz.press("Enter")  # on "I was right", which has the focus
    assert quiz.text("#score") == "1 of 1 right"


def test_keys_pressed_outside_the_field_are_typed_into_it(open_page: Open) -> None:
    page = open_page(export_html(paper_of(Recall("When?", "1971"), Recall("Where?", "Nepal")))).page
    Quiz(page).begin("study").press("Escape", "ArrowRight")
    page.locator("h1").click()
    page.keyboard.type("pan")
    assert page.locator("#given-2").input_value() == "pan"


def test_a_reload_resumes_where_the_reader_was(open_page: Open) -> None:
    opened = open_page(export_html(sample_paper()))
    quiz = Quiz(opened.page).begin("study").answer("a").press("d")
    load_again(opened.page)
    assert quiz.screen == "question 2"
    assert quiz.text("#score") == "1 of 2 right"
    assert "✗ your answer" in quiz.text("#question-2")
    assert opened.trouble == []


def test_what_is_being_typed_survives_a_reload(open_page: Open) -> None:
    page = open_page(export_html(paper_of(Mains("Discuss.", ("A point.",))))).page
    Quiz(page).begin("study")
    # Typed key by key, as a person does: Chromium writes its storage down a moment after it was told.
    page.locator("textarea").press_sequentially("Half an essay", delay=20)
    load_again(page)
    expect(page.locator("textarea")).to_have_value("Half an essay")


@pytest.mark.parametrize(
    "stored",
    [
        "{",
        "null",
        '{"open": "study", "study": {"mode": "study", "round": [99], "at": 99}}',
        '{"open": "exam", "exam": {"round": []}}',
        "[]",
        "3",
    ],
)
def test_spoilt_progress_is_a_fresh_start(open_page: Open, stored: str) -> None:
    opened = open_page(export_html(sample_paper()), script=f"Storage.prototype.getItem = () => {stored!r};")
    quiz = Quiz(opened.page)
    assert quiz.screen == "start"
    assert quiz.begin("study").answer("a").screen == "question 2"
    assert opened.trouble == []


def test_a_browser_that_keeps_nothing_says_so_and_goes_on(open_page: Open) -> None:
    opened = open_page(export_html(sample_paper()), script=NO_STORAGE)
    quiz = Quiz(opened.page).begin("study").press("a")
    assert "keeps nothing" in quiz.text("#notice")
    assert "Right." in quiz.text("#question-1")
    assert opened.trouble == []


def test_wrong_answers_can_be_tried_again_and_all_begun_anew(open_page: Open) -> None:
    page = open_page(export_html(paper_of(*[WHERE] * 3))).page
    quiz = Quiz(page).begin("study")
    for answer in (quiz.wrong_letter(1), quiz.right_letter(2), quiz.right_letter(3)):
        quiz.answer(answer)
    assert quiz.text("#total") == "3.33 of 6 marks"
    page.get_by_role("button", name="Try the wrong ones again").click()
    assert quiz.screen == "question 1"
    quiz.answer(quiz.right_letter(1))
    assert quiz.text("#total") == "6 of 6 marks"
    assert not page.get_by_role("button", name="Try the wrong ones again").is_visible()
    page.locator("#restart-result").click()
    page.locator("#sure-yes").click()
    quiz.arrives("start")
    assert quiz.begin("study").text("#score") == "3 open"


def test_the_map_leads_to_every_question(open_page: Open) -> None:
    page = open_page(export_html(long_paper(30)), viewport={"width": 1400, "height": 900}).page
    quiz = Quiz(page).begin("study")
    page.locator("#map [data-number='17']").click()
    assert quiz.screen == "question 17"
    assert page.evaluate("document.activeElement.id") == "number-17"
    page.locator("#finish").click()
    assert quiz.text("#result-head") == "So far"


def test_a_long_map_follows_the_question_in_view(open_page: Open) -> None:
    page = open_page(export_html(long_paper(300)), viewport={"width": 1400, "height": 900}).page
    Quiz(page).begin("study")
    page.locator("#map [data-number='200']").dispatch_event("click")
    place = page.locator("#map [data-number='200']").bounding_box()
    assert place
    assert 0 < place["y"] < 900
    assert page.evaluate("scrollY") == 0


def test_five_hundred_questions_stay_quick(open_page: Open) -> None:
    page = open_page(export_html(long_paper(500)), script="addEventListener('load', () => { window.loaded = performance.now(); });").page
    # Some 500 and 9 ms on a laptop; the room above is for a machine that does ten other things.
    assert page.evaluate("loaded") < 6000, "milliseconds until the page can be used"
    Quiz(page).begin("study")
    spent = page.evaluate(
        """() => { const from = performance.now();
        for (let n = 0; n < 20; n += 1) { document.querySelector(".question:not(.away) .option").click(); document.getElementById("next").click(); }
        document.body.offsetHeight; return (performance.now() - from) / 20; }"""
    )
    assert spent < 150, "milliseconds for an answer and the next question"


def test_a_filter_leads_through_some_of_the_questions(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), viewport={"width": 1400, "height": 900}).page
    quiz = Quiz(page).begin("study").press("a", "n", "a", "m")
    shown = page.locator("#shown")
    for name, numbers in (("marked ones", [2]), ("wrong ones", [2]), ("right ones", [1]), ("Statements", [2]), ("Gaps", [8])):
        shown.select_option(label=name)
        assert [int(text) for text in page.locator("#map ol a:visible").all_inner_texts()] == numbers, name
        assert quiz.screen == f"question {numbers[0]}"
    load_again(page)
    assert page.locator("#shown option:checked").inner_text() == "Gaps"
    shown.select_option("all")
    assert page.locator("#map ol a:visible").count() == 9


def test_a_filter_that_fits_nothing_says_so(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), viewport={"width": 1400, "height": 900}).page
    quiz = Quiz(page).begin("study")
    page.locator("#shown").select_option("marked")
    assert quiz.text("#notice") == "There is none of those; here are all."
    assert page.locator("#shown").input_value() == "all"
