"""Exporters: each a pure function Deck or Paper → bytes, listed in one table."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from quizgen.exporters.layout import PLAIN, Layout
from quizgen.model import Paper


class Format(NamedTuple):
    """A format of papers: the suffix of its file, what it is, and where its function is (loaded when it is asked for).

    A format that is `printed` takes a layout as well; the others have none. Of one that is `each` there is one for each set of a
    paper; of the others one is for all sets, or for the first.
    """

    suffix: str
    what: str
    module: str
    function: str
    printed: bool = False
    each: bool = False

    def render(self, paper: Paper, layout: Layout = PLAIN) -> bytes:
        """The paper in this format. Raises ExportError where the paper cannot be shown so."""
        function = cast("Callable[..., bytes]", getattr(import_module(self.module), self.function))
        return function(paper, layout) if self.printed else function(paper)


PAPERS: dict[str, Format] = {
    "html": Format(".html", "a quiz for the browser, one file", "quizgen.exporters.html", "export_html", each=True),
    "pdf": Format(".pdf", "a question paper to print", "quizgen.exporters.pdf", "export_pdf", printed=True, each=True),
    "key": Format("-key.pdf", "the answer key of that paper", "quizgen.exporters.pdf", "export_key", printed=True, each=True),
    "omr": Format("-omr.pdf", "an answer sheet for a scanner", "quizgen.exporters.pdf", "export_omr", printed=True),
    "bubbles": Format("-omr.json", "where each circle of that sheet is", "quizgen.exporters.pdf", "export_bubbles", printed=True),
    "cards": Format("-cards.pdf", "flashcards to print on both sides and cut", "quizgen.exporters.pdf", "export_cards", printed=True),
    "csv": Format(".csv", "a table of all questions", "quizgen.exporters.csv", "export_csv"),
    "sets": Format(
        "-sets.csv", "which question of one set is which of another, with the keys", "quizgen.exporters.key_map", "export_key_map"
    ),
}
ANKI = "anki"
FORMATS = {ANKI: "an Anki package", **{name: form.what for name, form in PAPERS.items()}}
