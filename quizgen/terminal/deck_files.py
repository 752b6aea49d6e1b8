"""The decks that a sitting is held over: those that can be read, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quizgen.decks import DeckFile, deck_paths, load
from quizgen.errors import DeckError, ProblemError


def readable(names: Sequence[Path]) -> tuple[tuple[DeckFile, ...], tuple[ProblemError, ...]]:
    """The deck files that the names mean, and the problems of those that are none. Raises ProblemError where there is not one."""
    files: list[DeckFile] = []
    problems: list[ProblemError] = []
    for path in deck_paths(list(names)):
        try:
            files.append(load(path))
        except ProblemError as error:
            problems.append(error)
    if not files:
        nothing = DeckError("holds no decks", ", ".join(map(str, names)), mend="make some with: quizgen extract SOURCE")
        raise problems[0] if problems else nothing
    return tuple(files), tuple(problems)
