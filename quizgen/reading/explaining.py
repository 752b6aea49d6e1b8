"""Everything that a text explains of things: its definitions, what stands between commas, and what it says by the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.model import Document, Fact, Name
from quizgen.reading.appositions import apposition_facts
from quizgen.reading.defining import defining_facts
from quizgen.reading.glosses import gloss_facts
from quizgen.reading.language import Sentence
from quizgen.reading.resolving import Resolution


def explaining_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """What terms and names are, mean, measure and are called, each fact with the number of its block."""
    yield from defining_facts(document)
    yield from apposition_facts(document, sentences, resolutions, names)
    yield from gloss_facts(document, sentences, resolutions, names)
