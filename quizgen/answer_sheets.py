"""Answer sheets as people hand them in: typed (`1a 2c 3-`), or a table of two columns → question number and what was marked.

What stands on a sheet is kept as it stands: letters, typed words, or "" for a blank; `letters` reads it as marks for options.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.errors import ProblemError

# A number, then letters ("2 b", "2. (b)", "2-b", "2b,d"), or a dash for a blank ("2-", "2 –").
MARK = re.compile(
    r"\s*(?:q(?:uestion)?\.?\s*)?(?P<number>\d{1,4})\s*"
    r"(?:[.:=)\],;]*\s*[-–—]?\s*[(\[]?(?P<letters>[a-e](?:[\s,&/+()]*[a-e])*)[)\]]?(?![^\W\d_])|[.:=)\],;]*\s*(?P<blank>[-–—_*]+))\s*[,;.]?(?=\s|\d|$)",
    re.IGNORECASE,
)
LINE = re.compile(r"\s*(?:q(?:uestion)?\.?\s*)?(?P<number>\d{1,4})\s*(?:[.:=)\]]|\s|-(?=\s))\s*(?P<words>\S.*?)\s*$", re.IGNORECASE)
MARKED = re.compile(r"[(\[]?[a-e][)\].]?(?:[\s,&/+]*[(\[]?[a-e][)\].]?)*", re.IGNORECASE)
LETTERS_ALONE = re.compile(r"(?:[a-eA-E\-–—][\s,]*)+")
ROW = re.compile(r"\s*\"?q?\.?\s*\d{1,4}\"?\s*(?P<by>[,;\t])\s*(?:(?:(?!(?P=by))[^\"])*|\"[^\"]*\")\s*", re.IGNORECASE)
HEADS = {
    "number": ("question", "q", "no", "number", "question no", "question number", "q no", "#", "sl no"),
    "chosen": ("answer", "chosen", "option", "response", "marked", "choice", "key"),
}
BLANKS = frozenset({"", "-", "–", "—", "_", "blank", "skip", "skipped"})
PARTING = ",;\t"
EXAMPLE = "write answers like: 1a 2c 3-"


class SheetError(ProblemError):
    """A sheet of answers that cannot be read."""


class Given(NamedTuple):
    """What stands on a sheet for one question, and on which line."""

    number: int
    chosen: str
    line: int


def read_sheet(text: str, *, path: str = "", table: bool = False) -> tuple[Given, ...]:
    """The answers in the order of the sheet; `table` says that it is one (it is recognised otherwise).

    Raises SheetError with the line for what is no answer, and for a question that is answered twice, differently.
    """
    text, path = text.removeprefix("\ufeff"), path or "the input"
    given = tuple(read_table(text, path) if table or is_table(text) else read_typed(text, path))
    if not given:
        raise SheetError("holds no answers", path, mend=EXAMPLE)
    seen: dict[int, Given] = {}
    for one in given:
        other = seen.setdefault(one.number, one)
        if other.chosen != one.chosen:
            problem = f"question {one.number} is answered '{one.chosen or '-'}' here and '{other.chosen or '-'}' on line {other.line}"
            raise SheetError(problem, path, one.line, "keep one of them; two marks for one question are written like 5bd")
    return tuple(seen.values())


def is_table(text: str) -> bool:
    """Whether it has a head of columns, or every line is a number and one more cell."""
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and (head_of(cells(lines[0])) is not None or all(ROW.fullmatch(line) for line in lines))


def cells(line: str, parting: str = "") -> list[str]:
    """A line of a table in its cells, by the sign that parts them, or by the first that may."""
    return [cell.strip() for cell in next(csv.reader(io.StringIO(line), delimiter=parting or parting_of(line)), [])]


def parting_of(line: str) -> str:
    """The first sign of a line that may part cells: what comes later may belong to an answer."""
    return next((letter for letter in line if letter in PARTING), PARTING[0])


def head_of(first: list[str]) -> tuple[int, int] | None:
    """The columns of number and answer by their names, or None where the line names none."""
    names = [re.sub(r"[\s_.]+", " ", cell.lower()).strip() for cell in first]
    found = [next((place for place, name in enumerate(names) if name in known), -1) for known in HEADS.values()]
    return (found[0], found[1]) if min(found) >= 0 else None


def read_table(text: str, path: str) -> Iterator[Given]:
    """The rows of a table; without a head the first two columns count."""
    columns, parting = None, ""
    for number, line in enumerate(text.splitlines(), 1):
        row = cells(line, parting)
        if not any(row):
            continue
        if columns is None and (columns := head_of(row)):
            parting = parting_of(line)
            continue
        columns = columns or (0, 1)
        question = row[columns[0]] if columns[0] < len(row) else ""
        found = re.fullmatch(r"q?\.?\s*(\d{1,4})\.?", question, re.IGNORECASE)
        if not found:
            raise SheetError(f"'{question}' is no question number", path, number, "give a row like 5,b to each question")
        chosen = row[columns[1]] if columns[1] < len(row) else ""
        yield Given(int(found[1]), tidy(chosen), number)


def read_typed(text: str, path: str) -> Iterator[Given]:
    """Numbers with letters, as many on a line as there are; or a number with words on a line; or letters alone, from question 1 on."""
    if text.strip() and LETTERS_ALONE.fullmatch(text.strip()):
        lines = ((line, letter) for line, words in enumerate(text.splitlines(), 1) for letter in re.sub(r"[\s,]", "", words))
        yield from (Given(number, tidy(letter), line) for number, (line, letter) in enumerate(lines, 1))
        return
    for number, line in enumerate(text.splitlines(), 1):
        yield from read_line(line, number, path)


def read_line(line: str, number: int, path: str) -> Iterator[Given]:
    """All answers of a line."""
    found, end = [], 0
    while line[end:].strip(" ,;\t"):
        mark = MARK.match(line, end)
        if mark is None:
            break
        found.append(Given(int(mark["number"]), mark["letters"] or "", number))
        end = mark.end()
        end += len(line[end:]) - len(line[end:].lstrip(" ,;\t"))
    rest = line[end:].strip(" ,;\t")
    if not rest:
        yield from found
        return
    words = LINE.match(line)
    if words is None or len(found) > 1:
        raise SheetError(f"'{rest[:30]}' is no answer", path, number, EXAMPLE)
    yield Given(int(words["number"]), tidy(words["words"]), number)


def tidy(chosen: str) -> str:
    """The words as they are, "" for whatever means a blank."""
    text = chosen.strip()
    return "" if text.lower() in BLANKS else text


def letters(chosen: str) -> str | None:
    """The letters of options that are marked, "bd" for both of "(b), (d)"; None for what is no such mark."""
    found = MARKED.fullmatch(chosen.strip())
    return re.sub(r"[^a-e]", "", chosen.lower()) if found or not chosen.strip() else None
