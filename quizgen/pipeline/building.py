"""The main job: sources → decks → checks → a package, a page and a paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import ProblemError
from quizgen.pipeline.checking import Checked, check
from quizgen.pipeline.exporting import Exported, export
from quizgen.pipeline.extracting import Extraction, extract
from quizgen.pipeline.reading import Tick, silent

MADE = ("anki", "html", "pdf")


@dataclass(frozen=True, slots=True)
class Built:
    """What each step of a build has done; `problems` are the exports that failed."""

    extraction: Extraction
    checked: Checked
    exports: tuple[Exported, ...]
    problems: tuple[ProblemError, ...]


def build(names: Sequence[str], decks: Path, out: Path, *, stdin: Callable[[], bytes] = bytes, tick: Tick = silent) -> Built:
    """Extract from the sources, check all decks of the folder, and export them in every format of `MADE`.

    An export that fails is reported and the others are made. Raises ProblemError when no deck came of it.
    """
    extraction = extract(names, decks, stdin=stdin, tick=tick, outside=(out,))
    if not decks.is_dir():
        raise (extraction.problems or (ProblemError("none of the sources gave an item", mend="look at one with: quizgen read SOURCE"),))[0]
    checked = check([decks], tick=tick)
    exports: list[Exported] = []
    problems: list[ProblemError] = []
    for form in MADE:
        try:
            exports.append(export(form, [decks], out, folder=True, tick=tick))
        except ProblemError as error:
            problems.append(error)
    return Built(extraction, checked, tuple(exports), tuple(problems))
