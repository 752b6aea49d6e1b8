"""Typed answers: whether what a person typed is the answer, forgiving of everything but the knowledge."""

from __future__ import annotations

from quizgen.answers.judging import Answerable, Verdict, judge

__all__ = ["Answerable", "Verdict", "judge"]
