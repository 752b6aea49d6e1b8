"""The question paper and its answer key: two booklets with the same numbers and letters."""

from __future__ import annotations

from quizgen.exporters.layout import PLAIN, Layout
from quizgen.exporters.pdf.preflight import Ink
from quizgen.exporters.pdf.typesetting import typeset
from quizgen.exporters.pdf.values import answered, asked, counted, facts, head, instructions
from quizgen.exporters.sheet import letter, sheet_of
from quizgen.model import Paper


def export_pdf(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """The question paper, without a hint of the answers.

    Raises ExportError when the paper is empty, an item makes no question, a character has no glyph, or options read alike.
    """
    sheet, ink = sheet_of(paper), Ink()
    top = head(paper, ink)
    parts = [{"heading": part.heading, "entries": [asked(entry, ink) for entry in part.entries]} for part in sheet.parts]
    ink.check(sheet)
    data = {**top, "facts": facts(sheet), "instructions": instructions(sheet, top["set"]), "parts": parts}
    return typeset("paper.typ", data, layout)


def export_key(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """The answer key to the question paper of the same paper: same numbers, same letters. Raises what `export_pdf` raises."""
    sheet, ink = sheet_of(paper), Ink()
    top = head(paper, ink, key=True)
    letters = [{"number": entry.number, "letter": letter(entry.question.key)} for entry in sheet.entries if entry.question.options]
    parts = [{"heading": part.heading, "entries": [answered(entry, ink) for entry in part.entries]} for part in sheet.parts]
    ink.check(sheet)
    return typeset("key.typ", {**top, "facts": [counted(len(sheet.entries))], "letters": letters, "parts": parts}, layout)
