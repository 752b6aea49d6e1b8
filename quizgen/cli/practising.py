"""The command of every morning: practice."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import clock
from quizgen.cli.arguments import FINE, Decks, app

if TYPE_CHECKING:
    from quizgen.practice.log import Log

NEW, MOST = 20, 200

Plain = Annotated[bool, typer.Option("--plain", help="Lines one after the other, for screen readers.")]


@app.command()
def practice(  # noqa: PLR0913 - each is an option of the command line
    decks: Decks = None,
    *,
    new: Annotated[int, typer.Option("--new", "-n", min=0, metavar="N", help="The most new cards a day.")] = NEW,
    most: Annotated[int, typer.Option("--max", min=0, metavar="N", help="The most cards a day, over all decks.")] = MOST,
    topic: Annotated[str, typer.Option("--topic", metavar="TAG", help="Only this topic: GS2, or GS2::Polity, or Polity.")] = "",
    reveal: Annotated[bool, typer.Option("--reveal", help="Think the answer instead of typing it, and judge yourself.")] = False,
    one_way: Annotated[bool, typer.Option("--one-way", help="Ask for the terms only, not for their meanings too.")] = False,
    retention: Annotated[
        float | None, typer.Option("--retention", min=0.7, max=0.98, help="The share you want to remember; kept for later [at first: 0.9].")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="Another number, another order of the day.")] = 0,
    plain: Plain = False,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Work out from the log anew when each card is due, and leave.")] = False,
) -> None:
    """Answer what is due today and a few new cards, in the terminal; every answer is kept at once.

    Cards come back when you are about to forget them (FSRS). What was wrong on a page, on paper or in an exam comes back here too.

    \b
    Examples:
      quizgen practice
      quizgen practice decks/ --new 10 --max 60
      quizgen practice --topic Polity --reveal
      quizgen practice --rebuild
    """
    from quizgen.practice.home import home
    from quizgen.practice.log import FILE, Log
    from quizgen.terminal import practising, screen
    from quizgen.terminal.turns import Clock

    with Log(home() / FILE) as log:
        if rebuild:
            rebuilt(log)
            raise typer.Exit(FINE)
        if retention is not None:
            practising.set_retention(log, retention, clock.now())
        wish = practising.Wish(new, most, topic, reveal, one_way, seed)
        told_by = Clock(clock.now, clock.steady, clock.zone)
        table = practising.laid(decks or [Path("decks")], log, told_by, wish)
        if not table.plan.queue:
            screen.tell(practising.outlook(log, table, 0), sys.stdout)
            raise typer.Exit(FINE)
        with screen.opened(plain=plain) as shown:
            told = practising.practise(shown, log, told_by, table, wish)
    screen.tell(told, sys.stdout)
    raise typer.Exit(FINE)


def rebuilt(log: Log) -> None:
    """Fold the log anew and tell how much it was."""
    from quizgen import showing

    with showing.progress("folding") as tick:
        cards = log.rebuild(lambda done, total: tick(done, total, "the log"))
    showing.say(f"{cards} cards worked out anew from {log.count()} answers")
