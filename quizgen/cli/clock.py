"""The clock: the only file that asks it. Commands take the time from here and hand it on."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def zone(moment: datetime) -> int:
    """The minutes by which the clock on the reader's wall is ahead of UTC at a moment."""
    ahead = moment.astimezone().utcoffset()
    return int(ahead.total_seconds() // 60) if ahead else 0


def steady() -> float:
    """Seconds that only ever run forwards, from an arbitrary beginning."""
    return time.monotonic()
