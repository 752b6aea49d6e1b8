"""Years in office: what a definition claims, and whether its own article says otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.model import Document, Term
from quizgen.text import typewriter

TENURE = re.compile(
    r"\s*\((?:from |since )?(\d{4})\s*(?:-|to)\s*(\d{4}|\d{2}|(?:the )?present|till date|to date|date|now|today|incumbent|current)?\)",
    re.IGNORECASE,
)
CENTURY_LEFT_OUT = 2
# What may stand between "former" and the name without becoming somebody else: capitalised words and the small words of titles.
TITLE = (
    r"(?:[A-Z][\w.'-]*|of|the|and|for|prime|vice|deputy|president|minister|secretary|state|foreign|chief|governor|chairman|"
    r"chancellor|leader)"
)


@dataclass(frozen=True, slots=True)
class Tenure:
    """Years in office as a definition has them: `ends` is None while it says "present"; `text` is the bracket as written."""

    text: str
    begins: int
    ends: int | None


def tenure_in(meaning: str) -> Tenure | None:
    """The bracket of years that a definition carries, such as (2017-2021), (2017-21) or (2021-present)."""
    found = TENURE.search(typewriter(meaning))
    if not found:
        return None
    ends = found[2] if found[2] and found[2].isdecimal() else ""
    whole = found[1][:CENTURY_LEFT_OUT] + ends if len(ends) == CENTURY_LEFT_OUT else ends
    return Tenure(meaning[found.start() : found.end()], int(found[1]), int(whole) if whole else None)


def without_tenure(meaning: str) -> str:
    """The meaning without its bracket of years."""
    tenure = tenure_in(meaning)
    return meaning.replace(tenure.text, "", 1) if tenure else meaning


def calls_former(text: str, name: str) -> str:
    """The words with which a text calls a person former, ex- or late ("former President Joe Biden"), or "" when it does not."""
    named = rf"(?:{re.escape(name)}|{re.escape(name.split()[-1])})"
    found = re.search(rf"\b(?:[Ff]ormer|[Ee]x-?|[Tt]he late|[Ee]rstwhile)\s?-?(?:{TITLE}\s+){{0,6}}?{named}\b", typewriter(text))
    return text[found.start() : found.end()] if found else ""


def is_stale(term: Term, document: Document) -> bool:
    """Whether a definition's open-ended years contradict the article that carries it, or no date says when they held."""
    tenure = tenure_in(term.meaning)
    if tenure is None or tenure.ends is not None:
        return False
    return document.source.published is None or bool(calls_former(document.text, term.term))
