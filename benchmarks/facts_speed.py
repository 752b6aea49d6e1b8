"""What facts cost: `reading.read` beside the bare spaCy parse of the same texts, and a rerun beside the first run, in one go.

    python benchmarks/facts_speed.py [FOLDER] [ROUNDS]

FOLDER holds sources; without one, the seeds are repeated. The aims: reading takes at most 1.5 times the bare parse, and a rerun over
unchanged documents at most a tenth of the first run. Runs are whole processes, with a cache of their own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from quizgen.dates.finding import times_in
from quizgen.model import Document
from quizgen.pipeline import read_all
from quizgen.quantities.finding import quantities_in
from quizgen.reading import read
from quizgen.reading.language import language
from quizgen.reading.relevance import relevance

SEEDS = Path(__file__).parents[1] / "seeds"
COPIES = 20


def repeated(folder: Path) -> Path:
    """The seeds many times over, a name in every copy spelled in its own way, so that no text is known from another."""
    for number in range(COPIES):
        for seed in sorted(SEEDS.iterdir()):
            text = seed.read_text(encoding="utf-8").replace("Lavrov", f"Lavrov{chr(ord('a') + number)}")
            (folder / f"{number:02}-{seed.name}").write_text(text, encoding="utf-8")
    return folder


def timed(action: Callable[[], object]) -> float:
    """Seconds that the action takes."""
    start = perf_counter()
    action()
    return perf_counter() - start


def facts(documents: Sequence[Document]) -> None:
    """Read every document, remembering nothing of the round before."""
    times_in.cache_clear()
    quantities_in.cache_clear()
    relevance.cache_clear()
    for document in documents:
        read(document)


def parse(documents: Sequence[Document]) -> None:
    """Parse the same texts, and keep nothing."""
    for _ in language().pipe(block.text for document in documents for block in document.blocks):
        pass


def extract(folder: Path, cache: str) -> None:
    """One run of the program, as a process."""
    command = [sys.executable, "-m", "quizgen", "extract", str(folder), "--dry-run", "--decks", f"{cache}/decks"]
    subprocess.run(command, env={**os.environ, "QUIZGEN_CACHE": cache}, capture_output=True, check=True)


def first_and_again(folder: Path) -> tuple[float, float]:
    """Seconds of a run without any memory, and of the same run after it."""
    with tempfile.TemporaryDirectory() as cache:
        return timed(lambda: extract(folder, cache)), timed(lambda: extract(folder, cache))


def main(folder: Path, rounds: int = 3) -> None:
    """Take turns, so that whatever else the machine does falls on all, and print the medians and their ratios."""
    documents = read_all([str(folder)]).documents
    count = sum(len(document.text.split()) for document in documents)
    facts(documents[:1])
    pairs = [(timed(lambda: parse(documents)), timed(lambda: facts(documents))) for _ in range(rounds)]
    runs = [first_and_again(folder) for _ in range(rounds)]
    bare, ours = (median(times) for times in zip(*pairs, strict=True))
    first, again = (median(times) for times in zip(*runs, strict=True))
    print(f"{len(documents)} documents, {count:,} words, medians of {rounds} rounds")
    print(f"bare parse {bare:7.2f} s  {count / bare:8,.0f} words/s")
    print(f"facts      {ours:7.2f} s  {count / ours:8,.0f} words/s   {ours / bare:.2f} times (aim: at most 1.5)")
    print(f"first run  {first:7.2f} s")
    print(f"rerun      {again:7.2f} s   {again / first:.3f} of it (aim: at most 0.1)")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
    else:
        with tempfile.TemporaryDirectory() as place:
            main(repeated(Path(place)))
