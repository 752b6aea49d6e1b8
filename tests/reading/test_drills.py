"""Joint military exercises: what a release tells of the one that it names."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.drills import drill_facts
from quizgen.reading.language import parsed
from reading_samples import asked

TITLE = "INDIA – PERU JOINT MILITARY EXERCISE QUITO LAMA BEGINS"
LEAD = "The Indian Army contingent departed today for the 7th edition of India-Peru joint military Exercise QUITO LAMA."
DAYS = "The Exercise is scheduled to be conducted at Lima Field Training Area, Lima, Peru from 12 to 25 April 2026."


def told(*lines: str, title: str = TITLE) -> list[tuple[str, str]]:
    """The questions of a release with their answers."""
    document = Document(Source("a", title=title, published=date(2026, 4, 11)), tuple(Block(line) for line in lines))
    return asked(list(drill_facts(document, list(parsed(document)))))


EDITION = ("Which edition of Exercise QUITO LAMA was scheduled for April 2026?", "7th")
VENUE = (
    "At which place in Peru was the 7th edition of Exercise QUITO LAMA scheduled to be held in April 2026?",
    "Lima Field Training Area, Lima",
)


@pytest.mark.parametrize(
    ("line", "question", "answer"),
    [
        (
            "Last edition was conducted at Foreign Training Node, Aundh (Pune) in April 2025.",
            "At which place was the April 2025 edition of Exercise QUITO LAMA held?",
            "Foreign Training Node, Aundh (Pune)",
        ),
        (
            "The previous edition of the exercise was held at Umroi, Meghalaya in July 2024.",
            "At which place in Meghalaya was the July 2024 edition of Exercise QUITO LAMA held?",
            "Umroi",
        ),
        (
            "Exercise QUITO LAMA is a yearly event conducted alternatively in India and Peru.",
            "How often is Exercise QUITO LAMA held?",
            "every year",
        ),
        ("The exercise was instituted in 2012.", "In which year did Exercise QUITO LAMA begin?", "2012"),
        (
            "Aim of Exercise QUITO LAMA is to enhance the capability of the two forces for joint operations in semi-mountainous terrain.",
            "For operations in what kind of terrain was the 7th edition of Exercise QUITO LAMA in April 2026 meant to train?",
            "semi-mountainous",
        ),
    ],
)
def test_a_release_is_asked_under_the_name_of_its_exercise(line: str, question: str, answer: str) -> None:
    assert told(LEAD, DAYS, line) == [EDITION, VENUE, (question, answer)]


@pytest.mark.parametrize(
    "line",
    [
        "The previous edition of the exercise was held at Peru in July 2024.",
        "The exercise will establish a common drill of both contingents.",
        "The terrain of Peru is semi-mountainous.",
    ],
)
def test_what_tells_no_place_or_terrain_of_it_is_left_out(line: str) -> None:
    assert told(LEAD, DAYS, line) == [EDITION, VENUE]


def test_a_page_of_two_exercises_or_of_none_is_left_to_others() -> None:
    assert told(LEAD, DAYS, "Exercise LIMA was held at Umroi in May 2024.") == []
    assert told(LEAD, DAYS, title="Defence news of the week") == []


def test_an_exercise_of_two_months_is_asked_under_its_year() -> None:
    days = "The Exercise is scheduled to be conducted from 31st May to 13th June 2025."
    assert told(LEAD, days) == [("Which edition of Exercise QUITO LAMA was scheduled for 2025?", "7th")]
