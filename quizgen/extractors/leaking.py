"""Whether a question or a statement with a gap gives its answer away: the name itself, another name of it, a word that begins it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from quizgen import gazetteer
from quizgen.extractors.answering import also_called
from quizgen.model import Slot
from quizgen.model.slot_types import PLACES
from quizgen.syllabus import table
from quizgen.text import words

STEM = 4
COMMON = frozenset(
    {
        "the",
        "and",
        "for",
        "india",
        "indian",
        "national",
        "act",
        "rules",
        "scheme",
        "mission",
        "programme",
        "project",
        "ministry",
        "department",
        "day",
        "summit",
        "exercise",
    }
)
NAMED = frozenset({"body", "law", "scheme", "treaty", "event", "ministry", "company", "work", "term", "thing", "place"})
# Parts of a law, asked for with the law that they stand in: "Which article of the Constitution".
PARTS = frozenset({"article", "section", "schedule"})
ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
NAMESAKE = re.compile(r"(?:After|From) whom or what\b")
NAME_WORD = re.compile(r"\b[A-Z][a-z]{3,}")


def is_begun(question: str, slot: Slot) -> bool:
    """Whether a word of the question is a longer form of one of the name: of the Semiconductor Mission, the Semicon India Programme."""
    own = [word for word in words(slot.text) if len(word) > STEM + 2 and word not in COMMON]
    return slot.type in NAMED and any(one.startswith(word) for word in own for one in words(question))


def leaks(question: str, slot: Slot) -> bool:
    """Whether the answer, or another name of it, still stands in the question."""
    return any(tells(question, replace(slot, text=name)) for name in (slot.text, *also_called(slot)))


def without_kind(question: str, slot: Slot) -> str:
    """A question without the noun by which it asks: "Which river" does not tell the Jhelum River."""
    return re.sub(rf"\b([Ww]hich) {re.escape(slot.head)}\b", r"\1", question, count=1) if slot.head else question


def tells(question: str, slot: Slot) -> bool:
    """Whether a name still stands in the question, by itself or in what an acronym there stands for."""
    spelled = (gazetteer.entry(short) for short in ACRONYM.findall(question)) if slot.type in PLACES else ()
    known = words(" ".join((question, *(one.name for one in spelled if one is not None))))
    own = slot.text.partition(" ")[2] if slot.head in PARTS else re.sub(r"\s*\([^()]*\)$", "", slot.text)
    telling = [word for word in words(own) if len(word) > 2 and word not in COMMON]  # noqa: PLR2004 - small words tell nothing
    shared = sum(word in known or any(len(one) >= STEM and word.startswith(one) for one in known) for word in telling)
    if slot.type in NAMED and any(len(word) > STEM and word != one and word in one for word in telling for one in known):
        return True  # The river that rises at Talakaveri is the Kaveri.
    if NAMESAKE.match(question) and shared:
        return True  # "After whom is the Rao Prize named?"
    return f" {' '.join(words(slot.text))} " in f" {' '.join(known)} " or (
        begins_place(question, slot) or (slot.type in NAMED and 0 < len(telling) <= 2 * shared)
    )


def begins_place(text: str, slot: Slot) -> bool:
    """Whether a word of a text begins the place asked for: "the Naga Hill Ophiolite lies in Nagaland"."""
    starts = (one for one in re.findall(r"\b[A-Z][a-z]+", text) if len(one) >= STEM)
    return slot.type in ("state", "country") and any(slot.text.startswith(one) for one in starts)


def tells_name(rest: str, slot: Slot) -> bool:
    """Whether the rest of a statement has a word that makes the name asked for what it is: "the Lokpal … created by the Lokpal Act"."""
    if any(tells_name(rest, replace(slot, text=name, type="thing")) for name in also_called(slot)):
        return True
    if slot.type not in NAMED | {"list"}:
        return begins_place(rest, slot)
    own = set(NAME_WORD.findall(re.sub(r"\s*\([^()]*\)$", "", slot.text)))
    return any(word.lower() not in COMMON and word not in generic() for word in own & set(NAME_WORD.findall(rest)))


@cache
def generic() -> frozenset[str]:
    """Words of many names, which give none of them away."""
    return frozenset(table("reading.yaml")["generic_name_words"])
