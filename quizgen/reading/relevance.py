"""Whether a statement speaks of what the exam asks: polity, economy, environment, science, security, the world's affairs."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from quizgen import gazetteer
from quizgen.model import Document
from quizgen.syllabus import table

ENOUGH, STUDY, SECTIONS, PART = 3, 0.8, 3, 0.25
NAME = re.compile(r"[A-Z][\w’'-]+(?: (?:of|for|and|the) [A-Z][\w’'-]+| [A-Z][\w’'-]+)*")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The beginnings of words in one list of the data file as a pattern for a text in small letters; short ones are whole words.

    They are grouped by their first letter, for the list is long and most words of a text begin with none of a group.
    """
    stems = sorted(map(str.lower, table("reading.yaml")[name]), key=lambda stem: (stem[0], len(stem) > ENOUGH))
    grouped = {letter: [rest_of(stem) for stem in group] for letter, group in groupby(stems, key=lambda stem: stem[0])}
    shapes = (rf"{letter}(?:{'|'.join(rests)})" for letter, rests in grouped.items())
    return re.compile(rf"\b(?:{'|'.join(shapes)})")


def rest_of(stem: str) -> str:
    """The pattern of a stem behind its first letter; a whole word is short, or has a full stop in the list."""
    return re.escape(stem[1:].removesuffix(".")) + (r"\b" if len(stem) <= ENOUGH or stem.endswith(".") else "")


@lru_cache(maxsize=1 << 12)
def relevance(text: str) -> float:
    """From -1 to 1: how much a text speaks of the exam's matters, less what it says of shows, matches and accidents."""
    small = text.lower()
    good, bad = (len(set(pattern(name).findall(small))) for name in ("relevant", "irrelevant"))
    good += known(text)
    return max(-1.0, min(1.0, (good - 2 * bad) / ENOUGH))


def known(text: str) -> int:
    """How many names of the gazetteer a text holds: bodies, laws, treaties, rivers, States and their like."""
    names = {hit[0] for hit in NAME.finditer(text)}
    return sum(gazetteer.entry(name) is not None for name in names)


@lru_cache(maxsize=4)
def document_relevance(document: Document) -> float:
    """The mean of a document's sentences; a text that is made for study or published by an office is one that the exam asks of."""
    lines = [line for block in document.blocks for line in block.text.split(". ") if len(line.split()) > 5]  # noqa: PLR2004 - a sentence
    mean = sum(map(relevance, lines)) / len(lines) if lines else 0.0
    return max(mean, STUDY) if is_for_study(document) and not is_of_shows(lines) else mean


def is_for_study(document: Document) -> bool:
    """Whether a document is a note, an explainer or a release: it says so, or has several headings and bullets or rows under them."""
    headings = {heading for block in document.blocks for heading in block.headings}
    listed = sum(block.kind in ("bullet", "row") for block in document.blocks)
    told = any(pattern("study").search(text.lower()) for text in (document.source.title, *headings))
    return told or min(len(headings), listed) >= SECTIONS


def is_of_shows(lines: list[str]) -> bool:
    """Whether a text speaks of shows, matches, markets and accidents for a good part of what it says."""
    good, bad = (sum(len(set(pattern(name).findall(line.lower()))) for line in lines) for name in ("relevant", "irrelevant"))
    return bad > PART * good
