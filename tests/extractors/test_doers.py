"""Deeds that are told of another doer of the same page, and sets of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.extractors.doers import by_doer, doer_of
from quizgen.extractors.refuting import shelf_of
from quizgen.extractors.statements import statements
from quizgen.model import Corpus, Fact, Statements
from statement_samples import fact, reading, slot


def deed(doer: str, done: str) -> Fact:
    return fact(f"{doer} {done}.", slot(doer, "person", done), about=doer)


ONE = deed("Amaru", "introduced the iron coin of Mala")
TWO = deed("Belasa", "dug the canal of Dol")
THREE = deed("Chitra", "founded the port of Hura")

# A statement, the person whom it is told of, and whether it tells a deed of one only.
DOERS = (
    ("Amaru introduced the iron coin of Mala.", "Amaru", True),
    ("Amaru met the envoy of Mala.", "Amaru", False),
    ("Amaru was crowned at Mala.", "Amaru", False),
    ("Mala was founded by Amaru.", "Amaru", False),
)


@pytest.mark.parametrize(("statement", "person", "does"), DOERS)
def test_a_deed_is_what_only_one_person_did(statement: str, person: str, *, does: bool) -> None:
    assert bool(doer_of(fact(statement, slot(person, "person", "did"), about=person))) is does


def test_a_deed_is_told_of_the_other_doers_of_its_page() -> None:
    own = reading(ONE, TWO, THREE)
    assert [way.wrong for way in by_doer(ONE, own, shelf_of(Corpus((own,))))] == ["Belasa", "Chitra"]
    assert list(by_doer(ONE, reading(ONE), shelf_of(Corpus((reading(ONE),))))) == []


# The wording of a deed after it was put plainly or lost the day of its page, its quote, and the doers that stand next to it.
REWORDED: tuple[tuple[str, str, list[str]], ...] = (
    ("Belasa dug the canal of Dol.", f"Quote: {TWO.statement}", ["Amaru", "Chitra"]),
    ("Belasa has dug the canal of Dol.", f"Quote: {TWO.statement}", []),
    ("Belasa began the canal of Dol.", "Quote of no fact of the page.", ["Amaru", "Chitra"]),
)


@pytest.mark.parametrize(("statement", "quote", "beside"), REWORDED)
def test_a_deed_in_other_words_than_the_page_has_is_told_of_others_too(statement: str, quote: str, beside: list[str]) -> None:
    own = reading(
        ONE, replace(TWO, statement=f"As of May 2026, {TWO.statement}"), replace(TWO, statement="Belasa introduced a canal."), THREE
    )
    given = replace(TWO, statement=statement, quote=quote)
    assert [way.wrong for way in by_doer(given, own, shelf_of(Corpus((own,))))] == beside


def test_a_deed_is_not_told_of_whom_another_line_tells_it_too() -> None:
    own = reading(ONE, TWO, THREE, fact("Belasa struck an iron coin as well.", about="Belasa"))
    assert [way.wrong for way in by_doer(ONE, own, shelf_of(Corpus((own,))))] == ["Chitra"]


def test_deeds_of_several_doers_make_a_set_and_those_of_one_none() -> None:
    own = reading(ONE, TWO, THREE)
    (made,) = (draft.prompt for draft in statements(own, Corpus((own,))))
    assert isinstance(made, Statements)
    assert made.lead == "Consider the following statements"
    assert len(made.statements) == len(own.facts)
    alone = reading(ONE, deed("Amaru", "founded the port of Hura"))
    assert list(statements(alone, Corpus((alone,)))) == []
