"""Large decks are remembered by their bytes, and nothing depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.decks import cache, dumps, load
from quizgen.model import Deck
from samples import deck

ENTRIES = "decks/*.pickle"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for entries, and decks of any size count as large."""
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "LARGE", 1)
    (tmp_path / "wetlands.yaml").write_text(dumps(deck()), encoding="utf-8")
    return tmp_path


def entries(shelf: Path) -> list[Path]:
    return list((shelf / "cache").glob(ENTRIES))


def test_a_deck_is_the_same_from_its_entry(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(shelf / "wetlands.yaml")
    assert len(entries(shelf)) == 1
    monkeypatch.setattr("quizgen.decks.reading.read_deck", lambda *_: pytest.fail("the deck was parsed again"))
    assert load(shelf / "wetlands.yaml") == first


def test_a_deck_that_changed_is_read_anew(shelf: Path) -> None:
    load(shelf / "wetlands.yaml")
    (shelf / "wetlands.yaml").write_text(dumps(Deck("wetlands", "Other")), encoding="utf-8")
    assert load(shelf / "wetlands.yaml").deck == Deck("wetlands", "Other")


def test_a_copy_has_its_own_name(shelf: Path) -> None:
    load(shelf / "wetlands.yaml")
    (shelf / "copy.yaml").write_bytes((shelf / "wetlands.yaml").read_bytes())
    assert load(shelf / "copy.yaml").deck.name == "copy"
    assert len(entries(shelf)) == 1


@pytest.mark.parametrize("damage", [b"", b"junk", b"\x80\x05K\x01."])
def test_a_damaged_entry_is_worth_no_more_than_none(shelf: Path, damage: bytes) -> None:
    load(shelf / "wetlands.yaml")
    entries(shelf)[0].write_bytes(damage)
    assert load(shelf / "wetlands.yaml").deck == deck()


def test_old_entries_go(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 2)
    for number in range(5):
        (shelf / "wetlands.yaml").write_text(dumps(Deck("wetlands", f"Title {number}")), encoding="utf-8")
        load(shelf / "wetlands.yaml")
    assert len(entries(shelf)) == 2


def test_a_folder_that_cannot_be_written_is_no_matter(shelf: Path) -> None:
    (shelf / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert load(shelf / "wetlands.yaml").deck == deck()


def test_small_decks_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    (tmp_path / "wetlands.yaml").write_text(dumps(deck()), encoding="utf-8")
    load(tmp_path / "wetlands.yaml")
    assert entries(tmp_path) == []
