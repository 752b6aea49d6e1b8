"""What must change in a sentence so that it stands alone, and why it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Edit:
    """The words from `start` to `end` of a sentence's text become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a sentence cannot stand alone: the kind of the word that dangles, its place, and the word."""

    kind: str
    start: int
    end: int
    word: str


Finding: TypeAlias = Edit | Problem


def applied(text: str, edits: tuple[Edit, ...], start: int = 0, end: int | None = None) -> str:
    """A part of a text with its edits carried out."""
    end = len(text) if end is None else end
    parts, at = [], start
    for edit in edits:
        if start <= edit.start and edit.end <= end:
            parts += [text[at : edit.start], edit.text]
            at = edit.end
    return "".join((*parts, text[at:end]))


def apart(edits: list[Edit]) -> tuple[Edit, ...]:
    """The edits in order without those that overlap an earlier or longer one."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return tuple(kept)
