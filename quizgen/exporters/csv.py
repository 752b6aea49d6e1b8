"""Paper → CSV, one question a row, for spreadsheets and other programs.

UTF-8 with a byte order mark, without which Excel misreads everything beyond ASCII; lines end as RFC 4180 has it. A question with
several sources has one line for each of them within its source, date, url and quote cells, so that they stay side by side.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from string import ascii_lowercase

from quizgen.exporters.sheet import lettered, questions
from quizgen.model import Paper
from quizgen.questions import Question

# What makes Excel, LibreOffice or Google Sheets run a cell (OWASP, "CSV injection"), the full-width forms included.
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
# `1-3-2` and `2024-25` would be taken for dates; with en dashes they are what they were.
DATE_LIKE = re.compile(r"\d+(?:-\d+)+")
BEFORE = ("id", "kind", "question")  # the options
BEHIND = ("answer", "explanation", "tags", "source", "date", "url", "quote")
FEWEST_OPTIONS = 4


def export_csv(paper: Paper) -> bytes:
    """The questions in the order of the paper. Raises ExportError when the paper is empty or an item makes no question."""
    asked = questions(paper)
    width = max(FEWEST_OPTIONS, *(len(question.options) for question in asked))
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow([*BEFORE, *ascii_lowercase[:width], *BEHIND])
    table.writerows([inert(cell) for cell in row(question, width)] for question in asked)
    return file.getvalue().encode("utf-8-sig", errors="backslashreplace")


def row(question: Question, width: int) -> list[str]:
    """The cells of a question; `width` is the number of columns for options."""
    options = [undated(option) for option in question.options]
    cited = question.citations
    return [
        question.item,
        question.kind,
        whole(question),
        *options,
        *[""] * (width - len(options)),
        " | ".join(undated(answer) for answer in (lettered(question), *question.accepts) if answer),
        "\n".join((*question.explanation, *([f"Note: {question.note}"] if question.note else []))),
        " ".join(question.tags),
        together(one.title for one in cited),
        together(one.published.isoformat() if one.published else "" for one in cited),
        together(one.url for one in cited),
        together(one.quote for one in cited),
    ]


def whole(question: Question) -> str:
    """The question with its numbered parts or pairs and the line under them, as one text of several lines."""
    numbered = question.parts if question.kind == "assertion" else [f"{n}. {text}" for n, text in enumerate(question.parts, 1)]
    heads = [" – ".join(question.columns)] if question.columns else []
    rows = [f"{n}. {' – '.join(cells)}" for n, cells in enumerate(question.rows, 1)]
    return "\n".join(line for line in (question.stem, *numbered, *heads, *rows, question.ask) if line)


def together(lines: Iterable[str]) -> str:
    """One line for each source, a dash where one has nothing to say; nothing when none has."""
    said = list(lines)
    return "\n".join(line or "–" for line in said) if any(said) else ""


def undated(text: str) -> str:
    """The text in a form that no spreadsheet takes for a date."""
    return text.replace("-", "–") if DATE_LIKE.fullmatch(text) else text


def inert(cell: str) -> str:
    """The cell behind an apostrophe when a spreadsheet would otherwise run it as a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell
