"""PDFs read back as a reader, a ruler and a scanner would: words by page and by place, circles and squares, the picture itself."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # it ships no types
from pypdfium2 import raw

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands on its page (from 1): its edges in points from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle in millimetres from the top left."""
        return (self.left + self.right) / 2 / MM, (self.top + self.bottom) / 2 / MM


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """The document, closed in the end."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def pages(pdf: bytes) -> list[str]:
    """The words of each page, one space between them."""
    with opened(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in millimetres."""
    with opened(pdf) as document:
        return [(page.get_width() / MM, page.get_height() / MM) for page in document]


def letters(text: str) -> str:
    """The text without spaces, which a reader of PDF has to guess, and without marks for breaking words."""
    return re.sub(r"[\s\u200b\ufffe]", "", text)


def within(pdf: bytes, box: Box) -> str:
    """The words that stand in a place, one space between them."""
    with opened(pdf) as document:
        page = document[box.page - 1]
        height = page.get_height()
        found = page.get_textpage().get_text_bounded(box.left, height - box.bottom, box.right, height - box.top)
        return " ".join(str(found).split())


def inked(pdf: bytes) -> list[Box]:
    """The box of every character that is seen."""
    found = []
    with opened(pdf) as document:
        for number, page in enumerate(document, 1):
            text, height = page.get_textpage(), page.get_height()
            for index in range(text.count_chars()):
                if text.get_text_range(index, 1).strip("\u200b\ufffe \r\n\t"):
                    left, bottom, right, top = text.get_charbox(index)
                    found.append(Box(number, left, height - top, right, height - bottom))
    return found


def place_of(pdf: bytes, words: str) -> list[Box]:
    """Every place where words stand that are set on one line."""
    found = []
    with opened(pdf) as document:
        for number, page in enumerate(document, 1):
            text, height = page.get_textpage(), page.get_height()
            searcher = text.search(words, match_case=True)
            while (hit := searcher.get_next()) is not None:
                edges = [text.get_charbox(index) for index in range(hit[0], hit[0] + hit[1])]
                left, right = min(edge[0] for edge in edges), max(edge[2] for edge in edges)
                found.append(Box(number, left, height - max(edge[3] for edge in edges), right, height - min(edge[1] for edge in edges)))
    return found


def drawn(pdf: bytes, kind: int) -> list[Box]:
    """The boxes of the lines and shapes of a kind: `raw.FPDF_SEGMENT_BEZIERTO` for round ones, `..._LINETO` for straight ones."""
    found = []
    with opened(pdf) as document:
        for number, page in enumerate(document, 1):
            for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
                segment = raw.FPDFPath_GetPathSegment(shape.raw, 1)
                if raw.FPDFPathSegment_GetType(segment) == kind:
                    left, bottom, right, top = shape.get_bounds()
                    found.append(Box(number, left, page.get_height() - top, right, page.get_height() - bottom))
    return found


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a scanner sees it: `scale` dots to a millimetre, each from 0 (black) to 255 (white)."""

    scale: float
    width: int
    height: int
    stride: int
    dots: bytes

    def at(self, x: float, y: float) -> int:
        """The dot at a place in millimetres from the top left."""
        return self.dots[round(y * self.scale) * self.stride + round(x * self.scale)]


def pictures(pdf: bytes, scale: float = 10) -> list[Picture]:
    """Every page as a grey picture."""
    made = []
    with opened(pdf) as document:
        for page in document:
            bitmap = page.render(scale=scale / MM, grayscale=True)
            dots = bytes((ctypes.c_ubyte * (bitmap.stride * bitmap.height)).from_address(ctypes.addressof(bitmap.buffer)))
            made.append(Picture(scale, bitmap.width, bitmap.height, bitmap.stride, dots))
    return made
