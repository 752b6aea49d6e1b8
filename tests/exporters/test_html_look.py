"""How the page looks and speaks: axe-core, colours, sizes, widths, focus, keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it ships no types
from playwright.sync_api import Page

from exporter_papers import hindi_paper, hostile_paper, long_paper, paper_of, sample_paper
from quiz_page import Quiz, load_again
from quizgen.exporters.html import export_html
from quizgen.model import Choice, Paper

pytestmark = pytest.mark.browser
Open = Callable[..., Any]  # gives what conftest.py calls Opened

WIDTHS = {"phone": {"width": 360, "height": 740}, "wide": {"width": 1400, "height": 900}}
WHERE = Choice("Where?", "Here", ("There", "Elsewhere", "Nowhere"))


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it stands."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize(("width", "scheme"), [("phone", "dark"), ("wide", "light")])
def test_axe_finds_no_violation_in_study(open_page: Open, width: str, scheme: str) -> None:
    page = open_page(export_html(sample_paper()), color_scheme=scheme, viewport=WIDTHS[width], reduced_motion="reduce").page
    quiz = Quiz(page)
    found = [*violations(page)]
    quiz.begin("study")
    found += violations(page)
    for answer in ("a", "b", "a", "a", "a", "ramsar", "1971", "nothing"):
        found += violations(quiz.give(answer).page)
        quiz.press("Escape", "ArrowRight")
    found += violations(page)
    for opened in ("#show-help", "#show-menu"):
        page.locator(opened).click()
        found += violations(page)
        quiz.press("Escape")
    quiz.press("Escape", "s").arrives("result")
    assert found + violations(page) == []


@pytest.mark.parametrize(("width", "scheme"), [("phone", "dark"), ("wide", "light")])
def test_axe_finds_no_violation_in_an_exam(open_page: Open, width: str, scheme: str) -> None:
    page = open_page(export_html(sample_paper()), color_scheme=scheme, viewport=WIDTHS[width], reduced_motion="reduce").page
    quiz = Quiz(page).begin("exam").press("a", "m")
    found = [*violations(page)]
    quiz.press("n", quiz.wrong_letter(2), "o")
    found += violations(page)
    quiz.press("Escape", "s")
    found += violations(page)
    quiz.hand_in()
    found += violations(page)
    quiz.page.locator("#review-wrong").click()
    found += violations(page)
    quiz.press("o")
    assert found + violations(page) == []


def ground(page: Page) -> str:
    found: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return found


LIGHT, DARK = "rgb(251, 250, 247)", "rgb(22, 24, 27)"


@pytest.mark.parametrize(("scheme", "followed", "other"), [("light", LIGHT, DARK), ("dark", DARK, LIGHT)])
def test_colours_follow_the_system_until_the_reader_chooses(open_page: Open, scheme: str, followed: str, other: str) -> None:
    page = open_page(export_html(sample_paper()), color_scheme=scheme).page
    assert ground(page) == followed
    page.locator("#show-menu").click()
    page.locator(f"#theme input[value='{'dark' if scheme == 'light' else 'light'}']").check()
    assert ground(page) == other
    load_again(page)
    assert ground(page) == other, "the choice is kept"


def test_the_size_of_the_text_is_the_reader_s(open_page: Open) -> None:
    page = open_page(export_html(sample_paper())).page
    quiz = Quiz(page).begin("study")
    size = "parseFloat(getComputedStyle(document.querySelector('.question:not(.away) .stem')).fontSize)"
    before = page.evaluate(size)
    quiz.press("+", "+")
    assert page.evaluate(size) == pytest.approx(before * 1.3)
    assert quiz.text("#announcement") == "Text 130 percent."
    load_again(page)
    quiz.press("-")
    assert page.evaluate(size) == pytest.approx(before * 1.15)


def sticks_out(page: Page) -> bool:
    found: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("make", [sample_paper, hindi_paper, long_paper])
def test_nothing_sticks_out_of_the_window(open_page: Open, make: Callable[[], Paper], width: str) -> None:
    page = open_page(export_html(make()), viewport=WIDTHS[width]).page
    quiz = Quiz(page)
    assert not sticks_out(page)
    quiz.begin("exam")
    for _ in range(6):
        for _ in range(3):
            quiz.press("a", "m", "Escape", "ArrowRight")
            assert not sticks_out(page)
        quiz.press("Escape", "+")
    if width == "phone":
        taken = page.evaluate("document.querySelector('.head').offsetHeight + document.querySelector('.bar').offsetHeight")
        assert taken < 160, "large text leaves the screen to what is read"
        quiz.press("o")
    assert not sticks_out(page)
    page.locator("#finish").click()
    quiz.hand_in()
    assert not sticks_out(page)


def test_a_screen_reader_finds_its_way(open_page: Open) -> None:
    page = open_page(export_html(sample_paper()), viewport=WIDTHS["wide"]).page
    Quiz(page).begin("exam")
    for role in ("banner", "navigation", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1
    assert page.get_by_role("heading", level=1).inner_text() == "Wetlands of Bihar"
    assert page.get_by_role("timer").count() == page.get_by_role("status").count() == 1
    assert page.get_by_role("link", name="Question 3", exact=True).count() == 1
    page.keyboard.press("a")
    page.keyboard.press("m")
    assert page.get_by_role("link", name="Question 1, answered, marked").get_attribute("aria-current") == "true"


def test_focus_is_seen(open_page: Open) -> None:
    page = open_page(export_html(sample_paper())).page
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_every_key_of_the_help_does_what_it_says(open_page: Open) -> None:
    quiz = Quiz(open_page(export_html(paper_of(*[WHERE] * 3)), viewport=WIDTHS["phone"]).page).begin("exam")
    page = quiz.page
    assert quiz.press("?").page.locator("#help").is_visible()
    quiz.press("Escape", "2")
    assert page.locator("[aria-pressed='true']").inner_text().startswith("(b)")
    quiz.press("d")
    assert page.locator(".option[aria-pressed='true']").inner_text().startswith("(d)")
    quiz.press("Delete")
    assert page.locator(".option[aria-pressed='true']").count() == 0
    for key, screen in (("n", 2), ("p", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("Enter", 2), ("p", 1)):
        assert quiz.press(key).screen == f"question {screen}", key
    assert quiz.press("o").page.locator("#map").is_visible()
    assert not quiz.press("Escape").page.locator("#map").is_visible()
    assert quiz.press("t", "t").page.locator("html").get_attribute("data-theme") == "dark"
    assert quiz.press("s").page.locator("#submit").is_visible()


def test_single_keys_can_be_turned_off(open_page: Open) -> None:
    quiz = Quiz(open_page(export_html(paper_of(*[WHERE] * 3))).page).begin("exam")
    quiz.page.locator("#show-menu").click()
    quiz.page.locator("#shortcuts").uncheck()
    quiz.press("Escape", "a", "n", "s")
    assert (quiz.screen, quiz.page.locator(".option[aria-pressed='true']").count()) == ("question 1", 0)


def test_hostile_words_run_nothing_and_ask_for_nothing(open_page: Open) -> None:
    opened = open_page(export_html(hostile_paper()), viewport=WIDTHS["phone"])
    page = opened.page
    for mode in ("study", "exam"):
        quiz = Quiz(page).begin(mode)
        for _ in hostile_paper().items:
            quiz.give("a" if quiz.current.get_attribute("data-form") == "options" else "<script>alert(1)</script><img src=x>")
            assert not sticks_out(page)
            quiz.press("Escape", "ArrowRight")
        if mode == "exam":
            quiz.hand_in()
        saved = quiz.press("Escape", "s").arrives("result").saved()
        quiz.load(saved)
        page.locator("#sure-yes").click()
        quiz.arrives("result")
        quiz.leave()
    assert opened.trouble == []
    assert page.locator("script").count() == 1


def test_the_policy_stops_a_script_that_gets_in(open_page: Open) -> None:
    made = export_html(sample_paper()).replace(b"</main>", b"</main><script>alert(1)</script><img src='https://example.org/x.png'>")
    trouble = " ".join(open_page(made).trouble)
    assert "Content Security Policy" in trouble
    assert "dialog" not in trouble
