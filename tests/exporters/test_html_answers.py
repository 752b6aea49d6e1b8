"""Typed answers in the browser: the table of cases that Python's judge follows too, and both judges on what nobody wrote down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from quizgen.answers import judge
from quizgen.exporters.html import words_of_answers
from quizgen.templating import template_text

pytestmark = pytest.mark.browser
TABLE = yaml.safe_load(Path(__file__).parents[1].joinpath("answers", "cases.yaml").read_text(encoding="utf-8"))
GAPS = yaml.safe_load(Path(__file__).parents[1].joinpath("answers", "gaps.yaml").read_text(encoding="utf-8"))
CASES = [(*answer,) if isinstance(answer, list) else (answer,) for rows in TABLE.values() for answer, _, _ in rows]
TYPED = [str(typed) for rows in TABLE.values() for _, typed, _ in rows]
WANTED = [verdict for rows in TABLE.values() for _, _, verdict in rows]
STRIDE = 7  # so that every answer meets some thirty of the others' words


@dataclass(frozen=True)
class Asked:
    answer: str
    accepts: tuple[str, ...]
    stem: str = ""


@pytest.fixture(scope="module")
def judging(chromium: Browser) -> Iterator[Page]:
    """A page that knows how to judge and nothing else; as a module, so that it is as strict as the quiz is."""
    page = chromium.new_page()
    scripts = "\n".join(template_text("html", name) for name in ("days.js", "normal.js", "compare.js"))
    page.set_content(f"<script type='module'>{words_of_answers()}\n{scripts}\nwindow.judged = judged;</script>")
    page.wait_for_function("Boolean(window.judged)")
    yield page
    page.close()


def verdicts(page: Page, cases: list[tuple[str, tuple[str, ...]]], stems: list[str] | None = None) -> list[list[str]]:
    """Degree and note of the browser's judge for each typed text and its right answers, in a text with a gap if one is given."""
    found: list[list[str]] = page.evaluate(
        "(cases) => cases.map((case_) => { const { degree, note } = judged(...case_); return [degree, note]; })",
        [[typed, list(answers), stem] for (typed, answers), stem in zip(cases, stems or [""] * len(cases), strict=True)],
    )
    return found


def test_the_browser_judges_as_the_table_says(judging: Page) -> None:
    cases = [(typed, tuple(map(str, answers))) for typed, answers in zip(TYPED, CASES, strict=True)]
    found = [degree for degree, _ in verdicts(judging, cases)]
    wrong = [(*case, degree, wanted) for case, degree, wanted in zip(cases, found, WANTED, strict=True) if degree != wanted]
    assert wrong == []


def test_the_browser_forgives_the_words_beside_a_gap(judging: Page) -> None:
    cases: list[tuple[str, tuple[str, ...]]] = [(str(typed), (str(answer),)) for _, answer, typed, _ in GAPS]
    assert [degree for degree, _ in verdicts(judging, cases, [stem for stem, *_ in GAPS])] == [degree for *_, degree in GAPS]


def test_the_browser_and_python_agree_where_no_table_says_anything(judging: Page) -> None:
    cases = [
        (typed, tuple(map(str, answers)))
        for place, answers in enumerate(CASES)
        for typed in [*TYPED[place % STRIDE :: STRIDE], *(str(other[0]) for other in CASES[place % STRIDE :: STRIDE])]
    ]
    by_python = [judge(Asked(answers[0], answers[1:]), typed) for typed, answers in cases]
    found = verdicts(judging, cases)
    differing = [
        (*case, here, (there.degree, there.note))
        for case, here, there in zip(cases, found, by_python, strict=True)
        if tuple(here) != (there.degree, there.note)
    ]
    assert differing == []
    assert len(cases) > 3000
