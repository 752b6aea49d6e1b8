"""The other right forms of an answer, by its shape: the parts of a compound, a law without its year, a treaty the other way round."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from quizgen import gazetteer, quantities
from quizgen.gazetteer import key_of, kind_of
from quizgen.syllabus import table
from quizgen.text import fold, words

FILE = "accepting.yaml"
YEAR = re.compile(r"(?:, | of | )(?P<year>1[6-9]\d\d|20\d\d)$")
LAW = re.compile(r"\b(?:Act|Code|Rules|Regulations|Order|Notification|Ordinance|Adhiniyam|Sanhita|Bill)$")
GENERIC = "hills?|range|district|glacier|spring|lake|valley|plateau|plain|river"
NAME = rf"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|and|the|&|for|on|in|to|{GENERIC}))*"
FROM = r"(?:Treaty|Charter|Convention|Declaration|Protocol|Agreement|Pact|Accord|Battle|Peace)"
TURNED = re.compile(rf"(?P<noun>{FROM}) of (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
TURNING = re.compile(r"(?P<name>[A-Z][a-z]+) (?P<noun>Treaty|Charter|Battle|Peace)")
FLIGHT = re.compile(r"(?P<family>PSLV|GSLV|ASLV|SSLV|LVM3)[- ](?:[A-Z]{1,2})?\d+")
WHERE = re.compile(r"\b(?:[Ww]here|(?:in|at|from|on) which place)\b")
AT = re.compile(rf"(?P<one>{NAME}) (?:at|near|in) (?P<other>{NAME})(?:, (?P<more>.+))?")
NOUNS = "district|range|plain|plateau|mountains?"
PAIR = re.compile(r"\b(?:two|both|[Ww]hom?|whose|[Ww]hich [a-z]+(?:ies|[^s]s))\b")
MOST_WORDS = 4


def forms_of(answer: str, told: str) -> Iterator[str]:
    """Every other right form that the shape of an answer shows; `told` is what is asked."""
    for shape in SHAPES:
        yield from shape(answer, told)


def undated(answer: str, told: str) -> Iterator[str]:
    """A law without its year and with a comma before it, under each of its names; not one of several of that name."""
    found = YEAR.search(answer)
    bare = answer[: found.start()] if found else answer
    if not LAW.search(bare) or bare in table(FILE)["yearly"]:
        return
    names = (bare, *with_letters(bare))
    others = [other for name in names for other in gazetteer.called(name, told)]
    for name in dict.fromkeys((*names, *others)):
        plain = YEAR.sub("", name)
        same_year = not found or name == plain or name.endswith(found["year"])
        if found and LAW.search(plain) and same_year:
            yield f"{plain}, {found['year']}"
        if len({one.name for one in gazetteer.named_by(plain)}) <= 1 and same_year:
            yield plain


def with_letters(name: str) -> Iterator[str]:
    """A name in which letters stand for words with these written out: "EIA Notification", "UN Charter", "RPwD Act"."""
    for short, full in table(FILE)["letters within names"].items():
        if re.search(rf"(?<![\w.]){re.escape(short)}(?= [A-Z])", name):
            yield re.sub(rf"(?<![\w.]){re.escape(short)}(?= [A-Z])", full, name)


def lettered(answer: str, told: str) -> Iterator[str]:
    """The same of any name."""
    del told
    yield from with_letters(answer)


def turned(answer: str, told: str) -> Iterator[str]:
    """A treaty or battle named the other way round: the Treaty of Lagos, the Lagos Treaty."""
    del told
    if found := TURNED.fullmatch(answer):
        yield f"{found['name']} {found['noun']}"
    elif found := TURNING.fullmatch(answer):
        yield f"{found['noun']} of {found['name']}"


def parts(answer: str, told: str) -> Iterator[str]:
    """The parts of a place where the question asks where: its district, its State, the confluence and the river."""
    if not (WHERE.search(told) and re.match(NAME, answer)) or "/" in answer:
        return
    found = AT.fullmatch(answer)
    pieces = [found["one"], found["other"]] if found else answer.split(", ")
    for piece in pieces if len(pieces) > 1 else ():
        if kind_of(piece) != "country":  # Who says "in Nepal" does not know the city.
            yield from (piece, re.sub(rf" (?:{NOUNS})$", "", piece))


def slashed(answer: str, told: str) -> Iterator[str]:
    """Each of two names that a cell has for one thing: "Composite / stratovolcano"; not two places, and no unit of another."""
    del told
    names = [one.strip() for one in re.split(r" ?/ ?", answer)] if re.search(r"[a-z)] ?/ ?[A-Za-z]", answer) else []
    first = names[0] if names else ""
    yield from (one for one in names if len(one) > 1 and all(map(is_name_of(first), names)))


def is_name_of(one: str) -> Callable[[str], bool]:
    """Whether another name is one's: it is known as the same thing, or the list has both in one group, as far as they go."""
    groups = [group for group in groups_of_names() if is_in(one, group)]

    def same(other: str) -> bool:
        return key_of(one) == key_of(other) or gazetteer.same_thing(one, other) or any(is_in(other, group) for group in groups)

    return same


@cache
def groups_of_names() -> tuple[tuple[str, ...], ...]:
    """The names of each thing in the list."""
    return tuple(dict.fromkeys(gazetteer.called_groups().values()))


def is_in(name: str, group: tuple[str, ...]) -> bool:
    """Whether a group has a name, whole or with its last words left out: "Composite", of composite volcanoes."""
    return any(f"{key_of(one)} ".startswith(f"{key_of(name)} ") for one in group)


def bracketed(answer: str, told: str) -> Iterator[str]:
    """A name without what stands in brackets behind it, and that alone where it is a name too; the CPI (Maoist) is not the CPI."""
    del told
    found = re.fullmatch(r"(?P<name>[^()]+?) \((?P<other>[^()]+)\)", answer)
    if found and not found["other"][:1].isdigit() and found["other"] not in table("reading.yaml")["wings"]:
        yield found["name"]
        # "Huaren (Peru)" is a company of the country, and not the country.
        if re.fullmatch(NAME, found["other"]) and kind_of(found["other"]) not in ("country", "state"):
            yield found["other"]


def without_noun(answer: str, told: str) -> Iterator[str]:
    """A name without the noun that the question asks with: "Palk" where a strait is asked for, "Sampriti" for an exercise."""
    asked, plain = words(told), words(answer)
    noun = plain[-1] if len(plain) > 1 else ""
    # "Santhanam" is a committee by its head, "World Heritage" is none.
    short = noun not in ("committee", "commission") or len(plain) == len(("head", noun))
    if short and noun in asked and noun in table(FILE)["nouns not needed"] and re.search(rf"[Ww]hich (?:\w+ )?{noun}\b", told):
        yield answer.rsplit(" ", 1)[0]
    first = plain[0] if plain else ""
    if first in ("exercise", "operation", "cyclone", "mount", "lake", "river") and len(plain) > 1:
        yield answer.split(" ", 1)[1]


def seated(answer: str, told: str) -> Iterator[str]:
    """A body without the city behind it, or the owner before it: "Indian Institute of Science, Bengaluru", "NITI Aayog's Programme"."""
    del told
    head, _, tail = answer.partition(", ")
    if tail and kind_of(head) in ("body", "company") and kind_of(tail) in ("city", "state", "country"):
        yield from (head, *gazetteer.called(head))
    owner, _, thing = answer.partition("'s ")
    if thing and kind_of(owner) in ("body", "country", "ministry") and kind_of(thing) in ("scheme", "event", "law", "treaty"):
        yield from (thing, *gazetteer.called(thing))


def family(answer: str, told: str) -> Iterator[str]:
    """The launch vehicle of a flight: who answers PSLV has not named the flight, and is right."""
    found = FLIGHT.fullmatch(answer)
    if found and re.search(r"vehicle|rocket|launcher", told):
        yield found["family"]


def callings(answer: str, told: str) -> Iterator[str]:
    """The name by which a person is called who is not called by the last one: Anwar, Xi."""
    del told
    if key_of(answer) in called_by_first():
        yield answer.split()[0]


def paired(answer: str, told: str) -> Iterator[str]:
    """Two things in the other order."""
    one, _, other = answer.partition(" and ")
    if not other or " and " in other or "," in answer or max(len(one.split()), len(other.split())) > MOST_WORDS or kind_of(answer):
        return
    other = other.removeprefix("the ")
    if PAIR.search(told) and one[:1].isupper() and other[:1].isupper() and not re.search(r"[()]", answer):
        yield f"{other} and {one}"


def counted(answer: str, told: str) -> Iterator[str]:
    """A number word in figures."""
    del told
    if re.fullmatch(r"[A-Za-z]+(?:-[a-z]+)?", answer):
        yield from (one for one in quantities.variants(answer) if one.isdigit())


@cache
def called_by_first() -> frozenset[str]:
    """The folded names of persons who are called by the name that stands first."""
    return frozenset(map(key_of, table(FILE)["called by the first name"]))


def is_fathers(answer: str, accepted: str) -> bool:
    """Whether an accepted last name is the father's, by which nobody is called: Ibrahim for Anwar Ibrahim."""
    return key_of(answer) in called_by_first() and fold(accepted) == fold(answer.split()[-1])


def is_same(one: str, other: str) -> bool:
    """Whether two forms differ in nothing that counts."""
    return key_of(one) == key_of(other)


SHAPES: tuple[Callable[[str, str], Iterator[str]], ...] = (
    undated,
    lettered,
    turned,
    parts,
    slashed,
    bracketed,
    without_noun,
    seated,
    family,
    callings,
    paired,
    counted,
)
