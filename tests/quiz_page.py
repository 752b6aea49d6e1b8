"""The HTML quiz as a reader uses it: what is in view, and the keys that answer it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

CURRENT = ".question:not(.away)"
# Milliseconds of real time.
STORED, STEP, TRIES = 1500, 500, 16


def load_again(page: Page) -> None:
    """Loads a page anew as soon as what it has stored has reached the browser, which takes its own time on a busy machine."""
    page.wait_for_timeout(STEP)
    kept = page.evaluate("() => ({...localStorage})")
    other = page.context.new_page()
    for _ in range(TRIES):
        other.goto(page.url)
        seen = other.evaluate("() => ({...localStorage})")
        if all(seen.get(name) == value for name, value in kept.items()):
            break
        page.wait_for_timeout(STEP)
    other.close()
    page.reload()


@dataclass(frozen=True, slots=True)
class Quiz:
    """The page, already open."""

    page: Page

    def begin(self, mode: str, *, minutes: int | None = None) -> Quiz:
        """Chooses `study` or `exam` on the start page."""
        if minutes is not None:
            self.page.locator("#minutes").fill(str(minutes))
        self.page.locator(f"#begin-{mode}").click()
        return self

    @property
    def screen(self) -> str:
        """`start`, `question 3`, `result`."""
        screen = self.page.locator("body").get_attribute("data-screen") or ""
        return f"question {self.current.get_attribute('data-number')}" if screen == "question" else screen

    @property
    def current(self) -> Locator:
        """The question in view."""
        return self.page.locator(CURRENT)

    def arrives(self, screen: str) -> Quiz:
        """Waits until this screen is in view: a dialog acts a moment after it was closed."""
        name, _, number = screen.partition(" ")
        expect(self.page.locator("body")).to_have_attribute("data-screen", name)
        if number:
            expect(self.current).to_have_attribute("data-number", number)
        return self

    def stay_away(self, milliseconds: int) -> Quiz:
        """Closes the page for a while by its own clock, and opens it again."""
        self.page.goto("about:blank")
        self.page.clock.run_for(milliseconds)
        # What a page has stored reaches the browser's next process a moment of real time later.
        self.page.wait_for_timeout(STORED)
        self.page.go_back()
        self.page.clock.run_for(1000)
        return self

    def hand_in(self) -> Quiz:
        """Confirms in the dialog that the exam is over."""
        self.page.locator("#to-submit").click()
        return self.arrives("result")

    def leave(self) -> Quiz:
        """Back to the start page, by the menu."""
        self.page.locator("#show-menu").click()
        self.page.locator("#leave").click()
        return self

    def text(self, selector: str) -> str:
        """The words of an element as they are seen."""
        return self.page.locator(selector).inner_text()

    def press(self, *keys: str) -> Quiz:
        """The keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def right_letter(self, number: int) -> str:
        """The letter of the right option."""
        return "abcd"[int(self.page.locator(f"#question-{number}").get_attribute("data-key") or 0)]

    def wrong_letter(self, number: int) -> str:
        """A letter of a wrong option."""
        return "abcd".replace(self.right_letter(number), "")[0]

    def give(self, answer: str) -> Quiz:
        """A letter for options, words for the rest, which study mode wants to be checked."""
        form = self.current.get_attribute("data-form")
        if form == "essay":
            self.current.locator("textarea").focus()
        self.page.keyboard.type(answer)
        checked = form == "typed" and not self.page.locator("body[data-running]").count()
        return self.press("Enter") if checked else self

    def answer(self, answer: str) -> Quiz:
        """The answer, and on to the next question."""
        return self.give(answer).press("Enter")

    def figures(self) -> dict[str, str]:
        """The figures of the result: `{"Right": "3", …}`."""
        pairs = self.page.locator("#figures > div").all()
        return {pair.locator("dt").inner_text(): pair.locator("dd").inner_text() for pair in pairs}

    def rows(self, table: str) -> dict[str, list[str]]:
        """The rows of `by-topic` or `by-format` by their names: right, wrong, blank, marks."""
        rows = self.page.locator(f"#{table} tbody tr:visible").all()
        return {row.locator("th").inner_text(): row.locator("td").all_inner_texts() for row in rows}

    def saved(self) -> dict[str, Any]:
        """The results as the page hands them out."""
        with self.page.expect_download() as download:
            self.page.locator("#show-menu").click()
            self.page.locator("#menu .save-results").click()
        self.press("Escape")
        found: dict[str, Any] = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
        return found

    def load(self, results: object) -> Quiz:
        """Gives the page a file of results."""
        text = results if isinstance(results, str) else json.dumps(results)
        self.page.locator("#results-file").set_input_files(
            {"name": "results.json", "mimeType": "application/json", "buffer": text.encode()}
        )
        return self
