"""Headings that are names because labels of one thing stand under them: "Lothal" over "State: Gujarat" and "River: Bhogavo"."""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.model import Document
from quizgen.reading.heading_names import LONG_WORD, is_country, is_neutral, nouns
from quizgen.reading.headings import listed, stripped
from quizgen.reading.meanings import meanings_of
from quizgen.reading.topics import Topic, is_field, parents, side, with_article
from quizgen.text import fold

LABEL = re.compile(r"^(?P<label>[^:]{2,40}?)\s*:\s+\S")
LEAST_LABELS, MOST_WORDS = 2, 5
SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "de"})


def profiled(document: Document, number: int) -> Topic | None:
    """The thing that two known labels or more tell of, where a short name stands over them; None where no heading is such a name."""
    labels = labels_beside(document, number)
    known = {label for label in labels if meanings_of(label)}
    if len(known) < LEAST_LABELS:
        return None
    above = next((text for text in (*parents(document, number), document.source.title) if not is_neutral(text)), "")
    name = side(stripped(above))
    kind = "site" if known & listed("placing") else ""
    return Topic(name, with_article(name), kind=kind) if is_short_name(name) else None


def labels_beside(document: Document, number: int) -> set[str]:
    """The labels of the blocks that stand with one under the same headings."""
    own, found = document.blocks[number].headings, set[str]()
    for step in (-1, 1):
        place = number
        while 0 <= place < len(document.blocks) and document.blocks[place].headings == own and document.blocks[place].kind != "heading":
            label = LABEL.match(document.blocks[place].text)
            found |= {fold(label["label"]).strip(" *")} if label else set()
            place += step
    return found


def is_short_name(text: str) -> bool:
    """Whether a heading is a few words with capitals, none of them a field's or a sort's."""
    parts = text.split()
    if not 0 < len(parts) <= MOST_WORDS or is_field(text) or is_country(text) or re.search(r"[,;:?!|&/“”\"()]|['’]s\b", text):
        return False
    last, first = fold(parts[-1]), fold(parts[0])
    general = (
        last in listed("abstract") or last in listed("neutral") or first in listed("neutral") or re.search(r"(?:ing|ness|ies|isms?)$", last)
    )
    return not general and all(part[0].isupper() or part in SMALL for part in parts) and not text.isupper() and not text[0].isdigit()


def person_at(document: Document, number: int) -> Topic | None:
    """The person whom the nearest telling heading, or the title, names: of "Birsa Munda: The Life" a fact box says "Born: …"."""
    headings = (*reversed(document.blocks[number].headings), document.source.title)
    heading = next((heading for heading in headings if not is_neutral(heading)), "")
    name = re.split(r"\s*[:,|(]\s*| [–—-] ", stripped(heading))[0]
    parts = name.split()
    known = gazetteer.kind_of(name) not in ("", "person") or any(
        fold(part) in nouns("the") | nouns("bare") | listed("neutral") for part in parts
    )
    whole = 1 < len(parts) <= LONG_WORD and all(re.fullmatch(r"[A-Z][\w.’'-]+", part) for part in parts)
    told = whole and not known and any(parts[-1] in block.text for block in document.blocks if block.kind != "heading")
    return Topic(name, name, kind="person") if told else None
