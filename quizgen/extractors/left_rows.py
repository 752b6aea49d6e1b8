"""Rows of one table that no table of pairs asks → sets of statements: where three rivers rise, when three treaties came into force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from quizgen.extractors.claims import Claim
from quizgen.extractors.fact_pairs import fact_pairs
from quizgen.extractors.table_pairs import table_pairs
from quizgen.extractors.themes import FEWEST, SHORT, USUAL, frame, is_echo
from quizgen.extractors.truths import ELEMENTARY, is_timed
from quizgen.model import Corpus, Pairs, Reading
from quizgen.text import fold, spaced

MOST_SETS = 3  # so many sets of one relation: more would be drill


def sets_of_rows(left: Sequence[Claim], reading: Reading, corpus: Corpus) -> Iterator[list[Claim]]:
    """The rows of a document that stand in no set and no table of pairs yet, those of one relation together."""
    groups: dict[tuple[str, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in left:
        words = frame(claim)
        # Three years in a row are drill.
        timed = claim.relation.endswith(" when") or any(map(is_timed, islice(claim.falsehoods, 1)))
        if claim.about and not claim.context and len(words) <= SHORT and claim.relation not in ELEMENTARY and not timed:
            groups[claim.relation, words].append(claim)
    rows = [group for group in groups.values() if len(group) >= FEWEST]
    asked = asked_as_pairs(reading, corpus) if rows else frozenset()
    for group in rows:
        own = distinct([claim for claim in group if not is_asked(claim, asked)])
        yield from apart(own)


def asked_as_pairs(reading: Reading, corpus: Corpus) -> frozenset[tuple[str, str]]:
    """What the tables of pairs of a document ask: each thing, and what is told of it."""
    prompts = (draft.prompt for draft in (*fact_pairs(reading, corpus), *table_pairs(reading, corpus)))
    pairs = (pair for prompt in prompts if isinstance(prompt, Pairs) for pair in prompt.pairs)
    return frozenset((spaced(pair.left.partition(" (")[0]), pair.quote) for pair in pairs)


def is_asked(claim: Claim, asked: frozenset[tuple[str, str]]) -> bool:
    """Whether a table of pairs has the row of a claim: its words, and its thing by its whole name or a part of it."""
    mine = spaced(claim.about)
    return any(claim.quote.text == quote and (left in mine or mine in left) for left, quote in asked)


def distinct(group: list[Claim]) -> list[Claim]:
    """The rows of things that differ, none of which tells what another tells too."""
    kept: list[Claim] = []
    for claim in group:
        if not any(fold(claim.about) == fold(other.about) or is_echo(claim, other) for other in kept):
            kept.append(claim)
    return kept


def apart(rows: list[Claim]) -> Iterator[list[Claim]]:
    """The rows cut into sets of three that stand apart on their page, for the row beside one tells what it is taken for; or one of two."""
    count = len(rows) // USUAL
    if not count and len(rows) >= FEWEST:
        yield rows
    for first in range(min(count, MOST_SETS)):
        yield [rows[first + step * count] for step in range(USUAL)]
