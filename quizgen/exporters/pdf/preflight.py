"""What would spoil a print is named before a file is written: characters without a glyph, options that read alike, what does not fit."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from quizgen.errors import ExportError
from quizgen.exporters.pdf.glyphs import missing, printable
from quizgen.exporters.sheet import Sheet, letter
from quizgen.questions import Question

SHOWN = 8
LONGEST_TITLE = 200  # so many fit into a page in large print, be they all capitals
GLYPHS = "write these words in Latin or Devanagari letters, or export html, which uses the reader's own fonts"


class Ink:
    """Turns texts into printable ones and remembers, by character, the places where that was not possible."""

    def __init__(self) -> None:
        self.places: dict[str, list[str]] = {}

    def __call__(self, text: str, place: str) -> str:
        """The printable text; what is missing from the fonts is noted under `place` (an item's id, "the title")."""
        shown = printable(text)
        for character in missing(shown):
            where = self.places.setdefault(character, [])
            if place not in where:
                where.append(place)
        return shown

    def check(self, sheet: Sheet) -> None:
        """Raises one ExportError that names every character without a glyph, options that read alike, and a title without end."""
        listed = [f"{named(character)} in {some(where)}" for character, where in self.places.items()]
        found = [(f"no font for {'; '.join(listed)}", GLYPHS)] if listed else []
        alike = [said for entry in sheet.entries if (said := alike_in(entry.question))]
        found += [(f"options read alike in {some(alike)}", "give each question options that differ")] if alike else []
        if len(sheet.title) > LONGEST_TITLE:
            found.append(
                (f"the title has {len(sheet.title)} characters, and a page has room for {LONGEST_TITLE}", "give a shorter --title")
            )
        if found:
            raise ExportError("; ".join(problem for problem, _ in found), mend="; ".join(mend for _, mend in found))


def some(places: Iterable[str]) -> str:
    """The first few places, and a mark where there are more."""
    listed = list(places)
    return ", ".join(listed[:SHOWN]) + (" …" if len(listed) > SHOWN else "")


def named(character: str) -> str:
    """`U+4E2D (cjk unified ideograph-4e2d, 中)`, the sight of it last, since a terminal may lack it too."""
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'no name').lower()}, {character})"


def alike_in(question: Question) -> str:
    """`item lakes.0a1b2c3d: (a) and (c)` for the first two options that a reader cannot tell apart; nothing when all differ."""
    seen: dict[str, int] = {}
    for index, option in enumerate(question.options):
        read = " ".join(printable(option).split())
        if read in seen:
            return f"item {question.item}: {letter(seen[read])} and {letter(index)}"
        seen[read] = index
    return ""
