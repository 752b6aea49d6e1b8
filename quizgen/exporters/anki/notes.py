"""Items into notes: the fields, tags and first words of each, not yet compared with what readers have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, assert_never

from quizgen.errors import ExportError
from quizgen.exporters.anki.escaping import bullets, escaped, hidden_words, numbered, table, tag, web_address
from quizgen.exporters.anki.ledger import NoteRow
from quizgen.exporters.anki.note_types import TAIL, TYPE_OF_KIND
from quizgen.model import (
    Assertion,
    Choice,
    Cloze,
    Deck,
    Item,
    Mains,
    Origin,
    Pairs,
    Recall,
    Sequence,
    Source,
    Statements,
    TermCard,
    kind_of,
)
from quizgen.questions import Question, question_of
from quizgen.text import sentence, veil

KEYS = "ABCDEFGH"
RETIRED_TAG = "quizgen::retired"
VANISHED = "It has left its deck."
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
# Anki stores the fields of a note as one text, parted by this character.
PARTING = "\x1f"
EMPTY_END = PARTING * len([each for each in TAIL if each.name == "My Notes" or each.name.startswith("Spare ")])


class Note(NamedTuple):
    """An item as Anki will have it: its first field, the `others` as Anki stores them, and the date of its source in words."""

    item: str
    kind: str
    deck: str
    tags: str
    first: str
    others: str
    dated: str
    withdrawn: bool

    @property
    def variants(self) -> list[str]:
        """The first fields it may have: the plain one, and those that tell it from a note with the same words."""
        return [self.first, *(f"{self.first} ({mark})" for mark in (self.dated, escaped(self.item)) if mark)]


class Cited(NamedTuple):
    """A source as fields: title, address (empty unless a browser may open it), date in words, tags."""

    id: str
    title: str
    address: str
    dated: str
    tags: tuple[str, ...]


@dataclass(slots=True)
class Desk:
    """One deck being written: its sources as fields, and the tags already put together."""

    deck: Deck
    sources: dict[str, Source] = field(init=False)
    cited: dict[str, Cited] = field(default_factory=dict)
    tagged: dict[tuple[object, ...], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sources = {source.id: source for source in self.deck.sources}

    def cite(self, source_id: str) -> Cited:
        """The source of that id as fields."""
        if source_id not in self.cited:
            self.cited[source_id] = cited(self.sources.get(source_id) or Source(source_id, ""))
        return self.cited[source_id]

    def cite_all(self, origin: Origin | None) -> tuple[Cited, ...]:
        """The sources of an origin as fields, each once, in order."""
        if origin is None:
            return ()
        if len(origin.quotes) == 1:
            return (self.cite(origin.quotes[0].source),)
        return tuple(self.cite(source) for source in origin.sources)

    def tags(self, item: Item, kind: str, sources: tuple[Cited, ...]) -> str:
        """The tags as Anki stores them: parted by spaces, a space at either end."""
        case = (item.tags, kind, sources, not item.retired)
        if case not in self.tagged:
            self.tagged[case] = f" {' '.join(tags_of(item, kind, sources))} "
        return self.tagged[case]


def notes_of(deck: Deck) -> Iterator[Note]:
    """The notes of a deck, in the order of its items; ExportError names an item that cannot be asked."""
    desk = Desk(deck)
    for item in deck.items:
        try:
            yield note_of(item, desk)
        except ValueError as error:
            message = f"item {item.id} of the deck '{deck.name}' cannot be asked: {error}"
            raise ExportError(message, mend="mend or remove it; `quizgen check` shows where it stands") from error


def note_of(item: Item, desk: Desk) -> Note:
    """One item as a note."""
    kind = kind_of(item.prompt)
    first, *content = content_of(item, desk.sources)
    sources = desk.cite_all(item.origin)
    common = (escaped(item.note), *source_fields(item.origin, sources), escaped(item.id), reason(item))
    others = PARTING.join((*content, *common)) + EMPTY_END
    dated = sources[0].dated if sources else ""
    return Note(item.id, kind, desk.deck.name, desk.tags(item, kind, sources), first, others, dated, bool(item.retired))


def reason(item: Item) -> str:
    """Why the item is no longer asked, as the banner says it; nothing when it still is."""
    return escaped(sentence(item.retired)) if item.retired else ""


def content_of(item: Item, sources: dict[str, Source]) -> tuple[str, ...]:
    """The fields that are the note type's own, and the explanation."""
    match item.prompt:
        case TermCard() as prompt:
            return escaped(prompt.term), escaped(sentence(prompt.meaning)), escaped(sentence(veil(prompt.meaning, prompt.term))), ""
        case Recall() as prompt:
            return escaped(prompt.question), escaped(prompt.answer), also(prompt.accepts), ""
        case Cloze() as prompt:
            return cloze_text(prompt), also(prompt.accepts), ""
        case Mains() as prompt:
            return escaped(prompt.question), bullets(prompt.points), str(prompt.marks), str(prompt.words), ""
        case Choice() as prompt:
            question = question_of(item, sources)
            return (escaped(question.stem), *answered(question), "yes" if prompt.fixed_order else "", bullets(question.explanation))
        case Statements() | Pairs() | Sequence() | Assertion():
            return exam_content(question_of(item, sources))
    assert_never(item.prompt)


def also(accepts: tuple[str, ...]) -> str:
    """The other right answers on one line."""
    return escaped("; ".join(accepts))


def cloze_text(prompt: Cloze) -> str:
    """The sentence with its hidden part marked for Anki."""
    before, found, after = prompt.text.partition(prompt.hidden)
    if not prompt.hidden.strip() or not found:
        message = "its hidden part does not occur in its text"
        raise ValueError(message)
    return f"{escaped(before)}{{{{c1::{hidden_words(found)}}}}}{escaped(after)}"


def answered(question: Question) -> tuple[str, str, str]:
    """Options, Answer and Key."""
    if len(question.options) > len(KEYS):
        message = f"it has {len(question.options)} options; {len(KEYS)} is the most"
        raise ValueError(message)
    return numbered(question.options), escaped(question.answer), KEYS[question.key]


def exam_content(question: Question) -> tuple[str, ...]:
    """The fields of a question in one of the exam's formats; the summary is the one line by which Anki's browser lists it."""
    shown = (escaped(question.stem), parts(question), escaped(question.ask), *answered(question))
    return escaped(summary(question)), *shown, bullets(question.explanation)


def summary(question: Question) -> str:
    """Stem, parts and ask on one line."""
    lines = question.parts or tuple(" – ".join(row) for row in question.rows)
    numbered_lines = lines if question.kind == "assertion" else [f"{number}. {line}" for number, line in enumerate(lines, 1)]
    return " ".join((question.stem, *numbered_lines, question.ask))


def parts(question: Question) -> str:
    """The numbered statements, the table of pairs, or Statement I and Statement II."""
    if question.columns:
        rows = ((str(number), *row) for number, row in enumerate(question.rows, 1))
        return table(("", *question.columns), rows)
    return bullets(question.parts) if question.kind == "assertion" else numbered(question.parts)


def source_fields(origin: Origin | None, sources: tuple[Cited, ...]) -> tuple[str, str, str, str, str]:
    """Quote, Source, Source Link, As Of, More Sources."""
    if origin is None or not sources:
        return "", "", "", "", ""
    first, more = sources[0], sources[1:]
    listed = f"<ul>{''.join(f'<li>{one_citation(source, words_of(origin, source))}</li>' for source in more)}</ul>" if more else ""
    return words_of(origin, first), first.title, first.address, first.dated, listed


def words_of(origin: Origin, source: Cited) -> str:
    """What the origin quotes of one source."""
    if len(origin.quotes) == 1:
        return escaped(origin.quotes[0].text)
    return "<br>".join(escaped(quote.text) for quote in origin.quotes if quote.source == source.id and quote.text)


def one_citation(source: Cited, words: str) -> str:
    """A further source in one list entry."""
    title = f'<a href="{source.address}">{source.title}</a>' if source.address else source.title
    dated = f", as of {source.dated}" if source.dated else ""
    return f"{f'<q>{words}</q> ' if words else ''}{title}{dated}"


def cited(source: Source) -> Cited:
    """A source as fields and tags."""
    month = (f"as_of::{source.published:%Y-%m}",) if source.published else ()
    dated = in_words(source.published) if source.published else ""
    return Cited(source.id, escaped(source.title or source.id), web_address(source.url), dated, (f"source::{tag(source.id)}", *month))


def in_words(day: date) -> str:
    """`5 February 2026`, in every locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def tags_of(item: Item, kind: str, sources: Iterable[Cited]) -> Iterable[str]:
    """Syllabus, sources, months, kind, and whether it is retired; each once."""
    syllabus = [f"UPSC::{clean}" for text in item.tags if (clean := tag(text))]
    read_in = [word for source in sources for word in source.tags]
    return dict.fromkeys([*syllabus, *read_in, f"kind::{kind}", *([RETIRED_TAG] if item.retired else [])])


def vanished_note(item: str, row: NoteRow) -> Note:
    """The note of an item that its deck no longer has: its first field, and that it is withdrawn."""
    empty = [""] * (len(TYPE_OF_KIND[row.kind].fields) - 1)
    names = [each.name for each in TYPE_OF_KIND[row.kind].fields[1:]]
    empty[names.index("Item")], empty[names.index("Withdrawn")] = escaped(item), VANISHED
    return Note(item, row.kind, row.deck, f" kind::{row.kind} {RETIRED_TAG} ", row.first, PARTING.join(empty), "", withdrawn=True)
