"""Holders of offices among the key terms → claims: which number of president somebody was, since when somebody has been minister."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.extractors.choice_times import shifted
from quizgen.extractors.claims import Claim
from quizgen.extractors.definitions import definition, term_tags
from quizgen.extractors.fair_copy import fair_copy
from quizgen.extractors.holders import as_of, became, is_current
from quizgen.extractors.offices import Office, is_name, office_of
from quizgen.extractors.prose import Article, article_of, says_year
from quizgen.extractors.ways import Falsehood, Ways
from quizgen.model import Corpus, Reading, Term

WORTH = 0.7


def office_claims(reading: Reading, corpus: Corpus) -> Iterator[Claim]:
    """The claims that a document makes of the holders of offices whom it defines, in their order."""
    del corpus
    article = article_of(reading.document)
    for term in article.terms:
        office = office_of(term)
        if office is not None and is_name(term.term):
            yield from numbered(term, office, article) if office.ordinal else lasting(term, office, article)


def numbered(term: Term, office: Office, article: Article) -> Iterator[Claim]:
    """Which number of an office's holders somebody was; false with the number of another holder."""
    text = fair_copy(f"{term.term} {became(term, office, article)} {office.in_full}.")
    others = (theirs for other in article.terms if other is not term and (theirs := office_of(other)) is not None)
    wrong = dict.fromkeys(theirs.ordinal for theirs in others if theirs.ordinal and theirs.whose == office.whose) if office.whose[0] else {}
    numbers = (one for one in wrong if one != office.ordinal and one[0].isdigit() == office.ordinal[0].isdigit())
    ways = Ways(Falsehood(text.replace(office.ordinal, one, 1), one, office.ordinal) for one in numbers)
    yield claim_of(term, text, office.ordinal, ways, article)


def lasting(term: Term, office: Office, article: Article) -> Iterator[Claim]:
    """Since when somebody has been in office, where the article itself says so; false with another year."""
    said = office.since and not office.spans and says_year(article, office.since, term.term)
    if article.published is not None and said and is_current(term, office, article):
        text = f"As of {as_of(article.published)}, {term.term} has been {office.named} since {office.since}."
        # Nobody is in office since a year that is still to come.
        years = (year for year in shifted(office.since) if int(year) <= article.published.year)
        ways = Ways(Falsehood(text.replace(f"since {office.since}", f"since {year}"), year, office.since) for year in years)
        yield claim_of(term, text, office.since, ways, article)


def claim_of(term: Term, text: str, key: str, ways: Ways, article: Article) -> Claim:
    """The claim of a definition of somebody in office."""
    quote = definition(term, article)[0]
    return Claim(text, quote, term.term, "office", key, WORTH, ways, "", term_tags(term), term.papers, "term")
