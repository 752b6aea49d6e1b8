"""A folder with a deck and a log in which somebody practises by a script of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quizgen.decks import dumps
from quizgen.model import Choice, Deck, Item, Prompt, Recall, Review
from quizgen.practice.log import Log
from quizgen.terminal.lines import bare
from quizgen.terminal.practising import Wish, laid, practise
from quizgen.terminal.turns import Clock
from samples import SOURCE, origin
from scripted_screen import ScriptedScreen

START = datetime(2026, 5, 13, 6, 30, tzinfo=UTC)
YEAR = Recall("In which year was the Ramsar Convention adopted?", "1971", ("in 1971",))
LAKE = Choice("Which of the following wetlands is in Bihar?", "Kanwar Lake", ("Chilika Lake", "Loktak Lake", "Vembanad Lake"))


@dataclass
class Room:
    """A folder with a deck and a log, and a clock that goes on by four seconds with each look at it."""

    folder: Path
    moment: datetime = START
    ticks: float = 0.0
    told: str = ""

    def decks(self, *prompts: Prompt, about: str = "") -> None:
        items = tuple(
            Item(f"q.{number:08x}", prompt, about or f"Thing {number}", ("GS3::Environment",), origin(prompt, f"Words {about or number}."))
            for number, prompt in enumerate(prompts)
        )
        (self.folder / "deck.yaml").write_text(dumps(Deck("deck", "Deck", (SOURCE,), items)), encoding="utf-8")

    def now(self) -> datetime:
        return self.moment

    def steady(self) -> float:
        self.ticks += 4
        return self.ticks

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.steady, lambda _: 330)

    def sit(self, *keys: str, wish: Wish | None = None, plain: bool = False, before: Callable[[str], None] = lambda _: None) -> list[str]:
        """The pages of a sitting in which these keys are pressed."""
        wish = wish or Wish(20, 200)
        screen = ScriptedScreen(keys, plain=plain, before=before)
        with self.log() as log:
            table = laid([self.folder / "deck.yaml"], log, self.clock, wish)
            self.told = "\n".join(bare(entry) for entry in practise(screen, log, self.clock, table, wish))
        return screen.shown

    def log(self) -> Log:
        return Log(self.folder / "practice.db")

    def reviews(self) -> list[Review]:
        with self.log() as log:
            return list(log.reviews())


def flat(page: str) -> str:
    """A page without its line breaks."""
    return " ".join(page.split())


def numbered(count: int) -> tuple[Choice, ...]:
    """Choices that differ in a number alone."""
    return tuple(Choice(f"Which is number {number}?", f"right {number}", ("x", "y", "z")) for number in range(count))
