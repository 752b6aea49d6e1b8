"""The clauses of long sentences that stand alone."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.reading.told_clauses import told_clauses
from reading_samples import brought, parsed_once

ROWS = (
    (
        "The 2025 amendment allows exploration abroad, and Khanij Lima India Limited (KLIL) has secured exclusive lithium exploration rights in Peru.",
        "Khanij Lima India Limited (KLIL) has secured exclusive lithium exploration rights in Peru",
    ),
    (
        "The Ministry of Mines runs the Lima Mission; the Quito Fund supports small mines in five States.",
        "the Quito Fund supports small mines in five States",
    ),
)
UNSURE = (
    "Asha Rao said the treaty was signed in Lima, and the Quito Convention entered into force in 2004.",
    "If the Bill is passed, the Board works under the Ministry of Mines and the Lima Council is headed by the Prime Minister.",
    "The Board may move to Lima, and the Quito Council will be headed by the Prime Minister.",
)
TEXTS = (*(text for text, _ in ROWS), *UNSURE)
NEVER = 45


@pytest.mark.parametrize(("text", "clause"), ROWS)
def test_a_joined_clause_stands_alone(text: str, clause: str) -> None:
    assert list(told_clauses(text, parsed_once(TEXTS)[text], most_words=NEVER)) == [text, clause]


@pytest.mark.parametrize("text", UNSURE)
def test_what_may_be_said_or_supposed_is_no_clause_of_its_own(text: str) -> None:
    assert list(told_clauses(text, parsed_once(TEXTS)[text], most_words=NEVER)) == [text]


def test_a_long_sentence_is_read_up_to_its_list() -> None:
    text = f"The policy titled ‘Lima: a partnership’ rests on six pillars: {', '.join(['research and trade'] * 20)}."
    assert list(told_clauses(text, parsed_once((text,))[text], most_words=NEVER)) == [
        "The policy titled ‘Lima: a partnership’ rests on six pillars"
    ]


def test_a_tie_told_in_a_joined_clause_is_asked() -> None:
    found = brought(
        ROWS[0][0],
        title="Notes for the examination",
        published=date(2024, 6, 9),
        around=("The Lok Sabha of India has an outlay of ₹5 crore for this.",),
    )
    assert ("In which country has Khanij Lima India Limited (KLIL) secured exclusive lithium exploration rights?", "Peru") in found
