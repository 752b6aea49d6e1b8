"""Clean facts inside definitions → recall questions: who holds an office, when something began, where a body sits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.extractors.definitions import (
    as_of,
    definition,
    first_clause,
    head_nouns,
    kind_of_thing,
    office_of,
    says_year,
    singular,
    term_tags,
    with_article,
)
from quizgen.model import Corpus, Document, Draft, Reading, Recall, Term
from quizgen.syllabus import table
from quizgen.tenure import is_stale, tenure_in, without_tenure
from quizgen.text import fold, typewriter, words

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = rf"\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS}),? \d{{4}}|(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?, \d{{4}}"
WHEN = rf"(?P<when>{DAY}|(?:{MONTHS}),? \d{{4}}|\d{{4}})(?![\d/-]|\s*-\s*\d)"
ACTIVE: dict[str, str] = table("definitions.yaml")["happened"]
PASSIVE: list[str] = table("definitions.yaml")["done"]
BEGAN = re.compile(rf"\b(?:that|which) (?P<verb>{'|'.join(ACTIVE)}) (?:in|on) {WHEN}")
MADE = re.compile(rf"(?P<before>.*?)\b(?P<verb>{'|'.join(PASSIVE)}) (?:in|on) {WHEN}")
PLACE = r"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)?)"
SEAT = re.compile(rf"\b(?:headquartered|with (?:its )?headquarters) (?:in|at) {PLACE}")
MINISTRY = re.compile(
    r"\b(?P<how>launched|implemented|run|administered) by the "
    r"(?P<ministry>(?:Union )?Ministry of [A-Z]\w+(?:(?:,? and|,|\s&)? [A-Z]\w+)*)"
)
NAME = re.compile(r"^(?:(?:[A-Z][\w'’-]*|[A-Z]\.(?:[A-Z]\.)*)\s+){1,3}[A-Z][\w'’-]+$")


def term_facts(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The questions that a definition answers the other way round, at most one for each fact it states."""
    del corpus
    document = reading.document
    for term in document.terms:
        asked = (*office_questions(term, document), *event_questions(term, document), *body_questions(term))
        for recall in asked:
            if sound(recall):
                yield Draft(
                    recall,
                    about=term.term,
                    quotes=definition(term, document),
                    evidence=term.meaning,
                    key=recall.answer,
                    by="term_facts",
                    tags=term_tags(term),
                    papers=term.papers,
                )


def sound(recall: Recall) -> bool:
    """Whether the question does not hold its own answer."""
    return not set(words(recall.answer)) <= set(words(recall.question))


def is_name(term: Term) -> bool:
    """Whether the term is written like a person's name and holds no office's or body's noun."""
    return bool(NAME.match(term.term)) and not any(singular(word) in head_nouns() for word in words(term.term))


def office_questions(term: Term, document: Document) -> Iterator[Recall]:
    """Who holds or held the office, and since when where the article says the year too.

    A tenure that a definition alone claims is not asked for: "since" is often said of one who left and came back.
    """
    office = office_of(term)
    if office is None or not is_name(term):
        return
    tenure, surname = tenure_in(term.meaning), term.term.split()[-1]
    past = is_stale(term, document) or (tenure is not None and tenure.ends is not None)
    title = titled(office.title)
    if office.ordinal:
        yield Recall(f"Who {'was' if past else 'became'} the {office.ordinal} {office.title}?", term.term, (surname,))
    elif tenure is not None and tenure.ends is not None:
        yield Recall(f"Who was {title} from {tenure.begins} to {tenure.ends}?", term.term, (surname,))
    elif not past and document.source.published is not None:
        yield Recall(f"As of {as_of(document.source.published)}, who is {title}?", term.term, (surname,))
        if office.since and says_year(document, office.since):
            yield Recall(f"Since which year has {term.term} been {title}?", office.since, (f"since {office.since}",))


def titled(title: str) -> str:
    """The office as a sentence names it: "the President of Iran", but "Russia's Foreign Minister"."""
    return title if re.match(r"\S+(?:'s|s') ", title) else f"the {title}"


def event_questions(term: Term, document: Document) -> Iterator[Recall]:
    """When something began, ended or was made, where the first clause of its definition says so of the thing itself."""
    clause = typewriter(first_clause(without_tenure(term.meaning)))
    if kind_of_thing(term) in ("person", "other"):
        return
    subject = with_article(term.term, document)
    if found := BEGAN.search(clause):
        yield dated(f"did {subject} {ACTIVE[found['verb']]}", found["when"])
    elif (found := MADE.search(clause)) and defines(found["before"]):
        yield dated(f"{'were' if is_plural(term) else 'was'} {subject} {found['verb']}", found["when"])


def defines(before: str) -> bool:
    """Whether the words before a participle name one thing only, so that the participle cannot belong to another."""
    nouns = [word for word in words(before) if singular(word) in head_nouns()]
    return len(set(map(singular, nouns))) == 1 and not before.rstrip().endswith(",")


def is_plural(term: Term) -> bool:
    """Whether the term names several things: a last word in small letters that is a plural."""
    last = term.term.split()[-1]
    return last.islower() and last.endswith("s") and not last.endswith("ss") and singular(last) != last


def dated(asks: str, when: str) -> Recall:
    """The question for a year, a month or a day, with the other ways to type it."""
    if when.isdecimal():
        return Recall(f"In which year {asks}?", when, (f"in {when}",))
    found = re.search(rf"(?:(\d{{1,2}})\w* )?({MONTHS})(?: (\d{{1,2}})\w*,)?,? (\d{{4}})", when)
    day, month, year = (found[1] or found[3], found[2], found[4]) if found else ("", when, "")
    if not day:
        return Recall(f"In which month and year {asks}?", f"{month} {year}", (f"in {month} {year}",))
    return Recall(f"On which date {asks}?", f"{day} {month} {year}", (f"{month} {day}, {year}", f"on {day} {month} {year}"))


def body_questions(term: Term) -> Iterator[Recall]:
    """Where a body has its headquarters, and which ministry is behind a scheme."""
    meaning, kind = typewriter(term.meaning), kind_of_thing(term)
    subject = f"the {term.term}" if term.term.split()[-1].casefold() in head_nouns() and kind == "body" else term.term
    if kind == "body" and (found := SEAT.search(meaning)):
        yield Recall(f"Where does {subject} have its headquarters?", found["place"], (found["place"].split(",")[0],))
    if kind in ("scheme", "body") and (found := MINISTRY.search(meaning)):
        ministry = found["ministry"].removeprefix("Union ")
        yield Recall(
            f"Which ministry {PAST[found['how']]} {subject}?", ministry, (f"the {ministry}", fold(ministry).removeprefix("ministry of "))
        )


PAST = {"launched": "launched", "implemented": "implements", "run": "runs", "administered": "administers"}
