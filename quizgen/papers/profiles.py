"""Profiles: which formats a paper is made of, in which shares, how many questions it has and how long it lasts.

The counts by year are in `data/profiles.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files
from math import ceil
from typing import Any

from quizgen.errors import ProblemError
from quizgen.model import KINDS, Item, Marking, Pairs, Statements

DEFAULT = "2026"
STEP = 5  # minutes
# Statements and pairs that are to be counted are formats of their own.
FORMATS = (
    "statements",
    "counted statements",
    "pairs",
    "counted pairs",
    "assertion",
    "sequence",
    "choice",
    "recall",
    "cloze",
    "term",
    "mains",
)


@dataclass(frozen=True, slots=True)
class Profile:
    """A mix of formats (shares in any unit) with the number of questions and minutes of a whole paper, 0 minutes for untimed.

    `apart` says that its questions are seen one by one, as cards are: what one tells gives no other away.
    """

    name: str
    title: str
    about: str
    questions: int
    minutes: int
    marking: Marking
    formats: dict[str, int]
    apart: bool = False

    def time(self, questions: int) -> int:
        """The minutes for a paper of so many questions, at the pace of the whole one, in steps of five."""
        return STEP * ceil(Fraction(self.minutes * questions, self.questions) / STEP)

    def targets(self, questions: int) -> dict[str, int]:
        """How many of each format are wanted: the shares rounded so that they add up, the largest remainders first."""
        whole = sum(self.formats.values())
        shares = {name: Fraction(share * questions, whole) for name, share in self.formats.items()}
        wanted = {name: int(share) for name, share in shares.items()}
        short = sorted(shares, key=lambda name: wanted[name] - shares[name])[: questions - sum(wanted.values())]
        return {name: count + (name in short) for name, count in wanted.items()}


@cache
def profiles() -> dict[str, Profile]:
    """Every profile by its name."""
    import yaml

    data: dict[str, Any] = yaml.safe_load((files("quizgen") / "data" / "profiles.yaml").read_text(encoding="utf-8"))
    return {name: Profile(**{**one, "name": name, "marking": marking(one["marking"])}) for name, one in data.items()}


def marking(written: dict[str, Any]) -> Marking:
    """Marks as the data have them, fractions included."""
    return Marking(float(Fraction(str(written["right"]))), float(Fraction(str(written["wrong"]))))


def profile(name: str) -> Profile:
    """The profile of that name. Raises ProblemError for another, naming them all."""
    if name not in profiles():
        raise ProblemError(f"'{name}' is no profile", mend=f"choose from {', '.join(profiles())}")
    return profiles()[name]


def format_of(item: Item) -> str:
    """The format by which profiles count an item."""
    prompt = item.prompt
    counted = isinstance(prompt, Statements | Pairs) and prompt.ask == "how_many"
    return f"{'counted ' if counted else ''}{KINDS[type(prompt)]}"
