"""What a sentence says of its subject in words that make a question: each kind with a sentence of it, and sentences that tell nothing so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from quizgen.syllabus import table
from reading_samples import brought

PREDICATES = table("predicates.yaml")["predicates"]
# By these words the page is known to speak of India.
HOME = "The Lok Sabha of India has an outlay of ₹5 crore for this."


def asked(text: str) -> list[tuple[str, str]]:
    """The questions that a sentence brings along, with their answers."""
    return brought(text, title="Notes on polity", published=date(2024, 6, 9), around=(HOME,))


@pytest.mark.parametrize("one", PREDICATES, ids=lambda one: one["relation"])
def test_a_kind_of_words_asks_of_a_sentence_of_its_kind(one: dict[str, Any]) -> None:
    assert (one["like"]["question"], one["like"]["answer"]) in asked(one["like"]["text"])


@pytest.mark.parametrize("text", [one["unlike"] for one in PREDICATES if "unlike" in one])
def test_what_only_looks_alike_is_not_asked(text: str) -> None:
    assert asked(text) == []


# What is not asked, each with the same sentence without what speaks against it.
OTHERS = {
    "It is headed by the Chief Secretary.": "The National Lake Board is headed by the Chief Secretary.",
    "A National Council is headed by the Chief Secretary.": "The National Lake Council is headed by the Chief Secretary.",
    "The National Lake Board is not headed by the Chief Secretary.": "The National Lake Board is headed by the Chief Secretary.",
    "The National Lake Board was earlier headed by the Chief Secretary.": "The National Lake Board is headed by the Chief Secretary.",
    "The Commission for Air Quality should answer a complaint of a State Government within ninety days.": "The Commission for Air Quality must answer a complaint of a State Government within ninety days.",
    "If the dam breaks, the Commission for Air Quality must answer a complaint of a State Government within ninety days.": "The Commission for Air Quality must answer a complaint of a State Government within ninety days.",
    "Oudh began in Lima village of Nadia district.": "The Oudh rising began in Lima village of Nadia district.",
    "Such a break is called a strike-slip fault.": "A sideways break of the Earth's crust is called a strike-slip fault.",
    "The Lake Act of Peru is called a black law by farmers.": "The Lake Act of Peru is called the Fish Charter.",
    "The mirror of the Lima Telescope is made of several metals.": "The mirror of the Lima Telescope is made of beryllium.",
}


@pytest.mark.parametrize("text", OTHERS)
def test_what_points_denies_or_advises_is_not_asked_so(text: str) -> None:
    assert asked(OTHERS[text])
    assert asked(text) == []


def test_a_committee_of_a_page_is_asked_of_nobody() -> None:
    assert asked("An Empowered Committee is headed by the Cabinet Secretary.") == []
