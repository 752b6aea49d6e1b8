"""Facts of several documents that tell the same of several things → a table of pairs that no one of them could fill alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen.extractors.classes import class_named
from quizgen.extractors.fact_pairs import AS_OF, FEWEST, MOST, Kind, Row, rows_of, table_of, unlike
from quizgen.extractors.kinship import in_time
from quizgen.extractors.printable import is_card
from quizgen.extractors.refuting import Known
from quizgen.model import Corpus, Draft, Reading
from quizgen.syllabus import table

FILE = "formats.yaml"


@dataclass(frozen=True, slots=True)
class Filled:
    """A table's rows, the relation that they tell, and how many tables of that relation stand before it."""

    rows: tuple[Row, ...]
    kind: Kind
    number: int


def neighbour_pairs(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The tables of which a document is the earliest."""
    for filled in tables(Known(corpus)):
        if filled.rows[0].reading is reading:
            draft = table_of(list(filled.rows), filled.kind, filled.number, corpus)
            if draft is not None:
                yield draft


@lru_cache(maxsize=1)
def tables(known: Known) -> tuple[Filled, ...]:
    """The tables of a run: documents in the order of their days, each row of a thing of which its own document makes no table."""
    readings = sorted(known.corpus.readings, key=in_time)
    return tuple(filled for kind in table(FILE)["pairs"] if kind.get("across") for filled in filled_of(kind, readings))


def filled_of(kind: Kind, readings: list[Reading]) -> Iterator[Filled]:
    """The tables of one relation: each of four, or three, things of one kind told by two documents at least."""
    shelves: dict[str, list[Row]] = {}
    for row in unlike(row for reading in readings for row in loose(reading, kind)):
        shelves.setdefault(sort_of(row, kind), []).append(row)
    for shelf in (shelf for sort, shelf in shelves.items() if sort or not kind.get("year")):
        for number, start in enumerate(range(0, len(shelf), MOST)):
            rows = shelf[start : start + MOST]
            if len(rows) >= FEWEST and len({id(row.reading) for row in rows}) > 1:
                yield Filled(tuple(rows), kind, number)


def loose(reading: Reading, kind: Kind) -> list[Row]:
    """The rows of a document that are too few for a table of its own, hold at all times and whose facts would do as flashcards."""
    rows = unlike(rows_of(reading, kind))
    return [row for row in rows if not AS_OF.match(row.fact.statement) and is_card(row.fact)] if len(rows) < FEWEST else []


def sort_of(row: Row, kind: Kind) -> str:
    """What kind of thing a row tells of: schemes and bodies are not mixed, nor parks and dams."""
    return row.left.rpartition(" ")[2] if kind["left"] == "Place" else class_named(row.left)
