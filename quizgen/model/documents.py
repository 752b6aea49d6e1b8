"""What is read: sources, documents and their blocks and terms, and what a document states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a document's reference list: the `label` its marks carry in the text, and what the list says there."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read.

    `published` is None when nothing in the document tells its date; `dated_by` says what told it ("metadata", "dateline", "title",
    "days" of a digest of more than a week, "text: 13 May 2026", "references") and is empty when `published` is None. `path` is
    relative to the folder the run started in, with forward slashes; `sha256` is the hex digest of the file's bytes.
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


@dataclass(frozen=True)
class Document:
    """An article without its boilerplate: blocks in reading order, key terms, and the references that its marks point to."""

    source: Source
    blocks: tuple[Block, ...] = ()
    terms: tuple[Term, ...] = ()
    references: tuple[Reference, ...] = ()

    @cached_property
    def text(self) -> str:
        """All blocks, one a line: what a quote must be a substring of (or of a term's own quote)."""
        return "\n".join(block.text for block in self.blocks)

    def __hash__(self) -> int:
        """By the source and the first block: what is remembered of a document is looked up thousands of times while it is read."""
        return hash((self.source, len(self.blocks), self.blocks[:1]))


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a fact that can be asked for.

    `text` occurs exactly once in the statement. `type` is one of `SLOT_TYPES`; `head` the noun that says what it is, in small
    letters and singular ("ministry", "crore rupees"), "" when nothing better than the type is known. `accepts` are other right
    answers. `relation` is what is asked, in words that a rewording keeps ("be approved date"): with the fact's `about` it is the
    identity of the item. `worth` says how gladly a teacher would ask for it, from 0 to 1.
    """

    text: str
    type: str
    head: str = ""
    accepts: tuple[str, ...] = ()
    relation: str = ""
    worth: float = 0.5


SLOT_TYPES = (
    *("person", "office", "country", "state", "city", "place", "nationality"),
    *("body", "ministry", "company", "law", "treaty", "scheme", "event", "work", "term", "thing", "people"),
    *("date", "month", "year", "period", "duration", "number", "money", "percent", "measure", "ordinal", "range"),
    *("quote", "list", "definition", "expansion", "reason", "purpose"),
)

Role: TypeAlias = Literal["object", "attribute", "agent", "preposition", "adverb", "particle", "clause", "other"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One complement of a verb, as it stands ("on 29 January 2025"); `preposition` is the word it begins with, when it has one."""

    text: str
    role: Role
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """The main clause of a statement, cut where a question needs it: opening, subject, auxiliary, verb, complements, in this order.

    `auxiliary` is the first auxiliary or the copula ("has", "was"), "" before a simple verb form; `verb` the rest of the verb group
    ("been approved", "launched", "" after a copula); `base` the infinitive of a simple form, for do-support. Joined by spaces where
    there is something, they are the statement without its full stop.
    """

    opening: str
    subject: str
    auxiliary: str
    verb: str
    base: str
    complements: tuple[Phrase, ...] = ()
    past: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement that stands alone: pronouns resolved, dates absolute, citations gone; `quote` holds the exact source words.

    `about` is the name or thing that it tells of; `context` is what a reader must be told first ("" when the statement says it
    itself), as "Great Nicobar Project". `clause` is None where the statement is no plain clause (a row, a label with its value): then
    it is asked as a cloze, or by the `question` that the fact brings along for its first slot. `as_of` is when it held; `spoken` says
    that it tells only what somebody said. `exchangeable` are all its names, numbers and times: those too that nobody could be asked for
    alone, but that may be exchanged for others where the whole is to be judged. A fact without `slots` is only to be judged.
    """

    statement: str
    quote: str
    slots: tuple[Slot, ...] = ()
    said_by: str = ""
    spoken: bool = False
    hedged: bool = False
    as_of: date | None = None
    section: tuple[str, ...] = ()
    about: str = ""
    context: str = ""
    clause: Clause | None = None
    question: str = ""
    worth: float = 0.6
    exchangeable: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something a document speaks of: one identity, one type (of `SLOT_TYPES`), all its spellings.

    `name` is the fullest form; `office` is what a person is called with ("Russian Foreign Minister"); `acronym` its short form.
    """

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    office: str = ""
    acronym: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, row or bullet of a document and what became of it: how many facts it gave, or the `rule` by which it gave none."""

    text: str
    facts: int = 0
    rule: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document states, whom it speaks of, and what became of each of its sentences.

    `topic` is the one thing that the document is about, as a question names it ("the IndiaAI Mission"), "" where it is none;
    `explained` are the terms and names of which its text says in passing what they are.
    """

    document: Document
    facts: tuple[Fact, ...] = ()
    names: tuple[Name, ...] = ()
    passages: tuple[Passage, ...] = ()
    topic: str = ""
    explained: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All readings of one run: where distractors come from and where duplicates and contradictions show."""

    readings: tuple[Reading, ...] = ()

    def terms(self) -> Iterator[tuple[Document, Term]]:
        """Every key term of the run, in order of reading."""
        for reading in self.readings:
            for term in reading.document.terms:
                yield reading.document, term
