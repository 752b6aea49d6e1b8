"""What runs through a set of statements and may stand above it: a thing that all of them name, their class, a word of the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from quizgen.extractors.claims import Claim
from quizgen.extractors.classes import class_named, lead_of_class
from quizgen.extractors.distractors import HOME
from quizgen.extractors.refuting import stem, stems
from quizgen.gazetteer import kind_of
from quizgen.model import Name, Reading
from quizgen.syllabus import table
from quizgen.text import fold, spaced, words

SHORTEST, LONGEST, FEW = 3, 8, 3
# "Table B. Statutory bodies", "List of rivers".
LABEL = re.compile(r"^(?:(?:Table|Part|Section|Box|Chapter)? ?[A-Z0-9]{1,3}[.):] ?)?(?:(?:Table|List) of )?")
# What may stand above a set of statements that all name it; a person, a place or a country only where the title names it too.
THINGS = frozenset({"scheme", "law", "treaty", "body", "event", "work", "term"})
PLACES = frozenset({"country", "state", "city", "ministry"})
IN_TITLE = THINGS | {"person", "place", "state", "country", "people", "thing"}


def thread_of(chosen: Sequence[Claim], reading: Reading) -> str:
    """What may stand above a set: what all of it names, the class of what it tells of, or the things in its title."""
    title = reading.document.source.title
    headings = {heading_class(claim.section) for claim in chosen}
    heading = headings.pop() if len(headings) == 1 else ""
    return named_by_all(chosen, reading) or class_of_all(chosen, title) or heading or word_of_title(chosen, title)


def threads_of(claim: Claim, reading: Reading) -> frozenset[str]:
    """The things that a claim names, each of which may hold a set together."""
    said = spaced(claim.text)
    return frozenset(name.name for name in fit_names(reading) if any(form in said for form in forms_of(name)))


def named_by_all(chosen: Sequence[Claim], reading: Reading) -> str:
    """The longest name that all statements of a set have in one of its forms, "" for none."""
    shared = frozenset.intersection(*(threads_of(claim, reading) for claim in chosen))
    return max(sorted(shared), key=len, default="")


def fit_names(reading: Reading) -> tuple[Name, ...]:
    """The names of a document that may stand above a set: no ministry, no institution that half of all statements name."""
    title = spaced(reading.document.source.title)
    return tuple(name for name in reading.names if is_fit(name, title))


def is_fit(name: Name, title: str) -> bool:
    """Whether a name tells what a set is about, by its kind or because the title has it."""
    if name.office:
        return False  # Who holds an office is news of the day.
    common = fold(name.name) in map(fold, table("formats.yaml")["no_thread"]) or name.name in HOME
    if common or is_common(name.name) or not name.name[:1].isupper() or not len(name.name) >= SHORTEST or len(name.name.split()) > LONGEST:
        return False
    kind = kind_of(name.name) or name.type
    return (name.type in THINGS and kind not in PLACES) or (
        kind != "ministry" and name.type in IN_TITLE and any(form in title for form in forms_of(name))
    )


def is_common(name: str) -> bool:
    """Whether a name is one word that a dictionary has as a noun: "Tiger"."""
    return " " not in name and name[1:].islower() and is_noun(name) and kind_of(name) not in THINGS


@cache
def forms_of(name: Name) -> tuple[str, ...]:
    """The spellings of a name as they stand between spaces, without those of a letter or two."""
    return tuple(dict.fromkeys(spaced(form) for form in (name.name, *name.aliases, name.acronym) if len(form) >= SHORTEST))


def class_of_all(chosen: Sequence[Claim], title: str) -> str:
    """The class of things that statements of different things are about, in the plural: "biosphere reserves", "rivers of India"."""
    told = list(dict.fromkeys(claim.about for claim in chosen))
    classes = {class_named(one) for one in told}
    known = next(iter(classes)) if len(classes) == 1 and len(told) > 1 else ""
    if known and table("formats.yaml")["classes"][known]["alone"] and lead_of_class(known):
        return lead_of_class(known)
    if len(told) < 2 or not all(one[:1].isupper() and " " in one for one in told):  # noqa: PLR2004 - one thing is no class
        return ""
    ends = [words(re.sub(r" \([^()]*\)$", "", one)) for one in told]
    common: list[str] = []
    for last in zip(*(reversed(one) for one in ends), strict=False):
        if len(set(last)) > 1:
            break
        common.insert(0, last[0])
    if not common or len(common) == min(map(len, ends)) or not is_noun(common[-1]):
        return ""
    shown = " ".join((*(proper(word, told) for word in common[:-1]), plural(common[-1])))
    whole = re.search(rf"\b{re.escape(shown)} (?P<where>(?:of|in) [A-Z][a-z]+)", title, re.IGNORECASE)
    return f"the {shown} {whole['where']}" if whole else shown


def proper(word: str, names: Sequence[str]) -> str:
    """A word of a class in small letters, unless it is none that a dictionary has."""
    return word if is_noun(word) else next((part for name in names for part in name.split() if fold(part) == word), word)


def word_of_title(chosen: Sequence[Claim], title: str) -> str:
    """The things in the plural that a title names and all statements speak of: "mangroves", "criminal laws"; "" for none."""
    shared = frozenset.intersection(*(stems(claim.text) for claim in chosen))
    for found in re.finditer(r"(?:(?P<first>[A-Za-z]{4,}) )?(?P<noun>[A-Za-z]{3,}s)\b", "" if title.isupper() else title):
        noun = fold(found["noun"])
        if stem(noun) in shared and is_plural(noun) and noun not in table("formats.yaml")["no_thread_words"]:
            first = found["first"] or ""
            described = bool(first) and is_adjective(first)
            return f"{first if is_origin(first) else first.lower()} {noun}" if described else noun
    return ""


@cache
def heading_class(section: tuple[str, ...]) -> str:
    """The class of things of which a heading says that all statements below it tell: "statutory bodies"; "" for none."""
    heading = re.sub(r"^(?:About|On|Of) (?:the )?", "", LABEL.sub("", section[-1]).strip()) if section else ""
    parts = heading.split()
    if not parts or len(parts) > FEW or not all(re.fullmatch(r"[A-Za-z-]+", part) for part in parts) or heading.isupper():
        return ""
    last = fold(parts[-1])
    if not is_plural(last) or singular(last) not in map(fold, table("formats.yaml")["columns"]["left"]):
        return ""
    return " ".join((*(part if is_origin(part) else part.lower() for part in parts[:-1]), last))


def singular(word: str) -> str:
    """The singular of a noun."""
    from lemminflect import getLemma

    return next(iter(getLemma(word, upos="NOUN")), word)


@cache
def is_noun(word: str) -> bool:
    """Whether a word in small letters is a common noun."""
    from lemminflect import getAllLemmas

    return "NOUN" in getAllLemmas(word.lower())


@cache
def is_adjective(word: str) -> bool:
    """Whether a word may describe a noun."""
    from lemminflect import getAllLemmas

    return "ADJ" in getAllLemmas(word.lower()) or is_origin(word)


@cache
def is_plural(word: str) -> bool:
    """Whether a word is the plural of a common noun."""
    from lemminflect import getLemma

    return getLemma(word, upos="NOUN")[:1] not in ((), (word,)) and is_noun(word)


@cache
def plural(word: str) -> str:
    """The plural of a noun."""
    from lemminflect import getInflection

    said: dict[str, str] = table("formats.yaml")["plurals"]
    return said.get(word) or next(iter(getInflection(word, tag="NNS")), f"{word}s")


@cache
def is_origin(word: str) -> bool:
    """Whether an adjective is made from a name: Indian, Buddhist, Gangetic."""
    from lemminflect import getAllLemmas

    made = re.fullmatch(r"[A-Z]\w+(?:ese|ish|ist|etic|an)", word) is not None
    return made and (word.endswith("ian") or not getAllLemmas(word.lower()))  # "Urban rivers" are no rivers of Urb.
