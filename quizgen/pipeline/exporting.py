"""Decks → files that leave the house: Anki packages, pages, papers, tables."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.decks import deck_paths, load
from quizgen.decks.naming import keep_ids
from quizgen.errors import DeckError, ExportError, ProblemError
from quizgen.exporters import ANKI, PAPERS
from quizgen.exporters.layout import PLAIN, Layout
from quizgen.files import write_file
from quizgen.model import Deck, Paper
from quizgen.papers import is_paper, load_paper, paper_of
from quizgen.pipeline.printing import prints, with_company
from quizgen.pipeline.reading import Tick, silent
from quizgen.pipeline.shelf import ID, text_of

LEDGER = "anki.ledger"
ROOT_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written with their sizes in bytes, what went to standard output, how many items went in, and problems.

    `left_out` counts the items that a paper does not hold because another asks the same or would give them away.
    """

    files: tuple[tuple[Path, int], ...]
    output: bytes
    items: int
    left_out: int
    problems: tuple[ProblemError, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The decks that an export is made of, those of the same root that it leaves alone, and what cannot be read.

    The root is the folder whose ledger they share; a deck is known by its path from there, without suffix. `whole` says that every
    deck of the root was asked for; `names` are those of all deck files there; files made of them are called `name`.
    """

    decks: tuple[Deck, ...]
    others: tuple[Deck, ...]
    root: Path
    whole: bool
    names: frozenset[str]
    held: frozenset[str]
    name: str
    problems: tuple[ProblemError, ...]

    def alive(self) -> frozenset[str]:
        """The ids that live in decks of the root which this export does not carry, be it only because they cannot be read now."""
        return self.held | {item.id for deck in self.others for item in deck.items}

    def deleted(self, known: set[str]) -> frozenset[str]:
        """Of the decks once exported, those whose files are gone; an export of some decks says nothing of the others."""
        return frozenset(known - self.names) if self.whole else frozenset()


def export(  # noqa: PLR0913 - a format, decks, a place, and what a paper may vary
    form: str,
    names: Sequence[Path],
    out: Path | None = None,
    *,
    folder: bool = False,
    title: str = "",
    seed: int = 0,
    layout: Layout = PLAIN,
    tick: Tick = silent,
) -> Exported:
    """The decks, or the one paper file, in one format.

    `out` is a file, a folder (when `folder` says so), None (the folder build/) or `-` (the bytes come back in `output`). A PDF
    paper brings its key along when it is written to files. Raises ProblemError when there is nothing to export.
    """
    alone = out == Path("-") and not folder
    if len(names) == 1 and is_paper(names[0]):
        paper = load_paper(names[0])
        return export_paper(form, replace(paper, title=title or paper.title, seed=seed or paper.seed), names[0], out, layout, folder=folder)
    if form == ANKI:
        name_items(deck_paths(list(names)))
    chosen = choose(names, tick)
    items = sum(len(deck.items) for deck in chosen.decks)
    left_out = 0
    if form == ANKI:
        made = {ANKI: anki_package(chosen)}
    else:
        paper = paper_of(chosen.decks, title=title, seed=seed, apart=form == "cards")
        made = rendered(form, paper, layout, alone=alone)
        items, left_out = len(paper.items), sum(len(deck.active) for deck in chosen.decks) - len(paper.items)
    if alone:
        return Exported((), made[form], items, left_out, chosen.problems)
    files = []
    for kind, data in made.items():
        path = target(out, kind, form, chosen.name, folder=folder)
        write_file(path, data)
        files.append((path, len(data)))
    return Exported(tuple(files), b"", items, left_out, chosen.problems)


def export_paper(form: str, paper: Paper, path: Path, out: Path | None, layout: Layout, *, folder: bool) -> Exported:
    """A paper in one format: to standard output its first set, into files every set. Raises ExportError for a package of cards."""
    if form == ANKI:
        raise ExportError("is a paper; an Anki package is made of decks", path.as_posix(), mend="name the decks")
    count = len(paper.items)
    if out == Path("-") and not folder:
        (_, data), *_ = prints(paper, form, layout)
        return Exported((), data, count, 0, ())
    made = [(kind, ending, data) for kind in with_company((form,)) for ending, data in prints(paper, kind, layout)]
    files: list[tuple[Path, int]] = []
    for kind, ending, data in made:
        several = sum(one == kind for one, _, _ in made) > 1
        place = target(out, kind, form, path.stem, folder=folder)
        place = place.with_name(f"{path.stem if out is None or folder else out.stem}{ending}") if several else place
        write_file(place, data)
        files.append((place, len(data)))
    return Exported(tuple(files), b"", count, 0, ())


def name_items(paths: list[Path]) -> None:
    """Give the items that a person wrote without an id the one that Anki will know them by; a broken deck is told of elsewhere."""
    for path in paths:
        with suppress(DeckError, UnicodeDecodeError):
            keep_ids(path)


def choose(names: Sequence[Path], tick: Tick) -> Chosen:
    """The decks that the names mean. Raises ExportError when none of them asks anything."""
    wanted = deck_paths(list(names))
    root = root_of(names[0] if names[0].is_dir() else names[0].parent)
    there = dict.fromkeys((*wanted, *deck_paths([root])))
    decks: dict[Path, Deck] = {}
    problems: dict[Path, ProblemError] = {}
    for number, path in enumerate(there):
        tick(number, len(there), path.as_posix())
        try:
            decks[path] = replace(load(path).deck, name=name_in(root, path))
        except ProblemError as error:
            problems[path] = error
    chosen = tuple(decks[path] for path in wanted if path in decks)
    told = tuple(problems[path] for path in wanted if path in problems)
    if not any(deck.items for deck in chosen):
        raise (
            told or [ExportError("there is nothing to export", ", ".join(map(str, names)), mend="make decks with: quizgen extract SOURCE")]
        )[0]
    others = tuple(deck for path, deck in decks.items() if path not in wanted)
    held = frozenset(key for path in problems for key in ID.findall(text_of(path)))
    name = names[0].stem if len(names) == 1 and names[0].is_file() else "quizgen"
    return Chosen(chosen, others, root, set(there) == set(wanted), frozenset(name_in(root, path) for path in there), held, name, told)


def root_of(folder: Path) -> Path:
    """The folder whose ledger counts for the decks of a folder: the nearest one above that has a ledger, else the folder itself."""
    above = [folder, *folder.resolve().parents][: ROOT_DEPTH + 1]
    return next((place for place in above if (place / LEDGER).is_file()), folder)


def name_in(root: Path, path: Path) -> str:
    """A deck's path from the root, without suffix; the file's name alone where it lies elsewhere."""
    whole, top = path.resolve().with_suffix(""), root.resolve()
    return whole.relative_to(top).as_posix() if whole.is_relative_to(top) else whole.name


def anki_package(chosen: Chosen) -> bytes:
    """The package; what it says of each note is kept in the ledger beside the decks before the package leaves."""
    from quizgen.exporters.anki import Ledger, export_anki

    path = chosen.root / LEDGER
    old = Ledger.loads(text_in(path), path.as_posix()) if path.is_file() else Ledger()
    known = {row.deck for row in old.notes.values()}
    data, new = export_anki(chosen.decks, old, deleted=chosen.deleted(known), alive=chosen.alive())
    write_file(path, new.dumps().encode())
    return data


def text_in(path: Path) -> str:
    """The text of the ledger. Raises ExportError when it cannot be read as text."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError("cannot be read as text", path.as_posix(), mend="restore the file from version control") from error


def rendered(form: str, paper: Paper, layout: Layout, *, alone: bool) -> dict[str, bytes]:
    """The paper in its format, and what belongs to it."""
    kinds = (form,) if alone else with_company((form,))
    return {kind: PAPERS[kind].render(paper, layout) for kind in kinds}


def target(out: Path | None, kind: str, form: str, name: str, *, folder: bool) -> Path:
    """The file for one output: `out` itself, or a name in that folder, or in build/; a key that comes along stands beside its paper."""
    suffix = ".apkg" if kind == ANKI else PAPERS[kind].suffix
    if out is None or folder:
        return (out or Path("build")) / f"{name}{suffix}"
    return out if kind == form else out.with_name(out.stem + suffix)
