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

EXAM = ("pdf", "omr", "html")
CARDS = ("cards", "html")
ESSAYS = ("pdf", "html")
BY_PROFILE = {"flashcards": CARDS, "mains": ESSAYS}


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


def keep(made: PaperSet, path: Path) -> PaperSet:
    """The paper written to its file."""
    data = dump_paper(made.paper).encode()
    write_file(path, data)
    return replace(made, files=((path, len(data)), *made.files))


def print_paper(made: PaperSet, forms: Sequence[str], folder: Path, name: str, layout: Layout = PLAIN) -> PaperSet:
    """The paper in the formats (none: the usual ones of its profile) with what belongs to them, in a folder."""
    usual = BY_PROFILE.get(made.paper.profile, EXAM) + (("sets",) if len(made.paper.sets) > 1 else ())
    files = write_prints(made.paper, with_company(forms or usual), folder, name, layout)
    return replace(made, files=(*made.files, *files))


def opened(path: Path, *, title: str = "", minutes: int | None = None, sets: tuple[str, ...] = ()) -> PaperSet:
    """The paper of a file, with another title, time or other sets where they are given."""
    paper = load_paper(path)
    time = paper.minutes if minutes is None else minutes
    return PaperSet(replace(paper, title=title or paper.title, minutes=time, sets=sets or paper.sets))
