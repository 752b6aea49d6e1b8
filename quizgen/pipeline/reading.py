"""Source names → documents, with what could not be read beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from quizgen.errors import ProblemError
from quizgen.model import Document
from quizgen.sources import discover, read_bytes

Tick: TypeAlias = Callable[[int, int, str], None]
STDIN = "-"


def silent(done: int, total: int, name: str) -> None:
    """No news is wanted."""
    del done, total, name


@dataclass(frozen=True, slots=True)
class ReadAll:
    """The documents that were read, and one problem for each file that gave none."""

    documents: tuple[Document, ...]
    problems: tuple[ProblemError, ...]


def read_all(names: Sequence[str], *, stdin: Callable[[], bytes] = bytes, tick: Tick = silent) -> ReadAll:
    """Everything that the names mean: files, folders, globs, and `-` for what `stdin` gives. A bad file costs nothing but itself."""
    paths, problems = found(names)
    documents: dict[str, Document] = {}
    for number, path in enumerate(paths):
        tick(number, len(paths), path)
        try:
            document = read_one(path, stdin)
            first = documents.setdefault(document.source.sha256, document)
            if first is not document:
                problems.append(ProblemError(f"is the same file as {first.source.path}", path, mend="skipped"))
        except ProblemError as error:
            problems.append(error)
    tick(len(paths), len(paths), "")
    return ReadAll(tuple(documents.values()), tuple(problems))


def found(names: Sequence[str]) -> tuple[list[str], list[ProblemError]]:
    """The files that the names mean, each once, as a person would name them; and the names that mean nothing."""
    paths: dict[str, None] = {}
    problems: list[ProblemError] = []
    for name in names:
        try:
            paths |= dict.fromkeys(STDIN if str(path) == STDIN else as_named(Path(path)) for path in discover([name]))
        except ProblemError as error:
            problems.append(error)
    return list(paths), problems


def as_named(path: Path) -> str:
    """The path from the folder the run started in, with forward slashes; an outside path as it was given."""
    return (path.relative_to(Path.cwd()) if path.is_absolute() and path.is_relative_to(Path.cwd()) else path).as_posix()


def read_one(path: str, stdin: Callable[[], bytes] = bytes) -> Document:
    """The document of one file. Raises ProblemError when it cannot be opened or holds no article."""
    try:
        data = stdin() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise ProblemError(f"cannot be read: {error.strerror}", path) from error
    document = read_bytes(data, path=path)
    return replace(document, source=replace(document.source, path=path))
