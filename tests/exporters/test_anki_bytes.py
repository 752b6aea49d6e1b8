"""The same decks make the same bytes, whenever and wherever."""

from __future__ import annotations

import hashlib
import io
import os
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from quizgen.exporters.anki import Ledger, export_anki
from samples import deck, hostile_deck

PACKAGE, LEDGER = export_anki([deck()], Ledger())
ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import hashlib, sys
from samples import deck
from quizgen.exporters.anki import Ledger, export_anki
package, ledger = export_anki([deck()], Ledger())
sys.stdout.write(hashlib.sha256(package + ledger.dumps().encode()).hexdigest())
"""


def test_two_calls_make_the_same_bytes() -> None:
    assert export_anki([deck()], Ledger()) == (PACKAGE, LEDGER)


@pytest.mark.parametrize(("seed", "zone", "locale"), [("1", "Asia/Kolkata", "C"), ("2", "America/Los_Angeles", "C.UTF-8")])
def test_another_process_makes_the_same_bytes(tmp_path: Path, seed: str, zone: str, locale: str) -> None:
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    environment = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": path, "PATH": os.environ["PATH"]}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == hashlib.sha256(PACKAGE + LEDGER.dumps().encode()).hexdigest()
    assert list(tmp_path.iterdir()) == []


def test_the_zip_tells_neither_time_nor_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(PACKAGE)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(entry.create_system, entry.external_attr >> 16) for entry in archive.infolist()} == {(3, 0o644)}


def test_the_package_is_compressed() -> None:
    with zipfile.ZipFile(io.BytesIO(PACKAGE)) as archive:
        assert archive.getinfo("collection.anki2").compress_type == zipfile.ZIP_DEFLATED
        assert len(PACKAGE) < archive.getinfo("collection.anki2").file_size / 4


def test_the_database_does_not_tell_which_sqlite_wrote_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(PACKAGE)) as archive:
        content = archive.read("collection.anki2")
    assert [int.from_bytes(content[start : start + 4], "big") for start in (24, 92, 96)] == [1, 1, 3_040_000]
    path = tmp_path / "collection.anki2"
    path.write_bytes(content)
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("SELECT count(DISTINCT guid), count() FROM notes").fetchall() == [(9, 9)]
    database.close()


def test_only_changed_notes_carry_a_later_time() -> None:
    package, _ = export_anki([hostile_deck()], export_anki([deck()], Ledger())[1])
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        database = sqlite3.connect(":memory:")
        database.deserialize(archive.read("collection.anki2"))
    times = database.execute("SELECT mod, count() FROM notes GROUP BY mod").fetchall()
    database.close()
    assert times == [(1_700_000_002, 10)]


def test_reading_a_ledger_does_not_load_genanki() -> None:
    script = "import sys, quizgen.exporters.anki; sys.exit('genanki' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)
