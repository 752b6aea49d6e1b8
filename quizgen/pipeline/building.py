"""The main job: sources → decks → checks → a package, a page, flashcards and an exam paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import ProblemError
from quizgen.papers import DEFAULT, Order, profile
from quizgen.pipeline.checking import Checked, check
from quizgen.pipeline.exporting import Exported, export
from quizgen.pipeline.extracting import Extraction, extract
from quizgen.pipeline.reading import Tick, silent
from quizgen.pipeline.setting import PaperSet, keep, print_paper, set_paper

MADE = ("anki", "html", "cards")


@dataclass(frozen=True, slots=True)
class Built:
    """What each step of a build has done; `paper` is None where the decks hold nothing to be marked; `problems` are what failed."""

    extraction: Extraction
    checked: Checked
    exports: tuple[Exported, ...]
    problems: tuple[ProblemError, ...]
    paper: PaperSet | None = None


def build(names: Sequence[str], decks: Path, out: Path, *, stdin: Callable[[], bytes] = bytes, tick: Tick = silent) -> Built:
    """Extract from the sources, check all decks of the folder, export them in every format of `MADE`, and set a paper of them.

    What fails is reported and the rest is made. Raises ProblemError when no deck came of it.
    """
    extraction = extract(names, decks, stdin=stdin, tick=tick, outside=(out,))
    if not decks.is_dir():
        raise (extraction.problems or (ProblemError("none of the sources gave an item", mend="look at one with: quizgen read SOURCE"),))[0]
    checked = check([decks], tick=tick)
    problems: list[ProblemError] = []
    exports: list[Exported] = []
    paper: PaperSet | None = None
    with noted(problems):
        paper = exam_paper(decks, out, tick)
    for form in MADE if paper else (*MADE, "pdf"):
        with noted(problems):
            exports.append(export(form, [decks], out, folder=True, tick=tick))
    return Built(extraction, checked, tuple(exports), tuple(problems), paper)


@contextmanager
def noted(problems: list[ProblemError]) -> Iterator[None]:
    """Note a problem and go on."""
    try:
        yield
    except ProblemError as error:
        problems.append(error)


def exam_paper(decks: Path, out: Path, tick: Tick) -> PaperSet | None:
    """A paper in the usual profile with all that is printed of it, made anew each time; None where there is nothing for it."""
    mix = profile(DEFAULT)
    try:
        made = set_paper([decks], Order(mix), tick=tick)
    except ProblemError:
        return None
    file = out / f"quizgen-{mix.name}.yaml"
    return print_paper(keep(made, file, force=True), (), file)
