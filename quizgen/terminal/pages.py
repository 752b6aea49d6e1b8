"""A page of the terminal as a pure value, and the rows that it makes at a given size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.terminal.editing import Typed
from quizgen.terminal.lines import BLANK, Line, Span, apart, bare, breadth, clip, line, wrap

# A page is read in lines of this many columns at most, however wide the terminal is.
WIDEST, NARROWEST, LOWEST = 88, 20, 6
HANG = 4
# What may stand in front of an option.
MARKS = " ✓✗▸"


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the screen: a head line with a text at either end, the body, and the keys that can be pressed.

    `focus` is the line of the body that must be seen when not all of it can be. A body that only grew is continued by a plain screen,
    not repeated.
    """

    left: Line = BLANK
    right: Line = BLANK
    body: tuple[Line, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    focus: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """The rows of a page at one size, where the cursor stands (row, column; None: nowhere), and how far the body can be scrolled."""

    rows: tuple[Line, ...]
    cursor: tuple[int, int] | None = None
    scroll: int = 0
    furthest: int = 0


def frame_of(page: Page, width: int, height: int, *, typed: Typed | None = None, scroll: int | None = None) -> Frame:
    """The page as rows: head, body, a line for typing where one is wanted, keys at the foot.

    `scroll` is the first row of the body to be shown; None chooses it so that the focus is seen.
    """
    width, height = max(width, NARROWEST), max(height, LOWEST)
    measure = min(width, WIDEST) - 1
    foot = key_rows(page.keys, width - 1)[: height // 3]
    body, focus = body_rows(page, measure)
    entry, column = entry_row(typed, measure) if typed else (BLANK, 0)
    room = height - len(foot) - 2 - (1 if foot else 0)
    if typed:
        body = [*body, BLANK, entry]
        focus = len(body) if scroll is None else focus
    furthest = max(len(body) - room, 0)
    first = min(max(focus - room // 2, 0) if scroll is None else scroll, furthest)
    seen = body[first : first + room]
    if furthest and first < furthest and not typed:
        seen[-1] = line(Span(f"  ↓ {len(body) - first - room + 1} more lines", "dim"))
    head = [apart(page.left, page.right, width - 1), line(Span("─" * (width - 1), "dim"))]
    rows = (*head, *seen, *[BLANK] * (room - len(seen)), *([line(Span("─" * (width - 1), "dim"))] if foot else []), *foot)
    return Frame(rows, (len(head) + len(seen) - 1, column) if typed else None, first, furthest)


def body_rows(page: Page, measure: int) -> tuple[list[Line], int]:
    """The wrapped body, and the row of its focus."""
    rows: list[Line] = []
    focus = 0
    for number, entry in enumerate(page.body):
        if number == page.focus:
            focus = len(rows)
        rows += wrap(entry, measure, hang=indent(entry))
    return rows, focus


def indent(entry: Line) -> int:
    """How far the rest of a line stands in: under the text behind `(a) ` or `1. `, and as far as the line itself does."""
    text = bare(entry)
    lead = len(text) - len(text.lstrip(MARKS))
    label = text[lead:].split(" ")[0]
    return lead + len(label) + 1 if 0 < len(label) <= HANG and label[-1] in ").:" else lead


def entry_row(typed: Typed, measure: int) -> tuple[Line, int]:
    """The line that is being typed, its end in sight, and the column of the cursor."""
    mark = Span("> ", "key")
    before, behind = Span(typed.text[: typed.cursor]), Span(typed.text[typed.cursor :])
    while breadth([mark, before]) >= measure - 1:
        before = Span(before.text[1:])
    return clip((mark, before, behind), measure), breadth([mark, before])


def key_rows(keys: Sequence[tuple[str, str]], width: int) -> list[Line]:
    """The keys and what they do, in as few rows as the width allows, never broken in the middle."""
    rows: list[list[Span]] = []
    filled = 0
    for key, meaning in keys:
        entry = [Span(key, "key"), Span(f" {meaning}", "dim")]
        size = breadth(entry)
        if not rows or filled + 2 + size > width:
            rows.append(entry)
            filled = size
        else:
            rows[-1] += [Span("  "), *entry]
            filled += 2 + size
    return [clip(tuple(row), width) for row in rows]
