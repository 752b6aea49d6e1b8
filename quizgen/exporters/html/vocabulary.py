"""The words by which typed answers are read, for the page's own judge: one table for Python and the browser."""

from __future__ import annotations

from typing import Any

from quizgen.answers import days, judging, normal
from quizgen.text import DASHES, GAP, QUOTES, SMALL_WORDS


def vocabulary() -> dict[str, Any]:
    """Plain values, everything in a fixed order."""
    return {
        "dashes": "".join(map(chr, DASHES)),
        "quotes": {chr(code): plain for code, plain in QUOTES.items()},
        "gap": GAP,
        "small": sorted(SMALL_WORDS),
        "months": days.NUMBER_OF,
        "signs": normal.SIGNS,
        "units": normal.UNITS,
        "scales": normal.SCALES,
        "numbers": normal.ONES | normal.TENFOLD,
        "tens": sorted(set(normal.TENFOLD.values())),
        "currencies": sorted(normal.CURRENCIES),
        "honorifics": sorted(normal.HONORIFICS),
        "denials": sorted(judging.DENIALS),
        "endings": judging.TELLING,
    }
