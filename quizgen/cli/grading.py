"""The command that marks answers to a paper."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import bringing
from quizgen.cli.arguments import FINE, STANDARD, app, stdin

TABLES = (".csv", ".tsv")
MARKS = (b"\xff\xfe", b"\xfe\xff")  # a spreadsheet's UTF-16
# What is surely no file: a number and a letter or a dash.
TYPED = re.compile(r"q?\d{1,4}\W*[a-e]?\b(?!.*\.(?:csv|tsv|json|txt)$).*", re.IGNORECASE)


@app.command()
def grade(  # noqa: PLR0913 - each is an option of the command line
    paper: Annotated[Path, typer.Argument(metavar="PAPER", help="The paper file that the questions came from.")],
    answers: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ANSWERS...]", help="A file of answers, or the answers themselves: 1a 2c 3- [default: standard input]."),
    ] = None,
    *,
    set_: Annotated[str, typer.Option("--set", metavar="LETTER", help="The set that was answered [default: A].")] = "",
    brief: Annotated[bool, typer.Option("--brief", "-b", help="Marks alone, without the wrong answers explained.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Everything that is known, for machines.")] = False,
    log: Annotated[bool, typer.Option("--log", help="Let practice know: what was wrong comes back there.")] = False,
    on: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day of the sitting, for --log [default: today].")
    ] = None,
) -> None:
    """Mark the answers to a paper: marks to the hundredth, by topic and by format, and every wrong answer explained.

    Answers are typed (1a 2c 3-, several on a line or one), a table with the columns question and answer (.csv), or the results
    that the page in the browser has exported (.json). A dash is a blank; two marks for one question are a wrong answer.
    With --log practice learns of the answers too, of the same ones once.

    \b
    Examples:
      quizgen grade build/test-12.yaml 1a 2c 3- 4b
      quizgen grade build/test-12.yaml asha.csv --set C
      quizgen grade build/test-12.yaml ~/Downloads/test-12-results.json
      quizgen grade build/test-12.yaml < answers.txt
      quizgen grade build/test-12.yaml asha.csv --log --on 2026-05-10
    """
    from quizgen import pipeline, showing
    from quizgen.papers import load_paper

    sheet, text, table = handed_in(answers or [STANDARD])
    graded = pipeline.grade(load_paper(paper), text, set_=set_, path=sheet, table=table)
    if as_json:
        showing.say(showing.graded_json(graded))
    else:
        showing.show_graded(graded, brief=brief)
    if log:
        results = graded.results
        day = replace(results, finished=results.finished or on.replace(hour=12).astimezone(UTC)) if on else results
        bringing.keep({paper.as_posix(): day}, "html" if results.started else "paper")
    raise typer.Exit(FINE)


def handed_in(answers: list[str]) -> tuple[str, str, bool]:
    """Where the answers are (as an error names it), their text, and whether they are a table. Raises ProblemError for no such file."""
    name, path = answers[0], Path(answers[0])
    if name == STANDARD and len(answers) == 1:
        if sys.stdin is not None and sys.stdin.isatty():
            sys.stderr.write("Type the answers like 1a 2c 3-, then end with Ctrl-D on a line of its own:\n")
        return "", decoded(stdin(), "standard input"), False
    if TYPED.fullmatch(name) and not path.is_file():
        return "", " ".join(answers), False
    if len(answers) > 1:
        message = f"'{answers[1]}' is one thing too many; name one file of answers, or write them out like 1a 2c 3-"
        raise typer.BadParameter(message, param_hint="ANSWERS")
    return path.as_posix(), decoded(contents(path), path.as_posix()), path.suffix.lower() in TABLES


def contents(path: Path) -> bytes:
    """The bytes of a file. Raises ProblemError where it cannot be read."""
    from quizgen.errors import ProblemError

    try:
        return path.read_bytes()
    except OSError as error:
        raise ProblemError(f"cannot be read: {error.strerror}", path.as_posix(), mend="name a file, or write: 1a 2c 3-") from error


def decoded(data: bytes, place: str) -> str:
    """The text of a sheet, UTF-8 or what spreadsheets call Unicode. Raises ProblemError for anything else."""
    from quizgen.errors import ProblemError

    try:
        return data.decode("utf-16" if data.startswith(MARKS) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProblemError("is not UTF-8 text", place, mend="save it as UTF-8") from error
