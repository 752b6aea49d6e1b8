"""The command that sits a paper: exam."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import clock
from quizgen.cli.arguments import FINE, LAST_SEED, Decks, app

if TYPE_CHECKING:
    from quizgen.marking import Result
    from quizgen.practice.sheet import Sheet
    from quizgen.terminal.examining import Chosen

USUAL = 25

Plain = Annotated[bool, typer.Option("--plain", help="Lines one after the other, for screen readers.")]


@app.command()
def exam(  # noqa: PLR0913 - a paper has as many sides
    decks: Decks = None,
    *,
    questions: Annotated[int | None, typer.Option("--questions", "-n", min=1, metavar="N", help=f"How many [default: {USUAL}].")] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", "-m", min=0, help="The time; 0: no clock [default: the real pace].")] = None,
    profile: Annotated[str, typer.Option("--profile", help="The mix of formats: 2022 to 2026, mixed, flashcards.")] = "",
    topic: Annotated[str, typer.Option("--topic", metavar="TAG", help="Only this topic: GS2, or GS2::Polity, or Polity.")] = "",
    since: Annotated[datetime | None, typer.Option("--since", formats=["%Y-%m-%d"], help="Only what was told from that day on.")] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", min=0, max=LAST_SEED, help="The same number, the same paper [default: another each time].")
    ] = None,
    letter: Annotated[str, typer.Option("--set", metavar="A-D", help="The set of a paper file.")] = "",
    plain: Plain = False,
) -> None:
    """Sit a timed paper with negative marking, and see what went wrong and why.

    DECK may also be one paper file, as `quizgen paper` makes it. What is not finished goes on at the next call, with the clock right.

    \b
    Examples:
      quizgen exam
      quizgen exam decks/ --questions 50 --profile 2025
      quizgen exam build/test-12.yaml --set B
      quizgen exam --topic Polity -n 10 -m 0
    """
    from quizgen import papers
    from quizgen.practice.home import home
    from quizgen.terminal import examining, screen
    from quizgen.terminal.exam import Clock

    if letter.upper() not in ("", *papers.LETTERS):
        message = f"'{letter}' is no set; choose from {', '.join(papers.LETTERS)}"
        raise typer.BadParameter(message, param_hint="--set")
    moment = clock.now()
    chosen = papers.profile(profile or papers.DEFAULT)
    order = papers.Order(
        chosen,
        questions=questions or USUAL,
        minutes=minutes,
        seed=int(moment.timestamp()) % (LAST_SEED + 1) if seed is None else seed,
        topic=topic,
        since=since.date() if since else None,
    )

    def choose() -> Chosen:
        return examining.choose(decks or [Path("decks")], order, letter.upper(), minutes)

    with screen.opened(plain=plain) as shown:
        hall = examining.Hall(shown, Clock(clock.now, clock.steady), home(), remember)
        told = examining.examine(hall, choose)
    screen.tell(told, sys.stdout)
    raise typer.Exit(FINE)


def remember(sheet: Sheet, result: Result) -> int:
    """Tell practice of the answers; how many questions come back because of them."""
    from quizgen.practice.home import home
    from quizgen.practice.log import FILE, Log
    from quizgen.practice.schedule import AGAIN
    from quizgen.practice.sheet import reviews

    told = reviews(sheet, result, now=clock.now(), zone=clock.zone(sheet.started))
    with Log(home() / FILE) as log:
        log.record(told)
    return sum(review.rating == AGAIN for review in told)
