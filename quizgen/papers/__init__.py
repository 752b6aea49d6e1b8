"""Papers: which items stand together in one, in which order, and in which sets."""

from __future__ import annotations

from quizgen.papers.company import paper_of
from quizgen.papers.sets import LETTERS, in_set, key_map

__all__ = ["LETTERS", "in_set", "key_map", "paper_of"]
