"""Which value may stand in the place of another in a false statement: near fellows only."""

from __future__ import annotations

import pytest

from quizgen.extractors.near_fellows import is_near_fellow, is_ours, tells_where
from quizgen.gazetteer import Entry, same_thing

# The right value, another, whether countries of one rank are meant, and whether somebody who half knows could take one for the other.
FELLOWS = (
    ("the National Statistics Office", "the UN Environment Programme (UNEP)", False, False),
    ("the National Statistics Office", "the Reserve Bank of India", False, True),
    ("Reporters Without Borders (RSF)", "NITI Aayog", False, False),
    ("Reporters Without Borders (RSF)", "Transparency International", False, True),
    ("World Bank", "International Telecommunication Union (ITU)", False, False),
    ("World Bank", "International Monetary Fund", False, True),
    ("UNEP", "World Meteorological Organization (WMO)", False, True),
    ("the Institute of Quiet Studies", "NITI Aayog", False, False),
    ("the Institute of Quiet Studies", "the Bureau of Calm", False, True),
    ("Nepal", "Indonesia", False, False),
    ("Nepal", "Bangladesh", False, True),
    ("Italy", "Russia", False, False),
    ("France", "Russia", True, True),
    ("Kerala", "Uttarakhand", False, False),
    ("Kerala", "Tamil Nadu", False, True),
    ("Odisha", "Andhra Pradesh", False, True),
    ("Bering Strait", "Duncan Passage", False, False),
    ("Strait of Gibraltar", "Sunda Strait", False, False),
    ("the Sunda Strait", "the Strait of Malacca", False, True),
    ("Jhelum River", "Ganga River", False, False),
    ("Jhelum River", "Chenab River", False, True),
    ("Chagos Archipelago", "Spratly Islands", False, False),
    ("silver", "copper", False, True),
)


@pytest.mark.parametrize(("right", "wrong", "partners", "fair"), FELLOWS)
def test_only_a_near_fellow_may_be_taken_for_the_right_value(right: str, wrong: str, *, partners: bool, fair: bool) -> None:
    assert is_near_fellow(right, wrong, partners=partners) is fair


def test_a_city_in_a_name_tells_where_the_thing_is() -> None:
    assert tells_where("Kandahar inscription", "Afghanistan")
    assert tells_where("Nashik inscription", "Maharashtra")
    assert not tells_where("Rummindei inscription", "Nepal")
    assert not tells_where("Exercise Konkan", "United Kingdom")


SAME_WATERS = [
    ("Grand Channel", "Six Degree Channel"),
    ("Tatar Strait", "Strait of Tartary"),
    ("Florida Strait", "Straits of Florida"),
    ("Kerch Strait", "Strait of Kerch"),
    ("Magellan Strait", "Strait of Magellan"),
    ("Bosporus Strait", "Bosphorus"),
    ("Øresund", "Oresund"),
    ("Pennar", "Penner"),
]


@pytest.mark.parametrize(("one", "other"), SAME_WATERS)
def test_another_name_of_a_water_is_no_fellow(one: str, other: str) -> None:
    assert same_thing(one, other)


HOMONYMS = [
    ("Manas", "Kaziranga", True),
    ("Periyar", "Jyotirao Phule", True),
    ("Sindh", "Punjab", True),
    ("Manas", "Teesta", True),
    ("Manas", "Narmada", False),
    ("Narmada", "Kaziranga", False),
]


@pytest.mark.parametrize(("right", "wrong", "near"), HOMONYMS)
def test_a_name_of_a_river_and_of_another_thing_keeps_its_fellows(right: str, wrong: str, near: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_near_fellow(right, wrong) is near


OURS = [("Indian Ocean Rim Association", False), ("Indian Ocean Commission", False), ("Indian Space Research Organisation", True)]


@pytest.mark.parametrize(("name", "ours"), OURS)
def test_a_body_is_of_india_by_its_name_and_not_by_the_ocean(name: str, ours: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_ours(Entry(name, "body", "grouping", "body")) is ours
