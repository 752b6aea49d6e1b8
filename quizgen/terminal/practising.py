"""From decks and the log to a sitting, and what is left to say when it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from quizgen.decks import deck_paths
from quizgen.errors import ProblemError
from quizgen.model import Note
from quizgen.practice.log import Log
from quizgen.practice.rows import Card
from quizgen.practice.session import Candidate, Caps, Hour, Known, Plan, Session, plan
from quizgen.practice.stock import Shown, Stock, stocked
from quizgen.terminal.lines import BLANK, Line, Span, line
from quizgen.terminal.practice import Sitting
from quizgen.terminal.screen import Screen
from quizgen.terminal.turns import Clock, Done

DAY = timedelta(days=1)
MOST_MISSED = 5


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader wants of a sitting: how many new cards and cards in all a day, of which topic, how they are asked, in which order."""

    new: int
    most: int
    topic: str = ""
    reveal: bool = False
    one_way: bool = False
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """All that a sitting is made of: the cards, what is known of them, and the day's plan."""

    stock: Stock
    candidates: tuple[Candidate, ...]
    known: Known
    plan: Plan
    hour: Hour


def laid(names: Sequence[Path], log: Log, clock: Clock, wish: Wish) -> Table:
    """The cards that the decks and the day ask for. Raises ProblemError where there are none at all."""
    stock = stocked(deck_paths(list(names)))
    candidates = tuple(one for one in stock.candidates(both=not wish.one_way) if not wish.topic or under(stock, one, wish.topic))
    if not candidates:
        what = f"no card under {wish.topic}" if wish.topic else "no cards"
        raise ProblemError(f"holds {what}", ", ".join(map(str, names)), mend="make some with: quizgen extract SOURCE")
    now = log.settled(clock.now())
    hour = Hour(now, clock.zone(now), wish.seed)
    answered, begun = log.today(hour.end - DAY)
    known = Known(log.phases(), log.due(hour.end), log.standings())
    caps = Caps(wish.new, wish.most, begun, answered)
    return Table(stock, candidates, known, plan(candidates, known, caps, hour), hour)


def under(stock: Stock, one: Candidate, topic: str) -> bool:
    """Whether a card has a tag that is the topic, lies below it, or has it as a part."""
    wanted = topic.casefold().replace(" ", "_")
    tags = (tag.casefold() for tag in stock.places[one.card[0]][1].tags)
    return any(tag == wanted or tag.startswith(f"{wanted}::") or wanted in tag.split("::") for tag in tags)


def practise(screen: Screen, log: Log, clock: Clock, table: Table, wish: Wish) -> tuple[Line, ...]:
    """Hold the sitting; what is to be read when the screen is gone. Raises LogError where the log cannot be written."""
    session, standings = Session(table.plan.queue), dict(table.known.standings)
    sitting = Sitting(screen, log, table.stock, clock, session, wish.reveal, log.retention, standings, notice=warning(log, clock))
    begun = clock.steady()
    sitting.run()
    return (*summary(sitting.done, table, clock.steady() - begun), *outlook(log, table, sitting.session.left))


def warning(log: Log, clock: Clock) -> str:
    """What is to be said of the clock, in one line; "" when nothing is."""
    now = clock.now()
    if (stood := log.settled(now)) > now:
        return f"The clock was set back since your last answer: until it has caught up, answers are dated {local(stood, clock):%H:%M}."
    count, latest = log.ahead(now + DAY)
    if count:
        dated = f"{local(latest, clock):%d %B %Y}".lstrip("0")
        many = f"{counting(count, 'answer')} {'is' if count == 1 else 'are'}"
        return f"{many} dated after today, up to {dated}: the clock was wrong then, or is wrong now."
    return ""


def local(moment: datetime, clock: Clock) -> datetime:
    """A moment as the reader's clock shows it."""
    return moment + timedelta(minutes=clock.zone(moment))


def summary(done: Sequence[Done], table: Table, seconds: float) -> tuple[Line, ...]:
    """What was done: how many cards, how many right at first, how long, and what was missed."""
    first: dict[Card, Done] = {}
    for one in done:
        if one.given is not None:
            first.setdefault(one.card, one)
    if not first:
        return ()
    right = sum(bool(one.given and one.given.right) for one in first.values())
    new = sum(card not in table.known.phases for card in first)
    counted = f"{counting(len(first), 'card')} in {spent(seconds)}: {right} right at once ({100 * right // len(first)} %)"
    missed = [card for card, one in first.items() if one.given and not one.given.right]
    lines = [line(Span(counted, "bold"), f", {new} of them new" if new else "")]
    if missed:
        lines += [BLANK, line("To be looked at once more:")]
    for card in missed[:MOST_MISSED]:
        if shown := table.stock.shown(card, 0):
            lines.append(reminder(shown))
    if len(missed) > MOST_MISSED:
        lines.append(line(Span(f"  and {len(missed) - MOST_MISSED} more", "dim")))
    return (*lines, BLANK)


def reminder(shown: Shown) -> Line:
    """A missed card in one line: its question and answer; where the options speak of parts, what it is about."""
    question = shown.question
    if question.parts or question.rows:
        return line(f"  {shown.item.about or question.stem} ", Span(f"({question.kind})", "dim"))
    return line(f"  {question.stem} ", Span(question.answer, "good"))


def counting(number: int, noun: str) -> str:
    """`1 card`, `2 cards`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def spent(seconds: float) -> str:
    """`45 s`, `9 min`."""
    return f"{seconds:.0f} s" if seconds < 60 else f"{seconds / 60:.0f} min"  # noqa: PLR2004 - seconds of a minute


def outlook(log: Log, table: Table, left: int) -> tuple[Line, ...]:
    """What waits: today, tomorrow, and beyond the caps."""
    memories = log.memories()
    end = table.hour.end
    mine = {one.card for one in table.candidates}
    tomorrow = sum(end <= memory.due < end + DAY for card, memory in memories.items() if card in mine)
    lines = []
    if left:
        lines.append(f"{counting(left, 'card')} left for today: quizgen practice goes on where you stopped")
    elif table.plan.due_waiting:
        lines.append(f"{counting(table.plan.due_waiting, 'due card')} wait beyond the day's most: quizgen practice --max N takes more")
    else:
        lines.append("Nothing is left for today")
    lines.append(f"{tomorrow} due tomorrow")
    if table.plan.new_waiting and not left:
        lines.append(f"{counting(table.plan.new_waiting, 'card')} not begun yet: quizgen practice --new N takes more of them today")
    return tuple(line(text) for text in lines)


def set_retention(log: Log, wanted: float, now: datetime) -> None:
    """Remember the retention that the reader wants, where it is another than before."""
    if wanted != log.retention:
        log.record([Note("setting", "retention", now, str(wanted))])
