"""All that notes in shorthand state: of places, works and rulers, of what is the largest of its kind, of what was held, thought and won."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.model import Document, Fact
from quizgen.reading.authors import authored_facts
from quizgen.reading.editions import edition_facts
from quizgen.reading.reigns import reign_facts
from quizgen.reading.sites import site_facts
from quizgen.reading.superlatives import superlative_facts


def note_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """The facts of the notes of a document, each with the number of its block."""
    yield from site_facts(document)
    yield from authored_facts(document)
    yield from reign_facts(document)
    yield from superlative_facts(document)
    yield from edition_facts(document)
