"""What the readers of the formats hand over: pieces in reading order, before anybody judges which of them are the article."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from quizgen.model import Block, BlockKind, Mark, Reference, Term
from quizgen.sources.marked import Marked
from quizgen.text import words

ENDS = tuple(".!?।…।")
LOWEST_MARKED = 6
CLOSERS = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Piece:
    """A block to be: `level` is a heading's rank from 1 (0: no heading, 7 and more: guessed from its looks).

    `linked` says how much of the text, from 0 to 1, is links; `suspect` that its place in the page is named like furniture;
    `container` numbers the element that holds it.
    """

    text: str
    kind: BlockKind = "paragraph"
    marks: tuple[Mark, ...] = ()
    level: int = 0
    columns: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    depth: int = 0
    linked: float = 0.0
    suspect: bool = False
    container: int = 0

    @property
    def marked(self) -> Marked:
        """The text with its marks."""
        return Marked(self.text, self.marks)

    def saying(self, marked: Marked, kind: BlockKind | None = None) -> Piece:
        """The same piece with another text, and perhaps of another kind."""
        return replace(self, text=marked.text, marks=marked.marks, kind=kind or self.kind)

    @property
    def size(self) -> int:
        """How many words it has."""
        return len(words(self.text))

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(CLOSERS).endswith(ENDS)

    @property
    def prose(self) -> bool:
        """Whether it reads as running text: a dozen words or more that end as a sentence does."""
        return self.kind in ("paragraph", "quote") and self.size >= 12 and self.ends_sentence

    @property
    def telling(self) -> bool:
        """Whether it tells something: running text, or an item of some length that is no link."""
        if self.kind in ("heading", "caption", "code"):
            return False
        return self.linked < 0.5 and self.size >= 6 and (self.kind != "paragraph" or self.ends_sentence)


@dataclass(frozen=True, slots=True)
class Page:
    """All that a reader of a format found in a file: pieces, terms that are marked as such, and what the file says of itself."""

    pieces: tuple[Piece, ...] = ()
    terms: tuple[Term, ...] = ()
    references: tuple[Reference, ...] = ()
    title: str = ""
    published: date | None = None
    url: str = ""


def blocks(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """The pieces as blocks, each under the headings that stand over it.

    A heading with nothing under it is left out; one that was only guessed from its looks was a line after all.
    """
    out = list[Block]()
    path = list[tuple[int, str]]()
    for piece in _with_content(list(pieces)):
        if piece.kind == "heading":
            path = [step for step in path if step[0] < piece.level]
        out.append(Block(piece.text, piece.kind, tuple(text for _, text in path), piece.marks, piece.columns, piece.cells, piece.depth))
        if piece.kind == "heading":
            path.append((piece.level, piece.text))
    return tuple(out)


def _with_content(pieces: list[Piece]) -> list[Piece]:
    kept = list[Piece]()
    for piece in reversed(pieces):
        follower = kept[-1] if kept else None
        hollow = follower is None or (follower.kind == "heading" and follower.level <= piece.level)
        if piece.kind == "heading" and hollow and piece.level > LOWEST_MARKED:
            kept.append(replace(piece, kind="paragraph", level=0))
        elif piece.kind != "heading" or not hollow:
            kept.append(piece)
    return kept[::-1]
