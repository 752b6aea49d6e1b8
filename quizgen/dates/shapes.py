"""The shapes of time in English text, as patterns: which words and figures tell a day, a month, a year, a span, or a time from now."""

from __future__ import annotations

import re

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Kinds of time that lie in one year.
EXACT = frozenset({"date", "month", "year"})
MONTH_NUMBERS = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
    r"|(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th))?"
YEAR = r"(?:1[0-9]|20)\d\d"
DASH = r"\s?[-‐‑–—−]\s?"
TO = rf"(?:{DASH}|\s+(?:to|till|until|through)\s+)"
# A year that an exam may ask for, wherever it stands.
A_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
FREE = r"(?<![\w./₹$€£-])(?<!\d,)(?<!\d[–:])"
ENDS = r"(?![\d/]|[.,]\d|[-‐‑–]\w|[A-Za-z])"
COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|few|several|couple of|"
    r"(?:a|last|past) (?:few|couple of))"
)
UNIT = r"(?:day|week|fortnight|month|quarter|year|decade|century|centurie|hour|minute|weekend)s?"
PARTS = (
    r"(?:week|month|year|quarter|decade|century|fortnight|night|weekend|summer|winter|spring|autumn|season|fiscal(?: year)?|financial year)"
)
IN_DAY = r"(?:\s+(?:morning|afternoon|evening|night))?"
_OF_DAY = rf"(?:{WEEKDAY},?\s+)?"
_D, _M, _Y = rf"(?P<day>{DAY})", rf"(?P<month>{MONTH})", rf"(?P<year>{YEAR})"
# "18 Jul 25", as the services write: with the short name of a month only.
_SHORT = r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
# A figure is no day of a month when it goes on, or counts something.
_OTHER_YEAR = r"(?:,?\s+(?:of\s+)?(?:last|this|next|that|(?:the\s+)?(?:same|previous|following|preceding|next))\s+year\b)?"
_ALONE = r"(?![\d%]|[.,:]\d|\s*(?:per\s?cent|crore|lakh|million|billion|MW|km|people)\b)"

RELATIVE = "|".join(
    (
        r"the day before yesterday|the day after tomorrow|to(?:day|night|morrow)|yesterday",
        rf"(?:earlier|later|late|early)\s+(?:this|last|next)\s+{PARTS}|this\s+(?:morning|afternoon|evening|time)|overnight",
        rf"(?:last|this|next|the\s+(?:previous|following|next|same|preceding|current|coming|past|last)|current|previous)\s+{PARTS}",
        rf"(?:the\s+)?(?:past|last|next|coming|previous|preceding|following)\s+{COUNT}\s+{UNIT}",
        rf"{COUNT}\s+{UNIT}\s+(?:ago|earlier|later|back|from\s+now)|the\s+(?:previous|following|next|same|preceding|other)\s+day",
        r"(?:the\s+)?(?:recent|coming|past|last|preceding|previous)\s+(?:days|weeks|months|years|decades|times)",
        r"recently|currently|presently|nowadays|lately|of\s+late|so\s+far|to\s+date|till\s+date|at\s+present|at\s+the\s+moment|these\s+days",
        r"(?:as\s+of|until|till|up\s+to|by)\s+now|since\s+then|long\s+ago|just\s+now|right\s+now|now|soon|shortly|this\s+day",
    )
)
CENTURY = (
    r"(?:(?:early|late|mid|mid-)\s?)?(?:\d{1,2}(?:st|nd|rd|th)(?:\s?[-‐‑–]\s?\d{1,2}(?:st|nd|rd|th))?|(?:seven|eigh|nine|twen|thir|four|fif|six)"
    r"teenth|twentieth|twenty-first|tenth|eleventh|twelfth)[\s-]centur(?:y|ies)(?:\s+(?:BCE?|CE|AD))?"
)
_ERA = r"(?:c(?:irca|a)?\.?\s*)?\d{1,4}(?:\s?[-‐‑–]\s?\d{1,4})?\s?(?:BCE|BC|CE|AD)\b|\bAD\s\d{1,4}\b"

# What a text must hold before a shape is looked for in it: most texts hold little of it, and to look for every shape takes long.
# Of the words that are given in small letters, capitals do not count.
SIGNS: dict[str, tuple[str, ...]] = {
    "month": tuple(form for month in MONTHS for form in (month[:3], month[:3].upper())),
    "day": ("day",),
    "century": ("centur",),
    "now": (
        *(
            "day",
            "night",
            "morrow",
            "time",
            "week",
            "fortnight",
            "month",
            "quarter",
            "year",
            "decade",
            "centur",
            "hour",
            "minute",
            "summer",
        ),
        *("winter", "spring", "autumn", "season", "fiscal", "morning", "evening", "recent", "current", "present", "moment", "late", "far"),
        *("date", "now", "then", "ago", "soon", "shortly"),
    ),
}
FIGURE = re.compile(r"\d")
_NEEDED = {"month_only": "month", "weekday": "day", "century": "century", "relative": "now"}
_MONTHS_ALONE = rf"\b{MONTH}(?:,?\s+{YEAR})?(?:{TO}|\s+and\s+){_M}(?:,?\s+{_Y}{ENDS})?(?!\s+\d)\b"


def _needs(kind: str, shape: str) -> frozenset[str]:
    """The signs that a text must hold for a shape."""
    if kind in _NEEDED:
        return frozenset({_NEEDED[kind]})
    month = {"month"} if MONTH in shape or _SHORT in shape else set[str]()
    return frozenset(month if shape == _MONTHS_ALONE else {"figure", *month})


# In this order: of two that begin at the same place the longer counts, of two of one length the first.
SHAPES: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = tuple(
    (kind, _needs(kind, shape), re.compile(shape, re.IGNORECASE if kind in {"relative", "century"} else 0))
    for kind, shape in (
        ("period", rf"{FREE}{_OF_DAY}{DAY}\s+{MONTH},?\s+{YEAR}{TO}{_OF_DAY}{_D}\s+{_M},?\s+{_Y}{ENDS}"),
        ("period", rf"\b{_OF_DAY}{MONTH}\s+{DAY},?\s+{YEAR}{TO}{_OF_DAY}{_M}\s+{_D},?\s+{_Y}{ENDS}"),
        ("period", rf"{FREE}{DAY}(?:\s+{MONTH})?(?:{TO}|\s+and\s+){_D}\s+{_M}(?:,?\s+{_Y}{ENDS})?(?!\w)"),
        ("period", rf"\b{MONTH}\s+{DAY}(?:{TO}|\s+and\s+)(?:{_M}\s+)?{_D}(?:,?\s+{_Y}{ENDS})?(?![\w,.%]\d|\w)"),
        ("period", _MONTHS_ALONE),
        ("period", rf"\b(?:FY\s?)?{YEAR}{DASH}\d\d(?:{TO}|(?P<pair>\s+and\s+))(?:FY\s?)?{_Y}{DASH}\d\d{ENDS}"),
        ("period", rf"\bQ[1-4](?:\s+of)?\s+(?:FY\s?)?{YEAR}(?:{DASH}\d\d)?{ENDS}"),
        ("date", rf"{FREE}{_OF_DAY}(?:the\s+(?=\w+\s+of\b))?{_D}(?:\s+of)?[\s-]+{_M},?[\s-]+{_Y}{ENDS}"),
        ("date", rf"{FREE}{_D}\s+{_SHORT}\s+[’']?(?P<year>[0-3]\d){ENDS}{_ALONE}(?!\s+[a-z]+s\b)"),
        ("date", rf"\b{_OF_DAY}{_M}\s+{_D},?\s+{_Y}{ENDS}"),
        ("date", rf"(?<![\w.,/-]){_OF_DAY}(?P<day>\d{{1,2}})(?P<dash>[-/.])(?P<month>\d{{1,2}})(?P=dash){_Y}(?![\d/-])"),
        ("date", rf"(?<![\w.,/-]){_Y}(?P<dash>[-/.])(?P<month>\d{{1,2}})(?P=dash)(?P<day>\d{{1,2}})(?![\d/-])"),
        ("day_only", rf"\b{_OF_DAY}{_M}\s+{_D}{_ALONE}(?!\w|[-‐‑–]\d){_OTHER_YEAR}"),
        ("day_only", rf"{FREE}{_OF_DAY}(?:the\s+(?=\w+\s+of\b))?{_D}(?:\s+of)?\s+{_M}(?!\w){_OTHER_YEAR}"),
        ("month", rf"\b(?:(?:early|late|mid)[\s-])?{_M}(?:,|\s+of)?\s+{_Y}{ENDS}"),
        ("month_only", rf"\b(?:(?:early|late|mid|last|this|next)[\s-])?{_M}(?!\s?\d{{1,4}}(?!,?\d)|\s?[’'](?!s\b)|\w){_OTHER_YEAR}"),
        ("weekday", rf"\b(?:(?:last|this|next|coming|late|early)\s+)?{WEEKDAY}{IN_DAY}\b(?!\s+(?:Times|Express|Mail|Telegraph|Night))"),
        ("fiscal", rf"\b(?:FY|AY|[Ff]iscal(?:\s+[Yy]ear)?|[Ff]inancial\s+[Yy]ear)\s?[’']?{_Y}(?:{DASH}(?:20)?\d\d)?{ENDS}"),
        ("fiscal", rf"\b(?:FY|[Ff]iscal)\s?[’']?\d\d(?:{DASH}\d\d)?{ENDS}"),
        ("fiscal", rf"{FREE}(?P<begin>{YEAR}){DASH}(?P<short>\d\d){ENDS}"),
        ("period", rf"{FREE}(?P<begin>{YEAR})(?:{TO}|(?P<pair>\s+and\s+)){_Y}{ENDS}"),
        ("decade", rf"{FREE}(?:(?:early|late|mid)[\s-])?{YEAR}(?:’s|'s|s)\b"),
        ("century", CENTURY),
        ("year", rf"(?<![\w,.]){_ERA}"),
        ("year", rf"{FREE}(?:(?:early|late|mid)[\s-])?{_Y}{ENDS}"),
        ("relative", rf"\b(?:{RELATIVE})\b(?!-)"),
    )
)
