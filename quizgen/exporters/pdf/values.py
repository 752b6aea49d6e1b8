"""What the templates of `templates/pdf` are given: a sheet's questions, answers and head as plain values."""

from __future__ import annotations

import re
from typing import Any

from quizgen.exporters.pdf.preflight import Ink
from quizgen.exporters.sheet import Cited, Entry, Sheet, figure, letter, lettered
from quizgen.model import Paper

RUNNING = 90  # characters of the title that fit over the columns of a page
NO_BREAK = "\u00a0"
LENGTH = re.compile(r"\(\d+ words, \d+ marks\)$")  # what is said at the end of an essay's question
COUNTED = ("options", "typed")  # the forms whose marks the marking scheme tells; an essay carries its own


def head(paper: Paper, ink: Ink, *, key: bool = False) -> dict[str, str]:
    """The title, its form for the top of every page, and the letter of the set."""
    shown = " ".join(ink(paper.title, "the title").split()) or "Quiz"
    short = shown if len(shown) <= RUNNING else f"{shown[:RUNNING].rstrip()} …"
    return {"title": shown, "running": f"{short}: answer key" if key else short, "set": ink(set_letter(paper), "the set")}


def set_letter(paper: Paper) -> str:
    """`A` for the first of several sets; nothing where there is one paper for all."""
    return paper.set


def facts(sheet: Sheet) -> list[str]:
    """How many questions, how long, and for how many marks where the marking scheme tells all of them."""
    time = [f"Time allowed: {sheet.time}"] if sheet.time else []
    told = all(part.form in COUNTED for part in sheet.parts)
    marks = [f"Maximum marks: {figure(len(sheet.entries) * sheet.marking.right)}"] if told else []
    return [counted(len(sheet.entries)), *time, *marks]


def counted(questions: int) -> str:
    """`1 question`, `36 questions`."""
    return f"{questions} question{'' if questions == 1 else 's'}"


def instructions(sheet: Sheet, name: str) -> list[str]:
    """What a candidate must know before the first question: the set, and how each part is answered and marked."""
    of_set = [f"This is set {name}. Mark the letter {name} on your answer sheet before you begin."] if name else []
    if len(sheet.parts) == 1:
        return [*of_set, *sheet.parts[0].rules]
    return [*of_set, *(f"{part.heading.split(':')[0]}: {' '.join(part.rules)}" for part in sheet.parts)]


def asked(entry: Entry, ink: Ink) -> dict[str, Any]:
    """A question, its answer left out."""
    question, place = entry.question, f"item {entry.question.item}"
    return {
        "number": entry.number,
        "form": question.form,
        "stem": LENGTH.sub(unbroken, ink(question.stem, place)),
        "parts": [named(ink(text, place)) if question.kind == "assertion" else ink(text, place) for text in question.parts],
        "named": question.kind == "assertion",
        "columns": [ink(text, place) for text in question.columns],
        "rows": [[ink(cell, place) for cell in row] for row in question.rows],
        "ask": ink(question.ask, place),
        "options": [{"letter": letter(index), "text": ink(text, place)} for index, text in enumerate(question.options)],
    }


def unbroken(found: re.Match[str]) -> str:
    """The words on one line."""
    return found.group().replace(" ", NO_BREAK)


def named(part: str) -> dict[str, str]:
    """`Statement I: …` taken apart into its name and its words."""
    name, colon, text = part.partition(": ")
    return {"name": f"{name}:", "text": text} if colon else {"name": "", "text": part}


def answered(entry: Entry, ink: Ink) -> dict[str, Any]:
    """An answer with its reasons and sources."""
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
    """A source and its words; the link itself is not printed, `shown` is."""
    return {
        "title": ink(cited.title, place),
        "day": cited.day.replace(" ", NO_BREAK),
        "link": cited.link,
        "shown": ink(cited.link, place),
        "quotes": [ink(quote, place) for quote in cited.quotes],
    }
