"""What a sitting of practice leaves in the log: nothing is told before it is kept, whoever writes beside it, whatever the clock says."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practice_room import LAKE, START, Room, flat, numbered
from quizgen.model import Note, Review
from quizgen.practice import storage
from samples import PROMPTS


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    return Room(tmp_path)


def test_an_answer_that_cannot_be_kept_is_not_told_until_it_is(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(LAKE)
    monkeypatch.setattr(storage, "PATIENCE", 10)
    room.sit()
    other = room.log()
    other.connection.execute("BEGIN IMMEDIATE")
    pressed: list[str] = []

    def release(key: str) -> None:
        pressed.append(key)
        if len(pressed) == 2:
            other.connection.execute("ROLLBACK")

    pages = room.sit("x", "enter", "enter", before=release)
    other.connection.close()
    assert "This answer is not kept yet" in pages[1]
    assert "is held by another program" in flat(pages[1])
    assert "Not known" in pages[2]
    assert len(room.reviews()) == 1


def test_who_leaves_while_an_answer_cannot_be_kept_loses_only_that(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(LAKE)
    monkeypatch.setattr(storage, "PATIENCE", 10)
    room.sit()
    with room.log() as other:
        other.connection.execute("BEGIN IMMEDIATE")
        pages = room.sit("x", "q")
        other.connection.execute("ROLLBACK")
    assert len(pages) == 2
    assert room.reviews() == []


def test_what_another_sitting_asks_meanwhile_is_not_asked_again(room: Room) -> None:
    room.decks(*numbered(3))

    def elsewhere(key: str) -> None:
        if key == "x":
            with room.log() as log:
                log.record([Review(f"q.{number:08x}", 4, START, 100, right=True) for number in range(3)])

    pages = room.sit("x", "4", "q", before=elsewhere)
    assert len(pages) == 2
    assert len(room.reviews()) == 4


def test_a_clock_set_back_is_told_and_answers_stay_in_order(room: Room) -> None:
    room.decks(LAKE)
    room.sit("x", "enter", "q")
    room.moment -= timedelta(hours=5, minutes=30)
    page = flat(room.sit()[0])
    assert "The clock was set back since your last answer: until it has caught up, answers are dated 12:00." in page


def test_answers_dated_after_today_are_told(room: Room) -> None:
    room.decks(LAKE)
    with room.log() as log:
        log.record([Review("q.other", 3, START + timedelta(days=900), 100)])
    assert "1 answer is dated after today, up to 29 October 2028: the clock was wrong then, or is wrong now." in flat(room.sit()[0])


def test_notes_and_settings_are_no_answers(room: Room) -> None:
    room.decks(LAKE)
    with room.log() as log:
        log.record([Note("setting", "retention", START, "0.8"), Note("flag", "q.00000000", START)])
    assert "new · 0 done · 1 left" in room.sit()[0]


KEYS = st.lists(
    st.sampled_from(("a", "b", "x", "1971", "enter", "1", "4", "y", "n", "u", "f", "s", "l", "?", "escape", "tab", "é", " ")), max_size=40
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KEYS)
def test_whatever_is_pressed_the_log_is_whole(room: Room, keys: list[str]) -> None:
    (room.folder / "practice.db").unlink(missing_ok=True)
    room.decks(*PROMPTS)
    pages = room.sit(*keys)
    assert pages
    with room.log() as log:
        known = log.memories()
        assert sum(memory.reviews for memory in known.values()) == log.count()
        log.rebuild()
        assert log.memories() == known
