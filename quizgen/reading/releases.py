"""Everything that releases and their explainers tell in ways of their own: plans, counted parts, questions with their answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.model import Document, Fact, Name
from quizgen.reading.drills import drill_facts
from quizgen.reading.frequent_questions import question_facts
from quizgen.reading.language import Sentence
from quizgen.reading.parts import part_facts
from quizgen.reading.plans import plan_facts
from quizgen.reading.resolving import Resolution


def release_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """What releases tell of schemes and laws, each fact with the number of its block."""
    drills = list(drill_facts(document, sentences))
    venues = {fact.about for _, fact in drills if fact.slots[0].relation == "venue"}
    for number, fact in plan_facts(document, sentences, resolutions, names):
        if fact.slots[0].relation != "venue" or fact.about not in venues:  # One venue is asked once.
            yield number, fact
    yield from drills
    yield from part_facts(document, sentences, resolutions, names)
    yield from question_facts(document, sentences, resolutions, names)
