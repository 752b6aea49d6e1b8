"""What is read: sources, documents and their blocks and terms, and what a document states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a document's reference list: the `label` its marks carry in the text, and what the list says there."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read.

    `published` is None when nothing in the document tells its date; `dated_by` says what told it ("metadata", "dateline",
    "text: 13 May 2026", "references") and is empty when `published` is None. `path` is relative to the folder the run started
    in, with forward slashes; `sha256` is the hex digest of the file's bytes.
    """

    id: str
    title: str
    published: date | None = None
    dated_by: str = ""
    path: str = ""
    url: str = ""
    sha256: str = ""


BlockKind: TypeAlias = Literal["heading", "paragraph", "bullet", "numbered", "quote", "row", "caption", "code"]
MarkKind: TypeAlias = Literal["bold", "italic", "citation", "term"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a block's text, `start` and `end` in characters; a citation mark is empty (start == end) and names its label."""

    kind: MarkKind
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, bullet or table row of an article: its clean `text`, and the headings it stands under (outermost first).

    A table row's `cells` are its cells in order and its `columns` the header cells above them; its text joins the cells with
    " | ". `depth` is the nesting of a bullet, from 0.
    """

    text: str
    kind: BlockKind = "paragraph"
    headings: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    columns: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Term:
    """A key term and what the source says it means.

    `meaning` has neither the leading term nor the paper tag; `papers` are the tags as the source wrote them ("GS2: Polity");
    `quote` is the source's own definition, unchanged; `shown` is the term as the running text has it.
    """

    term: str
    meaning: str
    papers: tuple[str, ...] = ()
    quote: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An article without its boilerplate: blocks in reading order, key terms, and the references that its marks point to."""

    source: Source
    blocks: tuple[Block, ...] = ()
    terms: tuple[Term, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def text(self) -> str:
        """All blocks, one a line: what a quote must be a substring of (or of a term's own quote)."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a fact that can be asked for: its exact text in the statement, its type ("person", "date", …), other right answers."""

    text: str
    type: str
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement that stands alone: pronouns resolved, dates absolute, citations gone; `quote` holds the exact source words."""

    statement: str
    quote: str
    slots: tuple[Slot, ...] = ()
    said_by: str = ""
    hedged: bool = False
    holds_from: date | None = None
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something a document speaks of: one identity, one type ("person", "place", "body", …), all its spellings."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document states and whom it speaks of."""

    document: Document
    facts: tuple[Fact, ...] = ()
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All readings of one run: where distractors come from and where duplicates and contradictions show."""

    readings: tuple[Reading, ...] = ()

    def terms(self) -> Iterator[tuple[Document, Term]]:
        """Every key term of the run, in order of reading."""
        for reading in self.readings:
            for term in reading.document.terms:
                yield reading.document, term
