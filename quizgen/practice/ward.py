"""The log beside the decks: what is whole, what is lost, what was set aside."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizgen.decks import deck_paths, load
from quizgen.model import Note
from quizgen.practice.log import Log
from quizgen.practice.lost import Lost, Successor, lost, matched
from quizgen.practice.stock import Stock, stocked, words_of
from quizgen.practice.storage import ASIDE, LogError
from quizgen.questions import Question

MOST = 10


@dataclass(frozen=True, slots=True)
class Case:
    """A lost item with what it may have become (None: nothing is like it), and the question of that."""

    lost: Lost
    successor: Successor | None = None
    question: Question | None = None
    place: str = ""

    @property
    def lines(self) -> Iterator[str]:
        """What a person needs to decide."""
        answers = f"{counted(self.lost.answers, 'answer')}, the last on {self.lost.last:%Y-%m-%d}"
        yield f"{self.lost.item}: in none of these decks, {answers}"
        words = self.lost.words or "; ".join(self.lost.right)
        if words:
            yield f"  it was:   {words}"
        if self.successor is None or self.question is None:
            yield "  nothing in the decks is like it"
        else:
            yield f"  it may be: {words_of(self.question)}"
            yield f"             {self.place} {self.successor.item} ({self.successor.likeness:.0f} % alike)"


@dataclass(frozen=True, slots=True)
class Visit:
    """What was found: answers and cards in the log, answers dated ahead of now, lost items, and where flagged and suspended ones stand."""

    answers: int
    cards: int
    ahead: tuple[int, datetime]
    cases: tuple[Case, ...]
    flagged: tuple[str, ...]
    suspended: tuple[str, ...]


def visit(log: Log, names: Sequence[Path], now: datetime) -> Visit:
    """Look at the log beside the decks. Raises LogError when its file is damaged, DeckError when a deck cannot be read."""
    if not log.whole():
        raise LogError("is damaged", str(log.path), mend=ASIDE)
    paths = deck_paths(list(names))
    stock, there = stocked(paths), set(everything(paths))
    gone = lost(log.reviews(), there)
    memories = log.memories()
    candidates = fresh(stock, {item for item, _ in memories}) if gone else {}
    found = matched(gone, candidates)
    cases = tuple(case_of(one, found.get(one.item), candidates, stock) for one in gone)
    standings = log.standings()
    flagged = tuple(place(stock, item) for item, standing in sorted(standings.items()) if standing.flagged)
    suspended = tuple(place(stock, item) for item, standing in sorted(standings.items()) if standing.suspended)
    return Visit(log.count(), len(memories), log.ahead(now), cases, flagged, suspended)


def fresh(stock: Stock, answered: Collection[str]) -> dict[str, Question]:
    """The questions of the items without a history of their own."""
    return {item: shown.question for item in stock.places if item not in answered and (shown := stock.shown((item, ""), 0))}


def everything(paths: Iterable[Path]) -> Iterator[str]:
    """Every id that the decks know, those that are retired or rejected too: nobody has lost them."""
    for path in paths:
        deck = load(path).deck
        yield from (item.id for item in deck.items)
        yield from deck.rejected


def case_of(one: Lost, successor: Successor | None, candidates: dict[str, Question], stock: Stock) -> Case:
    """A lost item as it is shown."""
    if successor is None:
        return Case(one)
    path, listed = stock.places[successor.item]
    return Case(one, successor, candidates[successor.item], f"{path.as_posix()}:{listed.line}")


def place(stock: Stock, item: str) -> str:
    """An item with its place in the decks."""
    if item not in stock.places:
        return f"{item} (in no deck)"
    path, listed = stock.places[item]
    return f"{path.as_posix()}:{listed.line}: {item}"


def told(visit: Visit) -> Iterator[str]:
    """The findings in plain lines, all but the lost items that have a successor."""
    yield f"the log is whole: {counted(visit.answers, 'answer')} to {counted(visit.cards, 'card')}"
    count, latest = visit.ahead
    if count:
        many = f"{counted(count, 'answer')} {'is' if count == 1 else 'are'}"
        yield f"{many} dated after today, up to {latest:%Y-%m-%d}: a clock was wrong then, or is wrong now"
    yield from unlike(visit.cases)
    yield from listed("flagged", visit.flagged, "quizgen doctor --unflag ITEM")
    yield from listed("suspended", visit.suspended, "quizgen doctor --resume ITEM")


def unlike(cases: Sequence[Case]) -> Iterator[str]:
    """The lost items that nothing is like, the most answered of them by name."""
    alone = [case for case in cases if case.successor is None]
    for case in alone[:MOST]:
        yield from case.lines
    if len(alone) > MOST:
        yield f"and {len(alone) - MOST} more that nothing in the decks is like"


def listed(state: str, places: Sequence[str], mend: str) -> Iterator[str]:
    """The items of one state, and what takes it away."""
    if places:
        yield f"{len(places)} {state}; take it back with: {mend}"
        yield from (f"  {one}" for one in places)


def counted(number: int, noun: str) -> str:
    """`1 card`, `2 cards`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def put_right(log: Log, resumed: Iterable[str], unflagged: Iterable[str], now: datetime) -> None:
    """Ask suspended items again, and take flags away."""
    notes = [Note("unsuspend", item, now) for item in resumed] + [Note("unflag", item, now) for item in unflagged]
    if notes:
        log.record(notes)
