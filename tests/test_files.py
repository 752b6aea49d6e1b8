"""Files are written whole or not at all, and where a person has put them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quizgen.errors import ProblemError
from quizgen.files import write_file


def test_a_file_is_written_with_the_folders_on_its_way(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a" / "b.yaml", b"x")
    assert (tmp_path / "a" / "b.yaml").read_bytes() == b"x"


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    write_file(tmp_path / "a", b"x")
    before = (tmp_path / "a").stat().st_mtime_ns
    assert not write_file(tmp_path / "a", b"x")
    assert (tmp_path / "a").stat().st_mtime_ns == before


def test_a_link_stays_a_link_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "deck.yaml").write_bytes(b"old")
    (tmp_path / "deck.yaml").symlink_to("elsewhere/deck.yaml")
    (tmp_path / "second.yaml").symlink_to("deck.yaml")
    assert write_file(tmp_path / "second.yaml", b"new")
    assert (tmp_path / "second.yaml").is_symlink()
    assert (tmp_path / "deck.yaml").is_symlink()
    assert (tmp_path / "elsewhere" / "deck.yaml").read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["deck.yaml", "deck.yaml", "elsewhere", "second.yaml"]


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").symlink_to("later.yaml")
    assert write_file(tmp_path / "deck.yaml", b"x")
    assert (tmp_path / "later.yaml").read_bytes() == b"x"


def test_the_permissions_of_a_file_stay(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "a").chmod(0o600)
    write_file(tmp_path / "a", b"y")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    assert write_file(tmp_path / ("a" * 250), b"x")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(ProblemError, match="cannot be written: File exists"):
        write_file(tmp_path / "file" / "deck.yaml", b"y")


def test_what_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ProblemError, match="No space left on device"):
        write_file(tmp_path / "a", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"
