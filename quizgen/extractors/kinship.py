"""Which documents speak of one subject, and in which order they came."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from quizgen.model import Name, Reading
from quizgen.model.slot_types import LANDS

KIN = 2  # so many full names in common make two documents speak of one subject


def are_kin(one: Reading, other: Reading) -> bool:
    """Whether two documents speak of one subject: they have full names in common that are no places'."""
    return one is other or len(full_names(one.names) & full_names(other.names)) >= KIN


def full_names(names: Iterable[Name]) -> set[str]:
    """The names of several words of persons, bodies, treaties and the like."""
    return {one.name for one in names if " " in one.name and one.type not in LANDS}


def in_time(reading: Reading) -> tuple[date, str]:
    """The day of a document, undated ones last, and its id."""
    source = reading.document.source
    return source.published or date.max, source.id
