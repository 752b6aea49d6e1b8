"""Headings that name a thing by its last word: "The Sixteenth Commission" in notes on the Finance Commission, "The Convention"."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.model import Document
from quizgen.quantities.shapes import NTH_OF_NAMES
from quizgen.reading.heading_names import nouns
from quizgen.text import fold

ORDINAL = f"(?:{NTH_OF_NAMES})"
# "Key facts on the XVI FC": letters with a number before them.
NUMBERED_LETTERS = re.compile(r"\b(?:[IVX]+|\d{1,2}(?:st|nd|rd|th)) [A-Z]{2,4}$")
SHORT = re.compile(rf"(?:(?:About|Basics of) )?(?P<the>[Tt]he )?(?:(?P<ordinal>{ORDINAL}) )?(?P<noun>[A-Z][a-z]+)")


def whole_heading(heading: str, document: Document) -> str:
    """The whole name of what a heading names by its last word, "" where the document has no such name or several."""
    numbered = NUMBERED_LETTERS.search(heading.strip())
    if numbered:
        return spelled_before(numbered[0], document.text)
    found = SHORT.fullmatch(heading.strip())
    if found is None or not (found["the"] or found["ordinal"]) or fold(found["noun"]) not in nouns("the"):
        return ""
    name = name_ending(found["noun"], document)
    return " ".join(part for part in (found["ordinal"], name) if part) if name else ""


def spelled_before(letters: str, text: str) -> str:
    """The name that a text gives before such letters in brackets: "the Sixteenth Finance Commission (XVI FC)"."""
    found = re.search(rf"((?:[A-Z][\w’'-]+ (?:(?:of|and|for|on) (?:the )?)?){{2,6}})\({re.escape(letters)}\)", text)
    return found[1].strip().removeprefix("The ") if found else ""


def name_ending(noun: str, document: Document) -> str:
    """The one name of the title that ends with a noun, else the one of the text: without a number of its own."""
    return one_ending(noun, document.source.title) or one_ending(
        noun, " / ".join(block.text for block in document.blocks if block.kind != "heading")
    )


@lru_cache(maxsize=64)
def one_ending(noun: str, text: str) -> str:
    """The one name of a text that ends with a noun, "" where it has none or several."""
    whole = re.compile(
        rf"(?<![\w-])(?:(?!The\b|{ORDINAL}\b)[A-Z][\w’'-]+ (?:(?:of|and|for|on) (?=[A-Z]))?){{1,4}}{noun}\b(?! (?:on|of|for)\b)"
    )
    names = {fold(hit[0]): hit[0] for hit in whole.finditer(text)}
    return next(iter(names.values())) if len(names) == 1 else ""
