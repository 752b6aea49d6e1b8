"""Facts that cannot both be right: one thing told of with two dates, numbers or places. Nothing is asked that depends on them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from quizgen.dates import A_YEAR
from quizgen.model import Fact, Finding, Item, Prompt, Quote, Reading, Slot, Source
from quizgen.screen.gist import Called, agree_on_names, content_stems, names_in, nested, number_words
from quizgen.screen.texts import answers, asked
from quizgen.screen.values import FUNCTIONAL, disagree
from quizgen.text import fold, words

# What happens once keeps its date and place for ever; of anything else, two reports of different times may both be right.
HAPPENS_ONCE = re.compile(r"\b(?:found|establish|adopt|born|bear|die|enact|ratif|independen|assassinat|discover|invent)")
TAKES_PLACE = re.compile(r"\b(?:hold|held|take place|host|sign|born|bear|headquarter|inaugurat|convene|found|adopt)")
PLACES = frozenset({"city", "state", "country"})
SAME_TIME, TENSELESS = 31, 4
LEAST_SHARED, LEAST_SHARED_WITHIN = 0.5, 0.8


class Told(NamedTuple):
    """A value that a source gives: the fact and the slot in which it stands."""

    source: Source
    fact: Fact
    slot: Slot


class Contradiction(NamedTuple):
    """Two values for one thing, in the order of reading."""

    one: Told
    other: Told

    def __str__(self) -> str:
        """Both quotes with their sources."""
        told = (f"“{' '.join(one.fact.quote.split())}” ({one.source.title or one.source.id})" for one in self)
        return f"the sources differ: {' but '.join(told)}"


class Setting(NamedTuple):
    """What a value is told of: the words of its subject and those round it, names and years among them."""

    about: frozenset[str]
    context: frozenset[str]
    names: frozenset[Called]
    numbers: frozenset[str]
    years: frozenset[str]


Disputes: TypeAlias = dict[tuple[str, str], list[tuple[str, Contradiction]]]


def contradictions(readings: Iterable[Reading]) -> tuple[Contradiction, ...]:
    """The facts of all readings that give one thing two values; every value that is disputed stands in at least one of the pairs.

    Compared is what has one subject and one relation, in settings of which nothing goes against the other, at one time.
    """
    full = full_names(readings := tuple(readings))
    near: dict[tuple[str, str], list[tuple[Told, Setting]]] = defaultdict(list)
    found: list[Contradiction] = []
    disputed: set[Told] = set()
    for told in every_value(readings):
        setting = setting_of(told, full)
        marks = [(relation_of(told), stem) for stem in sorted(setting.about)]
        others = {id(other): (other, where) for mark in marks for other, where in near[mark]}
        for other, where in others.values():
            if not {told, other} <= disputed and comparable(other, where, told, setting) and disagree(value(other), value(told)):
                found.append(Contradiction(other, told))
                disputed |= {told, other}
        for mark in marks:
            near[mark].append((told, setting))
    return tuple(found)


def relation_of(told: Told) -> str:
    """What is told, whatever the tense: "lasted duration" is "last duration"."""
    return " ".join(word[:TENSELESS] for word in words(told.slot.relation))


def every_value(readings: Iterable[Reading]) -> Iterator[Told]:
    """Every slot that can have only one value."""
    for reading in readings:
        for fact in reading.facts:
            for slot in fact.slots:
                placed = slot.type in PLACES and TAKES_PLACE.search(fold(slot.relation))
                if slot.relation and (slot.type in FUNCTIONAL or placed):
                    yield Told(reading.document.source, fact, slot)


def full_names(readings: Iterable[Reading]) -> dict[str, str]:
    """Folded other name → full name, where it is the name of one alone."""
    known: dict[str, set[str]] = defaultdict(set)
    for name in (name for reading in readings for name in reading.names):
        for other in filter(None, (*name.aliases, name.acronym)):
            known[fold(other)].add(name.name)
    return {other: next(iter(names)) for other, names in known.items() if len(names) == 1}


def setting_of(told: Told, full: Mapping[str, str]) -> Setting:
    """The setting of a value: its statement without the value itself and without the subject."""
    fact = told.fact
    about = content_stems(f"{full.get(fold(fact.about), fact.about)} {fact.context}")
    rest = fact.statement.replace(told.slot.text, " ", 1)
    outside = f"{rest} {fact.context}"
    names = frozenset(name for name in names_in(rest) if name.last not in about)
    return Setting(about, content_stems(rest) - about, names, number_words(outside), frozenset(A_YEAR.findall(outside)))


def value(told: Told) -> tuple[str, str, str]:
    """The type of a value, the words before it, and the value."""
    return told.slot.type, told.fact.statement.partition(told.slot.text)[0], told.slot.text


def comparable(one: Told, where: Setting, other: Told, there: Setting) -> bool:
    """Whether two values are told of one thing: one subject, one speaker at most, one time, and nothing that sets them apart."""
    speakers = {one.fact.said_by, other.fact.said_by} - {""}
    # One sentence that gives two values means two things.
    if one.source == other.source and one.fact.quote == other.fact.quote:
        return False
    if one.slot.type != other.slot.type or len(speakers) > 1 or not one_time(one, where, other, there):
        return False
    alike = where.about == there.about or (nested(where.about, there.about) and min(len(where.about), len(there.about)) > 1)
    if not alike or not agree_on_names(where.names, there.names) or not nested(where.numbers, there.numbers):
        return False
    least = LEAST_SHARED_WITHIN if one.source == other.source else LEAST_SHARED
    return len(where.context & there.context) >= least * min(len(where.context), len(there.context))


def one_time(one: Told, where: Setting, other: Told, there: Setting) -> bool:
    """Whether two values hold at one time: the years that are named are the same, or else the days of which they are told are near."""
    if where.years or there.years:
        return where.years == there.years
    if HAPPENS_ONCE.search(fold(one.slot.relation)):
        return True
    days = [moment(one), moment(other)]
    return None in days or abs((days[0] or date.min) - (days[1] or date.min)).days <= SAME_TIME


def moment(told: Told) -> date | None:
    """The day of which a value is told, as far as it is known."""
    return told.fact.as_of or told.source.published


def disputes(found: Iterable[Contradiction]) -> Disputes:
    """The disputed values by source and quote."""
    known: Disputes = defaultdict(list)
    for contradiction in found:
        for told in contradiction:
            known[told.source.id, told.fact.quote].append((told.slot.text, contradiction))
    return known


def dispute(prompt: Prompt, quotes: Iterable[Quote], known: Disputes) -> Contradiction | None:
    """The contradiction that a prompt depends on: one of its quotes is disputed, and its words hold the value in question."""
    doubts = [doubt for quote in quotes for doubt in known.get((quote.source, quote.text), ())]
    texts = [f" {' '.join(words(text))} " for text in (*asked(prompt), *answers(prompt))] if doubts else []
    held = (contradiction for text, contradiction in doubts if any(f" {' '.join(words(text))} " in shown for shown in texts))
    return next(held, None)


def check_contradictions(
    found: Iterable[Contradiction], items: Iterable[tuple[Item, str, int]], paths: Mapping[str, str]
) -> Iterator[Finding]:
    """A notice for each contradiction, at an item that depends on it, else at the deck of its source.

    `items` stand with path and line; `paths` has a deck for the id of each source.
    """
    found, placed = tuple(found), tuple(items)
    for contradiction in found:
        known = disputes([contradiction])
        depend = (one for one in placed if one[0].origin and dispute(one[0].prompt, one[0].origin.quotes, known))
        item, path, line = next(depend, (None, paths.get(contradiction.one.source.id, ""), 0))
        mend = "find out which is right, and correct or reject it" if item else "nothing is asked that depends on it"
        yield Finding(path, line, item.id if item else "", "contradiction", str(contradiction), mend, "notice")
