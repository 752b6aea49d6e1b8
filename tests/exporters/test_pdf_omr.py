"""The answer sheet and the file for its scanner, held against each other and against what a scanner sees."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from pypdfium2 import raw  # type: ignore[import-untyped] # it ships no types

from exporter_papers import long_paper, paper_of, sample_paper
from pdf_reader import drawn, pages, pictures, place_of, sizes
from quizgen.errors import ExportError
from quizgen.exporters.layout import PAPER_SIZES, Layout
from quizgen.exporters.pdf import export_bubbles, export_omr
from quizgen.model import Choice, Paper, Recall

DARK, LIGHT = 170, 225
DIRECTIONS = [(math.cos(turn * math.pi / 8), math.sin(turn * math.pi / 8)) for turn in range(16)]
LAYOUTS = [Layout(size, large) for size in PAPER_SIZES for large in (False, True)]


def in_sets(count: int = 100) -> Paper:
    """A paper that is given out in four sets."""
    return replace(long_paper(count), sets=("A", "B", "C", "D"))


def told(paper: Paper, layout: Layout = Layout()) -> dict[str, Any]:  # noqa: B008 - it cannot be changed
    """What the scanner is told."""
    read: dict[str, Any] = json.loads(export_bubbles(paper, layout))
    return read


def circles(file: dict[str, Any]) -> list[tuple[int, float, float, float]]:
    """Page, middle and diameter of every circle that the file tells of."""
    small = file["diameters"]["roll"]
    rows = [(mark, file["diameters"]["bubbles"]) for mark in file["bubbles"]]
    rows += [(mark, small) for mark in (*file["roll"], *file["sets"])]
    return [(mark["page"], mark["x"], mark["y"], size) for mark, size in rows]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_circle_of_the_file_is_seen_on_the_sheet_where_the_file_says(layout: Layout) -> None:
    paper = in_sets()
    seen = pictures(export_omr(paper, layout))
    for page, x, y, size in circles(told(paper, layout)):
        for across, down in DIRECTIONS:
            ring = [seen[page - 1].at(x + across * (size / 2 + off), y + down * (size / 2 + off)) for off in (-0.1, 0, 0.1)]
            assert min(ring) < DARK, (page, x, y)
            assert seen[page - 1].at(x + across * (size / 2 + 0.4), y + down * (size / 2 + 0.4)) > LIGHT, (page, x, y)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_circle_on_the_sheet_is_in_the_file(layout: Layout) -> None:
    paper = in_sets()
    known = {(page, round(x, 1), round(y, 1)) for page, x, y, _ in circles(told(paper, layout))}
    found = [shape for shape in drawn(export_omr(paper, layout), raw.FPDF_SEGMENT_BEZIERTO) if shape.right - shape.left > 12]
    middles = {(shape.page, *shape.middle) for shape in found}
    assert len(middles) == len(known)
    for page, x, y in middles:
        assert any((page, round(x + dx, 1), round(y + dy, 1)) in known for dx in (-0.05, 0, 0.05) for dy in (-0.05, 0, 0.05))


def test_every_question_has_a_circle_for_each_option_on_its_own_row() -> None:
    file = told(in_sets())
    rows: dict[int, list[dict[str, Any]]] = {}
    for mark in file["bubbles"]:
        rows.setdefault(mark["question"], []).append(mark)
    assert list(rows) == list(range(1, 101))
    for row in rows.values():
        assert [mark["option"] for mark in row] == ["a", "b", "c", "d"]
        assert len({(mark["page"], mark["y"]) for mark in row}) == 1
        assert [mark["x"] for mark in row] == sorted({mark["x"] for mark in row})


def test_the_letter_in_a_circle_is_the_one_that_the_file_tells() -> None:
    sheet = export_omr(in_sets(40))
    for mark in told(in_sets(40))["bubbles"]:
        inside = [box for box in place_of(sheet, mark["option"]) if math.dist(box.middle, (mark["x"], mark["y"])) < 1]
        assert len(inside) == 1, mark


def test_the_roll_number_and_the_sets_have_circles() -> None:
    file = told(in_sets())
    assert [(mark["place"], mark["value"]) for mark in file["roll"]] == [(place, str(n)) for place in range(1, 8) for n in range(10)]
    assert [mark["value"] for mark in file["sets"]] == ["A", "B", "C", "D"]
    assert told(long_paper(10))["sets"] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_corner_marks_are_black_squares_at_the_four_corners_of_every_page(layout: Layout) -> None:
    paper = in_sets()
    sheet, file = export_omr(paper, layout), told(paper, layout)
    width, height = sizes(sheet)[0]
    seen = pictures(sheet)
    assert len(file["corners"]) == 4 * file["page_count"] == 4 * len(seen)
    for mark in file["corners"]:
        reach = mark["size"] / 2 - 0.2
        for across, down in ((0, 0), (-reach, -reach), (reach, -reach), (-reach, reach), (reach, reach)):
            assert seen[mark["page"] - 1].at(mark["x"] + across, mark["y"] + down) < 30
        assert mark["corner"] == f"{'top' if mark['y'] < height / 2 else 'bottom'} {'left' if mark['x'] < width / 2 else 'right'}"


def test_each_page_is_known_by_the_square_that_is_filled() -> None:
    """The squares stand beside one corner only, so that they tell as well when a sheet lies upside down."""
    layout = Layout(large=True)
    sheet, file = export_omr(in_sets(), layout), told(in_sets(), layout)
    seen = pictures(sheet)
    assert file["page_count"] == len(seen) == 3
    for mark in file["pages"]:
        assert (seen[mark["page"] - 1].at(mark["x"], mark["y"]) < DARK) == (mark["value"] == mark["page"])
    assert len(told(in_sets())["pages"]) == 1


@pytest.mark.parametrize("count", [1, 4, 99, 100, 101, 240])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_all_questions_find_room_between_the_corner_marks(count: int, layout: Layout) -> None:
    file = told(in_sets(count), layout)
    assert file["questions"] == len({mark["question"] for mark in file["bubbles"]}) == count
    left, right = (next(mark["x"] for mark in file["corners"] if mark["corner"] == f"top {side}") for side in ("left", "right"))
    bottom = next(mark["y"] for mark in file["corners"] if mark["corner"] == "bottom left")
    for page, x, y, size in circles(file):
        assert 1 <= page <= file["page_count"]
        assert left + 3 < x - size / 2
        assert x + size / 2 < right - 3
        assert y + size / 2 < bottom - 3
    assert len({(mark["page"], mark["x"], mark["y"]) for mark in file["bubbles"]}) == 4 * count


def test_only_lettered_questions_are_on_the_sheet() -> None:
    assert told(sample_paper())["questions"] == 5
    with pytest.raises(ExportError, match="no question of the paper has options"):
        export_omr(paper_of(Recall("Who?", "x")))


def test_a_question_with_more_options_than_the_sheet_has_room_for_is_named() -> None:
    six = Choice("Which?", "0", tuple(map(str, range(1, 6))))
    assert {mark["option"] for mark in told(paper_of(six))["bubbles"]} == set("abcdef")
    with pytest.raises(ExportError, match="question 1 has 7 options; the answer sheet has room for 6"):
        export_omr(paper_of(replace(six, distractors=tuple(map(str, range(1, 7))))))


def test_the_sheets_of_all_sets_are_the_same() -> None:
    """A candidate marks the set; one pile of sheets serves all of them."""
    papers = [replace(in_sets(12), set=letter) for letter in "ABCD"]
    assert len({export_omr(paper) for paper in papers}) == 1
    assert len({export_bubbles(paper) for paper in papers}) == 1


def test_a_long_title_leaves_the_lines_below_it_free() -> None:
    sheet = export_omr(paper_of(Choice("Which?", "a", ("b", "c", "d")), title="W" * 200))
    lowest = max(box.bottom for box in place_of(sheet, "WWW"))
    assert lowest < place_of(sheet, "Name")[0].top


def test_the_sheet_says_how_to_mark() -> None:
    words = pages(export_omr(in_sets()))[0]
    for said in ("A long paper", "Name", "Roll number", "Set", "Signature", "two count as a wrong answer"):
        assert said in words
