"""What a reader makes of a card beside answering it: take back, suspend, lay aside, flag, edit."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from practice_room import LAKE, START, YEAR, Room, numbered
from quizgen.errors import ProblemError
from quizgen.terminal import practice
from samples import PROMPTS


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    return Room(tmp_path)


def test_an_answer_is_taken_back_and_its_card_is_asked_again(room: Room) -> None:
    room.decks(LAKE)
    room.sit("x", "u", "q")
    assert room.reviews() == []


def test_steps_are_taken_back_one_by_one_without_limit(room: Room) -> None:
    room.decks(*numbered(12))
    pages = room.sit(*(["x", "enter"] * 12), "f", *(["u"] * 13), "u", "q")
    assert room.reviews() == []
    assert "There is nothing to take back in this sitting." in pages[-1]
    assert "0 done · 12 left" in pages[-1]
    first, last = (next(row for row in page.splitlines() if "Which is" in row) for page in (pages[0], pages[-1]))
    assert first == last


def test_a_suspended_item_is_not_asked_again_until_that_is_taken_back(room: Room) -> None:
    room.decks(PROMPTS[0])
    pages = room.sit("escape", "s")
    assert len(pages) == 2
    assert room.sit() == []
    with room.log() as log:
        log.undo(1, START)
    assert len(room.sit()) == 1


def test_undo_brings_a_suspended_card_back(room: Room) -> None:
    room.decks(LAKE, YEAR)
    pages = room.sit("s", "escape", "u")
    assert "Suspended: u takes it back." in pages[1]
    assert pages[-1].splitlines()[2:] != pages[1].splitlines()[2:]
    assert "Taken back." in pages[-1]


def test_a_card_laid_aside_rests_until_tomorrow(room: Room) -> None:
    room.decks(LAKE)
    room.sit("l")
    assert room.sit() == []
    room.moment += timedelta(days=1)
    assert len(room.sit()) == 1


def test_a_flag_is_set_shown_and_taken_away(room: Room) -> None:
    room.decks(LAKE)
    pages = room.sit("f", "f", "f", "q")
    assert ["flagged" in page for page in pages] == [False, True, False, True]
    with room.log() as log:
        assert log.standings()["q.00000000"].flagged


def test_the_deck_is_edited_at_the_line_of_the_card_and_read_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(YEAR, LAKE)
    places = []

    def change(path: Path, line: int) -> None:
        places.append(path.read_text(encoding="utf-8").splitlines()[line - 1])
        path.write_text(path.read_text(encoding="utf-8").replace("adopted?", "signed in Iran?"), encoding="utf-8")

    monkeypatch.setattr(practice, "edit", change)
    pages = room.sit(*("escape", "e", "q") if "Ramsar" in room.sit()[0] else ("x", "enter", "escape", "e", "q"))
    assert "signed in Iran?" in pages[-1]
    assert places == ["  - id: q.00000000"]


def test_an_answer_stays_when_its_card_is_edited_after_it(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(YEAR)

    def change(path: Path, _line: int) -> None:
        path.write_text(path.read_text(encoding="utf-8").replace("adopted?", "signed?"), encoding="utf-8")

    monkeypatch.setattr(practice, "edit", change)
    pages = room.sit("1971", "e", "enter")
    assert "signed?" in pages[-1]
    assert "Right" in pages[-1]
    assert len(room.reviews()) == 1


def test_a_deck_that_an_editor_broke_is_told_and_the_card_stays(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(LAKE)
    monkeypatch.setattr(practice, "edit", lambda path, _line: path.write_text("items: [", encoding="utf-8"))
    pages = room.sit("e", "q")
    assert "Which of the following wetlands is in Bihar?" in pages[-1]
    assert "deck.yaml:2:" in "".join(pages[-1].split())


def test_an_editor_that_cannot_be_started_is_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(LAKE)

    def refuse(_path: Path, _line: int) -> None:
        raise ProblemError("the editor nowhere cannot be started", mend="set EDITOR to another")

    monkeypatch.setattr(practice, "edit", refuse)
    assert "the editor nowhere cannot be started; set EDITOR to another" in room.sit("e", "q")[-1]


def test_help_names_every_key_and_leads_back(room: Room) -> None:
    room.decks(LAKE)
    pages = room.sit("?", "enter", "q")
    assert "take the last step back" in pages[1]
    assert pages[2] == pages[0]
