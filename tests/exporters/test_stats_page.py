"""The page of figures: locked, quiet, the same bytes for the same figures, and readable for machines that read aloud."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from quizgen.stats import Bin, Cards, Day, Retained, Stats, Topic, Weak, page
from quizgen.stats.plots import ceiling
from samples import HOSTILE

TODAY = date(2026, 5, 13)
DAYS = tuple(Day(TODAY - timedelta(days=ago), 10 + ago % 30, 8, 600_000) for ago in range(300, -1, -2))
STATS = Stats(
    TODAY, 12, 3, (12, *range(29)), Cards(5, 4, 3, 2, 1), DAYS, 1, 9, 0.9,
    (Retained(7, 0, 0), Retained(30, 50, 45), Retained(365, 90, 60), Retained(0, 90, 60)),
    (Bin(0.4, 0.5, 3, 0.45, 0.2), Bin(0.9, 0.95, 60, 0.92, 0.95)),
    (Topic("GS2::Polity", 9, 30, 12, 0.8), Topic("", 9, 30, 29, 0.8)),
    (Weak("a.1", f"What {HOSTILE}?", 9, 8, 4, leech=True),),
)  # fmt: skip


def test_the_page_is_locked_and_holds_no_script() -> None:
    text = page(STATS).decode()
    assert re.search(r"default-src 'none'; style-src 'sha256-[\w+/]+=*'\"", text)
    assert not re.search(r"<script|style=|\bon\w+=\"|href|src=|url\(", text.replace("default-src", "").replace("style-src", ""))


def test_words_of_decks_are_words_and_nothing_else() -> None:
    text = page(STATS).decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_the_same_figures_give_the_same_bytes() -> None:
    assert page(STATS) == page(replace(STATS))


def test_every_plot_is_well_formed_and_says_what_it_shows() -> None:
    plots = re.findall(r"<svg.*?</svg>", page(STATS).decode().replace("\u00a0", " "))
    named = [plot for plot in plots if 'role="img"' in plot]
    assert all(ET.fromstring(plot).tag == "svg" for plot in plots)  # noqa: S314 - our own page
    labels = [ET.fromstring(plot).get("aria-label") for plot in named]  # noqa: S314 - as above
    assert labels[0] == f"Map of the year: 151 days of practice, {sum(day.answers for day in DAYS)} answers."
    assert labels[3] == "Predictions and what came true are 4 % apart on average."
    assert "13 May: 12 due" in plots[1]


def test_a_reader_who_begins_is_told_how() -> None:
    text = page(replace(STATS, days=(), bins=(), topics=(), weakest=())).decode()
    assert "Begin with <code>quizgen practice</code>" in text
    assert "<svg" not in text


@pytest.mark.parametrize(("most", "top"), [(0, 2), (1, 2), (3, 4), (5, 10), (11, 20), (41, 100), (100, 100)])
def test_an_axis_ends_at_a_round_number(most: float, top: float) -> None:
    assert ceiling(most) == top


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1000])
def test_in_a_browser_it_is_quiet_and_fits(open_page: Callable[..., Any], scheme: str, width: int) -> None:
    shown = open_page(page(STATS), color_scheme=scheme, viewport={"width": width, "height": 800})
    assert shown.trouble == []
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
    colours = shown.page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
    assert colours[0] != colours[1]
    assert shown.page.locator("svg[role=img]").count() == 4
