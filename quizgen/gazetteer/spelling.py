"""When two spellings are one name: what does not count, what an acronym stands for, what only sounds the same."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from quizgen.syllabus import table
from quizgen.text import fold, words

ACRONYM = re.compile(r"^(?P<full>.+?)\s*\((?P<short>[^()\s][^()]{0,13})\)$")
YEAR = re.compile(r",? (?:1[6-9]|20)\d\d(?:-\d\d)?$")
STOPS = re.compile(r"(?<=\w)\.(?=\w)|\.(?=\s|$)|(?<=\w)['ʻ](?=\w)|'(?=\s|$)")
# American and older spellings under the one that the Indian press uses.
SPELLINGS = tuple(
    (re.compile(pattern), spelled)
    for pattern, spelled in (
        (r"(\w{2})iz(e[sd]?|ing|ations?)\b", r"\1is\2"),
        (r"\bprogram\b", "programme"),
        (r"\bdefense\b", "defence"),
        (r"\bcenter\b", "centre"),
        (r"\blabor\b", "labour"),
        (r"\bco operat", "cooperat"),
        (r"\bst (?=\w)", "saint "),
    )
)
UNHEARD = re.compile(r"[aeiouyhw\W\d]|(?<=(.))\1")
SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to"})
HEARD = 4
# The groups of the list of other names that hold persons only.
PERSONS = ("freedom movement", "governors-general and viceroys", "rulers and thinkers", "leaders and judges of our day")


@cache
def key_of(text: str) -> str:
    """What is left of a name when case, article, stops, accents, hyphens and the side of the Atlantic do not count."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    plain = " ".join(words(STOPS.sub("", fold(bare).replace("&", " and "))))
    found = re.sub(r"^the (?=\w)", "", plain)
    for pattern, spelled in SPELLINGS:
        found = pattern.sub(spelled, found)
    return found


@cache
def called_groups() -> dict[str, tuple[str, ...]]:
    """Folded name → all the names of the same thing, the full one first, by the list of such names."""
    groups = [tuple(line.split(" / ")) for lines in table("also_called.yaml").values() for line in lines]
    return {key_of(name): group for group in groups for name in group}


@cache
def called_persons() -> frozenset[str]:
    """The full names of persons in that list: a shield is no volcano, and the Durand Cup no line."""
    listed = table("also_called.yaml")
    return frozenset(line.split(" / ")[0] for group in PERSONS for line in listed[group])


@cache
def forms(text: str) -> frozenset[str]:
    """The keys of a text: the whole, and what stands before and in a bracket at its end."""
    split = ACRONYM.match(text)
    parts = (text, split["full"], split["short"]) if split else (text,)
    return frozenset(filter(None, map(key_of, parts)))


@cache
def initials(text: str) -> frozenset[str]:
    """The abbreviations that a name of several words may have, with and without its small words."""
    plain = key_of(ACRONYM.sub(r"\g<full>", text)).split()
    large = [word for word in plain if word not in SMALL]
    return frozenset("".join(word[0] for word in some) for some in (plain, large) if len(some) > 1)


def is_acronym_of(short: str, full: str) -> bool:
    """Whether the first may abbreviate the second: WTO, World Trade Organization."""
    return bool(initials(full) & {form.replace(" ", "") for form in forms(short)})


@cache
def sounds(text: str) -> tuple[str, ...]:
    """The consonants of each word, doubled ones once: what the spellings of a foreign name share."""
    return tuple(UNHEARD.sub("", word) for word in key_of(text).split())


def sound_alike(one: str, other: str) -> bool:
    """Whether two texts may spell one foreign name: Sergei Lavrov, Sergey Lavrov. Numbers must agree."""
    numbers = re.findall(r"\d+", one) == re.findall(r"\d+", other)
    return numbers and sounds(one) == sounds(other) and sum(map(len, sounds(one))) >= HEARD
