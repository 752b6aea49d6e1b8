"""The figures of a reader as plain values; days are the reader's own, which begin at four in the morning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

SECOND, MINUTE, HOUR = 1000, 60_000, 60


@dataclass(frozen=True, slots=True)
class Day:
    """One day of practice: how many answers, how many of them right, and the time in milliseconds."""

    day: date
    answers: int = 0
    right: int = 0
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Cards:
    """How many cards there are of each sort; `young` and `mature` have been learned, mature ones rest three weeks and longer."""

    new: int = 0
    learning: int = 0
    young: int = 0
    mature: int = 0
    suspended: int = 0


@dataclass(frozen=True, slots=True)
class Retained:
    """How many cards that had been learned came up in the last `days` (0: ever), and how many of them were remembered."""

    days: int
    asked: int
    remembered: int

    @property
    def share(self) -> float:
        """The share that was remembered; 0 without any."""
        return self.remembered / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers whose chance of being right was predicted between two bounds: the mean prediction, and what came true."""

    low: float
    high: float
    asked: int
    predicted: float
    actual: float


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its cards that were ever asked, the answers of the last three months, how many were right, what is remembered now."""

    name: str
    cards: int
    answers: int
    right: int
    recall: float

    @property
    def share(self) -> float:
        """The share of the answers that was right; 0 without any."""
        return self.right / self.answers if self.answers else 0.0


@dataclass(frozen=True, slots=True)
class Weak:
    """An item that does not want to stay: what it asks, how often it was asked, missed, and forgotten after it had been learned."""

    item: str
    label: str
    answers: int
    misses: int
    lapses: int
    leech: bool


@dataclass(frozen=True, slots=True)
class Stats:
    """Everything on one page. `forecast` are the cards that become due by day from today on, what is late among today's.

    `days` are the days with answers, in order, up to `today`; `target` is the share that is to be remembered.
    """

    today: date
    due: int
    late: int
    forecast: tuple[int, ...]
    cards: Cards
    days: tuple[Day, ...]
    streak: int
    longest: int
    target: float
    retained: tuple[Retained, ...]
    bins: tuple[Bin, ...]
    topics: tuple[Topic, ...]
    weakest: tuple[Weak, ...]

    @property
    def answered(self) -> Day:
        """What has been done today."""
        return self.days[-1] if self.days and self.days[-1].day == self.today else Day(self.today)

    def since(self, count: int) -> tuple[Day, ...]:
        """The last `count` days one by one, today the last, those without answers too."""
        known = {day.day.toordinal(): day for day in self.days}
        last = self.today.toordinal()
        return tuple(known.get(number, Day(date.fromordinal(number))) for number in range(last - count + 1, last + 1))

    @property
    def ahead(self) -> tuple[int, ...]:
        """The forecast as it is drawn: a backlog of today is cut off at five times any other day, so that the others are seen."""
        first, *rest = self.forecast
        return (min(first, 5 * max(*rest, 1)), *rest)

    @property
    def error(self) -> float:
        """How far predictions were from what came true, on average over the answers, as a share."""
        asked = sum(one.asked for one in self.bins)
        return sum(one.asked * abs(one.predicted - one.actual) for one in self.bins) / asked if asked else 0.0


def levels(days: Sequence[Day]) -> tuple[int, ...]:
    """The shade of each day on a map, from 0 (nothing done) to 4: by the quarters of the days that were practised."""
    some = sorted(day.answers for day in days if day.answers)
    steps = (1, *(some[len(some) * quarter // 4] for quarter in (1, 2, 3))) if some else ()
    return tuple(sum(day.answers >= step for step in steps) for day in days)


def duration(milliseconds: float) -> str:
    """`40 s`, `12 min`, `1 h 05 min`."""
    if 0 < milliseconds < MINUTE:
        return f"{round(milliseconds / SECOND)} s"
    whole = round(milliseconds / MINUTE)
    return f"{whole // HOUR} h {whole % HOUR:02} min" if whole >= HOUR else f"{whole} min"
