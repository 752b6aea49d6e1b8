"""Dates near a date, in the same form: wrong answers that somebody who half knows may take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from zlib import crc32

from quizgen.dates.finding import find_times, month_number
from quizgen.dates.shapes import MONTH, MONTHS, YEAR
from quizgen.dates.writing import day_of, month_year, ordinal_ending, written
from quizgen.identity import ranks
from quizgen.text import others_than

LATEST = date(2099, 12, 31)
SHORTEST_MONTH, DECEMBER = 28, 12


def near_dates(when: str, count: int = 6, *, latest: date = LATEST) -> tuple[str, ...]:
    """Dates, months, years or periods near the given one in the same form, none after `latest`; no wrong one is always the later.

    The first three are a set of their own: how many of them lie before the right one differs from date to date.
    """
    first, second = ranks(when)
    lower, upper = (list(others_than(when, _steps(when, way, latest), count)) for way in (-1, 1))
    out = list[str]()
    while len(out) < count and (lower or upper):
        below = len(out) % 3 < (first if len(out) < 3 else second)  # noqa: PLR2004 - a question takes three wrong answers
        out.append((lower if (below and lower) or not upper else upper).pop(0))
    return tuple(out)


def crossed(when: str, *, latest: date = LATEST) -> Iterator[tuple[str, str, str]]:
    """Threes of dates or months that cross the parts of the given one: another year, another day or month, and both at once.

    So every part stands twice among the four, and none of them is the one from which all others differ in one part only.
    """
    day, month = day_of(when), re.fullmatch(rf"({MONTH}),?\s+({YEAR})", when)
    seed = crc32(when.encode())
    ways = (-1, 1) if seed % 2 else (1, -1)
    for year_way, way in product(ways, ways if (seed >> 3) % 2 else ways[::-1]):
        if day and day.day <= SHORTEST_MONTH:
            for other in steps_of(day, way, seed):
                three = (day.replace(year=day.year + year_way), other, other.replace(year=other.year + year_way))
                if max(three) <= latest:
                    yield _like(when, three[0]), _like(when, three[1]), _like(when, three[2])
        elif month:
            first = date(int(month[2]), month_number(month[1]), 1)
            number = first.month + way * (2 + seed % 4)
            if 1 <= number <= DECEMBER:
                other = first.replace(month=number)
                three = (first.replace(year=first.year + year_way), other, other.replace(year=other.year + year_way))
                if max(three) <= latest:
                    yield month_year(three[0]), month_year(three[1]), month_year(three[2])


def steps_of(day: date, way: int, seed: int) -> list[date]:
    """The same month on another day, the same day of another month: which of them first, the key decides."""
    moved, number = day.day + way * (4 + seed % 7), day.month + way * (1 + seed % 3)
    within = [day.replace(day=moved)] if 1 <= moved <= SHORTEST_MONTH else []
    beside = [day.replace(month=number)] if 1 <= number <= DECEMBER else []
    return within + beside if (seed >> 5) % 2 else beside + within


def _steps(when: str, way: int, latest: date) -> Iterator[str]:
    """The same expression moved one way, nearest and most telling first."""
    day = day_of(when)
    if day:
        yield from (_like(when, other) for other in _days(day, way) if other <= latest)
    elif re.fullmatch(rf"{MONTH},?\s+{YEAR}", when):
        yield from _months(when, way, latest)
    elif re.fullmatch(rf"(?:\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}})", when):
        yield from _days_of_year(when, way)
    else:
        yield from _years(when, way, latest)


def _days(day: date, way: int) -> Iterator[date]:
    """Another year, another month, another day."""
    short = day.replace(day=min(day.day, 28))
    same = short if day.month == 2 and day.day > 28 else day  # noqa: PLR2004 - the leap day
    yield same.replace(year=day.year + way)
    yield day + timedelta(days=way * (3 + day.day % 4))
    month = day.year * 12 + day.month - 1 + way * 2
    yield short.replace(year=month // 12, month=month % 12 + 1)
    yield day + timedelta(days=way * 14)
    yield same.replace(year=day.year + 2 * way)
    yield day + timedelta(days=way * 45)


def _like(when: str, day: date) -> str:
    """The date in the form of the given one."""
    if re.match(r"\d{4}", when):
        return day.isoformat().replace("-", when[4])
    figures = re.match(r"(\d{1,2})([./-])(\d{1,2})[./-]\d{4}", when)
    if figures:
        return f"{day.day:02}{figures[2]}{day.month:02}{figures[2]}{day.year}"
    name = MONTHS[day.month - 1]
    first = re.match(MONTH, when)
    if first:
        return f"{name} {day.day}, {day.year}"
    ending = ordinal_ending(day.day) if re.match(r"\d{1,2}(?:st|nd|rd|th)", when) else ""
    return f"{day.day}{ending} {name} {day.year}" if ending else written(day)


def _months(when: str, way: int, latest: date) -> Iterator[str]:
    name, year = when.replace(",", " ").split()
    count = int(year) * 12 + month_number(name) - 1
    for step in (2, 12, 5, 1, 24, 8):
        other = count + way * step
        if (other // 12, other % 12 + 1) <= (latest.year, latest.month):
            yield f"{MONTHS[other % 12]} {other // 12}"


def _days_of_year(when: str, way: int) -> Iterator[str]:
    time = find_times(when)[0]
    for step in (5, 31, 11, 61, 3, 92):
        day = date(2001, time.month, min(time.day, 28)) + timedelta(days=way * step)
        yield f"{MONTHS[day.month - 1]} {day.day}" if re.match(MONTH, when) else f"{day.day} {MONTHS[day.month - 1]}"


def _years(when: str, way: int, latest: date) -> Iterator[str]:
    """Every year of the expression moved by as much, a decade by tens; nothing for what has no years."""
    if not re.search(YEAR, when):
        return
    ten = 10 if re.search(r"\d{3}0(?:’s|'s|s)", when) else 1
    far = latest.year < max(map(int, re.findall(rf"(?<!\d){YEAR}(?!\d)", when)), default=0)
    for step in (1, 2, 3, 4, 5, 6):
        moved = _moved(when, way * ten * step)
        if far or max(map(int, re.findall(r"\d{4}", moved)), default=0) <= latest.year:
            yield moved


def _moved(when: str, by: int) -> str:
    """The expression with all its years, also the short one of 2025-26, so many years on."""
    moved = re.sub(rf"(?<!\d)({YEAR})(?!\d)", lambda hit: str(int(hit[1]) + by), when)
    return re.sub(rf"({YEAR}\s?[-‐‑–]\s?)(\d\d)(?!\d)", lambda hit: f"{hit[1]}{(int(hit[2]) + by) % 100:02}", moved)
