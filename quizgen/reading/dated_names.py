"""Names that are only a year and a noun, "the 2003 Convention", by the full name that the page has for them."""

from __future__ import annotations

import re

from quizgen.model import Document
from quizgen.reading.topics import Topic

DATED = re.compile(r"(?P<year>(?:19|20)\d\d) (?P<noun>Convention|Treaty|Protocol|Agreement|Act|Accord|Declaration|Policy|Scheme|Rules)")


def in_full(topic: Topic | None, document: Document) -> Topic | None:
    """A topic by its full name where it is called by its year alone; None where the page has no such name."""
    found = DATED.fullmatch(topic.name) if topic else None
    if topic is None or found is None:
        return topic
    year, noun = found["year"], found["noun"]
    name = rf"(?P<name>{noun} (?:for|on|against|relating to|concerning) [A-Z]?[\w ]*?[A-Z][\w’' ]*[\w])"
    shapes = (
        rf"{name}(?:,| of)? \(?{year}\b",
        rf"\b{year} (?:UNESCO |UN )?{name}(?=[.,;()|\n]|$)",
        rf"[Ff]ull name ?[:|] ?(?:the )?{name}$",
    )
    texts = (block.text for block in document.blocks)
    full = next((hit["name"] for text in texts for shape in shapes if (hit := re.search(shape, text))), "")
    return topic._replace(name=full, shown=f"the {year} {full}") if full else None
