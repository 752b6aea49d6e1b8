"""Everything that releases and their explainers tell in ways of their own: plans, counted parts, questions with their answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.model import Document, Fact, Name
from quizgen.reading.frequent_questions import question_facts
from quizgen.reading.language import Sentence
from quizgen.reading.parts import part_facts
from quizgen.reading.plans import plan_facts
from quizgen.reading.resolving import Resolution


def release_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """What releases tell of schemes and laws, each fact with the number of its block."""
    yield from plan_facts(document, sentences, resolutions, names)
    yield from part_facts(document, sentences, resolutions, names)
    yield from question_facts(document, sentences, resolutions, names)
