"""Deck files: YAML that a person enjoys editing, read with every scalar as the text it is, written in one layout."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from quizgen.decks.reading import read_deck
from quizgen.decks.writing import dumps
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


def loads(text: str, *, path: str = "deck.yaml") -> DeckFile:
    """The deck that the text holds. Raises DeckError with file and line for whatever is not a deck."""
    deck, lines = read_deck(text, path)
    return DeckFile(Path(path), deck, lines)


def load(path: Path) -> DeckFile:
    """The deck of a file. Raises DeckError when it cannot be read or is no deck."""
    try:
        return loads(path.read_text(encoding="utf-8-sig"), path=path.as_posix())
    except UnicodeDecodeError as error:
        raise DeckError("is not UTF-8 text", str(path), mend="save it as UTF-8") from error
    except OSError as error:
        raise DeckError(f"cannot be read: {error.strerror}", str(path)) from error


def deck_paths(names: list[Path]) -> list[Path]:
    """The deck files that the names mean: files as they are, folders for every .yaml below them, in order, each once.

    Raises DeckError for a name that is nothing.
    """
    found: dict[Path, None] = {}
    for name in names:
        if name.is_dir():
            below = sorted(p for p in name.rglob("*") if p.suffix in SUFFIXES and not p.name.startswith("."))
            found.update(dict.fromkeys(below))
        elif name.is_file():
            found[name] = None
        else:
            raise DeckError("there is no such deck or folder", str(name), mend="make decks with: quizgen extract SOURCE")
    return list(found)
