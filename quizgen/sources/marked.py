"""Clean text with its marks: the two stay together through every cut."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from quizgen.model import Mark, MarkKind
from quizgen.text import INVISIBLE

# Marks of writing direction say nothing to a reader of one language; joiners of Indic letters are letters and stay.
UNSEEN = INVISIBLE | dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063"))
CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 133), *range(134, 160)], " ")
MARKS: dict[str, MarkKind] = {"bold": "bold", "italic": "italic", "term": "term"}
SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """The text with every run of spaces (no-break and thin ones too) as one space, and without what cannot be seen."""
    return SPACES.sub(" ", text.translate(UNSEEN).translate(CONTROL))


@dataclass(frozen=True, slots=True)
class Marked:
    """A clean text and the marks in it."""

    text: str
    marks: tuple[Mark, ...] = ()

    def cut(self, start: int, end: int) -> Marked:
        """The text without the characters from `start` to `end`; marks move along, and those that held nothing else go."""
        return self.without([(start, end)]) if start < end else self

    def without(self, spans: Sequence[tuple[int, int]]) -> Marked:
        """The text without several spans at once, given in order and apart from one another."""
        starts = [start for start, _ in spans]
        gone = list(accumulate((end - start for start, end in spans), initial=0))

        def moved(place: int) -> int:
            number = bisect_left(starts, place)
            inside = max(0, spans[number - 1][1] - place) if number else 0
            return place - gone[number] + inside

        bounds = [0, *(bound for span in spans for bound in span), len(self.text)]
        text = "".join(self.text[first:last] for first, last in zip(bounds[::2], bounds[1::2], strict=True))
        marks = (replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in self.marks)
        return Marked(text, tuple(mark for mark in marks if mark.kind == "citation" or mark.end > mark.start))

    def part(self, start: int, end: int) -> Marked:
        """The characters from `start` to `end` with their marks, no space at either end."""
        text = self.text
        start, end = max(0, start), min(len(text), end)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        inside = Marked(text, tuple(mark for mark in self.marks if mark.end >= start and mark.start <= end))
        return inside.cut(end, len(text)).cut(0, start)

    def marked(self, *more: Mark) -> Marked:
        """The same text with more marks, in order."""
        return Marked(self.text, tuple(sorted((*self.marks, *more), key=lambda one: (one.start, one.end))))

    def share(self, kind: str) -> float:
        """How much of the text, from 0 to 1, lies under marks of that kind."""
        return sum(mark.end - mark.start for mark in self.marks if mark.kind == kind) / max(1, len(self.text))


def joined(parts: Iterable[Marked], between: str) -> Marked:
    """The parts in one text, `between` in the gaps, marks moved along."""
    text, marks = "", list[Mark]()
    for number, part in enumerate(parts):
        text += between if number else ""
        marks += [replace(mark, start=mark.start + len(text), end=mark.end + len(text)) for mark in part.marks]
        text += part.text
    return Marked(text, tuple(marks))


def tidy(marked: Marked) -> Marked:
    """Marks without spaces at their ends, touching ones of a kind as one, in order, and no space at the ends of the text."""
    text = marked.text
    marks = list[Mark]()
    for mark in sorted(marked.marks, key=lambda one: (one.start, one.end)):
        start, end = mark.start, mark.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end and mark.kind != "citation":
            continue
        marks.append(replace(mark, start=start, end=end))
    return Marked(text, tuple(_merged(marks))).part(0, len(text))


def _merged(marks: list[Mark]) -> list[Mark]:
    out = list[Mark]()
    for mark in marks:
        last = next((one for one in reversed(out) if one.kind == mark.kind), None)
        if last and mark.kind in ("bold", "italic") and mark.start <= last.end:
            out[out.index(last)] = replace(last, end=max(last.end, mark.end))
        else:
            out.append(mark)
    return out


class Inline:
    """Collects running text piece by piece as a browser would set it: spaces squeezed across elements, none lost or gained."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = "\n"
        self._open: list[tuple[str, int]] = []
        self._marks: list[Mark] = []
        self.linked = 0
        self._links = 0

    def add(self, text: str) -> None:
        """Running text, its spaces as the source has them."""
        text = clean(text)
        if self._last in " \n":
            text = text.removeprefix(" ")
        self._append(text)

    def _append(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)
            self._last = text[-1]
            self.linked += len(text) if self._links else 0

    def line_break(self) -> bool:
        """A new line; True when it is the second in a row, which ends a paragraph."""
        if self._last == "\n":
            return True
        if self._last == " ":
            self._parts[-1] = self._parts[-1][:-1]
            self._length -= 1
        self._append("\n")
        return False

    def open(self, kind: str) -> None:
        """A mark (or "link") starts here."""
        self._links += kind == "link"
        self._open.append((kind, self._length))

    def close(self, kind: str) -> None:
        """The innermost open mark of that kind ends here."""
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number][0] == kind:
                _, start = self._open.pop(number)
                self._note(kind, start)
                self._links -= kind == "link"
                return

    def cite(self, label: str) -> None:
        """A citation mark stands here."""
        self._marks.append(Mark("citation", self._length, self._length, label))

    def _note(self, kind: str, start: int) -> None:
        name = MARKS.get(kind)
        if name:
            self._marks.append(Mark(name, min(start, self._length), self._length))

    def take(self) -> Marked:
        """What was collected; a mark still open goes on in what comes next."""
        for kind, start in self._open:
            self._note(kind, start)
        taken = tidy(Marked("".join(self._parts), tuple(self._marks)))
        self._open = [(kind, 0) for kind, _ in self._open]
        self._parts, self._marks, self._length, self._last, self.linked = [], [], 0, "\n", 0
        return taken
