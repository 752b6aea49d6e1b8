"""The command line: parse, call one function, print, exit code. Rooms are loaded by the command that needs them.

Each group of commands has a file of its own, which is imported here and whose commands stand in `ORDER`.
"""

from __future__ import annotations

import sys
from typing import Annotated

import click
import typer

from quizgen import __version__
from quizgen.cli import bringing, doctoring, examining, giving, grading, looking_back, making, practising, reviewing, setting
from quizgen.cli.arguments import FINE, INTERRUPTED, WRONG, app
from quizgen.cli.giving import FORMATS
from quizgen.cli.making import KINDS

# The order of the help page: from the source to the exam hall.
ORDER = ("build", "extract", "read", "check", "review", "export", "paper", "grade", "import", "exam", "practice", "stats", "doctor")
app.registered_commands.sort(key=lambda command: ORDER.index(command.name or getattr(command.callback, "__name__", "")))

__all__ = [
    "FORMATS",
    "KINDS",
    "app",
    "bringing",
    "doctoring",
    "examining",
    "giving",
    "grading",
    "looking_back",
    "main",
    "making",
    "outcome",
    "practising",
    "reviewing",
    "setting",
]


def version(value: bool) -> None:  # noqa: FBT001 - the signature that typer calls
    """Print the version and leave."""
    if value:
        typer.echo(f"quizgen {__version__}")
        raise typer.Exit


@app.callback()
def root(
    *, version: Annotated[bool, typer.Option("--version", callback=version, is_eager=True, help="Show the version and leave.")] = False
) -> None:
    """Turn what you read for the UPSC examination into Anki decks, printable quizzes and practice."""
    del version


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave with its code: 0 fine, 1 content wrong, 2 wrong usage, 130 interrupted; a bug is a traceback."""
    from quizgen.streams import guarded

    sys.exit(guarded(lambda: outcome(arguments)))


def outcome(arguments: list[str] | None) -> int:
    """The exit code of a command; what a person can mend is told in one line."""
    from quizgen.errors import ProblemError

    try:
        code = int(app(arguments, prog_name="quizgen", standalone_mode=False) or FINE)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except ProblemError as error:
        sys.stderr.write(f"quizgen: {error}\n")
        code = WRONG
    if code == INTERRUPTED:
        sys.stderr.write("quizgen: interrupted; what was written is whole\n")
    return code
