"""One at a time: a lock that goes with the process that holds it, however that ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizgen.errors import ProblemError
from quizgen.files import write_file


@contextmanager
def alone(path: Path, problem: str, mend: str) -> Iterator[None]:
    """Hold the lock that a file stands for. Raises ProblemError with these words where another process holds it."""
    write_file(path, b"")
    with path.open("rb") as file:
        if not take(file.fileno()):
            raise ProblemError(problem, mend=mend)
        yield


if sys.platform == "win32":

    def take(descriptor: int) -> bool:
        """Windows has no such locks: every process may go on."""
        del descriptor
        return True

else:
    import fcntl

    def take(descriptor: int) -> bool:
        """Whether the lock could be had."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
