"""Tables: which of them hold data, and their rows with the header cells above each column."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from typing import TypeAlias

from selectolax.lexbor import LexborNode

from quizgen.sources.marked import Inline, Marked, clean, joined
from quizgen.sources.pieces import Piece

Node: TypeAlias = LexborNode
MOST_COLUMNS, MOST_ROWS = 60, 2000
LONG_CELL = 900


def is_data(table: Node) -> bool:
    """Whether a table tabulates: two columns and two rows at least, no table inside, no cell as long as an article."""
    if table.css_first("table table") is not None or table.css_first("td form, td article") is not None:
        return False
    widths = [len(_cells(row)) for row in table.css("tr")]
    if len(widths) < 2 or max(widths, default=0) < 2:
        return False
    return not any(_holds_text(cell) for cell in table.css("td"))


def _holds_text(cell: Node) -> bool:
    """Whether a cell holds an article rather than a value: it is long, or has paragraphs set apart by line breaks."""
    size = len(cell.text() or "")
    return size > LONG_CELL or (size > LONG_CELL // 4 and cell.css_first("br + br") is not None)


def _cells(row: Node) -> list[Node]:
    return [node for node in row.iter(include_text=False) if node.tag in ("td", "th")]


def rows(table: Node) -> list[Piece]:
    """The rows below the header as pieces, a caption first; a cell that spans rows is said in each of them."""
    grid, heads = _grid(table)
    count = _header_rows(heads, grid)
    columns = _columns(grid[:count])
    caption = table.css_first("caption")
    told = clean(caption.text() or "").strip() if caption is not None else ""
    out = [Piece(told, "caption")] if told else []
    return out + [row_piece(cells, columns) for cells in grid[count:] if any(cell.text for cell in cells)]


def row_piece(cells: list[Marked], columns: tuple[str, ...] = ()) -> Piece:
    """One row: its text joins the cells that say something with " | "."""
    text = joined([cell for cell in cells if cell.text], " | ")
    return Piece(text.text, "row", text.marks, columns=columns, cells=tuple(cell.text for cell in cells))


def _grid(table: Node) -> tuple[list[list[Marked]], list[bool]]:
    """Every row as cells of equal number, and whether each row is all header cells."""
    grid, heads = list[list[Marked]](), list[bool]()
    pending = dict[int, tuple[int, Marked]]()
    for row in table.css("tr")[:MOST_ROWS]:
        cells = _cells(row)
        line = list[Marked]()
        for cell in cells:
            _carry(line, pending)
            text, wide, tall = _marked(cell), _span(cell, "colspan", MOST_COLUMNS), _span(cell, "rowspan", MOST_ROWS)
            parent = row.parent.tag if row.parent is not None else ""
            repeated = cell.tag == "th" or parent == "thead"
            for number in range(wide):
                value = text if number == 0 or repeated else Marked("")
                if tall > 1:
                    pending[len(line)] = (tall - 1, value)
                line.append(value)
        _carry(line, pending)
        grid.append(line[:MOST_COLUMNS])
        heads.append(bool(cells) and (all(cell.tag == "th" for cell in cells) or (row.parent is not None and row.parent.tag == "thead")))
    width = max(map(len, grid), default=0)
    return [line + [Marked("")] * (width - len(line)) for line in grid], heads


def _carry(line: list[Marked], pending: dict[int, tuple[int, Marked]]) -> None:
    """Add the cells from rows above that reach down to this place."""
    while len(line) in pending:
        place = len(line)
        left, text = pending.pop(place)
        line.append(text)
        if left > 1:
            pending[place] = (left - 1, text)
            if len(line) > MOST_COLUMNS:
                return


def _span(cell: Node, name: str, most: int) -> int:
    value = (cell.attributes.get(name) or "").strip()
    return max(1, min(most, int(value))) if value.isdecimal() and len(value) < 5 else 1


def _marked(cell: Node) -> Marked:
    """A cell's text with its bold spans; the lines of a cell are joined with "; "."""
    _drop_source(cell)
    inline, parts = Inline(), list[Marked]()
    for node in cell.traverse(include_text=True):
        if node.tag == "-text" and not _inside(node, "script", "style"):
            bold = _inside(node, "b", "strong")
            inline.open("bold" if bold else "none")
            inline.add(node.text_content or "")
            inline.close("bold" if bold else "none")
        elif node.tag in ("p", "li", "div", "br", "ul", "ol") and node.mem_id != cell.mem_id:
            parts.append(inline.take())
    parts.append(inline.take())
    told = joined([part for part in parts if part.text], "; ")
    return told.part(0, len(told.text.rstrip(" —–-"))) if told.text.endswith((" —", " –", " -")) else told


def _drop_source(cell: Node) -> None:
    """Take off a link at the end of a cell that a dash sets apart: it says where the figure stands, not what it is."""
    links = cell.css("a[href]")
    if not links:
        return
    whole, last = clean(cell.text() or "").strip(), clean(links[-1].text() or "").strip()
    if last and whole.endswith(last) and re.search(r"\w.*\s[—–-]$", whole.removesuffix(last).strip()):
        links[-1].decompose()


def _inside(node: Node, *tags: str) -> bool:
    parent = node.parent
    while parent is not None and parent.tag not in ("td", "th"):
        if parent.tag in tags:
            return True
        parent = parent.parent
    return False


def _header_rows(heads: list[bool], grid: list[list[Marked]]) -> int:
    count = 0
    while count < min(3, len(heads) - 1) and heads[count]:
        count += 1
    if count or len(grid) < 2:
        return count
    first = [cell for cell in grid[0] if cell.text]
    bold = [cell for cell in first if cell.share("bold") > 0.9]
    return (
        1
        if first and len(bold) == len(first) and len(first) == len(grid[0])
        else int(looks_like_header([cell.text for cell in grid[0]], [[cell.text for cell in row] for row in grid[1:]]))
    )


def looks_like_header(first: list[str], rest: list[list[str]]) -> bool:
    """Whether a row without header markup heads the others: short words without numbers over cells with numbers or sentences."""
    if not rest or not all(cell and len(cell.split()) <= 6 and not any(char.isdigit() for char in cell) for cell in first):
        return False
    below = [cell for row in rest for cell in row if cell]
    weighty = sum(any(char.isdigit() for char in cell) or len(cell.split()) > 6 for cell in below)
    return weighty * 3 >= len(below)


def _columns(header: list[list[Marked]]) -> tuple[str, ...]:
    """One name for each column; the rows of a taller header are joined, each name once."""
    stacks = zip(*header, strict=False)
    return tuple(" ".join(dict.fromkeys(cell.text for cell in stack if cell.text)) for stack in stacks)
