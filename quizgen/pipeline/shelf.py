"""The decks that are there: which items, sources and rejected ids live in which file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.decks import DeckFile, deck_paths, load
from quizgen.errors import ProblemError
from quizgen.model import Document, Item, Quote, Source
from quizgen.text import fold

ID = re.compile(r"[^\s'\"\[\]{},]+\.[0-9a-f]{8}\b")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The decks of a folder; `broken` are the files that cannot be read as decks, with their problems."""

    folder: Path
    files: dict[Path, DeckFile]
    broken: dict[Path, ProblemError]

    def owners(self) -> dict[str, Path]:
        """Item id → the file that has it, or has rejected it; a broken file keeps every id that stands in its text."""
        ids = {key: path for path in self.broken for key in ID.findall(text_of(path))}
        ids |= {key: path for path, file in self.files.items() for key in file.deck.rejected}
        return ids | {item.id: path for path, file in self.files.items() for item in file.deck.items}

    def items(self) -> Iterable[Item]:
        """Every item of every deck that can be read."""
        return (item for file in self.files.values() for item in file.deck.items)

    def sources(self) -> list[Source]:
        """Every source that a deck lists."""
        return [source for file in self.files.values() for source in file.deck.sources]

    def home(self, source: str) -> Path:
        """The file for items of a source: the one made for it, else a new one named after it."""
        made = (path for path, file in self.files.items() if file.deck.sources and file.deck.sources[0].id == source)
        return next(made, self.folder / f"{source}.yaml")

    def blocker(self, document: Document) -> Path | None:
        """The broken file that may be this document's own deck, so that a second one must not be begun."""
        signs = (document.source.sha256, f"{document.source.id}:")
        blocks = (path for path in self.broken if path.stem == document.source.id or any(sign in text_of(path) for sign in signs))
        return next(blocks, None)


def text_of(path: Path) -> str:
    """What a broken file holds, as far as it is text."""
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


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


def settled(documents: Iterable[Document], shelf: Shelf) -> list[Document]:
    """The documents in order of date, each under the id by which the decks know its source, its path seen from beside the decks.

    A source is known again by its bytes; else by its path, if it also still says what it said. A new one that would take
    another's id gets a number.
    """
    here = [replace(document, source=replace(document.source, path=seen_from(document.source.path, shelf))) for document in documents]
    ordered = sorted(here, key=in_time)
    by_bytes = {source.sha256: source.id for source in shelf.sources() if source.sha256}
    names = {document.source.path: by_bytes[document.source.sha256] for document in ordered if document.source.sha256 in by_bytes}
    taken = {source.id for source in shelf.sources()}
    for document in ordered:
        path = document.source.path
        if path not in names:
            claimed = set(names.values())
            again = (
                source.id
                for source in shelf.sources()
                if source.path == path and source.id not in claimed and says_again(document, source, shelf)
            )
            names[path] = next(again, "") or unused(document.source.id, taken)
            taken.add(names[path])
    return [replace(document, source=replace(document.source, id=names[document.source.path])) for document in ordered]


def seen_from(path: str, shelf: Shelf) -> str:
    """A source's path from the folder in which the decks folder lies, so that it does not depend on where a run starts."""
    return path if path == "-" else Path(os.path.relpath(path, shelf.folder.resolve().parent)).as_posix()


def says_again(document: Document, source: Source, shelf: Shelf) -> bool:
    """Whether a document is a source that was read before from this path: same title and date, or words it was quoted with."""
    if path_is_no_place(source) or (fold(document.source.title), document.source.published) == (fold(source.title), source.published):
        return not path_is_no_place(source)
    quotes = (quote for item in shelf.items() if item.origin for quote in item.origin.quotes if quote.source == source.id)
    return any(stands(quote, document) for quote in quotes)


def path_is_no_place(source: Source) -> bool:
    """Whether a source came from standard input, where everything comes from."""
    return source.path in ("", "-")


def stands(quote: Quote, document: Document) -> bool:
    """Whether the words of a quote are in the document or in one of its definitions."""
    return bool(quote.text) and (quote.text in document.text or any(quote.text in term.quote for term in document.terms))


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
