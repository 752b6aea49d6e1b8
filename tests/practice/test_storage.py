"""The file of the log: whole or as it was, whoever writes beside it, whatever happens to the disk or the process."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizgen.model import Rating, Review
from quizgen.practice import storage
from quizgen.practice.log import Log
from quizgen.practice.storage import LogError

START = datetime(2026, 5, 13, 6, 30, tzinfo=UTC)
KILLED = Path(__file__).with_name("killed.py")


def answered(item: str, rating: Rating = 3, *, days: float = 0) -> Review:
    return Review(item, rating, START + timedelta(days=days), 4200, right=rating > 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "practice.db"


@pytest.mark.parametrize("statement", ["DELETE FROM events", "UPDATE events SET rating = 4"])
def test_nothing_in_the_log_can_be_changed(path: Path, statement: str) -> None:
    with Log(path) as log:
        log.record([answered("a")])
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            log.connection.execute(statement)


def test_a_log_of_an_older_version_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Log(path) as log:
        log.record([answered("a")])
    monkeypatch.setattr(storage, "MIGRATIONS", (*storage.MIGRATIONS, "ALTER TABLE standings ADD COLUMN pinned INTEGER;"))
    with Log(path) as log:
        assert len(list(log.reviews())) == 1
        assert log.connection.execute("PRAGMA user_version").fetchone() == (len(storage.MIGRATIONS),)
        assert log.connection.execute("SELECT pinned FROM standings").fetchall() == []


def test_a_migration_that_fails_leaves_the_log_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Log(path) as log:
        log.record([answered("a")])
    with monkeypatch.context() as patch:
        patch.setattr(storage, "MIGRATIONS", (*storage.MIGRATIONS, "DROP TABLE standings;\nDROP TABLE nowhere;"))
        with pytest.raises(LogError):
            Log(path)
    with Log(path) as log:
        assert log.standings() == {}


def test_a_log_of_a_newer_version_is_refused(path: Path) -> None:
    with Log(path) as log:
        log.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(
        LogError, match=re.escape("was written by a newer quizgen (version 99 of the log; this one knows 1); update quizgen")
    ):
        Log(path)


def test_a_file_that_is_no_log_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "practice.db"
    path.write_bytes(b"not a database, but long enough to be looked at" * 40)
    with pytest.raises(LogError, match="is damaged"):
        Log(path)
    assert path.read_bytes().startswith(b"not a database")


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "practice.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE collection (id INTEGER)")
    connection.close()
    with pytest.raises(LogError, match="is a database of another program"):
        Log(path)


def test_a_full_disk_is_told_and_what_was_confirmed_is_kept(path: Path) -> None:
    with Log(path) as log:
        log.record([answered("a")])
        pages = log.connection.execute("PRAGMA page_count").fetchone()[0]
        log.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LogError, match="the disk is full; free some space"):
            all(log.record([answered(f"item-{number}-{'x' * 400}")]) for number in range(200))
        kept = {review.item for review in log.reviews()}
        log.connection.execute("PRAGMA max_page_count = 100000")
        log.record([answered("b")])
        assert {review.item for review in log.reviews()} == kept | {"b"}
        assert {item for item, _ in log.memories()} == kept | {"b"}


def test_a_log_that_somebody_holds_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "PATIENCE", 20)
    with Log(path) as log, Log(path) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogError, match="is held by another program; close that program, or try again"):
            log.record([answered("a")])
        other.connection.execute("ROLLBACK")
        assert log.record([answered("a")]) == (1,)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(LogError, match="cannot be written"):
        Log(tmp_path / "file" / "practice.db")


def test_two_sittings_at_once_lose_nothing_and_hear_of_each_other(path: Path) -> None:
    with Log(path) as one, Log(path) as other:
        assert not one.changed()
        for number in range(20):
            one.record([answered("a", days=number)])
            other.record([answered("a", days=number + 0.5), answered(f"b{number}")])
            assert one.changed()
            assert not one.changed()
        assert one.memories() == other.memories()
        assert one.memories()["a", ""].reviews == 40
        known = one.memories()
        one.rebuild()
        assert one.memories() == known


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_what_was_confirmed_survives_being_killed_at_two_hundred_moments(path: Path) -> None:
    done = subprocess.run([sys.executable, str(KILLED), str(path), "200"], capture_output=True, text=True, check=False)
    told = re.fullmatch(r"200 killed, (\d+) confirmed, 0 lost, at most 1 more, same state: True\n", done.stdout)
    assert told, done.stdout + done.stderr
    assert int(told[1]) > 150
