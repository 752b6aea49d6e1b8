"""What the commands share: the application, and the arguments that several of them take."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
import typer.core

STANDARD = "-"
FINE, WRONG, INTERRUPTED = 0, 1, 130
# The largest seed of a paper that a paper file can keep, with room for those that are tried beside it.
LAST_SEED = 999_999

# Typer loads rich for any help page when rich is installed, and then prints its escapes (`\\[required]`) where markup is off.
typer.core.HAS_RICH = False

app = typer.Typer(
    name="quizgen",
    help="Turn what you read for the UPSC examination into Anki decks, printable quizzes and practice.",
    epilog="Start with: quizgen build my-articles/   then open what it names in build/.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Sources = Annotated[list[str] | None, typer.Argument(metavar="SOURCE...", help="Files, folders, globs, or - for standard input.")]
Decks = Annotated[list[Path] | None, typer.Argument(metavar="[DECK...]", help="Deck files or folders [default: decks].")]
Folder = Annotated[Path, typer.Option("--decks", metavar="DIR", file_okay=False, help="Where the decks live.")]


def stdin() -> bytes:
    """All of standard input. Raises ProblemError where it is closed."""
    from quizgen.errors import ProblemError

    if sys.stdin is None:
        raise ProblemError("standard input is closed", mend="name a file, or pipe the text in")
    return sys.stdin.buffer.read()
