"""Key terms → term cards: each term with what its source says it means."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.extractors.definitions import definition, term_tags
from quizgen.model import Corpus, Document, Draft, Reading, Term, TermCard
from quizgen.tenure import is_stale, without_tenure


def key_terms(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One card for each key term of the document, in the order in which it defines them."""
    del corpus
    document = reading.document
    for term in document.terms:
        yield draft_of(term, document)


def draft_of(term: Term, document: Document) -> Draft:
    """The term and its meaning; years in office that the article itself contradicts are left out."""
    meaning = without_tenure(term.meaning) if is_stale(term, document) else term.meaning
    return Draft(
        TermCard(term.term, meaning),
        about=term.term,
        quotes=definition(term, document),
        evidence=term.meaning,
        key=term.term,
        by="key_terms",
        tags=term_tags(term),
        papers=term.papers,
    )
