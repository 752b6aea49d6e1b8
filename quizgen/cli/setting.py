"""The command that sets a paper: decks → a paper file and what is printed of it, or a paper file → its prints."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import os
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from quizgen.cli.arguments import FINE, LAST_SEED, STANDARD, WRONG, app
from quizgen.cli.giving import layout_of

if TYPE_CHECKING:
    from quizgen.exporters.layout import Layout
    from quizgen.pipeline import PaperSet

PROFILES = ("2022", "2023", "2024", "2025", "2026", "mixed", "flashcards", "mains")
PRINTS = ("pdf", "key", "omr", "bubbles", "html", "cards", "csv", "sets")
SETS = "ABCD"
MOST = 1000
FILES = (".yaml", ".yml")


class Place(NamedTuple):
    """Where a paper goes: its paper file, whether that is to be written, and what `-o` says is to be printed (None: what is usual)."""

    file: Path
    kept: bool
    prints: tuple[str, ...] | None


@app.command()
def paper(  # noqa: PLR0913 - each is an option of the command line
    decks: Annotated[
        list[Path] | None, typer.Argument(metavar="[DECK...]", help="Deck files or folders, or one paper file [default: decks].")
    ] = None,
    *,
    profile: Annotated[
        str | None, typer.Option("--profile", "-p", metavar="NAME", help=f"The mix of formats: {', '.join(PROFILES)} [default: 2026].")
    ] = None,
    questions: Annotated[
        int | None, typer.Option("--questions", "-n", min=1, max=MOST, help="How many [default: a whole paper, or all there are].")
    ] = None,
    minutes: Annotated[
        int | None, typer.Option("--minutes", "-m", min=0, help="The time, 0 for none [default: at the pace of the real paper].")
    ] = None,
    topic: Annotated[str | None, typer.Option("--topic", "-t", metavar="TAG", help="Only this topic: GS2, GS2::Polity, Economy.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Only what was published on that day or later.")] = None,
    sets: Annotated[str | None, typer.Option("--sets", metavar="SETS", help="The same questions in other orders: A-D, or 4.")] = None,
    seed: Annotated[int | None, typer.Option("--seed", "-s", min=0, max=LAST_SEED, help="Another number, another paper.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="What stands at its head.")] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", "-f", metavar="FORMAT", help=f"What to print, commas between: {', '.join(PRINTS)}.")
    ] = None,
    out: Annotated[str | None, typer.Option("--out", "-o", metavar="OUT", help="A paper file, a folder, or - [default: build/].")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a paper file that holds another paper.")] = False,
    size: Annotated[str | None, typer.Option("--paper", metavar="SIZE", help="The sheets of a PDF: a4 or letter [default: a4].")] = None,
    large: Annotated[bool, typer.Option("--large", help="A PDF in large print: 18 points, one column.")] = False,
) -> None:
    """Set a paper like the real one: so many questions of each format, no fact twice, the keys spread evenly.

    Makes a paper file, which you may edit and print again, and beside it the booklet with its key, an answer sheet and a page for
    the browser. OUT may name the paper file (.yaml): then nothing is printed unless --format asks for it; or a .pdf or .html, which
    the paper file stands beside. What the decks cannot fill is filled with other formats, and told.

    \b
    Examples:
      quizgen paper
      quizgen paper --profile 2025 --questions 50 --topic GS2 --since 2026-05-01
      quizgen paper --sets A-D --title "Weekly test 12" -o build/test-12/
      quizgen paper decks/economy.yaml -n 20 -o build/test-12.yaml
      quizgen paper build/test-12.yaml --format pdf,html
      quizgen paper --profile flashcards --topic Environment
    """
    from quizgen import pipeline, showing
    from quizgen.papers import DEFAULT, Order, dump_paper, is_paper
    from quizgen.papers import profile as mix_of

    names, prints, letters, first = decks or [Path("decks")], prints_of(formats), letters_of(sets), day_of(since)
    layout = layout_of("pdf", size, large=large)
    with showing.progress("setting a paper") as tick:
        if len(names) == 1 and is_paper(names[0]):
            refuse_choices({"--profile": profile, "--questions": questions, "--topic": topic, "--since": since})
            new = any(value is not None for value in (title, minutes, seed, sets))
            place = place_of(out, names[0], keep=new, force=force)
            made = pipeline.opened(names[0], title=title or "", minutes=minutes, seed=seed, sets=letters)
        else:
            mix = mix_of(known_profile(profile or DEFAULT))
            place = place_of(out, Path("build", file_name(mix.name, topic, since, seed)))
            order = Order(mix, questions or 0, minutes, seed or 0, letters, topic or "", first, title or "")
            made = pipeline.set_paper(names, order, tick=tick)
        if out == STANDARD:
            sys.stdout.write(dump_paper(made.paper))
        else:
            made = written(made, place, prints, layout, force=force)
    showing.show_paper(made)
    raise typer.Exit(WRONG if made.problems else FINE)


def written(made: PaperSet, place: Place, prints: tuple[str, ...], layout: Layout, *, force: bool) -> PaperSet:
    """The paper file and what is to be printed: what `--format` names, else what `-o` says, else what is usual."""
    from quizgen import pipeline

    kept = pipeline.keep(made, place.file, force=force) if place.kept else made
    return kept if not prints and place.prints == () else pipeline.print_paper(kept, prints or place.prints or (), place.file, layout)


def known_profile(name: str) -> str:
    """The profile's name. Raises BadParameter for another."""
    if name not in PROFILES:
        message = f"'{name}' is no profile; choose from {', '.join(PROFILES)}"
        raise typer.BadParameter(message, param_hint="--profile")
    return name


def prints_of(written: list[str] | None) -> tuple[str, ...]:
    """The formats that are named, each once. Raises BadParameter for one that no paper has."""
    named = tuple(dict.fromkeys(word for words in written or () for word in re.split(r"[,\s]+", words.strip().lower()) if word))
    for name in named:
        if name not in PRINTS:
            message = f"'{name}' is no format of a paper; choose from {', '.join(PRINTS)}"
            raise typer.BadParameter(message, param_hint="--format")
    return named


def letters_of(written: str | None) -> tuple[str, ...]:
    """The sets meant by `4`, `A-D`, `AC` or `a,c`; none where nothing is written. Raises BadParameter for anything else."""
    text = re.sub(r"[\s,]", "", written or "").upper()
    if span := re.fullmatch(r"([A-D])[-–]([A-D])", text):
        first, last = sorted(SETS.index(letter) for letter in span.groups())
        return tuple(SETS[first : last + 1])
    if text in ("1", "2", "3", "4"):
        return tuple(SETS[: int(text)])
    if set(text) <= set(SETS) and len(set(text)) == len(text) and (text or written is None):
        return tuple(sorted(text))
    message = f"'{written}' names no sets; write a number up to 4, or letters like A-D or AC"
    raise typer.BadParameter(message, param_hint="--sets")


def day_of(written: str | None) -> date | None:
    """The day meant by 2026-05-13, 2026-05 or 2026. Raises BadParameter for what is no date."""
    if written is None:
        return None
    year, month, day = (*written.strip().split("-"), "1", "1")[:3] if re.fullmatch(r"\d{4}(-\d\d?){0,2}", written.strip()) else ("", "", "")
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        message = f"'{written}' is no date; write it like 2026-05-13"
        raise typer.BadParameter(message, param_hint="--since") from error


def refuse_choices(given: dict[str, object]) -> None:
    """Raise BadParameter for an option that chooses questions, where a paper file has them already."""
    for name, value in given.items():
        if value is not None:
            message = "a paper file has its questions already; name decks to have others chosen"
            raise typer.BadParameter(message, param_hint=name)


def file_name(profile: str, topic: str | None, since: str | None, seed: int | None) -> str:
    """`paper-2026-gs2-12.yaml`: papers that were asked for differently lie beside each other."""
    parts = ("paper", profile, topic, f"since-{since}" if since else "", str(seed or ""))
    return "-".join(re.sub(r"[^\w-]+", "-", part).strip("-").lower() for part in parts if part) + FILES[0]


def place_of(out: str | None, usual: Path, *, keep: bool = True, force: bool = True) -> Place:
    """Where the files go; `usual` is the paper file when `-o` does not tell, `keep` whether what it would hold is new.

    Raises BadParameter for a file of another suffix, and for new contents that would replace the paper file they were made of.
    """
    if out is not None and not out.strip():
        message = "it is empty; name a paper file, a folder, or -"
        raise typer.BadParameter(message, param_hint="-o")
    if out is None or out == STANDARD:
        if out is None and keep and not force:
            message = "the paper file says otherwise; edit it, or name a new one with -o"
            raise typer.BadParameter(message, param_hint="--title, --minutes, --seed, --sets")
        return Place(usual, keep, None)
    path = Path(out)
    if out.endswith(("/", os.sep)) or path.is_dir() or not path.suffix:
        return Place(path / usual.name, keep, None)
    if path.suffix in FILES:
        return Place(path, kept=True, prints=())
    if path.suffix[1:] in ("pdf", "html", "csv"):
        return Place(path.with_suffix(FILES[0]), keep, (path.suffix[1:],))
    message = f"'{out}' ends in none of .yaml, .pdf, .html, .csv; for a folder write '{out}/'"
    raise typer.BadParameter(message, param_hint="-o")
