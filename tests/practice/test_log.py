"""The log of answers: nothing confirmed is lost, nothing counts twice, and what follows from it can always be found again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.model import Note, NoteKind, Rating, Review
from quizgen.practice.log import Log
from quizgen.practice.rows import EPOCH, Entry, Standing

START = datetime(2026, 5, 13, 6, 30, tzinfo=UTC)
KILLED = Path(__file__).with_name("killed.py")


def answered(item: str, rating: Rating = 3, *, days: float = 0, key: str = "") -> Review:
    return Review(item, rating, START + timedelta(days=days), 4200, right=rating > 1, key=key)


def noted(kind: NoteKind, item: str, value: str = "") -> Note:
    return Note(kind, item, START, value)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "practice.db"


def test_an_answer_is_read_back_as_it_was_given(path: Path) -> None:
    review = Review("ramsar.1", 2, START, 61_000, "html", "meaning", "5c1b0a99e2d1", "आर्द्रभूमि", right=True, zone=330, key="k")
    with Log(path) as log:
        log.record([review])
    with Log(path) as log:
        assert list(log.reviews()) == [review]


items = st.sampled_from(("a", "b", "c"))
reviews = st.builds(
    Review,
    items,
    st.sampled_from((1, 2, 3, 4)),
    st.integers(0, 400 * 86_400).map(lambda seconds: START + timedelta(seconds=seconds)),
    st.integers(0, 600_000),
    st.sampled_from(("terminal", "exam", "html", "paper")),
    st.sampled_from(("", "meaning")),
    key=st.sampled_from(("", "one", "two")),
)
kinds = st.sampled_from(("suspend", "unsuspend", "flag", "unflag"))
buried = st.builds(lambda item: noted("bury", item, (START + timedelta(days=1)).isoformat()), items)
links = st.builds(lambda item, other: noted("relink", item, other), items, items)
retention = st.sampled_from(("0.8", "0.9", "nonsense")).map(lambda value: noted("setting", "retention", value))
entries = st.one_of(reviews, reviews, reviews, st.builds(noted, kinds, items), buried, links, retention)
undone = st.integers(1, 30)


def all_told(log: Log) -> tuple[object, ...]:
    return log.memories(), log.standings(), log.links(), log.settings(), list(log.reviews())


@settings(max_examples=60, deadline=None)
@given(st.lists(entries, max_size=25), st.lists(undone, max_size=4), st.data())
def test_the_state_is_the_same_in_any_batches_and_when_rebuilt(
    tmp_path_factory: pytest.TempPathFactory, told: list[Entry], taken_back: list[int], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("logs")
    with Log(folder / "one.db") as one, Log(folder / "other.db") as other:
        one.record(told)
        rest = list(told)
        while rest:
            size = data.draw(st.integers(1, len(rest)))
            other.record(rest[:size])
            rest = rest[size:]
        for number in taken_back:
            assert one.undo(number, START) == other.undo(number, START)
        known = all_told(one)
        assert all_told(other) == known
        one.rebuild()
        assert all_told(one) == known


def test_an_answer_that_was_taken_back_never_happened(path: Path) -> None:
    with Log(path) as log:
        log.record([answered("a")])
        before = all_told(log)
        (number,) = log.record([answered("a", 1, days=3)])
        assert log.undo(number, START)
        assert all_told(log) == before


def test_taking_back_twice_takes_back_once(path: Path) -> None:
    with Log(path) as log, Log(path) as other:
        first, second = log.record([answered("a"), answered("a", days=1)])
        assert log.undo(second, START)
        assert not other.undo(second, START)
        assert len(list(log.reviews())) == 1
        assert first == 1


def test_an_answer_with_another_grade_takes_the_place_of_the_first(path: Path) -> None:
    with Log(path) as log:
        (number,) = log.record([answered("a", 1)])
        assert log.amend(number, answered("a", 4)) > number
        assert [review.rating for review in log.reviews()] == [4]
        known = log.memories()
        log.rebuild()
        assert log.memories() == known


def test_of_today_each_card_counts_once_and_new_ones_by_their_first_answer(path: Path) -> None:
    with Log(path) as log:
        log.record([answered("old", days=-9), answered("yesterday", days=-1)])
        log.record([answered("old"), answered("new", 1), answered("new"), Review("page", 3, START, 100, "html")])
        assert log.today(START - timedelta(hours=3)) == (2, 1)
        (number,) = log.record([answered("newer")])
        log.undo(number, START)
        assert log.today(START - timedelta(hours=3)) == (2, 1)


def test_what_is_due_and_how_far_each_card_has_come(path: Path) -> None:
    with Log(path) as log:
        log.record([answered("right"), answered("wrong", 1)])
        assert log.phases() == {("right", ""): "review", ("wrong", ""): "learning"}
        assert set(log.due(START + timedelta(hours=1))) == {("wrong", "")}
        assert log.due(START + timedelta(days=9)) == log.memories()


def test_an_answer_from_outside_counts_once(path: Path) -> None:
    with Log(path) as log:
        assert log.record([answered("a", key="x"), answered("b", key="y")]) == (1, 2)
        assert log.record([answered("a", key="x"), answered("c", key="z")])[0] == 0
        assert sorted(review.item for review in log.reviews()) == ["a", "b", "c"]


def test_answers_count_by_their_time_and_not_by_when_they_were_brought_in(path: Path, tmp_path: Path) -> None:
    early, late = answered("a", 1), answered("a", 4, days=9)
    with Log(path) as log, Log(tmp_path / "other.db") as other:
        log.record([late])
        log.record([early])
        other.record([early, late])
        assert log.memories() == other.memories()


def test_history_goes_with_an_item_that_got_another_id(path: Path) -> None:
    with Log(path) as log:
        log.record([answered("old"), answered("older", days=-5), noted("flag", "older")])
        log.record([noted("relink", "older", "old"), noted("relink", "old", "new")])
        memory = log.memory(("new", ""))
        assert memory is not None
        assert memory.reviews == 2
        assert set(log.memories()) == {("new", "")}
        assert log.standings() == {"new": Standing(flagged=True)}
        assert {review.item for review in log.reviews(["new"])} == {"new"}
        log.record([answered("old", days=2)])
        assert log.memories()["new", ""].reviews == 3
        log.undo(5, START)
        assert log.memories()["old", ""].reviews == 3


def test_links_in_a_circle_do_no_harm(path: Path) -> None:
    with Log(path) as log:
        log.record([answered("a"), noted("relink", "a", "b"), noted("relink", "b", "a")])
        assert sum(memory.reviews for memory in log.memories().values()) >= 1


@pytest.mark.parametrize(
    ("kinds", "standing"),
    [
        (("suspend",), Standing(suspended=True)),
        (("suspend", "unsuspend"), Standing()),
        (("unsuspend", "suspend", "flag"), Standing(suspended=True, flagged=True)),
        (("flag", "unflag"), Standing()),
    ],
)
def test_the_last_word_on_an_item_stands(path: Path, kinds: tuple[NoteKind, ...], standing: Standing) -> None:
    with Log(path) as log:
        log.record([noted(kind, "a") for kind in kinds])
        assert log.standings()["a"] == standing


def test_a_buried_item_rests_until_a_moment(path: Path) -> None:
    until = START + timedelta(days=1)
    with Log(path) as log:
        log.record([noted("bury", "a", until.isoformat())])
        assert log.standings() == {"a": Standing(buried=until)}


def test_another_retention_moves_every_card(path: Path) -> None:
    with Log(path) as log:
        log.record([answered("a"), answered("a", days=3)])
        before = log.memories()["a", ""].due
        (number,) = log.record([noted("setting", "retention", "0.8")])
        assert log.retention == 0.8
        assert log.memories()["a", ""].due > before
        log.undo(number, START)
        assert log.memories()["a", ""].due == before


def test_folds_of_another_rule_are_folded_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Log(path) as log:
        log.record([answered("a")])
        known = log.memories()
        log.connection.execute("UPDATE memories SET stability = 99")
        assert log.memories() != known
        monkeypatch.setattr("quizgen.practice.log.SCHEME", "another")
        assert log.memories() == known


def test_a_clock_set_back_a_little_is_waited_for(path: Path) -> None:
    with Log(path) as log:
        assert log.settled(START) == START
        log.record([answered("a")])
        assert log.settled(START - timedelta(hours=5, minutes=30)) == START
        assert log.settled(START + timedelta(hours=1)) == START + timedelta(hours=1)


def test_answers_dated_by_a_clock_that_was_far_ahead_are_found(path: Path) -> None:
    with Log(path) as log:
        log.record([answered("a", days=900), answered("b")])
        assert log.settled(START) == START
        assert log.ahead(START) == (1, START + timedelta(days=900))
        assert log.ahead(START + timedelta(days=901)) == (0, EPOCH)
