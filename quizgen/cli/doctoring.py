"""The command that looks after the log of practice: doctor."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import clock
from quizgen.cli.arguments import FINE, Decks, app

if TYPE_CHECKING:
    from quizgen.practice.log import Log
    from quizgen.practice.lost import Successor
    from quizgen.practice.ward import Case


@app.command()
def doctor(
    decks: Decks = None,
    *,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Re-link without asking what is surely the same.")] = False,
    resume: Annotated[list[str] | None, typer.Option("--resume", metavar="ITEM", help="Ask this suspended item again.")] = None,
    unflag: Annotated[list[str] | None, typer.Option("--unflag", metavar="ITEM", help="Take the flag of this item away.")] = None,
) -> None:
    """Look after the log of practice: whether it is whole, which items it knows that no deck has, what is flagged or suspended.

    An item that got another id can be re-linked to its successor, so that its history is not lost. Without a terminal nothing is asked.

    \b
    Examples:
      quizgen doctor
      quizgen doctor --yes
      quizgen doctor --resume ukraine-war.50dbc92c
    """
    from quizgen import showing
    from quizgen.practice import ward
    from quizgen.practice.home import home
    from quizgen.practice.log import FILE, Log

    with Log(home() / FILE) as log:
        ward.put_right(log, resume or [], unflag or [], clock.now())
        visit = ward.visit(log, decks or [Path("decks")], clock.now() + timedelta(days=1))
        for text in ward.told(visit):
            showing.say(text)
        linked = [case for case in visit.cases if case.successor and agreed(case, case.successor, showing.say, yes=yes)]
        relink(log, linked)
        if visit.cases:
            left = len(visit.cases) - len(linked)
            showing.say(f"{len(linked)} re-linked, {left} left as they are; their history is kept")
    raise typer.Exit(FINE)


def agreed(case: Case, successor: Successor, say: Callable[[str], None], *, yes: bool) -> bool:
    """Show a lost item with its successor, and whether the two are to be linked."""
    from quizgen.practice.lost import SURE

    for text in case.lines:
        say(text)
    if yes:
        return successor.likeness >= SURE
    return bool(sys.stdin and sys.stdin.isatty()) and typer.confirm("  the same?", default=successor.likeness >= SURE)


def relink(log: Log, linked: list[Case]) -> None:
    """Put the links in the log."""
    from quizgen.model import Note

    now = clock.now()
    log.record([Note("relink", case.lost.item, now, case.successor.item, clock.zone(now)) for case in linked if case.successor])
