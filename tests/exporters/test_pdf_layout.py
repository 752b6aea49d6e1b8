"""Where things stand on the printed page: columns, margins, heads, tables, large print, American sheets."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import samples
from exporter_papers import choice, hindi_paper, long_paper, paper_of, sample_paper
from pdf_reader import MM, Box, inked, letters, pages, place_of, sizes, within
from quizgen.exporters.layout import PAPER_SIZES, PLAIN, Layout
from quizgen.exporters.pdf import export_key, export_pdf
from quizgen.exporters.pdf.booklet import turn_of
from quizgen.exporters.sheet import Entry, letter, sheet_of
from quizgen.model import Assertion, Choice, Mains, Pair, Pairs, Paper, Prompt, Sequence, Statement, Statements

LARGE = Layout(large=True)
LAYOUTS = [Layout(size, large) for size in PAPER_SIZES for large in (False, True)]
SIZES = {"a4": (210, 297), "letter": (215.9, 279.4)}
SIDE = 17


def many(count: int = 60) -> Paper:
    """Questions of every format with options, each with a mark of its own (`q17q`) at its head."""
    patterns = [*samples.PROMPTS[3:8], *samples.PROMPTS[3:5]]
    prompts = [marked(patterns[number % len(patterns)], f"q{number}q") for number in range(1, count + 1)]
    return replace(paper_of(*prompts, title="Many things", minutes=60), set="B")


def marked(prompt: Prompt, mark: str) -> Prompt:
    """The prompt with a mark before its first words, and with as many words behind them as the number in the mark says."""
    words = f"{mark} {'on and ' * (int(mark.strip('q')) % 40)}on"
    match prompt:
        case Choice():
            return replace(prompt, question=f"{words} {prompt.question}")
        case Statements() | Pairs() | Sequence():
            return replace(prompt, lead=f"{words} {prompt.lead}")
        case Assertion():
            return replace(prompt, first=f"{words} {prompt.first}")
    raise TypeError(prompt)


def printed(entry: Entry) -> str:
    """A question as its words follow each other on the paper, without spaces."""
    asked = entry.question
    parts = asked.parts if asked.kind == "assertion" else [f"{n}. {part}" for n, part in enumerate(asked.parts, 1)]
    rows = [f"{n}. {' '.join(row)}" for n, row in enumerate(asked.rows, 1)]
    options = [f"{letter(n)} {option}" for n, option in enumerate(asked.options)]
    return letters(" ".join((f"{entry.number}.", asked.stem, *parts, *asked.columns, *rows, asked.ask, *options)))


def column(left: float, layout: Layout) -> int:
    """The number of the column, from 0, in which something begins."""
    return 0 if layout.large or left < SIZES[layout.paper][0] / 2 * MM else 1


def width_of_column(layout: Layout) -> float:
    """In points."""
    width = SIZES[layout.paper][0] - 2 * SIDE
    return (width if layout.large else (width - 10) / 2) * MM


def rest_of_column(pdf: bytes, start: Box, layout: Layout) -> str:
    """What stands in a column from some place down to its end, without spaces."""
    left = SIDE * MM + column(start.left, layout) * (width_of_column(layout) + 10 * MM)
    bottom = (SIZES[layout.paper][1] - SIDE) * MM
    return letters(within(pdf, Box(start.page, left - 1, start.top - 3, left + width_of_column(layout) + 1, bottom)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_question_stands_whole_in_one_column(layout: Layout) -> None:
    pdf = export_pdf(many(), layout)
    for entry in sheet_of(many()).entries:
        (mark,) = place_of(pdf, f"q{entry.number}q")
        above = 50 if entry.question.kind == "assertion" else 0
        assert printed(entry) in rest_of_column(pdf, replace(mark, top=mark.top - above), layout), entry.number


def test_questions_follow_each_other_down_the_columns() -> None:
    pdf = export_pdf(many())
    marks = [place_of(pdf, f"q{number}q")[0] for number in range(1, 61)]
    order = [(box.page, column(box.left, PLAIN), box.top) for box in marks]
    assert order == sorted(order)
    assert len({place[:2] for place in order}) > 6


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sheets_have_the_size_that_was_asked_for(layout: Layout) -> None:
    for export in (export_pdf, export_key):
        for size in sizes(export(long_paper(30), layout)):
            assert size == pytest.approx(SIZES[layout.paper], abs=0.1)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paper", [sample_paper(), hindi_paper(), long_paper(60)])
def test_nothing_stands_in_the_margins(paper: Paper, layout: Layout) -> None:
    width, height = SIZES[layout.paper]
    for pdf in (export_pdf(paper, layout), export_key(paper, layout)):
        for box in inked(pdf):
            assert box.left >= SIDE * MM - 1
            assert box.right <= (width - SIDE) * MM + 1
            assert box.top >= 8 * MM
            assert box.bottom <= (height - 8) * MM


@pytest.mark.parametrize("paper", [sample_paper(), hindi_paper(), long_paper(60)])
def test_no_word_of_a_question_runs_into_the_other_column(paper: Paper) -> None:
    middle = SIZES["a4"][0] / 2 * MM
    pdf = export_pdf(paper)
    start = max(box.bottom for box in place_of(pdf, "Instructions"))
    rows = [box for box in inked(pdf) if box.page > 1 and box.top > start]
    assert not [box for box in rows if 30 * MM < box.top < 275 * MM and box.left < middle + 3 * MM and box.right > middle - 3 * MM]


def test_large_print_is_eighteen_points_in_one_column() -> None:
    pdf = export_pdf(many(20), LARGE)
    small, big = (place_of(made, "Consider the following pairs:")[0] for made in (export_pdf(many(20)), pdf))
    assert (big.right - big.left) / (small.right - small.left) == pytest.approx(1.8, abs=0.02)
    assert {column(box.left, PLAIN) for box in place_of(pdf, "(a)")} == {0}


@pytest.mark.parametrize("export", [export_pdf, export_key])
def test_nothing_in_large_print_is_small(export: object) -> None:
    """What runs over and under the pages is the smallest, with 14 points; a figure is about two thirds of that high."""
    pdf = export_pdf(many(20), LARGE) if export is export_pdf else export_key(many(20), LARGE)
    page = place_of(pdf, "Page 1 of")[0]
    ordinary = place_of(export_pdf(many(20)), "Page 1 of")[0]
    assert (page.right - page.left) / (ordinary.right - ordinary.left) == pytest.approx(14 / 8.5, abs=0.03)


@pytest.mark.parametrize(("count", "covered"), [(49, False), (50, True)])
def test_a_long_paper_has_a_cover(count: int, covered: bool) -> None:  # noqa: FBT001 - a column of the table
    first = pages(export_pdf(long_paper(count)))[0]
    assert ("Do not turn this page until you are told to." in first) is covered
    assert ("(a)" not in first) is covered


def test_the_cover_tells_how_many_pages_there_are() -> None:
    found = pages(export_pdf(long_paper(60)))
    assert f"this booklet has {len(found)} pages" in found[0]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_letter_of_the_set_stands_large_at_the_head_of_every_page(layout: Layout) -> None:
    pdf = export_pdf(many(), layout)
    for number in range(1, len(pages(pdf)) + 1):
        tall = [box for box in inked(pdf) if box.page == number and box.top < 60 * MM and box.left > (SIZES[layout.paper][0] - 35) * MM]
        assert max(box.bottom - box.top for box in tall) > 8


def test_the_columns_of_the_last_page_end_at_about_the_same_height() -> None:
    for count in (7, 13, 22, 31, 44):
        pdf = export_pdf(paper_of(*[choice(0)] * count))
        last = len(pages(pdf))
        ends = [
            max((box.bottom for box in place_of(pdf, "(d)") if box.page == last and column(box.left, PLAIN) == side), default=0)
            for side in (0, 1)
        ]
        assert abs(ends[0] - ends[1]) < 100, (count, ends)


@pytest.mark.parametrize(
    ("edges", "turn"),
    [
        ([(1, 100, 200), (2, 210, 310)], 2),
        ([(1, 100, 200), (2, 210, 310), (3, 320, 420)], 3),
        ([(1, 100, 500), (2, 510, 560), (3, 570, 620)], 2),
        ([(1, 100, 150), (2, 160, 210), (3, 220, 620)], 3),
        ([(7, 100, 200)], 0),
        ([(1, 700, 120), (2, 130, 300)], 0),
    ],
)
def test_the_second_column_begins_where_both_are_about_as_long(edges: list[tuple[int, float, float]], turn: int) -> None:
    told = [
        {"number": number, "edge": edge, "page": 3, "x": 50, "y": y}
        for number, top, bottom in edges
        for edge, y in (("top", top), ("bottom", bottom))
    ]
    assert turn_of([{"number": 0, "edge": "top", "page": 2, "x": 50, "y": 90}, *told]) == turn


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "cells",
    [
        ("W" * 23, "M" * 22),
        ("अंतर्राष्ट्रीयकरणवादियोंसेभी", "पर्यावरणीयसंवेदनशीलता"),
        ("https://example.org/a/very/long/address?of=a&page=1", "x"),
        ("short", "counterrevolutionaries and deinstitutionalisation " * 4),
    ],
)
def test_a_cell_stays_in_its_table(cells: tuple[str, str], layout: Layout) -> None:
    pairs = Pairs("Consider the following pairs", cells, "how_many", tuple(Pair(*cells, holds=True) for _ in range(3)))
    pdf = export_pdf(paper_of(pairs, choice(1)), layout)
    first = place_of(pdf, "Consider the following")[0]
    inside = [
        box for box in inked(pdf) if first.bottom < box.top < 275 * MM - 30 and column(box.left, layout) == column(first.left, layout)
    ]
    assert max(box.right for box in inside) <= SIDE * MM + width_of_column(layout) + 2
    assert letters("".join(pages(pdf))).count(letters(cells[0])) == 4


def test_the_columns_of_a_table_are_as_wide_as_their_words() -> None:
    rows = tuple(Pair(f"Intergovernmental Panel on Climate Change and on other matters {n}", "Geneva", holds=True) for n in range(3))
    pdf = export_pdf(paper_of(Pairs("Consider the following pairs", ("Body", "Seat"), "how_many", rows)))
    body, seat = place_of(pdf, "Body")[0], place_of(pdf, "Seat")[0]
    assert seat.left - body.left > 1.5 * (SIDE * MM + width_of_column(PLAIN) - seat.left)


def test_statements_numerals_and_options_stand_in_line() -> None:
    pdf = export_pdf(many(30))
    for mark in ("(a)", "(b)", "(c)", "(d)"):
        for side in (0, 1):
            edges = {round(box.left, 1) for box in place_of(pdf, mark) if column(box.left, PLAIN) == side}
            assert len(edges) == 1, (mark, side, edges)


@pytest.mark.parametrize(
    "prompt",
    [
        Statements("Consider", "which", tuple(Statement(" ".join(f"w{n}x{k}" for k in range(700)), holds=n < 2) for n in range(3))),
        Pairs(
            "Consider", ("A", "B"), "how_many", tuple(Pair(" ".join(f"w{n}x{k}" for k in range(700)), "r", holds=True) for n in range(3))
        ),
        Assertion(" ".join(f"w0x{k}" for k in range(1050)), " ".join(f"w1x{k}" for k in range(1050)), "both"),
        Choice("Which?", " ".join(f"w0x{k}" for k in range(700)), tuple(" ".join(f"w{n}x{k}" for k in range(700)) for n in (1, 2))),
    ],
)
@pytest.mark.parametrize("layout", [PLAIN, LARGE])
def test_no_word_of_a_tall_question_is_lost(prompt: Statements, layout: Layout) -> None:
    words = " ".join(pages(export_pdf(paper_of(choice(1), prompt, choice(2)), layout)))
    assert sorted(re.findall(r"\bw\dx\d+\b", words)) == sorted(re.findall(r"\bw\dx\d+\b", str(prompt)))


@pytest.mark.parametrize("layout", [PLAIN, LARGE])
@pytest.mark.parametrize("length", range(40, 1000, 106))
def test_nothing_is_printed_over_anything_else_however_tall_a_question_is(length: int, layout: Layout) -> None:
    parts = tuple(Statement(" ".join(f"w{n}x{k}" for k in range(length)), holds=n < 2) for n in range(3))
    pdf = export_pdf(paper_of(choice(1), Statements("Consider", "which", parts), choice(2)), layout)
    foot = (SIZES["a4"][1] - SIDE) * MM
    footers = {(box.page, round(box.top)) for words in pages(pdf) for box in place_of(pdf, words[words.rindex("Page ") :])}
    assert not [box for box in inked(pdf) if box.bottom > foot and not any(abs(box.top - top) < 20 for _, top in footers)]
    marks = [place_of(pdf, f"w{n}x{length - 1}")[0] for n in range(3)]
    assert [mark.bottom < foot for mark in marks] == [True, True, True]
    assert place_of(pdf, "Which of the statements")[0].bottom < foot


@pytest.mark.parametrize("words", range(3, 12))
def test_how_long_an_essay_is_to_be_is_told_on_one_line(words: int) -> None:
    pdf = export_pdf(paper_of(Mains(f"Discuss {'on and ' * words}on.", ("It matters.",))))
    first, last = place_of(pdf, "(150")[0], place_of(pdf, "marks)")[0]
    assert first.top == pytest.approx(last.top, abs=2)


@pytest.mark.parametrize("layout", [PLAIN, LARGE])
def test_the_letters_of_a_key_are_all_there_however_many(layout: Layout) -> None:
    paper = paper_of(*[choice(0)] * 700, title="Many")
    words = letters(" ".join(pages(export_key(paper, layout))))
    grid = letters(" ".join(f"{entry.number} ({'abcd'[entry.question.key]})" for entry in sheet_of(paper).entries))
    assert not [piece for piece in re.findall(r"\d+\([a-d]\)", grid) if piece not in words]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_title_of_many_words_leaves_everything_below_it_readable(layout: Layout) -> None:
    pdf = export_pdf(replace(sample_paper(), title="W" * 200), layout)
    lowest = max(box.bottom for box in place_of(pdf, "WWW") if box.page == 1)
    assert lowest < place_of(pdf, "Name")[0].top
