"""What the same is told of other things: the value that stands in another row is the falsehood that an examiner would take."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from quizgen.extractors.near_fellows import PARTNER, is_near_fellow
from quizgen.extractors.refuting import Asked, Known, is_beside
from quizgen.gazetteer import part_of, same_thing
from quizgen.identity import shuffled
from quizgen.model import Corpus, Fact, Reading, Slot
from quizgen.model.slot_types import COUNTS, SITES, TIMES
from quizgen.syllabus import table
from quizgen.text import fold, words

FILE = "formats.yaml"
MOST, LONGEST = 4, 8
# Times and amounts are exchanged for near ones, places for those beside them, statuses for the next step.
OWN_WAYS = TIMES | SITES | COUNTS | {"ministry", "duration", "ordinal"}
STATUS = "IUCN status"


class Told(NamedTuple):
    """A thing, what is told of it, where it was read and by which slot, and whether that stands behind "the"."""

    about: str
    slot: Slot
    source: str
    the: bool


def tells(slot: Slot, kind: dict[str, Any]) -> bool:
    """Whether a slot tells what a table of pairs is about: by its label, or by the verb of its sentence."""
    verb, *others = slot.relation.split() or ("",)
    of_type = others[-1:] in ([slot.type], ["when"]) or (slot.type == "ministry" and not others)
    return slot.relation in kind["relations"] or (verb in kind["verbs"] and of_type)


def siblings(asked: Asked, reading: Reading, corpus: Corpus) -> Iterator[str]:
    """The values that the same relation has for other things, those of the same document first, surely wrong of this one."""
    slot = asked.slot
    number = number_of(slot)
    if number is None or slot.type in OWN_WAYS or slot.relation == STATUS or slot.text not in asked.fact.statement:
        return
    told = told_of_known(Known(corpus)).get(number, ())
    home = reading.document.source.id
    found: dict[str, str] = {}
    away = () if slot.type == "person" else (one for one in told if one.source != home)  # A poet of another age is out at a glance.
    for one in (*(one for one in told if one.source == home), *away):
        if fold(one.slot.text) not in found and is_fair(one, asked):
            found[fold(one.slot.text)] = one.slot.text
    own = list(found.values())[: 2 * MOST]
    yield from shuffled(own, key=f"sibling {asked.fact.about}")[:MOST]


def number_of(slot: Slot) -> int | None:
    """Which of the relations of tables a slot tells, None for none."""
    kinds = table(FILE)["pairs"]
    return next((number for number, kind in enumerate(kinds) if slot.type in kind["types"] and tells(slot, kind)), None)


def is_fair(other: Told, asked: Asked) -> bool:
    """Whether what is told of another thing is of the same type and form, is not this one's, and stands nowhere beside it."""
    slot, value = asked.slot, other.slot.text
    alike = other.slot.type == slot.type and len(words(value)) <= LONGEST and value[:1].isupper() == slot.text[:1].isupper()
    alike = alike and other.the == has_the(asked.fact, slot)
    if not alike or same_thing(value, slot.text) or part_of(value, slot.text) or part_of(slot.text, value):
        return False
    if fold(other.about) == fold(asked.fact.about) or asked.is_kin(value) or asked.is_answer(value) or asked.is_named((value,)):
        return False
    return is_near_fellow(slot.text, value, partners=slot.relation == PARTNER) and not is_beside(asked.fact.about, value, asked.shelf)


@lru_cache(maxsize=1)
def told_of_known(known: Known) -> dict[int, tuple[Told, ...]]:
    """What a run tells by each relation of the tables of pairs."""
    found: dict[int, list[Told]] = {}
    for reading in known.corpus.readings:
        for fact in (fact for fact in reading.facts if not (fact.hedged or fact.said_by)):
            for slot in fact.slots:
                number = number_of(slot)
                if number is not None:
                    found.setdefault(number, []).append(Told(fact.about, slot, reading.document.source.id, has_the(fact, slot)))
    return {number: tuple(told) for number, told in found.items()}


def has_the(fact: Fact, slot: Slot) -> bool:
    """Whether a value stands behind "the" in its statement."""
    return fact.statement.partition(slot.text)[0].endswith("the ")


def is_told_of(fact: Fact, slot: Slot) -> bool:
    """Whether a slot of a fact is the one value of its type there: of two ministries either may be exchanged, and neither tells which."""
    return sum(other.type == slot.type for other in fact.slots) == 1
