"""What the thing in a document's title is, as its text calls it: "NAMASTE" is a scheme where the text says "the scheme"."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.model import Document, Name
from quizgen.reading.naming import headed, is_listed

CALLED = re.compile(r"\b[Tt]he (?:[Ss]cheme|Yojana|Abhiyan)\b(?! of\b)|\b(?:is|as) an? (?:[\w-]+ ){0,4}(?:[Ss]cheme|[Pp]rogramme)\b")
ENOUGH, UNTOLD = 2, frozenset({"body", "thing", "term"})


def as_titled(names: tuple[Name, ...], document: Document) -> tuple[Name, ...]:
    """The names, the one thing of the title as a scheme where the text calls it so time and again and its name tells no other kind."""
    title = document.source.title
    in_title = [name for name in names if any(stands_in(alias, title) for alias in name.aliases)]
    open_ones = [name for name in in_title if name.type in UNTOLD and not headed(name.name) and not is_listed(name.name)]
    if len(open_ones) != 1 or any(name.type == "scheme" for name in in_title):
        return names
    text = "\n".join(block.text for block in document.blocks)
    whole = any(re.search(rf"{re.escape(alias)} (?:Scheme|Mission|Yojana|Programme)\b", text) for alias in open_ones[0].aliases)
    if whole or len(CALLED.findall(text)) < ENOUGH:
        return names
    return tuple(replace(name, type="scheme") if name is open_ones[0] else name for name in names)


def stands_in(alias: str, title: str) -> bool:
    """Whether a title has a spelling as words of its own."""
    return alias in title and re.search(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", title) is not None
