"""The entries of the gazetteer, as the files of `data/gazetteer` hold them, with capitals and adjectives of countries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from quizgen.gazetteer.spelling import ACRONYM, YEAR, key_of
from quizgen.syllabus import country_names, table
from quizgen.text import fold

FOLDER = "gazetteer"
NOUNS, MEMBERSHIPS = "heads.yaml", "memberships.yaml"


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and what is known of it.

    `kind` is one of `SLOT_TYPES`, `subkind` what it is among those ("regulator", "tiger reserve"), `head` the noun by which a question
    asks for it, `of` what it belongs to (a ministry, a state, a country, a region), `seat` its capital or headquarters. `fame` is 1 for
    what every newspaper reader knows, 2 for a great power; `capital` marks the capital of a country; `adjectives` are those of a country.
    """

    name: str
    kind: str
    subkind: str
    head: str
    aliases: tuple[str, ...] = ()
    acronym: str = ""
    of: str = ""
    seat: str = ""
    fame: int = 0
    capital: bool = False
    adjectives: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it."""
        short = (self.acronym, f"{self.name} ({self.acronym})") if self.acronym else ()
        return (self.name, *self.aliases, *short)


@cache
def entries() -> tuple[Entry, ...]:
    """All entries, in the order of the files."""
    listed = tuple(listed_entries())
    known = frozenset(key_of(spelling) for one in listed for spelling in one.spellings)
    every = [with_adjectives(one, known) if one.kind == "country" else one for one in listed]
    lands = [one for one in every if one.kind == "country"]
    capitals = (city for land in lands for city in capital_of(land) if key_of(city.name) not in known)
    return (*(replace(one, seat=one.seat.split(" / ")[0]) for one in every), *capitals, *people_of(lands))


def listed_entries() -> Iterator[Entry]:
    """What the files list; a new file needs no word anywhere else."""
    folder = files("quizgen") / "data" / FOLDER
    for name in sorted(file.name for file in folder.iterdir() if file.name.endswith(".yaml")):
        if name not in (NOUNS, MEMBERSHIPS):
            for subkind, group in table(f"{FOLDER}/{name}").items():
                yield from entries_of(subkind, group)


def entries_of(subkind: str, group: dict[str, Any]) -> Iterator[Entry]:
    """The entries of one subkind, whether the file groups them or not."""
    blank = Entry("", group["type"], subkind, group.get("head", subkind))
    listed = [("", one) for one in group.get("all", ())]
    listed += [(owner, one) for owner, ones in group.get("by", {}).items() for one in ones]
    for owner, line in listed:
        read = read_line(str(line), replace(blank, of=owner))
        yield with_frame(read, group.get("beginning", ""), group.get("ending", ""))


def read_line(line: str, blank: Entry) -> Entry:
    """One entry of a file: `Name* (ACRONYM) / other name ~ adjective @ seat`."""
    rest, _, seat = line.partition(" @ ")
    naming, *adjectives = rest.split(" ~ ")
    first, *others = naming.split(" / ")
    plain = first.replace("*", "")
    # A bracket within the title of a law, "Environment (Protection) Act, 1986", is no acronym: an acronym stands at the end.
    split = ACRONYM.match(plain)
    short = split["short"] if split and is_short(split["short"]) else ""
    name, acronym = (split["full"], short) if split and short else (plain, "")
    aliases, fame = tuple(one.strip() for one in others), first.count("*")
    return replace(blank, name=name, acronym=acronym, aliases=aliases, seat=seat, fame=fame, adjectives=tuple(adjectives))


def is_short(bracket: str) -> bool:
    """Whether a bracket holds letters that stand for the name, and not the word that tells a party from the one it left."""
    return sum(letter.isupper() or letter.isdigit() for letter in bracket) > 1


def with_frame(one: Entry, beginning: str, ending: str) -> Entry:
    """An entry under the words that its kind puts before or behind its name; without them it is known too, unless a person is meant."""
    if beginning:
        return replace(one, aliases=(*one.aliases, *(f"{beginning} {name}" for name in (one.name, *one.aliases))))
    if ending:
        bare = (one.name, *one.aliases)
        own = tuple(name for name in bare if not may_be_person(name))
        return replace(one, name=f"{one.name} {ending}", aliases=(*(f"{name} {ending}" for name in one.aliases), *own))
    return one


def capital_of(country: Entry) -> Iterator[Entry]:
    """A country's capital as a city of its own."""
    name, *others = country.seat.split(" / ")
    if name:
        yield Entry(name, "city", "world city", "city", tuple(others), of=country.name, fame=country.fame, capital=True)


def people_of(lands: Iterable[Entry]) -> Iterator[Entry]:
    """The adjectives of countries: "Russian" of Russia."""
    for land in lands:
        for word in land.adjectives:
            yield Entry(word, "nationality", "nationality", "nationality", of=land.name, fame=land.fame)


def with_adjectives(country: Entry, known: frozenset[str]) -> Entry:
    """A country with the adjectives that the list of countries has for it: those of its words that name nothing else."""
    listed = next((name for spelling in country.spellings if (name := country_names().get(fold(spelling)))), "")
    taken = {*known, *map(key_of, country.seat.split(" / "))}
    others = [word for word in table("countries.yaml").get(listed, ()) if key_of(word) not in taken]
    return replace(country, adjectives=tuple(dict.fromkeys((*country.adjectives, *others))))


@cache
def index() -> dict[str, tuple[Entry, ...]]:
    """Folded spelling → the entries that it may mean; a law also stands without its year."""
    found: dict[str, dict[Entry, None]] = {}
    for one in entries():
        dated = [YEAR.sub("", name) for name in one.spellings] if one.kind == "law" else []
        for spelling in (*one.spellings, *dated):
            found.setdefault(key_of(spelling), {})[one] = None
    return {spelling: tuple(ones) for spelling, ones in found.items()}


@cache
def memberships() -> dict[str, dict[str, list[str]]]:
    """Who belongs to which group, and what lies in which region."""
    found: dict[str, dict[str, list[str]]] = table(f"{FOLDER}/{MEMBERSHIPS}")
    return found


@cache
def telling_words(where: str) -> tuple[tuple[str, tuple[str, str]], ...]:
    """The words at the beginning ("starts") or end ("ends") of names with the type and noun that they tell, the longest first."""
    listed = table(f"{FOLDER}/{NOUNS}")[where]
    found = [(word, (kind, head)) for kind, heads in listed.items() for head, ones in heads.items() for word in ones]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def persons() -> frozenset[str]:
    """The folded names that persons bear too."""
    return frozenset(key_of(name) for name in table(f"{FOLDER}/{NOUNS}")["persons"])


def may_be_person(text: str) -> bool:
    """Whether persons bear the name too, so that it settles nothing where it stands alone: Jordan, Washington."""
    return key_of(text) in persons()
