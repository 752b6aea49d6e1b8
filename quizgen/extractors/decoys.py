"""Which other value could be believed in a statement: near enough, of its time and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from quizgen.dates import A_YEAR
from quizgen.extractors.landscapes import suits_landscape
from quizgen.extractors.refuting import Asked, stems
from quizgen.gazetteer import entries, entry, lineage
from quizgen.model import Reading
from quizgen.model.slot_types import SITES, TIMES
from quizgen.quantities import find_quantities
from quizgen.syllabus import table
from quizgen.text import fold, words

FILE = "formats.yaml"
SEATS = re.compile(r"\b(?:headquarter\w*|secretariat|seat)\b")
DATED = frozenset({"treaty", "law"})
STATUS = "IUCN status"
# The month that an article gives its own statements, or that stands behind its title.
STAMP = re.compile(r"^As (?:of|reported in) (?:[A-Z][a-z]+ )?\d{4},|\((?:[A-Z][a-z]+ )?\d{4}\)$")
TWICE = 2
SMALL, BESIDE = 12, 2
# A rank beyond the end of its list is out at a glance.
RANK, OF_SO_MANY = re.compile(r"\brank(?:s|ed|ing)?\b"), re.compile(r"\b\d+ (?:out )?of (\d{2,3})\b")
# No body has more members than there are countries.
MEMBERS, COUNTRIES = re.compile(r"\bmembers?\b"), 195
ON_THE_WAY = re.compile(
    r"\b(?:from [A-Z][\w’' -]+? (?:to|and) |"
    r"(?:march|walk|journey|travel|trek|sail|road|route|line|train|link)\w* (?:[a-z]+ )?(?:to|from) )$"
)
NEW_DELHI, FOUNDED = "new delhi", 1911
AIMED = re.compile(r"\b(?:by|until|till|to|for|before|target(?:ed)?|deadline)(?: the year)? (?:[A-Z][a-z]+ )?20\d\d|\b20\d\d[-–]\d{2,4}")
LONG, ROUND_TO = 10, 5


def is_possible(asked: Asked, wrong: str, reading: Reading) -> bool:
    """Whether somebody who half knows could believe another value: no State far off, no treaty before its time, no count twice as large."""
    slot = asked.slot
    if slot.type in SITES:
        return is_possible_place(asked, wrong, reading)
    if slot.type == "country" and not suits_landscape(asked.told, slot.text, wrong):
        return False
    if RANK.search(asked.question) and amount(wrong) > max(amount(slot.text), listed_of(asked.fact.quote)):
        return False
    if slot.relation == STATUS:
        return wrong in table(FILE)["statuses"]
    if slot.type in DATED:
        return is_of_the_time(asked.question, wrong, slot.type, reading) and (slot.type != "law" or is_of_its_field(asked, wrong, reading))
    if MEMBERS.search(slot.relation) and int("0" + re.sub(r"\D", "", wrong)) > COUNTRIES:
        return False
    if slot.type == "number" and (not is_beside(slot.text, wrong) or is_beyond(asked.question, wrong)):
        return False
    if slot.type == "duration" and is_round(slot.text) and not is_round(wrong):
        return False
    return slot.type not in TIMES or (is_past(slot.text, wrong, reading) and is_in_order(slot.text, wrong, asked.question))


def is_possible_place(asked: Asked, wrong: str, reading: Reading) -> bool:
    """Whether another place could be believed: a State next to the right one, a seat like it, a city that no other place explains away."""
    slot = asked.slot
    if not suits_landscape(asked.told, slot.text, wrong):
        return False
    if slot.type == "state":
        return fold(wrong) in {fold(one) for one in neighbours(slot.text)}
    if is_seat(asked):
        return is_seat_near(slot.text, wrong, column(asked, reading))
    if ON_THE_WAY.search(asked.question.partition("_____")[0]):
        return False  # Who walks from Vaikom arrives nowhere far away.
    early = min(map(int, A_YEAR.findall(asked.question)), default=FOUNDED) < FOUNDED
    return not (early and fold(wrong) == NEW_DELHI) and not any(
        other.type in SITES and other.text != slot.text for other in asked.fact.exchangeable or asked.fact.slots
    )


def amount(text: str) -> float:
    """The number that a value is, 0 where it is none."""
    return next((one.value for one in find_quantities(f"{text} things")), 0)


def listed_of(quote: str) -> int:
    """How many a list of ranks has by its source: "102 of 123"."""
    return max((int(count) for count in OF_SO_MANY.findall(quote)), default=0)


def is_beyond(question: str, wrong: str) -> bool:
    """Whether there are not so many of what is counted: India has some 800 districts and 28 States."""
    counted = re.match(r"\s*(?P<noun>[A-Za-z]+)", question.partition("_____")[2])
    most: dict[str, int] = table(FILE)["at_most"]
    value = amount(wrong)
    return counted is not None and value > most.get(counted["noun"].lower(), int(value))


def is_beside(right: str, wrong: str) -> bool:
    """Whether another small count is near enough to be believed: a committee of six has no quorum of seven."""
    one, other = (next(iter(find_quantities(f"{text} things")), None) for text in (right, wrong))
    return one is None or other is None or one.value > SMALL or abs(one.value - other.value) <= BESIDE


def is_round(duration: str) -> bool:
    """Whether a duration is one of those that are agreed upon: five years, a 25-year lease."""
    found = re.search(r"\d+", duration)
    return found is not None and int(found[0]) >= LONG and int(found[0]) % ROUND_TO == 0


def is_in_order(right: str, wrong: str, question: str) -> bool:
    """Whether a time stands on the same side of every other year of its statement as the right one."""
    (true, other), years = ((max(map(int, A_YEAR.findall(text)), default=0) for text in (right, wrong)), map(int, A_YEAR.findall(question)))
    return not true or not other or all((true < year) == (other < year) and year not in (true, other) for year in years)


def is_past(right: str, wrong: str, reading: Reading) -> bool:
    """Whether a time lies no later than the right one, or before the year in which its document was written as far as that is known."""
    when, other = (max(map(int, A_YEAR.findall(text)), default=0) for text in (right, wrong))
    published = reading.document.source.published
    stamps = " ".join(found[0] for fact in reading.facts for found in [STAMP.match(fact.statement) or STAMP.search(fact.context)] if found)
    stamped = max(map(int, A_YEAR.findall(stamps)), default=0)
    # Notes without a date may tell of years to come, which are aimed at.
    told = AIMED.sub("", reading.document.text)
    written = published.year if published else stamped or max(map(int, A_YEAR.findall(told)), default=0)
    return other <= when or other < written


def is_near(right: float, wrong: float) -> bool:
    """Whether one amount is not more than twice the other."""
    return not right or not wrong or right <= wrong * TWICE <= right * TWICE * TWICE


def is_seat(asked: Asked) -> bool:
    """Whether a place is asked for as the seat of a body."""
    return asked.slot.type in SITES and bool(SEATS.search(fold(f"{asked.question} {asked.slot.relation}")))


def likely(asked: Asked, reading: Reading) -> Iterator[str]:
    """The values that a teacher would take first: the States next to one, the other seats of a column."""
    if asked.slot.relation == STATUS:
        yield from (one for one in steps_from(asked.slot.text) if one in asked.slot.text or not is_told(asked, one))
        return
    near = partial(shared_regions, asked.slot.text)
    found = (
        neighbours(asked.slot.text) if asked.slot.type == "state" else sorted(column(asked, reading), key=near) if is_seat(asked) else ()
    )
    yield from (value for value in found if not (asked.is_kin(value) or asked.is_answer(value) or is_told(asked, value)))


def steps_from(status: str) -> list[str]:
    """The other steps of the Red List, the next ones first."""
    steps: list[str] = table(FILE)["statuses"]
    place = steps.index(status) if status in steps else 0
    return sorted((one for one in steps if one != status), key=lambda one: abs(steps.index(one) - place))


def is_told(asked: Asked, value: str) -> bool:
    """Whether a sentence of the run names a value and the subject together."""
    subject = f" {' '.join(words(asked.fact.about))} "
    return any(subject in line.spaced for line in asked.shelf.naming(value))


def column(asked: Asked, reading: Reading) -> tuple[str, ...]:
    """What the other facts of a document tell of their subjects by the same relation, as the asked value is written."""
    same = (slot.text for fact in reading.facts for slot in fact.slots if slot.relation == asked.slot.relation and slot.type in SITES)
    return tuple(dict.fromkeys(text for text in same if text != asked.slot.text and ("," in text) == ("," in asked.slot.text)))


@cache
def neighbours(state: str) -> tuple[str, ...]:
    """The States and Union Territories next to one; those of the Himalaya lie beside each other only."""
    known = entry(state, "state")
    name = known.name if known else state
    beside: dict[str, list[str]] = table(FILE)["neighbours"]
    return tuple(beside.get(name, ()))


def shared_regions(right: str, wrong: str) -> int:
    """Fewer the more regions hold both cities: minus their number."""
    one, other = entry(head(right), "city"), entry(head(wrong), "city")
    return -len(set(lineage(one)) & set(lineage(other))) if one and other else 0


def is_seat_near(right: str, wrong: str, others: tuple[str, ...]) -> bool:
    """Whether two cities lie in one part of the world and the second is known as a seat; of unknown cities, whether a column has both."""
    one, other = entry(head(right), "city"), entry(head(wrong), "city")
    listed = fold(head(wrong)) in {fold(head(text)) for text in others}
    if one is None or other is None:
        return listed
    return (listed or fold(other.name) in hosts()) and bool(set(lineage(one)) & set(lineage(other)))


@cache
def hosts() -> frozenset[str]:
    """The cities that are the seats of bodies outside India, folded."""
    seats = (one.seat for one in entries() if one.kind == "body" and one.seat)
    cities = (entry(head(seat), "city") for seat in seats)
    return frozenset(fold(city.name) for city in cities if city and "India" not in lineage(city))


def is_of_the_time(question: str, wrong: str, kind: str, reading: Reading) -> bool:
    """Whether a law or treaty was there in the year that the rest of a statement tells; without a year, whether its document names it."""
    if fold(question).startswith(("_____", "the _____")):
        return False
    years = [int(year) for year in A_YEAR.findall(question)]
    made = year_of(wrong)
    if years:
        return bool(made) and made <= min(years)
    named = f" {' '.join(words(wrong))} " in f" {' '.join(words(reading.document.text))} "
    return named or (kind == "law" and bool(made))


def is_of_its_field(asked: Asked, wrong: str, reading: Reading) -> bool:
    """Whether a law is of the field of the right one: its document names it, or both names have a telling word."""
    named = f" {' '.join(words(wrong))} " in f" {' '.join(words(reading.document.text))} "
    telling = (stems(asked.slot.text) & stems(wrong)) - stems(" ".join(table(FILE)["no_theme"]))
    return named or any(not stem.isdigit() for stem in telling)


def year_of(name: str) -> int:
    """The year in which a law or treaty was made, 0 where that is not known."""
    known = entry(name)
    stated = A_YEAR.findall(name) or A_YEAR.findall(known.name if known else "")
    made: dict[str, int] = table(FILE)["made"]
    return int(stated[-1]) if stated else next((made[one] for one in (name, known.name if known else "") if one in made), 0)


def head(place: str) -> str:
    """A city without its country."""
    return place.split(",")[0].strip()
