"""Spellings of one name in its document: with and without its year, in capitals, by its first letters."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.reading.name_words import is_country
from quizgen.reading.naming import headed
from quizgen.syllabus import country_names
from quizgen.text import fold

SUFFIXED = frozenset({"Exercise", "Operation"})


@lru_cache(maxsize=1 << 13)
def without_year(text: str) -> str:
    """A name as it is written, less the year behind it."""
    return re.sub(r",? \d{4}$", "", text)


def variants(text: str, plain: list[str]) -> list[str]:
    """Other spellings of a name in its document: US and United States, capitals, a law without its year, Dustlik for Exercise Dustlik."""
    head, _, rest = text.partition(" ")
    country = country_names().get(fold(text)) if is_country(text) else None
    own = [one for one in plain if one != text]
    dated = {canonical(one) for one in (text, *own) if undated(one) == undated(text) and re.search(r"\d{4}$", one)}
    return [
        one
        for one in own
        if (country and is_country(one) and country_names().get(fold(one)) == country)
        or canonical(one) == canonical(text)
        or (len(dated) == 1 and undated(one) == undated(text) and headed(one) == "law")
        or is_shortened(one, text)
        or (head in SUFFIXED and rest and fold(one) == fold(rest))
    ]


def is_shortened(one: str, text: str) -> bool:
    """Whether a name begins with the initials of another that ends alike: "MMDR Act" for the Mines and Minerals … Act."""
    short, _, tail = one.partition(" ")
    if not (sum(letter.isupper() for letter in short) > 1 and tail and undated(text).endswith(undated(tail))):
        return False
    front = undated(text).removesuffix(undated(tail)).strip()
    initials = "".join(word[0] for word in front.split() if word not in {"and", "of", "for", "the"})
    fits = len(short) > 2 and initials == short.lower()  # noqa: PLR2004 - two letters prove little
    return fits and years(one) <= years(text)


def years(text: str) -> set[str]:
    """The years in a name."""
    return set(re.findall(r"\b\d{4}\b", text))


@lru_cache(maxsize=1 << 13)
def canonical(text: str) -> str:
    """A name without what spellings differ in: case, brackets, the comma before the year."""
    return re.sub(r"[(),]", "", fold(text))


@lru_cache(maxsize=1 << 13)
def undated(text: str) -> str:
    """A name without its year."""
    return re.sub(r"\s\d{4}$", "", canonical(text))
