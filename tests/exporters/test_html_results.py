"""Results out of the page and into it: the file that quizgen reads, and what a page makes of one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import expect

from exporter_papers import paper_of, sample_paper
from quiz_page import Quiz, load_again
from quizgen import results
from quizgen.exporters.html import export_html
from quizgen.identity import digest, paper_digest
from quizgen.marking import Answer, hundredths, mark
from quizgen.model import Choice, Paper, Recall

pytestmark = pytest.mark.browser
Open = Callable[..., Any]  # gives what conftest.py calls Opened

WHERE = Choice("Where?", "Here", ("There", "Elsewhere", "Nowhere"))


def taken(open_page: Open, paper: Paper) -> Quiz:
    """An exam of the sample paper, some of it right, some wrong, some blank, handed in."""
    quiz = Quiz(open_page(export_html(paper)).page).begin("exam")
    quiz.press(quiz.right_letter(1), "m", "n", quiz.wrong_letter(2), "n", "n", quiz.right_letter(4), "n", "n")
    return quiz.answer("ramsar sites").answer("1971").press("Escape", "s").hand_in()


def test_quizgen_reads_what_the_page_saves(open_page: Open) -> None:
    paper = sample_paper()
    quiz = taken(open_page, paper)
    read = results.loads(json.dumps(quiz.saved()))
    assert (read.paper, read.digest, read.set, read.seed, read.mode) == (paper.title, paper_digest(paper), "", 0, "exam")
    assert read.started is not None
    assert read.finished is not None
    assert read.started <= read.finished
    by_item = {one.item: one for one in read.answers}
    assert len(by_item) == len(paper.items)
    first = by_item["item-3.00000003"]
    assert (first.chosen, first.answer, first.right, first.marked) == (quiz.right_letter(1), "Kanwar Lake", True, True)
    assert first.revision == digest(paper.items[3].prompt)
    typed, blank = by_item["item-1.00000001"], by_item["item-2.00000002"]
    assert (typed.chosen, typed.answer, typed.right) == ("1971", "1971", True)
    assert (blank.chosen, blank.answer, blank.right) == ("", "", None)


def test_page_and_quizgen_count_the_same_marks(open_page: Open) -> None:
    paper = sample_paper()
    quiz = taken(open_page, paper)
    answers = [Answer(one["item"], one["chosen"]) for one in quiz.saved()["answers"] if one["right"] is not None]
    marked = mark(paper, answers).total
    earned = float(hundredths(marked.marks))
    assert quiz.text("#total") == f"{earned:g} of {float(marked.most):g} marks"
    assert [quiz.figures()[name] for name in ("Right", "Wrong")] == [str(marked.right), str(marked.wrong)]


def test_saved_results_come_back_on_another_machine(open_page: Open) -> None:
    content = export_html(sample_paper())
    quiz = taken(open_page, sample_paper())
    saved, total, rows = quiz.saved(), quiz.text("#total"), quiz.rows("by-format")
    other = Quiz(open_page(content).page).load(saved).arrives("result")
    assert (other.text("#total"), other.rows("by-format")) == (total, rows)
    assert other.saved() == saved


def test_results_of_another_set_are_read_by_the_words_of_the_options(open_page: Open) -> None:
    paper = replace(paper_of(*[WHERE] * 6), set="A", sets=("A", "B"))
    quiz = Quiz(open_page(export_html(paper)).page).begin("exam")
    for number in range(1, 7):
        quiz.answer(quiz.right_letter(number) if number % 2 else quiz.wrong_letter(number))
    quiz.hand_in()
    other = Quiz(open_page(export_html(replace(paper, set="B"))).page)
    letters = [[page.right_letter(number) for number in range(1, 7)] for page in (quiz, other)]
    assert letters[0] != letters[1], "the sets differ"
    other.load(quiz.saved()).arrives("result")
    assert other.text("#total") == quiz.text("#total")
    other.page.locator("#review-all").click()
    assert "right, your answer" in other.text("#question-1")


def test_an_unfinished_exam_goes_on_with_the_time_that_is_left(open_page: Open) -> None:
    content = export_html(replace(paper_of(*[WHERE] * 3), minutes=10))
    page = open_page(content).page
    page.clock.install(time="2026-05-13T11:59:00Z")
    page.clock.pause_at("2026-05-13T12:00:00Z")
    load_again(page)
    quiz = Quiz(page).begin("exam").press("a")
    page.clock.run_for(120_000)
    saved = quiz.saved()
    assert saved["finished"] is None
    other = Quiz(open_page(content).page).load(saved).arrives("question 1")
    expect(other.page.locator("#left")).to_have_text("8:00")
    assert other.current.locator(".option").first.get_attribute("aria-pressed") == "true"


HEAD = {"quizgen": "results", "version": 1, "paper": "Paper", "set": "", "seed": 0, "mode": "study", "finished": None, "answers": []}


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ("{", "This file is no JSON."),
        ("null", "This file holds no results of a quiz."),
        ([], "This file holds no results of a quiz."),
        (HEAD | {"version": 2}, "These results are of version 2, which this page does not know."),
        (HEAD | {"digest": "0" * 16, "paper": "Rivers"}, "These results are of another paper: Rivers."),
        (HEAD | {"digest": "", "started": "yesterday"}, "These results are spoilt."),
        (HEAD | {"digest": "", "started": "2026-05-13T12:00:00Z", "mode": "dream"}, "These results are spoilt."),
        (HEAD | {"digest": "", "started": "2026-05-13T12:00:00Z", "finished": "soon"}, "These results are spoilt."),
    ],
)
def test_a_file_that_is_not_of_this_paper_is_refused_in_words(open_page: Open, spoilt: object, said: str) -> None:
    paper = paper_of(Recall("When?", "1971"))
    if isinstance(spoilt, dict) and spoilt.get("digest") == "":
        spoilt = spoilt | {"digest": paper_digest(paper)}
    opened = open_page(export_html(paper))
    Quiz(opened.page).load(spoilt)
    expect(opened.page.locator("#notice")).to_have_text(said)
    assert opened.trouble == []


def test_answers_that_are_there_are_not_replaced_without_asking(open_page: Open) -> None:
    content = export_html(paper_of(*[WHERE] * 2))
    saved = Quiz(open_page(content).page).begin("study").answer("a").saved()
    quiz = Quiz(open_page(content).page).begin("study").answer("b")
    quiz.load(saved)
    expect(quiz.page.locator("#sure-what")).to_have_text("This paper has answers in study mode already.")
    quiz.page.get_by_role("button", name="Cancel").click()
    assert quiz.saved()["answers"][0]["chosen"] == "b"
    quiz.load(saved)
    quiz.page.get_by_role("button", name="Replace").click()
    assert quiz.arrives("result").saved()["answers"][0]["chosen"] == "a"


def test_strange_records_are_passed_over(open_page: Open) -> None:
    paper = paper_of(WHERE)
    strange = [None, 3, {}, {"item": "gone"}, {"item": paper.items[0].id, "chosen": "z", "milliseconds": "long", "marked": 1}]
    opened = open_page(export_html(paper))
    Quiz(opened.page).load(HEAD | {"digest": paper_digest(paper), "started": "2026-05-13T12:00:00Z", "answers": strange}).arrives("result")
    assert Quiz(opened.page).figures()["Open"] == "1"
    assert opened.trouble == []
