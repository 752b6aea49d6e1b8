"""Dates in words: the form that is shown, and the other ways in which a person may type them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from quizgen.dates.finding import find_times, month_number
from quizgen.dates.shapes import DASH, MONTH, MONTHS, TO, YEAR

MOST = 8
SPAN = re.compile(rf"(?P<begin>\d{{1,2}}(?:\s+{MONTH})?|{MONTH}|{YEAR}){TO}(?P<rest>.*)")
DAYS_AFTER = re.compile(rf"(?P<month>{MONTH})\s+(?P<begin>\d{{1,2}}){TO}(?P<end>\d{{1,2}}),?\s+(?P<year>{YEAR})")


def written(day: date) -> str:
    """The date as it is shown: 29 January 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_year(day: date) -> str:
    """The month of a date as it is shown: May 2026."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def opening_of(day: date | None) -> str:
    """What a statement opens with that may change later: "As of May 2026, "; "" where its page has no date."""
    return f"As of {month_year(day)}, " if day else ""


def day_of(when: str) -> date | None:
    """The date that words tell in full, None when they tell something else."""
    times = find_times(when.strip())
    if len(times) != 1 or times[0].kind != "date" or times[0].text.strip() != when.strip():
        return None
    return date(times[0].year, times[0].month, times[0].day)


def canonical(when: str) -> str:
    """One display form of a full date or of a month with its year; anything else unchanged."""
    day = day_of(when)
    if day:
        return written(day)
    month = re.fullmatch(rf"(?P<part>(?:(?:early|late|mid)[\s-])?)(?P<month>{MONTH})(?:,|\s+of)?\s+(?P<year>{YEAR})", when.strip())
    return f"{month['part']}{MONTHS[month_number(month['month']) - 1]} {month['year']}" if month else when


@lru_cache(maxsize=1 << 12)
def variants(when: str) -> tuple[str, ...]:
    """Other ways in which a person may type a date, month, year or period, the likeliest first."""
    plain = re.sub(r"^(?:in|on|from|during|between)\s+", "", when.strip())
    day = day_of(plain)
    alone = re.match(MONTH, plain) and not SPAN.match(plain) and not DAYS_AFTER.match(plain)
    forms = _of_day(day) if day else _of_month(plain) if alone else _of_years(plain)
    return tuple(form for form in dict.fromkeys(forms) if form and form != when)[:MOST]


def _of_day(day: date) -> Iterator[str]:
    name, ending = MONTHS[day.month - 1], ordinal_ending(day.day)
    yield written(day)
    yield f"{name} {day.day}, {day.year}"
    yield f"{day.day} {name[:3]} {day.year}"
    yield f"{day:%d/%m/%Y}"
    yield f"{day.day}.{day.month}.{day.year}"
    yield f"on {written(day)}"
    yield f"{day.day}{ending} {name} {day.year}"
    yield f"{day:%d.%m.%Y}"
    yield f"{name[:3]} {day.day}, {day.year}"


def ordinal_ending(number: int) -> str:
    """The letters after an ordinal in figures: 1st, 2nd, 3rd, 11th."""
    return "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _of_month(plain: str) -> Iterator[str]:
    shown = canonical(plain)
    name, _, year = shown.partition(" ")
    yield shown
    if not re.fullmatch(YEAR, year):
        return
    yield f"in {shown}"
    yield f"{name[:3]} {year}"
    yield f"{name}, {year}"
    yield f"{month_number(name):02}/{year}"


def _of_years(plain: str) -> Iterator[str]:
    """A year, a financial year or a span."""
    fiscal = re.fullmatch(rf"(?:FY\s?)?({YEAR}){DASH}(?:20)?(\d\d)", plain)
    days = DAYS_AFTER.fullmatch(plain)
    span = SPAN.fullmatch(plain)
    if re.fullmatch(YEAR, plain):
        yield from (f"in {plain}", f"the year {plain}")
    elif fiscal:
        yield from _of_fiscal(fiscal[1], fiscal[2])
    elif (spans := re.fullmatch(rf"({YEAR}{DASH}\d\d)\s+to\s+({YEAR}{DASH}\d\d)", plain)) is not None:
        yield from _of_span(spans[1], spans[2])
    elif days:
        yield from _of_span(days["begin"], f"{days['end']} {MONTHS[month_number(days['month']) - 1]} {days['year']}")
    elif span:
        yield from _of_span(span["begin"], span["rest"])
    elif re.fullmatch(rf"{YEAR}(?:’s|'s|s)", plain):
        yield from (f"the {plain[:4]}s", f"{plain[:4]}'s", f"in the {plain[:4]}s")


def _of_fiscal(begin: str, end: str) -> Iterator[str]:
    whole = f"{begin[:2]}{end}" if int(begin[2:]) < int(end) else f"{int(begin[:2]) + 1}{end}"
    yield from (f"{begin}-{end}", f"{begin}–{end}", f"{begin}-{whole}", f"{begin} to {whole}")
    if int(begin) + 1 == int(whole):
        yield from (f"FY {begin}-{end}", f"FY{end}", f"in {begin}-{end}")
    else:
        yield from (f"{begin}–{whole}", f"from {begin} to {whole}", f"between {begin} and {whole}")


def _of_span(begin: str, rest: str) -> Iterator[str]:
    yield from (f"{begin} to {rest}", f"{begin}-{rest}", f"{begin}–{rest}", f"from {begin} to {rest}", f"between {begin} and {rest}")
    if re.fullmatch(MONTH, begin) and rest[-4:].isdigit():
        yield f"{begin[:3]}-{rest[:3]} {rest[-4:]}"
