"""How a text speaks of a person or a ship: as "he" or as "she"."""

from __future__ import annotations

import re

from quizgen.model import Name
from quizgen.reading.antecedents import Scene, Subject
from quizgen.reading.reference_words import BY_LETTERS

TITLES = {"he": ("Mr", "Shri", "Sir", "Lord"), "she": ("Mrs", "Ms", "Miss", "Smt", "Lady", "Dame", "Kumari")}


def contrary(name: Name | None, kind: str, scene: Scene) -> bool:
    """Whether the text addresses a person as one of the other sex."""
    other = TITLES["she" if kind == "he" else "he"]
    return name is not None and any(
        f"{title} {alias}" in told.scene.sentence.text for told in scene.before for title in other for alias in name.aliases
    )


def is_spoken_of_as(kind: str, text: str) -> bool:
    """Whether a text says "he" far more often than "she", or the other way round: then the one it is about is meant by it."""
    he, she = len(re.findall(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b", text)), len(re.findall(r"\b(?:[Ss]he|[Hh]er)\b", text))
    return he > 2 * she if kind == "he" else she > 2 * he


def is_ship(subject: Subject, text: str) -> bool:
    """Whether a subject is a ship, which may be a "she": the text calls it by the letters before its name."""
    name = subject.name
    return name is not None and any(BY_LETTERS[0][0].match(alias) or f"INS {alias}" in text for alias in (name.name, *name.aliases))
