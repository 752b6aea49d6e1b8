"""Key terms of one document → a table of pairs of which some are exchanged: how many are correctly matched?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.extractors.definitions import definition, is_expansion, term_tags
from quizgen.extractors.holders import as_of, is_current
from quizgen.extractors.kinds import described, kind_of_thing
from quizgen.extractors.likeness import may_change_places
from quizgen.extractors.offices import office_of
from quizgen.extractors.prose import Article, article_of
from quizgen.extractors.rivals import is_exclusive, is_other
from quizgen.extractors.term_choices import shares_a_word
from quizgen.identity import fingerprint, shuffled
from quizgen.model import Corpus, Draft, Pair, Pairs, Reading, Term
from quizgen.syllabus import table
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
    article = article_of(reading.document)
    kinds = dict.fromkeys(kind_of_thing(term) for term in article.terms)
    kinds.pop("other", None)
    for kind in kinds:
        rows = unlike((row for term in article.terms if kind_of_thing(term) == kind if (row := row_of(term, kind, article))), kind)
        if len(rows) >= FEWEST and max(map(len, alike(rows))) > 1:
            yield table_of(rows, kind, article)


def row_of(term: Term, kind: str, article: Article) -> Row | None:
    """The row a term makes: a person with the office, anything else with the first clause of its definition."""
    office = office_of(term)
    if kind == "person":
        if office is None or not (office.ordinal or is_current(term, office, article)):
            return None
        return Row(term, capital(office.full), for_a_time=not office.ordinal)
    clause = described(term)
    if is_expansion(term) or not FEWEST <= len(words(clause)) <= LONGEST or shares_a_word(term.term, clause) or not is_exclusive(term):
        return None
    return Row(term, capital(clause), for_a_time=False)


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def unlike(rows: Iterator[Row], kind: str) -> list[Row]:
    """The first rows none of which could stand for another."""
    kept: list[Row] = []
    for row in rows:
        if all(is_other(row.term, other.term, kind) and is_other(other.term, row.term, kind) for other in kept):
            kept.append(row)
        if len(kept) == MOST:
            break
    return kept


def table_of(rows: list[Row], kind: str, article: Article) -> Draft:
    """The table with two or three of its right sides exchanged, seldom none; which, the terms themselves decide."""
    terms = [fold(row.term.term) for row in rows]
    moved = exchanged(len(rows), max(alike(rows), key=len), "\x1f".join(terms))
    pairs = tuple(pair_of(row, rows[moved[index]], article) for index, row in enumerate(rows))
    published = article.published if any(row.for_a_time for row in rows) else None
    lead = f"As of {as_of(published)}, consider the following pairs" if published else "Consider the following pairs"
    left = table("definitions.yaml")["called"][kind][1]
    return Draft(
        Pairs(lead, (left, "Office" if kind == "person" else "Description"), "how_many", pairs),
        about=" ".join(row.term.term for row in rows[:2]),
        quotes=tuple(quote for row in rows for quote in definition(row.term, article)),
        evidence=f"{article.source} {kind}",
        key="pairs",
        by="term_pairs",
        tags=tuple(dict.fromkeys(tag for row in rows for tag in term_tags(row.term))),
        papers=tuple(dict.fromkeys(paper for row in rows for paper in row.term.papers)),
    )


def alike(rows: list[Row]) -> list[list[int]]:
    """For each row, itself and those after it that may all change places with each other."""
    groups: list[list[int]] = []
    for first in range(len(rows)):
        group: list[int] = []
        for index in range(first, len(rows)):
            if all(may_change_places(rows[index].term, rows[other].term) for other in group):
                group.append(index)
        groups.append(group)
    return groups


def exchanged(count: int, group: list[int], key: str) -> list[int]:
    """Whose right side each row shows: all their own, or two exchanged or three moved round of a group of likes."""
    order = list(range(count))
    size = min((2, 3, 2, 0)[int(fingerprint("pairs", key, length=8), 16) % 4], len(group))
    chosen = sorted(shuffled(group, key=key)[:size])
    for place, index in enumerate(chosen):
        order[index] = chosen[(place + 1) % size]
    return order


def pair_of(row: Row, shown: Row, article: Article) -> Pair:
    """A row of the table, with the reason where its right side is another's."""
    holds = row is shown
    because = "" if holds else f"“{shown.right}” is {shown.term.term}; {row.term.term} is described as “{row.right}”."
    return Pair(row.term.term, shown.right, holds, definition(row.term, article)[0].text, because)
