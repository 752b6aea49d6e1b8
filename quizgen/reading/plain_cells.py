"""Cells and sides of notes that hold one plain value: a ruler, a State, a span of time; anything else is no value."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen import gazetteer
from quizgen.reading import values
from quizgen.reading.column_words import listed
from quizgen.reading.values import Value, cleaned, is_vague, own_surname
from quizgen.text import fold, words

MOST_WORDS, LEAST_LETTERS, MOST_OF_NAME = 8, 5, 4
# "Rajaraja I; completed around 1010", "Bhima I, 1026": what a note adds behind a value, in small words without another name.
NOTE = re.compile(r"\s*(?:;\s+(?!.*\b(?:by|with|and|or)\b)[^A-Z]*|,? \(?c?\.? ?\d{3,4}(?:[-–]\d{2,4})?(?: B?CE| AD)?\)?)$")
BRACKET = re.compile(r"\s*\((?P<said>[^()]*)\)$")
OTHERWISE = re.compile(r"(?:also|or|later|now|and|with|earlier|then|except|mainly|parts?|founder|patron|usually|not)\b", re.IGNORECASE)
TITLES = (
    r"(?:Queen|King|Sultan|Maharaja|Raja|Rani|Emperor|Sant|Saint|Guru|Swami|Sri|Shri|Dr\.?|Sir|Lord|Pandit|Pt\.?|Maulana|Acharya|Maharana)"
)
WORD = r"(?:[A-Z][\w.'’]*(?:-[\w.'’]+)*)"
PERSON = re.compile(
    rf"(?:(?P<title>{TITLES}) )?(?P<name>{WORD}(?: (?:{WORD}|bin|al|ibn|de|van|von|the Great)){{0,4}})"
    r"(?P<house> of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?(?: dynasty| kingdom)?)?"
)
DAYS = r"(?:days?|weeks?|months?|years?)"
SPAN_OF_TIME = re.compile(rf"overnight|(?:(?:less than|up to|more than) )?\d+(?: {DAYS})?(?: to \d+)? {DAYS}|\d+ {DAYS} to \d+ {DAYS}")
SEVERAL_SPANS = re.compile(rf"\d+(?:, \d+)* and \d+ {DAYS}")
ISSUER = re.compile(r"[A-Z][a-z]+(?: [A-Za-z]+){0,4}")


def single(text: str) -> tuple[str, tuple[str, ...]]:
    """The one value that a cell holds, with the other name of it in brackets; "" where it holds none or more than one."""
    plain = NOTE.sub("", cleaned(text)).strip(" .*")
    behind = BRACKET.search(plain)
    if behind and OTHERWISE.match(behind["said"]):
        return "", ()
    plain = BRACKET.sub("", plain).strip()
    if is_vague(plain) or re.search(r"[,;:&?\"“”]", plain) or set(words(plain)) & listed("unplain") or len(plain.split()) > MOST_WORDS:
        return "", ()
    alias = (behind["said"],) if behind and re.fullmatch(WORD, behind["said"]) else ()
    return plain, alias


def ruler(text: str) -> Value | None:
    """One ruler, who may have one name, with the house: "Krishna I of the Rashtrakuta dynasty"; a house is no ruler."""
    plain, alias = single(text)
    found = PERSON.fullmatch(plain)
    if found is None or is_house(found["name"]) or values.office(plain) is not None:
        return None
    alone = " " not in found["name"] and not found["title"]
    if alone and (len(found["name"]) < LEAST_LETTERS or found["name"].isupper() or gazetteer.kind_of(found["name"]) not in ("", "person")):
        return None
    bare = (found["name"],) if found["title"] or found["house"] else ()
    return Value(plain, "person", (*bare, *alias))


def person(text: str) -> Value | None:
    """One person, who may be called by the surname alone where that is no royal house's."""
    found = ruler(text)
    if found is None or " " not in found.text:
        return found
    surname = tuple(one for one in own_surname(found.text) if not is_house(one))
    return found._replace(accepts=(*found.accepts, *surname))


def is_house(name: str) -> bool:
    """Whether a name is a royal house's: "Kadambas", "Satavahana"."""
    return bool({fold(name), fold(name).removesuffix("s"), fold(name).removesuffix(" dynasty")} & listed("houses"))


def full_person(text: str) -> Value | None:
    """A person by two names at least: one alone may be an office."""
    found = person(text)
    return found if found and " " in found.text else None


def dynasty(text: str) -> Value | None:
    """One royal house: "Cholas", "Eastern Ganga"."""
    plain, _ = single(text)
    house = plain.removesuffix(" dynasty").removesuffix(" Dynasty")
    if not re.fullmatch(rf"{WORD}(?: {WORD}){{0,2}}(?: of [A-Z]\w+)?", house):
        return None
    many = house.split(" of ")[0].endswith("s")
    return Value(house if many else f"{house} dynasty", "term", (house.removesuffix("s"),) if many else (house,))


def place(text: str) -> Value | None:
    """One place, with the district or State behind it: "Raichur district, Karnataka"."""
    if set(words(text)) & listed("unplain") or is_vague(text):
        return None
    return values.place(NOTE.sub("", cleaned(text)))


def named(text: str) -> Value | None:
    """One proper name."""
    plain, alias = single(text)
    found = values.name(plain) if plain and len(plain.split()) <= MOST_OF_NAME else None
    return found._replace(accepts=(*found.accepts, *alias)) if found else None


def ocean(text: str) -> Value | None:
    """An ocean by its name, with its noun."""
    found = named(text)
    return found and found._replace(text=f"the {found.text.removeprefix('the ')}") if re.search(r" (?:Ocean|Sea)$", text) else None


def state(text: str) -> Value | None:
    """One State or Union Territory."""
    return values.state(single(text)[0])


def country(text: str) -> Value | None:
    """One country."""
    return values.country(single(text)[0])


def span_of_time(text: str) -> Value | None:
    """For how long something runs: "2 to 14 days", "overnight"."""
    plain = cleaned(text)
    if SEVERAL_SPANS.fullmatch(plain):
        return Value("", "duration")  # "91, 182 and 364 days" is plain, but no single answer.
    return Value(plain, "duration") if SPAN_OF_TIME.fullmatch(plain) else None


def issuer(text: str) -> Value | None:
    """Who issues something: "Central government", "Reserve Bank of India"."""
    plain, _ = single(text)
    return Value(f"the {plain}" if plain.endswith("overnment") else plain, "body", (plain,)) if ISSUER.fullmatch(plain) else None


CELLS: dict[str, Callable[[str], Value | None]] = {
    "ruler": ruler,
    "person": person,
    "full person": full_person,
    "dynasty": dynasty,
    "place": place,
    "name": named,
    "ocean": ocean,
    "state": state,
    "country": country,
    "span of time": span_of_time,
    "issuer": issuer,
}
