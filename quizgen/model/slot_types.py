"""Kinds of slot types that many rooms tell apart: places, times, amounts."""

from __future__ import annotations

PLACES = frozenset({"country", "state", "city", "place"})
# What the name or the people of a land may be.
LANDS = PLACES | {"nationality"}
# What lies within a country.
SITES = PLACES - {"country"}
TIMES = frozenset({"date", "month", "year", "period"})
# What is told in units: so many rupees, per cent, kilometres.
MEASURED = frozenset({"money", "percent", "measure"})
COUNTS = MEASURED | {"number"}
AMOUNTS = COUNTS | {"duration", "ordinal", "range"}
