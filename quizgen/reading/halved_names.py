"""Names of two halves, which a text writes whole: before a colon, behind a dash."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.model import Document, Name
from quizgen.text import squeeze


def in_whole(name: Name, document: Document) -> Name:
    """A name with the half before its colon, where the title and the text write both: "PM Surya Ghar: Muft Bijli Yojana"."""
    title = squeeze(document.source.title)
    after = rf"[^:]+: {re.escape(name.name)}(?=$|\W*$| [–—-] )" if f": {name.name}" in title else ""
    found = re.match(after, title) if after else None
    whole = found[0] if found and found[0] in document.text else in_prose(name, document.text)
    return replace(name, name=whole, aliases=tuple(dict.fromkeys((whole, *name.aliases, *front_of(whole))))) if whole else name


def front_of(whole: str) -> tuple[str, ...]:
    """The half by which a scheme is called as well: "PM Surya Ghar"."""
    front, _, behind = whole.partition(": ")
    return (front,) if behind and re.match(r"(?:PM|Pradhan Mantri) \w+ \w", front) else ()


def in_prose(name: Name, text: str) -> str:
    """A scheme's name with the half before its colon, or behind its dash, where a sentence has both.

    "approved PM Surya Ghar: Muft Bijli Yojana, a scheme"; "the National Mission on Edible Oils – Oilseeds (NMEO-Oilseeds)".
    """
    if name.type != "scheme":
        return ""
    plain = re.escape(name.name)
    if f": {name.name}" in text:
        half = r"(?:PM|[A-Z][a-z]+)[\w.-]*(?: [A-Z][\w.-]*){0,4}"
        found = re.search(rf"(?:(?<![\w’'-])[a-z]+|[,.;]) ({half}: {plain})(?!\w)", text)
        found = found or re.search(rf"^((?=PM ){half}: {plain}) (?:is|was|has|aims|seeks)\b", text, re.MULTILINE)
        return found[1] if found else ""
    if f"{name.name} –" not in text and f"{name.name} -" not in text:
        return ""
    found = re.search(rf"(?<!\w)({plain} [–-] [A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= \([A-Z]| (?:with|for) an? )", text)
    return found[1] if found else ""
