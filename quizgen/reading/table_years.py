"""The years of a long table: of twenty satellites over fifty years a teacher asks the year, not the day."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.model import Fact
from quizgen.reading.cells import Table

MANY_ROWS = 5
FAR_APART = 10
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
ASKED = re.compile(r"^(?:On which date|In which month and year) (?=was|were|did)")


def in_years(one: Table, fact: Fact) -> Fact:
    """A fact of a long table that tells a day or month, told by its year where the rows lie many years apart."""
    slot = fact.slots[0]
    if slot.type not in ("date", "month") or not is_far_apart(one, fact) or not ASKED.match(fact.question):
        return fact
    year = YEAR.findall(slot.text)
    told = re.compile(rf"\b(?:on|in) {re.escape(slot.text)}")
    statement = told.sub(f"in {year[0]}", fact.statement) if len(year) == 1 else ""
    if statement.count(year[0] if year else " ") != 1:
        return fact
    relation = re.sub(r"\b(?:date|month)$", "year", slot.relation)
    by_year = replace(slot, text=year[0], type="year", accepts=(), relation=relation)
    return replace(fact, statement=statement, question=ASKED.sub("In which year ", fact.question), slots=(by_year, *fact.slots[1:]))


def is_far_apart(one: Table, fact: Fact) -> bool:
    """Whether a table has many rows, and the years in the column of the fact's time span more than a decade."""
    cells = next((row.cells for row in one.rows if row.text == fact.quote), ())
    spot = next((spot for spot, cell in enumerate(cells) if fact.slots[0].text[-4:] in cell), len(cells))
    years = [int(year) for row in one.rows for year in YEAR.findall("".join(row.cells[spot : spot + 1]))]
    return len(one.rows) >= MANY_ROWS and len(years) > 0 and max(years) - min(years) > FAR_APART
