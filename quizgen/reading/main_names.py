"""The one thing that a headline speaks of: the name in it that its text comes back to again and again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizgen import gazetteer
from quizgen.model import Document, Name
from quizgen.reading.heading_names import head_word, is_publisher
from quizgen.reading.lists import listed
from quizgen.reading.topics import Topic, with_article
from quizgen.text import fold

TYPES = frozenset({"scheme", "treaty", "law", "event", "body", "thing", "work"})
# Who acts in headlines without being what they are about, and where.
ACTORS = frozenset({"ministry", "country", "state", "city", "nationality", "person", "company"})
LEAST_TIMES, LEAD_BLOCKS, AHEAD = 3, 4, 1.5


def main_name(document: Document, names: Iterable[Name]) -> Topic | None:
    """The thing that the title names and the text names most, by its name, its letters or its last word; None where two come near."""
    title, text = f" {document.source.title} ", document.text
    lead = "\n".join(block.text for block in document.blocks[: LEAD_BLOCKS + 1])
    titled = [
        name
        for name in names
        if name.type in TYPES and is_thing(name) and any(is_in(one, title) for one in spellings(name)) and is_in(name.name, lead)
    ]
    only = sum(name.type == "scheme" for name in titled) == 1
    weighed = sorted(((times(name, text, only=only), name) for name in titled), key=lambda one: -one[0])
    if not weighed or weighed[0][0] < LEAST_TIMES or (len(weighed) > 1 and weighed[0][0] < AHEAD * weighed[1][0]):
        return None
    name = weighed[0][1]
    return Topic(name.name, with_article(name.name))


def spellings(name: Name) -> tuple[str, ...]:
    """A name and its acronym."""
    return (name.name, name.acronym) if name.acronym else (name.name,)


def is_in(part: str, text: str) -> bool:
    """Whether a name stands in a text, in whatever capitals."""
    return part.casefold() in text.casefold() and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text, re.IGNORECASE) is not None


def is_thing(name: Name) -> bool:
    """Whether a name of some words is that of a thing, and of nobody who acts in headlines, like a court or a ministry."""
    known = gazetteer.kind_of(name.name)
    acts = known in ACTORS or is_publisher(name.name) or fold(name.name) in listed("capitalised")
    several = " " in name.name or (name.type == "scheme" and re.fullmatch(r"(?:PM-?)?[A-Z]{4,}", name.name) is not None)  # "ULLAS"
    return several and not acts and head_word(name.name) not in ("court", "cabinet", "bank", "assembly", "house", "sabha", "party")


def times(name: Name, text: str, *, only: bool = False) -> int:
    """How often a text names something: in full, by its letters, or as "the Alliance"; the `only` scheme of a title as "the scheme" too."""
    last = name.name.split()[-1]
    short = rf"|{re.escape(name.acronym)}" if name.acronym else ""
    taken_up = "|[Tt]he (?:scheme|programme|mission|initiative)" if only and name.type == "scheme" else ""
    return len(re.findall(rf"(?<!\w)(?:{re.escape(name.name)}|[Tt]he {re.escape(last)}{short}{taken_up})(?!\w)", text))
