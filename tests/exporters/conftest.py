"""A real browser for the tests of pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@dataclass(slots=True)
class Opened:
    """A page in the browser, and everything it did that a quiet page does not: dialogs, requests, errors, violations."""

    page: Page
    trouble: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; without it the tests are skipped, unless QUIZGEN_REQUIRE_BROWSER says that it must be there."""
    path = shutil.which("chromium")
    if path is None:
        reason = "Chromium is not installed (Debian package `chromium`)"
        if os.environ.get("QUIZGEN_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens a page from a file, as a reader does. Options are those of a browser context; `script` runs before the page's own."""
    contexts: list[BrowserContext] = []

    def opened(content: bytes, *, script: str = "", **options: Any) -> Opened:  # noqa: ANN401 - Playwright's own options
        file = tmp_path / f"quiz{len(contexts)}.html"
        file.write_bytes(content)
        context = chromium.new_context(**options)
        context.set_default_timeout(5000)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        shown = Opened(context.new_page())
        watch(shown, file.as_uri())
        shown.page.goto(file.as_uri())
        return shown

    yield opened
    for context in contexts:
        context.close()


def watch(shown: Opened, address: str) -> None:
    """Writes down whatever the page does beyond showing itself."""

    def asked(dialog: Dialog) -> None:
        shown.trouble.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def requested(request: Request) -> None:
        if request.url.split("#")[0] != address:
            shown.trouble.append(f"request: {request.url}")

    shown.page.on("dialog", asked)
    shown.page.on("request", requested)
    shown.page.on("pageerror", lambda error: shown.trouble.append(f"error: {error}"))
    shown.page.on("console", lambda message: shown.trouble.append(f"console: {message.text}"))
