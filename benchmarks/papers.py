"""What setting a paper costs: 100 questions out of ten thousand items, beside copying those items once, and marking 100 answers.

    python benchmarks/papers.py [ITEMS] [ROUNDS]

Medians in milliseconds, in one run. The aims: a paper in four sets within a second, its marks within a twentieth.
"""

from __future__ import annotations

import copy
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from many_items import decks
from quizgen.marking import Answer, mark
from quizgen.papers import Order, assemble, in_set, profile


def main(items: int, rounds: int) -> None:
    """Print the medians."""
    made = decks(items, 100)
    order = Order(profile("mixed"), sets=("A", "B", "C", "D"))
    paper = in_set(assemble(made, order).paper, "C")
    answers = [Answer(item.id, "b") for item in paper.items]
    tasks: dict[str, Callable[[], object]] = {
        "copying every item": lambda: copy.deepcopy([deck.items for deck in made]),
        "setting the paper": lambda: assemble(made, order),
        "marking it": lambda: mark(paper, answers),
    }
    for name, task in tasks.items():
        sys.stdout.write(f"{name:20} {statistics.median(timed(task) for _ in range(rounds)):8.1f} ms\n")


def timed(task: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    task()
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main(*(int(number) for number in (sys.argv[1:] + ["10000", "5"][len(sys.argv) - 1 :])))
