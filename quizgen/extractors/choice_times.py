"""Which other times may stand beside a right one: near it, of its column, on the same side of the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from quizgen.dates import A_YEAR, crossed, near_dates
from quizgen.dates.writing import day_of, written
from quizgen.extractors.refuting import Asked
from quizgen.model import Reading

BEST = 6
DEADLINE, STEPS = re.compile(r"\b[Bb]y which date\b|\b[Uu]ntil which date\b"), (12, -6, -12, 6, 3, -3)
TO_COME = re.compile(
    r"^(?:By|Until|Till) |\b(?:which|what) (?:year|date|month and year|period) (?:will|would|could|may|shall|should|is|are)\b|"
    r"\b(?:expected|targeted|scheduled|proposed|planned|likely) (?:to|for|by)\b",
    re.IGNORECASE,
)
# What is done to a law in the year of its name.
LAW_OF = r"(?:Act|Code|Ordinance|Sanhita|Adhiniyam),? (?:19|20)\d\d\b"
OF_ITS_YEAR = re.compile(
    rf"\b{LAW_OF}.*\b(?:assent|passed|enacted|promulgated|notified|signed)\b|"
    rf"\b(?:passed|enacted|promulgated|notified|assent to) (?:the )?[A-Z][^?]*\b{LAW_OF}"
)
A_SPAN = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)\s?[-–]\s?(\d\d)(?!\d)")


def times_for(asked: Asked, reading: Reading, answer: str) -> list[str]:
    """Times that may stand beside a key: of a period in a table those of its column, otherwise the near ones."""
    beside = periods_beside(asked, reading) if asked.slot.type == "period" else None
    if beside is not None:
        return beside
    last = latest(asked, reading)
    if month_ends := ends_beside(asked, answer, last):
        return [when for when in month_ends if is_timely(when, asked, reading)]
    beside_it = (one for three in crossed(answer, latest=last) for one in three)
    near_ones = dict.fromkeys((*beside_it, *near_dates(answer, BEST, latest=last)))
    return [when for when in near_ones if is_timely(when, asked, reading) and not is_next_to(when, asked)]


def ends_beside(asked: Asked, answer: str, last: date) -> list[str]:
    """The ends of other quarters beside a deadline that is the end of one: of these days, nobody sets another; nothing for others."""
    day = day_of(answer)
    if day is None or not DEADLINE.search(asked.question) or day.month % 3 or day != end_of(day.year, day.month):
        return []
    moved = (day.year * 12 + day.month - 1 + step for step in STEPS)
    ends = (end_of(count // 12, count % 12 + 1) for count in moved)
    return [written(end) for end in ends if end <= last]


def end_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def periods_beside(asked: Asked, reading: Reading) -> list[str] | None:
    """The periods of the column that the key was read from, the nearest first: of other dynasties. None without a table."""
    key, rows = asked.slot.text, [block for block in reading.document.blocks if block.kind == "row"]
    own = next((row for row in rows if row.text == asked.fact.quote and key in row.cells), None)
    if own is None:
        return None
    place = own.cells.index(key)
    beside = {row.cells[place] for row in rows if row.columns == own.columns and len(row.cells) == len(own.cells)} - {key}
    shape = re.sub(r"\d+", "0", key)
    return sorted((one for one in beside if re.sub(r"\d+", "0", one) == shape), key=lambda text: (abs(size(text) - size(key)), text))


SHIFTS = (-2, 2)


def shifted(when: str) -> list[str]:
    """The same day or month of other years, far enough off that to know one from the other is to know something."""
    years = years_in(when)
    if "29 Feb" in when or "February 29" in when:
        return []  # Two years on it is no day.
    return [when.replace(str(years[0]), str(years[0] + shift)) for shift in SHIFTS] if len(years) == 1 else []


AHEAD = re.compile(r"(?:\b(?:by|until|till|through|to|for|target of|beyond) |[-–—/])(?:the year |early |mid-|late |end-)?20\d\d\b")


def is_next_to(option: str, asked: Asked) -> bool:
    """Whether a year is the one before or after that in which something began: agreed, signed and opened, it may have begun in either."""
    began = re.search(
        r"\b(?:established|founded|set up|formed|constituted|launched|created|inaugurated|join|joined|become|became|a member)\b",
        asked.question,
    )
    ours, theirs = years_in(asked.slot.text), years_in(option)
    return bool(began and asked.slot.type == "year" and ours and theirs and abs(ours[0] - theirs[0]) == 1)


def latest(asked: Asked, reading: Reading) -> date:
    """The last day that an option may name: the day of publication, or of the key's own year, for what has happened."""
    published, years = reading.document.source.published, years_in(asked.slot.text)
    if TO_COME.search(asked.question) or not years:
        return date.max
    # A year that an undated document sets as a target may still be to come.
    told = years_in(AHEAD.sub("", reading.document.text))
    last = published or date(max(told, default=max(years)), 12, 31)
    return date.max if max(years) > last.year else last


def is_timely(option: str, asked: Asked, reading: Reading) -> bool:
    """Whether a time lies on the same side of the day of publication as the key does: nobody takes the past for what is to come."""
    published, years, others = reading.document.source.published, years_in(asked.slot.text), years_in(option)
    told = [year for year in years_in(asked.question) if years and year <= min(years)]
    if others and told and min(others) < max(told):
        return False  # "The Policy 2025 was released on …" was not released in 2024.
    if others and years and OF_ITS_YEAR.search(asked.question) and years[0] in told and others != years:
        return False  # "The Act, 2023 received the assent on …" in that year.
    if published is None or not years or not others:
        return True
    if min(years) > published.year:
        return min(others) > published.year
    return max(others) <= max(published.year, *years) or bool(TO_COME.search(asked.question))


def years_in(text: str) -> list[int]:
    """The years that a text names, the second of "2024-25" too."""
    spans = (int(hit[1]) + 1 for hit in A_SPAN.finditer(text) if int(hit[2]) == (int(hit[1]) + 1) % 100)
    return [*map(int, A_YEAR.findall(text)), *spans]


def size(text: str) -> float:
    """The first number in a text, by which values of one form are ordered."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(found[0].replace(",", "")) if found else 0.0
