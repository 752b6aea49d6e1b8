"""Tables of pairs made of the columns of tables and of lists that set one thing beside another."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.table_pairs import table_pairs
from quizgen.model import Block, Corpus, Document, Pairs, Reading, Source

ORIGINS = {"Godavari": "Trimbakeshwar", "Krishna": "Mahabaleshwar", "Kaveri": "Talakaveri", "Narmada": "Amarkantak"}
DANCES = {"Garba": "Gujarat", "Bhangra": "Punjab", "Lavani": "Maharashtra", "Ghoomar": "Rajasthan"}


def reading(*blocks: Block, source: str = "s") -> Reading:
    return Reading(Document(Source(source, "Notes", date(2026, 5, 13)), blocks))


def rows(columns: tuple[str, ...], *cells: tuple[str, ...]) -> Reading:
    return reading(*(Block(" | ".join(row), "row", columns=columns, cells=row) for row in cells))


def points(heading: str, said: dict[str, str], sign: str = " – ") -> Reading:
    return reading(*(Block(f"{left}{sign}{right}", "bullet", (heading,)) for left, right in said.items()))


def made(*readings: Reading) -> list[Pairs]:
    return [draft.prompt for draft in table_pairs(readings[0], Corpus(readings)) if isinstance(draft.prompt, Pairs)]


def test_two_columns_that_belong_together_make_pairs_of_which_some_change_places() -> None:
    (one,) = made(rows(("River", "Origin"), *ORIGINS.items()))
    assert one.columns == ("River", "Origin")
    assert [pair.left for pair in one.pairs] == list(ORIGINS)
    assert all(pair.holds == (ORIGINS[pair.left] == pair.right) for pair in one.pairs)
    assert 0 < sum(pair.holds for pair in one.pairs) < len(one.pairs)
    assert sorted(pair.right for pair in one.pairs) == sorted(ORIGINS.values())


@pytest.mark.parametrize(
    ("heading", "said", "columns"),
    [
        ("2. Rivers and their origin", ORIGINS, ("River", "Origin")),
        ("Important folk dances", DANCES, ("Folk dance", "State")),
        ("Festivals & States", DANCES, ("Festival", "State")),
        ("Next steps", DANCES, None),
        ("Points to remember", ORIGINS, None),
    ],
)
def test_a_list_is_a_table_where_its_heading_or_its_values_name_both_sides(
    heading: str, said: dict[str, str], columns: tuple[str, str] | None
) -> None:
    found = made(points(heading, said))
    assert [one.columns for one in found] == ([columns] if columns else [])


# Header cells and rows that make no fair pairs.
UNFIT: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = (
    (("River", "Remarks"), tuple(ORIGINS.items())),
    (
        ("Commission", "Chairman"),
        (("First", "K.C. Neogy"), ("Second", "K. Santhanam"), ("Third", "A.K. Chanda"), ("Fourth", "P.V. Rajamannar")),
    ),
    (("Missile", "Type"), (("Agni-I", "SRBM"), ("Prithvi-II", "Surface-to-surface"), ("K-15 Sagarika", "SLBM"), ("Agni-III", "IRBM"))),
    (("Feature", "Origin"), tuple(ORIGINS.items())),
    (("River", "Origin"), (("Godavari", "Nashik, Maharashtra"), ("Krishna", "Satara; Mahabaleshwar"), ("Kaveri", "Kodagu and Coorg"))),
    (("River", "State"), (("Godavari", "Maharashtra"), ("Krishna", "Maharashtra"), ("Bhima", "Maharashtra"))),
    (("River", "Length"), (("Godavari", "1,465 km"), ("Krishna", "1,400 km"), ("Kaveri", "800 km"))),
    (("Commission", "Chairman"), (("13th", "Vijay Kelkar"), ("14th", "Y.V. Reddy"), ("15th", "N.K. Singh"))),
)


@pytest.mark.parametrize(("columns", "cells"), UNFIT, ids=[f"{columns} {cells[0]}" for columns, cells in UNFIT])
def test_notes_lists_and_numbers_are_no_right_side(columns: tuple[str, ...], cells: tuple[tuple[str, ...], ...]) -> None:
    assert made(rows(columns, *cells)) == []


def test_an_article_of_the_constitution_is_named_as_one() -> None:
    (one,) = made(rows(("Article", "Subject"), ("76", "Attorney General"), ("148", "Comptroller"), ("315", "Public Service Commissions")))
    assert [pair.left for pair in one.pairs] == ["Article 76", "Article 148", "Article 315"]


def test_what_a_source_has_beside_a_thing_is_never_shown_as_wrong() -> None:
    table = rows(("River", "Origin"), *ORIGINS.items())
    others = reading(*(Block(f"{river} and {place} are near.") for river in ORIGINS for place in ORIGINS.values()), source="o")
    assert made(table, others) == []
