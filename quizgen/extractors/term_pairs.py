"""Key terms of one document → a table of pairs of which some are exchanged: how many are correctly matched?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.extractors.definitions import as_of, definition, first_clause, is_expansion, kind_of_thing, office_of, term_tags
from quizgen.extractors.term_choices import is_other, shares_a_word
from quizgen.extractors.term_facts import is_name
from quizgen.identity import fingerprint, shuffled
from quizgen.model import Corpus, Document, Draft, Pair, Pairs, Reading, Term
from quizgen.syllabus import table
from quizgen.tenure import is_stale, tenure_in, without_tenure
from quizgen.text import fold, words

FEWEST, MOST = 3, 4
LONGEST = 14


class Row(NamedTuple):
    """A term with its true counterpart, and whether that holds only for a time."""

    term: Term
    right: str
    for_a_time: bool


def term_pairs(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One table for each kind of thing of which the document defines at least three."""
    del corpus
    document = reading.document
    kinds = dict.fromkeys(kind_of_thing(term) for term in document.terms)
    for kind in kinds:
        rows = unlike([row for term in document.terms if kind_of_thing(term) == kind if (row := row_of(term, kind, document))], kind)
        if kind != "other" and len(rows) >= FEWEST:
            yield table_of(rows[:MOST], kind, document)


def row_of(term: Term, kind: str, document: Document) -> Row | None:
    """The row a term makes: a person with the office, anything else with the first clause of its definition."""
    office = office_of(term)
    if kind == "person":
        if office is None or not is_name(term) or (is_past(term, document) and not office.ordinal):
            return None
        return Row(term, f"{office.ordinal} {office.title}".strip(), for_a_time=not office.ordinal)
    clause = first_clause(without_tenure(term.meaning))
    if is_expansion(term) or not FEWEST <= len(words(clause)) <= LONGEST or shares_a_word(term.term, clause):
        return None
    return Row(term, clause[:1].upper() + clause[1:], for_a_time=False)


def is_past(term: Term, document: Document) -> bool:
    """Whether the office is no longer held, as far as the document tells."""
    tenure = tenure_in(term.meaning)
    return is_stale(term, document) or (tenure is not None and tenure.ends is not None)


def unlike(rows: list[Row], kind: str) -> list[Row]:
    """The rows none of which could stand for another."""
    kept: list[Row] = []
    for row in rows:
        if all(is_other(row.term, other.term, kind) and is_other(other.term, row.term, kind) for other in kept):
            kept.append(row)
    return kept


def table_of(rows: list[Row], kind: str, document: Document) -> Draft:
    """The table with two or three of its right sides exchanged, seldom none; which, the terms themselves decide."""
    terms = [fold(row.term.term) for row in rows]
    moved = exchanged(len(rows), "\x1f".join(terms))
    pairs = tuple(pair_of(row, rows[moved[index]], document) for index, row in enumerate(rows))
    published = document.source.published
    dated = any(row.for_a_time for row in rows) and published is not None
    lead = f"As of {as_of(published)}, consider the following pairs" if dated and published else "Consider the following pairs"
    left = table("definitions.yaml")["called"][kind][1]
    return Draft(
        Pairs(lead, (left, "Office" if kind == "person" else "Description"), "how_many", pairs),
        about=" ".join(row.term.term for row in rows[:2]),
        quotes=tuple(quote for row in rows for quote in definition(row.term, document)),
        evidence=" ".join(sorted(terms)),
        key="pairs",
        by="term_pairs",
        tags=tuple(dict.fromkeys(tag for row in rows for tag in term_tags(row.term))),
        papers=tuple(dict.fromkeys(paper for row in rows for paper in row.term.papers)),
    )


def exchanged(count: int, key: str) -> list[int]:
    """Whose right side each row shows: all their own, two exchanged, or three moved round."""
    order = list(range(count))
    size = (2, 3, 2, 0)[int(fingerprint("pairs", key, length=8), 16) % 4]
    chosen = sorted(shuffled(order, key=key)[:size])
    for place, index in enumerate(chosen):
        order[index] = chosen[(place + 1) % size]
    return order


def pair_of(row: Row, shown: Row, document: Document) -> Pair:
    """A row of the table, with the reason where its right side is another's."""
    holds = row is shown
    because = "" if holds else f"“{shown.right}” is {shown.term.term}; {row.term.term} is described as “{row.right}”."
    return Pair(row.term.term, shown.right, holds, definition(row.term, document)[0].text, because)
