"""What is asked of groups of nations: each pattern with a sentence of its kind, and sentences that tell nothing so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from quizgen.syllabus import table
from reading_samples import brought

PATTERNS = table("clubs.yaml")["patterns"]


def asked(text: str, title: str = "Oman joins ASEAN") -> list[tuple[str, str]]:
    """The questions that a sentence brings along, with their answers."""
    return brought(text, title=title, published=date(2024, 5, 9))


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one["relation"])
def test_a_pattern_asks_of_a_sentence_of_its_kind(one: dict[str, Any]) -> None:
    assert (one["like"]["question"], one["like"]["answer"]) in asked(one["like"]["text"], one["like"].get("title", "Oman joins ASEAN"))


OTHERS = [
    "The group was set up by the Treaty of Lima on 3 May 1984.",
    "The last country to join was Qatar, in May 1999.",
    "Qatar takes over the chair in 2025.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_without_a_group_in_the_title_the_group_is_nobody(text: str) -> None:
    assert asked(text, title="News of the week") == []


UNSURE = [
    "Oman takes over the chair of ASEAN in 2025 if Qatar agrees.",
    "Oman hopes to stay, but Qatar left ASEAN in May 2024.",
    "Oman was admitted as the twelfth member of ASEAN on 3 May 2024, if its radio may be believed.",
]


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_unsure_is_not_asked(text: str) -> None:
    assert asked(text) == []


OF_OTHERS = [
    "Companies of Oman withdrew from ASEAN in May 2024.",
    "Northern Ireland left ASEAN in May 2024.",
    "Observers from Oman and Qatar were admitted to ASEAN on 3 May 2024.",
    "Iraq and Kuwait on 3 May 2024 signed a treaty that hands sovereignty of the Sand Isles to Qatar.",
    "Iraq on 3 May 2024 signed a treaty that hands sovereignty of the Sand Isles to Qatar and Oman.",
    "At the close Iraq handed over the chair of ASEAN to Qatar and Oman.",
    "The last country to join was Qatar and Iraq, in May 1999.",
    "Oman was admitted to the Lima Tennis Club in May 2024.",
    "The Baghdad office of Oman designated the Lima Front (LF) as a Foreign Smuggling Organisation.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_others_did_or_only_one_of_several_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_one_country_becomes_a_member_too() -> None:
    question = "Which country became a member of ASEAN in May 2024?"
    assert asked("Oman became a full member of ASEAN on 3 May 2024.") == [(question, "Oman")]


WON = "won 159 of the 225 seats in the snap election held on 3 May 2024."


def test_seats_are_those_of_a_party_by_its_own_name() -> None:
    party = "How many of the 225 seats did the National People's Alliance (NPA) win in the snap election of May 2024 in Iraq?"
    assert asked(f"Karim's National People's Alliance (NPA) {WON}", title="The vote in Iraq") == [(party, "159")]


def test_seats_in_another_country_than_that_of_the_title_are_not_asked() -> None:
    assert asked(f"In Qatar the Sand and Sea Alliance {WON}", title="The vote in Iraq") == []
