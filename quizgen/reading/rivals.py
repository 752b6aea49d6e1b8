"""Facts of one document that cannot both be right: nothing is asked that depends on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizgen import dates
from quizgen.model import Document, Fact, Slot
from quizgen.text import fold, words

# When something takes effect; a document that tells two such years may speak of one thing.
IN_FORCE = re.compile(r"\b(?:c[ao]me|comes|brought|entered|enters)\b[^.\n]{0,30}\binto (?:force|effect)\b[^.\n]{0,30}?\b(\d{4})\b")


def undisputed(document: Document, found: Sequence[tuple[int, Fact]]) -> Iterator[tuple[int, Fact]]:
    """The facts without the times that the document tells otherwise: "in effect in 2005", "in force on 10 February 2006"."""
    told = [(fact.about, slot) for _, fact in found for slot in fact.slots if slot.type in dates.EXACT and slot.relation.endswith(" when")]
    forced = set(IN_FORCE.findall(document.text))
    for block, fact in found:
        kept = tuple(slot for slot in fact.slots if not disputed(fact.about, slot, told))
        if len(forced) > 1 and IN_FORCE.search(fact.statement):
            kept = tuple(slot for slot in kept if slot.type not in dates.EXACT)
        if kept or not fact.slots:
            yield block, replace(fact, slots=kept)


def disputed(about: str, slot: Slot, told: Iterable[tuple[str, Slot]]) -> bool:
    """Whether another fact tells another time for what happened to the same thing."""
    if slot.type not in dates.EXACT or len(slot.relation.split()) != 2:  # noqa: PLR2004 - a verb and "when": nothing else tells two events apart
        return False
    return any(
        other.relation == slot.relation and same_thing(about, name) and not compatible(slot.text, other.text) for name, other in told
    )


def same_thing(one: str, other: str) -> bool:
    """Whether two names share their telling words, or one begins with the initials of the other."""
    first, second = ({word for word in words(name) if not word.isdigit()} for name in (one, other))
    smaller = min(first, second, key=len)
    alike = bool(smaller) and len(first & second) * 2 >= len(smaller)
    return alike or shortened(one, other) or shortened(other, one)


def shortened(short: str, full: str) -> bool:
    """Whether an abbreviation in one name stands for the words of another: "SEZ Act" and "Special Economic Zones Act"."""
    initials = "".join(word[0] for word in re.findall(r"[A-Z]\w+", full))
    return any(len(letters) > 1 and initials.startswith(letters) for letters in re.findall(r"\b[A-Z]{2,6}\b", short))


def compatible(one: str, other: str) -> bool:
    """Whether two times may be one: the same, or a year or month that holds the other."""
    plain, second = (fold(dates.canonical(text)) for text in (one, other))
    return plain in second or second in plain
