"""What other rows of the same page tell: another river's source, another strait, made to stand in the place of the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.extractors.near_fellows import PARTNER, are_grouped, is_near_fellow
from quizgen.extractors.refuting import Shelf, is_beside, shelf_of, stems
from quizgen.extractors.ways import Falsehood
from quizgen.gazetteer import entry, part_of, same_thing
from quizgen.model import Corpus, Fact, Reading, Slot
from quizgen.syllabus import table
from quizgen.text import fold, spaced, words

FILE = "contraries.yaml"
MOST, LONGEST = 2, 6
NAME = re.compile(r"\b[A-Z][\w'’.-]*(?: (?:of |the )*[A-Z][\w'’.-]*)*")


def row_siblings(fact: Fact, reading: Reading, corpus: Corpus) -> Iterator[Falsehood]:
    """The statement of a row with the value of another row of its page, of which its source surely does not say the same."""
    slot = next(iter(fact.slots), None)
    if slot is None or len(fact.slots) != 1 or not is_row(fact) or fact.statement.count(slot.text) != 1:
        return
    found = dict.fromkeys(other.slots[0].text for other in reading.facts if is_other_row(other, fact, slot))
    column = list(
        dict.fromkeys(other.slots[0].text for other in reading.facts if is_row(other) and other.slots[0].relation == slot.relation)
    )
    sure = (wrong for wrong in found if is_surely_wrong(wrong, fact, slot, reading, shelf_of(corpus)))
    for wrong in nearest(list(sure), slot.text, column)[:MOST]:
        yield Falsehood(fact.statement.replace(slot.text, wrong), wrong, slot.text)


def nearest(sure: list[str], right: str, column: list[str]) -> list[str]:
    """The values that could be believed first: those with a word in common ("Strait"), then those that stand nearest on the page."""
    place = column.index(right) if right in column else 0
    return sorted(sure, key=lambda wrong: (not stems(wrong) & stems(right), abs(column.index(wrong) - place)))


def is_row(fact: Fact) -> bool:
    """Whether a fact tells one value of a relation that a thing has once: where a river rises, what a strait separates."""
    plain = fact.question != "" and fact.clause is None and not fact.hedged and not fact.said_by
    return plain and len(fact.slots) == 1 and fact.slots[0].relation in table(FILE)["rows"]


def is_other_row(other: Fact, fact: Fact, slot: Slot) -> bool:
    """Whether another fact is a row of the same column, of another thing and with another value of the same form."""
    if not is_row(other) or other.slots[0].relation != slot.relation or other.slots[0].type != slot.type:
        return False
    value = other.slots[0].text
    alike = len(words(value)) <= LONGEST and has_the(other, value) == has_the(fact, slot.text)
    alike = alike and value[:1].isupper() == slot.text[:1].isupper()  # "from Gangotri", but "near Nagri"
    apart = fold(other.about) != fold(fact.about) and not same_thing(value, slot.text)
    apart = apart and not part_of(value, slot.text) and not part_of(slot.text, value)
    held = spaced(value) in spaced(slot.text) or spaced(slot.text) in spaced(value)
    # No river ends in itself.
    own = fold(fact.about) != fold(slot.text) and bool(stems(fact.about) & stems(value))
    near = is_near_fellow(slot.text, value, partners=slot.relation == PARTNER) and are_grouped(fact.about, other.about) is not False
    # A fort of Ratnagiri lies in no district of another State.
    near = near and (slot.relation != "district" or states_in(fact.quote) == states_in(other.quote))
    return alike and apart and near and not held and not own


@cache
def states_in(quote: str) -> frozenset[str]:
    """The States that a row names."""
    found = (entry(name, "state") for name in NAME.findall(quote))
    return frozenset(one.name for one in found if one is not None and one.kind == "state")


def has_the(fact: Fact, value: str) -> bool:
    """Whether a value stands behind "the" in its statement."""
    return fact.statement.partition(value)[0].lower().endswith("the ")


def is_surely_wrong(wrong: str, fact: Fact, slot: Slot, reading: Reading, shelf: Shelf) -> bool:
    """Whether no fact or sentence tells the same of the other value: it stands nowhere beside all else that the statement names."""
    told = spaced(wrong) in spaced(fact.statement) or (fold(fact.about) != fold(slot.text) and is_beside(fact.about, wrong, shelf))
    also = any(
        fold(other.about) == fold(fact.about) and fold(other.slots[0].text) == fold(wrong)
        for other in reading.facts
        if other.slots and other.slots[0].relation == slot.relation
    )
    rest = [spaced(name) for name in NAME.findall(fact.statement.replace(slot.text, " … ")) if name != "The"]
    together = bool(rest) and any(all(name in line.spaced for name in rest) for line in shelf.naming(wrong))
    return not told and not also and not together
