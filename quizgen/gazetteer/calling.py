"""What else a name is called: the spellings of its entry, and the names that a list says to be one thing's."""

from __future__ import annotations

import re
from functools import cache

from quizgen.gazetteer.entries import Entry
from quizgen.gazetteer.knowing import named_by
from quizgen.gazetteer.spelling import SMALL, called_groups, called_persons, key_of
from quizgen.text import words

# Kinds whose names are plain words without the noun that a question asks with: "Shakti" is an exercise only where one is spoken of.
FRAMED = frozenset({"event", "thing", "term", "work", "people", "office"})
LETTERS = re.compile(r"\b[A-Z][\w&-]*[A-Z]\w*\b|\d")


def meant(text: str, told: str = "") -> Entry | None:
    """The one entry that a text names; of several, and of a plain word, the one whose kind or name what is `told` speaks of."""
    plain = re.sub(r"^[Tt]he (?=\S)", "", text)
    known = {(one.name, one.subkind): one for one in named_by(plain)}
    spoken = frozenset(words(told)) - SMALL
    if len(known) == 1:
        (one,) = known.values()
        return one if settled(plain, one) or speaks_of(one, spoken, plain) else None
    fitting = [one for one in known.values() if speaks_of(one, spoken, plain)]
    return fitting[0] if len(fitting) == 1 else None


def settled(text: str, one: Entry) -> bool:
    """Whether a name says by itself what it is: several words, letters that stand for words, or a place."""
    return " " in text or LETTERS.search(text) is not None or one.kind not in FRAMED


def speaks_of(one: Entry, spoken: frozenset[str], text: str) -> bool:
    """Whether words tell that an entry is meant: its noun stands among them, or a word of its full name that the text lacks."""
    own = (set(words(one.name)) | set(words(one.of))) - set(words(text)) - SMALL - {"india", "national", "indian"}
    return one.head in spoken or bool(own & spoken)


def called(text: str, told: str = "") -> tuple[str, ...]:
    """Every other name of what a text names, as far as `told` settles what that is: its entry's spellings and those of the list."""
    plain = re.sub(r"^[Tt]he (?=\S)", "", text)
    known = meant(plain, told)
    listed = called_groups().get(key_of(plain), ())
    if known and listed and not any(key_of(one) in map(key_of, listed) for one in (known.name, *known.aliases)):
        return of_two(plain, known, listed, told)
    spellings = [one for one in known.spellings if not one.endswith(f"({known.acronym})")] if known else []
    found = dict.fromkeys((*spellings, *(one for name in (plain, *spellings) for one in called_groups().get(key_of(name), ()))))
    return tuple(one for one in found if key_of(one) != key_of(plain))


def of_two(text: str, known: Entry, listed: tuple[str, ...], told: str) -> tuple[str, ...]:
    """The names of the one of two things of one name whose own words `told` has: CPI, of prices or of corruption; none of neither."""
    ours, theirs, spoken = set(words(known.name)), set(words(listed[0])), set(words(told))
    ways = [names for names, own in ((known.spellings, ours - theirs), (listed, theirs - ours)) if own & spoken]
    return tuple(one for names in ways for one in names if key_of(one) != key_of(text)) if len(ways) == 1 else ()


@cache
def full_name(text: str, told: str = "") -> str:
    """The full name of a law, a company, an office or a person for whom a text has a part only: "Evidence Act"; "" for others."""
    plain = re.sub(r"^[Tt]he (?=\S)", "", text)
    known = meant(plain, told)
    if known is not None and known.kind in ("law", "company", "office", "body"):
        bare = re.sub(r",? \d{4}$", "", known.name)
        letters = plain.isupper() and known.acronym == plain and not known.fame and known.kind in ("law", "office")
        part = known.kind in ("law", "company") and is_part(plain, bare)
        return bare if letters or part else ""
    first = next(iter(called_groups().get(key_of(plain), ())), "")
    return first if known is None and first in called_persons() and first.startswith(f"{plain} ") else ""


def is_part(text: str, name: str) -> bool:
    """Whether a text is the end or the beginning of a name with a word of weight left out."""
    own, whole = key_of(text).split(), key_of(name).split()
    left = [word for word in whole if word not in own and word not in {*SMALL, "limited", "ltd", "india"}]
    return bool(left) and len(own) > 1 and (whole[-len(own) :] == own or whole[: len(own)] == own)
