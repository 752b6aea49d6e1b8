"""When the Cabinet approved what a sentence tells of: a cost is that of its approval and may be another later."""

from __future__ import annotations

import re
from datetime import date

from quizgen.dates import find_times, month_year

# News of the day itself: "has approved", "today approved", "in its meeting chaired by …".
JUST_NOW = re.compile(
    r"\b(?:ha(?:s|ve) (?:today )?(?:approved|cleared|sanctioned|given|accorded)|today|chaired by|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def approved_in(text: str, published: date | None) -> str:
    """The month of an approval as a question has it (" in May 2026"), "" where neither its sentence nor its page tells it."""
    times = [one for one in find_times(text) if one.kind in ("date", "month") and one.year and one.month]
    if len(times) == 1:
        return f" in {month_year(date(times[0].year, times[0].month, 1))}"
    return f" in {month_year(published)}" if published and not times and JUST_NOW.search(text) else ""
