"""The figures for machines: one JSON object, days as ISO dates, shares from 0 to 1, times in milliseconds."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from quizgen.stats.figures import Stats

VERSION = 1


def record(stats: Stats) -> dict[str, Any]:
    """The figures as plain values."""
    plain: dict[str, Any] = stated(asdict(stats))
    return {"quizgen": "stats", "version": VERSION, **plain, "error": stats.error}


def stated(value: Any) -> Any:  # noqa: ANN401 - any plain value
    """A value that JSON knows."""
    if isinstance(value, dict):
        return {key: stated(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [stated(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
