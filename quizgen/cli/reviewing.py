"""The command that reads what the machine made: review."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli.arguments import FINE, Decks, app
from quizgen.cli.making import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.reviewing import Entry

PLACE = "review.json"

Kinds = Annotated[list[str] | None, typer.Option("--kind", metavar="KIND", help=f"Only this kind ({', '.join(KINDS)}); may be repeated.")]
Tags = Annotated[list[str] | None, typer.Option("--tag", metavar="TAG", help="Only this tag and those below it: GS2, Polity.")]


@app.command()
def review(
    decks: Decks = None,
    *,
    findings: Annotated[bool, typer.Option("--findings", help="Walk through what `quizgen check` finds instead.")] = False,
    kinds: Kinds = None,
    tags: Tags = None,
    everything: Annotated[bool, typer.Option("--all", help="Also what was accepted or written by a person.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Lines one after the other, for screen readers.")] = False,
) -> None:
    """Read new items one by one, with the words of their source beside them: accept, reject, edit, retag.

    Each decision is in the deck file at once, leaves every other line of it as it is, and can be taken back.

    \b
    Examples:
      quizgen review
      quizgen review decks/economy.yaml --kind choice
      quizgen review --tag GS3 --all
      quizgen review --findings
    """
    from quizgen.errors import ProblemError
    from quizgen.practice.home import home
    from quizgen.reviewing import Desk, begun_at
    from quizgen.terminal import editor, screen
    from quizgen.terminal.review import Sitting, hold, leave, left_at

    if unknown := [kind for kind in kinds or [] if kind not in KINDS]:
        message = f"'{unknown[0]}' is no kind of item; choose from {', '.join(KINDS)}"
        raise typer.BadParameter(message, param_hint="--kind")
    entries, problems = (
        found(decks or [Path("decks")]) if findings else unread(decks or [Path("decks")], kinds, tags, everything=everything)
    )
    for problem in problems:
        sys.stderr.write(f"quizgen: {problem}\n")
    if not entries:
        sys.stdout.write("nothing to review: everything has been read\n" if not findings else "nothing to review: nothing was found\n")
        raise typer.Exit(FINE)
    desk = Desk(entries, begun_at(entries, left_at(home() / PLACE)))
    with screen.opened(plain=plain) as shown:
        told = hold(Sitting(shown, desk, editor.edit))
    screen.tell(told, sys.stdout)
    try:
        leave(home() / PLACE, desk)
    except ProblemError as error:
        sys.stderr.write(f"quizgen: {error}\n")
    raise typer.Exit(FINE)


def unread(
    names: Sequence[Path], kinds: list[str] | None, tags: list[str] | None, *, everything: bool
) -> tuple[tuple[Entry, ...], tuple[Exception, ...]]:
    """The items that are to be read, and the decks that cannot be."""
    from quizgen.reviewing import to_review
    from quizgen.syllabus import tag_of
    from quizgen.terminal.deck_files import readable

    files, problems = readable(names)
    wanted = [name for tag in tags or () for name in (tag, tag_of(tag)) if name]
    return to_review(files, kinds=kinds or (), tags=wanted, everything=everything), problems


def found(names: Sequence[Path]) -> tuple[tuple[Entry, ...], tuple[Exception, ...]]:
    """What a check finds, item by item."""
    from quizgen import pipeline, showing
    from quizgen.reviewing import from_findings
    from quizgen.terminal.deck_files import readable

    with showing.progress("checking") as tick:
        checked = pipeline.check(names, tick=tick)
    files, _ = readable(names)
    return from_findings(checked.findings, files), checked.problems
