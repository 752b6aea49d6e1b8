"""The verbs over many files: read, extract, check, export, build. They print nothing and never ask the clock."""

from __future__ import annotations

from quizgen.pipeline.building import Built, build
from quizgen.pipeline.checking import Checked, check
from quizgen.pipeline.drafting import Fate, Outcome
from quizgen.pipeline.exporting import Exported, export
from quizgen.pipeline.extracting import Change, Extraction, extract
from quizgen.pipeline.grading import Graded, grade
from quizgen.pipeline.reading import ReadAll, Tick, read_all, silent
from quizgen.pipeline.setting import PaperSet, keep, opened, print_paper, set_paper

__all__ = [
    "Built",
    "Change",
    "Checked",
    "Exported",
    "Extraction",
    "Fate",
    "Graded",
    "Outcome",
    "PaperSet",
    "ReadAll",
    "Tick",
    "build",
    "check",
    "export",
    "extract",
    "grade",
    "keep",
    "opened",
    "print_paper",
    "read_all",
    "set_paper",
    "silent",
]
