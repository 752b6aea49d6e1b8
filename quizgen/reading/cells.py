"""What one cell of a table states of the subject of its row."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.model import Block, Document
from quizgen.reading.asking import answer, occasions
from quizgen.reading.grids import Table
from quizgen.reading.headers import UNIT, Column, column, with_unit
from quizgen.reading.headings import listed
from quizgen.reading.label_facts import Answer, Told
from quizgen.reading.meanings import Meaning, fits, is_known, meanings_of
from quizgen.reading.plain_labels import is_plainly_asked, kind_of_value, plainly
from quizgen.reading.table_years import in_years
from quizgen.reading.topics import Topic
from quizgen.reading.values import cleaned, is_vague
from quizgen.text import fold

LEAST_ROWS = 2


def told_of(document: Document, block: Block, head: Column, value: str) -> Told:
    """A cell as a label with its value; a bare number takes the unit of its header."""
    value = cleaned(value)
    unit = head.unit if re.fullmatch(r"[\d,]+(?:\.\d+)?", value) else ""
    if unit:
        value = with_unit(value, unit)
    return Told(head.label, value, block.text, block.headings, head.when, "", document.source.published)


# "State | Dynasty | Founder | Capital": he founded the sultanate, and not the town of that name.
PLACES = frozenset({"state", "states", "place", "city", "region", "capital", "country"})


def cell_answer(document: Document, one: Table, block: Block, spot: int, topic: Topic) -> Answer:
    """What one cell states of the subject of its row."""
    head = column(one.columns[spot])
    if fold(one.columns[one.subject]) in PLACES and "found" in fold(head.label):
        return Answer(why="a dynasty, and no place, has this founder")
    told = in_its_edition(
        one,
        block,
        told_of(document, block, head, in_years(block.cells[spot], [row.cells[spot] for row in one.rows if spot < len(row.cells)])),
    )
    if is_vague(told.value):
        return Answer(why="no single value")
    if not head.label and head.when:
        return yearly(document, one, told, topic)
    if is_known(head.label):
        return answer(told, topic)
    both = alternatives(head.label)
    if both:
        found = occasions(both, told, topic, cleaned(told.value)) if fits(both, topic) else []
        return Answer(tuple(found)) if found else Answer(why="value is not one short answer of the kind the label asks for")
    if fold(head.label) in listed("empty") | listed("serial"):
        return Answer(why="table header tells no question")
    return plain_answer(one, spot, told, topic)


EDITIONS = frozenset({"edition", "latest edition", "year", "edition year", "year of edition", "latest", "latest year"})


def in_its_edition(one: Table, block: Block, told: Told) -> Told:
    """A rank with the year of the edition that another cell of its row gives: "Edition | India's rank"."""
    if told.when or not any(meaning.yearly and meaning.topics == "report" for meaning in meanings_of(told.label)):
        return told
    spot = next((spot for spot, header in enumerate(one.columns) if fold(header) in EDITIONS and spot < len(block.cells)), -1)
    year = re.fullmatch(r"(?:19|20)\d\d(?:-\d\d)?", block.cells[spot].strip()) if spot >= 0 else None
    return replace(told, when=year[0]) if year else told


def alternatives(label: str) -> Meaning | None:
    """`Launched / approved`: what a header of two verbs asks for; None when it is no such header."""
    known = [next((one for one in meanings_of(part) if one.done and not one.topics), None) for part in label.split("/")]
    if len(known) != 2 or known[0] is None or known[1] is None:  # noqa: PLR2004 - two verbs
        return None
    return replace(known[0], relation=f"{known[0].relation} or {known[1].relation}", done=f"{known[0].done} or {known[1].done}")


def yearly(document: Document, one: Table, told: Told, topic: Topic) -> Answer:
    """A column of a year, `2025-26 (BE)`: the caption or heading above the table says what it holds, and in which unit."""
    above = document.blocks[one.numbers[0] - 1].text if one.numbers[0] else ""
    spoken = next(
        (text for text in (above, *reversed(told.section), document.source.title) if ALLOCATED.search(text) and UNIT.search(text)), ""
    )
    unit = UNIT.search(spoken)
    if unit is None or not re.fullmatch(r"[\d,]+(?:\.\d+)?", told.value):
        return Answer(why="figure without its unit")
    return answer(replace(told, label="allocation", value=with_unit(told.value, unit["unit"])), topic)


ALLOCATED = re.compile(r"\b(?:[Bb]udget(?:ary)? )?[Aa]llocations?\b")


def plain_answer(one: Table, spot: int, told: Told, topic: Topic) -> Answer:
    """A header without an entry of its own, over a column of short values of one kind."""
    if not is_plainly_asked(told.label):
        return Answer(why="table header tells no question")
    kinds = [kind_of(cleaned(row.cells[spot])) for row in one.rows if len(row.cells) > spot and row.cells[spot]]
    value = kind_of_value(told.value)
    if value is None or set(kinds) != {value.type} or len(kinds) < LEAST_ROWS:
        return Answer(why="column without values of one kind")
    return plainly(told, topic)


def kind_of(text: str) -> str:
    """The kind of a cell's value; "" for what is no short value."""
    value = kind_of_value(text)
    return value.type if value else ""
