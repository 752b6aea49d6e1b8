"""What a page says twice is read once."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.sources.pieces import Piece
from quizgen.text import words

LEAST, TOP = 7, 6


def without_repeats(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without standfirsts that the text says again and without later copies of whole pieces."""
    said = [" ".join(words(piece.text)) for piece in pieces]
    out = list[Piece]()
    seen = set[str]()
    for number, piece in enumerate(pieces):
        own = said[number]
        long_enough = len(own.split()) >= LEAST and piece.kind not in ("row", "heading", "code")
        again = any(f" {own} " in f" {later} " for later in said[number + 1 :]) if long_enough and number < TOP else False
        if long_enough and (again or own in seen):
            continue
        seen.add(own)
        out.append(piece)
    return out
