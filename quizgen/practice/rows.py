"""Rows of the log's tables and the values that they stand for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias, cast

from quizgen.model import Channel, Note, Rating, Review, Side
from quizgen.practice.schedule import Memory, Phase

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)

Entry: TypeAlias = Review | Note
# What is asked and remembered by itself: an item, and which side of it.
Card: TypeAlias = tuple[str, Side]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a reader has made of an item: suspended, flagged, buried until a moment (UTC)."""

    suspended: bool = False
    flagged: bool = False
    buried: datetime = EPOCH


def milliseconds(moment: datetime) -> int:
    """A moment as milliseconds since 1970."""
    return (moment - EPOCH) // MILLISECOND


def moment_of(value: int) -> datetime:
    """The moment, in UTC."""
    return EPOCH + timedelta(milliseconds=value)


def row_of(entry: Entry) -> dict[str, object]:
    """The columns of an entry."""
    row: dict[str, object] = dict.fromkeys(("kind", "channel", "side", "rating", "right", "milliseconds", "revision", "given", "value"), "")
    row |= {"item": entry.item, "moment": milliseconds(entry.moment), "zone": entry.zone, "key": None}
    if isinstance(entry, Note):
        return row | {"kind": entry.kind, "value": entry.value, "channel": "terminal", "rating": None, "right": None, "milliseconds": None}
    answered = {"kind": "review", "rating": entry.rating, "milliseconds": entry.milliseconds, "channel": entry.channel}
    judged = {"right": None if entry.right is None else int(entry.right), "given": entry.given, "revision": entry.revision}
    return row | answered | judged | {"side": entry.side, "key": entry.key or None, "value": entry.about}


def review_of(row: sqlite3.Row) -> Review:
    """The answer that a row tells of."""
    return Review(
        row["item"],
        cast("Rating", row["rating"]),
        moment_of(row["moment"]),
        row["milliseconds"],
        cast("Channel", row["channel"]),
        cast("Side", row["side"]),
        row["revision"],
        row["given"],
        None if row["right"] is None else bool(row["right"]),
        row["zone"],
        row["key"] or "",
        row["value"],
    )


def columns(memory: Memory) -> tuple[object, ...]:
    """What is known of a card, as its table holds it behind item and side."""
    known = (memory.phase, memory.stability, memory.difficulty, milliseconds(memory.due), milliseconds(memory.last))
    return (*known, memory.reviews, memory.lapses, memory.misses)


def memory_of(row: tuple[Any, ...]) -> Memory:
    """What is known of a card, from its row."""
    _, _, phase, stability, difficulty, due, last, reviews, lapses, misses = row
    return Memory(cast("Phase", phase), stability, difficulty, moment_of(due), moment_of(last), reviews, lapses, misses)


def stood(rows: Iterable[sqlite3.Row]) -> tuple[int, int, int]:
    """What an item's notes, in the order of the log, make of it: suspended, flagged, buried until."""
    suspended = flagged = buried = 0
    for row in rows:
        match row["kind"]:
            case "suspend" | "unsuspend" as kind:
                suspended = int(kind == "suspend")
            case "flag" | "unflag" as kind:
                flagged = int(kind == "flag")
            case "bury":
                buried = milliseconds(datetime.fromisoformat(row["value"]))
    return suspended, flagged, buried


def successor(item: str, links: Mapping[str, str]) -> str:
    """The item that an item became, through all that lie between; where links go in a circle, the first of it by name."""
    trail = [item]
    while (following := links.get(trail[-1])) is not None:
        if following in trail:
            return min(trail[trail.index(following) :])
        trail.append(following)
    return trail[-1]


def names_of(item: str, links: Mapping[str, str]) -> set[str]:
    """All names under which an item was ever answered; none for one that became another."""
    return {name for name in (item, *links) if successor(name, links) == item}


def touched(entry: Entry) -> set[str]:
    """The items for which something follows from an entry."""
    return {entry.item, entry.value} if isinstance(entry, Note) and entry.kind == "relink" else {entry.item}
