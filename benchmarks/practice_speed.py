"""Practice over 10,000 items and 100,000 answers: start to first card and answer to next card, beside a bare `import rich.console`.

The program runs on a pseudo-terminal, as a reader would run it; what is timed ends when the card stands on the screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from many_items import decks
from quizgen.decks import dumps
from quizgen.model import Rating, Review
from quizgen.practice.log import FILE, Log
from terminal_driver import Terminal

ITEMS, ANSWERS, RUNS, CARDS = 10_000, 100_000, 15, 40
BARE = [sys.executable, "-c", "import rich.console"]
RATINGS: tuple[Rating, ...] = (3, 3, 4, 3, 1, 3, 2, 3, 3, 3)


def lay(folder: Path) -> None:
    """Decks of fifty items each, and ten answers to every item over the last two years."""
    made = decks(ITEMS)
    (folder / "decks").mkdir()
    for deck in made:
        (folder / "decks" / f"{deck.name}.yaml").write_text(dumps(deck), encoding="utf-8")
    items = [item.id for deck in made for item in deck.items]
    end = datetime(2026, 5, 13, tzinfo=UTC)
    answers = [
        Review(items[number % ITEMS], RATINGS[number // ITEMS], end - timedelta(minutes=10 * (ANSWERS - number)), 4000, right=True)
        for number in range(ANSWERS)
    ]
    with Log(folder / "home" / FILE) as log:
        log.record(answers)
        log.memories()


def opened(folder: Path) -> Terminal:
    """Practice on a terminal."""
    home, cache = str(folder / "home"), str(folder / "cache")
    return Terminal("practice", "decks", cwd=folder, QUIZGEN_HOME=home, QUIZGEN_CACHE=cache)


def start(folder: Path) -> float:
    """Seconds from the call to the first card on the screen."""
    begin = perf_counter()
    with opened(folder) as terminal:
        terminal.wait_for("done ·")
        return perf_counter() - begin


def turns(folder: Path) -> tuple[list[float], list[float]]:
    """Seconds from an answer to what came of it, and from there to the next card."""
    told, following = [], []
    with opened(folder) as terminal:
        terminal.wait_for("done ·")
        for number in range(CARDS):
            terminal.press("escape" if "Esc other keys" in terminal.text else "")
            terminal.wait_for("help", gone="Esc other keys")
            revealed = "show the answer" in terminal.text
            begin = perf_counter()
            terminal.press("enter" if revealed else "x")
            terminal.wait_for("easy")
            told.append(perf_counter() - begin)
            begin = perf_counter()
            terminal.press("4")
            terminal.wait_for(f"{number + 1} done ·", gone="easy")
            following.append(perf_counter() - begin)
    return told, following


def bare() -> float:
    """Seconds of a process that imports rich and does nothing."""
    begin = perf_counter()
    subprocess.run(BARE, check=True)
    return perf_counter() - begin


def main() -> None:
    """Once to fill the cache, then the program and the bare import in turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lay(folder)
        first = start(folder)
        pairs = [(bare(), start(folder)) for _ in range(RUNS)]
        rich, begun = (median(times) * 1000 for times in zip(*pairs, strict=True))
        told, following = (median(times) * 1000 for times in turns(folder))
    cold = f"{first * 1000:.0f} with nothing in the cache"
    print(f"import rich.console {rich:.0f} ms, start to first card {begun:.0f} ms (goal: under 300; {cold})")
    print(f"answer to its page {told:.0f} ms, that to the next card {following:.0f} ms (goal: under 20)")


if __name__ == "__main__":
    # A program that is installed is compiled.
    for name in ("NO_COLOR", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    main()
