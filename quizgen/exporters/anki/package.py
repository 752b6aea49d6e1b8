"""A release into the bytes of an .apkg: genanki's models, decks and schema, written in bulk and the same on every run.

genanki writes one note at a time, stamps all with the clock and stores the database uncompressed. Here rows go in by `executemany`,
each note carries the time of its own revision, and everything that would depend on the moment, the platform or the version
of SQLite is set. (The deflated bytes still depend on the zlib that Python was built with; what they hold does not.)
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import count

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from quizgen.exporters.anki.anki_decks import (
    PRESET,
    PRESET_ID,
    WITHDRAWN_ID,
    WITHDRAWN_PRESET,
    WITHDRAWN_PRESET_ID,
    AnkiDeck,
    anki_decks,
    deck_name,
    same_name,
)
from quizgen.exporters.anki.ledger import NoteRow, TypeRow
from quizgen.exporters.anki.note_types import NOTE_TYPES, TYPE_OF_KIND, NoteType, look
from quizgen.exporters.anki.releases import Release
from quizgen.identity import fingerprint
from quizgen.model import Deck

# 14 November 2023, before any reader can have edited a note of ours: whatever they do is later than any revision.
BASE = 1_700_000_000
SUSPENDED, NEW = -1, 0
# A third of the time of the usual level for a tenth more bytes.
LEVEL = 1
# The database is only read through; its indices would make it a sixth larger and a third slower to write.
TABLES = APKG_SCHEMA.partition("CREATE INDEX")[0]
# The header of a database that says which SQLite wrote it, and how often: file change counter, version-valid-for, version.
WRITTEN_BY = ((24, 1), (92, 1), (96, 3_040_000))
NoteValues = tuple[int, str, int, int, str, str, str]
CardValues = tuple[int, int, int, int, int, int, int]


class Model(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type as genanki knows it, with ids for its fields and cards; which field a card needs is declared, not searched for."""

    def __init__(self, note_type: NoteType) -> None:
        sides = zip(note_type.cards, look(note_type).sides, strict=True)
        super().__init__(
            note_type.id,
            note_type.name,
            fields=[{"name": each.name, "id": each.id, "collapsed": each.name.startswith("Spare")} for each in note_type.fields],
            templates=[{"name": card.name, "id": card.id, "qfmt": front, "afmt": back} for card, (front, back) in sides],
            css=look(note_type).css,
            model_type=genanki.Model.CLOZE if note_type.is_cloze else genanki.Model.FRONT_BACK,
        )
        self.needs = [card.needs for card in note_type.cards]

    @property
    def _req(self) -> list[list[object]]:
        return [[number, "any", [field]] for number, field in enumerate(self.needs)]


def apkg(decks: Sequence[Deck], release: Release) -> bytes:
    """The package."""
    shown = anki_decks(decks, release.rows())
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        write_collection(database, shown, release)
        write_notes(database, release, homes_of(decks, shown))
        content = set_header(database.serialize())
    return zipped({"collection.anki2": content, "media": b"{}"})


def homes_of(decks: Iterable[Deck], shown: Iterable[AnkiDeck]) -> dict[str, int]:
    """By a deck's name, the id of the Anki deck that holds its cards."""
    ids = {same_name(each.name): each.id for each in shown}
    return {deck.name: ids[same_name(deck_name(deck))] for deck in decks}


def write_collection(database: sqlite3.Connection, shown: Sequence[AnkiDeck], release: Release) -> None:
    """The tables, and the one row that holds note types, decks and presets."""
    database.executescript(f"PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; {TABLES} {APKG_COL}")
    changed = BASE + release.ledger.release
    (default,) = database.execute("SELECT decks FROM col").fetchone()
    decks = json.loads(default) | {str(deck.id): deck_values(deck, changed) for deck in shown}
    (presets,) = database.execute("SELECT dconf FROM col").fetchone()
    options = json.loads(presets) | {str(PRESET_ID): PRESET}
    if any(deck.id == WITHDRAWN_ID for deck in shown):
        options |= {str(WITHDRAWN_PRESET_ID): WITHDRAWN_PRESET}
    used = {TYPE_OF_KIND[row.kind].key for row in release.rows()}
    models = {str(each.id): model_values(each, release.ledger.note_types[each.key]) for each in NOTE_TYPES if each.key in used}
    database.execute("UPDATE col SET decks = ?, dconf = ?, models = ?", [json.dumps(each) for each in (decks, options, models)])


def deck_values(deck: AnkiDeck, changed: int) -> dict[str, object]:
    """A deck as a collection stores it, with nothing studied."""
    values: dict[str, object] = genanki.Deck(deck.id, deck.name, deck.description).to_json()
    today = {key: [0, 0] for key in ("lrnToday", "newToday", "revToday", "timeToday")}
    return values | today | {"conf": deck.preset, "mod": changed}


def model_values(note_type: NoteType, row: TypeRow) -> dict[str, object]:
    """A note type as a collection stores it, as old as its look."""
    values: dict[str, object] = Model(note_type).to_json(BASE + row.revision, None)
    return values


def write_notes(database: sqlite3.Connection, release: Release, homes: dict[str, int]) -> None:
    """All notes and their cards."""
    database.execute("BEGIN")
    database.executemany("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')", note_rows(release))
    database.executemany(
        "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", card_rows(release.rows(), homes)
    )
    database.execute("COMMIT")


def note_rows(release: Release) -> Iterator[NoteValues]:
    """Id, GUID, note type, time, tags, fields and first field of each note; ids count up from the base in milliseconds, as Anki's do."""
    models = {kind: note_type.id for kind, note_type in TYPE_OF_KIND.items()}
    rows = release.ledger.notes
    for number, (item, (tags, fields)) in enumerate(release.content.items(), BASE * 1000):
        row = rows[item]
        yield number, guid(item), models[row.kind], BASE + row.revision, tags, fields, row.first


def card_rows(rows: Iterable[NoteRow], homes: dict[str, int]) -> Iterator[CardValues]:
    """Id, note, deck, number, time, queue and place of each card, in the order in which new cards shall come.

    The cards of withdrawn notes lie suspended in a deck of their own.
    """
    counts = {kind: range(len(note_type.cards)) for kind, note_type in TYPE_OF_KIND.items()}
    ids = count(BASE * 1000)
    for place, row in enumerate(rows):
        deck, queue = (WITHDRAWN_ID, SUSPENDED) if row.withdrawn else (homes[row.deck], NEW)
        for number in counts[row.kind]:
            yield next(ids), BASE * 1000 + place, deck, number, BASE + row.revision, queue, place


def guid(item: str) -> str:
    """By what Anki knows a note again: made of the item's id and of nothing else."""
    return fingerprint("anki note", item, length=20)


def set_header(content: bytes) -> bytearray:
    """The database with the header that says who wrote it set to constants."""
    out = bytearray(content)
    for start, value in WRITTEN_BY:
        out[start : start + 4] = value.to_bytes(4, "big")
    return out


def zipped(members: Mapping[str, bytes | bytearray]) -> bytes:
    """A zip file of the members, deflated, with constant dates, modes and system."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr, entry.compress_type = 3, 0o644 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=LEVEL)
    return out.getvalue()
