"""Terms that a text explains in passing → term cards, as those of its glossary have."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.extractors.definitions import term_tags
from quizgen.model import Corpus, Draft, Quote, Reading, TermCard
from quizgen.text import fold


def told_terms(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One card for each term that the text explains and no glossary of the run has."""
    known = {fold(name) for _, term in corpus.terms() for name in (term.term, term.shown)}
    for term in reading.explained:
        if not {fold(term.term), fold(term.shown)} & known:
            yield Draft(
                TermCard(term.term, term.meaning),
                about=term.term,
                quotes=(Quote(reading.document.source.id, term.quote),),
                evidence=f"{term.term} meaning",
                key=term.term,
                by="told_terms",
                tags=term_tags(term),
            )
