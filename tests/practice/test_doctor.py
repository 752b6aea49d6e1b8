"""Items that vanished from the decks: what each may have become, and history that goes on there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from program import quizgen
from quizgen.decks import dumps
from quizgen.model import Deck, Item, Note, Rating, Recall, Review
from quizgen.practice.log import Log
from quizgen.practice.lost import Lost, lost, matched
from quizgen.questions import Question
from samples import SOURCE
from terminal_driver import Terminal

NOW = datetime(2026, 5, 13, 9, 30, tzinfo=UTC)
YEAR = "In which year was the Ramsar Convention adopted?"
CANDIDATES = {
    "ramsar-convention.9c1f00aa": Question("typed", "In which year was the Ramsar Convention on Wetlands adopted?", answer="1971"),
    "ramsar-convention.11111111": Question("typed", "In which city was the Ramsar Convention adopted?", answer="Ramsar"),
    "kanwar-lake.22222222": Question("typed", "In which state is Kanwar Lake?", answer="Bihar"),
    "chilika-lake.33333333": Question("typed", "In which state is Chilika Lake?", answer="Odisha"),
}


def answered(item: str, given: str = "", *, right: bool = True, about: str = "", rating: Rating = 3) -> Review:
    return Review(item, rating, NOW, 4000, given=given, right=right, about=about)


def gone(item: str, words: str = "", *right: str) -> Lost:
    return Lost(item, 3, NOW, words, right)


def test_what_the_answers_tell_of_a_lost_item_is_remembered() -> None:
    told = [answered("a", "1971", about=f"{YEAR} 1971"), answered("b"), answered("a", "1972", right=False), answered("a", "1971")]
    assert lost(told, ["b"]) == (Lost("a", 3, NOW, f"{YEAR} 1971", ("1971",)),)


@pytest.mark.parametrize(
    ("one", "successor"),
    [
        (gone("ramsar.50dbc92c", f"{YEAR} 1971"), "ramsar-convention.9c1f00aa"),
        (gone("ramsar-convention.50dbc92c", "", "in 1971"), "ramsar-convention.9c1f00aa"),
        (gone("kanwar-lake.50dbc92c"), "kanwar-lake.22222222"),
        (gone("kanwar-lake.50dbc92c", "", "Kerala"), None),
        (gone("loktak-lake.50dbc92c", "Which lake has floating islands? Loktak Lake"), None),
        (gone("monsoon.50dbc92c", "", "1971"), None),
    ],
)
def test_a_lost_item_is_found_by_its_words_or_by_its_id_and_answer(one: Lost, successor: str | None) -> None:
    found = matched([one], CANDIDATES)
    assert (found[one.item].item if found else None) == successor


def test_an_item_succeeds_only_one() -> None:
    found = matched([gone("x.1", f"{YEAR} 1971"), gone("ramsar-convention.50dbc92c", "", "1971")], CANDIDATES)
    assert len({successor.item for successor in found.values()}) == len(found)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    items = (
        Item("ramsar-convention.9c1f00aa", Recall("In which year was the Ramsar Convention adopted in Iran?", "1971"), "Ramsar Convention"),
        Item("kanwar-lake.22222222", Recall("In which state is Kanwar Lake?", "Bihar"), "Kanwar Lake"),
        Item("old.33333333", Recall("What was?", "It"), "Old", retired="out of date"),
    )
    (tmp_path / "deck.yaml").write_text(dumps(Deck("deck", "Deck", (SOURCE,), items, ("rejected.44444444",))), encoding="utf-8")
    with Log(tmp_path / "home" / "practice.db") as log:
        log.record([answered("ramsar-convention.50dbc92c", "1971", about=f"{YEAR} 1971") for _ in range(3)])
        log.record([answered("monsoon.55555555", "June"), answered("old.33333333"), answered("rejected.44444444")])
        log.record([Note("suspend", "kanwar-lake.22222222", NOW), Note("flag", "old.33333333", NOW)])
    return tmp_path


def reviews_of(folder: Path, item: str) -> int:
    with Log(folder / "home" / "practice.db") as log:
        return len(list(log.reviews([item])))


def doctor(folder: Path, *options: str) -> str:
    done = quizgen("doctor", str(folder / "deck.yaml"), *options, QUIZGEN_HOME=str(folder / "home"), QUIZGEN_CACHE=str(folder / "cache"))
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_doctor_tells_what_is_lost_flagged_and_suspended_and_links_nothing_unasked(folder: Path) -> None:
    told = doctor(folder)
    assert "the log is whole: 6 answers to 4 cards\n" in told
    assert "ramsar-convention.50dbc92c: in none of these decks, 3 answers, the last on 2026-05-13\n" in told
    assert f"  it was:   {YEAR} 1971\n" in told
    assert "ramsar-convention.9c1f00aa (9" in told
    assert "monsoon.55555555: in none of these decks, 1 answer," in told
    assert "nothing in the decks is like it" in told
    assert "rejected.44444444:" not in told
    assert told.endswith("0 re-linked, 2 left as they are; their history is kept\n")
    assert reviews_of(folder, "ramsar-convention.9c1f00aa") == 0


def test_yes_links_what_is_surely_the_same(folder: Path) -> None:
    assert "1 re-linked, 1 left" in doctor(folder, "--yes")
    assert reviews_of(folder, "ramsar-convention.9c1f00aa") == 3
    assert "ramsar-convention.50dbc92c:" not in doctor(folder)


def test_on_a_terminal_each_is_asked(folder: Path) -> None:
    home, cache = str(folder / "home"), str(folder / "cache")
    with Terminal("doctor", "deck.yaml", cwd=folder, columns=120, QUIZGEN_HOME=home, QUIZGEN_CACHE=cache) as terminal:
        terminal.wait_for("the same?")
        terminal.press("y", "enter")
        assert terminal.end() == 0
        assert "1 re-linked, 1 left" in terminal.text
    assert reviews_of(folder, "ramsar-convention.9c1f00aa") == 3


def test_a_suspended_item_is_asked_again_and_a_flag_taken_away(folder: Path) -> None:
    assert "1 suspended" in doctor(folder)
    told = doctor(folder, "--resume", "kanwar-lake.22222222", "--unflag", "old.33333333")
    assert "1 suspended" not in told
    assert "1 flagged" not in told
