"""Plain text → pieces: paragraphs from lines, whether the file has one paragraph a line or lines broken by hand."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from itertools import pairwise
from statistics import median

from quizgen.sources.layout import BULLET, NUMBER
from quizgen.sources.marked import clean
from quizgen.sources.pieces import Page, Piece

SHORTEST_WRAP, LONGEST_WRAP = 40, 130
SHORT = 0.6
TAB = 8
LONGEST_CELL = 400
ENDED = re.compile(r"[.!?:;।]['\"”’)]*$")
# Signs that a line is a row: bars, tabs, or two gaps as wide as no sentence has.
COLUMNS = re.compile(r"\s\|\s|\S\t+\S|\S\s{3,}\S(?:.*\S)?\s{3,}\S")
TWO_CELLS = re.compile(r"\s*(?P<first>\S(?:.*\S)?)\s{3,}(?P<second>\S.*)")
LEAST_ROWS = 3
# A line of signs under a headline or between sections.
RULE = re.compile(r"(?m)^[^\S\n]*([=\-_*~#])\1{3,}[^\S\n]*$")
# "Members: six", "Tenure of external members: four years".
LABELLED = re.compile(r"\s*[A-Z][^:.;!?]{0,60}: \S")


def read(text: str) -> Page:
    """The lines of a text as pieces; what each of them is, its looks must tell later."""
    parts = re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", RULE.sub("\n", text))
    groups = [_two_columns(group) for part in parts if (group := [line for line in part.split("\n") if line.strip()])]
    lines = _unwrapped(groups) if hard_wrapped(groups) else [line for group in groups for line in group]
    outermost = min((_indent(line) for line in lines if _is_item(line)), default=0)
    return Page(tuple(piece for line in lines if (piece := _piece(line, outermost)).text))


def hard_wrapped(groups: list[list[str]]) -> bool:
    """Whether lines were broken at a margin: most lines of paragraphs are about as long as one another and end in mid-sentence."""
    broken = [
        line.rstrip()
        for group in groups
        for line, below in pairwise(group)
        if not (COLUMNS.search(line.strip()) or (_is_labelled(group) and LABELLED.match(below)))
    ]
    running = [line for line in broken if not ENDED.search(line)]
    if len(broken) < 2 or len(running) * 2 < len(broken):
        return False
    lengths = [len(line) for line in running]
    return median(lengths) >= SHORTEST_WRAP and max(lengths) <= LONGEST_WRAP


def _unwrapped(groups: list[list[str]]) -> list[str]:
    out = list[str]()
    for group in groups:
        out.append(group[0])
        margin = max(map(len, group))
        for before, line in pairwise(group):
            if _starts_anew(out[-1], before, line, margin) or (_is_labelled(group) and LABELLED.match(line)):
                out.append(line)
            else:
                between = "" if re.search(r"\w-$", before.rstrip()) else " "
                out[-1] = f"{out[-1].rstrip()}{between}{line.strip()}"
    return out


def _is_labelled(group: list[str]) -> bool:
    """Whether a block is a list of labels with their values, a line each; prose has a colon here and there."""
    return 2 * sum(bool(LABELLED.match(line)) for line in group) > len(group) > 1


def _two_columns(group: list[str]) -> list[str]:
    """A block of lines that all have one wide gap as rows of two cells, which one line alone does not tell."""
    found = [TWO_CELLS.fullmatch(line.expandtabs(TAB).rstrip()) for line in group]
    plain = not any(COLUMNS.search(line.strip()) or _is_item(line) for line in group)
    return [f"{row['first']}\t{row['second']}" for row in found if row] if plain and all(found) and len(group) >= LEAST_ROWS else group


def _starts_anew(so_far: str, before: str, line: str, margin: int) -> bool:
    """Whether a line inside a block begins an item or a table's row, or follows a line that ended well short of the margin."""
    if COLUMNS.search(line.strip()) or COLUMNS.search(before.strip()):
        return True
    ended = bool(ENDED.search(before.rstrip()))
    if _is_item(line) and (ended or _is_item(so_far) or len(before.rstrip()) < margin * SHORT):
        return True
    return len(before.rstrip()) < margin * SHORT and (ended or before is so_far)


def _indent(line: str) -> int:
    wide = line.expandtabs(TAB)
    return len(wide) - len(wide.lstrip())


def _is_item(line: str) -> bool:
    return bool(BULLET.match(line.strip()) or NUMBER.match(line.strip()))


def _piece(line: str, outermost: int) -> Piece:
    """A line as a piece; the cells of a line in columns stay apart by tabs, for who reads tables."""
    item = _is_item(line)
    cells = [] if item else [clean(cell).strip() for cell in re.split(r"\t+|\s{3,}", line.strip())]
    text = "\t".join(cells) if COLUMNS.search(line.strip()) and all(len(cell) < LONGEST_CELL for cell in cells) else clean(line).strip()
    depth = min(4, max(0, _indent(line) - outermost) // 2) if item else 0
    return Piece(text, depth=depth)
