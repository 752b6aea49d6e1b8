"""Commands that read sources: build, extract, read."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

from pathlib import Path
from typing import Annotated

import click
import typer

from quizgen.cli.arguments import FINE, WRONG, Folder, Sources, app, stdin

KINDS = ("term", "recall", "cloze", "choice", "statements", "pairs", "sequence", "assertion", "mains")
DEFAULT_SOURCE = "seeds"


def kinds_of(values: list[str] | None) -> frozenset[str] | None:
    """The kinds that `--only` names. Raises BadParameter for one that does not exist."""
    wrong = [value for value in values or () if value not in KINDS]
    if wrong:
        message = f"'{wrong[0]}' is no kind of item; choose from {', '.join(KINDS)}"
        raise typer.BadParameter(message, param_hint="--only")
    return frozenset(values) if values else None


def complete_kind(incomplete: str) -> list[str]:
    """The kinds that begin so."""
    return [kind for kind in KINDS if kind.startswith(incomplete)]


@app.command()
def build(
    sources: Sources = None,
    decks: Folder = Path("decks"),
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR", file_okay=False, help="The folder for package, page and paper.")
    ] = Path("build"),
) -> None:
    """Do the whole job: sources → decks → checks → an Anki package, an HTML quiz, flashcards and an exam paper to print.

    The paper has the mix of formats of the latest year; for others see quizgen paper.

    \b
    Examples:
      quizgen build                    the articles in seeds/
      quizgen build ~/upsc/2026-05/    a folder of saved pages and notes
      pbpaste | quizgen build -        what was just copied
    """
    from quizgen import pipeline, showing

    if str(out) in ("-", ""):
        message = "a build makes several files: name a folder, or write one format with: quizgen export FORMAT -o -"
        raise typer.BadParameter(message, param_hint="-o")
    with showing.progress("building") as tick:
        built = pipeline.build(sources or default_sources(), decks, out, stdin=stdin, tick=tick)
    showing.show_built(built)
    wrong = any(finding.severity == "error" for finding in built.checked.findings)
    raise typer.Exit(WRONG if wrong or built.problems or built.extraction.problems else FINE)


def default_sources() -> list[str]:
    """The folder seeds/. Raises UsageError where there is none."""
    if not Path(DEFAULT_SOURCE).is_dir():
        message = "name the files or folders to read, for there is no folder seeds/ here"
        raise click.UsageError(message)
    return [DEFAULT_SOURCE]


@app.command()
def extract(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, globs, or - for standard input.")],
    *,
    decks: Folder = Path("decks"),
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", metavar="KIND", help=f"Only items of this kind; may be repeated. {', '.join(KINDS)}.", autocompletion=complete_kind
        ),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say what became of every sentence and draft, and why.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Say what would change, and write nothing.")] = False,
) -> None:
    """Read sources and merge what they yield into the decks; what you edited there is kept.

    Prints for each deck: +added ~updated =kept yours ?no longer found.

    \b
    Examples:
      quizgen extract notes/*.md
      quizgen extract page.html --only term --explain
      curl -s https://example.org/article | quizgen extract -
    """
    from quizgen import pipeline, showing

    kinds = kinds_of(only)
    with showing.progress("extracting") as tick:
        extraction = pipeline.extract(sources, decks, kinds=kinds, dry_run=dry_run, explain=explain, stdin=stdin, tick=tick)
    showing.show_extraction(extraction, explain=explain, dry_run=dry_run)
    raise typer.Exit(WRONG if extraction.problems else FINE)


@app.command()
def read(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, globs, or - for standard input.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Everything that is known, for machines.")] = False,
) -> None:
    """Show what quizgen sees of a source: the clean article, its title and date, its key terms.

    The article goes to standard output, what is known about it to standard error.

    \b
    Examples:
      quizgen read page.html
      quizgen read page.html --json | jq '.[0].terms'
    """
    from quizgen import pipeline, showing

    with showing.progress("reading") as tick:
        read = pipeline.read_all(sources, stdin=stdin, tick=tick)
    if as_json:
        showing.say(showing.as_json(read.documents))
    for document in () if as_json else read.documents:
        showing.show_document(document)
    showing.complain(read.problems)
    showing.pass_over(read.skipped)
    raise typer.Exit(WRONG if read.problems else FINE)
