"""Times `export_anki` against bare genanki on 50,000 recall items, turn by turn in one run, and prints the ratios of the medians.

Bare genanki is timed twice: writing the very notes that quizgen writes (all fields and tags), and writing the least it can, a
question and an answer with one tag. Both begin with words that are already escaped.

    python benchmarks/anki_export.py [ITEMS] [ROUNDS]
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import genanki

from quizgen.exporters.anki import Ledger, export_anki
from quizgen.exporters.anki.note_types import RECALL
from quizgen.exporters.anki.package import Model
from quizgen.exporters.anki.releases import Release, release_of
from quizgen.model import Deck, Item, Origin, Quote, Recall, Source

PER_DECK = 100


def sample(items: int) -> list[Deck]:
    """Decks of a hundred recall items, each with a quote of its source."""
    return [deck(number, min(PER_DECK, items - number * PER_DECK)) for number in range(-(-items // PER_DECK))]


def deck(number: int, size: int) -> Deck:
    """One deck with its source."""
    source = Source(
        f"2026-02-05-report-{number}", f"Report {number} on India's wetlands", date(2026, 2, 5), url=f"https://example.org/{number}"
    )
    return Deck(f"deck-{number}", f"Report {number}", (source,), tuple(item(number * PER_DECK + place, source) for place in range(size)))


def item(number: int, source: Source) -> Item:
    """One recall item."""
    year = str(1900 + number % 126)
    words = f"The convention on wetland {number} was adopted in {year} by the states that share its waters, after talks of two years."
    origin = Origin("recall", (Quote(source.id, words),), ("GS3: Environment",), "5c1b0a99e2d1")
    prompt = Recall(f"In which year was the convention on wetland {number} adopted?", year, (f"in {year}",))
    return Item(f"convention-on-wetland-{number}.{number * 2654435761 % 2**32:08x}", prompt, "wetlands", ("GS3::Environment",), origin)


def bare(model: genanki.Model, entries: list[tuple[list[str], list[str], str]], path: Path) -> None:
    """What a program on bare genanki does."""
    written = genanki.Deck(1_200_000_000_001, "bare")
    for fields, tags, guid in entries:
        written.add_note(genanki.Note(model, fields, tags=tags, guid=guid))
    genanki.Package(written).write_to_file(path)


def same_notes(release: Release) -> list[tuple[list[str], list[str], str]]:
    """The notes of a release as genanki takes them."""
    return [(fields.split("\x1f"), tags.split(), item) for item, (tags, fields) in release.content.items()]


def timed(action: Callable[[], object]) -> float:
    """Seconds that the action takes."""
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main(items: int = 50_000, rounds: int = 5) -> None:
    """Run all three in turn and print the medians and their ratios."""
    decks = sample(items)
    full = same_notes(release_of(decks, Ledger(), ()))
    least = [(fields[:2], tags[-1:], guid) for fields, tags, guid in full]
    ours, theirs = Model(RECALL), genanki.Model(1_200_000_000_002, "least", [{"name": "Q"}, {"name": "A"}], [TEMPLATE])
    times: dict[str, list[float]] = {"quizgen": [], "genanki, same notes": [], "genanki, two fields": []}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bare.apkg")
        for _ in range(rounds):
            times["quizgen"].append(timed(lambda: path.write_bytes(export_anki(decks, Ledger())[0])))
            times["genanki, same notes"].append(timed(lambda: bare(ours, full, path)))
            times["genanki, two fields"].append(timed(lambda: bare(theirs, least, path)))
    report({name: statistics.median(seconds) for name, seconds in times.items()}, items, rounds)


TEMPLATE = {"name": "Card", "qfmt": "{{Q}}", "afmt": "{{FrontSide}}<hr>{{A}}"}


def report(medians: dict[str, float], items: int, rounds: int) -> None:
    """Print the medians, and quizgen's as a ratio of each other one."""
    print(f"{items:,} recall items, medians of {rounds} rounds")
    for name, seconds in medians.items():
        ratio = "" if name == "quizgen" else f"   quizgen takes {medians['quizgen'] / seconds:.2f} of it"
        print(f"{name:20} {seconds:6.3f} s{ratio}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
