"""What a noun says was done: "The launch of the Tax on 1 July 2017 marked …" tells that the Tax was launched on 1 July 2017."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from quizgen.model import Clause, Phrase
from quizgen.reading.statements import Statement
from quizgen.reading.values import MONTH, YEAR
from quizgen.syllabus import table

if TYPE_CHECKING:
    from quizgen.reading.language import Sentence

NAME = r"(?:the )?[A-Z][\w&’'.-]*(?:,? (?:of|and|for|the|on|to|&|[A-Z][\w&’'.-]*|\([A-Z][\w-]*\)))*"
TIME = rf"(?:on \d{{1,2}}(?:st|nd|rd|th)? {MONTH},? {YEAR}|in {MONTH},? {YEAR}|in {YEAR})"
# What is still to come was not done.
AHEAD = re.compile(r"\b(?:will|would|shall|expected|scheduled|planned|proposed|plans|ahead of|if|propose[sd]?|target(?:ed|s)?|likely)\b")
LONGEST_NAME = 10


@cache
def deeds() -> dict[str, str]:
    """The nouns of deeds with their participles: launch, launched."""
    return dict(table("reading.yaml")["deeds"])


@cache
def pattern() -> re.Pattern[str]:
    """A deed with its object and its time."""
    nouns = "|".join(map(re.escape, deeds()))
    return re.compile(rf"\b[Tt]he (?P<deed>{nouns}) of (?P<name>{NAME}) (?P<time>{TIME})(?![\d/–-])")


def nominals(sentence: Sentence, text: str) -> Iterator[Statement]:
    """The statements that nouns of deeds make, of a sentence as its edits leave it."""
    if AHEAD.search(text):
        return
    for hit in pattern().finditer(text):
        noun = next((token for token in sentence.doc if token.text == hit["deed"]), None)
        if noun is not None and len(hit["name"].split()) <= LONGEST_NAME:
            yield done(hit["name"], deeds()[hit["deed"]], hit["time"], noun.i)


def done(name: str, verb: str, time: str, noun: int) -> Statement:
    """The statement that something was done at a time."""
    clause = Clause("", name, "was", verb, "", (Phrase(time, "preposition", time.partition(" ")[0]),), past=True)
    shown = f"{name[:1].upper()}{name[1:]}"
    return Statement(f"{shown} was {verb} {time}", clause, noun, "nominal", name, frozenset({noun}), "was", past=True)
