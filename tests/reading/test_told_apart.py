"""Sentences that tell a thing apart from all others: each pattern with a sentence of its kind, and sentences that tell nothing so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from quizgen.reading.told_apart import other_names
from quizgen.syllabus import table
from reading_samples import brought

PATTERNS = table("told_apart.yaml")["patterns"]


def asked(text: str, *, published: date | None = date(2024, 6, 9)) -> list[tuple[str, str]]:
    """The questions that a sentence brings along, with their answers."""
    return brought(text, title="Notes on the world", published=published)


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one["relation"])
def test_a_pattern_asks_of_a_sentence_of_its_kind(one: dict[str, Any]) -> None:
    assert (one["like"]["question"], one["like"]["answer"]) in asked(one["like"]["text"])


@pytest.mark.parametrize("text", [one["unlike"] for one in PATTERNS if "unlike" in one])
def test_what_only_looks_alike_is_not_asked(text: str) -> None:
    assert asked(text) == []


# What is not asked, each with the same sentence without what speaks against it.
OTHERS = {
    "It separates the Andaman Islands from the Nicobar Islands.": "The Ten Degree Channel separates the Andaman Islands from the Nicobar Islands.",
    "The Palk Strait separates India from Sri Lanka, he said.": "The Palk Strait separates India from Sri Lanka.",
    "Ulta Kosi was the largest lake in the south of Peru in 1954.": "Ulta Kosi was the largest lake in the south of Peru.",
    "The fever is caused by a virus.": "Trachoma is caused by the bacterium Chlamydia trachomatis.",
    "The Lima Bridge links Kullu and Lahaul.": "The Lima Tunnel links Kullu and Lahaul.",
    "The Lima Canal separates Kullu from Lahaul.": "The Lima Strait separates Kullu from Lahaul.",
    "Limapur is the first airport with a solar roof.": "Limapur is India's first airport with a solar roof.",
}


@pytest.mark.parametrize("text", OTHERS)
def test_what_points_is_said_or_has_its_own_time_is_not_asked_so(text: str) -> None:
    assert asked(OTHERS[text])
    assert asked(text) == []


LASTING = {
    "Limapur is India's first airport with a solar roof.": "Which is India's first airport with a solar roof?",
    "Limapur was the first airport in India with a solar roof.": "Which was the first airport in India with a solar roof?",
    "Limapur is the world's first airport with a solar roof.": "Which is the world's first airport with a solar roof?",
}


@pytest.mark.parametrize("text", LASTING)
def test_the_first_of_a_place_stays_the_first_and_needs_no_date(text: str) -> None:
    assert asked(text, published=None) == asked(text) == [(LASTING[text], "Limapur")]


def test_the_largest_of_today_needs_a_date() -> None:
    text = "Ulta Kosi is the largest lake in the south of Peru."
    assert asked(text) == [("As of June 2024, which is the largest lake in the south of Peru?", "Ulta Kosi")]
    assert asked(text, published=None) == []


def test_a_name_in_brackets_is_accepted_too() -> None:
    assert other_names("Asha Sanctuary", "with the Asha Sanctuary (Neel Tal), Lima district") == ("Neel Tal",)
    assert other_names("Asha Sanctuary", "with the Asha Sanctuary (March 2025)") == ()
