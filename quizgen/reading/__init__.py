"""Documents → what they state: the only room that imports spaCy."""

from __future__ import annotations

from quizgen.model import Document, Reading


def read(document: Document) -> Reading:
    """What a document states, whom it speaks of, and what became of each of its sentences."""
    return Reading(document)
