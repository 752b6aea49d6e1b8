"""The quiz in a real browser: what a reader does with it, by keys, by mouse, without scripts, on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from exporter_papers import hindi_paper, hostile_paper, long_paper, paper_of, sample_paper
from quizgen.exporters.html import export_html
from quizgen.model import Choice, Mains, Paper, Recall
from quizgen.templating import template_text

pytestmark = pytest.mark.browser
Open = Callable[..., Any]  # gives what conftest.py calls Opened

NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });"


def current(page: Page) -> str:
    """What the open question or the summary is called."""
    return page.locator(".question:not(.away) h3, #summary:not(.away) h2").inner_text()


def by_keyboard(page: Page, answer: str) -> None:
    """Answers the question in focus: a letter for options, words for the rest; then goes on."""
    if page.locator(".question:not(.away)").get_attribute("data-form") == "options":
        page.keyboard.press(answer)
    else:
        page.keyboard.type(answer)
        page.keyboard.press("Enter")
    page.keyboard.press("Enter")


def test_a_whole_quiz_by_keyboard_alone(open_page: Open) -> None:
    opened = open_page(export_html(sample_paper()))
    page = opened.page
    for answer in ("1", "c", "2", letter_of_right(page, 4), "a", "ramsar site", "in 1971", "kanwar  lake"):
        by_keyboard(page, answer)
    assert current(page) == "Question 9"
    page.keyboard.press("Tab")
    page.keyboard.type("They filter water and store floods.")
    assert page.locator(".length:visible").inner_text() == "(6 words)"
    for key in ("Tab", "Enter", "Enter", "Enter"):  # to the button, compare, judge, finish
        page.keyboard.press(key)
    assert current(page) == "Summary"
    assert page.locator("#total").inner_text() == "9 of 9 right"
    assert "10 of 10 marks" in page.locator("#marks").inner_text()
    assert page.locator("[data-topic='0'] td").all_inner_texts() == ["9", "0", "0"]
    assert opened.trouble == []


def letter_of_right(page: Page, number: int) -> str:
    return "abcd"[int(page.locator(f"#question-{number}").get_attribute("data-key") or 0)]


def test_a_wrong_answer_by_mouse_shows_both_options_the_reason_and_the_source(open_page: Open) -> None:
    page = open_page(export_html(sample_paper())).page
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="(b) 2 and 3 only").click()
    shown = page.locator("#question-2").inner_text()
    for words in (
        "✓ right answer",
        "✗ your answer",
        "Wrong.",
        "Answer: (c) 1 and 3 only",
        "Statement 2 is not correct: it was adopted in Ramsar.",
    ):
        assert words in shown
    assert "Wetlands of Bihar, 5 February 2026 Read the source" in shown
    assert page.locator("#score").inner_text() == "0 of 1 right, 8 open"
    assert page.locator("#announcement").inner_text() == "Wrong. Answer: (c) 1 and 3 only 0 of 1 right, 8 open"
    page.get_by_role("button", name="(c) 1 and 3 only").dispatch_event("click")
    assert page.locator("#score").inner_text() == "0 of 1 right, 8 open", "an answer stands"


def test_by_touch(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}).page
    page.locator(".option").first.tap()
    assert "Right." in page.locator("#question-1").inner_text()


def test_typed_answers_can_be_overruled(open_page: Open) -> None:
    page = open_page(export_html(paper_of(Recall("When?", "1971"), Recall("Where?", "Ramsar")))).page
    by_keyboard(page, "seventy-one")
    page.get_by_role("button", name="I don’t know").click()
    assert "Not known." in page.locator("#question-2").inner_text()
    page.keyboard.press("ArrowLeft")
    assert page.locator("#score").inner_text() == "0 of 2 right, 0 open"
    page.get_by_role("button", name="I was right").click()
    assert page.locator("#score").inner_text() == "1 of 2 right, 0 open"
    page.get_by_role("button", name="I was wrong").click()
    assert page.locator("#score").inner_text() == "0 of 2 right, 0 open"


def test_keys_pressed_outside_the_field_are_typed_into_it(open_page: Open) -> None:
    page = open_page(export_html(paper_of(Recall("When?", "1971"), Recall("Where?", "Nepal")))).page
    page.locator("h1").click()
    page.keyboard.press("ArrowRight")
    page.locator("h1").click()
    page.keyboard.type("pan")
    assert page.locator("#given-2").input_value() == "pan"


CASES = [
    ("ramsar convention", "The Ramsar Convention", True),
    ("  the  RAMSAR-convention ", "Ramsar Convention", True),
    ("statute of ICJ", "Statute of the ICJ", True),
    ("US", "U.S.", True),
    ("“Operation Sindoor”", "Operation Sindoor", True),
    ("1,00,000", "100000", True),
    ("2014-15", "2014–15", True),
    ("₹ 500 crore", "Rs. 500 crore", True),
    ("5 per cent", "5%", True),
    ("R&D", "R and D", True),
    ("Pokemon", "Pokémon", True),
    ("१९७१", "1971", True),
    ("लोक  सभा", "लोक सभा", True),
    ("A", "A", True),
    ("1.5", "15", False),
    ("-5", "5", False),
    ("−5", "-5", True),
    ("Vitamin", "Vitamin A", False),
    ("कम", "काम", False),
    ("", "", False),
    ("?", "!", False),
    ("1972", "1971", False),
]


def test_typed_answers_are_compared_with_small_slips_forgiven(chromium: Browser) -> None:
    page = chromium.new_page()
    compared = f"(cases) => {{ {template_text('html', 'compare.js')}; return cases.map(([given, right]) => matches(given, [right])); }}"
    found = page.evaluate(compared, [case[:2] for case in CASES])
    page.close()
    assert [(*case[:2], result) for case, result in zip(CASES, found, strict=True)] == CASES


def test_a_reload_resumes_where_the_reader_was(open_page: Open) -> None:
    opened = open_page(export_html(sample_paper()))
    page = opened.page
    by_keyboard(page, "a")
    page.keyboard.press("d")
    page.reload()
    assert current(page) == "Question 2"
    assert page.locator("#score").inner_text() == "1 of 2 right, 7 open"
    assert "✗ your answer" in page.locator("#question-2").inner_text()
    assert opened.trouble == []


def test_what_is_being_typed_survives_a_reload(open_page: Open) -> None:
    page = open_page(export_html(paper_of(Mains("Discuss.", ("A point.",))))).page
    # Typed key by key, as a person does: Chromium writes its storage down a moment after it was told.
    page.locator("textarea").press_sequentially("Half an essay", delay=20)
    page.reload()
    expect(page.locator("textarea")).to_have_value("Half an essay")


def test_another_quiz_has_its_own_progress(open_page: Open) -> None:
    page = open_page(export_html(paper_of(Recall("When?", "1971")))).page
    by_keyboard(page, "1971")
    page.evaluate("localStorage.setItem('quizgen:other', '{}')")
    assert page.evaluate("Object.keys(localStorage).length") == 2


@pytest.mark.parametrize("stored", ["{", "null", '{"round": [99], "at": 99}', '{"round": [], "at": "summary"}'])
def test_spoilt_progress_is_a_fresh_start(open_page: Open, stored: str) -> None:
    opened = open_page(
        export_html(sample_paper()), script=f"localStorage.setItem('quizgen:spoilt', 1); Storage.prototype.getItem = () => {stored!r};"
    )
    assert current(opened.page) == "Question 1"
    assert opened.trouble == []


def test_blocked_storage_does_not_stop_the_quiz(open_page: Open) -> None:
    opened = open_page(export_html(sample_paper()), script=NO_STORAGE)
    by_keyboard(opened.page, "a")
    assert current(opened.page) == "Question 2"
    assert opened.trouble == []


def test_wrong_answers_can_be_retried_and_all_begun_again(open_page: Open) -> None:
    choice = Choice("Where?", "Here", ("There", "Elsewhere", "Nowhere"), fixed_order=True)
    page = open_page(export_html(paper_of(*[choice] * 3))).page
    for answer in ("a", letter_of_right(page, 2), letter_of_right(page, 3)):
        wrong = "abcd".replace(letter_of_right(page, 1), "")[0]
        by_keyboard(page, wrong if answer == "a" else answer)
    page.get_by_role("button", name="Retry wrong answers").click()
    assert current(page) == "Question 1"
    assert page.get_by_role("button", name="Finish").is_visible()
    by_keyboard(page, letter_of_right(page, 1))
    assert page.locator("#total").inner_text() == "3 of 3 right"
    assert not page.get_by_role("button", name="Retry wrong answers").is_visible()
    page.get_by_role("button", name="Start again").click()
    assert (current(page), page.locator("#score").inner_text()) == ("Question 1", "3 open")


def test_the_map_leads_to_every_question(open_page: Open) -> None:
    page = open_page(export_html(long_paper(30)), viewport={"width": 1400, "height": 900}).page
    page.locator("#map [data-number='17']").click()
    assert current(page) == "Question 17"
    assert page.evaluate("document.activeElement.id") == "number-17"
    page.get_by_role("link", name="Summary").click()
    assert page.locator("#total").inner_text() == "0 of 30 right, 30 open"


def test_hostile_words_run_nothing_and_ask_for_nothing(open_page: Open) -> None:
    opened = open_page(export_html(hostile_paper()), viewport={"width": 360, "height": 740})
    page = opened.page
    for _ in range(10):
        if page.locator(".question:not(.away) input").count():
            by_keyboard(page, "<script>alert(1)</script>")
        elif page.locator(".question:not(.away) textarea").count():
            page.locator("form:visible button").click()
            page.keyboard.press("ArrowRight")
        else:
            by_keyboard(page, "a")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out of a phone's screen"
    assert current(page) == "Summary"
    assert opened.trouble == []
    assert page.locator("script").count() == 1


def test_the_policy_stops_a_script_that_gets_in(open_page: Open) -> None:
    made = export_html(sample_paper()).replace(b"</main>", b"</main><script>alert(1)</script><img src='https://example.org/x.png'>")
    trouble = " ".join(open_page(made).trouble)
    assert "Content Security Policy" in trouble
    assert "dialog" not in trouble


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(251, 250, 247)"), ("dark", "rgb(22, 24, 27)")])
def test_the_reader_s_colour_scheme_is_followed(open_page: Open, scheme: str, ground: str) -> None:
    page = open_page(export_html(sample_paper()), color_scheme=scheme).page
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("make", [sample_paper, hindi_paper, long_paper])
def test_nothing_sticks_out_of_the_window(open_page: Open, make: Callable[[], Paper], width: int) -> None:
    page = open_page(export_html(make()), viewport={"width": width, "height": 740}).page
    for _ in range(4):
        page.keyboard.press("a")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("ArrowRight")


def test_a_screen_reader_finds_its_way(open_page: Open) -> None:
    page = open_page(export_html(sample_paper())).page
    for role in ("banner", "navigation", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1
    assert page.get_by_role("heading", level=1).inner_text() == "Wetlands of Bihar"
    assert page.locator("html").get_attribute("lang") == "en"
    page.evaluate("document.querySelectorAll('.away').forEach((node) => node.classList.remove('away'))")
    for field in page.locator("input, textarea").all():
        assert page.locator(f"label[for='{field.get_attribute('id')}']").count() == 1
    assert all(button.inner_text().strip() for button in page.locator("button:visible").all())


def test_focus_is_seen(open_page: Open) -> None:
    page = open_page(export_html(sample_paper())).page
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
