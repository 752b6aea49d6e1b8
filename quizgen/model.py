"""The nouns of quizgen: frozen values that every room speaks of and that know nothing of files, formats or clocks.

The river: `Source` and `Document` come in, a `Reading` says what the document states, an extractor yields `Draft`s, and what
passes the screen becomes an `Item` of a `Deck`. A `Paper` is a selection of items; a `Review` is one answer to one item.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, TypeAlias

# ---------------------------------------------------------------------------------------------------------------- reading


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


# ---------------------------------------------------------------------------------------------------------------- prompts


@dataclass(frozen=True, slots=True)
class TermCard:
    """A term and its meaning, asked both ways."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Recall:
    """A question answered from memory; `accepts` are other answers that are right when typed."""

    question: str
    answer: str
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cloze:
    """A sentence with one part hidden; `hidden` occurs exactly once in `text`."""

    text: str
    hidden: str
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with one right answer among distractors; `fixed_order` when the options refer to each other."""

    question: str
    answer: str
    distractors: tuple[str, ...]
    fixed_order: bool = False


Ask: TypeAlias = Literal["which", "how_many", "not"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a question: whether it `holds`, the words it was read in, and why not when it does not."""

    text: str
    holds: bool
    quote: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Statements:
    """Two to five statements on one theme; which, how many, or which not are correct. The lettered options are derived."""

    lead: str
    ask: Ask
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of a table to be matched: whether `left` and `right` belong together."""

    left: str
    right: str
    holds: bool
    quote: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """A table of like pairs under two column heads; which or how many are correctly matched."""

    lead: str
    columns: tuple[str, str]
    ask: Ask
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a sequence; `when` is the date in words, shown in the explanation only."""

    text: str
    when: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """Events in their true order; they are shown shuffled and the order is asked for."""

    lead: str
    events: tuple[Event, ...]


Verdict: TypeAlias = Literal["explains", "both", "first", "second"]


@dataclass(frozen=True, slots=True)
class Assertion:
    """Statement I and Statement II; `verdict`: both right and II explains I, both right only, only I right, only II right."""

    first: str
    second: str
    verdict: Verdict
    because: str = ""


@dataclass(frozen=True, slots=True)
class Mains:
    """A Mains question: a premise with a directive ("Discuss."), its marks and words, and the points of a model answer."""

    question: str
    points: tuple[str, ...]
    marks: int = 10
    words: int = 150


Prompt: TypeAlias = TermCard | Recall | Cloze | Choice | Statements | Pairs | Sequence | Assertion | Mains

KINDS: dict[type, str] = {
    TermCard: "term",
    Recall: "recall",
    Cloze: "cloze",
    Choice: "choice",
    Statements: "statements",
    Pairs: "pairs",
    Sequence: "sequence",
    Assertion: "assertion",
    Mains: "mains",
}


def kind_of(prompt: Prompt) -> str:
    """The word by which deck files, options and tables know this kind of prompt."""
    return KINDS[type(prompt)]


# ------------------------------------------------------------------------------------------------------------------ items


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words of a source, by the source's id."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What an extractor yields: no id, no file, no clock.

    `evidence` and `key` are what the item is about (its identity), in any wording; `pool` holds every distractor that would do,
    so that those already in a deck can stay; `papers` are the source's own tags and `tags` what the syllabus makes of them.
    """

    prompt: Prompt
    about: str
    quotes: tuple[Quote, ...]
    evidence: str
    key: str
    by: str
    tags: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    pool: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """How the machine came to an item: the extractor, the quotes with their sources, the source's own tags, and the digest.

    `digest` fingerprints the prompt that the machine last wrote; a prompt that no longer matches it is a person's.
    """

    by: str
    quotes: tuple[Quote, ...] = ()
    papers: tuple[str, ...] = ()
    digest: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources, each once, in order."""
        return tuple(dict.fromkeys(quote.source for quote in self.quotes))


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be learned: a prompt with its permanent id. `origin` is None when a person wrote it.

    `retired` says why the item is no longer asked (empty: it is asked); it is kept so that readers' copies can be withdrawn.
    """

    id: str
    prompt: Prompt
    about: str
    tags: tuple[str, ...] = ()
    origin: Origin | None = None
    note: str = ""
    retired: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """The items of one source (or of one hand), the sources they cite, and the ids a person has rejected for good.

    `name` is the file's name without suffix; "A::B" in a `title` makes a subdeck.
    """

    name: str
    title: str
    sources: tuple[Source, ...] = ()
    items: tuple[Item, ...] = ()
    rejected: tuple[str, ...] = ()

    def source(self, source_id: str) -> Source | None:
        """The source of that id, or None when the deck does not list it."""
        return next((source for source in self.sources if source.id == source_id), None)

    @property
    def active(self) -> tuple[Item, ...]:
        """The items that are still asked."""
        return tuple(item for item in self.items if not item.retired)


@dataclass(frozen=True, slots=True)
class Marking:
    """Marks for a right and a wrong answer; a blank is 0. UPSC Prelims GS Paper I: 2 and a third of 2 off."""

    right: float = 2.0
    wrong: float = -2.0 / 3.0


@dataclass(frozen=True, slots=True)
class Paper:
    """An ordered selection of items with the sources they cite: what a printed or timed quiz is.

    `seed` decides the order of shuffled options and nothing else; `minutes` 0 means untimed.
    """

    title: str
    items: tuple[Item, ...]
    sources: tuple[Source, ...] = ()
    marking: Marking = field(default_factory=Marking)
    minutes: int = 0
    seed: int = 0


# --------------------------------------------------------------------------------------------------------------- practice


Rating: TypeAlias = Literal[1, 2, 3, 4]
Channel: TypeAlias = Literal["terminal", "html", "paper"]


@dataclass(frozen=True, slots=True)
class Review:
    """One answer to one item: rating from 1 (again) to 4 (easy), the moment in UTC, and how long it took in milliseconds."""

    item: str
    rating: Rating
    moment: datetime
    milliseconds: int
    channel: Channel = "terminal"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that a check found: where (`line` from 1, 0 when unknown), in which item, what is wrong, what to do."""

    path: str
    line: int
    item: str
    rule: str
    problem: str
    mend: str = ""

    def __str__(self) -> str:
        """`path:line: problem; mend`."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        about = f" [{self.item}]" if self.item else ""
        return f"{place}: {self.problem}{about}{f'; {self.mend}' if self.mend else ''}"
