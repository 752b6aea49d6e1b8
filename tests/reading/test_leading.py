"""Who acts in a sentence: the words before somebody and a verb that leave the deed his, and those that make it another's."""

from __future__ import annotations

import pytest

from quizgen.reading.leading import is_clear, is_one_of

CLEAR = [
    "",
    "On Monday ",
    "In March 2023, ",
    "At the close ",
    "Speaking in Lima, ",
    "On the sidelines of a summit in Lima, ",
    "The talks failed after ",
    "Peru left the pact, and ",
    "Trade fell; ",
    "As ",
    "But ",
    "The Government of ",
    "Russian counterpart ",
    "Opposition leader ",
    "Their trade stopped in 1998 when ",
]
NOT_CLEAR = [
    "Opposition leaders in ",
    "An aide to ",
    "An aide to his Russian counterpart ",
    "Traders from ",
    "Companies of ",
    "Northern ",
    "China and ",
    "China, Peru, and ",
    "According to Peru, ",
    "Peru denied that ",
    "Peru says ",
    "A firm in Nairobi, ",
    "In March 2023 traders from ",
    "At the close leaders of ",
    "In Lima the men whom ",
    "If ",
    "Peru's ally ",
]


@pytest.mark.parametrize("before", CLEAR)
def test_who_stands_behind_a_time_or_an_opening_acts(before: str) -> None:
    assert is_clear(before)


@pytest.mark.parametrize("before", NOT_CLEAR)
def test_who_is_a_part_of_another_or_of_what_is_said_does_not_act(before: str) -> None:
    assert not is_clear(before)


def test_of_a_person_others_may_tell_what_he_did() -> None:
    assert is_clear("Peru said that ", person=True)
    assert not is_clear("Peru said that ")
    assert not is_clear("Peru denied that ", person=True)


def test_one_of_several_is_not_all() -> None:
    assert is_one_of(" and Chad")
    assert is_one_of(", Chad and Mali")
    assert not is_one_of(" and left")
    assert not is_one_of(", which left")
