"""What the decks were made of before: the readings of their other sources, as far as they are remembered and nothing has to be parsed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from quizgen.errors import ProblemError
from quizgen.model import Document, Reading
from quizgen.pipeline import reading, readings
from quizgen.pipeline.checking import bytes_at_hand
from quizgen.pipeline.shelf import Shelf


def neighbours(shelf: Shelf, documents: Sequence[Document]) -> Iterator[Reading]:
    """The readings of the sources of all decks that are not among the documents, under the ids by which the decks know them."""
    present = {document.source.id for document in documents}
    cited = ((source, path) for path, file in shelf.files.items() for source in file.deck.sources)
    for source, path in {source.id: (source, path) for source, path in cited if source.id not in present}.values():
        with suppress(ProblemError):
            document = reading.remembered(*bytes_at_hand(source, path))
            known = readings.remembered(document) if document else None
            if known:
                yield replace(known, document=replace(known.document, source=replace(known.document.source, id=source.id)))
