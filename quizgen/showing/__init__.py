"""What the commands print: results in plain words on standard output, problems and progress on standard error."""

from __future__ import annotations

from quizgen.showing.decks import as_json, show_built, show_document, show_exported, show_extraction, show_findings
from quizgen.showing.lines import complain, paint, pass_over, progress, say, tell
from quizgen.showing.papers import graded_json, show_graded, show_paper

__all__ = [
    "as_json",
    "complain",
    "graded_json",
    "paint",
    "pass_over",
    "progress",
    "say",
    "show_built",
    "show_document",
    "show_exported",
    "show_extraction",
    "show_findings",
    "show_graded",
    "show_paper",
    "tell",
]
