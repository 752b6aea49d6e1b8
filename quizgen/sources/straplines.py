"""The line under a headline that says of what paper and of what day a page is: "GS Paper II | Polity | Updated: 24 March 2025"."""

from __future__ import annotations

import re
from datetime import date

from quizgen.sources.dates import FIRST_OF_NEWS, TIME, WEEKDAY, dates

LONGEST, MOST_WORDS, LONGEST_PART = 150, 24, 9
# What a page says of its own making, before the day.
MADE = (
    r"(?:(?:last|first) )?(?:updated?|revised|compiled|made|typed(?: up)?|prepared|written(?: up)?|reviewed|posted|published|released|"
    r"issued|dated?|edited|notes?(?: (?:of|made|compiled|updated))?|as (?:of|on)|current (?:as of|to)|version|edition|issue)"
    r"(?: (?:on|of|at))?"
)
LABELLED = re.compile(rf"(?:^|[|·•;/(—–-]\s*|\s)(?:{MADE})\s*[:–—-]?\s*$", re.IGNORECASE)
BEGINS = re.compile(rf"(?:{MADE})\s*[:–—-]?\s*$", re.IGNORECASE)
PARTS = re.compile(r"\s*[|·•]\s*|\s+[—–]\s+|\s+/\s+")
BARE = re.compile(rf"^(?:{WEEKDAY})?$", re.IGNORECASE)
AFTER = re.compile(rf"^{TIME}\s*(?:\([^()]{{0,30}}\)|v\d[\d.]*)?\s*[.]?$", re.IGNORECASE)
# What stands beside the day of a page, so that an event with its day is none: "India-Nordic Summit – 19 May 2026".
OF_A_SERIES = re.compile(
    r"\b(?:backgrounder|explainer|factsheet|fact sheet|notes?|current affairs|digest|analysis|editorial|handout|briefing?|bulletin|"
    r"gs|prelims|mains|upsc|paper|ministry|department|bureau|desk|edition|table no|min read|research unit|revision|press release)\b",
    re.IGNORECASE,
)
EVENT = re.compile(r"\b(?:Summit|Day|Conference|Congress|Budget|Agreement|Treaty|Battle|Launch|Landing|Session|Meeting|Games)\b")


def strap_line(text: str) -> date | None:
    """The day of a strapline; None for a line that is none, or that may tell the day of an event."""
    found = dates(text) if len(text) <= LONGEST and len(text.split()) <= MOST_WORDS else []
    if len(found) != 1 or found[0].day.year < FIRST_OF_NEWS:
        return None
    when = found[0]
    before = text[: when.start]
    parts = [(part.start(), part.end()) for part in PARTS.finditer(text)]
    start = max((end for _, end in parts if end <= when.start), default=0)
    end = min((begin for begin, _ in parts if begin >= when.end), default=len(text))
    mine = text[start : when.start].strip()
    if not AFTER.match(text[when.end : end].strip()) or not all(len(one.split()) <= LONGEST_PART for one in PARTS.split(text)):
        return None
    if LABELLED.search(before) and (start or BEGINS.match(before.strip() + " ")):
        return when.day
    others = f"{text[:start]} {text[end:]}"
    alone = BARE.match(mine + " " if mine else "") is not None
    return when.day if parts and alone and OF_A_SERIES.search(others) and not EVENT.search(others) else None
