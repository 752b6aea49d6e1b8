"""What is asked of public figures: each pattern with a sentence of its kind, and sentences that tell nothing so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from quizgen.syllabus import table
from reading_samples import brought

PATTERNS = table("diplomacy.yaml")["patterns"]
AROUND = "The treaty, the summit of the United Nations and the foreign ministers' talks on sanctions matter to diplomacy and to the world."


def asked(text: str, *, title: str = "Diplomacy in brief", published: date | None = date(2023, 3, 9)) -> list[tuple[str, str]]:
    """The questions that a sentence brings along, with their answers."""
    return brought(text, title=title, published=published, around=(AROUND,))


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one["relation"])
def test_a_pattern_asks_of_a_sentence_of_its_kind(one: dict[str, Any]) -> None:
    assert (one["like"]["question"], one["like"]["answer"]) in asked(one["like"]["text"])


@pytest.mark.parametrize("text", [one["unlike"] for one in PATTERNS if "unlike" in one])
def test_what_only_looks_alike_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_a_peace_is_where_the_war_of_the_title_is() -> None:
    text = "Norwegian Prime Minister Kari Solberg said that the only way to reach a lasting peace is to disarm."
    assert [question for question, _ in asked(text, title="Solberg speaks on the Sudan war")] == [
        "According to Norwegian Prime Minister Kari Solberg, as reported in March 2023, what is the only way to reach a lasting peace in Sudan?"
    ]


def test_a_claim_has_its_day_or_is_not_asked() -> None:
    text = "Kenyan Foreign Minister Amina Odera accused Peru of arming rebels in Chad."
    assert asked(text, published=None) == []
    assert asked(text.replace("accused", "on 7 March 2023 accused"))[0][0].endswith("accuse Peru on 7 March 2023?")


def test_a_surname_alone_asks_nothing() -> None:
    assert asked("Odera accused Peru of arming rebels in Chad.") == []


OF_OTHERS = [
    "Opposition leaders in Kenya accused Uganda of arming rebels in Chad.",
    "China and Kenya accused Uganda of arming rebels in Chad.",
    "An aide to Norwegian Prime Minister Kari Solberg has put forward a twelve-point plan for peace in Sudan.",
    "Traders from Kenya had suspended trade with Peru.",
    "Northern Ireland has broken off ties with Peru.",
    "Peru denied that Kenya has broken off diplomatic ties with Chad.",
    "Kenya has broken off diplomatic ties with Peru and Chad.",
    "Kenyan Foreign Minister Amina Odera has resumed talks with Peruvian Foreign Minister Luis Quispe and Norwegian Prime Minister Kari Solberg.",
    "A spokesman for Kenyan Foreign Minister Amina Odera promised to abolish the tax on fishing boats in Oslo.",
    "The companies of Brazil and South Africa were told of Iraq and Iran's invasion of Kuwait in 1990.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_others_did_or_only_one_of_several_is_not_asked(text: str) -> None:
    assert asked(text) == []


ONCE = [
    "Brazil was holding the rotating presidency of BRICS.",
    "Brazil took over the rotating presidency of BRICS.",
    "Brazil holds the rotating presidency of BRICS in 2021.",
]


@pytest.mark.parametrize("text", ONCE)
def test_a_chair_of_then_is_not_that_of_now(text: str) -> None:
    assert asked(text) == []


def test_a_chair_of_the_year_of_the_page_is() -> None:
    text = "In 2023 Brazil holds the rotating presidency of BRICS."
    assert asked(text) == [("As of March 2023, which country held the presidency of BRICS?", "Brazil")]
