"""Sentences that tell a thing apart from all others: each pattern with a sentence of its kind, and sentences that tell nothing so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from quizgen.syllabus import table
from reading_samples import brought

PATTERNS = table("told_apart.yaml")["patterns"]


def asked(text: str) -> list[tuple[str, str]]:
    """The questions that a sentence brings along, with their answers."""
    return brought(text, title="Notes on the world", published=date(2024, 6, 9))


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one["relation"])
def test_a_pattern_asks_of_a_sentence_of_its_kind(one: dict[str, Any]) -> None:
    assert (one["like"]["question"], one["like"]["answer"]) in asked(one["like"]["text"])


@pytest.mark.parametrize("text", [one["unlike"] for one in PATTERNS if "unlike" in one])
def test_what_only_looks_alike_is_not_asked(text: str) -> None:
    assert asked(text) == []


OTHERS = [
    "It separates the Andaman Islands from the Nicobar Islands.",
    "The Palk Strait separates India from Sri Lanka, he said.",
    "Lima Lake was the largest lake of Peru in 1954.",
    "The fever is caused by a virus.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_points_is_said_or_has_its_own_time_is_not_asked_so(text: str) -> None:
    assert asked(text) == []
