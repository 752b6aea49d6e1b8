"""Key terms → term cards: each term with what its source says it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.extractors.definitions import definition, term_tags
from quizgen.extractors.holders import as_of, is_over
from quizgen.extractors.prose import Article, article_of
from quizgen.gazetteer import means_another
from quizgen.model import Corpus, Draft, Reading, Term, TermCard
from quizgen.syllabus import table
from quizgen.tenure import is_open, since, tenure_in, without_tenure

NUMBER = rf"(?:the )?(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(table('definitions.yaml')['ordinals'])})\b"


def key_terms(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One card for each key term of the document, in the order in which it defines them."""
    del corpus
    article = article_of(reading.document)
    for term in article.terms:
        meaning = meaning_of(term, article)
        if not meaning or means_another(term.term, term.meaning):
            continue
        yield Draft(
            TermCard(term.term, meaning),
            about=term.term,
            quotes=definition(term, article),
            evidence=f"{term.term} meaning",
            key=term.term,
            by="key_terms",
            tags=term_tags(term),
            papers=term.papers,
        )


def meaning_of(term: Term, article: Article) -> str:
    """The meaning; years that run to a present become "since", with the date of the source where another may follow in the office.

    Where the article calls the person former, the years are wrong: they go from an office with a number, which stays true for
    ever; of any other office nothing true is left to say, and the meaning is "".
    """
    tenure, numbered = tenure_in(term.meaning), re.match(NUMBER, term.meaning, re.IGNORECASE) is not None
    if tenure is None or not is_open(term.meaning):
        return term.meaning
    if is_over(term, article):
        return without_tenure(term.meaning) if numbered else ""
    dated = f", as of {as_of(article.published)}" if article.published and not numbered else ""
    years = since(tenure.text)
    return term.meaning.replace(tenure.text, f"{years[:-1]}{dated})", 1)
