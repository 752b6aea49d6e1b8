"""What stands above the columns of a table of pairs: what all its names are, or what such things are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from quizgen.extractors.classes import class_named
from quizgen.gazetteer import entry
from quizgen.model import Fact
from quizgen.reading.column_words import nouns
from quizgen.syllabus import table
from quizgen.text import words

FILE = "formats.yaml"
Kind: TypeAlias = dict[str, str | list[str]]
TERRITORY, SCHEME, SCHEMES = "union territory", "scheme", "Scheme or mission"
# Nouns that say by themselves what all names of a column are; of reserves and parks there are many kinds.
SITES = frozenset({"Pass", "Lake", "Dam", "Fort"})
EVENTS = frozenset({"Exercise", "Operation"})
MANY_KINDS = frozenset({"Reserve", "Park", "Sanctuary", "Site"})


def right_head(values: Iterable[str], kind: Kind) -> str:
    """The head of the right column: States, or States and Union Territories, as its values are."""
    territory = any((found := entry(value, "state")) and found.subkind == TERRITORY for value in values)
    return "State or Union Territory" if kind["right"] == "State" and territory else str(kind["right"])


def left_head(rows: Sequence[tuple[str, Fact]], kind: Kind, title: str) -> str:
    """The head of the left column over names with the facts that tell of them: what all are, or what such things are called."""
    names = [name for name, _ in rows]
    ends = (name.rpartition(" ")[2] for name in names), (" ".join(name.split()[-2:]) for name in names)
    last, two = map(common, ends)
    if kind["left"] == "Place" and (last in SITES or (last in MANY_KINDS and two)):
        return last if last in SITES else two
    if (first := common(name.partition(" ")[0] for name in names)) in EVENTS:
        return first
    if noun := common(noun_of(*row) for row in rows):
        return noun.capitalize()
    if kind["left"] == SCHEMES and (topical := head_by_topic(rows, title)):
        return topical
    known = common(found.kind if (found := entry(name)) else "" for name in names)
    return str(table(FILE)["called"].get(known, kind["left"]))


def common(texts: Iterable[str]) -> str:
    """The text that all are, "" where they are not one."""
    found = set(texts)
    return found.pop() if len(found) == 1 else ""


def head_by_topic(rows: Sequence[tuple[str, Fact]], title: str) -> str:
    """What an article or section of satellites or ships lists, where it is no list of schemes; "" where nobody knows."""
    schemes = sum(class_named(name) == SCHEME for name, _ in rows)
    said = words(f"{title} {' '.join(rows[0][1].section)}")
    return next((head for word, head in table(FILE)["headed"].items() if word in said), "") if 2 * schemes <= len(rows) else ""


def noun_of(name: str, fact: Fact) -> str:
    """What a statement calls the thing of a row: "The newspaper Comrade was started in 1911."."""
    found = re.match(rf"The (?P<noun>[a-z]+(?:[ -][a-z]+)*) {re.escape(name)}\b", fact.statement)
    return found["noun"] if found and (" " not in found["noun"] or found["noun"] in nouns()) else ""
