"""Decks → files that leave the house: Anki packages, pages, papers, tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.decks import deck_paths, load
from quizgen.errors import ExportError, ProblemError
from quizgen.exporters import ANKI, PAPERS
from quizgen.files import write_file
from quizgen.model import Deck, Paper
from quizgen.papers import paper_of
from quizgen.pipeline.reading import Tick, silent

LEDGER = "anki.ledger"
TOGETHER = {"pdf": ("pdf", "key")}


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written with their sizes in bytes, what went to standard output, how many items went in, and problems."""

    files: tuple[tuple[Path, int], ...]
    output: bytes
    items: int
    problems: tuple[ProblemError, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The decks that an export is made of, where they lie, and those that cannot be read."""

    decks: tuple[Deck, ...]
    folder: Path
    problems: tuple[ProblemError, ...]
    whole: bool

    def deleted(self, known: set[str]) -> frozenset[str]:
        """Of the decks once exported, those whose files are gone; none where only some files, or not all, could be read.

        A deck that cannot be read now must not look deleted: its readers' cards would be withdrawn.
        """
        gone = known - {deck.name for deck in self.decks}
        return frozenset(gone) if self.whole and not self.problems else frozenset()

    @property
    def name(self) -> str:
        """What the files are called: like the only deck, otherwise quizgen."""
        return self.decks[0].name if len(self.decks) == 1 else "quizgen"


def export(form: str, names: Sequence[Path], out: Path | None = None, *, title: str = "", seed: int = 0, tick: Tick = silent) -> Exported:
    """The decks in one format.

    `out` is a file, a folder, None (the folder build/) or `-` (the bytes come back in `output`). A PDF paper brings its key along
    when it is written to files. Raises ProblemError when there is nothing to export.
    """
    chosen = choose(names, tick)
    paper = paper_of(chosen.decks, title=title, seed=seed)
    made = {ANKI: anki_package(chosen)} if form == ANKI else rendered(form, paper, alone=out == Path("-"))
    items = sum(len(deck.items) for deck in chosen.decks) if form == ANKI else len(paper.items)
    if out == Path("-"):
        return Exported((), made[form], items, chosen.problems)
    files = []
    for number, (kind, data) in enumerate(made.items()):
        tick(number, len(made), kind)
        path = target(out, kind, chosen.name)
        write_file(path, data)
        files.append((path, len(data)))
    return Exported(tuple(files), b"", items, chosen.problems)


def choose(names: Sequence[Path], tick: Tick) -> Chosen:
    """The decks that the names mean. Raises ExportError when none of them asks anything."""
    paths = deck_paths(list(names))
    decks: list[Deck] = []
    problems: list[ProblemError] = []
    for number, path in enumerate(paths):
        tick(number, len(paths), path.as_posix())
        try:
            decks.append(load(path).deck)
        except ProblemError as error:
            problems.append(error)
    if not any(deck.items for deck in decks):
        raise (
            problems
            or [ExportError("there is nothing to export", ", ".join(map(str, names)), mend="make decks with: quizgen extract SOURCE")]
        )[0]
    whole = len(names) == 1 and names[0].is_dir()
    return Chosen(tuple(decks), names[0] if whole else paths[0].parent, tuple(problems), whole)


def anki_package(chosen: Chosen) -> bytes:
    """The package; what it says of each note is kept in the ledger beside the decks before the package leaves."""
    from quizgen.exporters.anki import Ledger, export_anki

    path = chosen.folder / LEDGER
    old = Ledger.loads(path.read_text(encoding="utf-8"), path.as_posix()) if path.is_file() else Ledger()
    data, new = export_anki(chosen.decks, old, deleted=chosen.deleted({row.deck for row in old.notes.values()}))
    write_file(path, new.dumps().encode())
    return data


def rendered(form: str, paper: Paper, *, alone: bool) -> dict[str, bytes]:
    """The paper in its format, and what belongs to it."""
    kinds = (form,) if alone else TOGETHER.get(form, (form,))
    return {kind: PAPERS[kind].render(paper) for kind in kinds}


def target(out: Path | None, kind: str, name: str) -> Path:
    """The file for a format: `out` itself, or a name in that folder, or in build/; the key stands beside its paper."""
    suffix = ".apkg" if kind == ANKI else PAPERS[kind].suffix
    if out is None or out.is_dir() or not out.suffix:
        return (out or Path("build")) / f"{name}{suffix}"
    return out.with_name(out.stem + suffix) if kind == "key" and not out.stem.endswith("-key") else out
