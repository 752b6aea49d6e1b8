"""The log of answers: what happened, in the order in which it was confirmed, and what follows from it.

Nothing is ever changed or taken out; taking back is one more entry. What is known of each card is folded from the log in the same
transaction that appends to it, and can be thrown away and folded anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from quizgen.model import Review
from quizgen.practice.rows import (
    EPOCH,
    Card,
    Entry,
    Standing,
    columns,
    memory_of,
    milliseconds,
    moment_of,
    names_of,
    review_of,
    row_of,
    stood,
    successor,
    touched,
)
from quizgen.practice.schedule import LEAST_RETENTION, MOST_RETENTION, RETENTION, SCHEME, Memory, Phase, fold
from quizgen.practice.storage import connected, told, writing

FILE = "practice.db"
TAKE_BACK = "INSERT INTO events (kind, item, moment, target) VALUES ('undo', ?, ?, ?) ON CONFLICT (target) DO NOTHING"
TODAY = """
    SELECT count(*), sum(NOT EXISTS (
        SELECT 1 FROM live WHERE item = done.item AND side = done.side AND kind = 'review' AND moment < ?))
    FROM (SELECT DISTINCT item, side FROM live WHERE moment >= ? AND kind = 'review' AND channel = 'terminal') AS done
"""
# The plus keeps SQLite from looking for them by kind: the last one stands near the end.
LAST = "SELECT moment FROM events WHERE +kind = 'review' AND channel = 'terminal' ORDER BY number DESC"
# How far a clock that was set back is waited for; what lies further ahead was dated by a clock that was wrong.
PATIENT = timedelta(days=2)
APPEND = """
    INSERT INTO events (kind, item, side, moment, zone, channel, rating, "right", milliseconds, revision, given, value, "key")
    VALUES (:kind, :item, :side, :moment, :zone, :channel, :rating, :right, :milliseconds, :revision, :given, :value, :key)
    ON CONFLICT ("key") DO NOTHING
"""
# As many items are folded at a time, so that progress can be told.
BATCH = 500
NOTES = frozenset({"suspend", "unsuspend", "flag", "unflag", "bury"})


class Log:
    """The log in one file, between `with` and its end. Every method may raise LogError, with one line that says what to do."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = connected(path)
        self.seen = self.version()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.connection.close()

    def record(self, entries: Sequence[Entry]) -> tuple[int, ...]:
        """Append the entries, all or none; they are on the disk when this returns. The numbers they got, 0 for one there already."""
        with told(self.path), writing(self.connection):
            before, links = self.settings(), self.links()
            numbers = tuple(self.append(entry) for entry in entries)
            self.follow({item for entry in entries for item in touched(entry)}, before, links)
        return numbers

    def append(self, entry: Entry) -> int:
        """One row; 0 when an answer from outside is there already."""
        done = self.connection.execute(APPEND, row_of(entry))
        return int(done.lastrowid or 0) if done.rowcount else 0

    def amend(self, number: int, entry: Entry) -> int:
        """Put an entry in the place of another; the number it got."""
        with told(self.path), writing(self.connection):
            self.connection.execute(TAKE_BACK, (entry.item, milliseconds(entry.moment), number))
            new = self.append(entry)
            self.fold(touched(entry))
        return new

    def undo(self, number: int, moment: datetime) -> bool:
        """Take an entry back; False when it was taken back before, or never was."""
        with told(self.path), writing(self.connection):
            before, links = self.settings(), self.links()
            row = self.connection.execute("SELECT item, kind, value FROM events WHERE number = ?", (number,)).fetchone()
            if row is None:
                return False
            done = self.connection.execute(TAKE_BACK, (row[0], milliseconds(moment), number))
            self.follow({row[0]} | ({row[2]} if row[1] == "relink" else set()), before, links)
            return done.rowcount > 0

    def reviews(self, items: Iterable[str] | None = None) -> Iterator[Review]:
        """The answers that count, by time; those to an item that was re-linked are its successor's. `items` limits them."""
        links = self.links()
        wanted = None if items is None else sorted({name for item in items for name in names_of(item, links)})
        with told(self.path):
            rows = [row for row in self.select(wanted) if row["kind"] == "review"]
        for row in sorted(rows, key=by_time):
            review = review_of(row)
            yield replace(review, item=successor(review.item, links)) if review.item in links else review

    def memories(self) -> dict[Card, Memory]:
        """What is known of every card that was ever answered, by item and side."""
        self.settle()
        with told(self.path):
            return {(row[0], row[1]): memory_of(row) for row in self.connection.execute("SELECT * FROM memories")}

    def due(self, end: datetime) -> dict[Card, Memory]:
        """What is known of the cards that are due before a moment."""
        self.settle()
        with told(self.path):
            rows = self.connection.execute("SELECT * FROM memories WHERE due < ?", (milliseconds(end),))
            return {(row[0], row[1]): memory_of(row) for row in rows}

    def phases(self) -> dict[Card, Phase]:
        """How far every card that was ever answered has come."""
        self.settle()
        with told(self.path):
            return {(item, side): phase for item, side, phase in self.connection.execute("SELECT item, side, phase FROM memories")}

    def standings(self) -> dict[str, Standing]:
        """What was suspended, flagged or buried, by item."""
        self.settle()
        with told(self.path):
            rows = self.connection.execute("SELECT * FROM standings").fetchall()
        return {item: Standing(bool(suspended), bool(flagged), moment_of(buried)) for item, suspended, flagged, buried in rows}

    def memory(self, card: Card) -> Memory | None:
        """What is known of one card."""
        with told(self.path):
            row = self.connection.execute("SELECT * FROM memories WHERE item = ? AND side = ?", card).fetchone()
        return memory_of(row) if row else None

    def links(self) -> dict[str, str]:
        """The items that were re-linked, each with the item it became."""
        with told(self.path):
            rows = self.connection.execute("SELECT item, value FROM live WHERE kind = 'relink' ORDER BY number")
            return dict(rows.fetchall())

    def settings(self) -> dict[str, str]:
        """What was set last, by its name."""
        with told(self.path):
            rows = self.connection.execute("SELECT item, value FROM live WHERE kind = 'setting' ORDER BY number")
            return dict(rows.fetchall())

    @property
    def retention(self) -> float:
        """The share of due cards that the reader wants to remember."""
        with suppress(ValueError):
            return min(max(float(self.settings().get("retention", RETENTION)), LEAST_RETENTION), MOST_RETENTION)
        return RETENTION

    def settled(self, now: datetime) -> datetime:
        """The time for the next entry: now, or that of the last answer where the clock was set back a little since."""
        with told(self.path):
            row = self.connection.execute(LAST).fetchone()
        latest = moment_of(row[0]) if row else EPOCH
        return latest if now < latest <= now + PATIENT else now

    def ahead(self, now: datetime) -> tuple[int, datetime]:
        """How many answers are dated after now, and up to when: a clock was wrong then, or is now."""
        query = "SELECT count(*), max(moment) FROM live WHERE kind = 'review' AND moment > ?"
        with told(self.path):
            count, latest = self.connection.execute(query, (milliseconds(now),)).fetchone()
        return count, moment_of(latest or 0)

    def today(self, start: datetime) -> tuple[int, int]:
        """How many cards were answered in practice since the day's start, and how many of them for the first time."""
        with told(self.path):
            count, begun = self.connection.execute(TODAY, (milliseconds(start), milliseconds(start))).fetchone()
        return int(count), int(begun or 0)

    def count(self) -> int:
        """How many answers count."""
        with told(self.path):
            return int(self.connection.execute("SELECT count(*) FROM live WHERE kind = 'review'").fetchone()[0])

    def changed(self) -> bool:
        """Whether another sitting has written since this was last asked."""
        version, self.seen = self.seen, self.version()
        return version != self.seen

    def version(self) -> int:
        """A number that is another one once somebody else has written."""
        with told(self.path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def rebuild(self, tick: Callable[[int, int], None] = lambda _done, _all: None) -> int:
        """Throw away what was folded and fold it anew; how many cards there are. `tick` hears of the items done."""
        with told(self.path), writing(self.connection):
            return self.refold(tick)

    def whole(self) -> bool:
        """Whether the file is sound, as the database itself says."""
        with told(self.path):
            return bool(self.connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")

    def settle(self) -> None:
        """Fold anew where what was folded follows another rule."""
        with told(self.path):
            row = self.connection.execute("SELECT value FROM folds WHERE name = 'scheme'").fetchone()
        if row is None or row[0] != str(SCHEME):
            self.rebuild()

    def refold(self, tick: Callable[[int, int], None] = lambda _done, _all: None) -> int:
        """Everything folded anew, inside a transaction."""
        for table in ("memories", "standings"):
            self.connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our tables
        self.connection.execute("INSERT OR REPLACE INTO folds VALUES ('scheme', ?)", (str(SCHEME),))
        items = [row[0] for row in self.connection.execute("SELECT DISTINCT item FROM events WHERE kind NOT IN ('undo', 'setting')")]
        for start in range(0, len(items), BATCH):
            tick(start, len(items))
            self.fold(set(items[start : start + BATCH]))
        return int(self.connection.execute("SELECT count(*) FROM memories").fetchone()[0])

    def follow(self, items: set[str], settings: dict[str, str], links: dict[str, str]) -> None:
        """Fold what follows from entries on the items, beside the settings and links that stood before them."""
        if self.settings() != settings:
            self.refold()
        else:
            self.fold(items | {successor(item, links) for item in items})

    def fold(self, items: set[str]) -> None:
        """What follows from the log for the items, written in place of what followed before."""
        links, retention = self.links(), self.retention
        now = {successor(item, links) for item in items}
        for item in items | now:
            self.connection.execute("DELETE FROM memories WHERE item = ?", (item,))
            self.connection.execute("DELETE FROM standings WHERE item = ?", (item,))
        names = {name: item for item in now for name in names_of(item, links)}
        reviews, notes = defaultdict(list), defaultdict(list)
        for row in sorted(self.select(sorted(names)), key=by_number):
            if row["kind"] == "review":
                reviews[names[row["item"]], row["side"]].append(row)
            elif row["kind"] in NOTES:
                notes[names[row["item"]]].append(row)
        for card, rows in reviews.items():
            answers = ((row["rating"], moment_of(row["moment"])) for row in sorted(rows, key=by_time))
            if memory := fold(answers, retention=retention):
                self.connection.execute("INSERT INTO memories VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*card, *columns(memory)))
        for item, rows in notes.items():
            self.connection.execute("INSERT INTO standings VALUES (?, ?, ?, ?)", (item, *stood(rows)))

    def select(self, items: Sequence[str] | None) -> Iterator[sqlite3.Row]:
        """What counts in the log, of some items or of all."""
        cursor = self.connection.cursor()
        cursor.row_factory = sqlite3.Row
        if items is None:
            return cursor.execute("SELECT * FROM live")
        return cursor.execute("SELECT * FROM live WHERE item IN (SELECT value FROM json_each(?))", (json.dumps(items),))


def by_time(row: sqlite3.Row) -> tuple[int, int]:
    """The order in which answers were given; those of one moment as they were confirmed."""
    return row["moment"], row["number"]


def by_number(row: sqlite3.Row) -> int:
    """The order in which entries were confirmed."""
    return int(row["number"])
