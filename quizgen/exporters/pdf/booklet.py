"""The question paper and its answer key: two booklets with the same numbers and letters."""

from __future__ import annotations

from typing import Any

from quizgen.exporters.layout import PLAIN, Layout
from quizgen.exporters.pdf.preflight import Ink
from quizgen.exporters.pdf.typesetting import positions, typeset
from quizgen.exporters.pdf.values import answered, asked, counted, facts, head, instructions
from quizgen.exporters.sheet import letter, sheet_of
from quizgen.model import Paper

COVERED = 50  # questions from which a paper has a cover, lest they be read before the time begins
GAP = 15  # points between two entries
POINT = 1.0


def export_pdf(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """The question paper, without a hint of the answers.

    Raises ExportError when the paper is empty, an item makes no question, a character has no glyph, or options read alike.
    """
    sheet, ink = sheet_of(paper), Ink()
    top = head(paper, ink)
    parts = [{"heading": part.heading, "entries": [asked(entry, ink) for entry in part.entries]} for part in sheet.parts]
    ink.check(sheet)
    covered = len(sheet.entries) >= COVERED
    data = {**top, "facts": facts(sheet), "instructions": instructions(sheet, top["set"]), "parts": parts, "cover": covered}
    return balanced("paper.typ", data, layout)


def export_key(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """The answer key to the question paper of the same paper: same numbers, same letters. Raises what `export_pdf` raises."""
    sheet, ink = sheet_of(paper), Ink()
    top = head(paper, ink, key=True)
    letters = [{"number": entry.number, "letter": letter(entry.question.key)} for entry in sheet.entries if entry.question.options]
    parts = [{"heading": part.heading, "entries": [answered(entry, ink) for entry in part.entries]} for part in sheet.parts]
    ink.check(sheet)
    data = {**top, "facts": [counted(len(sheet.entries))], "letters": letters, "parts": parts}
    return balanced("key.typ", data, layout)


def balanced(template: str, data: dict[str, Any], layout: Layout) -> bytes:
    """The booklet: entries broken only where they are taller than a column, the last page shared out between its columns.

    It is laid out first as if every entry fitted into a column; where they came to stand tells those that do not.
    """
    loose = {**data, "turn": 0, "tall": []}
    edges = positions(template, loose, layout, "entry")
    if tall := tall_in(edges):
        loose |= {"tall": tall}
        edges = positions(template, loose, layout, "entry")
    return typeset(template, {**loose, "turn": 0 if layout.large else turn_of(edges)}, layout)


def tall_in(edges: list[dict[str, Any]]) -> list[int]:
    """The numbers of the entries that may be taller than a column: they come to its foot, below which nothing is told to end.

    `edges` are the tops and bottoms of all entries (`number`, `edge`, `page`, `x`, `y` and the `foot` of the columns in points).
    """
    return [edge["number"] for edge in edges if edge["edge"] == "bottom" and edge["y"] > edge["foot"] - POINT]


def turn_of(edges: list[dict[str, Any]]) -> int:
    """The number of the entry with which the second column of the last page should begin, so that both are about as long.

    0 where the page is best left as it flows: it holds a single entry, or a part of one.
    """
    last = max(edge["page"] for edge in edges)
    tops = {edge["number"]: edge for edge in edges if edge["edge"] == "top" and edge["page"] == last}
    bottoms = {edge["number"]: edge for edge in edges if edge["edge"] == "bottom" and edge["page"] == last}
    if tops.keys() != bottoms.keys() or any(bottoms[number]["y"] < top["y"] for number, top in tops.items()):
        return 0
    heights = [bottoms[number]["y"] - top["y"] + GAP for number, top in tops.items()]
    longest = {number: max(sum(heights[:place]), sum(heights[place:])) for place, number in enumerate(tops)}
    return min(list(longest)[1:], key=lambda number: (longest[number], -number), default=0)
