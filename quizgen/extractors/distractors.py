"""What may stand beside a right answer: the like of it from the document, from the run, from the gazetteer, in the same form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizgen.extractors.landscapes import landscapes_of, listed, share_landscape, suits_landscape
from quizgen.extractors.refuting import Asked
from quizgen.gazetteer import Entry, ancestors, entries, entry, likes, part_of, same_thing, subkind_of
from quizgen.gazetteer.spelling import ACRONYM, YEAR
from quizgen.model import Corpus, Name, Reading, Slot
from quizgen.syllabus import table
from quizgen.text import fold, spaced

# How much longer one option may be than another, and the key than the rest; below so many letters nobody sees a difference.
MOST_TIMES, BY_FAR, SHORT = 2.5, 1.6, 6
NEAR, FAR = 9, 20
# The reader's own country stands beside others only where the sources name it.
HOME = frozenset({"India", "Indian"})
PLACES = frozenset({"country", "state", "city", "place", "nationality", "people", "thing", "event"})
NAMED = frozenset(
    {
        *("office", "country", "state", "city", "place", "nationality", "body", "ministry", "company", "law", "treaty", "scheme", "event"),
        *("work", "thing", "people", "term"),
    }
)
# Sorts whose members are too unlike each other to be weighed against one another.
LOOSE = frozenset(
    {"landmark", "territory", "state office", "head of state", "world body", "conglomerate", "continent", "border roads body"}
)
# Sorts of which every member will do beside a name that the gazetteer does not know.
CLOSED = frozenset({"tiger reserve", "national park", "wildlife sanctuary", "biosphere reserve"})
# Sorts that the head noun alone makes alike, when both stand in what was read.
ALIKE_BY_NOUN = CLOSED | {
    *("act", "bill", "convention", "protocol", "treaty", "river", "lake", "island", "strait", "exercise", "university", "airport", "port"),
    *("dam", "district", "regiment", "tribe", "tribunal", "wetland", "declaration"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """A candidate as it is shown, with all its spellings."""

    shown: str
    spellings: tuple[str, ...]


def named_options(slot: Slot, reading: Reading, corpus: Corpus) -> Iterator[Option]:
    """The like of a name in the form of the key: those of its document first, then of the run, then of the gazetteer."""
    known, sort = entry_of(slot), sort_of(slot)
    if not sort or sort in LOOSE:
        return
    seen: list[str] = []
    for other in in_order(known, tuple(read_likes(slot, sort, reading, corpus)), likes_of(slot, sort, known)):
        if other.name in table("formats.yaml")["closed"]:
            continue
        shown = styled(plain(slot.text), known, other)
        if shown and not any(same_thing(shown, one) for one in seen):
            seen.append(shown)
            yield Option(shown, (shown, *other.spellings))


def in_order(known: Entry | None, read: tuple[Entry, ...], near: tuple[Entry, ...]) -> Iterator[Entry]:
    """What was read before what is only known; but a place that lies far off, though it was read, after the near ones."""
    close = {other.name for other in near}
    far = tuple(other for other in read if known and known.kind in PLACES and other.name not in close)
    yield from (other for other in read if other not in far)
    yield from near
    yield from far


def entry_of(slot: Slot) -> Entry | None:
    """What the gazetteer knows of a slot: of things of one name, that of the slot's own head; of "Dhaka, Bangladesh", the city."""
    texts = [slot.text, *slot.accepts]
    texts += [head for head, _, tail in (text.partition(", ") for text in texts) if tail and part_of(head, tail)]
    kinds = ("city", "state", "country", "place") if slot.type == "place" else (slot.type,)
    hints = (slot.head, *kinds) if slot.head else kinds
    found = (known for hint in hints for text in texts if (known := entry(text, hint)))
    return next((known for known in found if known.kind in kinds), None)


def sort_of(slot: Slot) -> str:
    """What a slot is among its type, "" when nobody knows."""
    known = entry_of(slot)
    return known.subkind if known else subkind_of(plain(slot.text), slot.type)


def likes_of(slot: Slot, sort: str, known: Entry | None) -> tuple[Entry, ...]:
    """The nearest like that the gazetteer has: what is far off is out at a glance. Companies and parties are of one country."""
    if known is None:
        return likes(plain(slot.text), slot.type) if sort in CLOSED else ()
    owner = entry(known.of, "country")
    near = [
        other
        for other in likes(known.name, known.subkind)
        if other.name not in HOME and (known.kind in PLACES or not owner or other.of == known.of) and not are_parted(known, other)
    ]
    if known.subkind == "union territory" and slot.head == "state":
        # A column of States and Union Territories: the States around it are its like.
        beside = [other for other in entries() if other.subkind == "state" and other.of == known.of and not are_parted(known, other)]
        near = [other for other in near if other.of == known.of] + beside + [other for other in near if other.of != known.of]
    if known.kind not in PLACES:
        return tuple(near[:FAR])
    if known.kind == "state":
        near.sort(key=lambda other: next_door(known.name, other.name))
    # Where a question speaks of the sea, only the places by the sea are left of those near by.
    return (*near[:NEAR], *(other for other in near[NEAR:] if share_landscape(known.name, other.name)))


def next_door(one: str, other: str) -> tuple[bool, bool, bool]:
    """How near a State is to another: of one in the Himalaya those there come first, then its neighbours, then the rest of its region."""
    himalaya = {fold(one), fold(other)} <= listed("himalayan_states")
    borders: dict[str, list[str]] = table("states.yaml")["borders"]
    known, found = entry(one, "state"), entry(other, "state")
    return not himalaya, other not in borders.get(one, ()), not (known and found and known.of == found.of)


def are_parted(one: Entry, other: Entry) -> bool:
    """Whether one State was once a part of the other: Telangana of Andhra Pradesh."""
    parted: dict[str, str] = table("states.yaml")["parted"]
    return parted.get(one.name) == other.name or parted.get(other.name) == one.name


def read_likes(slot: Slot, sort: str, reading: Reading, corpus: Corpus) -> Iterator[Entry]:
    """The names of a document that are of the slot's sort; then those of its neighbours that are near to it."""
    known = entry_of(slot)
    near = {other.name for other in likes_of(slot, sort, known)}
    kind = known.kind if known else slot.type
    for name in names_read(reading, corpus):
        if name.type in (kind, slot.type):
            listed = entry(name.name, kind)
            found = listed or of_name(name)
            close = name in reading.names or found.name in near or (not known and not listed)
            if found.subkind == sort and close and not (known and are_parted(known, found)) and (listed or sort in ALIKE_BY_NOUN):
                yield found


def names_read(reading: Reading, corpus: Corpus) -> Iterator[Name]:
    """The names of a document, then those of the others."""
    yield from reading.names
    for other in corpus.readings:
        if other is not reading:
            yield from other.names


def of_name(name: Name) -> Entry:
    """A name that was read, as an entry."""
    sort = subkind_of(name.name, name.type)
    return Entry(name.name, name.type, sort, sort, tuple(one for one in name.aliases if one != name.name), name.acronym)


def plain(text: str) -> str:
    """A name without the article before it."""
    return re.sub(r"^the (?=[A-Z0-9])", "", text.strip())


def styled(key: str, known: Entry | None, other: Entry) -> str:
    """Another thing written as the key is: in full, with its acronym or as one, with the country behind; "" when it cannot be."""
    if known and known.kind == "country":
        return other.name
    split = ACRONYM.match(key)
    if split and known and split["short"] == known.acronym:
        return f"{other.name} ({other.acronym})" if other.acronym else ""
    if is_acronym(key):
        return other.acronym or (other.name if is_acronym(other.name) else "")
    head, _, tail = key.partition(", ")
    if known and tail and part_of(head, tail) and not YEAR.search(key):
        owner = entry(other.of)
        return f"{other.name}, {owner.name}" if owner and owner.kind == "country" else ""
    return in_full(key, known, other)


def in_full(key: str, known: Entry | None, other: Entry) -> str:
    """Another thing's full name with or without its year, its head noun and its first word as the key has them."""
    name = other.name
    if YEAR.search(name) and not YEAR.search(key):
        name = YEAR.sub("", name)
    if YEAR.search(key) and not YEAR.search(name):
        return ""
    noun = known.head if known else ""
    if noun and fold(name).endswith(f" {noun}") and not fold(key).endswith(noun):
        bare = next((alias for alias in other.aliases if name.startswith(f"{alias} ")), "")
        name = bare or ("" if other.kind == "place" else name)
    if key.startswith("Exercise ") and name:
        name = f"Exercise {name.removeprefix('Exercise ')}"
    # A treaty has shorter names that are no bare acronyms: "Open Skies Treaty" beside "New START".
    names = (name, *other.spellings) if other.kind == "treaty" and not like_length(key, name) else (name,)
    return next((one for one in names if is_like_form(key, one)), "")


def is_like_form(key: str, name: str) -> bool:
    """Whether a name is written as the key is: with a year or without, no bare acronym, as long, its first letter as large."""
    capitals = name[:1].isupper() == key[:1].isupper()
    return capitals and not is_acronym(name) and like_length(key, name) and bool(YEAR.search(name)) == bool(YEAR.search(key))


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals only: RBI, BRICS, PM-KISAN, G20."""
    letters = [letter for letter in text if letter.isalpha()]
    return " " not in text and sum(map(str.isupper, letters)) * 2 > len(letters) and (len(letters) > 1 or any(map(str.isdigit, text)))


def fits_asked(asked: Asked, shown: str, key: str) -> bool:
    """Whether an option may answer as the question narrows it: "Which Indian city" takes Indian cities only, a port is by the sea."""
    question = asked.question
    if not suits_landscape(asked.told, key, shown):
        return False
    narrowed = re.search(r"\b[Ww]hich ((?:[A-Z][\w'’.-]* )+)", question)
    names = narrowed[1].split() if narrowed else []
    if landscapes_of(asked.told, key):
        names = [word for word in names if word != "State"]  # Of the few by the sea those of all regions will do.
    for word in names:
        place = entry(word, "nationality") or entry(word)
        owner = place.of if place and place.kind == "nationality" else place.name if place else ""
        if owner and part_of(key, owner) and not part_of(shown, owner):
            return False
        if not owner and not set(ancestors(shown)[:1]) & set(ancestors(key)[:1]):
            return False
    return lies_in_all(question, shown, key)


def lies_in_all(question: str, shown: str, key: str) -> bool:
    """Whether an option lies in each country, State and group of the question in which the key lies: no BRICS summit outside BRICS."""
    # "held under Brazil's chairship": whoever knows where a city lies leaves out those of other countries.
    told = [found.name for word in re.findall(r"[A-Z][\w.-]+", question) if (found := entry(word, "country"))]
    known = next((found for kind in ("city", "state") if (found := entry(key, kind))), None)
    if known is not None:
        told += [whole for whole in ancestors(key) if names_whole(question, whole)]
    return not any(part_of(key, whole) and not part_of(shown, whole) for whole in told)


def names_whole(question: str, whole: str) -> bool:
    """Whether a question names a State, country or group; an adjective tells of a group only: a Russian President may be anywhere."""
    known = entry(whole)
    spellings = (*known.spellings, *(known.adjectives if known.kind == "body" else ())) if known else (whole,)
    return any(spaced(one) in spaced(question) for one in spellings)


def lies_in_it(question: str, shown: str) -> bool:
    """Whether something that the question names lies in the option too, as a reserve that spreads over two states does."""
    named = re.findall(r"(?:[A-Z][\w'’.-]*)(?: (?:(?:of|and) )?[A-Z][\w'’.-]*)*", question)
    return any(part_of(name, shown) for name in named)


def like_length(key: str, option: str) -> bool:
    """Whether neither of two options is much longer than the other."""
    sizes = len(key), len(option)
    return max(sizes) <= MOST_TIMES * max(min(sizes), SHORT)


def fair_lengths(key: str, options: Iterable[str]) -> bool:
    """Whether no option is two and a half times as long as another, and the key not the longest by far."""
    shown = list(options)
    alike = all(like_length(one, other) for one in (key, *shown) for other in shown)
    return alike and len(key) <= max(BY_FAR * max(map(len, shown)), 2 * SHORT)
