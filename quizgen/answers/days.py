"""Dates as people type them: `2 March 2023`, `March 2, 2023`, `2nd of Mar 23`, `02.03.2023`, `2023-03-02`, `२ मार्च २०२३`."""

from __future__ import annotations

import re
from typing import NamedTuple

MONTHS = (
    ("january", "jan", "जनवरी"),
    ("february", "feb", "फरवरी", "फ़रवरी"),
    ("march", "mar", "मार्च"),
    ("april", "apr", "अप्रैल"),
    ("may", "मई"),
    ("june", "jun", "जून"),
    ("july", "jul", "जुलाई"),
    ("august", "aug", "अगस्त"),
    ("september", "sept", "sep", "सितंबर", "सितम्बर"),
    ("october", "oct", "अक्टूबर", "अक्तूबर"),
    ("november", "nov", "नवंबर", "नवम्बर"),
    ("december", "dec", "दिसंबर", "दिसम्बर"),
)
NUMBER_OF = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
MONTH = rf"(?P<month>{'|'.join(sorted(NUMBER_OF, key=len, reverse=True))})"
DAY, YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"'?(?P<year>\d{4}|\d\d)"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
SHAPES = tuple(
    re.compile(rf"(?:on |in |the )*{WEEKDAY}(?:the )?{shape}")
    for shape in (
        rf"{DAY} (?:of )?{MONTH}(?: (?:of )?{YEAR})?",
        rf"{MONTH} {DAY} {YEAR}",
        rf"{MONTH} (?:of )?(?P<year>\d{{4}})",
        rf"{MONTH} {DAY}",
        rf"{MONTH}",
        r"(?P<month>\d{1,2})[./-](?P<year>\d{4})",
        rf"(?P<day>\d{{1,2}})([./-])(?P<month>\d{{1,2}})\2{YEAR}",
        r"(?P<year>\d{4})([./-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})",
    )
)
MONTHS_IN_A_YEAR, LATEST_DAY, CENTURY, TURN = 12, 31, 100, 50


class Day(NamedTuple):
    """What a text tells of a date; 0 stands for what it leaves open. A month is always there."""

    year: int
    month: int
    day: int


def typed_day(text: str) -> Day | None:
    """The date that a folded text is, day before month as India writes it; None when it is anything else."""
    plain = re.sub(r"(?<=[^\W\d])\.|,", " ", text)
    plain = " ".join(plain.split())
    for shape in SHAPES:
        found = shape.fullmatch(plain)
        if found:
            return day_of(found.groupdict())
    return None


def day_of(found: dict[str, str | None]) -> Day | None:
    """The parts as numbers; two digits of a year mean 1950 to 2049. None for a thirteenth month or a thirty-second day."""
    month = found.get("month") or ""
    number = NUMBER_OF.get(month) or int(month)
    day, year = int(found.get("day") or 0), int(found.get("year") or 0)
    if not 1 <= number <= MONTHS_IN_A_YEAR or day > LATEST_DAY:
        return None
    if found.get("year") and year < CENTURY:
        year += 2000 if year < TURN else 1900
    return Day(year, number, day)


def told_less(given: Day, answer: Day) -> bool:
    """Whether a date is the answer's with something left open: `March 2023` for `2 March 2023`."""
    return all(part in (0, whole) for part, whole in zip(given, answer, strict=True))
