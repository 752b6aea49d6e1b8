"""Commands that take decks: check, export."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli.arguments import FINE, STANDARD, WRONG, Decks, app

if TYPE_CHECKING:
    from quizgen.exporters.layout import Layout

# The suffix that a file of each format has.
FORMATS = {
    "anki": ".apkg",
    "html": ".html",
    "pdf": ".pdf",
    "key": ".pdf",
    "omr": ".pdf",
    "bubbles": ".json",
    "cards": ".pdf",
    "csv": ".csv",
    "sets": ".csv",
}


def complete_format(incomplete: str) -> list[str]:
    """The formats that begin so."""
    return [form for form in FORMATS if form.startswith(incomplete)]


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
      quizgen check build/test-12.yaml
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
def export(  # noqa: PLR0913 - each is an option of the command line
    form: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.", autocompletion=complete_format)],
    decks: Decks = None,
    *,
    out: Annotated[str | None, typer.Option("--out", "-o", metavar="OUT", help="A file, a folder, or - [default: build/].")] = None,
    title: Annotated[str | None, typer.Option("--title", help="The title of the quiz or paper (not for anki).")] = None,
    seed: Annotated[int | None, typer.Option("--seed", help="Another number, another order of the options (not for anki).")] = None,
    paper: Annotated[str | None, typer.Option("--paper", metavar="SIZE", help="The sheets of a PDF: a4 or letter [default: a4].")] = None,
    large: Annotated[bool, typer.Option("--large", help="A PDF in large print: 18 points, one column.")] = False,
) -> None:
    """Write decks, or a paper file, as an Anki package, an HTML quiz, PDFs to print, or a table.

    A paper file is made with quizgen paper; every set of it is written. OUT is a file when it ends in the suffix of the format,
    otherwise a folder.

    \b
    FORMAT is one of
      anki     a package for Anki (.apkg)
      html     a quiz for the browser (.html)
      pdf      a question paper, and its key beside it (.pdf)
      key      the answer key alone (.pdf)
      omr      an answer sheet, and beside it the file for its scanner (.pdf)
      bubbles  the file for the scanner alone: where each circle is (.json)
      cards    flashcards to print on both sides and cut (.pdf)
      csv      a table of all questions (.csv)
      sets     which question of set A is which of B, with the keys (.csv)

    \b
    Examples:
      quizgen export anki
      quizgen export html decks/economy.yaml -o economy.html
      quizgen export pdf --title "Weekly test 12" --paper letter
      quizgen export pdf --large
      quizgen export csv -o - | head
      quizgen export pdf build/test-12.yaml
    """
    from quizgen import pipeline, showing

    if form not in FORMATS:
        message = f"'{form}' is no format; choose from {', '.join(FORMATS)}"
        raise typer.BadParameter(message, param_hint="FORMAT")
    if form == "anki":
        refuse_for_anki({"--title": title, "--seed": seed})
    place, folder = destination(out, form)
    layout = layout_of(form, paper, large=large)
    with showing.progress("exporting") as tick:
        exported = pipeline.export(
            form, decks or [Path("decks")], place, folder=folder, title=title or "", seed=seed or 0, layout=layout, tick=tick
        )
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


def layout_of(form: str, paper: str | None, *, large: bool) -> Layout:
    """The layout that the options ask for. Raises BadParameter for an unknown size, or where the format is not for a printer."""
    from quizgen.exporters import PAPERS
    from quizgen.exporters.layout import PAPER_SIZES, PLAIN, Layout

    if paper is None and not large:
        return PLAIN
    if form not in PAPERS or not PAPERS[form].printed:
        message = f"it belongs to {', '.join(name for name, one in PAPERS.items() if one.printed)}, not to {form}"
        raise typer.BadParameter(message, param_hint="--paper" if paper is not None else "--large")
    size = next((size for size in PAPER_SIZES if size == (paper or PLAIN.paper).lower()), None)
    if size is None:
        message = f"'{paper}' is no size of paper here; choose from {', '.join(PAPER_SIZES)}"
        raise typer.BadParameter(message, param_hint="--paper")
    return Layout(size, large)


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
