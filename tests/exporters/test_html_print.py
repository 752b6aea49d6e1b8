"""The quiz on paper and without scripts, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # it ships no types
import pytest
from playwright.sync_api import Page

from exporter_papers import sample_paper
from quiz_page import Quiz
from quizgen.exporters.html import export_html

pytestmark = pytest.mark.browser
Open = Callable[..., Any]  # gives what conftest.py calls Opened
CATCH_PRINT = "window.printed = []; window.print = () => window.printed.push(document.body.className);"


def printed(page: Page) -> str:
    """The words that this page puts on paper."""
    sheets = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    words = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in sheets)
    sheets.close()
    return words


def test_paper_carries_the_questions_and_no_answers(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), script=CATCH_PRINT).page
    Quiz(page).begin("study").press("b")
    page.locator("#show-menu").click()
    page.get_by_role("button", name="Print questions").click()
    assert page.evaluate("printed") == ["live"]
    words = printed(page)
    for question in ("1. Which of the following wetlands is in Bihar?", "(c) 1 and 3 only", "Part C: Essays", "Name", "Page 1 of"):
        assert question in words
    for answer in (
        "Answer:",
        "your answer",
        "They filter water",
        "not correct: it was adopted",
        "Your answer",
        "Next",
        "Menu",
        "How do you want",
        "By topic",
    ):
        assert answer not in words


def test_ink_is_black_though_the_screen_is_dark(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), color_scheme="dark").page
    Quiz(page).begin("study").press("a")
    ink = "getComputedStyle(document.querySelector('.stem')).color"
    on_screen = page.evaluate(ink)
    page.emulate_media(media="print")
    assert (on_screen, page.evaluate(ink)) == ("rgb(229, 227, 222)", "rgb(17, 17, 17)")


def test_paper_carries_the_answers_when_asked_for(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), script=CATCH_PRINT).page
    page.locator("#show-menu").click()
    page.get_by_role("button", name="Print with answers").click()
    assert page.evaluate("printed") == ["live with-key"]
    words = printed(page)
    for answer in (
        "Answer: (c) 1 and 3 only",
        "They filter water",
        "Statement 2 is not correct: it was adopted in Ramsar",
        "“The Ramsar Convention",
    ):
        assert answer in words
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("[document.body.className, document.querySelectorAll('details.answer[open]').length]") == ["live", 0]


def test_without_scripts_everything_can_be_read_and_unfolded(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), java_script_enabled=False).page
    shown = page.locator("main").inner_text()
    assert all(f"Question {number}" in shown for number in range(1, 10))
    assert page.locator("button:visible, input:visible, textarea:visible").count() == 0
    assert "Answer: (a) Kanwar Lake" not in shown
    page.locator("#question-1 summary").click()
    assert "Answer: (a) Kanwar Lake" in page.locator("#question-1").inner_text()
    assert "Answer:" not in printed(page)
