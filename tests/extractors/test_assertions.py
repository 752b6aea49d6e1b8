"""Statement I and Statement II: only where the source itself gives the reason."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.assertion import assertion
from quizgen.model import Assertion, Block, Clause, Corpus, Document, Fact, Reading, Slot, Source
from quizgen.options import assertion_options


def fact(statement: str, subject: str, *slots: Slot) -> Fact:
    clause = Clause("", subject, "", "did", "do", past=True)
    return Fact(statement, statement, slots or (Slot("MMDR Act", "law", worth=0.7),), about=subject, clause=clause, worth=0.7)


def reading(*facts: Fact) -> Reading:
    return Reading(Document(Source("s", "S", date(2026, 5, 13)), tuple(Block(one.quote) for one in facts)), facts)


def made(*facts: Fact) -> list[Assertion]:
    own = reading(*facts)
    return [draft.prompt for draft in assertion(own, Corpus((own,))) if isinstance(draft.prompt, Assertion)]


# Statement, its subject; then Statement I and II, or nothing.
REASONS = (
    (
        "The Ministry of Mines amended the MMDR Act because allocation by discretion had led to litigation.",
        "the Ministry of Mines",
        ("The Ministry of Mines amended the MMDR Act.", "Allocation by discretion had led to litigation."),
    ),
    (
        "The Galathea Bay port has strategic value because it lies close to the East-West shipping route.",
        "the Galathea Bay port",
        ("The Galathea Bay port has strategic value.", "The Galathea Bay port lies close to the East-West shipping route."),
    ),
    ("The Ministry of Mines amended the MMDR Act because its officers had asked for that.", "the Ministry of Mines", ()),
    ("The Ministry of Mines amended the MMDR Act because of litigation.", "the Ministry of Mines", ()),
    ("The Ministry of Mines amended the MMDR Act after litigation over its allocations.", "the Ministry of Mines", ()),
    ("The project was stopped because the Ministry of Mines had found no bidder.", "the project", ()),
)


@pytest.mark.parametrize(("statement", "subject", "parts"), REASONS, ids=[row[0] for row in REASONS])
def test_a_statement_is_parted_from_its_reason_where_both_stand_alone(statement: str, subject: str, parts: tuple[str, ...]) -> None:
    found = made(fact(statement, subject, Slot("1957", "year")))
    assert [(one.first, one.second) for one in found] == ([parts] if parts else [])
    assert all(one.verdict == "explains" for one in found)


def test_what_the_source_does_not_say_is_never_right_in_either_statement() -> None:
    for year in range(1990, 2020):
        statement = f"The Ministry of Mines amended the MMDR Act in {year} because allocation by discretion had led to 214 cases."
        (one,) = made(fact(statement, "the Ministry of Mines", Slot(str(year), "year", relation="amend when"), Slot("214", "number")))
        true = (
            one.first == f"The Ministry of Mines amended the MMDR Act in {year}.",
            one.second == "Allocation by discretion had led to 214 cases.",
        )
        assert one.verdict == {(True, True): "explains", (True, False): "first", (False, True): "second"}[true]
        assert assertion_options(one).texts[assertion_options(one).key].startswith(("Both", "Statement I is"))
        assert statement in one.because


def test_of_many_some_have_a_false_part() -> None:
    verdicts = {
        one.verdict
        for year in range(1990, 2020)
        for one in made(
            fact(
                f"The Ministry of Mines launched the Khanij portal in {year} because allocation by discretion had led to 214 cases.",
                "the Ministry of Mines",
                Slot(str(year), "year", relation="launch when"),
                Slot("214", "number"),
            )
        )
    }
    assert verdicts == {"explains", "first", "second"}
