"""Lines of styled text, wrapped to the width of a terminal. A style is a word; what it looks like is decided when it is painted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

Style: TypeAlias = Literal["", "bold", "dim", "good", "bad", "warn", "accent", "key"]

# Sixteen colours, and the same without: what colour says, the words say too.
COLOURS = {"bold": "1", "dim": "2", "good": "1;32", "bad": "1;31", "warn": "33", "accent": "36", "key": "1;36"}
PLAIN_STYLES = {"bold": "1", "dim": "2", "good": "1", "bad": "1", "warn": "", "accent": "", "key": "1"}
CONTROL = frozenset({"Cc", "Cf", "Zl", "Zp"})
JOINERS = "\u200c\u200d"


class Span(NamedTuple):
    """A piece of a line in one style."""

    text: str
    style: Style = ""


Line: TypeAlias = tuple[Span, ...]
BLANK: Line = ()


def line(*parts: str | Span) -> Line:
    """A line of its pieces; bare text has no style. Characters that would command a terminal are taken out."""
    spans = (part if isinstance(part, Span) else Span(part) for part in parts)
    return tuple(Span(clean(text), style) for text, style in spans if text)


def clean(text: str) -> str:
    """The text without control and format characters, which could move the cursor or turn the reading round."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        letter if letter in JOINERS or unicodedata.category(letter) not in CONTROL else " " if letter in "\n\t\r" else "" for letter in text
    )


@lru_cache(maxsize=4096)
def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def breadth(spans: Iterable[Span]) -> int:
    """The columns of a line."""
    return sum(cells(span.text) for span in spans)


def bare(spans: Iterable[Span]) -> str:
    """The line without its styles."""
    return "".join(span.text for span in spans)


def wrap(spans: Line, width: int, *, hang: int = 0) -> list[Line]:
    """The line in lines of at most `width` columns, broken between words; all but the first are indented by `hang`.

    Leading spaces are kept; a word that is too long is cut.
    """
    if breadth(spans) <= width:
        return [spans]
    hang = hang if hang < width // 2 else 0
    rows: list[list[Span]] = [[]]
    filled = 0
    for word in words(spans):
        size = breadth(word)
        if filled + size <= width:
            rows[-1] += word
            filled += size
        elif not word[0].text.isspace():
            for row in cut(word, width - hang):
                rows.append([Span(" " * hang)] if hang else [])
                rows[-1] += row
                filled = hang + breadth(row)
    return [trimmed(row) for row in rows if row]


def words(spans: Line) -> Iterator[list[Span]]:
    """Spaces, and words as the spans that they run through."""
    word: list[Span] = []
    for text, style in spans:
        for piece in re.findall(r"\s+|\S+", text):
            if not piece.isspace():
                word.append(Span(piece, style))
                continue
            if word:
                yield word
                word = []
            yield [Span(piece, style)]
    if word:
        yield word


def cut(word: Iterable[Span], width: int) -> Iterator[list[Span]]:
    """A word in pieces that fit."""
    row: list[Span] = []
    for text, style in word:
        start = 0
        for place, letter in enumerate(text):
            if breadth(row) + cells(text[start:place] + letter) > max(width, 2):
                yield [*row, Span(text[start:place], style)]
                row, start = [], place
        row.append(Span(text[start:], style))
    yield row


def trimmed(row: list[Span]) -> Line:
    """A row without the spaces at its end."""
    while row and row[-1].text.isspace() and len(row) > 1:
        row = row[:-1]
    return (*row[:-1], Span(row[-1].text.rstrip(), row[-1].style)) if row and not row[-1].text.isspace() else tuple(row)


def clip(spans: Line, width: int) -> Line:
    """The line cut to the width, with an ellipsis where something is missing."""
    if breadth(spans) <= width:
        return spans
    if width < 1:
        return BLANK
    room, kept = width - 1, []
    for text, style in spans:
        part = text
        while cells(part) > room:
            part = part[:-1]
        kept.append(Span(part, style))
        room -= cells(part)
        if part != text:
            break
    return (*kept, Span("…", kept[-1].style if kept else ""))


def apart(left: Line, right: Line, width: int) -> Line:
    """One line with a text at either end; the left one gives way."""
    right = clip(right, width)
    left = clip(left, max(width - breadth(right) - 1, 0))
    return (*left, Span(" " * max(width - breadth(left) - breadth(right), 0)), *right)


def painted(spans: Line, *, colours: bool) -> str:
    """The line with the escapes of a terminal; without colours, weight alone."""
    codes = COLOURS if colours else PLAIN_STYLES
    parts = ((text, codes.get(style, "")) for text, style in spans)
    return "".join(f"\033[{code}m{text}\033[0m" if code and text else text for text, code in parts)
