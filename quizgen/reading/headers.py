"""Headers of table columns taken apart: what the column holds, in which unit, of which year."""

from __future__ import annotations

import re
from typing import NamedTuple

from quizgen.reading.values import SPAN, YEAR
from quizgen.text import fold

UNIT = re.compile(
    r"\s*[\[(](?:in )?(?P<unit>₹ ?(?:lakh )?crore|Rs\.? (?:lakh )?crore|₹ ?lakh|USD? ?(?:billion|million)|US\$ ?(?:billion|million)|"
    r"\$ ?(?:billion|million)|km|m|metres|meters|sq\.? ?km|km²|hectares|ha|%|per cent|years)[\])]",
    re.IGNORECASE,
)
HEADER_DATE = re.compile(
    rf"\s*[\[(]?(?:in |for )?(?P<when>{SPAN}|{YEAR})(?: ?(?P<stage>\(?(?:BE|RE|Actuals?|Budget Estimates?|Revised Estimates?)\)?))?[\])]?$"
)


class Column(NamedTuple):
    """A header taken apart: its words, and the unit and the year that it gives."""

    label: str
    unit: str = ""
    when: str = ""


def column(header: str) -> Column:
    """`Outlay 2024-25 (₹ crore)`: outlay, ₹ crore, 2024-25."""
    unit = UNIT.search(header)
    label = UNIT.sub("", header.replace("(s)", "")).strip()
    date = HEADER_DATE.search(label)
    label = HEADER_DATE.sub("", label).strip() if date else label
    if date and date.start() == 0:
        label = ""
    return Column(label.strip(" *:,"), unit["unit"] if unit else "", when_of(date) if date else "")


STAGES = {"be": "Budget Estimates", "re": "Revised Estimates", "actual": "actual"}


def when_of(date: re.Match[str]) -> str:
    """`2025-26 (BE)` → 2025-26 (Budget Estimates)."""
    stage = fold(date["stage"] or "").strip("()").removesuffix("s")
    return f"{date['when']} ({STAGES.get(stage, f'{stage}s'.title())})" if stage else date["when"]


def with_unit(value: str, unit: str) -> str:
    """A number with the unit of its column: `11,440` and "₹ crore" → ₹11,440 crore."""
    found = re.match(r"(?P<sign>₹|Rs\.?|US\$|USD?|\$)\s*(?P<scale>.*)", unit)
    if found is None:
        return f"{value}{'' if unit == '%' else ' '}{unit}"
    sign = "₹" if found["sign"][0] in "₹R" else "$"
    return f"{sign}{value} {found['scale']}".strip()
