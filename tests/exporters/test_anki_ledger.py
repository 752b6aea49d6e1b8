"""The ledger is a plain file that diffs well, and a damaged one is refused with the line and what to do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import ExportError, ProblemError
from quizgen.exporters.anki import Ledger, export_anki
from quizgen.exporters.anki.ledger import NoteRow, TypeRow
from quizgen.exporters.anki.note_types import NOTE_TYPES, TYPE_OF_KIND
from samples import deck

LEDGER = export_anki([deck()], Ledger())[1]
LINES = LEDGER.dumps().splitlines(keepends=True)

texts = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(
    ["\\t", "a\tb\\", "\r", "x\r\n", "\\\\n", "\u2028", "#", "=======", "<<<<<<<"]
)
digests = st.text("0123456789abcdef", min_size=16, max_size=16)
releases = st.integers(1, 999_999_999)
rows = st.builds(NoteRow, st.sampled_from(sorted(TYPE_OF_KIND)), texts, digests, releases, releases, st.booleans(), texts)
types = st.dictionaries(st.sampled_from([each.key for each in NOTE_TYPES]), st.builds(TypeRow, digests, releases))
ledgers = st.builds(Ledger, st.dictionaries(texts, rows, max_size=4), types)


@given(ledgers)
def test_what_was_written_is_read(ledger: Ledger) -> None:
    assert Ledger.loads(ledger.dumps(), "anki.ledger") == ledger


def test_it_reads_a_file_that_came_through_windows() -> None:
    assert Ledger.loads("\ufeff" + LEDGER.dumps().replace("\n", "\r\n"), "anki.ledger") == LEDGER


def test_one_line_for_each_note_sorted_by_id() -> None:
    ids = [line.split("\t")[1] for line in LINES if line.startswith("note\t")]
    assert ids == sorted(each.id for each in deck().items)


def test_a_change_of_one_note_changes_one_line() -> None:
    _, after = export_anki([replace(deck(), items=deck().items[1:])], LEDGER)
    changed = [old for old, new in zip(LINES, after.dumps().splitlines(keepends=True), strict=True) if old != new]
    assert [line.split("\t")[1] for line in changed] == [deck().items[0].id]


def test_it_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        LEDGER.notes["x"] = LEDGER.notes[deck().items[0].id]  # type: ignore[index]


HEAD = "".join(LINES[:3])
NOTE = "note\tx.1\trecall\tdeck\t0123456789abcdef\t1\t2\tasked\tQuestion?\n"
DAMAGE = [
    ("", 1, "not an Anki ledger of quizgen"),
    ("{}\n", 1, "not an Anki ledger of quizgen"),
    ("# quizgen Anki ledger, version 2\n", 1, "of version 2; this quizgen knows version 1; update quizgen"),
    ("# quizgen Anki ledger, version x\n", 1, "not an Anki ledger of quizgen"),
    (HEAD + NOTE.rstrip("\n"), 4, "the last line is cut off"),
    (HEAD + "<<<<<<< ours\n" + NOTE + "=======\n>>>>>>> theirs\n", 4, "a merge conflict was left here; keep, of each note"),
    (HEAD + NOTE + "=======\n", 5, "a merge conflict was left here"),
    (HEAD + "note\tx.1\trecall\n", 4, "'note' with 2 columns"),
    (HEAD + "nonsense\n", 4, "'nonsense' with 0 columns"),
    (HEAD + NOTE + NOTE, 5, "the note x.1 stands here a second time"),
    (HEAD + NOTE.replace("recall", "essay"), 4, "'essay' is no kind of note"),
    (HEAD + NOTE.replace("asked", "gone"), 4, "'gone' is no state"),
    (HEAD + NOTE.replace("abcdef", "abcdeg"), 4, "is not a digest"),
    (HEAD + NOTE.replace("\t2\t", "\t-2\t"), 4, "'-2' is not the number of a release"),
    (HEAD + NOTE.replace("\t2\t", "\t0\t"), 4, "'0' is not the number of a release"),
    (HEAD + NOTE.replace("Question?", "a \\q"), 4, "holds a stray backslash"),
    (HEAD + "type\tessay\t0123456789abcdef\t1\n", 4, "'essay' is no note type"),
    (HEAD + "type\trecall\t0123456789abcdef\t1\n" * 2, 5, "the note type recall stands here a second time"),
]


@pytest.mark.parametrize(("text", "line", "problem"), DAMAGE, ids=[problem[:40] for _, _, problem in DAMAGE])
def test_damage_is_refused_with_its_line_and_a_mend(text: str, line: int, problem: str) -> None:
    with pytest.raises(ProblemError) as caught:
        Ledger.loads(text, "decks/anki.ledger")
    assert str(caught.value).startswith(f"decks/anki.ledger:{line}: ")
    assert problem in str(caught.value)
    assert caught.value.mend
    assert isinstance(caught.value, ExportError)


def test_an_empty_ledger_is_that_of_a_first_release() -> None:
    assert Ledger().release == 0
    assert Ledger.loads(Ledger().dumps(), "anki.ledger") == Ledger()
    assert LEDGER.release == 1


def test_a_second_export_of_the_same_decks_changes_neither_ledger_nor_bytes() -> None:
    package, ledger = export_anki([deck()], Ledger())
    assert export_anki([deck()], ledger) == (package, ledger)
