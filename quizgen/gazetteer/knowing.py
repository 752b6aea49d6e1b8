"""What a text names, what is like it, what it is the same as or a part of."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from functools import cache

from quizgen.gazetteer.entries import Entry, entries, index, memberships, telling_words
from quizgen.gazetteer.spelling import YEAR, called_groups, forms, is_acronym_of, key_of, sound_alike

# An acronym of so few letters may be a word: who, us, aim.
SHORT, FEW_LETTERS = 3, 4
WRITTEN_OUT = frozenset({"scheme", "body", "law", "treaty", "ministry", "event"})


@cache
def named_by(text: str) -> tuple[Entry, ...]:
    """Every entry that a text may name."""
    plain = re.sub(r"^[Tt]he (?=\S)", "", text)
    return tuple(one for one in index().get(key_of(text), ()) if any(is_so_written(spelling, plain) for spelling in one.spellings))


def written_out(short: str) -> str:
    """What an acronym stands for that few know by its letters alone: GSTAT, not RBI; "" for others."""
    known = entry(short) if len(short) >= SHORT and short.isupper() else None
    if known is None or known.acronym != short or known.name == short or known.kind not in WRITTEN_OUT:
        return ""
    # Many know what the National Quantum Mission is, and few what NQM is.
    mission = known.kind == "scheme" and len(short) <= FEW_LETTERS and known.name.split()[-1] in ("Mission", "Programme", "Scheme")
    # Three letters of a body of India mean nothing else only where no other entry has them.
    alone = known.kind == "body" and bool(known.of) and len(named_by(short)) == 1
    return known.name if mission or ((len(short) > SHORT or alone) and not known.fame) else ""


def means_another(short: str, full: str) -> bool:
    """Whether an acronym is better known as something else's: of "ISA" nobody says "Industrial Security Annex" without the page."""
    known = named_by(short) if short.isupper() and full.istitle() else ()
    fame = max((one.fame for one in known if same_thing(one.name, full)), default=-1)
    return any(one.fame > fame for one in known)


def is_known_acronym(short: str, full: str) -> bool:
    """Whether the gazetteer knows letters as the acronym of just that full form, and of nothing else: IMD, NDMA."""
    known = {one.name for one in named_by(short) if one.acronym == short}
    return len(known) == 1 and all(key_of(name) == key_of(full) for name in known)


def is_so_written(spelling: str, text: str) -> bool:
    """Whether a text has the capitals of a spelling, as far as they matter: "nice" is no city and "Who" no organisation."""
    if key_of(spelling) != key_of(text) and key_of(YEAR.sub("", spelling)) != key_of(text):
        return False
    short = spelling.isupper() and len(key_of(spelling)) <= SHORT
    return (spelling[:1].islower() or not text[:1].islower()) and (not short or text.isupper())


def entry(text: str, kind: str = "") -> Entry | None:
    """What a text names, by any of its spellings; None for what is unknown or may be several things.

    `kind` may be a type, a subkind or a head: of two things of one name, it tells which.
    """
    fitting = [one for one in named_by(text) if kind in ("", one.kind, one.subkind, one.head)]
    named = [one for one in fitting if key_of(one.name) == key_of(text)] or fitting
    if len({(one.name, one.subkind) for one in named}) > 1 and (noun := by_noun(text)[1]):
        named = [one for one in named if noun in (one.subkind, one.head)]
    return named[0] if len({(one.name, one.subkind) for one in named}) == 1 else None


def kind_of(text: str) -> str:
    """The type of what a text names, one of `SLOT_TYPES`; "" when it is unknown or may be of several types."""
    found = {one.kind for one in named_by(text)}
    return only(found) if found else by_noun(text)[0]


def subkind_of(text: str, kind: str = "") -> str:
    """What a text names more closely: "regulator", "tiger reserve"; by its head noun where the name is unknown."""
    found = entry(text, kind)
    return found.subkind if found else by_noun(text)[1]


def head_of(text: str, kind: str = "") -> str:
    """The noun by which a question asks for what a text names: "ministry", "state", "act"; "" when there is none."""
    found = entry(text, kind)
    if found:
        return found.head
    return by_noun(text)[1] or only({one.head for one in named_by(text) if kind in ("", one.kind)})


def only(found: Iterable[str]) -> str:
    """The one of them, "" when there are more or none."""
    listed = tuple(found)
    return listed[0] if len(listed) == 1 else ""


@cache
def by_noun(text: str) -> tuple[str, str]:
    """The type and the noun that the first or last words of a name tell: ("scheme", "scheme") for "X Yojana"."""
    plain = YEAR.sub("", re.sub(r"\s*\([^()]*\)\s*$", "", re.sub(r"^[Tt]he ", "", text.strip())))
    if plain[:1].islower():
        return "", ""
    starts, ends = edges()
    begun = plain.startswith(starts) and next(told for word, told in telling_words("starts") if plain.startswith(f"{word} "))
    ended = plain.endswith(ends) and next(told for word, told in telling_words("ends") if plain.endswith(f" {word}"))
    return begun or ended or ("", "")


@cache
def edges() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a name may begin or end with that tells its type."""
    starts, ends = telling_words("starts"), telling_words("ends")
    return tuple(f"{word} " for word, _ in starts), tuple(f" {word}" for word, _ in ends)


@cache
def likes(text: str, kind: str = "") -> tuple[Entry, ...]:
    """Others of the same kind and subkind, nearest first: of the same ministry, state or region, then the best known.

    A great power stands beside great powers, a capital beside capitals.
    """
    found = entry(text, kind)
    if found is None:
        of_type, noun = by_noun(text)
        return tuple(one for one in entries() if noun and one.kind == of_type and noun in (one.head, one.subkind))
    group = [one for one in entries() if (one.kind, one.subkind) == (found.kind, found.subkind) and one.name != found.name]
    above = frozenset(lineage(found))

    def distance(other: Entry) -> tuple[bool, bool, int, int]:
        near = len(above.intersection(lineage(other))) - (found.fame > other.fame)
        return found.fame > max(other.fame, 1), found.capital and not other.capital, -near, -other.fame

    return tuple({one.name: one for one in sorted(group, key=distance)}.values())


def lineage(one: Entry) -> tuple[str, ...]:
    """What an entry lies in, from the nearest to the widest; groups of states do not count."""
    found, place = [], one.of
    while place and place not in found:
        found.append(place)
        owner = entry(place)
        place = next(iter(regions().get(key_of(place), ())), "") or (owner.of if owner else "")
    return tuple(found)


def same_thing(one: str, other: str) -> bool:
    """Whether two texts name one thing: the same words, an acronym, an alias, another spelling."""
    if forms(one) & forms(other) or key_of(other) in map(key_of, called_groups().get(key_of(one), ())):
        return True
    first, second = named_by(one), named_by(other)
    if first and second:
        return bool({entry.name for entry in first} & {entry.name for entry in second})
    return is_acronym_of(one, other) or is_acronym_of(other, one) or sound_alike(one, other)


def part_of(one: str, other: str) -> bool:
    """Whether the first lies in, or belongs to, the second: a city in its state, a state in its country, a member in its group."""
    head, _, tail = one.partition(", ")
    if tail and not YEAR.search(one) and same_thing(tail, other):
        return True
    wholes = {key_of(name) for entry in named_by(other) for name in entry.spellings} | forms(other)
    return any(key_of(name) in wholes for name in ancestors(one) or ancestors(head))


def member_count(text: str) -> int:
    """How many members a group has, 0 where that is not known."""
    return next((len(members) for group, members in memberships()["groups"].items() if same_thing(group, text)), 0)


@cache
def ancestors(text: str) -> tuple[str, ...]:
    """Everything that a thing belongs to, directly or through another, nearest first."""
    start = [one.name for one in named_by(text)] or [text]
    queue, seen = deque(start), dict.fromkeys(start)
    while queue:
        for parent in parents().get(key_of(queue.popleft()), ()):
            if parent not in seen:
                seen[parent] = None
                queue.append(parent)
    return tuple(name for name in seen if name not in start)


@cache
def parents() -> dict[str, tuple[str, ...]]:
    """Folded name → what it belongs to directly."""
    found = dict(regions())
    for one in entries():
        if one.of:
            found[key_of(one.name)] = (*found.get(key_of(one.name), ()), one.of)
    for group, members in memberships()["groups"].items():
        full = entry(group)
        for member in members:
            found[key_of(member)] = (*found.get(key_of(member), ()), full.name if full else group)
    return found


@cache
def regions() -> dict[str, tuple[str, ...]]:
    """Folded name → the region that it lies in."""
    return {key_of(member): (region,) for region, members in memberships()["regions"].items() for member in members}
