"""Questions that a page asks itself and answers in its next sentence."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading import read
from reading_samples import MAY


def asked(heading: str, answer: str) -> dict[str, str]:
    """The questions of headings with their answers."""
    blocks = (Block(heading, kind="heading"), Block(answer, headings=(heading,)))
    facts = read(Document(Source("doc", "National Rice Mission", MAY), blocks)).facts
    return {fact.question: fact.slots[0].text for fact in facts if fact.slots and fact.slots[0].relation == "asked on the page"}


TOLD = [
    (
        "Q3. Which body runs the Mission?",
        "The Grain Authority of India (GAI) implements the Mission at the national level.",
        {"As of May 2026, which body runs the National Rice Mission?": "Grain Authority of India (GAI)"},
    ),
    (
        "When was the National Rice Mission launched?",
        "The Prime Minister launched the National Rice Mission at Hampi on 3 March 2025.",
        {"When was the National Rice Mission launched?": "3 March 2025"},
    ),
    (
        "In what ratio is the money shared?",
        "Expenditure is shared in the ratio of 60:40.",
        {"As of May 2026, in what ratio is the money shared?": "60:40"},
    ),
]
UNTOLD = [
    # Another thing than that which is asked for was set up, or came into force, or was only reviewed.
    ("When was the National Rice Mission set up?", "The Grain Board was set up on 5 May 2001 to run the Mission."),
    ("When did the Rice Act come into force?", "The Wheat Act came into force on 5 May 2001, ten years before the Rice Act."),
    ("When was the National Rice Mission approved?", "The Union Cabinet approved the mid-term review of the Mission on 5 May 2001."),
    ("Which body runs it?", "The Grain Authority of India (GAI) implements the Mission at the national level."),
    ("When was the National Rice Mission launched?", "It was approved on 3 March 2025 and launched on 5 May 2025."),
    ("How many mills are there?", "As per the Rice Portal there are 812 mills."),
    ("Can I apply?", "The Grain Authority of India (GAI) says so."),
]


@pytest.mark.parametrize(("heading", "answer", "found"), TOLD)
def test_a_question_with_one_answer_is_asked(heading: str, answer: str, found: dict[str, str]) -> None:
    assert asked(heading, answer) == found


@pytest.mark.parametrize(("heading", "answer"), UNTOLD)
def test_a_question_that_points_or_has_two_answers_is_not_asked(heading: str, answer: str) -> None:
    assert asked(heading, answer) == {}
