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
