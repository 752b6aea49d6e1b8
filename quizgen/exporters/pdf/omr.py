"""The answer sheet for a scanner: a circle for every option of every lettered question, and the file that says where each circle is.

The sheet and the file come out of one layout, so they cannot disagree. Both are the same for all sets of a paper.
"""

from __future__ import annotations

import json
from typing import Any

from quizgen.errors import ExportError
from quizgen.exporters.layout import PLAIN, Layout
from quizgen.exporters.pdf.preflight import Ink
from quizgen.exporters.pdf.typesetting import positions, typeset
from quizgen.exporters.pdf.values import head
from quizgen.exporters.sheet import sheet_of
from quizgen.model import Paper

VERSION = 1
DIGITS = 7  # of a roll number: those of the Civil Services Examination
SETS = "ABCD"
MOST_OPTIONS = 6
# Where a kind of mark goes in the file, and what of it is told besides page, x and y.
KINDS = {
    "corners": ("corner", ("corner", "size")),
    "pages": ("page", ("value", "size")),
    "sets": ("set", ("value",)),
    "roll": ("roll", ("place", "value")),
    "bubbles": ("answer", ("question", "option")),
}


def export_omr(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """The answer sheet.

    Raises ExportError when the paper has no lettered question, one with more options than the sheet has room for, or a title that
    cannot be printed.
    """
    return typeset("omr.typ", sheet_values(paper), layout)


def export_bubbles(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """The file for the scanner, as JSON: the middle of every circle and mark in millimetres from the top left of its page.

    Raises what `export_omr` raises.
    """
    data = sheet_values(paper)
    marks = positions("omr.typ", data, layout, "omr")
    told = {name: [chosen(mark, fields) for mark in marks if mark["kind"] == kind] for name, (kind, fields) in KINDS.items()}
    diameters = {name: next((mark["size"] for mark in marks if mark["kind"] == KINDS[name][0]), None) for name in ("bubbles", "roll")}
    top = {"quizgen": "omr", "version": VERSION, "title": data["title"], "paper": layout.paper, "unit": "mm"}
    pages = max(mark["page"] for mark in marks)
    return (as_json({**top, "page_count": pages, "questions": data["questions"], "diameters": diameters, **told}) + "\n").encode()


def sheet_values(paper: Paper) -> dict[str, Any]:
    """What the template is given: how many questions and options, and the letters of the sets where there are any."""
    sheet, ink = sheet_of(paper), Ink()
    top = head(paper, ink)
    counts = {entry.number: len(entry.question.options) for entry in sheet.entries if entry.question.options}
    ink.check(sheet)
    if not counts:
        raise ExportError("no question of the paper has options, so there is nothing to mark on an answer sheet", mend="export pdf alone")
    widest = max(counts, key=lambda number: (counts[number], -number))
    if counts[widest] > MOST_OPTIONS:
        problem = f"question {widest} has {counts[widest]} options; the answer sheet has room for {MOST_OPTIONS}"
        raise ExportError(problem, mend="shorten its list of distractors")
    letters = paper.sets or tuple(SETS if paper.set else "")
    return {**top, "set": "", "questions": len(counts), "options": counts[widest], "digits": DIGITS, "letters": letters}


def chosen(mark: dict[str, Any], fields: tuple[str, ...]) -> dict[str, Any]:
    """A mark as the file tells it."""
    return {name: mark[name] for name in ("page", *fields, "x", "y")}


def as_json(values: dict[str, Any]) -> str:
    """JSON with every mark on a line of its own, for people look into it too."""
    lines = [
        f" {json.dumps(name)}: {listed(value) if isinstance(value, list) else json.dumps(value, ensure_ascii=False)}"
        for name, value in values.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}"


def listed(marks: list[dict[str, Any]]) -> str:
    """The marks one below the other."""
    return "[\n" + ",\n".join(f"  {json.dumps(mark, ensure_ascii=False)}" for mark in marks) + "\n ]" if marks else "[]"
