"""The clock: the only file that asks it. Commands take the time from here and hand it on."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def steady() -> float:
    """Seconds that only ever run forwards, from an arbitrary beginning."""
    return time.monotonic()
