"""Whether a statement speaks of what the exam asks: polity, economy, environment, science, security, the world's affairs."""

from __future__ import annotations

import re
from functools import cache

from quizgen import gazetteer
from quizgen.model import Document
from quizgen.syllabus import table

ENOUGH = 3
NAME = re.compile(r"[A-Z][\w’'-]+(?: (?:of|for|and|the) [A-Z][\w’'-]+| [A-Z][\w’'-]+)*")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The beginnings of words in one list of the data file as a pattern."""
    stems: list[str] = table("reading.yaml")[name]
    short = [stem for stem in stems if len(stem) <= ENOUGH]
    long = [stem for stem in stems if len(stem) > ENOUGH]
    return re.compile(
        rf"\b(?:(?:{'|'.join(map(re.escape, short))})\b|(?:{'|'.join(map(re.escape, long))}))"
        if short
        else rf"\b(?:{'|'.join(map(re.escape, long))})",
        re.IGNORECASE,
    )


def relevance(text: str) -> float:
    """From -1 to 1: how much a text speaks of the exam's matters, less what it says of shows, matches and accidents."""
    good = known(text) + len({hit[0].lower() for hit in pattern("relevant").finditer(text)})
    bad = len({hit[0].lower() for hit in pattern("irrelevant").finditer(text)})
    return max(-1.0, min(1.0, (good - 2 * bad) / ENOUGH))


def known(text: str) -> int:
    """How many names of the gazetteer a text holds: bodies, laws, treaties, rivers, States and their like."""
    names = {hit[0] for hit in NAME.finditer(text)}
    return sum(gazetteer.entry(name) is not None for name in names)


def document_relevance(document: Document) -> float:
    """The mean of a document's sentences."""
    lines = [line for block in document.blocks for line in block.text.split(". ") if len(line.split()) > 5]  # noqa: PLR2004 - a sentence
    return sum(map(relevance, lines)) / len(lines) if lines else 0.0
