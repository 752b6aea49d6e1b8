"""The decks that are there: which items, sources and rejected ids live in which file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.decks import DeckFile, deck_paths, load
from quizgen.errors import ProblemError
from quizgen.model import Document, Source


@dataclass(frozen=True, slots=True)
class Shelf:
    """The decks of a folder; `broken` are the files that cannot be read as decks, with their problems."""

    folder: Path
    files: dict[Path, DeckFile]
    broken: dict[Path, ProblemError]

    def owners(self) -> dict[str, Path]:
        """Item id → the file that has it, or has rejected it."""
        ids = {item.id: path for path, file in self.files.items() for item in file.deck.items}
        return {**{key: path for path, file in self.files.items() for key in file.deck.rejected}, **ids}

    def sources(self) -> list[Source]:
        """Every source that a deck lists."""
        return [source for file in self.files.values() for source in file.deck.sources]

    def home(self, source: str) -> Path:
        """The file for items of a source: the one made for it, else a new one named after it."""
        made = (path for path, file in self.files.items() if file.deck.sources and file.deck.sources[0].id == source)
        return next(made, self.folder / f"{source}.yaml")

    def blocks(self, document: Document) -> bool:
        """Whether a file that cannot be read may be this document's own, so that a second deck must not be begun."""
        signs = (document.source.sha256, f"{document.source.id}:")
        return any(path.stem == document.source.id or any(sign in text_of(path) for sign in signs) for path in self.broken)


def text_of(path: Path) -> str:
    """What a broken file holds, as far as it is text."""
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""


def load_shelf(folder: Path) -> Shelf:
    """The decks under a folder, which need not exist yet."""
    files: dict[Path, DeckFile] = {}
    broken: dict[Path, ProblemError] = {}
    for path in deck_paths([folder]) if folder.is_dir() else []:
        try:
            files[path] = load(path)
        except ProblemError as error:
            broken[path] = error
    return Shelf(folder, files, broken)


def settled(documents: tuple[Document, ...], shelf: Shelf) -> list[Document]:
    """The documents in order of date, each under the id by which the decks know its source.

    A source is known again by its bytes or by its path; a new one that would take another's id gets a number.
    """
    known = shelf.sources()
    by_bytes = {source.sha256: source.id for source in known if source.sha256}
    by_path = {source.path: source.id for source in known if source.path not in ("", "-")}
    taken = {source.id for source in known}
    out = []
    for document in sorted(documents, key=in_time):
        source = document.source
        name = by_bytes.get(source.sha256) or by_path.get(source.path) or unused(source.id, taken)
        taken.add(name)
        out.append(replace(document, source=replace(source, id=name)))
    return out


def in_time(document: Document) -> tuple[bool, str, str]:
    """Dated documents from the earliest on, then undated ones, by path where the date does not tell."""
    published = document.source.published
    return (published is None, published.isoformat() if published else "", document.source.path)


def unused(name: str, taken: set[str]) -> str:
    """The name, with a number behind it when another source has it."""
    number = 2
    candidate = name
    while candidate in taken:
        candidate, number = f"{name}-{number}", number + 1
    return candidate
