"""Clean facts inside definitions → recall questions: who holds an office, when something began, where a body sits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.dates import MONTHS
from quizgen.extractors.definitions import definition, term_tags
from quizgen.extractors.holders import as_of, became, is_current, years_of
from quizgen.extractors.kinds import described, head_noun, head_of, kind_of_thing
from quizgen.extractors.offices import is_name, office_of
from quizgen.extractors.prose import Article, article_of, is_plural, says_year, uses_alone, with_article
from quizgen.model import Corpus, Draft, Reading, Recall, Term
from quizgen.syllabus import table
from quizgen.text import fold, typewriter, words

MONTH = f"(?:{'|'.join(MONTHS)})"
DAY = rf"\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?, \d{{4}}"
# One date, not the first of several, not a fiscal year, a decade or a year before Christ.
MORE_YEARS = r"(?:,| and| or| to|, and)+ (?:in )?(?:\w+ )?\d{4}"
WHEN = rf"(?P<when>{DAY}|{MONTH},? \d{{4}}|\d{{4}})(?![\w/-]|\s*-\s*\d| ?(?:BCE?|CE)\b|{MORE_YEARS})"
ACTIVE: dict[str, str] = table("definitions.yaml")["happened"]
PASSIVE: list[str] = table("definitions.yaml")["done"]
NUMBERED: list[str] = table("definitions.yaml")["numbered"]
BEGAN = re.compile(rf"^(?P<before>.*?)\b(?:that|which) (?P<verb>{'|'.join(ACTIVE)}) (?:in|on) {WHEN}")
MADE = re.compile(rf"^(?P<before>.*?)\b(?P<verb>{'|'.join((*PASSIVE, *NUMBERED))}) (?:(?:in|at) [A-Z]\w+ )?(?:in|on) {WHEN}")
DATED = re.compile(rf", (?:{'|'.join(PASSIVE)}) (?:in|on) {WHEN}")
# What is signed or enacted is a text: "treaty on wetlands signed in 1971" cannot speak of the wetlands.
SIGNED, WRITTEN = frozenset({"signed", "ratified", "enacted", "concluded"}), ("agreement", "law", "scheme", "index", "concept", "process")
# After the head noun of a definition, these say that a later verb may be another thing's.
TURNS = re.compile(r"\b(?:that|which|who|whose|where|when|\w+ed|\w+ing|set|held|made|built|led|run|led|given)\b")
# "a fisheries body, e.g. the Tuna Commission, which is headquartered at Victoria": that one is.
EXAMPLE = re.compile(r"\b(?:e\.g|such as|like|for example|for instance|including)\b")
MOVED = re.compile(
    r"\b(?:until|till|formerly|earlier|originally|first|moved|shifted|relocated|previously|was headquartered|will be)\b", re.IGNORECASE
)
PLACE = r"(?P<place>(?:The )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}(?:, (?:[A-Z]\.(?:[A-Z]\.)+|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?))?)"
ENDS = r"(?=\s*(?:$|[;)(]|[.,](?:\s|$)(?!\s*(?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)*,? )?and )|\s(?:that|which|with|whose|since)\b))"
SEAT = re.compile(rf"\b(?:headquartered|headquarters) (?:in|at) {PLACE}{ENDS}")
MINISTRIES = "|".join(map(re.escape, sorted(table("definitions.yaml")["ministries"], key=len, reverse=True)))
MINISTRY = re.compile(
    rf"\b(?P<how>launched|implemented|run|administered) by the (?:Union )?(?P<ministry>Ministry of (?:{MINISTRIES}))"
    r"(?=$|[.;(]|,(?! (?:the )?(?:Ministry|Department|NITI|and)\b)|\s(?:in \d{4}|that|which|to|for)\b|,? Government of India)"
)
PAST = {"launched": "launched", "implemented": "implements", "run": "runs", "administered": "administers"}


class Asked(NamedTuple):
    """A question and the relation it asks for, in words that stay when the question is reworded."""

    relation: str
    recall: Recall


def term_facts(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The questions that a definition answers the other way round, at most one for each fact it states."""
    del corpus
    article = article_of(reading.document)
    for term in article.terms:
        for relation, recall in (*office_questions(term, article), *event_questions(term, article), *body_questions(term, article)):
            if not set(words(recall.answer)) <= set(words(recall.question)):
                yield Draft(
                    recall,
                    about=term.term,
                    quotes=definition(term, article),
                    evidence=f"{term.term} {relation}",
                    key=recall.answer,
                    by="term_facts",
                    tags=term_tags(term),
                    papers=term.papers,
                )


def asked(relation: str, question: str, answer: str, *accepts: str) -> Asked:
    """A question with the other ways to type its answer, none of which only repeats it."""
    others = {fold(other): other for other in accepts if other and fold(other) != fold(answer)}
    return Asked(relation, Recall(question, answer, tuple(others.values())))


def office_questions(term: Term, article: Article) -> Iterator[Asked]:
    """Who holds or held the office, and since when where the article says the year too.

    A tenure that a definition alone claims is not asked for: "since" is often said of one who left and came back.
    """
    office = office_of(term)
    if office is None or not is_name(term.term):
        return
    holder, given = f"holder of {office.full if office.ordinal else office.title}", term.term.split()
    surname = given[-1] if uses_alone(article.text, given[-1], tuple(given[:-1])) else ""
    if office.ordinal:
        yield asked(holder, f"Who {became(term, office, article)} {office.in_full}?", term.term, surname)
    elif office.spans:
        yield asked(holder, f"Who was {office.named} {years_of(office)}?", term.term, surname)
    elif article.published is not None and is_current(term, office, article):
        yield asked(holder, f"As of {as_of(article.published)}, who is {office.named}?", term.term, surname)
        if office.since and says_year(article, office.since, term.term):
            question = f"Since which year has {term.term} been {office.named}?"
            yield asked("in office since", question, office.since, f"since {office.since}")


def event_questions(term: Term, article: Article) -> Iterator[Asked]:
    """When something began, ended or was made, where the first clause of its definition says so of the thing itself."""
    clause = with_its_date(term)
    if kind_of_thing(term) in ("person", "other"):
        return
    subject = with_article(term, article)
    if (found := BEGAN.search(clause)) and defines(found["before"]):
        yield dated(f"{ACTIVE[found['verb']]} when", f"did {subject} {ACTIVE[found['verb']]}", found["when"])
    elif (
        (found := MADE.search(clause))
        and defines(found["before"], found["verb"])
        and (found["verb"] not in NUMBERED or re.search(r"\d", term.term))
    ):
        yield dated(f"{found['verb']} when", f"{'were' if is_plural(term.term) else 'was'} {subject} {found['verb']}", found["when"])


def with_its_date(term: Term) -> str:
    """The first clause, and what follows its comma where that is a participle with a date ("central bank, established on …")."""
    meaning, clause = typewriter(term.meaning), typewriter(described(term))
    rest = meaning.removeprefix(clause)
    dated = DATED.match(rest) if rest != meaning else None
    aside = dated and not TURNS.search(clause) and not re.search(rf"\b(?:{'|'.join(PASSIVE)})\b", clause)
    return f"{clause} {dated[0].lstrip(', ')}" if dated and aside else clause


def defines(before: str, verb: str = "") -> bool:
    """Whether the words before a verb name one thing only and say nothing of it, so that the verb cannot be another's."""
    head = head_of(before)
    after = before[len(head) :]
    others = [word for word in words(after) if head_noun(word) and (verb not in SIGNED or head_noun(word) in WRITTEN)]
    return bool(words(head)) and not others and not TURNS.search(after) and not re.search(r"[,;]", before)


def dated(relation: str, asks: str, when: str) -> Asked:
    """The question for a year, a month or a day, with the other ways to type it."""
    if when.isdecimal():
        return asked(relation, f"In which year {asks}?", when, f"in {when}")
    found = re.search(rf"(?:(\d{{1,2}})\w* )?({MONTH})(?: (\d{{1,2}})\w*,)?,? (\d{{4}})", when)
    day, month, year = (found[1] or found[3], found[2], found[4]) if found else ("", when, "")
    if not day:
        return asked(relation, f"In which month and year {asks}?", f"{month} {year}", f"in {month} {year}")
    return asked(relation, f"On which date {asks}?", f"{day} {month} {year}", f"{month} {day}, {year}", f"on {day} {month} {year}")


def body_questions(term: Term, article: Article) -> Iterator[Asked]:
    """Where a body has its headquarters, and which ministry is behind a scheme."""
    meaning, kind = typewriter(term.meaning), kind_of_thing(term)
    subject = with_article(term, article)
    found = SEAT.search(meaning)
    if kind == "body" and not MOVED.search(meaning) and found and not EXAMPLE.search(meaning[: found.start()]):
        yield asked("headquarters", f"Where does {subject} have its headquarters?", found["place"], found["place"].split(",")[0])
    if kind in ("scheme", "body") and "jointly" not in meaning and (found := MINISTRY.search(meaning)):
        ministry = found["ministry"]
        question = f"Which ministry {PAST[found['how']]} {subject}?"
        yield asked("ministry", question, ministry, f"the {ministry}", ministry.removeprefix("Ministry of "))
