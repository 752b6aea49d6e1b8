"""Who holds an office now: only what a definition or its article says plainly of its own day."""

from __future__ import annotations

import re
from datetime import date

from quizgen.dates import A_YEAR
from quizgen.extractors.offices import GONE, Office, office_of
from quizgen.extractors.prose import Article
from quizgen.model import Term
from quizgen.tenure import calls_former, is_open, tenure_in
from quizgen.text import typewriter

NEWS = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|(?:this|last) (?:week|month)|"
    r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?)\b"
)
SENTENCE = re.compile(r"(?<=[a-z0-9)”\"][.!?])\s+(?=[A-Z“\"])|\n")


def as_of(published: date) -> str:
    """`May 2026`."""
    return f"{published:%B} {published.year}"


def is_current(term: Term, office: Office, article: Article) -> bool:
    """Whether the source says that the office is held on its own day, says nothing against it, and names no other holder."""
    return claims(term, office, article) and not any(
        rival is not term and (theirs := office_of(rival)) is not None and theirs.whose == office.whose and claims(rival, theirs, article)
        for rival in article.terms
    )


def claims(term: Term, office: Office, article: Article) -> bool:
    """Whether a definition, borne out by its own "since" or by its article, says that somebody holds the office."""
    published, tenure = article.published, tenure_in(term.meaning)
    meaning = term.meaning.replace(tenure.text, " ", 1) if tenure else term.meaning
    if published is None or office.ordinal or office.spans or GONE.search(typewriter(meaning)) or calls_former(article.text, term.term):
        return False
    if tenure is not None:
        return tenure.ends is None and tenure.begins <= published.year
    if office.since:
        return int(office.since) <= published.year
    return reported(term, office, article.text, published)


def reported(term: Term, office: Office, text: str, published: date) -> bool:
    """Whether a sentence of news gives the person the office: one that is dated, and of no other year."""
    name, title = re.escape(typewriter(term.term)), re.escape(office.whose[0])
    holds = re.compile(
        rf"\b(?i:{title})(?: of (?:the )?[A-Z]\w*(?: [A-Z]\w*)*)?,? {name}\b|\b{name},? (?:is )?(?:[\w'-]+ ){{0,3}}(?i:{title})\b"
    )
    for sentence in SENTENCE.split(typewriter(text)):
        years = set(A_YEAR.findall(sentence))
        told = str(published.year) in years or NEWS.search(sentence)
        if told and years <= {str(published.year)} and holds.search(sentence) and not GONE.search(sentence):
            return True
    return False


def is_past(term: Term, office: Office, article: Article) -> bool:
    """Whether the office is surely over: its years are closed, or the article calls its holder former."""
    return bool(office.spans) or is_over(term, article)


def is_over(term: Term, article: Article) -> bool:
    """Whether the article calls a holder former, or names one with a higher number in the same office."""
    mine = office_of(term)
    later = mine is not None and any(
        (theirs := office_of(other)) is not None and theirs.whose == mine.whose and 0 < number(mine) < number(theirs)
        for other in article.terms
    )
    return later or bool(calls_former(article.text, term.term))


def number(office: Office) -> int:
    """The number of an office with a number in figures; 0 of any other."""
    figures = re.match(r"\d+", office.ordinal)
    return int(figures[0]) if figures else 0


def became(term: Term, office: Office, article: Article) -> str:
    """`was` of one who is no longer in office or was the first, `became` of one who may be."""
    first = office.ordinal.casefold().startswith("first") and not is_open(term.meaning)
    return "was" if first or is_past(term, office, article) else "became"


def years_of(office: Office) -> str:
    """`from 1966 to 1977 and from 1980 to 1984`."""
    return " and ".join(f"from {begins} to {ends}" for begins, ends in office.spans)
