"""What facts cost: `reading.read` beside the bare spaCy parse of the same texts, and a rerun beside the first run, in one go.

    python benchmarks/facts_speed.py [FOLDER] [ROUNDS]

FOLDER holds sources; without one, the seeds are read, and for the runs repeated. The aims: reading takes at most 1.5 times the bare parse
by the whole model, and a rerun over unchanged documents at most a tenth of the first run. Both are in processor seconds, which do not
count what else the machine does. Runs are whole processes, with a cache of their own.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from statistics import median
from time import process_time

from quizgen.model import Document
from quizgen.pipeline import read_all
from quizgen.reading import read
from quizgen.reading.language import language

SEEDS = Path(__file__).parents[1] / "seeds"
COPIES = 6


def repeated(folder: Path) -> Path:
    """The seeds some times over, a name in every copy spelled in its own way, so that no document is known from another."""
    for number in range(COPIES):
        for seed in sorted(SEEDS.iterdir()):
            text = seed.read_text(encoding="utf-8").replace("Lavrov", f"Lavrov{chr(ord('a') + number)}")
            (folder / f"{number:02}-{seed.name}").write_text(text, encoding="utf-8")
    return folder


def spent(action: Callable[[], object]) -> float:
    """Processor seconds that an action takes, those of the processes that it starts included."""
    before = process_time() + of_children()
    action()
    return process_time() + of_children() - before


def of_children() -> float:
    """Processor seconds of the processes that have been started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def forget() -> None:
    """Forget all texts: they are what the bounded memories of the program hold, and its data files the unbounded ones."""
    for thing in gc.get_objects():
        if isinstance(thing, _lru_cache_wrapper) and thing.__module__.startswith("quizgen") and thing.cache_parameters()["maxsize"]:
            thing.cache_clear()


def facts(documents: Sequence[Document]) -> None:
    """Read every document."""
    for document in documents:
        read(document)


def parse(documents: Sequence[Document]) -> None:
    """Parse the same texts, and keep nothing."""
    for _ in language().pipe(block.text for document in documents for block in document.blocks):
        pass


def told_apart(documents: Sequence[Document], rounds: int) -> tuple[float, float]:
    """Processor seconds of the bare parse and of the reading, taken in turns: the medians of some rounds."""
    facts(documents[:1])
    times = []
    for _ in range(rounds):
        forget()
        times.append((spent(lambda: parse(documents)), spent(lambda: facts(documents))))
    bare, ours = zip(*times, strict=True)
    return median(bare), median(ours)


def extract(folder: Path, cache: str) -> None:
    """One run of the program, as a process."""
    command = [sys.executable, "-m", "quizgen", "extract", str(folder), "--dry-run", "--decks", f"{cache}/decks"]
    subprocess.run(command, env={**os.environ, "QUIZGEN_CACHE": cache}, capture_output=True, check=True)


def first_and_again(folder: Path) -> tuple[float, float]:
    """Processor seconds of a run without any memory, and of the same run after it."""
    with tempfile.TemporaryDirectory() as cache:
        return spent(lambda: extract(folder, cache)), spent(lambda: extract(folder, cache))


def main(folder: Path, many: Path, rounds: int = 3) -> None:
    """Take turns, so that whatever else the machine does falls on all, and print the medians and their ratios."""
    documents = read_all([str(folder)]).documents
    count = sum(len(document.text.split()) for document in documents)
    bare, ours = told_apart(documents, rounds)
    first, again = map(median, zip(*(first_and_again(many) for _ in range(rounds)), strict=True))
    print(f"{len(documents)} documents, {count:,} words, medians of {rounds} rounds")
    print(f"bare parse {bare:7.2f} s  {count / bare:8,.0f} words/s")
    print(f"facts      {ours:7.2f} s  {count / ours:8,.0f} words/s   {ours / bare:.2f} times (aim: at most 1.5)")
    print(f"first run  {first:7.2f} s  of {sum(path.is_file() for path in many.rglob('*'))} files")
    print(f"rerun      {again:7.2f} s   {again / first:.3f} of it (aim: at most 0.1)")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]), Path(sys.argv[1]), *map(int, sys.argv[2:]))
    else:
        with tempfile.TemporaryDirectory() as place:
            main(SEEDS, repeated(Path(place)))
