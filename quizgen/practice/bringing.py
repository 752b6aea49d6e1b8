"""Results from a page, a paper or an exam as answers for the log; brought in twice, they count once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from quizgen.identity import fingerprint
from quizgen.model import Channel, Review
from quizgen.practice.schedule import outside
from quizgen.results import Recorded, Results, stamp


def reviews_of(results: Results, channel: Channel, *, now: datetime, zone: int = 0, guessed: Collection[str] = ()) -> tuple[Review, ...]:
    """The answers of a sitting that were right or wrong; blanks and essays say nothing of what is known.

    `guessed` are items whose answer was a guess. An answer without a moment was given when the sitting ended, or at the latest `now`.
    """
    usual = results.finished or results.started or now
    sitting = sitting_of(results)
    told = ((one, outside(right=one.right, guessed=one.item in guessed)) for one in results.answers if one.chosen.strip())
    return tuple(
        Review(
            one.item,
            rating,
            min(one.moment or usual, now),
            one.milliseconds,
            channel,
            revision=one.revision,
            given=words_of(one),
            right=one.right,
            zone=zone,
            key=fingerprint(sitting, one.item, stamp(one.moment) or "", words_of(one), length=24),
        )
        for one, rating in told
        if rating is not None
    )


def sitting_of(results: Results) -> str:
    """What makes a sitting the same one, whichever way its answers come in: when it began; for a sheet without times, all that it says."""
    if results.started:
        return stamp(results.started) or ""
    finished = stamp(results.finished) or ""
    return fingerprint(results.digest, finished, *(f"{one.item} {words_of(one)}" for one in results.answers), length=24)


def words_of(one: Recorded) -> str:
    """What was answered, in words: a letter is another option in another set."""
    return one.answer or one.chosen
