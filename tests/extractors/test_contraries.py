"""Statements made false by a word of which only one can be right, or by the value of another row, and names that are whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.extractors.clipping import is_clipped, is_last_word, is_other_edition
from quizgen.extractors.contraries import contraries
from quizgen.extractors.refuting import shelf_of
from quizgen.extractors.row_siblings import row_siblings
from quizgen.model import Corpus, Fact
from statement_samples import fact, reading, slot

# A statement, and what may stand in it for the right words; "" where nothing may.
CONTRARY = (
    ("The Rice Fund is a Centrally Sponsored Scheme.", "Central Sector Scheme"),
    # What is denied stays true with the other word, of whatever kind it is.
    ("The Seed Commission is not a statutory body.", ""),
    ("The Rann of Mala is not the largest salt marsh of Asia.", ""),
    ("Article 24 does not bar the employment of adults in factories.", ""),
    ("The Rice Fund was moved from Central Sector Scheme to Centrally Sponsored Scheme.", ""),
    ("The Seed Commission is a statutory body set up in 1990.", "constitutional body"),
    ("The Seed Bill was introduced in the Lok Sabha in 2021.", "introduced in the Rajya Sabha"),
    ("The Seed Bill was passed by the Lok Sabha in 2021.", ""),
    ("The Auditor of Seeds is appointed by the President.", "appointed by the Prime Minister"),
    ("The Auditor of Seeds is appointed by the President on the advice of a committee.", ""),
    ("The Mawa is a warm wind on the eastern slopes of the Sana.", "cold wind"),
    # There are taxes and missiles of both kinds: only of one that is said to be so the other is false.
    ("The Seed Cess is an indirect tax on grain.", "direct tax"),
    ("Mala levies an indirect tax on grain.", ""),
    ("Mala tested a ballistic missile in 2021.", ""),
    ("The Mawa is a ballistic missile of Mala.", "cruise missile"),
    ("Mala is a non-permanent member of the Seed Council.", "permanent member"),
    ("The Grain Council was set up under Article 279A.", "Article 280"),
    ("Article 24 bars the employment of children in factories.", "Article 23"),
    # The Articles of a charter are others.
    ("Article 24 of the Rome Statute bars the trial of deeds of the past.", ""),
    ("Under Article 24 of the Seed Charter, growers elect the Board.", ""),
    ("The Supreme Court held that Article 24 protects children.", ""),
    ("The tax is levied under Articles 268 and 269.", ""),
    ("The Rann of Mala is the largest salt marsh of Asia.", "second largest"),
    ("The Rann of Mala is the largest salt marsh of Asia, followed by the Dol.", ""),
    ("The Rann of Mala is the largest and oldest salt marsh of Asia.", ""),
    ("The effective capital expenditure of Mala is put at 4%.", ""),
    ("Mala became the 32nd member of the Salt League.", "31st"),
    ("Mala became the 32nd member of the Salt League after the 31st left.", ""),
    ("Mala hosted the 21st session of the Salt League.", ""),
    ("The region's largest economy joined the bank.", ""),
    ("Mala is home to the world's largest flock, nearly 70% of all cranes.", ""),
)


@pytest.mark.parametrize(("statement", "wrong"), CONTRARY, ids=[row[0] for row in CONTRARY])
def test_a_word_gives_way_to_its_contrary_only_where_that_is_surely_wrong(statement: str, wrong: str) -> None:
    made = fact(statement, slot(statement.split()[1], "term", "be"), about="the asked")
    found = {way.wrong for way in contraries(made, shelf_of(Corpus((reading(made),))))}
    assert (wrong in found) if wrong else not found


def rises(river: str, place: str) -> Fact:
    return replace(fact(f"The {river} rises in the {place}.", slot(place, "place", "origin"), about=river), question="Where does it rise?")


def test_the_value_of_another_row_stands_in_the_place_of_the_right_one() -> None:
    rows = (rises("Mala River", "Dol Hills"), rises("Sana River", "Kem Marsh"), rises("Tiva River", "Dol Hills"))
    own = reading(*rows)
    assert [way.wrong for way in row_siblings(rows[0], own, Corpus((own,)))] == ["Kem Marsh"]


def test_the_value_of_another_row_is_wrong_only_where_nothing_tells_it_of_the_thing_too() -> None:
    mala, sana = rises("Mala River", "Dol Hills"), rises("Sana River", "Kem Marsh")
    also = reading(mala, sana, rises("Mala River", "Kem Marsh"))
    assert not list(row_siblings(mala, also, Corpus((also,))))
    said = reading(mala, sana, text="Traders say that the Mala River begins near the Kem Marsh.")
    assert not list(row_siblings(mala, said, Corpus((said,))))


ARTICLE = "The Mala Lakes Record was begun in 1990. The Sana (Water and Silt) Authorities Order of 2016 came next. The Rice Mission grew."


@pytest.mark.parametrize(
    ("text", "clipped"),
    [
        ("Authorities Order of 2016 came next.", True),
        ("The Rice Mission grew.", False),
        ("The Mala Lakes Record was begun in 1990.", False),
    ],
)
def test_a_name_without_its_front_is_clipped(text: str, *, clipped: bool) -> None:
    assert is_clipped(text, ARTICLE) == clipped


@pytest.mark.parametrize(
    ("text", "context", "last"),
    [("Dol Lake was put on the Record in 1993.", "", True), ("Dol Lake was put on the Mala Lakes Record in 1993.", "", False)],
)
def test_the_last_word_of_a_name_does_not_stand_for_it(text: str, context: str, *, last: bool) -> None:
    assert is_last_word(text, context, ARTICLE) == last


def test_no_edition_is_put_in_for_the_one_that_stands_before() -> None:
    article = "Cabinet approves Border Plan-II. Border Plan-I was approved in 2020. The plan was launched at Kem."
    assert is_other_edition("Border Plan-II was launched at Kem.", "The plan was launched at Kem.", article)
    assert not is_other_edition("Border Plan-I was launched at Kem.", "The plan was launched at Kem.", article)
