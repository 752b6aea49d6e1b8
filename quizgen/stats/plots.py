"""Plots as inline SVG: text, rectangles and circles whose colours the page's style sheet decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from quizgen.stats.figures import Bin, Day

CELL, GAP, LEFT, TOP = 12, 3, 34, 18
WEEK = 7
WIDTH, HEIGHT, AXIS = 640, 150, 34
SQUARE = 300
WEEKDAYS = ((0, "Mon"), (2, "Wed"), (4, "Fri"), (6, "Sun"))
LEAST, MOST = 4.0, 14.0


class Bar(NamedTuple):
    """One column of a plot: its value, what stands below it, what is told when one points at it."""

    value: float
    label: str
    told: str


def svg(width: float, height: float, label: str, parts: Iterable[str]) -> str:
    """A plot of that size, which a screen reader hears as its label."""
    size = f'viewBox="0 0 {number(width)} {number(height)}"'
    return f'<svg {size} role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'


def number(value: float) -> str:
    """`12`, `3.5`: no more digits than are seen."""
    return f"{value:.1f}".removesuffix(".0")


def percent(share: float) -> str:
    """`91 %`, never broken before the sign."""
    return f"{round(100 * share)}\u00a0%"


def text(x: float, y: float, shown: str, kind: str = "", anchor: str = "start") -> str:
    """A word."""
    return f'<text x="{number(x)}" y="{number(y)}" class="{kind}" text-anchor="{anchor}">{escape(shown)}</text>'


def box(x: float, y: float, width: float, height: float, kind: str, told: str) -> str:
    """A rectangle that tells of itself when one points at it."""
    place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect {place} rx="2" class="{kind}"><title>{escape(told)}</title></rect>'


def line(x1: float, y1: float, x2: float, y2: float, kind: str = "axis") -> str:
    """A line."""
    return f'<line x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}" class="{kind}"/>'


def heat_map(year: Sequence[Day], levels: Sequence[int], label: str) -> str:
    """The days from a Monday on, a column for each week; `levels` are their shades from 0 to 4."""
    step = CELL + GAP
    parts = [text(LEFT - 6, TOP + step * row + CELL - 2, name, "faint", "end") for row, name in WEEKDAYS]
    for place, (day, level) in enumerate(zip(year, levels, strict=True)):
        week, row = divmod(place, WEEK)
        told = f"{day.day:%A}, {day.day.day} {day.day:%B %Y}: {day.answers} answers, {day.right} right"
        parts.append(box(LEFT + step * week, TOP + step * row, CELL, CELL, f"l{level}", told))
    parts += months(year, step)
    return svg(LEFT + step * (-(-len(year) // WEEK)), TOP + step * WEEK, label, parts)


def months(year: Sequence[Day], step: float) -> Iterable[str]:
    """The name of each month above the first week that begins in it, as far as there is room."""
    last, free = f"{year[0].day:%b}", 0.0
    for week, day in enumerate(year[::WEEK]):
        name, x = f"{day.day:%b}", LEFT + step * week
        if name != last and x >= free:
            yield text(x, TOP - 6, name, "faint")
            free = x + 2.4 * step
        last = name


def columns(bars: Sequence[Bar], kind: str, label: str, unit: str) -> str:
    """Columns side by side over an axis; every label that is given stands below its own."""
    most = ceiling(max((bar.value for bar in bars), default=0))
    wide = (WIDTH - AXIS) / max(len(bars), 1)
    parts = []
    for share in (0.0, 0.5, 1.0):
        y = TOP + (HEIGHT - TOP) * (1 - share)
        parts += [line(AXIS, y, WIDTH, y), text(AXIS - 6, y + 4, number(most * share), "faint", "end")]
    parts.append(text(AXIS, TOP - 7, unit, "faint"))
    for place, bar in enumerate(bars):
        high = (HEIGHT - TOP) * bar.value / most
        x = AXIS + wide * place
        parts.append(box(x + wide * 0.12, HEIGHT - high, wide * 0.76, high, kind, bar.told))
        if bar.label:
            parts.append(text(min(x + wide / 2, WIDTH - 18), HEIGHT + 18, bar.label, "faint", "middle"))
    return svg(WIDTH, HEIGHT + 26, label, parts)


def ceiling(most: float) -> float:
    """A round number that is no less, such as 4, 10, 20, 40 and 100."""
    size = 1.0
    while True:
        for factor in (2, 4, 10):
            if most <= factor * size:
                return factor * size
        size *= 10


def calibration(bins: Sequence[Bin], label: str) -> str:
    """Each bin as a circle over what was predicted, as high as what came true; on the diagonal both are the same."""
    low = min([0.5, *(min(one.predicted, one.actual) for one in bins)])
    low = int(low * 10) / 10

    def across(share: float) -> float:
        return AXIS + (SQUARE - AXIS - 10) * (share - low) / (1 - low)

    def up(share: float) -> float:
        return SQUARE - AXIS - (SQUARE - AXIS - 10) * (share - low) / (1 - low)

    parts = [line(across(low), up(low), across(1), up(1), "diagonal")]
    for tenth in range(int(low * 10 + 0.5), 11):
        share = tenth / 10
        parts += [line(across(low), up(share), across(1), up(share))]
        if tenth % 2 == 0 or low > 0.3:  # noqa: PLR2004 - where the scale is long, every second number
            parts += [text(AXIS - 6, up(share) + 4, f"{tenth * 10}", "faint", "end")]
            parts += [text(across(share), SQUARE - AXIS + 18, f"{tenth * 10}", "faint", "middle")]
    most = max((one.asked for one in bins), default=1)
    for one in bins:
        radius = max(LEAST, MOST * (one.asked / most) ** 0.5)
        told = f"predicted {percent(one.predicted)}, came true {percent(one.actual)} of {one.asked} answers"
        place = f'cx="{number(across(one.predicted))}" cy="{number(up(one.actual))}" r="{number(radius)}"'
        parts.append(f'<circle {place} class="dot"><title>{escape(told)}</title></circle>')
    parts.append(text(across(1), SQUARE - 2, "predicted, %", "faint", "end"))
    parts.append(text(AXIS, 8, "came true, %", "faint"))
    return svg(SQUARE, SQUARE + 2, label, parts)


def share_bar(share: float, kind: str) -> str:
    """A share as a bar of its own."""
    parts = [box(0, 0, 100, 8, "l0", ""), box(0, 0, 100 * share, 8, kind, f"{percent(share)}")]
    return f'<svg viewBox="0 0 100 8" class="share" aria-hidden="true">{"".join(parts)}</svg>'
