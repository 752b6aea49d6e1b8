"""Small words that an item puts in: articles by sound, whose Schedule it is, and landscapes that verbs do not speak of."""

from __future__ import annotations

import pytest

from quizgen.extractors.fair_copy import articled
from quizgen.extractors.landscapes import suits_landscape
from quizgen.text import with_indefinite

INDEFINITE = {
    "idea": "an idea",
    "union of States": "a union of States",
    "United Nations body": "a United Nations body",
    "UN body": "a UN body",
    "urban body": "an urban body",
    "MoU": "an MoU",
    "NGO": "an NGO",
    "MEA note": "an MEA note",
    "NATO summit": "a NATO summit",
    "SEBI order": "a SEBI order",
    "8-lane road": "an 8-lane road",
    "European body": "a European body",
    "hour": "an hour",
    "one-time grant": "a one-time grant",
}
SCHEDULES = {
    "The Eighth Schedule lists 22 languages.": "The Eighth Schedule to the Constitution of India lists 22 languages.",
    "How many languages are listed in the Eighth Schedule?": "How many languages are listed in the Eighth Schedule to the Constitution of India?",
    # Behind it stands what is of the Schedule.
    "Which council was set up under the Sixth Schedule arrangements?": "Which council was set up under the Sixth Schedule arrangements?",
    "The Seventh Schedule's lists share out powers.": "The Seventh Schedule's lists share out powers.",
}


@pytest.mark.parametrize(("noun", "told"), INDEFINITE.items())
def test_the_article_goes_by_the_sound(noun: str, told: str) -> None:
    assert with_indefinite(noun) == told


@pytest.mark.parametrize(("text", "fair"), SCHEDULES.items())
def test_a_schedule_is_said_to_be_of_the_constitution_where_it_stands_alone(text: str, fair: str) -> None:
    assert articled(text) == fair


def test_passing_a_bill_speaks_of_no_mountain() -> None:
    assert suits_landscape("Which State was the first to pass a bill on uniform civil law?", "Uttarakhand", "Gujarat")
    assert not suits_landscape("In which State does the mountain pass of Mana lie?", "Uttarakhand", "Gujarat")
