"""The command that tells how practice goes: stats."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import clock
from quizgen.cli.arguments import FINE, Decks, app

if TYPE_CHECKING:
    from quizgen.stats import Stats

DECKS = Path("decks")


@app.command()
def stats(
    decks: Decks = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="OUT", dir_okay=False, help="One page with plots instead.")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Sentences instead of drawings, for screen readers.")] = False,
) -> None:
    """What is due, how much you remember, how sure that is, your days in a row, and where you are weak.

    With DECK only of these decks; else of everything you ever answered.

    \b
    Examples:
      quizgen stats
      quizgen stats decks/economy.yaml
      quizgen stats --html stats.html
      quizgen stats --json
    """
    from quizgen.files import write_file
    from quizgen.stats import page, record
    from quizgen.terminal import screen
    from quizgen.terminal.stats import leaf_through, lines_of

    made = computed(decks)
    if as_json:
        sys.stdout.write(json.dumps(record(made), ensure_ascii=False, indent=1) + "\n")
    elif html:
        write_file(html, page(made))
        sys.stdout.write(f"{html.as_posix()}\n")
    else:
        lines = tuple(lines_of(made, drawn=not plain))
        if not plain and screen.full(sys.stdin, sys.stdout) and len(lines) > screen.terminal_size(sys.stdout)[1]:
            with screen.opened() as shown:
                lines = leaf_through(shown, made)
        screen.tell(lines, sys.stdout)
    raise typer.Exit(FINE)


def computed(names: list[Path] | None) -> Stats:
    """The figures of the log, of the named decks alone where some are named."""
    from quizgen.practice.home import home
    from quizgen.practice.log import FILE, Log
    from quizgen.stats import History, compute, known_items
    from quizgen.terminal.deck_files import readable

    files, problems = readable(names or [DECKS]) if names or DECKS.is_dir() else ((), ())
    for problem in problems:
        sys.stderr.write(f"quizgen: {problem}\n")
    items = known_items(file.deck for file in files)
    now = clock.now()
    with Log(home() / FILE) as log:
        reviews = tuple(review for review in log.reviews() if not names or review.item in items)
        history = History(reviews, log.memories(), log.standings(), items)
        return compute(history, now, clock.zone(now), log.retention)
