"""Places by the water: for a port, an estuary or a river cruise only a place by the sea or by a river can be believed."""

from __future__ import annotations

from functools import cache

from quizgen.gazetteer import entry
from quizgen.syllabus import table
from quizgen.text import fold, words

FILE = "waters.yaml"
# The lists of places that lie by each water.
BY = {"sea": ("coastal_states", "coastal_cities"), "river": ("river_cities",)}


@cache
def listed(name: str) -> frozenset[str]:
    """The words or places of a list, folded."""
    return frozenset(map(fold, table(FILE)[name]))


def lies_by(place: str, water: str) -> bool | None:
    """Whether a place of India lies by the sea or by a river that carries boats; None where nobody knows."""
    known = next((found for kind in ("state", "city") if (found := entry(place.partition(",")[0], kind))), None)
    if known is None or (known.kind == "city" and known.subkind != "Indian city"):
        return None
    lists = [name for name in BY[water] if name.endswith("states" if known.kind == "state" else "cities")]
    return any(fold(known.name) in listed(name) for name in lists) if lists else None


def waters_of(question: str, key: str) -> list[str]:
    """The waters that a question speaks of and by which its key lies."""
    spoken = set(words(question))
    return [water for water in BY if not listed(water).isdisjoint(spoken) and lies_by(key, water)]


def is_by_the_water(question: str, key: str, option: str) -> bool:
    """Whether an option lies by the water that a question speaks of, where the key does."""
    return all(lies_by(option, water) is not False for water in waters_of(question, key))


def share_water(one: str, other: str) -> bool:
    """Whether two places both lie by the sea, or both by a river that carries boats."""
    return any(lies_by(one, water) and lies_by(other, water) for water in BY)
