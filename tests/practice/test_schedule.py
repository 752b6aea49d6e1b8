"""When a card is due: what one answer after the other makes of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.model import Rating
from quizgen.practice.schedule import (
    after,
    day_end,
    day_of,
    fold,
    outlooks,
    outside,
    retrievability,
    steps,
    suggested,
)

START = datetime(2026, 5, 13, 6, 30, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("rating", "least", "most"), [(1, MINUTE, 15 * MINUTE), (2, MINUTE, 20 * MINUTE), (3, DAY, 4 * DAY), (4, 5 * DAY, 12 * DAY)]
)
def test_a_new_card_that_was_wrong_comes_back_today_and_a_right_one_does_not(rating: Rating, least: timedelta, most: timedelta) -> None:
    assert least <= after(None, rating, START).due - START <= most


def test_a_card_answered_right_again_and_again_rests_longer_each_time() -> None:
    known, gaps = after(None, 3, START), []
    for _ in range(6):
        following = after(known, 3, known.due)
        gaps.append(following.due - known.due)
        known = following
    assert gaps == sorted(gaps)
    assert gaps[-1] > 60 * DAY


def test_a_lapse_is_counted_and_relearned_the_same_day() -> None:
    known = fold([(3, START), (1, START + 3 * DAY)])
    assert known is not None
    assert (known.phase, known.lapses, known.misses, known.due) == ("relearning", 1, 1, START + 3 * DAY + 10 * MINUTE)
    assert after(known, 3, known.due).phase == "review"


def test_a_card_missed_often_is_a_leech() -> None:
    lapses: list[tuple[Rating, datetime]] = [(3, START)]
    for number in range(1, 5):
        known = fold(lapses)
        assert known is not None
        assert not known.leech
        lapses += [(1, START + number * 9 * DAY), (3, START + number * 9 * DAY + 10 * MINUTE)]
    known = fold(lapses)
    assert known is not None
    assert known.leech


histories = st.lists(st.tuples(st.sampled_from((1, 2, 3, 4)), st.integers(0, 5_000_000)), min_size=1, max_size=12)


@settings(deadline=None)
@given(histories, st.sampled_from((0.8, 0.9, 0.95)))
def test_steps_end_where_the_fold_does_and_every_value_is_sane(history: list[tuple[Rating, int]], retention: float) -> None:
    reviews = [(rating, START + timedelta(seconds=seconds)) for rating, seconds in sorted(history, key=lambda entry: entry[1])]
    told = list(steps(reviews, retention=retention))
    assert told[-1].after == fold(reviews, retention=retention)
    for step in told:
        assert step.after.due > step.moment
        assert step.after.stability > 0
        assert 1 <= step.after.difficulty <= 10
        assert 0 < retrievability(step.after, step.moment + DAY) <= 1


def test_an_outlook_is_what_the_answer_will_do() -> None:
    known = fold([(3, START), (3, START + 3 * DAY)])
    for rating, rest in outlooks(known, START + 20 * DAY).items():
        assert after(known, rating, START + 20 * DAY).due == START + 20 * DAY + rest


def test_who_wants_to_remember_more_is_asked_sooner() -> None:
    known = fold([(3, START), (3, START + 3 * DAY)])
    assert outlooks(known, START + 9 * DAY, retention=0.95)[3] < outlooks(known, START + 9 * DAY, retention=0.85)[3]


@pytest.mark.parametrize(
    ("right", "milliseconds", "words", "known", "rating"),
    [
        (False, 900, 10, True, 1),
        (True, 6_000, 10, True, 3),
        (True, 2_000, 10, True, 4),
        (True, 2_000, 10, False, 3),
        (True, 40_000, 10, True, 2),
        (True, 40_000, 60, True, 3),
    ],
)
def test_the_suggested_rating_follows_correctness_and_time(
    *, right: bool, milliseconds: int, words: int, known: bool, rating: Rating
) -> None:
    assert suggested(right=right, milliseconds=milliseconds, words=words, known=known) == rating


@pytest.mark.parametrize(("right", "guessed", "rating"), [(True, False, 3), (True, True, 1), (False, False, 1), (None, False, None)])
def test_a_lucky_guess_on_a_paper_comes_back(*, right: bool | None, guessed: bool, rating: Rating | None) -> None:
    assert outside(right=right, guessed=guessed) == rating


@pytest.mark.parametrize(
    ("moment", "zone", "end"),
    [
        (datetime(2026, 5, 13, 6, 30, tzinfo=UTC), 0, datetime(2026, 5, 14, 4, tzinfo=UTC)),
        (datetime(2026, 5, 13, 3, 59, tzinfo=UTC), 0, datetime(2026, 5, 13, 4, tzinfo=UTC)),
        (datetime(2026, 5, 13, 22, 0, tzinfo=UTC), 330, datetime(2026, 5, 13, 22, 30, tzinfo=UTC)),
        (datetime(2026, 5, 13, 23, 0, tzinfo=UTC), 330, datetime(2026, 5, 14, 22, 30, tzinfo=UTC)),
        (datetime(2026, 5, 13, 6, 30, tzinfo=UTC), -480, datetime(2026, 5, 13, 12, tzinfo=UTC)),
    ],
)
def test_a_day_ends_at_four_in_the_morning_where_the_reader_is(moment: datetime, zone: int, end: datetime) -> None:
    assert day_end(moment, zone) == end
    assert day_of(end - timedelta(seconds=1), zone) == day_of(moment, zone) == day_of(end, zone) - 1
