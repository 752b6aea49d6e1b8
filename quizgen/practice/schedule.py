"""When a card is due: FSRS over the answers to it. The only file that knows the library.

What is known of a card is a fold of its reviews in their order of time, and of nothing else: no chance, no clock.
Model: FSRS 6, https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm, with its default weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from quizgen.model import Rating

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

RETENTION, LEAST_RETENTION, MOST_RETENTION = 0.9, 0.7, 0.98
# One step within the day: what was right at once needs no second look today, what was wrong comes back before the sitting ends.
STEP = timedelta(minutes=10)
LONGEST_DAYS = 3650
# Another rule of folding, another number: what was folded before is folded anew.
SCHEME = 1
LEECH_LAPSES, LEECH_MISSES = 4, 8
RATINGS: tuple[Rating, ...] = (1, 2, 3, 4)
AGAIN: Rating = 1

Phase: TypeAlias = Literal["learning", "review", "relearning"]
PHASES: tuple[Phase, ...] = ("learning", "review", "relearning")


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of a card that was answered: stability in days, difficulty from 1 to 10, due and last answered (UTC).

    `lapses` counts how often it was forgotten after it had been learned, `misses` every wrong answer.
    """

    phase: Phase
    stability: float
    difficulty: float
    due: datetime
    last: datetime
    reviews: int = 1
    lapses: int = 0
    misses: int = 0

    @property
    def leech(self) -> bool:
        """Whether it was missed so often that asking alone does not teach it."""
        return self.lapses >= LEECH_LAPSES or self.misses >= LEECH_MISSES


@dataclass(frozen=True, slots=True)
class Step:
    """One review of a card: what was known before it (None: nothing), and what is known after it."""

    rating: Rating
    moment: datetime
    before: Memory | None
    after: Memory


@cache
def scheduler(retention: float) -> Scheduler:
    """The library's scheduler, without chance."""
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=retention, learning_steps=(STEP,), relearning_steps=(STEP,), maximum_interval=LONGEST_DAYS, enable_fuzzing=False
    )


def steps(reviews: Iterable[tuple[Rating, datetime]], *, retention: float = RETENTION) -> Iterator[Step]:
    """The reviews of one card in their order of time, with what was known before and after each."""
    known: Memory | None = None
    for rating, moment in reviews:
        before, known = known, after(known, rating, moment, retention=retention)
        yield Step(rating, moment, before, known)


def fold(reviews: Iterable[tuple[Rating, datetime]], *, retention: float = RETENTION) -> Memory | None:
    """What is known of a card after its reviews, which come in their order of time; None without any."""
    known: Memory | None = None
    for rating, moment in reviews:
        known = after(known, rating, moment, retention=retention)
    return known


def after(known: Memory | None, rating: Rating, moment: datetime, *, retention: float = RETENTION) -> Memory:
    """What is known of a card after one more answer."""
    from fsrs import Rating as Grade

    card, _ = scheduler(retention).review_card(card_of(known, moment), Grade(rating), moment)
    missed = rating == AGAIN
    return Memory(
        PHASES[card.state.value - 1],
        cast("float", card.stability),
        cast("float", card.difficulty),
        card.due,
        moment,
        (known.reviews if known else 0) + 1,
        (known.lapses if known else 0) + (missed and known is not None and known.phase == "review"),
        (known.misses if known else 0) + missed,
    )


def card_of(known: Memory | None, moment: datetime) -> Card:
    """The library's card."""
    from fsrs import Card, State

    if known is None:
        return Card(card_id=0, due=moment)
    state = State(PHASES.index(known.phase) + 1)
    step = None if known.phase == "review" else 0
    return Card(0, state, step, known.stability, known.difficulty, known.due, known.last)


def retrievability(known: Memory, moment: datetime, *, retention: float = RETENTION) -> float:
    """The chance that a card is remembered at a moment, from 0 to 1."""
    return float(scheduler(retention).get_card_retrievability(card_of(known, moment), moment))


def outlooks(known: Memory | None, moment: datetime, *, retention: float = RETENTION) -> dict[Rating, timedelta]:
    """How long each rating would put a card off."""
    return {rating: after(known, rating, moment, retention=retention).due - moment for rating in RATINGS}


def suggested(*, right: bool, milliseconds: int, words: int, known: bool) -> Rating:
    """The rating that an answer suggests: again when it was wrong, else by the time beside what reading so many words takes.

    Easy is only suggested for what was `known` before: a quick first answer may have been luck.
    """
    if not right:
        return AGAIN
    reading = 250 * words
    if milliseconds > 15_000 + 3 * reading:
        return 2
    return 4 if known and milliseconds < 1_500 + reading // 2 else 3


def outside(*, right: bool | None, guessed: bool = False) -> Rating | None:
    """The rating for an answer given on a page or paper; a lucky guess is not knowledge. None where nobody judged it."""
    if right is None:
        return None
    return 3 if right and not guessed else AGAIN


def day_of(moment: datetime, zone: int) -> int:
    """The reader's day that a moment belongs to, as a number; days begin at four in the morning by the reader's own clock."""
    return (moment + timedelta(minutes=zone) - NIGHT).toordinal()


def day_end(moment: datetime, zone: int) -> datetime:
    """The moment (UTC) at which the reader's day ends that a moment belongs to."""
    day = datetime.fromordinal(day_of(moment, zone) + 1).replace(tzinfo=UTC)
    return day + NIGHT - timedelta(minutes=zone)


NIGHT = timedelta(hours=4)
