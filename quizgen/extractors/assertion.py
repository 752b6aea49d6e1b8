"""Facts whose source gives the reason with "because" → Statement I and Statement II: is each correct, and does II explain I?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from quizgen.extractors.claims import is_empty, is_plain, names_its_subject
from quizgen.extractors.falsehoods import falsehoods
from quizgen.extractors.tagging import tags_for
from quizgen.extractors.ways import Falsehood
from quizgen.identity import fingerprint
from quizgen.model import Assertion, Corpus, Draft, Fact, Quote, Reading, Verdict
from quizgen.screen import broken_rule
from quizgen.text import sentence, words

FEWEST, CHOSEN = 4, 3
# Of four: how often the second statement is left to explain the first.
DRAWN: tuple[Verdict, ...] = ("explains", "explains", "first", "second")
BECAUSE = re.compile(r",? because (?P<reason>[^;:]+?)\.?$")
IT = re.compile(r"^(?:it|they)\b")
LEANS = re.compile(r"\b(?:it|its|they|their|them|he|his|him|she|her|this|that|these|those|such|of (?=this|that))\b", re.IGNORECASE)


class Reasoned(NamedTuple):
    """What is said and its reason, each a sentence of its own."""

    said: str
    reason: str


def assertion(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One item for each fact that comes with its reason."""
    for fact in reading.facts:
        told = reasoned(fact) if is_plain(fact) and names_its_subject(fact, reading) else None
        draft = draft_of(fact, told, reading, corpus) if told else None
        if draft is not None:
            yield draft


def reasoned(fact: Fact) -> Reasoned | None:
    """A fact parted from its reason, None where either cannot stand alone."""
    found = BECAUSE.search(fact.statement)
    if fact.clause is None or found is None or " because " in found["reason"]:
        return None
    said = f"{fact.statement[: found.start()]}."
    reason = sentence(IT.sub(fact.clause.subject, found["reason"]))
    whole = min(len(words(said)), len(words(reason))) >= FEWEST
    return Reasoned(said, reason) if whole and not (LEANS.search(reason) or is_empty(said) or is_empty(reason)) else None


def draft_of(fact: Fact, told: Reasoned, reading: Reading, corpus: Corpus) -> Draft | None:
    """The two statements, seldom one of them made false."""
    key = f"{fact.about} {told.said}"
    verdict = DRAWN[int(fingerprint("assertion", key, length=8), 16) % len(DRAWN)]
    changed = told.said if verdict == "second" else told.reason
    way = false_way(fact, changed, key, reading, corpus) if verdict != "explains" else None
    verdict = verdict if way else "explains"
    prompt = Assertion(
        way.text if way and verdict == "second" else told.said,
        way.text if way and verdict == "first" else told.reason,
        verdict,
        f"The source says: “{fact.quote}”"
        + (f" Statement {'I' if verdict == 'second' else 'II'} has “{way.wrong}” for “{way.right}”." if way else ""),
    )
    if broken_rule(prompt):
        return None
    source = reading.document.source.id
    return Draft(
        prompt,
        about=fact.about,
        quotes=(Quote(source, fact.quote),),
        evidence=f"{fact.about} {told.said}",
        key="assertion",
        by="assertion",
        tags=tags_for(fact.about, fact.statement, reading),
    )


def false_way(fact: Fact, text: str, key: str, reading: Reading, corpus: Corpus) -> Falsehood | None:
    """One of the best ways to make one of the statements false, None where there is none."""
    slots = tuple(slot for slot in fact.exchangeable or fact.slots if slot.text in text)
    part = replace(fact, statement=text, slots=slots, exchangeable=slots)
    ways = tuple(islice(falsehoods(part, reading, corpus), CHOSEN))
    return ways[int(fingerprint("way", key, length=8), 16) % len(ways)] if ways else None
