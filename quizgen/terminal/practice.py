"""A sitting of practice: keys in, pages out, and every answer in the log before it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import TypeVar

from quizgen.errors import ProblemError
from quizgen.model import Note, NoteKind, Rating
from quizgen.practice.log import Log
from quizgen.practice.rows import Card, Standing
from quizgen.practice.schedule import Memory, day_end, outlooks
from quizgen.practice.session import Session
from quizgen.practice.stock import Shown, Stock
from quizgen.practice.storage import LogError
from quizgen.terminal.editor import edit
from quizgen.terminal.lines import Line
from quizgen.terminal.pages import Page
from quizgen.terminal.practice_pages import (
    MOST_SIBLINGS,
    Outcome,
    Place,
    answer_page,
    card_page,
    help_page,
    lesson,
    trouble_page,
    way_of,
)
from quizgen.terminal.screen import Screen
from quizgen.terminal.turns import FORWARD, LONGEST, Clock, Done, Given, Turn, answer_of, judged, review_of, suggestion

T = TypeVar("T")
RATINGS: dict[str, Rating] = {"1": 1, "2": 2, "3": 3, "4": 4}
GOOD: Rating = 3
LEAVING = frozenset({"q", "eof"})
COMMANDS = frozenset("uefslxq?")


@dataclass(slots=True)
class Sitting:
    """Somebody at practice. `pinned` is a card that is asked again at once; `gone` says that the reader has left."""

    screen: Screen
    log: Log
    stock: Stock
    clock: Clock
    session: Session
    reveal: bool = False
    retention: float = 0.9
    standings: dict[str, Standing] = field(default_factory=dict)
    done: list[Done] = field(default_factory=list)
    pinned: Card | None = None
    notice: str = ""
    gone: bool = False

    def run(self) -> None:
        """Ask until nothing is left or the reader leaves."""
        while not self.gone and (card := self.following()):
            known = self.log.memory(card)
            shown = self.stock.shown(card, known.reviews if known else 0)
            if shown is None:
                self.session, self.pinned = self.session.without([card]), None
            elif given := self.ask(shown, known):
                self.weigh(shown, known, given)

    def following(self) -> Card | None:
        """The next card; none that another sitting has asked meanwhile."""
        now = self.moment()
        if self.log.changed():
            self.heed_others(now)
        return self.pinned or self.session.next(now)

    def heed_others(self, now: datetime) -> None:
        """Another sitting has written: what it has asked today need not be asked here."""
        memories, end = self.log.memories(), day_end(now, self.clock.zone(now))
        self.standings = self.log.standings()
        settled = [card for card in self.session.queue if card in memories and memories[card].due >= end]
        if settled:
            self.session = self.session.without(settled)
            self.notice = "Another sitting is open: what it has asked is not asked here again."

    def moment(self) -> datetime:
        """The time for the next entry; while a clock that was set back catches up, that of the last one."""
        return self.log.settled(self.clock.now())

    def place(self, shown: Shown, known: Memory | None) -> Place:
        """What the head of a page tells; a notice is told once."""
        kind = "new" if known is None else "again" if known.phase != "review" else "due"
        notice, self.notice = self.notice, ""
        answered = sum(one.given is not None for one in self.done)
        return Place(answered, self.session.left, kind, flagged=self.standing(shown).flagged, notice=notice)

    def standing(self, shown: Shown) -> Standing:
        """What the reader has made of the card's item."""
        return self.standings.get(shown.card[0], Standing())

    def ask(self, shown: Shown, known: Memory | None) -> Given | None:
        """Show a card and take its answer; None when something else was done."""
        way, begun = way_of(shown.question, reveal=self.reveal), self.clock.steady()
        typing = way == "typed"
        while True:
            page = card_page(shown.question, self.place(shown, known), way, plain=self.screen.plain, typing=typing)
            text, key = self.screen.text(page) if typing else ("", self.screen.key(page))
            if self.screen.plain and text.strip() in COMMANDS and len(shown.question.answer) > 1:
                text, key = "", text.strip()  # a key without its colon
            spent = min(int((self.clock.steady() - begun) * 1000), LONGEST)
            if given := answer_of(shown.question, way, text.strip(), key, spent):
                return given
            if way == "typed" and key in {"enter", "escape"}:
                # Enter on an empty line, pressed once too often, must not make commands of the letters that follow.
                self.notice = (
                    f"Nothing typed: {':x' if self.screen.plain else 'Tab'} if you do not know" if typing and key == "enter" else ""
                )
                typing = self.screen.plain or key == "enter" or not typing
            elif self.command(key, shown):
                return None

    def weigh(self, shown: Shown, known: Memory | None, given: Given) -> None:
        """Put the answer in the log, show what came of it, and let the grade be changed."""
        self.pinned = None
        first = Turn(shown, known, given, self.moment(), self.session)
        turn = first if given.right is None else self.put(first, given, suggestion(shown.question, known, given))
        while turn:
            key = self.screen.key(self.answer_page(turn))
            if key in FORWARD or key in RATINGS:
                rating = RATINGS.get(key, turn.rating or GOOD)
                self.put(turn, judged(turn.given, rating), rating)
                return
            if countable(turn, key):
                told = replace(turn.given, right=key == "y", remark="")
                turn = self.put(turn, told, suggestion(turn.shown.question, known, told))
            elif self.command(key, turn.shown, answered=bool(turn.number)):
                return
            else:
                turn = replace(turn, shown=self.stock.shown(turn.shown.card, known.reviews if known else 0) or turn.shown)

    def put(self, turn: Turn, given: Given, rating: Rating) -> Turn | None:
        """The turn with its answer in the log under this grade; None when it could not be kept and the reader has left."""
        if turn.number and (given, rating) == (turn.given, turn.rating):
            return turn
        card = turn.shown.card
        review = review_of(turn, given, rating, self.clock.zone(turn.moment))
        number = self.kept(lambda: self.log.amend(turn.number, review) if turn.number else self.log.record([review])[0])
        after = self.log.memory(card) if number else None
        if number is None or after is None:
            return None
        self.session = turn.before.answered(card, after.due, turn.moment)
        self.done[-1:] = [*([] if turn.number else self.done[-1:]), Done((number,), card, turn.before, given)]
        return replace(turn, given=given, rating=rating, number=number, after=after)

    def answer_page(self, turn: Turn) -> Page:
        """The page that tells what came of an answer."""
        given, card = turn.given, turn.shown.card
        rests = tuple(outlooks(turn.known, turn.moment, retention=self.retention).items())
        taught = self.lesson(card, turn.after) if turn.after and turn.after.leech and not given.right else ()
        outcome = Outcome(given.text, given.chosen, given.right, given.remark, turn.rating, rests, taught)
        return answer_page(turn.shown.question, self.place(turn.shown, turn.known), outcome, plain=self.screen.plain)

    def lesson(self, card: Card, after: Memory) -> tuple[Line, ...]:
        """What helps with a card that is missed again and again."""
        slips = [review.given for review in self.log.reviews([card[0]]) if review.right is False and review.given]
        return lesson(after.misses, slips, tuple(islice(self.stock.siblings(card[0]), MOST_SIBLINGS)))

    def command(self, key: str, shown: Shown, *, answered: bool = False) -> bool:
        """What the other keys do; whether the card is left with it."""
        if key in LEAVING:
            self.gone = True
            return True
        if key == "?":
            self.screen.key(help_page())
        elif key == "u":
            return self.undo()
        elif key == "e":
            return self.edit(shown, answered=answered)
        elif key == "f":
            self.note("unflag" if self.standing(shown).flagged else "flag", shown)
        elif key == "s":
            return self.note("suspend", shown, "Suspended: u takes it back.", leave=True)
        elif key == "l":
            return self.note("bury", shown, "Laid aside until tomorrow: u takes it back.", leave=True)
        return False

    def note(self, kind: NoteKind, shown: Shown, notice: str = "", *, leave: bool = False) -> bool:
        """Put in the log what the reader makes of an item; whether its cards are left with it."""
        now, (item, _) = self.moment(), shown.card
        zone = self.clock.zone(now)
        until = day_end(now, zone).isoformat() if kind == "bury" else ""
        number = self.kept(lambda: self.log.record([Note(kind, item, now, until, zone)])[0])
        if number is None:
            return True
        self.done.append(Done((number,), shown.card, self.session))
        self.standings, self.notice = self.log.standings(), notice
        if leave:
            self.session, self.pinned = self.session.without([(item, ""), (item, "meaning")]), None
        return leave

    def undo(self) -> bool:
        """Take the last step back and ask its card again."""
        if not self.done:
            self.notice = "There is nothing to take back in this sitting."
            return False
        last, now = self.done[-1], self.moment()
        if self.kept(lambda: [self.log.undo(number, now) for number in last.numbers]) is None:
            return True
        self.done.pop()
        self.session, self.pinned, self.standings = last.before, last.card, self.log.standings()
        self.notice = "Taken back."
        return True

    def edit(self, shown: Shown, *, answered: bool) -> bool:
        """Let the reader change the deck; whether the card has to be asked anew, or is gone."""
        try:
            with self.screen.left():
                edit(shown.path, shown.line)
            self.stock.reload(shown.path)
        except ProblemError as error:
            self.notice = str(error)
            return False
        there = self.stock.shown(shown.card, 0) is not None
        if not there:
            self.session = self.session.without([shown.card])
        self.pinned = shown.card if there and not answered else None
        return not (there and answered)

    def kept(self, write: Callable[[], T]) -> T | None:
        """What writing to the log gives; where it fails, it is tried again as long as the reader wants, else None."""
        while True:
            try:
                return write()
            except LogError as error:
                if self.screen.key(trouble_page(str(error))) in LEAVING:
                    self.gone = True
                    return None


def countable(turn: Turn, key: str) -> bool:
    """Whether a key counts the answer as what it was not judged to be; a wrong letter stays wrong."""
    return (key == "y" and turn.given.right is False and turn.shown.question.form != "options") or (key == "n" and bool(turn.given.right))
