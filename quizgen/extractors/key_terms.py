"""Key terms → term cards: each term with what its source says it means."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.extractors.definitions import definition, term_tags
from quizgen.extractors.holders import as_of
from quizgen.extractors.prose import Article, article_of
from quizgen.model import Corpus, Draft, Reading, Term, TermCard
from quizgen.tenure import is_open, is_stale, tenure_in, without_tenure


def key_terms(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One card for each key term of the document, in the order in which it defines them."""
    del corpus
    article = article_of(reading.document)
    for term in article.terms:
        yield Draft(
            TermCard(term.term, meaning_of(term, article)),
            about=term.term,
            quotes=definition(term, article),
            evidence=f"{term.term} meaning",
            key=term.term,
            by="key_terms",
            tags=term_tags(term),
            papers=term.papers,
        )


def meaning_of(term: Term, article: Article) -> str:
    """The meaning; years that run to a present become the date of the source, or go where its article contradicts them."""
    tenure = tenure_in(term.meaning)
    if tenure is None or not is_open(term.meaning):
        return term.meaning
    if article.published is None or is_stale(term.meaning, term.term, article.text, article.published):
        return without_tenure(term.meaning)
    return term.meaning.replace(tenure.text, f" (as of {as_of(article.published)})", 1)
