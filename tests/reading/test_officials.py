"""Offices before names: which are public, and whose they are told to be."""

from __future__ import annotations

import pytest

from quizgen.reading.officials import is_office, office_at_end

OFFICES = {
    "US Secretary of State ": "US Secretary of State",
    "Chinese vice-premier ": "Chinese vice-premier",
    "She met Russia’s Foreign Minister ": "Russia’s Foreign Minister",
    "External Affairs Minister ": "External Affairs Minister",
    "UN Secretary-General ": "UN Secretary-General",
    "Prime Minister ": "",
    "the President ": "",
    "Kenyan farmer ": "",
}


@pytest.mark.parametrize("words", OFFICES)
def test_an_office_is_known_where_it_is_told_whose_it_is(words: str) -> None:
    assert office_at_end(words) == OFFICES[words]


def test_an_office_of_nobody_is_still_one() -> None:
    assert is_office("Prime Minister ")
    assert not is_office("Farmer ")
