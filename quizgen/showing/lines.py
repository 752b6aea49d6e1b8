"""Lines on standard output and standard error, in colour where there is a terminal; a bar while long work lasts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from quizgen.pipeline import Tick, silent

if TYPE_CHECKING:
    from rich.progress import Progress

GREEN, YELLOW, RED, DIM, BOLD = "32", "33", "31", "2", "1"
KILO = 1000


def paint(text: str, code: str, stream: IO[str]) -> str:
    """The text in a colour of the terminal, where the stream is one and NO_COLOR does not forbid it."""
    colours = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\033[{code}m{text}\033[0m" if colours else text


def say(text: str = "") -> None:
    """A line of the result."""
    sys.stdout.write(f"{text}\n")


def tell(text: str = "") -> None:
    """A line beside the result."""
    sys.stderr.write(f"{text}\n")


def complain(problems: Iterable[object], told: set[str] | None = None) -> None:
    """One line for each problem, as a person can mend it; none for what `told` holds, which remembers them."""
    told = set() if told is None else told
    for problem in problems:
        if str(problem) not in told:
            tell(f"{paint('quizgen:', RED, sys.stderr)} {problem}")
        told.add(str(problem))


def pass_over(skipped: Iterable[tuple[str, str]]) -> None:
    """The files that were left aside, and why; nothing is wrong with them."""
    for path, reason in skipped:
        tell(paint(f"{path}: {reason}; skipped", DIM, sys.stderr))


@contextmanager
def progress(what: str) -> Iterator[Tick]:
    """A bar on standard error while long work lasts; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield silent
        return
    with make_bar() as bar:
        task = bar.add_task(what, total=None)

        def tick(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description=f"{what} {Path(name).name[:40]}")

        yield tick


def make_bar() -> Progress:
    """A bar that vanishes when the work is done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


def as_size(size: int) -> str:
    """`12 kB`, `3.4 MB`."""
    return f"{max(1, round(size / KILO))} kB" if size < KILO * KILO else f"{size / KILO / KILO:.1f} MB"


def count(number: int, noun: str) -> str:
    """`1 item`, `2 items`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
