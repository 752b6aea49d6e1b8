"""What stands on a page beside its article: the rules on where it stands. What it says is listed in `furniture_words`."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from collections.abc import Sequence

from quizgen.sources.furniture_words import ADDRESS, INITIALS, LINE, TAIL, TEASER
from quizgen.sources.pieces import Piece

ENOUGH_BEFORE, ENOUGH_AFTER = 50, 90


def is_line(text: str) -> bool:
    """Whether a line is furniture wherever it stands."""
    bare = text.strip(" |•·:*[]→›»")
    parts = [part for part in re.split(r"\s*[|•·]\s*|\s{2,}", bare) if part]
    menu = len(parts) > 1 and 2 * sum(bool(LINE.fullmatch(part)) for part in parts) >= len(parts)
    return not bare or bool(LINE.fullmatch(bare)) or menu or bool(INITIALS.match(text)) or is_address(text)


def is_address(text: str) -> bool:
    """Whether a line is nothing but an address of the web (or what a line break left of one)."""
    return bool(ADDRESS.match(text.strip())) and " " not in text.strip()


def is_tail(text: str) -> bool:
    """Whether a line may open the part after the article."""
    return len(text) <= 140 and bool(TAIL.fullmatch(text.strip(" |•·:*-–—[]→›»")))


def without_tail(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what follows the article: teasers under "Latest from", "Don't miss", "Related posts" and their like."""
    out = list[Piece]()
    number = 0
    while number < len(pieces):
        piece = pieces[number]
        if is_tail(piece.text) and sum(one.size for one in out) >= ENOUGH_BEFORE:
            following = pieces[number + 1 :]
            if not _goes_on(following):
                break
            number += 1 + _teasers(following)
            continue
        out.append(piece)
        number += 1
    return out


def _goes_on(pieces: Sequence[Piece]) -> bool:
    """Whether the article goes on below: prose of some length in whole sentences, before the next such line."""
    prose = 0
    for piece in pieces:
        if is_tail(piece.text):
            prose = min(prose, ENOUGH_AFTER // 2)
        whole = piece.ends_sentence and piece.linked < 0.5
        prose += piece.size if whole and piece.size >= 12 else 0
    return prose >= ENOUGH_AFTER


def _teasers(pieces: Sequence[Piece]) -> int:
    """How many pieces right below are headlines of other articles: short, or links, and no sentences."""
    count = 0
    for piece in pieces[:12]:
        if piece.prose and piece.linked < 0.5:
            break
        if piece.kind == "heading" and count:
            break
        count += 1
    return count


def without_teasers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without labels such as "Also read" that stand alone, and without the headline below each."""
    out = list[Piece]()
    skip = False
    for piece in pieces:
        label = bool(TEASER.fullmatch(piece.text.strip(" :|–—-»→")))
        headline = skip and not piece.ends_sentence and (piece.size <= 20 or piece.kind == "quote")
        if not label and not headline:
            out.append(piece)
        skip = label
    return out
