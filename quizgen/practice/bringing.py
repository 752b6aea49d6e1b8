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
    told = ((one, outside(right=one.right, guessed=one.item in guessed)) for one in results.answers if one.chosen.strip())
    return tuple(
        Review(
            one.item,
            rating,
            min(one.moment or usual, now),
            one.milliseconds,
            channel,
            revision=one.revision,
            given=one.answer or one.chosen,
            right=one.right,
            zone=zone,
            key=key_of(results, one),
        )
        for one, rating in told
        if rating is not None
    )


def key_of(results: Results, one: Recorded) -> str:
    """What makes an answer the same one, whichever way it comes in: its sitting, item, moment, and what was chosen."""
    return fingerprint(results.digest, stamp(results.started) or "", one.item, stamp(one.moment) or "", one.chosen, length=24)
