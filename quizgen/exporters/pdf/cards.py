"""Flashcards to print on both sides and cut: the questions of a paper in front, their answers behind."""

from __future__ import annotations

from quizgen.errors import ExportError
from quizgen.exporters.layout import PLAIN, Layout
from quizgen.exporters.pdf.preflight import Ink, some
from quizgen.exporters.pdf.typesetting import positions, typeset
from quizgen.exporters.pdf.values import answered, asked, head
from quizgen.exporters.sheet import Entry, sheet_of
from quizgen.model import Paper


def export_cards(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """Pages of fronts and of backs by turns, the columns of the backs mirrored for turning over the long edge.

    What a card has no room for is left out from the end: links, quotes, reasons. Raises ExportError where a question or an answer
    does not fit even so, and what `export_pdf` raises.
    """
    sheet, ink = sheet_of(paper), Ink()
    top = head(paper, ink)
    cards = [
        {"topic": ink(topic(entry), place_of(entry)), "question": asked(entry, ink), "answer": answered(entry, ink)}
        for entry in sheet.entries
    ]
    ink.check(sheet)
    data = {**top, "cards": cards}
    if crowded := positions("cards.typ", data, layout, "overflow"):
        entries = {entry.number: entry for entry in sheet.entries}
        told = [f"{place_of(entries[each['number']])} ({each['side']})" for each in crowded]
        raise ExportError(f"too long for a card: {some(dict.fromkeys(told))}", mend="shorten these, or leave them out")
    return typeset("cards.typ", data, layout)


def place_of(entry: Entry) -> str:
    """`item lakes.0a1b2c3d`."""
    return f"item {entry.question.item}"


def topic(entry: Entry) -> str:
    """`International Relations` for the tag `GS2::International_Relations`; nothing for an untagged question."""
    return next(iter(entry.question.tags), "").split("::")[-1].replace("_", " ")
