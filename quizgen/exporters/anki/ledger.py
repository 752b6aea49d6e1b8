"""What readers have already been given: the small text file that lets an update touch only what changed.

Anki replaces a reader's note when the package carries a later modification time. The ledger is the clock for that: it counts
releases, not seconds. A note's `revision` is the release that last changed it, so a note that did not change never looks newer than what
a reader made of it. The file lies beside the decks, one line for each note, sorted, and belongs under version control.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from quizgen.errors import ExportError
from quizgen.exporters.anki.note_types import NOTE_TYPES, TYPE_OF_KIND

VERSION = 1
HEADER = "# quizgen Anki ledger, version "
COLUMNS = (
    "# type: name, digest, revision\n"
    "# note: id, kind, deck, digest, added, revision, state, first field (keep this file beside the decks, under version control)\n"
)
CONFLICT = re.compile(r"<{7}|={7}$|>{7}|\|{7}")
DIGEST = re.compile(r"[0-9a-f]{16}")
COUNT = re.compile(r"[1-9][0-9]{0,8}")
STATES = {"asked": False, "withdrawn": True}
NAMES = {withdrawn: name for name, withdrawn in STATES.items()}
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
UNESCAPES = {escape: char for char, escape in ESCAPES.items()}
RESTORE = "restore the file from version control"


class NoteRow(NamedTuple):
    """What was last given out of one note; `added` and `revision` are the releases that first and last changed it.

    `first` is its first field as Anki has it: with kind and deck, all that a withdrawal needs once the item itself is gone.
    """

    kind: str
    deck: str
    digest: str
    added: int
    revision: int
    withdrawn: bool
    first: str


class TypeRow(NamedTuple):
    """The look a note type last had, and the release that brought it."""

    digest: str
    revision: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every note ever given out, by item id, and every note type, by key. `Ledger()` is that of a first release."""

    notes: Mapping[str, NoteRow] = field(default_factory=dict)
    note_types: Mapping[str, TypeRow] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "notes", MappingProxyType(dict(self.notes)))
        object.__setattr__(self, "note_types", MappingProxyType(dict(self.note_types)))

    @property
    def release(self) -> int:
        """The number of the last release: 0 before the first."""
        revisions = [row.revision for row in self.notes.values()] + [row.revision for row in self.note_types.values()]
        return max(revisions, default=0)

    @classmethod
    def loads(cls, text: str, path: str) -> Ledger:
        """The ledger that `dumps` wrote; ProblemError with path and line for anything else."""
        notes: dict[str, NoteRow] = {}
        note_types: dict[str, TypeRow] = {}
        for number, columns in rows_of(text, path):
            try:
                read_row(columns, notes, note_types)
            except ValueError as error:
                raise ExportError(str(error), path, number, RESTORE) from error
        return cls(notes, note_types)

    def dumps(self) -> str:
        """The file: the same text for the same ledger."""
        types = [f"type\t{key}\t{row.digest}\t{row.revision}\n" for key, row in sorted(self.note_types.items())]
        notes = [written_row(item, row) for item, row in sorted(self.notes.items())]
        return f"{HEADER}{VERSION}\n{COLUMNS}{''.join(types)}{''.join(notes)}"


def rows_of(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of its line, once the file is seen to be a whole ledger of this version."""
    lines = text.removeprefix("\ufeff").split("\n")
    check_header(lines[0].rstrip("\r"), path)
    for number, line in enumerate(lines, 1):
        if CONFLICT.match(line.rstrip("\r")):
            raise ExportError("a merge conflict was left here", path, number, "keep, of each note, the line with the higher revision")
    if lines[-1]:
        raise ExportError("the last line is cut off", path, len(lines), RESTORE)
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip("\r").split("\t")


def check_header(line: str, path: str) -> None:
    """ProblemError unless the first line is that of a ledger of this version."""
    version = line.removeprefix(HEADER)
    if version == line or not COUNT.fullmatch(version):
        mend = f"{RESTORE}; without it, readers' copies can no longer be updated"
        raise ExportError("this is not an Anki ledger of quizgen", path, 1, mend)
    if int(version) != VERSION:
        raise ExportError(f"this ledger is of version {version}; this quizgen knows version {VERSION}", path, 1, "update quizgen")


def read_row(columns: list[str], notes: dict[str, NoteRow], note_types: dict[str, TypeRow]) -> None:
    """Add one row to the notes or the note types; ValueError says what is wrong with it."""
    match columns:
        case ["note", item, kind, deck, digest, added, revision, state, first]:
            known(kind, TYPE_OF_KIND, "kind of note")
            known(state, STATES, "state")
            new(item := plain(item), notes, "note")
            row = NoteRow(kind, plain(deck), hexadecimal(digest), count(added), count(revision), STATES[state], plain(first))
            notes[item] = row
        case ["type", key, digest, revision]:
            known(key, {note_type.key: note_type for note_type in NOTE_TYPES}, "note type")
            new(key, note_types, "note type")
            note_types[key] = TypeRow(hexadecimal(digest), count(revision))
        case _:
            message = f"{columns[0][:20]!r} with {len(columns) - 1} columns is neither a note with its 8 nor a type with its 3"
            raise ValueError(message)


def known(word: str, words: Mapping[str, object], noun: str) -> None:
    """ValueError unless the word is one of the words."""
    if word not in words:
        message = f"{word!r} is no {noun}; it is one of {', '.join(words)}"
        raise ValueError(message)


def new(key: str, seen: Mapping[str, object], noun: str) -> None:
    """ValueError when the key has been seen."""
    if key in seen:
        message = f"the {noun} {key} stands here a second time"
        raise ValueError(message)


def hexadecimal(text: str) -> str:
    """A digest of sixteen hex digits, or ValueError."""
    return checked(text, DIGEST.fullmatch, "a digest of sixteen hex digits")


def count(text: str) -> int:
    """The number of a release, or ValueError."""
    return int(checked(text, COUNT.fullmatch, "the number of a release"))


def checked(text: str, test: Callable[[str], object], noun: str) -> str:
    """The text when it passes the test, or ValueError."""
    if test(text):
        return text
    message = f"{text!r} is not {noun}"
    raise ValueError(message)


def written_row(item: str, row: NoteRow) -> str:
    """One line of the file."""
    columns = (item, row.kind, row.deck, row.digest, row.added, row.revision, NAMES[row.withdrawn], row.first)
    return "\t".join(["note", *(one_line(str(column)) for column in columns)]) + "\n"


def one_line(text: str) -> str:
    """The text with tabs, line ends and backslashes written as two characters each, a backslash first."""
    return re.sub(r"[\\\t\n\r]", lambda found: ESCAPES[found[0]], text)


def plain(text: str) -> str:
    """What `one_line` was given; ValueError for a backslash that it does not write."""
    if "\\" not in text:
        return text
    if re.search(r"(?<!\\)(?:\\\\)*\\(?![\\tnr])", text):
        message = f"{text[:40]!r} holds a stray backslash"
        raise ValueError(message)
    return re.sub(r"\\[\\tnr]", lambda found: UNESCAPES[found[0]], text)
