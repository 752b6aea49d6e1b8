"""Source names → documents, with what could not be read beside them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from quizgen.errors import ProblemError
from quizgen.model import Document
from quizgen.pipeline.store import Store
from quizgen.sources import discover, read_bytes

Tick: TypeAlias = Callable[[int, int, str], None]
STDIN = "-"
# The mark that the HTML quiz carries, within its first lines: a folder may hold quizzes beside the articles they were made from.
OWN_QUIZ = b'<meta name="generator" content="quizgen'
HEAD = 4096
# What decides how a file is read.
STORE = Store(
    "documents",
    ("sources", "model", "gazetteer", "tenure", "syllabus", "text"),
    ("trafilatura", "selectolax", "lxml", "ftfy", "charset-normalizer", "markdown-it-py", "mdit-py-plugins"),
)


def silent(done: int, total: int, name: str) -> None:
    """No news is wanted."""
    del done, total, name


@dataclass(slots=True)
class ReadAll:
    """The documents that were read, one problem for each file that gave none, and (path, reason) of what was skipped rightly."""

    documents: list[Document] = field(default_factory=list)
    problems: list[ProblemError] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)


def read_all(names: Sequence[str], *, stdin: Callable[[], bytes] = bytes, tick: Tick = silent, outside: Sequence[Path] = ()) -> ReadAll:
    """Everything that the names mean: files, folders, globs, and `-` for what `stdin` gives. A bad file costs nothing but itself.

    What lies in the folders `outside` is no source.
    """
    read = ReadAll()
    paths = [path for path in found(names, read.problems) if not lies_in(path, outside)]
    known: dict[str, str] = {}
    for number, path in enumerate(paths):
        tick(number, len(paths), path)
        try:
            read_into(read, path, known, stdin)
        except ProblemError as error:
            read.problems.append(error)
    STORE.prune()
    tick(len(paths), len(paths), "")
    return read


def read_into(read: ReadAll, path: str, known: dict[str, str], stdin: Callable[[], bytes]) -> None:
    """Read one file into what was read, unless it is a quiz of our own or the same bytes as another file (`known`, by digest)."""
    data = bytes_of(path, stdin)
    if OWN_QUIZ in data[:HEAD]:
        read.skipped.append((path, "is a quiz that quizgen made"))
        return
    document = document_of(data, path)
    first = known.setdefault(document.source.sha256, path)
    if first != path:
        read.skipped.append((path, f"is the same file as {first}"))
    else:
        read.documents.append(document)


def found(names: Sequence[str], problems: list[ProblemError]) -> list[str]:
    """The files that the names mean, each once, as a person would name them; names that mean nothing go to the problems."""
    paths: dict[str, None] = {}
    for name in names:
        try:
            paths |= dict.fromkeys(STDIN if str(path) == STDIN else as_named(Path(path)) for path in discover([name]))
        except ProblemError as error:
            problems.append(error)
    return list(paths)


def lies_in(path: str, folders: Sequence[Path]) -> bool:
    """Whether a file lies in one of the folders."""
    return path != STDIN and any(Path(path).resolve().is_relative_to(folder.resolve()) for folder in folders)


def as_named(path: Path) -> str:
    """The path from the folder the run started in, with forward slashes; an outside path as it was given."""
    return (path.relative_to(Path.cwd()) if path.is_absolute() and path.is_relative_to(Path.cwd()) else path).as_posix()


def bytes_of(path: str, stdin: Callable[[], bytes] = bytes) -> bytes:
    """What a file holds, or what standard input gives. Raises ProblemError when it cannot be opened."""
    try:
        return stdin() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise ProblemError(f"cannot be read: {error.strerror}", path) from error


def document_of(data: bytes, path: str) -> Document:
    """The document that the bytes of a file are, from memory where they were read before. Raises ProblemError when they hold no article.

    A file's name may tell its format and its title; where it lies tells nothing.
    """
    document = remembered(data, path)
    if document is None:
        document = read_bytes(data, path=path)
        STORE.keep(entry_of(data, path), replace(document, source=replace(document.source, path="")))
    return replace(document, source=replace(document.source, path=path))


def remembered(data: bytes, path: str) -> Document | None:
    """The document that these bytes were read as under this name before."""
    document = STORE.recalled(entry_of(data, path))
    return replace(document, source=replace(document.source, path=path)) if isinstance(document, Document) else None


def entry_of(data: bytes, path: str) -> str:
    """What a file is remembered by: its bytes and its name. A path that no deck could cite is another thing."""
    citable = path.encode(errors="ignore").decode() == path
    return sha256(os.fsencode(path.rsplit("/", 1)[-1] if citable else path) + b"\0" + data).hexdigest()
