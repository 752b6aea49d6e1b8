"""Which value is a near fellow of the right one: a body of its sort, a State of its region, a river of its system."""

from __future__ import annotations

import re
from functools import cache

from quizgen.extractors.landscapes import lies_in
from quizgen.gazetteer import Entry, ancestors, entry, lineage
from quizgen.syllabus import table
from quizgen.text import fold

FILE = "near_fellows.yaml"
OURS = frozenset({"Government of India", "India"})
PARTNER = "partner country"
LANDS = frozenset({"country", "state"})
INDIAN = re.compile(r"\bIndian?\b(?! (?:Ocean|Sign))|\bAll[- ]India\b")


def is_near_fellow(right: str, wrong: str, *, partners: bool = False) -> bool:
    """Whether somebody who half knows could take one value for the other; of what nobody has listed nothing is known against it.

    `partners` are countries of which another of their rank may be believed as well.
    """
    if are_grouped(right, wrong) is False:
        return False
    ours, theirs = (entry(plain(one)) for one in (right, wrong))
    if ours is None or theirs is None:
        known = ours or theirs
        return known is None or known.kind != "body"  # Of what work a body does that nobody has listed, nobody knows.
    if partners and lies_in(theirs.name, "sea") is False and lies_in(ours.name, "sea") is not False:
        return False  # Of many exercises only their names say that they are naval.
    if ours.kind in LANDS and theirs.kind in LANDS:
        return are_neighbours(ours, theirs) or (partners and are_of_a_rank(ours, theirs))
    if ours.kind == "body" or theirs.kind == "body":
        return are_bodies_of_a_sort(ours, theirs)
    return True


def plain(name: str) -> str:
    """A name without its article and its acronym."""
    return name.removeprefix("the ").partition(" (")[0]


def tells_where(name: str, place: str) -> bool:
    """Whether a name tells by a city in it where a thing is: the Kandahar inscription was found in Afghanistan."""
    cities = (entry(word, "city") for word in name.split()[:2] if word[:1].isupper())
    return any(city is not None and city.kind == "city" and place in lineage(city) for city in cities)


def are_grouped(one: str, other: str) -> bool | None:
    """Whether two things stand in one list of things beside each other, None where the first stands in none."""
    mine, theirs = groups_of(one), groups_of(other)
    if not theirs and fold(plain(one)) in map(fold, table(FILE)["homonyms"]):
        return None  # Manas the reserve, Periyar the reformer, Sindh the province.
    return bool(mine & theirs) if mine else None


def groups_of(name: str) -> frozenset[int]:
    """The numbers of the lists in which a river, strait or body stands, by its name with or without its noun, or its full name."""
    bare = plain(name.removeprefix("The "))
    known = entry(bare)
    forms = (fold(bare), fold(bare).removesuffix(" river"), *((fold(known.name),) if known and known.kind == "body" else ()))
    return next((listed()[form] for form in forms if form in listed()), frozenset())


@cache
def listed() -> dict[str, frozenset[int]]:
    """Folded name → the numbers of the lists in which it stands."""
    found: dict[str, frozenset[int]] = {}
    for number, group in enumerate(table(FILE)["beside"]):
        for name in group:
            found[fold(name)] = found.get(fold(name), frozenset()) | {number}
    return found


def are_neighbours(one: Entry, other: Entry) -> bool:
    """Whether two countries lie in one part of the world, two States in one part of India or beside each other."""
    if one.kind != other.kind:
        return False
    beside = table("formats.yaml")["neighbours"].get(one.name, ()) if one.kind == "state" else ()
    return other.name in beside or bool(lineage(one)[:1] and lineage(one)[:1] == lineage(other)[:1])


def are_of_a_rank(one: Entry, other: Entry) -> bool:
    """Whether two countries are partners of one rank."""
    ranks = (frozenset(map(fold, group)) for group in table(FILE)["partners"])
    return any(fold(one.name) in group and fold(other.name) in group for group in ranks)


def are_bodies_of_a_sort(one: Entry, other: Entry) -> bool:
    """Whether two bodies are both of India, or both not and of sorts that do the same work."""
    if is_ours(one) != is_ours(other):
        return False
    sorts = (one.subkind, other.subkind)
    return one.subkind == other.subkind or is_ours(one) or any(set(sorts) <= set(group) for group in table(FILE)["sorts"])


def is_ours(one: Entry) -> bool:
    """Whether a body is one of India's."""
    return one.kind == "ministry" or bool(OURS & {one.of, *ancestors(one.name)}) or INDIAN.search(one.name) is not None
