"""Persons: where an office ends and the name begins, and which spellings are one person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quizgen.gazetteer import kind_of
from quizgen.reading.capitals import Word
from quizgen.reading.name_words import CALENDAR, COMMON, HONORIFICS, JOINS, OFFICE_WORDS, OFFICES, demonym, head_types, is_country

LONGEST_NAME = 4
INITIAL = re.compile(r"[A-Z]\.?$")
ALIKE = str.maketrans({"y": "i", "j": "i", "w": "v", "k": "c"})


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one mention has it: the words of the name, and the office and form of address before it."""

    words: tuple[Word, ...]
    office: tuple[Word, ...] = ()
    honorific: str = ""

    @property
    def name(self) -> str:
        """The name alone."""
        return " ".join(word.text for word in self.words)

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.words[-1].text


def person_in(words: list[Word]) -> Person | None:
    """The person that a run of capitalised words names because an office or a form of address stands before; None for other runs."""
    texts = [word.text.rstrip(".") for word in words]
    marks = [number for number, text in enumerate(texts) if text in HONORIFICS or text in {"Hon'ble", "Hon’ble"}]
    offices = [number for number, text in enumerate(texts) if text in OFFICES and is_office(texts, number)]
    if marks and kind_of(" ".join(texts[marks[-1] :])) in ("country", "city", "state", "place"):
        return None  # "Sri Lanka", "St Petersburg".
    if marks and marks[-1] + 1 < len(words) and named(texts[marks[-1] + 1 :]):
        before = words[: marks[0]]
        office = tuple(before) if any(word.text in OFFICES for word in before) else ()
        return Person(tuple(words[marks[-1] + 1 :]), office, texts[marks[-1]])
    if not offices:
        return None
    start = after_office(texts, offices[-1])
    return Person(tuple(words[start:]), tuple(words[:start])) if start < len(words) and named(texts[start:]) else None


def is_office(texts: list[str], number: int) -> bool:
    """Whether a noun of an office is one here, and not a surname or part of a body's name."""
    return all(
        text in OFFICE_WORDS or text in JOINS or text in {"the", "and", "State"} or demonym(text) or place_like(text)
        for text in texts[:number]
    )


def place_like(text: str) -> bool:
    """Whether a word may say whose office it is: a country, an acronym, a house or a ministry's subject."""
    return (
        is_country(text)
        or kind_of(text) == "state"
        or text.replace(".", "").isupper()
        or text in {"Federal", "Reserve", "New", "General", "Delhi", "White", "State", "Senior", "Former", "Then"}
    )


def after_office(texts: list[str], number: int) -> int:
    """Where the words after an office's noun begin, past "of State" and "General"."""
    if texts[number + 1 : number + 3] == ["of", "State"]:
        return number + 3
    return number + 2 if texts[number + 1 : number + 2] == ["General"] else number + 1


def named(texts: list[str]) -> bool:
    """Whether words look like a person's name: few, capitalised, none of them a country, a month or a body's noun."""
    odd = (
        text in head_types() or text in CALENDAR or text in COMMON or is_country(text) or bool(demonym(text)) or text in JOINS
        for text in texts
    )
    letters = all(
        INITIAL.match(text) or re.match(r"[A-ZÀ-Þ][\w'’.-]*$|(?:de|bin|al|van|von|der|la|del|da|di|dos)$", text) for text in texts
    )
    loud = all(text.isupper() and len(text) > 1 for text in texts)
    return 0 < len(texts) <= LONGEST_NAME and letters and not loud and not any(odd) and not any(c.isdigit() for text in texts for c in text)


def same_person(one: str, other: str) -> bool:
    """Whether two full names are spellings of one: the same first and last names, with or without initials, Sergei or Sergey."""
    mine, theirs = parts(one), parts(other)
    return len(mine) > 1 and len(theirs) > 1 and mine[-1] == theirs[-1] and (mine[0] == theirs[0] or initials_fit(mine[0], theirs[0]))


def initials_fit(one: str, other: str) -> bool:
    """Whether one first name is the other's initial."""
    return one[0] == other[0] and min(len(one), len(other)) == 1


def parts(name: str) -> list[str]:
    """The words of a person's name in a spelling that forgives transliteration."""
    return [sounds(word) for word in name.replace(".", " ").replace("-", " ").split()]


@lru_cache(maxsize=1 << 12)
def sounds(word: str) -> str:
    """One spelling for the ways in which a name is written in Latin letters: Sergei, Sergey; Zelensky, Zelenskyy."""
    plain = re.sub(r"(.)\1", r"\1", word.lower().translate(ALIKE))
    return re.sub(r"(?<=.)[eio]?i+$", "i", plain)


def is_surname(single: str, full: str) -> bool:
    """Whether one word is the last name in a full name, in any spelling."""
    return sounds(single) == parts(full)[-1]


def has_namesake(surname: str, group: list[str], text: str) -> bool:
    """Whether a text has the surname behind a given name that is not this person's: "C.P. Radhakrishnan" beside "S. Radhakrishnan"."""
    given = {part for full in group for part in re.split(r"[ .]+", full) if part}
    before = re.findall(rf"(?<![\w.])((?:[A-Z]\.\s?)+|(?<=[a-z,] )[A-Z][a-z]+ )(?={re.escape(surname)}\b)", text)
    others = {part for one in before for part in re.split(r"[ .]+", one) if part} - given - HONORIFICS - OFFICES - OFFICE_WORDS
    return any(len(part) == 1 or not re.search(rf"\b{part.lower()}\b", text) for part in others)
