"""What a question tells too little or too much of: a thing by the day of its launch alone, a law by the name of its successor."""

from __future__ import annotations

import re

from quizgen.dates import find_times
from quizgen.model import Fact, Slot
from quizgen.text import words

THINGS = frozenset({"law", "scheme", "event", "work", "thing"})
BEGUN = frozenset(
    {"launch", "introduce", "begin", "start", "inaugurate", "unveil", "approve", "notify", "release", "pass", "clear", "come", "roll"}
)
# What stands beside the day of any of them, and tells none.
OF_ALL = re.compile(
    r"\b(?:(?:the )?"
    r"(?:Lok Sabha|Rajya Sabha|Parliament|Union Cabinet|Cabinet|Union Budget|Prime Minister|Government of India|New Delhi|India)|"
    r"(?:(?:World|International|National|Global) )?(?:[A-Z]\w+ ){1,3}(?:Day|Week))\b"
)
STAMP = re.compile(r"As (?:of|reported in) (?P<month>[A-Z][a-z]+ \d{4}),")
TELLING = re.compile(r"(?<!^)(?<!\. )\b[A-Z][a-z]|\d")
FEW = 4
OF_LAWS = frozenset({"act", "the", "bill", "code", "and", "for", "rules", "india", "indian", "national", "repeal", "amendment"})


def is_told_by_day(fact: Fact, slot: Slot) -> bool:
    """Whether a day tells too little, as of what was launched on it, or too much: "As of April 2025, … since 1 April 2025"."""
    stamp = STAMP.match(fact.statement)
    return (stamp is not None and slot.type in ("date", "month") and stamp["month"] in slot.text) or is_by_day_alone(fact, slot)


def is_by_day_alone(fact: Fact, slot: Slot) -> bool:
    """Whether nothing but a day tells which thing is asked for: "Which bill was introduced in the Lok Sabha on 8 August 2024?"."""
    if slot.type not in THINGS or slot.relation.partition(" ")[0] not in BEGUN:
        return False
    rest = fact.statement.replace(slot.text, " ", 1)
    times = sorted(find_times(rest), key=lambda time: -time.start)
    if not times:
        return False
    for time in times:
        rest = f"{rest[: time.start]} {rest[time.end :]}"
    rest = OF_ALL.sub(" ", rest)
    return not TELLING.search(rest) and len(re.findall(r"[a-z]{4,}", rest)) <= FEW


def is_renewed(question: str, slot: Slot) -> bool:
    """Whether a law is asked for by the law that has its name again: the Merchant Shipping Act of 2025 repeals that of 1958."""
    telling = {word for word in words(slot.text) if len(word) > 2 and word not in OF_LAWS and not word.isdigit()}  # noqa: PLR2004 - small words tell nothing
    return slot.type == "law" and len(telling) > 1 and telling <= set(words(question))
