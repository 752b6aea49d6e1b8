"""The date of a document: read from what it says of itself, never from the clock.

A date counts when day, month and year are all there. Numbers alone are read day first, as in India (02.03.2023 is 2 March).
"""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from quizgen import gazetteer

MONTH_LONG = 31
FIRST_YEAR, LAST_YEAR = 1980, 2099

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan जनवरी",
            "february feb febr फरवरी फ़रवरी",
            "march mar मार्च",
            "april apr अप्रैल",
            "may मई",
            "june jun जून",
            "july jul जुलाई",
            "august aug अगस्त",
            "september sep sept सितंबर सितम्बर",
            "october oct अक्टूबर अक्तूबर",
            "november nov नवंबर नवम्बर",
            "december dec दिसंबर दिसम्बर",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?"
_YEAR = r"(?P<year>\d{4})"
SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<![\d.])(?P<year>\d{4})(?P<dash>[-/.])(?P<month>\d{1,2})(?P=dash)(?P<day>\d{1,2})(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})(?P<dash>[-/.])(?P<month>\d{1,2})(?P=dash)(?P<year>\d{4})(?!\d)",
        rf"(?<![\d.,]){_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}(?!\d)",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\d)",
    )
)
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
ZONE = r"\(?(?:IST|GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|JST|SGT)\b\)?"
HALF = r"[ap]\.?m\b\.?"  # of the day
HOUR = rf"\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?\s*(?:{HALF})?\s*"
TIME = rf"(?:[\s,|]*(?:at\s+)?{HOUR}(?:{ZONE})?)?"
BEFORE = re.compile(
    r"(?:posted(?:\s+(?:on|by|at))?|published(?:\s+(?:on|at|date))?|release[ds]?(?:\s+(?:on|date))?|issued(?:\s+on)?|date(?:d|line)?|"
    r"(?:last\s+)?updated?(?:\s+(?:on|at))?|first\s+published(?:\s+on)?|on|by|pib\s+delhi|new\s+delhi|modified)?\s*[:|,–—-]?\s*",
    re.IGNORECASE,
)
# What only says when a page was changed again on the same day.
CHANGED = re.compile(rf"[\s.,|;•·–—-]*(?:last\s+)?(?:updated?|modified)(?:\s+(?:on|at))?\s*:?{TIME}\s*$", re.IGNORECASE)
AFTER = re.compile(
    r"(?:[\s,|•·–—-]*(?:by\s+)?(?:PIB\s+[A-Z]\w+|\([A-Z][\w ]{2,25}\)|"
    r"\d+\s+min(?:ute)?s?\s+read|[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}))?\s*[.|]?\s*"
)
# Before these years "SAARC, 8 December 1985" is more likely a line of notes than one of news.
FIRST_OF_NEWS = 2005
# Who wrote it, and the place in capitals or before a stroke: "Special Correspondent, TIANJIN | Updated: ", "WASHINGTON/STOCKHOLM, ".
# "Asha Rao and Ben Okri, Lima | 3 May 2024, 16:35".
_WRITERS = r"(?:[A-Z][\w.’']+(?:\s[A-Z][\w.’']+){1,3}(?:\s*(?:,|and|&)\s*(?=[^|]*,))?){1,4},\s+(?=[A-Z][\w\s/-]*\|)"
WRITTEN_IN = re.compile(
    rf"^(?:{_WRITERS})?"
    r"(?:(?:[A-Z][\w.’']*\s+){0,3}(?i:correspondent|reporter|bureau|desk|agencies)\s*[,|–—-]?\s*)?"
    r"(?:[A-Z][A-Z.’']+(?:[\s/-][A-Z][A-Z.’']+){0,3}(?:,\s+[A-Z][\w. ]{1,20})?\s*[,|]|[A-Z][a-z]+(?:[\s/-][A-Z][a-z]+){0,2}\s*\|)\s*"
)
# The place of news as a sentence has it: "Port Blair, March 11, 2025".
PLACE = re.compile(r"^(?P<place>[A-Z][a-z]+(?:[\s-][A-Z][a-z]+){0,2}),\s*$")
DIGEST = re.compile(
    r"\b(?:current affairs|(?:daily|prelims|news) (?:\w+ )?"
    r"(?:news|facts|bits|digest|capsule|updates?|analysis|desk|notes|quiz|compilation))\b",
    re.IGNORECASE,
)
ISSUED = re.compile(
    r"\b(?:issued|released|published|posted)\s+(?:on\s+)?(?:\w+day,?\s+)?$|"
    # "Table no. 27 of the series. Compiled 18 August 2025."
    r"(?:^|[.|·•(;]\s*)(?:last )?(?:compiled|updated|revised|reviewed|typed up)\s+(?:on\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date with the words that tell it and where they stand."""

    day: date
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A document's date, and what told it; `day` is None when nothing did."""

    day: date | None = None
    by: str = ""


def dates(text: str) -> list[Found]:
    """Every full date in a text, in order, none inside another."""
    found = sorted((one for shape in SHAPES for one in _of_shape(shape, text)), key=lambda one: (one.start, -one.end))
    out = list[Found]()
    for one in found:
        if not out or one.start >= out[-1].end:
            out.append(one)
    return out


def _of_shape(shape: re.Pattern[str], text: str) -> Iterator[Found]:
    for match in shape.finditer(text):
        day = plausible(match["year"], match["month"], match["day"])
        if day:
            yield Found(day, match[0], match.start(), match.end())


def plausible(year: str, month: str, day: str) -> date | None:
    """The date these words name, None when there is no such day or no such news."""
    number = MONTHS.get(month.rstrip(".").casefold()) or (int(month) if month.isdecimal() else 0)
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def stamp(value: str) -> date | None:
    """The date of a machine's time stamp, or of a date in words, at the beginning of a value of metadata."""
    found = dates(value.strip()[:80])
    if found:
        return found[0].day
    packed = re.match(r"\s*(\d{4})(\d{2})(\d{2})(?:\D|T|$)", value)
    return plausible(packed[1], packed[2], packed[3]) if packed else None


def date_line(text: str) -> date | None:
    """The date of a line that says nothing else: "April 13, 2025", "Posted On: 28 JUL 2026 11:01AM", "OSLO, May 2, 2026"."""
    found = dates(text) if len(text) <= 120 else []
    if not found:
        return None
    head = text[: found[0].start]
    before = _without_place(head, found[0].words) if found[0].day.year >= FIRST_OF_NEWS else head
    before = re.sub(WEEKDAY + "$", "", before.strip() + " ", flags=re.IGNORECASE)
    after = CHANGED.sub("", re.sub("^" + TIME, "", text[found[-1].end :], flags=re.IGNORECASE))
    between = text[found[0].end : found[-1].start] if len(found) > 1 else ""
    alone = BEFORE.fullmatch(before.strip() + " " if before.strip() else "") and AFTER.fullmatch(after) and len(between.split()) <= 6
    return found[0].day if alone else None


def _without_place(head: str, when: str) -> str:
    """What stands before a date, without who wrote and where; a chronicle has "Karachi, 19 September 2006" with the day first."""
    rest = WRITTEN_IN.sub("", head)
    place = PLACE.match(rest) if when[:1].isalpha() else None
    return "" if place and gazetteer.kind_of(place["place"]) in ("city", "state", "country") else rest


def issued(text: str) -> date | None:
    """The date of a short note of issue: "Release ID: 2274311; issued 17 June 2026"."""
    return next((one.day for one in dates(text) if ISSUED.search(text[: one.start])), None) if len(text) <= 200 else None


def of_digest(title: str) -> date | None:
    """The day of a digest of news, which its title tells: "Daily Current Affairs – 5 April 2025"."""
    found = dates(title)
    return found[0].day if len(found) == 1 and found[0].day.year >= FIRST_OF_NEWS and DIGEST.search(title) else None


# A digest says in its title or under it which days it sums up.
OF_A_WEEK = re.compile(
    r"\b(?:week\w*|digest|round-?up|wrap|in (?:brief|review)|compilation|capsule|current affairs|fortnight\w*)\b", re.IGNORECASE
)
SPAN_OF_DAYS = (
    re.compile(
        rf"(?<![\d.,])(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?P<earlier>{'|'.join(MONTHS)})\.?)?(?:,?\s+\d{{4}})?"
        rf"\s*(?:[-–—]|to|till|until)\s*{_DAY}\s+{_MONTH},?\s+{_YEAR}(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<earlier>{'|'.join(MONTHS)})\.?\s+(?P<first>\d{{1,2}})\s*(?:[-–—]|to)\s*(?:{_MONTH}\s+)?{_DAY},\s+{_YEAR}(?!\d)",
        re.IGNORECASE,
    ),
)
ENDING = re.compile(r"\b(?:week|fortnight)\s+end(?:ing|ed)\s*:?\s*(?:on\s+)?$", re.IGNORECASE)
LONGEST_LINE, LONGEST_SPAN, DAYS_OF_A_WEEK = 24, 32, 7


def of_week(lines: Iterable[str]) -> Dated:
    """The last day of the days that a digest sums up, of its title and the short lines under it: "8–14 December 2025".

    Of more than a week it is told by "days": which of its Sundays "on Sunday" means nobody can say.
    """
    heads = [line for line in lines if len(line.split()) <= LONGEST_LINE]
    if not any(OF_A_WEEK.search(line) for line in heads):
        return Dated()
    found = (told for line in heads for told in (*_ends_of_weeks(line), *_last_days(line)))
    return next(found, Dated())


# "One-liners | October 2024", "Monthly Current Affairs Compilation – May 2025": a month without a day.
OF_A_MONTH = re.compile(r"\b(?:capsule|current affairs|one[- ]?liners?|compilation|compendium|magazine|monthly)\b", re.IGNORECASE)
WHOLE_MONTH = re.compile(rf"(?<![\d.,-] )(?<!\d)(?<!th )(?<!st )(?<!of )\b{_MONTH},?\s+{_YEAR}(?!\d)", re.IGNORECASE)
AHEAD = re.compile(r"\b(?:next|coming|upcoming|for|prelims|mains|exam\w*|revised|updated|printed)\b[^|]*$", re.IGNORECASE)


def of_month(lines: Iterable[str]) -> Dated:
    """The last day of the one month that a collection of news names in its title or the short lines under it."""
    for line in lines:
        found = list(WHOLE_MONTH.finditer(line)) if len(line.split()) <= LONGEST_LINE and OF_A_MONTH.search(line) else []
        if len(found) != 1 or dates(line) or sum(word in MONTHS for word in re.findall(r"[a-z]{3,}", line.casefold())) > 1:
            continue
        first = plausible(found[0]["year"], found[0]["month"], "1")
        if first and first.year >= FIRST_OF_NEWS and not AHEAD.search(line[: found[0].start()]):
            return Dated(first.replace(day=monthrange(first.year, first.month)[1]), "days")
    return Dated()


def _ends_of_weeks(line: str) -> Iterator[Dated]:
    for one in dates(line):
        ending = ENDING.search(line[: one.start])
        if ending and one.day.year >= FIRST_OF_NEWS:
            yield Dated(one.day, "title" if "week" in ending[0].casefold() else "days")


def _last_days(line: str) -> Iterator[Dated]:
    for shape in SPAN_OF_DAYS:
        for match in shape.finditer(line):
            month = match["month"] or match["earlier"]
            last = plausible(match["year"], month, match["day"])
            first = plausible(match["year"], match["earlier"] or month, match["first"])
            if last and first and last.year >= FIRST_OF_NEWS and 0 < (last - first).days <= LONGEST_SPAN:
                yield Dated(last, "title" if (last - first).days < DAYS_OF_A_WEEK else "days")


def of_references(texts: Iterable[str]) -> date | None:
    """The date that most of the cited articles bear, or the latest when all of them are of one month: what a digest cites is new."""
    found = [one[-1].day for one in map(dates, texts) if one]
    if not found:
        return None
    day, count = max(Counter(found).items(), key=lambda pair: (pair[1], pair[0]))
    if count > 1 and count * 2 >= len(found):
        return day
    return max(found) if (max(found) - min(found)).days <= MONTH_LONG else None
