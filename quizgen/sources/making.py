"""What a page tells of its own making amid its furniture: "By Desk, Lima, 20 May 2025 21:14 IST, 4 min read", "revised on 2 May 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from quizgen.sources.dates import FIRST_OF_NEWS, HALF, HOUR, WEEKDAY, ZONE, Dated, dates
from quizgen.sources.straplines import EVENT, MADE, OF_A_SERIES

LONGEST, MOST_WORDS, LONGEST_OPENING, FIRST, LAST = 220, 34, 300, 3, 2
# What stands beside the day: when it was said, how long it takes to read, by whom, from where.
CLOCK = re.compile(rf"\b(?:at )?{HOUR}{ZONE}|\b\d{{1,2}}:\d{{2}}\s*{HALF}", re.IGNORECASE)
READING = re.compile(r"\b(?:reading time:? ?)?\d+ ?min(?:ute)?s?(?: read)?\b|\breading time\b|\blong read\b", re.IGNORECASE)
# What stands under a picture or a table has its own day.
CAPTION = re.compile(r"(?:sources?|photos?|images?|picture|credits?|graphic|file|figure|table|video|data)\b", re.IGNORECASE)
BY = re.compile(r"\b(?:updated|posted|published|written|by|correspondent|reporter|bureau|desk)\b", re.IGNORECASE)
WORD = re.compile(r"\b(?!(?:by|of|and|for|in|the|our|from|staff|special|desk|bureau|home|tech|unit)\b)[A-Za-z]{2,}", re.IGNORECASE)
TAGS = re.compile(r"\s+Tags?:.*$")
LABEL = re.compile(rf"(?:^|[\s|·•;/(—–,-])(?:{MADE})\s*[:–—-]?\s*$", re.IGNORECASE)
NOTE = re.compile(r"\([^()]{2,40}\)")
SUBJECT = re.compile(
    r"\b(?:polity|governance|economy|environment|ecology|history|geography|international relations|science|technology|society|security|"
    r"ethics|art|culture|notebook|current affairs|correspondent|reporter|story|feature)\b",
    re.IGNORECASE,
)
# Words of furniture: capitals, signs, numbers, and what joins them. A sentence has others.
FURNITURE = re.compile(
    r"(?:[A-Z#&+\d(“‘'\"/][^\s]*|of|and|for|in|the|by|on|with|to|from|or|[&+/|·•»›–—,;.-]+|v\d+|"
    r"written|posted|updated|last|by:|desk|bureau|series|unit|paper|note|notes|notebook|edition|part|class|special|our|staff)[,;:.)]*"
)
# A point of a list that says when its page was made.
POINT = re.compile(r"(?:last |first )?(?:updated|revised|posted|compiled|prepared)(?: on)?\s*:", re.IGNORECASE)
# A sentence that tells only of its page: "This page was last revised on 20 February 2025.", "Position as of 10 January 2026."
TOLD = re.compile(
    r"(?:^|[.|•·—–]\s*|^(?:made|compiled|typed|written|prepared)\b[^.;]*\d,\s+|"
    r"--[^-]*\s|(?:^|[.|] )(?:[Tt]his |[Tt]hese |[Tt]he )?(?:page|notes?|table|list|document) (?:was |were |is )?|\bnotes )"
    r"(?:last |first )?(?:updated|upd\.?|revised|rev\.|compiled|reviewed|typed up|made|prepared|written up|position(?: as)?)"
    r"(?: (?:on|of|as of|as on|up to|till))?\s*[:–-]?\s*$",
    re.IGNORECASE,
)


def furnished(text: str) -> date | None:
    """The day of a line of furniture that says more than its day; None for a sentence, or where it may be the day of an event."""
    line = TAGS.sub("", text)
    found = dates(line) if len(line) <= LONGEST and len(line.split()) <= MOST_WORDS else []
    if len(found) != 1 or found[0].day.year < FIRST_OF_NEWS or CAPTION.match(text):
        return None
    when = found[0]
    before = re.sub(f"{WEEKDAY}$", "", line[: when.start], flags=re.IGNORECASE)
    label = LABEL.search(before)
    plain = f"{before[: label.start()] if label else before} | {line[when.end :]}"
    sure = label is not None or READING.search(line) is not None
    for told in (CLOCK, READING, NOTE):
        plain = told.sub(" ", plain)
    # An event has its hour and a subject its days: only a line of nothing else, or of a series, is of the page.
    bare = not WORD.search(OF_A_SERIES.sub(" ", SUBJECT.sub(" ", plain)))
    signs = sure or OF_A_SERIES.search(plain) or (bare and SUBJECT.search(plain)) or (CLOCK.search(line) and (bare or BY.search(plain)))
    others = [word for word in plain.split() if not FURNITURE.fullmatch(word)]
    return when.day if signs and not (EVENT.search(plain) and not sure) and len(others) <= (label is not None) else None


def told_of_itself(texts: Iterable[str]) -> Dated:
    """The latest day on which a page says that it was made or revised, in its first lines or its last."""
    lines = list(texts)
    near = [text[:LONGEST_OPENING] for text in (*lines[:FIRST], *lines[FIRST:][-LAST:])]
    found = [one for text in near for one in dates(text) if one.day.year >= FIRST_OF_NEWS and TOLD.search(text[: one.start])]
    latest = max(found, key=lambda one: one.day, default=None)
    return Dated(latest.day, f"text: {latest.words}") if latest else Dated()
