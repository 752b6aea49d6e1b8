"""What it costs to ask for help: `quizgen --help` beside a bare `import typer`, as whole processes, in one run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 15
BARE = [sys.executable, "-c", "import typer"]
HELP = [str(Path(sys.executable).with_name("quizgen")), "--help"]


def seconds(command: list[str]) -> float:
    """The wall time of one process."""
    begin = perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - begin


def main() -> None:
    """Interleave the two, so that whatever else the machine does falls on both."""
    pairs = [(seconds(BARE), seconds(HELP)) for _ in range(RUNS)]
    bare, shown = (median(times) for times in zip(*pairs, strict=True))
    print(f"import typer {bare * 1000:.0f} ms, quizgen --help {shown * 1000:.0f} ms: {shown / bare:.2f} times (floor: at most 2)")


if __name__ == "__main__":
    main()
