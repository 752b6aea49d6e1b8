"""One release: the notes of the decks beside the ledger of what readers have, and what of it is new, changed or withdrawn."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from quizgen.errors import ExportError
from quizgen.exporters.anki.ledger import Ledger, NoteRow, TypeRow
from quizgen.exporters.anki.note_types import NOTE_TYPES, TYPE_OF_KIND, look
from quizgen.exporters.anki.notes import PARTING, Note, notes_of, vanished_note
from quizgen.identity import fingerprint
from quizgen.model import Deck


@dataclass(frozen=True, slots=True)
class Release:
    """Everything that one package carries, and the ledger once it is out.

    `content` holds the tags and the fields of each note as Anki stores them, by item id, in order; the rest stands in the ledger.
    """

    content: Mapping[str, tuple[str, str]]
    ledger: Ledger

    def rows(self) -> list[NoteRow]:
        """The rows of the notes that go out, in order."""
        return [self.ledger.notes[item] for item in self.content]


def release_of(decks: Sequence[Deck], ledger: Ledger, deleted: Collection[str], alive: Collection[str] = ()) -> Release:
    """The decks' notes in order, then those that vanished from them, each with its revision."""
    number = ledger.release + 1
    content: dict[str, tuple[str, str]] = {}
    rows = dict(ledger.notes)
    for item, tags, fields, row in settled(chain(present(decks), vanished(decks, ledger, deleted, alive)), ledger, number):
        content[item], rows[item] = (tags, fields), row
    return Release(MappingProxyType(content), Ledger(rows, types_of(ledger, number)))


def present(decks: Iterable[Deck]) -> Iterator[Note]:
    """The notes of all decks; ExportError when two items share an id, since Anki would swallow one in silence."""
    homes: dict[str, str] = {}
    for deck in decks:
        for note in notes_of(deck):
            if note.item in homes:
                raise two_of(note, homes[note.item])
            homes[note.item] = note.deck
            yield note


def two_of(note: Note, home: str) -> ExportError:
    """The error for an id that two items have."""
    where = f"the decks '{home}' and '{note.deck}'" if home != note.deck else f"the deck '{home}'"
    return ExportError(f"two items of {where} have the id {note.item}", mend="remove one of them")


def vanished(decks: Sequence[Deck], ledger: Ledger, deleted: Collection[str], alive: Collection[str]) -> Iterator[Note]:
    """The notes that the ledger knows in these decks, or in decks deleted since, and that no deck has any more."""
    names = {deck.name for deck in decks} | set(deleted)
    ids = {item.id for deck in decks for item in deck.items} | set(alive)
    for item, row in sorted(ledger.notes.items()):
        if row.deck in names and item not in ids:
            yield vanished_note(item, row)


def settled(notes: Iterable[Note], ledger: Ledger, number: int) -> Iterator[tuple[str, str, str, NoteRow]]:
    """Item, tags, fields and row of each note; its revision is the old one when nothing changed, else `number`."""
    taken = first_fields(ledger)
    for note in notes:
        item, kind, deck, tags, _, others, _, withdrawn = note
        old = ledger.notes.get(item)
        first = first_field(note, old, taken[TYPE_OF_KIND[kind].key])
        fields = f"{first}{PARTING}{others}"
        digest = fingerprint(kind, tags, fields, length=16)
        added = old.added if old else number
        revision = old.revision if old and old.digest == digest else number
        yield item, tags, fields, NoteRow(kind, deck, digest, added, revision, withdrawn, first)


def first_fields(ledger: Ledger) -> dict[str, dict[str, str]]:
    """By note type, whose each first field is."""
    taken: dict[str, dict[str, str]] = {note_type.key: {} for note_type in NOTE_TYPES}
    for item, row in ledger.notes.items():
        taken[TYPE_OF_KIND[row.kind].key][row.first] = item
    return taken


def first_field(note: Note, old: NoteRow | None, taken: dict[str, str]) -> str:
    """A first field that no other note of the type has.

    What a reader has already stays, so that a note is not changed by the coming and going of others.
    """
    item, first = note.item, note.first
    if (old is None or old.first == first) and taken.setdefault(first, item) == item:
        return first
    variants = note.variants
    if old is not None and old.first in variants and taken.get(old.first) == item:
        return old.first
    return next((text for text in variants if taken.setdefault(text, item) == item), variants[-1])


def types_of(ledger: Ledger, number: int) -> dict[str, TypeRow]:
    """Each note type with the release that last changed its look."""
    rows = {}
    for note_type in NOTE_TYPES:
        old, digest = ledger.note_types.get(note_type.key), look(note_type).digest
        rows[note_type.key] = old if old and old.digest == digest else TypeRow(digest, number)
    return rows
