"""How a paper lies on the sheet: what a person chooses at the printer, and nothing of what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

PaperSize: TypeAlias = Literal["a4", "letter"]
PAPER_SIZES: tuple[PaperSize, ...] = get_args(PaperSize)


@dataclass(frozen=True, slots=True)
class Layout:
    """The size of the sheets, and whether the print is large: 18 points in one column."""

    paper: PaperSize = "a4"
    large: bool = False


PLAIN = Layout()
