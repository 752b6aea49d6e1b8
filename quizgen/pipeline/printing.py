"""One paper → its files: a booklet and a key for each set, and what all sets share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.exporters import PAPERS
from quizgen.exporters.layout import Layout
from quizgen.files import write_file
from quizgen.model import Paper
from quizgen.papers import in_set

TOGETHER = {"pdf": ("pdf", "key"), "omr": ("omr", "bubbles")}


def with_company(forms: Iterable[str]) -> tuple[str, ...]:
    """The formats and what comes along with each: a key with its paper, the places of the circles with their sheet."""
    return tuple(dict.fromkeys(kind for form in forms for kind in TOGETHER.get(form, (form,))))


def prints(paper: Paper, form: str, layout: Layout) -> Iterator[tuple[str, bytes]]:
    """The end of each file's name, and its bytes: `-B-key.pdf`. Raises ExportError where the paper cannot be shown so."""
    several = PAPERS[form].each and len(paper.sets) > 1
    for letter in paper.sets if several else paper.sets[:1] or ("",):
        ending = f"-{letter}" if several else ""
        yield f"{ending}{PAPERS[form].suffix}", PAPERS[form].render(in_set(paper, letter), layout)


def write_prints(paper: Paper, forms: Iterable[str], place: Path, name: str, layout: Layout) -> tuple[tuple[Path, int], ...]:
    """Every format written into a folder under a name: the files with their sizes. Nothing is written where one cannot be made."""
    made = [(place / f"{name}{ending}", data) for form in forms for ending, data in prints(paper, form, layout)]
    for path, data in made:
        write_file(path, data)
    return tuple((path, len(data)) for path, data in made)
