"""The date of a document: read from what it says of itself, never from the clock.

A date counts when day, month and year are all there. Numbers alone are read day first, as in India (02.03.2023 is 2 March).
"""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from quizgen.sources.wording import bag

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
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_TIME = r"(?:[\s,|]*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?(?:IST|GMT|UTC|EST|EDT|ET)\)?)?)?"
BEFORE = re.compile(
    r"(?:posted(?:\s+(?:on|by|at))?|published(?:\s+(?:on|at|date))?|release[ds]?(?:\s+(?:on|date))?|issued(?:\s+on)?|date(?:d|line)?|"
    r"(?:last\s+)?updated?(?:\s+(?:on|at))?|first\s+published(?:\s+on)?|on|by|pib\s+delhi|new\s+delhi|modified)?\s*[:|,–—-]?\s*",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?:[\s,|•·–—-]*(?:by\s+)?(?:PIB\s+[A-Z]\w+|\d+\s+min(?:ute)?s?\s+read|[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}))?\s*[.|]?\s*"
)
ISSUED = re.compile(r"\b(?:issued|released|published|posted)\s+(?:on\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE)
OPENS = re.compile(rf"(?:on\s+)?{_WEEKDAY}$", re.IGNORECASE)
SAYS = re.compile(
    r"\b(?:said|says|told|announced|stated|met|launched|signed|inaugurated|addressed|released|unveiled|chaired|approved|passed|visited|"
    r"held|flagged|reported|declared|noted|called|attended|concluded)\b",
    re.IGNORECASE,
)
SPEAKS = re.compile(r"\b(?:said|says|told|announced|stated|reported|declared|noted|informed|wrote|tweeted)\b", re.IGNORECASE)
# What news does, by its own hand: "was signed on 1 December 1959" is history as often as news.
ACTIVE_VERBS = bag("""
    kept cut raised hiked lowered reduced increased approved cleared signed launched unveiled inaugurated won visited met
    held hosted addressed released issued ordered directed upheld ruled dismissed granted imposed lifted extended appointed
    elected tested conducted commissioned tabled introduced passed adopted ratified submitted resigned began opened
    concluded crossed
""")
ACTS = re.compile(rf"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:{'|'.join(sorted(ACTIVE_VERBS))})\b")
# "The scheme approved on 1 October has …": what stood before the date was no verb of the sentence.
GOES_ON = re.compile(r"\s*(?:has|have|had|is|are|was|were|will|provides|aims|seeks|covers|runs|includes|allows)\b")
ELSEWHEN = re.compile(
    r"\b(?:since|until|till|by|from|before|after|between|will|shall|would|to be|scheduled|effective|force|due|dated|last|ago|had|born|"
    r"has|have|deadline|expire[sd]?|anniversary|notified|vide|enacted|came)\b",
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
    """The date of a line that says nothing else: "April 13, 2025", "Posted On: 28 JUL 2026 11:01AM by PIB Delhi"."""
    found = dates(text) if len(text) <= 120 else []
    if not found:
        return None
    before = re.sub(_WEEKDAY + "$", "", text[: found[0].start].strip() + " ", flags=re.IGNORECASE)
    after = re.sub("^" + _TIME, "", text[found[-1].end :], flags=re.IGNORECASE)
    between = text[found[0].end : found[-1].start] if len(found) > 1 else ""
    alone = BEFORE.fullmatch(before.strip() + " " if before.strip() else "") and AFTER.fullmatch(after) and len(between.split()) <= 6
    return found[0].day if alone else None


def issued(text: str) -> date | None:
    """The date of a short note of issue: "Release ID: 2274311; issued 17 June 2026"."""
    return next((one.day for one in dates(text) if ISSUED.search(text[: one.start])), None) if len(text) <= 160 else None


def told(opening: str, later: str = "") -> Found | None:
    """The date by which the opening sentence places its own news: "On May 13, 2026, X told …", "X said on 13 May 2026 that …".

    `later` is the rest of the text: when it knows of later days, the opening told of the past.
    """
    found = dates(opening)[:1]
    if not found or any(other.day > found[0].day for other in dates(later)):
        return None
    one = found[0]
    before, rest = opening[: one.start], opening[one.end :]
    if OPENS.fullmatch(before):
        news = SAYS.search(_clause(rest)) or not _later_years(one.day.year, rest + later)
        return one if news and rest.lstrip().startswith(",") and not ELSEWHEN.search(_clause(rest)) else None
    near = re.search(rf"\bon\s+{_WEEKDAY}$", before, re.IGNORECASE)
    if not near or ELSEWHEN.search(before) or re.search(r"[.!?]\s", before):
        return None
    acts = ACTS.search(before) and not GOES_ON.match(rest) and not _later_years(one.day.year, rest + later)
    return one if SPEAKS.search(before[-60:]) or acts else None


def _later_years(year: int, text: str) -> bool:
    return any(year < int(other) <= LAST_YEAR for other in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text))


def _clause(rest: str) -> str:
    """The words after the date as far as its verb can be."""
    return re.split(r"[.;]|\bthat\b|\bto\b", rest, maxsplit=1)[0][:90]


def of_references(texts: Iterable[str]) -> date | None:
    """The date that most of the cited articles bear, or the latest when all of them are of one month: what a digest cites is new."""
    found = [one[-1].day for one in map(dates, texts) if one]
    if not found:
        return None
    day, count = max(Counter(found).items(), key=lambda pair: (pair[1], pair[0]))
    if count > 1 and count * 2 >= len(found):
        return day
    return max(found) if (max(found) - min(found)).days <= MONTH_LONG else None
