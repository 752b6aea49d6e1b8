"""Ministries that may be taken for each other: those of one field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.extractors.distractors import plain, styled
from quizgen.gazetteer import entry, likes
from quizgen.identity import shuffled
from quizgen.model import Slot
from quizgen.syllabus import table
from quizgen.text import words

FILE = "formats.yaml"


def of_one_field(slot: Slot) -> Iterator[str]:
    """Other ministries of the field, written as the slot is, in an order that the slot decides."""
    known = entry(slot.text, "ministry")
    near = [other for other in likes(known.name, known.subkind) if is_near_field(slot.text, other.name)] if known else []
    named = (styled(plain(slot.text), known, other) for other in shuffled(near, key=slot.text))
    yield from (shown for shown in named if shown)


def speaks_of(question: str, ministry: str) -> bool:
    """Whether a question speaks of what everybody knows a ministry to deal with: of tigers that of the environment."""
    listed: dict[str, list[str]] = table(FILE)["ministry_matters"]
    matters = [word for field, its in listed.items() if names_one_of(ministry, [field]) for word in its]
    return not set(matters).isdisjoint(form for word in words(question) for form in (word, word.removesuffix("s")))


def is_near_field(one: str, other: str) -> bool:
    """Whether two ministries are of one field, as the table knows their fields; what it does not know is near to none."""
    known = [group for group in table(FILE)["ministries"] if names_one_of(one, group)]
    return any(names_one_of(other, group) for group in known)


def names_one_of(ministry: str, field: list[str]) -> bool:
    """Whether the name of a ministry or department begins with one of the names of a field, as whole words."""
    matter = re.sub(r"^(?:the )?(?:union )?(?:ministry|department) (?:of|for) ", "", " ".join(words(ministry)))
    return any(f"{matter} ".startswith(f"{' '.join(words(part))} ") for part in field)
