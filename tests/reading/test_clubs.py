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
    "Oman may be admitted as the twelfth member of ASEAN on 3 May 2025.",
    "Oman was not admitted to ASEAN on 3 May 2024.",
    "Oman had applied and was admitted to the Lima Tennis Club in May 2024.",
]


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_unsure_or_no_group_of_nations_is_not_asked(text: str) -> None:
    assert asked(text) == []
