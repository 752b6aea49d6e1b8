"""The command line: parse, call one function, print, exit code. Rooms are loaded by the command that needs them."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import click
import typer
import typer.core

from quizgen import __version__

KINDS = ("term", "recall", "cloze", "choice", "statements", "pairs", "sequence", "assertion", "mains")
# The suffix that a file of each format has.
FORMATS = {"anki": ".apkg", "html": ".html", "pdf": ".pdf", "key": ".pdf", "csv": ".csv"}
STANDARD = "-"
FINE, WRONG, INTERRUPTED = 0, 1, 130
DEFAULT_SOURCE = "seeds"

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


def complete_format(incomplete: str) -> list[str]:
    """The formats that begin so."""
    return [form for form in FORMATS if form.startswith(incomplete)]


def stdin() -> bytes:
    """All of standard input. Raises ProblemError where it is closed."""
    from quizgen.errors import ProblemError

    if sys.stdin is None:
        raise ProblemError("standard input is closed", mend="name a file, or pipe the text in")
    return sys.stdin.buffer.read()


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


@app.command()
def build(
    sources: Sources = None,
    decks: Folder = Path("decks"),
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR", file_okay=False, help="The folder for package, page and paper.")
    ] = Path("build"),
) -> None:
    """Do the whole job: sources → decks → checks → an Anki package, an HTML quiz, a PDF paper and its key.

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


@app.command()
def check(
    decks: Decks = None,
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on mere notices too.")] = False,
) -> None:
    """Name every problem of the decks as path:line: problem; exit code 1 if any of them is an error.

    A notice, marked as such, is something of a source that a person should look at; it makes nothing wrong.

    \b
    Examples:
      quizgen check
      quizgen check decks/economy.yaml
      quizgen check --strict
    """
    from quizgen import pipeline, showing
    from quizgen.errors import DeckError

    names = decks or [Path("decks")]

    with showing.progress("checking") as tick:
        checked = pipeline.check(names, tick=tick)
    if not checked.decks and not checked.findings:
        raise DeckError("holds no decks", ", ".join(map(str, names)), mend="make some with: quizgen extract SOURCE")
    showing.show_findings(checked)
    raise typer.Exit(WRONG if any(strict or finding.severity == "error" for finding in checked.findings) else FINE)


@app.command()
def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.", autocompletion=complete_format)],
    decks: Decks = None,
    *,
    out: Annotated[str | None, typer.Option("--out", "-o", metavar="OUT", help="A file, a folder, or - [default: build/].")] = None,
    title: Annotated[str | None, typer.Option("--title", help="The title of the quiz or paper (not for anki).")] = None,
    seed: Annotated[int | None, typer.Option("--seed", help="Another number, another order of the options (not for anki).")] = None,
) -> None:
    """Write decks as an Anki package, an HTML quiz, a PDF paper with its key, or a table.

    FORMAT is anki, html, pdf, key or csv. OUT is a file when it ends in the suffix of the format (.apkg, .html, .pdf, .csv),
    otherwise a folder.

    \b
    Examples:
      quizgen export anki
      quizgen export html decks/economy.yaml -o economy.html
      quizgen export pdf --title "Weekly test 12"
      quizgen export csv -o - | head
    """
    from quizgen import pipeline, showing

    if form not in FORMATS:
        message = f"'{form}' is no format; choose from {', '.join(FORMATS)}"
        raise typer.BadParameter(message, param_hint="FORMAT")
    if form == "anki":
        refuse_for_anki({"--title": title, "--seed": seed})
    place, folder = destination(out, form)
    with showing.progress("exporting") as tick:
        exported = pipeline.export(form, decks or [Path("decks")], place, folder=folder, title=title or "", seed=seed or 0, tick=tick)
    if exported.output:
        sys.stdout.buffer.write(exported.output)
        sys.stdout.buffer.flush()
    showing.show_exported(exported)
    raise typer.Exit(WRONG if exported.problems else FINE)


def refuse_for_anki(given: dict[str, object]) -> None:
    """Raise BadParameter for an option that a package has no use for: its decks have titles, and Anki shuffles."""
    for name, value in given.items():
        if value is not None:
            message = f"it belongs to {', '.join(form for form in FORMATS if form != 'anki')}, not to anki"
            raise typer.BadParameter(message, param_hint=name)


def destination(out: str | None, form: str) -> tuple[Path | None, bool]:
    """Where an export goes, and whether that is a folder. Raises BadParameter for a file of another format's suffix."""
    if out is None or out == STANDARD:
        return (None, True) if out is None else (Path(out), False)
    if not out.strip():
        message = "it is empty; name a file, a folder, or -"
        raise typer.BadParameter(message, param_hint="-o")
    path = Path(out)
    if out.endswith(("/", os.sep)) or path.is_dir() or not path.suffix:
        return path, True
    if path.suffix != FORMATS[form]:
        message = f"'{out}' does not end in {FORMATS[form]}, as {form} files do; for a folder write '{out}/'"
        raise typer.BadParameter(message, param_hint="-o")
    return path, False


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
