"""What a time expression means from the day of publication. What does not follow surely has no meaning: the answer is ""."""

from __future__ import annotations

import re
from datetime import date, timedelta

from quizgen.dates.finding import Time, real
from quizgen.dates.shapes import MONTHS, WEEKDAYS
from quizgen.dates.writing import canonical, month_year, written

WEEK = 7
FAR_MONTHS = 10  # what is nearly a year away is as likely to lie on the other side of the day of publication
FAR_DAYS = 300
COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(COUNTS, 1)} | {
    "a": 1,
    "an": 1,
}
DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
MONTH_STEPS = {"last": -1, "this": 0, "next": 1, "current": 0}


def absolute(time: Time, published: date | None, tense: str = "past") -> str:
    """The absolute form of a time expression in words, "" when it cannot be told surely.

    `tense` is the tense of the clause: "past" prefers what lies behind the day of publication, "future" what lies before it,
    "present" resolves only what needs no choice.
    """
    if time.kind in {"date", "month", "year", "fiscal", "decade", "century", "name"}:
        return "" if time.possessive and time.kind != "name" else canonical(time.text)
    if time.kind == "period":
        return time.text if time.year or re.search(r"\d{4}", time.text) else _dated_period(time, published, tense)
    if published is None or time.possessive:
        return _owned(time, published)
    if re.search(r"\s+year$", time.text) and time.kind in {"day_only", "month_only"}:
        return _of_told_year(time, published)
    if time.kind == "weekday":
        return _weekday(time.text, published, tense)
    if time.kind == "day_only":
        return _day(time, published, tense)
    if time.kind == "month_only":
        return _month(time, published, tense)
    # "The world today competes" speaks of these days.
    return "" if tense == "present" and time.text.casefold() == "today" else _relative(time.text, published)


def _owned(time: Time, published: date | None) -> str:
    """A year's possessive, "last year's", as "2018's": other possessives have no plain absolute form."""
    year = _relative(time.text[:-2], published) if published and time.kind == "relative" else ""
    return year + time.text[-2:] if re.fullmatch(r"\d{4}", year) else ""


def _of_told_year(time: Time, published: date) -> str:
    """What "May last year" and "11 March this year" mean: nothing for "that year", which is the text's own."""
    way = re.search(r"(last|this|next)\s+year$", time.text)
    year = published.year + MONTH_STEPS[way[1]] if way and not re.search(r"the\s+next\s+year$", time.text) else 0
    if not year:
        return ""
    return (
        written(date(year, time.month, time.day)) if time.day and real(year, time.month, time.day) else f"{MONTHS[time.month - 1]} {year}"
    )


def _weekday(text: str, published: date, tense: str) -> str:
    """The day of a weekday: the nearest on the side of the tense; "last" and "next" only where the calendar week bears them out."""
    words = text.casefold().split()
    ahead = (WEEKDAYS.index(next(word for word in words if word in WEEKDAYS)) - published.weekday()) % WEEK
    back = -((WEEK - ahead) % WEEK)
    if words[0] == "this":
        return written(published + timedelta(days=ahead if tense == "future" else back))
    if words[0] in {"last", "next", "coming"}:
        step = back if words[0] == "last" else ahead
        other_week = not 0 <= published.weekday() + step < WEEK
        return written(published + timedelta(days=step)) if other_week and step else ""
    if tense == "future":
        return written(published + timedelta(days=ahead)) if ahead else ""
    return written(published + timedelta(days=back)) if tense == "past" else ""


def _day(time: Time, published: date, tense: str) -> str:
    """The date of a day and month without a year: on the side of the tense, and not nearly a year away."""
    if tense not in {"past", "future"} or time.day == 0:
        return ""
    step = -1 if tense == "past" else 1
    for year in (published.year, published.year + step):
        if not real(year, time.month, time.day):
            continue
        away = (date(year, time.month, time.day) - published).days * step
        if 0 <= away <= FAR_DAYS:
            return written(date(year, time.month, time.day))
    return ""


def _dated_period(time: Time, published: date | None, tense: str) -> str:
    """A span of days without a year, with the year of its end: "12 to 25 April" as "12 to 25 April 2026"."""
    day = _day(time, published, tense) if published and time.day else ""
    return f"{time.text}, {day[-4:]}" if day and time.text[-1].isdigit() else f"{time.text} {day[-4:]}" if day else ""


def _month(time: Time, published: date, tense: str) -> str:
    """The month and year of a month's name; "last July" and "next July" only where the year can be but one."""
    way = re.match(r"(?:(early|late|mid|last|this|next)[\s-])?", time.text, re.IGNORECASE)
    word = (way[1] or "").casefold() if way else ""
    ahead = (time.month - published.month) % 12
    back = (published.month - time.month) % 12
    if word == "this":
        return f"{MONTHS[time.month - 1]} {published.year}"
    if word in {"last", "next"}:
        steps = -back if word == "last" else ahead
        crossed = (time.month > published.month) == (word == "last") and steps
        return _shifted(published, steps) if crossed else ""
    steps = ahead if tense == "future" else back
    if tense not in {"past", "future"} or steps > FAR_MONTHS:
        return ""
    prefix = time.text[: way.end()] if way and word else ""
    return prefix + _shifted(published, steps if tense == "future" else -steps)


def _shifted(published: date, months: int) -> str:
    """The month so many months away."""
    count = published.year * 12 + published.month - 1 + months
    return month_year(date(count // 12, count % 12 + 1, 1))


def _relative(text: str, published: date) -> str:
    """What words such as "yesterday" and "last year" mean; nothing for what has no edge (recently, last week, two years ago)."""
    words = re.sub(r"^(?:earlier|later|early|late)\s+|^the\s+(?=current)", "", re.sub(r"\s+", " ", text.casefold()))
    if words in DAYS:
        return written(published + timedelta(days=DAYS[words]))
    ago = re.fullmatch(r"(\w+) days? (ago|back|from now)", words)
    if ago:
        count = NUMBERS.get(ago[1], int(ago[1]) if ago[1].isdecimal() else 0)
        return written(published + timedelta(days=count if ago[2] == "from now" else -count)) if 0 < count <= 60 else ""  # noqa: PLR2004
    way, _, part = words.partition(" ")
    if way not in MONTH_STEPS or part not in {"month", "year"}:
        return ""
    prefix = re.match(r"(?:early|late)\s+", text.casefold())
    told = _shifted(published, MONTH_STEPS[way]) if part == "month" else str(published.year + MONTH_STEPS[way])
    return (prefix[0] if prefix else "") + told
