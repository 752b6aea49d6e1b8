"""The years of a long table: of twenty satellites over fifty years a teacher asks the year, not the day."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.dates import find_times

MANY_ROWS = 5
FAR_APART = 10


def in_years(value: str, column: Sequence[str]) -> str:
    """A cell that is a day or a month, as its year where the column has many that lie far apart; any other cell as it is."""
    times = find_times(value)
    if len(times) != 1 or times[0].text != value or not times[0].year or not times[0].month:
        return value
    years = [time.year for cell in column for time in find_times(cell) if time.year]
    far = len(column) >= MANY_ROWS and max(years, default=0) - min(years, default=0) > FAR_APART
    return str(times[0].year) if far else value
