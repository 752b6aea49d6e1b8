"""How much of the article, and how little else: quizgen's reader beside trafilatura's own text.

    python benchmarks/sources_f1.py FOLDER

FOLDER holds pages as X.html with their article as X.gold.txt. Precision, recall and F1 are counted over 4-word shingles as
multisets, so that order within a sentence and repetition both matter.
"""

from __future__ import annotations

import re
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

from quizgen.errors import SourceError
from quizgen.sources import read_bytes

WIDTH = 4


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four words of a text, lower case, with how often it occurs."""
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[n : n + WIDTH]) for n in range(len(words) - WIDTH + 1))


def scores(text: str, gold: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of a text against the article as it should be."""
    found, wanted = shingles(text), shingles(gold)
    shared = (found & wanted).total()
    precision, recall = shared / max(1, found.total()), shared / max(1, wanted.total())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def ours(data: bytes, name: str) -> str:
    """The article as quizgen reads it; nothing when it finds none."""
    try:
        return read_bytes(data, path=name).text
    except SourceError:
        return ""


def theirs(data: bytes) -> str:
    """The article as trafilatura reads it by default."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its dependencies warn of their own future
        import trafilatura

        return trafilatura.extract(data) or ""


def main(folder: Path) -> None:
    """Print a line for each page, and the means."""
    totals = {"quizgen": list[float](), "trafilatura": list[float]()}
    print(f"{'page':<50}{'quizgen  P     R     F1      ms':>34}{'trafilatura  P     R     F1':>34}")
    for gold_file in sorted(folder.glob("*.gold.txt")):
        page = gold_file.with_name(gold_file.name.removesuffix(".gold.txt") + ".html")
        data, gold = page.read_bytes(), gold_file.read_text(encoding="utf-8")
        start = time.perf_counter()
        our_text = ours(data, page.name)
        milliseconds = (time.perf_counter() - start) * 1000
        our_scores, their_scores = scores(our_text, gold), scores(theirs(data), gold)
        totals["quizgen"].append(our_scores[2])
        totals["trafilatura"].append(their_scores[2])
        told = ["  ".join(f"{value:.3f}" for value in triple) for triple in (our_scores, their_scores)]
        print(f"{page.stem[:48]:<50}{told[0]:>26}{milliseconds:>8.0f}{told[1]:>34}")
    for name, values in totals.items():
        print(f"mean F1 {name}: {sum(values) / max(1, len(values)):.4f} over {len(values)} pages")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
