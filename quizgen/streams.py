"""Standard output and standard error as a program finds them: closed, full, in an old encoding, or read by one who has gone."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable

FAILED = 1


def guarded(run: Callable[[], int]) -> int:
    """The exit code of `run`, which may print; 1 with a clear line where its output cannot be written, 0 where nobody reads on."""
    if not opened():
        return FAILED
    output = sys.stdout
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()
        return 0
    except OSError as error:
        # What goes wrong with a file is told with its name; without one, it is a stream.
        if error.filename is not None:
            raise
        drop_output()
        sys.stderr.write(f"quizgen: standard output cannot be written: {error.strerror or error}\n")
        return FAILED
    except SystemExit:
        # Typer leaves so, with 1 and another output in place, when the reader has gone, as `head` does: nothing is wrong.
        if sys.stdout is output:
            raise
        return 0
    return code


def opened() -> bool:
    """Make both streams fit for any text; False where there is no standard output. Without a standard error, problems are told nobody."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - it lives as long as the program
    if sys.stdout is None:
        sys.stderr.write("quizgen: standard output is closed; send it to a file, or to /dev/null\n")
        return False
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal shows its own letters; everything else gets the encoding that holds all of them.
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")
    return True


def drop_output() -> None:
    """Send what is left for standard output nowhere, so that Python does not complain at its own end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
