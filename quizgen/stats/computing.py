"""The log, folded once more: days, streak, retention, calibration, forecast, weak spots.

Retention is "true retention" as Anki counts it: of cards that had been learned, those that were remembered when they came up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from quizgen.model import Deck, Item, Mains, Review, TermCard, kind_of
from quizgen.practice.rows import Card, Standing
from quizgen.practice.schedule import AGAIN, Memory, day_end, day_of, retrievability, steps
from quizgen.questions import Question, question_of
from quizgen.stats.figures import Bin, Cards, Day, Retained, Stats, Topic, Weak

FORECAST, MATURE, RECENT = 30, 21, 90
SPANS = (7, 30, 365, 0)
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
# A card that is left open is not studied: no answer counts for more.
LONGEST = 180_000
ENOUGH, TOPICS, WEAKEST = 5, 8, 10
MISSES = 2


class Known(NamedTuple):
    """What is told of an item: what it asks, its topic, its kind."""

    label: str
    topic: str
    kind: str


@dataclass(frozen=True, slots=True)
class History:
    """What the log holds: answers in their order of time, memories and standings; `items` are those of the decks (empty: no decks)."""

    reviews: Sequence[Review]
    memories: Mapping[Card, Memory]
    standings: Mapping[str, Standing]
    items: Mapping[str, Known]

    def asked(self, item: str) -> bool:
        """Whether an item is still in the decks, where there are any, and the reader wants to be asked."""
        standing = self.standings.get(item)
        return (not self.items or item in self.items) and not (standing and standing.suspended)


class Judged(NamedTuple):
    """An answer to a card that had been learned: on which day, the chance that was predicted, whether it was remembered."""

    day: int
    predicted: float
    remembered: bool


def known_items(decks: Iterable[Deck]) -> dict[str, Known]:
    """What is told of the items of the decks; essays are never asked."""
    asked = (item for deck in decks for item in deck.active if not isinstance(item.prompt, Mains))
    found: dict[str, Known] = {}
    for item in asked:
        try:
            question = question_of(item, {})
        except ValueError:
            continue
        found.setdefault(
            item.id, Known(label_of(item, question), "::".join(item.tags[0].split("::")[:2]) if item.tags else "", kind_of(item.prompt))
        )
    return found


def label_of(item: Item, question: Question) -> str:
    """What an item asks, in few words: the stem alone says nothing where statements or pairs stand below it."""
    if isinstance(item.prompt, TermCard):
        return item.prompt.term
    parts = (*question.parts, *(" — ".join(row) for row in question.rows))
    return f"{item.about}: {parts[0]}" if parts else question.stem


def compute(history: History, now: datetime, zone: int, target: float) -> Stats:
    """The figures at a moment (UTC), where the reader's clock is `zone` minutes ahead; `target` is the retention that is wanted."""
    today = day_of(now, zone)
    days = days_of(history.reviews, today)
    judged = judged_of(history.reviews, target)
    end = day_end(now, zone)
    dues = [memory.due for (item, _), memory in history.memories.items() if history.asked(item)]
    return Stats(
        today=date.fromordinal(today),
        due=sum(due < end for due in dues),
        late=sum(day_of(due, zone) < today for due in dues),
        forecast=forecast(dues, today, zone),
        cards=cards_of(history),
        days=days,
        streak=streaks([day.day.toordinal() for day in days], today)[0],
        longest=streaks([day.day.toordinal() for day in days], today)[1],
        target=target,
        retained=tuple(retained(judged, today, span) for span in SPANS),
        bins=bins_of(judged),
        topics=topics_of(history, now, target),
        weakest=weakest_of(history),
    )


def days_of(reviews: Iterable[Review], today: int) -> tuple[Day, ...]:
    """The days with answers; what a wrong clock has dated ahead is not among them."""
    answers, right, time = Counter[int](), Counter[int](), Counter[int]()
    for review in reviews:
        day = day_of(review.moment, review.zone)
        answers[day] += 1
        right[day] += was_right(review)
        time[day] += min(review.milliseconds, LONGEST)
    return tuple(Day(date.fromordinal(day), answers[day], right[day], time[day]) for day in sorted(answers) if day <= today)


def was_right(review: Review) -> bool:
    """Whether an answer was right, by the judge if there was one, else by its rating."""
    return review.rating != AGAIN if review.right is None else review.right


def streaks(days: Sequence[int], today: int) -> tuple[int, int]:
    """The days in a row up to today, or up to yesterday as long as today may still come; and the most there ever were."""
    runs: list[list[int]] = [[day] for day in days[:1]]
    for before, day in pairwise(days):
        if day == before + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    now = len(runs[-1]) if runs and runs[-1][-1] >= today - 1 else 0
    return now, max(map(len, runs), default=0)


def judged_of(reviews: Iterable[Review], target: float) -> tuple[Judged, ...]:
    """The answers to cards that had been learned, at the first look of a day, with the chance that the schedule gave them."""
    cards: defaultdict[Card, list[Review]] = defaultdict(list)
    for review in reviews:
        cards[review.item, review.side].append(review)
    found = []
    for answers in cards.values():
        folded = steps(((review.rating, review.moment) for review in answers), retention=target)
        for review, step in zip(answers, folded, strict=True):
            if step.before is None or step.before.phase != "review":
                continue
            day, last = day_of(review.moment, review.zone), day_of(step.before.last, review.zone)
            if day > last:
                # The schedule counts whole days; a card that rested from noon to noon, less a minute, has rested for one.
                chance = retrievability(step.before, step.before.last + timedelta(days=day - last), retention=target)
                found.append(Judged(day, chance, step.rating != AGAIN))
    return tuple(found)


def retained(judged: Iterable[Judged], today: int, span: int) -> Retained:
    """What was remembered in the last days, 0 for ever."""
    told = [one.remembered for one in judged if not span or today - span < one.day <= today]
    return Retained(span, len(told), sum(told))


def bins_of(judged: Iterable[Judged]) -> tuple[Bin, ...]:
    """The predictions in bins, beside what came true; bins without answers are left out."""
    sorted_in: defaultdict[int, list[Judged]] = defaultdict(list)
    for one in judged:
        sorted_in[max(number for number, edge in enumerate(EDGES[:-1]) if one.predicted >= edge)].append(one)
    return tuple(
        Bin(
            EDGES[number],
            EDGES[number + 1],
            len(told),
            sum(one.predicted for one in told) / len(told),
            sum(one.remembered for one in told) / len(told),
        )
        for number, told in sorted(sorted_in.items())
    )


def forecast(dues: Iterable[datetime], today: int, zone: int) -> tuple[int, ...]:
    """How many cards become due on each of the coming days, those that are late today."""
    days = Counter(max(day_of(due, zone) - today, 0) for due in dues)
    return tuple(days[number] for number in range(FORECAST))


def cards_of(history: History) -> Cards:
    """The cards by how well they are known."""
    known = {card: memory for card, memory in history.memories.items() if not history.items or card[0] in history.items}
    begun = {item for item, _ in known}
    counts = Counter(sort_of(memory) for (item, _), memory in known.items() if history.asked(item))
    new = sum(item not in begun and history.asked(item) for item in history.items)
    suspended = sum(standing.suspended and (not history.items or item in history.items) for item, standing in history.standings.items())
    return Cards(new, counts["learning"], counts["young"], counts["mature"], suspended)


def sort_of(memory: Memory) -> str:
    """learning, young or mature."""
    if memory.phase != "review":
        return "learning"
    return "mature" if memory.stability >= MATURE else "young"


def topics_of(history: History, now: datetime, target: float) -> tuple[Topic, ...]:
    """The topics, the weakest first, that were answered often enough of late to tell."""
    answers, right = Counter[str](), Counter[str]()
    recalls: defaultdict[str, list[float]] = defaultdict(list)
    for review in history.reviews:
        if review.item in history.items and 0 <= (now - review.moment).days < RECENT:
            answers[history.items[review.item].topic] += 1
            right[history.items[review.item].topic] += was_right(review)
    for (item, _), memory in history.memories.items():
        if item in history.items:
            recalls[history.items[item].topic].append(retrievability(memory, now, retention=target))
    told = (
        Topic(name, len(recalls[name]), count, right[name], sum(recalls[name]) / len(recalls[name]))
        for name, count in answers.items()
        if count >= ENOUGH and recalls[name]
    )
    return tuple(sorted(told, key=lambda topic: (topic.share, topic.recall, topic.name))[:TOPICS])


def weakest_of(history: History) -> tuple[Weak, ...]:
    """The items that were missed most, as far as they are still asked."""
    sides: defaultdict[str, list[Memory]] = defaultdict(list)
    for (item, _), memory in history.memories.items():
        if history.asked(item):
            sides[item].append(memory)
    weak = [
        Weak(
            item,
            history.items[item].label if item in history.items else item,
            sum(memory.reviews for memory in memories),
            sum(memory.misses for memory in memories),
            sum(memory.lapses for memory in memories),
            any(memory.leech for memory in memories),
        )
        for item, memories in sides.items()
    ]
    missed = [one for one in weak if one.misses >= MISSES]
    return tuple(sorted(missed, key=lambda one: (-one.lapses, -one.misses, one.answers, one.item))[:WEAKEST])
