"""Dated events of a document, or of several that tell of one subject → a sequence: which order of time is right?"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from quizgen.dates import A_YEAR, EXACT, Time, find_times
from quizgen.extractors.claims import LEAST_WORTH, crime, is_empty, names_its_subject
from quizgen.extractors.fact_pairs import parted
from quizgen.extractors.fair_copy import fair_copy
from quizgen.extractors.kinship import are_kin, in_time
from quizgen.extractors.lasting import happened, is_past
from quizgen.extractors.refuting import Known
from quizgen.extractors.rewording import FUTURE
from quizgen.extractors.standing import is_bare, is_surname, unexplained
from quizgen.extractors.tagging import tags_for
from quizgen.extractors.tenses import in_simple_past
from quizgen.model import Corpus, Draft, Event, Fact, Quote, Reading, Sequence
from quizgen.screen import broken_rule, gist, same_gist
from quizgen.syllabus import table
from quizgen.text import fold, spaced

FEWEST, MOST = 3, 4
SHORTEST, LONGEST = 3, 24
AT = frozenset({"in", "on"})
DECEMBER, MONTH = 12, 31
# "their first meeting since the change of government in August 2024": not the meeting was then.
OF_ANOTHER = re.compile(r"(?<!^)\b(?:since|after|before|following|until|till|ahead of|despite) (?:[\w'’-]+ ){1,8}(?:in |on )?$")
NUMBERS = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)?|[IVX]+|(?:[Tt]wenty-|[Tt]hirty-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|"
    r"[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|\w+teenth|[Tt]wentieth))\b"
)
# A birth among schemes is out of its age; in a life it is one of the events.
LIVED = re.compile(r"\b(?:was|were) born\b|\bdied\b")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event without its time, the time in words, its first and last possible day, and the fact that tells it."""

    text: str
    when: str
    begin: date
    end: date
    source: str
    fact: Fact
    tags: tuple[str, ...] = ()


def sequence(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The sequences of a document; one that has too few events of its own borrows those of its neighbours on the same subjects."""
    dated = happenings_of(reading, corpus)
    own = unlike(dated if reading.topic else of_one_section(dated))
    groups = parted(own) if len(own) >= FEWEST else shared(own, reading, corpus)
    pool = tuple(one.text for one in dated)
    for group in groups:
        draft = draft_of(group, pool)
        if draft is not None:
            yield draft


def of_one_section(found: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """Of a page without a subject the events under its fullest heading: those of a digest have nothing to do with each other."""
    under = Counter(one.fact.section[-1:] for one in found)
    if len(under) < FEWEST:
        return found
    fullest, number = under.most_common(1)[0]
    return tuple(one for one in found if one.fact.section[-1:] == fullest) if number >= FEWEST else ()


def happenings_of(reading: Reading, corpus: Corpus) -> tuple[Happening, ...]:
    """The events that a document of a run dates, in its order; they are gathered once for the whole run."""
    return happenings_of_known(Known(corpus)).get(reading.document.source.id, ())


@lru_cache(maxsize=1)
def happenings_of_known(known: Known) -> dict[str, tuple[Happening, ...]]:
    """The events that the documents of a run date, by the ids of their sources."""
    return {reading.document.source.id: tuple(happenings(reading)) for reading in known.corpus.readings}


def happenings(reading: Reading) -> Iterator[Happening]:
    """The events that a document dates, in its order."""
    for fact in map(in_simple_past, reading.facts):
        sure = fact.worth >= LEAST_WORTH and not (fact.hedged or fact.said_by or fact.spoken or crime().search(fact.statement))
        lived = LIVED.search(fact.statement) is not None and fold(fact.about) not in fold(reading.document.source.title)
        if (
            sure
            and not lived
            and is_past(fact)
            and happened().search(fact.statement)
            and (not fact.context or names_its_subject(fact, reading))
        ):
            yield from happening(fact, reading)


def happening(fact: Fact, reading: Reading) -> Iterator[Happening]:
    """The event of a fact, if it tells the one time at which it happened and nothing else in it tells a year."""
    times = [time for time in find_times(fact.statement) if time.kind in EXACT]
    if len(times) != 1 or times[0].preposition not in AT or OF_ANOTHER.search(fact.statement[: times[0].start]):
        return
    text = without(times[0], fact.statement)
    sized = SHORTEST <= len(text.split()) <= LONGEST
    plain = " had " not in text and not (FUTURE.search(text) or A_YEAR.search(text) or is_empty(text))
    if text and sized and plain and not (is_bare(text) or unexplained(text) or is_surname(text, reading.document.text)):
        begin, end = days_of(times[0])
        yield Happening(text, times[0].text, begin, end, reading.document.source.id, fact, tags_for(fact.about, fact.statement, reading))


def without(time: Time, statement: str) -> str:
    """A statement without the words that tell its time; "" where they cannot be taken out."""
    said = rf"(?:in|on|In|On) (?:the )?(?:year )?{re.escape(time.text)}"
    opening = re.match(rf"{said},? (?P<rest>.+)", statement)
    if opening:
        return fair_copy(opening["rest"])
    cut, count = re.subn(rf",? {said}(?=[,.;]| |$)", "", statement)
    return fair_copy(re.sub(r" ,|,(?=\.)", "", cut)) if count == 1 else ""


def days_of(time: Time) -> tuple[date, date]:
    """The first and the last day that a time may mean."""
    first, last = time.month or 1, time.month or DECEMBER
    return date(time.year, first, time.day or 1), date(time.year, last, time.day or monthrange(time.year, last)[1])


def unlike(found: Iterable[Happening]) -> list[Happening]:
    """The events, the worthiest first, none twice and none at a time that another may share."""
    kept: list[Happening] = []
    for one in sorted(found, key=lambda one: -one.fact.worth):
        if not any(
            is_near(one, other) or is_numbered(one, other) or is_course(one, other) or same_gist(gist(one.text), gist(other.text))
            for other in kept
        ):
            kept.append(one)
    return kept


def is_near(one: Happening, other: Happening) -> bool:
    """Whether nobody can tell which of two came first, or they are one event in two wordings.

    Of two bare years that follow each other sources differ too often: a body agreed on in 1944 came into being in 1945.
    """
    bare = all((event.end - event.begin).days > MONTH for event in (one, other))
    return (one.begin <= other.end and other.begin <= one.end) or (bare and abs(one.begin.year - other.begin.year) <= 1)


def is_numbered(one: Happening, other: Happening) -> bool:
    """Whether two events are those of one series, whose numbers tell their order: the 2nd and the 3rd Finance Commission."""
    bare = [NUMBERS.sub("#", event.text) for event in (one, other)]
    return bare[0] == bare[1] and "#" in bare[0]


def is_course(one: Happening, other: Happening) -> bool:
    """Whether two events are stages of one thing: what is approved is launched later, a convention is joined when it is there."""
    named = any(first.fact.about and spaced(first.fact.about) in spaced(second.text) for first, second in ((one, other), (other, one)))
    return named and all(stages().search(event.text) for event in (one, other))


@cache
def stages() -> re.Pattern[str]:
    """The words of the stages that one thing goes through."""
    return re.compile(rf"\b(?:{'|'.join(table('formats.yaml')['stages'])})\b")


def shared(own: list[Happening], reading: Reading, corpus: Corpus) -> Iterator[list[Happening]]:
    """The events of a document with those of others on its subject, the earliest articles first; once, by the earliest of them."""
    heads = {tag for one in own for tag in one.tags[:1]}
    kin = [other for other in sorted(corpus.readings, key=in_time) if heads and are_kin(reading, other)]
    there = [one for other in kin for one in happenings_of(other, corpus) if heads & set(one.tags[:1])]
    found = unlike(there)[:MOST]
    earliest = next((other.document.source.id for other in kin if any(one.source == other.document.source.id for one in found)), "")
    if len(found) >= FEWEST and reading.document.source.id == earliest:
        yield found


def draft_of(group: list[Happening], pool: tuple[str, ...]) -> Draft | None:
    """The sequence of some events, None where it breaks a rule; `pool` are all that might have been taken."""
    order = sorted(group, key=lambda one: one.begin)
    prompt = Sequence(
        "Arrange the following events in chronological order, the earliest first",
        tuple(Event(one.text, one.when, one.fact.quote) for one in order),
    )
    if broken_rule(prompt):
        return None
    first = order[0].fact
    return Draft(
        prompt,
        about=first.about,
        quotes=tuple(dict.fromkeys(Quote(one.source, one.fact.quote) for one in order)),
        evidence=f"{first.about} {first.slots[0].relation if first.slots else first.statement}",
        key="sequence",
        by="sequence",
        tags=tuple(dict.fromkeys(tag for one in order for tag in one.tags)),
        pool=tuple(dict.fromkeys((*(one.text for one in order), *pool))),
    )
