"""Time in running text: where a text tells it, what it means from the day of publication, and how else it may be written."""

from __future__ import annotations

from quizgen.dates.finding import Time, find_times
from quizgen.dates.nearness import crossed, near_dates
from quizgen.dates.resolving import absolute
from quizgen.dates.shapes import A_YEAR, EXACT, MONTHS
from quizgen.dates.writing import canonical, month_year, opening_of, variants

__all__ = [
    "A_YEAR",
    "EXACT",
    "MONTHS",
    "Time",
    "absolute",
    "canonical",
    "crossed",
    "find_times",
    "month_year",
    "near_dates",
    "opening_of",
    "variants",
]
