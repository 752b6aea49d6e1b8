"""Deck files: YAML that a person enjoys editing, read with every scalar as the text it is, written in one layout."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.decks.cache import remember, remembered
from quizgen.errors import DeckError
from quizgen.model import Deck

__all__ = ["DeckFile", "deck_paths", "dumps", "load", "loads"]

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class DeckFile:
    """A deck as it lies on the disk: where, and on which line each item begins (by item id)."""

    path: Path
    deck: Deck
    lines: dict[str, int] = field(default_factory=dict)


def dumps(deck: Deck) -> str:
    """The deck as the text of its file, in the one layout."""
    from quizgen.decks import writing

    return writing.dumps(deck)


def loads(text: str, *, path: str = "deck.yaml") -> DeckFile:
    """The deck that the text holds. Raises DeckError with file and line for whatever is not a deck."""
    from quizgen.decks.reading import read_deck

    deck, lines = read_deck(text, path)
    return DeckFile(Path(path), deck, lines)


def load(path: Path) -> DeckFile:
    """The deck of a file. Raises DeckError when it cannot be read or is no deck."""
    try:
        data = path.read_bytes()
        known = remembered(data)
        if known is not None:
            return DeckFile(path, replace(known[0], name=path.stem), known[1])
        file = loads(data.decode("utf-8-sig"), path=path.as_posix())
    except UnicodeDecodeError as error:
        raise DeckError("is not UTF-8 text", str(path), mend="save it as UTF-8") from error
    except OSError as error:
        raise DeckError(f"cannot be read: {error.strerror}", str(path)) from error
    remember(data, file.deck, file.lines)
    return file


def deck_paths(names: list[Path]) -> list[Path]:
    """The deck files that the names mean: files as they are, folders for every .yaml below them, in order, each once.

    Raises DeckError for a name that is nothing, and for a folder that cannot be looked into.
    """
    found: dict[Path, None] = {}
    for name in names:
        try:
            there = name.exists()
            found.update(dict.fromkeys(below(name) if name.is_dir() else [name] if there else []))
        except OSError as error:
            raise DeckError(f"cannot be read: {error.strerror}", str(error.filename or name)) from error
        if not there:
            raise DeckError("there is no such deck or folder", str(name), mend="make decks with: quizgen extract SOURCE")
    return list(found)


def below(folder: Path) -> list[Path]:
    """The deck files in a folder and below it, nothing hidden. Raises OSError where a folder is locked."""
    found = []
    for here, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(here, name) for name in files if name.lower().endswith(SUFFIXES) and not name.startswith(".")]
    return sorted(found)


def refuse(error: OSError) -> None:
    """A locked folder is not an empty one."""
    raise error
