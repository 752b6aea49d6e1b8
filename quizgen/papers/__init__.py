"""Papers: which items stand together in one, in which order, and in which sets."""

from __future__ import annotations

from quizgen.papers.assembling import Assembled, Order, assemble
from quizgen.papers.company import paper_of
from quizgen.papers.files import dump_paper, is_paper, load_paper, load_questions, parse_paper
from quizgen.papers.profiles import DEFAULT, Profile, profile, profiles
from quizgen.papers.sets import LETTERS, Place, in_set, key_map

__all__ = [
    "DEFAULT",
    "LETTERS",
    "Assembled",
    "Order",
    "Place",
    "Profile",
    "assemble",
    "dump_paper",
    "in_set",
    "is_paper",
    "key_map",
    "load_paper",
    "load_questions",
    "paper_of",
    "parse_paper",
    "profile",
    "profiles",
]
