"""Places by the water and in the mountains: for a port or a glacier only a place by the sea or in the Himalaya can be believed."""

from __future__ import annotations

import re
from functools import cache

from quizgen.gazetteer import entry
from quizgen.syllabus import table
from quizgen.text import fold, words

FILE = "landscapes.yaml"
# The lists of places that lie in each landscape.
OF = {
    "sea": ("coastal_states", "coastal_cities"),
    "river": ("river_cities",),
    "mountains": ("mountain_states", "mountain_cities"),
    "passes": ("himalayan_states",),
    "tribes": ("tribal_states",),
}
NATURAL = ("sea", "river", "mountains", "passes")

# A legislature passes bills, and that is no mountain pass.
OF_BILLS = re.compile(
    r"\bto pass\b|\bpass(?:es)? (?=(?:an?|the|its) (?:[a-z]+ )?(?:bill|law|act|resolution|budget|motion)\b)", re.IGNORECASE
)


@cache
def listed(name: str) -> frozenset[str]:
    """The words or places of a list, folded."""
    return frozenset(map(fold, table(FILE)[name]))


def lies_in(place: str, landscape: str) -> bool | None:
    """Whether a place of India lies by the sea, a great river or in the mountains, or a country by the sea; None where nobody knows."""
    country = entry(place, "country")
    if country is not None and landscape == "sea":
        return fold(country.name) not in listed("landlocked")
    known = next((found for kind in ("state", "city") if (found := entry(place.partition(",")[0], kind))), None)
    if known is None or (known.kind == "city" and known.subkind != "Indian city"):
        return None
    lists = [name for name in OF[landscape] if name.endswith("states" if known.kind == "state" else "cities")]
    return any(fold(known.name) in listed(name) for name in lists) if lists else None


def landscapes_of(question: str, key: str) -> list[str]:
    """The landscapes that a question speaks of and in which its key lies."""
    spoken = set(words(OF_BILLS.sub("", question)))
    return [landscape for landscape in OF if not listed(landscape).isdisjoint(spoken) and lies_in(key, landscape)]


def suits_landscape(question: str, key: str, option: str) -> bool:
    """Whether an option lies in the landscape that a question speaks of, where the key does."""
    return all(lies_in(option, landscape) is not False for landscape in landscapes_of(question, key))


def share_landscape(one: str, other: str) -> bool:
    """Whether two places both lie by the sea, both by a river that carries boats, or both in the mountains."""
    return any(lies_in(one, landscape) and lies_in(other, landscape) for landscape in NATURAL)
