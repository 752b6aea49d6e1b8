"""What a person can mend: every error here is one line that says where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class ProblemError(Exception):
    """Something in the input that a person can mend.

    `path` is the file as the person named it (empty when there is none), `line` counts from 1 (0: no line),
    `problem` says what is wrong and `mend` what to do about it.
    """

    problem: str
    path: str = ""
    line: int = 0
    mend: str = ""

    def __str__(self) -> str:
        """One line: `path:line: problem; mend`."""
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.problem}{f'; {self.mend}' if self.mend else ''}"


class DeckError(ProblemError):
    """A deck file that cannot be read as a deck."""


class SourceError(ProblemError):
    """A source file that cannot be read or holds no article."""


class ExportError(ProblemError):
    """A deck that cannot be written in the format asked for."""
