"""The one place that writes files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from quizgen.errors import ProblemError

# Hidden, and short: the name it will have may be as long as names can be.
TEMPORARY = ".quizgen."


def write_file(path: Path, data: bytes) -> bool:
    """Make `path` hold `data`: a temporary file beside it, then a rename; False when it held just that already.

    A link stays a link: the file it points to is written. Folders on the way are made. Raises ProblemError where the place
    cannot be written.
    """
    named = path
    try:
        path = Path(os.path.realpath(path)) if path.is_symlink() else path
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, data)
    except OSError as error:
        raise ProblemError(f"cannot be written: {error.strerror}", str(named), mend="choose another place with -o, or free it") from error
    return True


def replace_file(path: Path, data: bytes) -> None:
    """The rename, durable: the bytes are on the disk before the name points to them, and nothing is left behind on failure."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~current_umask()
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=TEMPORARY)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)  # noqa: PTH101 - beside its siblings
        os.replace(name, path)  # noqa: PTH105 - as above
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def current_umask() -> int:
    """The process's umask, which only setting it tells."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def remove_file(path: Path) -> None:
    """Let a file go that may be gone already."""
    path.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """A folder with all on the way to it, for a file that something else writes. Raises OSError where that cannot be."""
    path.mkdir(parents=True, exist_ok=True)
