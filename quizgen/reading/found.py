"""A slot where it stands in its statement, and how gladly a teacher asks for one of each type."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model import Slot

WORTH = {
    **dict.fromkeys(("money", "scheme", "law", "treaty", "ministry", "term"), 0.8),
    **dict.fromkeys(("date", "year", "percent", "person", "body", "event", "country", "state", "company", "work", "people"), 0.7),
    **dict.fromkeys(("city", "place", "month", "period", "number", "measure", "range", "list", "duration"), 0.6),
    **dict.fromkeys(("ordinal", "office", "nationality", "thing", "definition"), 0.5),
    "quote": 0.6,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A slot with its place in the statement."""

    start: int
    end: int
    slot: Slot
