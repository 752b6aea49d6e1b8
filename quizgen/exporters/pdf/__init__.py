"""Paper → PDF: the question paper and its answer key, set by Typst from the templates in `templates/pdf`.

Every word reaches the typesetter as a value in JSON, never as markup. Fonts come from the templates' own folder and from
nowhere else, and the document carries no date: the same paper gives the same bytes on every machine. The files are tagged
(PDF/UA-1), which also makes the typesetter refuse a glyph that the preflight should ever overlook.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

from quizgen.exporters.layout import PLAIN, Layout
from quizgen.exporters.pdf.glyphs import Ink, font_folder
from quizgen.exporters.sheet import Cited, Entry, Part, letter, lettered, sheet_of
from quizgen.model import Paper
from quizgen.templating import template_folder

if TYPE_CHECKING:
    import typst

RUNNING = 90  # characters of the title that fit into the foot of a page


def export_pdf(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """The question paper, without a hint of the answers.

    Raises ExportError when the paper is empty, an item makes no question, or a character has no glyph.
    """
    sheet, ink = sheet_of(paper), Ink()
    facts = [counted(len(sheet.entries)), *([f"Time: {sheet.time}"] if sheet.time else [])]
    data = {**head(sheet.title, ink), "facts": facts, "parts": [asked_part(part, ink) for part in sheet.parts]}
    ink.check()
    return typeset("paper.typ", data, layout)


def export_key(paper: Paper, layout: Layout = PLAIN) -> bytes:
    """The answer key to the question paper of the same paper: same numbers, same letters. Raises what `export_pdf` raises."""
    sheet, ink = sheet_of(paper), Ink()
    letters = [{"number": entry.number, "letter": letter(entry.question.key)} for entry in sheet.entries if entry.question.options]
    parts = [answered_part(part, ink) for part in sheet.parts]
    data = {**head(sheet.title, ink, key=True), "facts": [counted(len(sheet.entries))], "letters": letters, "parts": parts}
    ink.check()
    return typeset("key.typ", data, layout)


def counted(questions: int) -> str:
    """`1 question`, `36 questions`."""
    return f"{questions} question{'' if questions == 1 else 's'}"


def head(title: str, ink: Ink, *, key: bool = False) -> dict[str, str]:
    """The title, and its form for the foot of every page."""
    shown = ink(title, "the title") or "Quiz"
    running = " ".join(shown.split())
    short = running if len(running) <= RUNNING else f"{running[:RUNNING].rstrip()} …"
    return {"title": shown, "running": f"{short}: answer key" if key else short}


def asked_part(part: Part, ink: Ink) -> dict[str, Any]:
    """A part of the question paper as the template reads it."""
    return {"heading": part.heading, "rules": list(part.rules), "entries": [asked(entry, ink) for entry in part.entries]}


def asked(entry: Entry, ink: Ink) -> dict[str, Any]:
    """A question as the template reads it, its answer left out."""
    question, place = entry.question, f"item {entry.question.item}"
    return {
        "number": entry.number,
        "form": question.form,
        "stem": ink(question.stem, place),
        "parts": [ink(text, place) for text in question.parts],
        "own_numbers": question.kind == "assertion",
        "columns": [ink(text, place) for text in question.columns],
        "rows": [[ink(cell, place) for cell in row] for row in question.rows],
        "ask": ink(question.ask, place),
        "options": [{"letter": letter(index), "text": ink(text, place)} for index, text in enumerate(question.options)],
    }


def answered_part(part: Part, ink: Ink) -> dict[str, Any]:
    """A part of the key as the template reads it."""
    return {"heading": part.heading, "entries": [answered(entry, ink) for entry in part.entries]}


def answered(entry: Entry, ink: Ink) -> dict[str, Any]:
    """An answer with its reasons and sources as the template reads it."""
    question, place = entry.question, f"item {entry.question.item}"
    return {
        "number": entry.number,
        "answer": ink(lettered(question), place),
        "accepts": ink("; ".join(question.accepts), place),
        "explanation": [ink(line, place) for line in question.explanation],
        "cited": [cited_words(one, ink, place) for one in entry.cited],
        "note": ink(question.note, place),
    }


def cited_words(cited: Cited, ink: Ink, place: str) -> dict[str, Any]:
    """A source and its words as the template reads them; the link itself is not printed, `shown` is."""
    return {
        "title": ink(cited.title, place),
        "day": cited.day,
        "link": cited.link,
        "shown": ink(cited.link, place),
        "quotes": [ink(quote, place) for quote in cited.quotes],
    }


def typeset(template: str, data: dict[str, Any], layout: Layout) -> bytes:
    """The template's PDF for these values."""
    import typst

    folder = template_folder("pdf")
    return typst.compile(
        str(folder / template),
        root=str(folder),
        font_paths=shipped_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps({**data, "layout": asdict(layout)}, ensure_ascii=False)},
        format="pdf",
        pdf_standards="ua-1",
    )


@cache
def shipped_fonts() -> typst.Fonts:
    """The fonts of the templates and no others, read once for all papers of a run."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(font_folder())])
