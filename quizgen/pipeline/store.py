"""What was made of the same words last time: entries in the user's cache folder, on which no result ever depends.

An entry is known by what it was made of and by the code, data and libraries that made it, so it is never stale. The folder may be
deleted at any time, two runs may share it, and a folder that cannot be written is no matter.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import quizgen
from quizgen.decks.cache import folder
from quizgen.errors import ProblemError
from quizgen.files import remove_file, write_file

MOST_BYTES = 400_000_000


@dataclass(frozen=True, slots=True)
class Store:
    """The entries of one kind: `rooms` are the parts of the program and `libraries` the packages that decide what they hold."""

    name: str
    rooms: tuple[str, ...]
    libraries: tuple[str, ...]

    def recalled(self, key: str) -> Any:  # noqa: ANN401 - whoever kept it knows what it is
        """What was kept under a key; None where there is nothing, or nothing whole."""
        with suppress(Exception):  # A damaged entry may fail in any way, and is worth no more than none.
            return pickle.loads(self.entry(key).read_bytes())  # noqa: S301 - our own file in the user's own folder
        return None

    def keep(self, key: str, value: object) -> None:
        """Remember a value for later runs."""
        with suppress(ProblemError, OSError):
            write_file(self.entry(key), pickle.dumps(value, protocol=5))

    def prune(self) -> None:
        """Let the oldest entries go when all of them together are too large."""
        with suppress(OSError):
            entries = sorted(((path.stat(), path) for path in self.place().iterdir()), key=lambda pair: -pair[0].st_mtime_ns)
            size = 0
            for facts, path in entries:
                size += facts.st_size
                if size > MOST_BYTES:
                    remove_file(path)

    def entry(self, key: str) -> Path:
        """The file for a key."""
        made_by = edition(self.rooms, self.libraries)
        return self.place() / f"{sha256(f'{made_by} {key}'.encode()).hexdigest()}.pickle"

    def place(self) -> Path:
        """The folder of these entries, beside that of the decks."""
        return folder().parent / self.name


@cache
def edition(rooms: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """A digest of the version, of the bytes of rooms of the program and of its data, and of the versions of libraries."""
    digest = sha256(f"{quizgen.__version__} {sys.version_info[:2]} {[installed(name) for name in libraries]}".encode())
    for room in (*rooms, "data"):
        digest.update(digest_of(room))
    return digest.hexdigest()


@cache
def digest_of(room: str) -> bytes:
    """A digest of the names and bytes of a room's files."""
    digest = sha256()
    for path in files_of(room):
        digest.update(f"\0{path.name}\0".encode() + path.read_bytes())
    return digest.digest()


def files_of(room: str) -> Iterator[Path]:
    """The files of a room, which is a module or a folder of them; none where there is no such room."""
    here = Path(quizgen.__file__).parent
    paths = (here / f"{room}.py", *(here / room).rglob("*"))
    return (path for path in sorted(paths) if path.is_file() and path.suffix != ".pyc")


def installed(name: str) -> str:
    """The version of a library; "" where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
