"""Sets that several documents on one subject fill together."""

from __future__ import annotations

from datetime import date

from quizgen.extractors.neighbour_statements import neighbour_statements
from quizgen.model import Block, Corpus, Document, Draft, Fact, Name, Reading, Slot, Source, Statements

NAMES = (Name("Sergei Lavrov", "person"), Name("Antony Blinken", "person"))


def told(day: int, statement: str, year: int, names: tuple[Name, ...] = NAMES) -> Reading:
    fact = Fact(statement, statement, (Slot(str(year), "year", relation=f"sign when {day}"),), about=f"treaty {day}", worth=0.7)
    return Reading(Document(Source(f"source-{day}", "S", date(2026, 5, day)), (Block(statement),)), (fact,), names)


FIRST = told(1, "The bilateral treaty on Galathea Bay was signed in 2018.", 2018)
SECOND = told(2, "The diplomatic summit of Oslo adopted a bilateral treaty on Galathea in 2009.", 2009)
STRANGER = told(2, "The diplomatic summit of Oslo adopted a bilateral treaty in 2009.", 2009)
OTHER = told(
    3, "The bilateral treaty on the Mekong River was signed at a summit in 1995.", 1995, (Name("Mekong River Commission", "body"),)
)


def drafts(own: Reading, *readings: Reading) -> list[Draft]:
    return list(neighbour_statements(own, Corpus(readings)))


def test_what_is_left_of_two_documents_on_one_subject_makes_one_set_in_the_earlier() -> None:
    (draft,) = drafts(FIRST, SECOND, FIRST)
    assert isinstance(draft.prompt, Statements)
    assert len(draft.prompt.statements) == 2
    assert {quote.source for quote in draft.quotes} == {"source-1", "source-2"}
    assert drafts(SECOND, SECOND, FIRST) == []


def test_statements_without_a_name_in_common_make_none_though_their_documents_have_one() -> None:
    assert drafts(FIRST, FIRST, STRANGER) == []


def test_documents_on_other_subjects_make_none() -> None:
    assert drafts(FIRST, FIRST, OTHER) == []
    assert drafts(OTHER, FIRST, OTHER) == []


def test_a_document_that_comes_later_joins_and_keeps_the_id() -> None:
    (few,) = drafts(FIRST, FIRST, SECOND)
    (more,) = drafts(FIRST, FIRST, SECOND, told(9, "The diplomatic summit of Kazan adopted a bilateral treaty on Galathea in 2015.", 2015))
    assert (few.evidence, few.key) == (more.evidence, more.key)
