"""Setting a paper, as examiners say: decks → a paper file, and everything that is printed of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.decks import deck_paths, load
from quizgen.errors import ExportError, ProblemError
from quizgen.exporters.layout import PLAIN, Layout
from quizgen.files import write_file
from quizgen.model import Deck, Paper
from quizgen.papers import Order, assemble, dump_paper, load_paper
from quizgen.pipeline.printing import with_company, write_prints
from quizgen.pipeline.reading import Tick, silent
from quizgen.questions import form_of

FLASHCARDS = "flashcards"


@dataclass(frozen=True, slots=True)
class PaperSet:
    """A paper that was set: what has to be said about it, the files with their sizes in bytes, and decks that cannot be read."""

    paper: Paper
    remarks: tuple[str, ...] = ()
    files: tuple[tuple[Path, int], ...] = ()
    problems: tuple[ProblemError, ...] = ()


def set_paper(names: Sequence[Path], order: Order, *, tick: Tick = silent) -> PaperSet:
    """The paper that the order asks for, of the decks that the names mean. Raises ProblemError where they hold nothing for it."""
    decks, problems = read_decks(names, tick)
    made = assemble(decks, order)
    return PaperSet(made.paper, made.remarks, problems=problems)


def read_decks(names: Sequence[Path], tick: Tick = silent) -> tuple[list[Deck], tuple[ProblemError, ...]]:
    """The decks that can be read, and what is wrong with the others. Raises the first problem where there is no deck at all."""
    decks: list[Deck] = []
    problems: list[ProblemError] = []
    paths = deck_paths(list(names))
    for number, path in enumerate(paths):
        tick(number, len(paths), path.as_posix())
        try:
            decks.append(load(path).deck)
        except ProblemError as error:
            problems.append(error)
    if not any(deck.items for deck in decks):
        listed = ", ".join(map(str, names))
        raise (problems or [ExportError("there is nothing to ask", listed, mend="make decks with: quizgen extract SOURCE")])[0]
    return decks, tuple(problems)


def keep(made: PaperSet, path: Path, *, force: bool = False) -> PaperSet:
    """The paper written to its file. Raises ProblemError where that is the file of another paper or a deck, unless forced to replace it."""
    data = dump_paper(made.paper).encode()
    if path.exists() and not force and path.read_bytes() != data:
        raise ProblemError("holds another paper", path.as_posix(), mend="name this one with -o, or replace that one with --force")
    write_file(path, data)
    return replace(made, files=((path, len(data)), *made.files))


def print_paper(made: PaperSet, forms: Sequence[str], file: Path, layout: Layout = PLAIN) -> PaperSet:
    """The paper in the formats (none: all that suit it) with what belongs to them, beside its file and named like it."""
    files = write_prints(made.paper, with_company(forms or usual(made.paper)), file.parent, file.stem, layout)
    return replace(made, files=(*made.files, *files))


def usual(paper: Paper) -> tuple[str, ...]:
    """The formats that suit a paper: a booklet with its sheet, or cards; and a page."""
    if paper.profile == FLASHCARDS:
        return ("cards", "html")
    lettered = any(form_of(item.prompt) == "options" for item in paper.items)
    return ("pdf", *(("omr",) if lettered else ()), "html", *(("sets",) if len(paper.sets) > 1 else ()))


def opened(path: Path, *, title: str = "", minutes: int | None = None, seed: int | None = None, sets: tuple[str, ...] = ()) -> PaperSet:
    """The paper of a file, with another title, time, seed or other sets where they are given."""
    paper = load_paper(path)
    time, chance = paper.minutes if minutes is None else minutes, paper.seed if seed is None else seed
    return PaperSet(replace(paper, title=title or paper.title, minutes=time, seed=chance, sets=sets or paper.sets))
