"""The figures: days that begin at four, streaks, true retention, calibration, the forecast and the weak spots."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.model import Rating, Review
from quizgen.practice.rows import EPOCH, Card, Standing
from quizgen.practice.schedule import Memory, fold
from quizgen.stats import History, Known, Stats, compute, known_items, record
from quizgen.stats.computing import streaks
from samples import deck

NOW = datetime(2026, 5, 13, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)
ITEMS = {name: Known(f"What is {name}?", f"GS2::{name.upper()}", "recall") for name in "abc"}


def review(item: str, days_ago: float, rating: Rating = 3, **others: int | bool) -> Review:
    answer = {"milliseconds": 10_000, "zone": 0, "right": rating != 1} | others
    return Review(item, rating, NOW - days_ago * DAY, int(answer["milliseconds"]), right=bool(answer["right"]), zone=int(answer["zone"]))


def history(reviews: Iterable[Review], standings: dict[str, Standing] | None = None, items: dict[str, Known] | None = None) -> History:
    told = sorted(reviews, key=lambda one: one.moment)
    memories: dict[Card, Memory] = {}
    for item in {one.item for one in told}:
        known = fold((one.rating, one.moment) for one in told if one.item == item)
        assert known is not None
        memories[item, ""] = known
    return History(told, memories, standings or {}, ITEMS if items is None else items)


def stats(*reviews: Review, zone: int = 0) -> Stats:
    return compute(history(reviews), NOW, zone, 0.9)


@pytest.mark.parametrize(
    ("days", "now", "longest"),
    [
        ((), 0, 0),
        ((100,), 1, 1),
        ((99,), 1, 1),
        ((98,), 0, 1),
        ((98, 99, 100), 3, 3),
        ((90, 91, 92, 93, 99, 100), 2, 4),
        ((90, 92, 94), 0, 1),
    ],
)
def test_a_streak_lasts_until_a_day_is_over_without_an_answer(days: Sequence[int], now: int, longest: int) -> None:
    assert streaks(days, 100) == (now, longest)


@pytest.mark.parametrize(("hours", "zone", "day"), [(-6, 0, 12), (-5, 0, 13), (-6, 330, 13), (-12, 330, 12), (-11, 330, 13)])
def test_a_day_begins_at_four_by_the_readers_own_clock(hours: int, zone: int, day: int) -> None:
    told = stats(review("a", -hours / 24, zone=zone), zone=zone)
    assert [one.day for one in told.days] == [date(2026, 5, day)]


def test_a_day_counts_answers_what_was_right_and_time_that_was_studied() -> None:
    told = stats(review("a", 0.1), review("b", 0.05, 1), review("c", 0.01, milliseconds=7_200_000))
    assert (told.answered.answers, told.answered.right, told.answered.milliseconds) == (3, 2, 200_000)


def test_answers_that_a_wrong_clock_dated_ahead_are_no_days() -> None:
    assert stats(review("a", -30)).days == ()


def test_what_was_learned_and_came_up_again_tells_of_retention() -> None:
    told = stats(
        review("a", 40), review("a", 39), review("a", 20), review("b", 40), review("b", 39), review("b", 20, 1), review("b", 19.99, 1)
    )
    shown = {one.days: (one.remembered, one.asked) for one in told.retained}
    assert shown == {7: (0, 0), 30: (1, 2), 365: (3, 4), 0: (3, 4)}
    assert {one.days: one.share for one in told.retained}[30] == 0.5


def test_predictions_are_held_against_what_came_true() -> None:
    told = stats(review("a", 40), review("a", 30), review("b", 40), review("b", 30, 1))
    (one,) = told.bins
    assert (one.asked, one.actual) == (2, 0.5)
    assert one.low <= one.predicted <= one.high
    assert told.error == pytest.approx(abs(one.predicted - 0.5))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 400), st.sampled_from((1, 2, 3, 4))), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_history_gives_figures_that_add_up(answers: list[tuple[str, float, Rating]]) -> None:
    told = stats(*(review(item, ago, rating) for item, ago, rating in answers))
    assert sum(day.answers for day in told.days) == len(answers)
    assert told.streak <= told.longest <= len(told.days)
    assert told.forecast[0] == told.due
    assert told.late <= told.due
    cards = told.cards
    assert cards.new + cards.learning + cards.young + cards.mature == len(ITEMS)
    assert sum(one.asked for one in told.bins) == told.retained[-1].asked
    assert all(one.remembered <= one.asked for one in told.retained)
    assert json.loads(json.dumps(record(told)))["today"] == "2026-05-13"


def test_what_is_late_is_due_today() -> None:
    told = stats(review("a", 40), review("b", 0.001, 4))
    assert (told.due, told.late, told.forecast[0]) == (1, 1, 1)
    assert sum(told.forecast) == 2


def test_what_is_suspended_or_no_longer_in_the_decks_is_not_due() -> None:
    reviews = [review("a", 40), review("b", 40), review("gone", 40)]
    told = compute(history(reviews, {"a": Standing(suspended=True, flagged=False, buried=EPOCH)}), NOW, 0, 0.9)
    assert (told.due, told.cards.suspended, told.cards.new) == (1, 1, 1)
    assert len(told.days) == 1


def test_without_decks_everything_that_was_answered_counts() -> None:
    told = compute(history([review("a", 40), review("gone", 40)], items={}), NOW, 0, 0.9)
    assert (told.due, told.cards.new, told.topics) == (2, 0, ())


def test_topics_come_the_weakest_first_and_only_with_enough_answers() -> None:
    told = stats(
        *(review("a", 10 + n, 1 if n < 4 else 3) for n in range(6)),
        *(review("b", 10 + n) for n in range(6)),
        *(review("c", 10 + n, 1) for n in range(2)),
    )
    assert [(topic.name, topic.right, topic.answers) for topic in told.topics] == [("GS2::A", 2, 6), ("GS2::B", 6, 6)]


def test_the_items_that_do_not_stay_are_named_with_what_they_ask() -> None:
    told = stats(*(review("a", 30 - n, 1) for n in range(8)), review("b", 3, 1), review("b", 2))
    (weak,) = told.weakest
    assert (weak.label, weak.misses, weak.answers, weak.leech) == ("What is a?", 8, 8, True)


def test_every_kind_of_item_that_is_asked_is_told_in_words_of_its_own() -> None:
    items = known_items([deck()])
    assert [known.kind for known in items.values()] == [
        "term", "recall", "cloze", "choice", "statements", "pairs", "sequence", "assertion",
    ]  # fmt: skip
    labels = [known.label for known in items.values()]
    assert len(set(labels)) == len(labels)
    assert labels[0] == "Ramsar site"
    assert labels[4] == "Ramsar: It was adopted in 1971."


def test_the_last_days_are_told_one_by_one() -> None:
    told = stats(review("a", 1), review("b", 3))
    assert [day.answers for day in told.since(4)] == [1, 0, 1, 0]


def test_a_backlog_is_drawn_so_that_the_other_days_are_seen() -> None:
    told = replace(stats(), forecast=(900, 4, 0, 2))
    assert told.ahead == (20, 4, 0, 2)
    assert replace(told, forecast=(18, 7, 1)).ahead == (18, 7, 1)
