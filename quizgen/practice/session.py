"""A sitting as a pure value: which cards are asked today, in which order, and what comes back before it ends.

Rules: what is due and what is new are mixed, topics alternate, siblings stand apart, and the caps hold over all decks. The order
follows from the seed, the day and the cards alone.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from quizgen.identity import fingerprint
from quizgen.practice.rows import Card, Standing
from quizgen.practice.schedule import Memory, Phase, day_end, day_of

NEW, MOST = 20, 200
# Cards that lie between siblings where there are enough others, and how many are looked through for one that is none.
APART, LOOK = 8, 12
# What will be due so soon is asked before the sitting ends, rather than at another one.
AHEAD = timedelta(minutes=20)


class Candidate(NamedTuple):
    """A card that may be asked: its item and side, its topic, the marks that it shares with its siblings, and its kind of prompt."""

    card: Card
    topic: str
    kin: tuple[str, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Caps:
    """The most new cards, and the most cards in all, of one day; `begun` and `answered` are those that were asked today already."""

    new: int = NEW
    most: int = MOST
    begun: int = 0
    answered: int = 0

    @property
    def left(self) -> int:
        """How many cards may still be asked today."""
        return max(self.most - self.answered, 0)

    @property
    def new_left(self) -> int:
        """How many of them may be new."""
        return max(min(self.new - self.begun, self.left), 0)


@dataclass(frozen=True, slots=True)
class Hour:
    """When a sitting is held: the moment (UTC), the minutes by which the reader's clock is ahead of UTC, and a seed."""

    moment: datetime
    zone: int = 0
    seed: int = 0

    @property
    def end(self) -> datetime:
        """The moment at which the reader's day ends."""
        return day_end(self.moment, self.zone)

    @property
    def chance(self) -> str:
        """What decides the order: the seed and the day."""
        return f"{self.seed} {day_of(self.moment, self.zone)}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a day asks: the cards in their order, how many are due and new, and how many of each wait because of a cap."""

    queue: tuple[Card, ...]
    due: int = 0
    new: int = 0
    due_waiting: int = 0
    new_waiting: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What the log knows: how far each card has come, all of those that are due, and what the reader made of items."""

    phases: Mapping[Card, Phase]
    due: Mapping[Card, Memory]
    standings: Mapping[str, Standing]


def plan(candidates: Iterable[Candidate], known: Known, caps: Caps, hour: Hour) -> Plan:
    """The cards of the day. Candidates come in the order in which new ones are to be begun."""
    end = hour.end
    asked = [one for one in candidates if askable(known.standings.get(one.card[0]), hour.moment)]
    due = [one for one in asked if one.card in known.due and known.due[one.card].due < end]
    due.sort(key=lambda one: (overdue(known.due[one.card], hour.moment), one.card))
    fresh = [one for one in asked if one.card not in known.phases and begins(one.card, known.phases)]
    taken = due[: caps.left]
    most_new = max(min(caps.new_left, caps.left - len(taken)), 0)
    new = without_kin(in_turn(fresh), most_new)
    queue = mixed(arranged(taken, hour.chance), arranged(new, hour.chance))
    return Plan(apart(queue), len(taken), len(new), len(due) - len(taken), len(fresh) - len(new))


def askable(standing: Standing | None, moment: datetime) -> bool:
    """Whether a reader wants to be asked."""
    return standing is None or (not standing.suspended and standing.buried <= moment)


def overdue(memory: Memory, moment: datetime) -> float:
    """How long a card has rested beside its stability: the smaller, the better it can still be saved."""
    return (moment - memory.last) / timedelta(days=1) / memory.stability


def begins(card: Card, phases: Mapping[Card, Phase]) -> bool:
    """Whether a card may be begun: the second side of one only when the first has been learned."""
    item, side = card
    return not side or phases.get((item, "")) == "review"


def in_turn(fresh: Iterable[Candidate]) -> list[Candidate]:
    """New cards with topics and kinds of prompt taking turns, each in the order of the decks."""
    counts: Counter[tuple[str, str]] = Counter()
    ranked = []
    for place, one in enumerate(fresh):
        ranked.append((counts[one.topic, one.kind], place, one))
        counts[one.topic, one.kind] += 1
    return [one for _, _, one in sorted(ranked, key=lambda entry: entry[:2])]


def without_kin(fresh: Iterable[Candidate], most: int) -> list[Candidate]:
    """The first new cards, of siblings one a day; where that leaves room, siblings too."""
    chosen: list[Candidate] = []
    held: list[Candidate] = []
    seen: set[str] = set()
    for one in fresh:
        if len(chosen) >= most:
            break
        (held if seen.intersection(one.kin) else chosen).append(one)
        seen.update(one.kin)
    return [*chosen, *held[: most - len(chosen)]]


def arranged(cards: Iterable[Candidate], chance: str) -> list[Candidate]:
    """The cards with their topics taking turns, each topic as often as it has cards, in an order that chance decides."""
    piles: dict[str, deque[Candidate]] = {}
    for one in sorted(cards, key=lambda one: fingerprint(chance, *one.card, length=16)):
        piles.setdefault(one.topic, deque()).append(one)
    sizes = {topic: len(pile) for topic, pile in piles.items()}
    places = [(place / sizes[topic], number, topic) for number, topic in enumerate(piles) for place in range(sizes[topic])]
    return [piles[topic].popleft() for _, _, topic in sorted(places)]


def mixed(due: Sequence[Candidate], new: Sequence[Candidate]) -> list[Candidate]:
    """New cards spread evenly among those that are due."""
    spread = [((place + 0.5) / len(due), 0, one) for place, one in enumerate(due)]
    spread += [((place + 0.5) / len(new), 1, one) for place, one in enumerate(new)]
    return [one for _, _, one in sorted(spread, key=lambda entry: entry[:2])]


def apart(cards: Sequence[Candidate]) -> tuple[Card, ...]:
    """The cards in nearly their order, siblings and the sides of one card as far from each other as the rest allows."""
    waiting, recent, order = deque(cards), deque[set[str]](maxlen=APART), list[Card]()
    while waiting:
        close: Counter[str] = Counter(mark for marks in recent for mark in marks)
        ahead = list(waiting)[:LOOK] if recent else [waiting[0]]
        place = min(range(len(ahead)), key=lambda number: (any(close[mark] for mark in marks_of(ahead[number])), number))
        one = ahead[place]
        del waiting[place]
        recent.append(marks_of(one))
        order.append(one.card)
    return tuple(order)


def marks_of(one: Candidate) -> set[str]:
    """What a card has in common with its siblings."""
    return {*one.kin, f"item {one.card[0]}"}


@dataclass(frozen=True, slots=True)
class Session:
    """A sitting under way: what is still to be asked, and what was wrong and comes back, with when."""

    queue: tuple[Card, ...]
    back: tuple[tuple[datetime, Card], ...] = ()

    @property
    def left(self) -> int:
        """How many cards are still to come."""
        return len(self.queue) + len(self.back)

    def next(self, now: datetime) -> Card | None:
        """The card to be asked: what has come back, else the next of the queue, else what would come back soon; None at the end."""
        if self.back and self.back[0][0] <= now:
            return self.back[0][1]
        if self.queue:
            return self.queue[0]
        return self.back[0][1] if self.back and self.back[0][0] <= now + AHEAD else None

    def answered(self, card: Card, due: datetime, now: datetime) -> Session:
        """The sitting after an answer that made the card due then."""
        rest = self.without([card])
        return replace(rest, back=tuple(sorted((*rest.back, (due, card))))) if due <= now + AHEAD else rest

    def without(self, cards: Collection[Card]) -> Session:
        """The sitting without some cards."""
        gone = set(cards)
        return Session(tuple(one for one in self.queue if one not in gone), tuple(one for one in self.back if one[1] not in gone))
