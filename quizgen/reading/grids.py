"""Tables of a document: neighbouring rows under one header, and the column that names what each row is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.model import Block, Document
from quizgen.reading.headings import listed
from quizgen.text import fold


class Table(NamedTuple):
    """Rows of one table: their numbers in the document, the header cells, and the column that names the subject."""

    numbers: tuple[int, ...]
    rows: tuple[Block, ...]
    columns: tuple[str, ...]
    subject: int


def tables(document: Document) -> Iterator[Table]:
    """The tables of a document: neighbouring rows under the same headings and header cells."""
    run = list[int]()
    for number, block in enumerate((*document.blocks, Block(""))):
        if run and (
            block.kind != "row" or (block.columns, block.headings) != (document.blocks[run[-1]].columns, document.blocks[run[-1]].headings)
        ):
            yield whole_table(document, run)
            run = []
        if block.kind == "row":
            run.append(number)


def continued(found: Iterator[Table]) -> Iterator[Table]:
    """The tables, with the header of the one before where rows of the same width go on without one under the same headings."""
    last: Table | None = None
    for one in found:
        width = {len(row.cells) for row in one.rows}
        goes_on = last and not one.columns and width == {len(last.columns)} and last.rows[0].headings == one.rows[0].headings
        yield one._replace(columns=last.columns, subject=last.subject) if last and goes_on else one
        last = one if one.columns else last if goes_on else None


def whole_table(document: Document, run: list[int]) -> Table:
    """A table of these rows; columns that only number the rows come before the subject."""
    rows = tuple(document.blocks[number] for number in run)
    columns = rows[0].columns
    width = max((len(row.cells) for row in rows), default=0)
    cells = [[row.cells[spot] for row in rows if spot < len(row.cells)] for spot in range(width)]
    telling = (
        spot
        for spot in range(width)
        if not is_serial(columns[spot] if spot < len(columns) else "", cells[spot]) and not (spot + 1 < width and is_order(cells[spot]))
    )
    return Table(tuple(run), rows, columns, next(telling, 0))


def is_order(cells: list[str]) -> bool:
    """Whether a column only orders the rows by year: one year stands before several of them."""
    return len(set(cells)) < len(cells) and all(re.fullmatch(r"(?:1[5-9]|20)\d\d", cell.strip()) for cell in cells)


def is_serial(header: str, cells: list[str]) -> bool:
    """Whether a column only numbers the rows."""
    plain = [re.fullmatch(r"\W*(?:\d{0,3}|[ivxIVX]{1,5}|[A-Za-z])[.)]?\W*", cell) is not None for cell in cells]
    # "No. | River | Length" with "NW-1" below numbers waterways, whose lengths are not those of the rivers.
    return (fold(header) in listed("serial") and 2 * sum(plain) >= len(plain)) or (not header and all(plain))
