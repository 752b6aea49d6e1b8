"""What is left over of documents on one subject → sets of statements that no one of them could fill alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from quizgen.extractors.claims import Claim
from quizgen.extractors.kinship import are_kin, in_time
from quizgen.extractors.refuting import Known
from quizgen.extractors.statements import claims_of, draft_of, statements
from quizgen.extractors.themes import FEWEST, USUAL, is_alike, is_echo
from quizgen.model import Corpus, Draft, Reading
from quizgen.screen import gist, same_gist


@dataclass(slots=True)
class Pool:
    """Claims of several documents under one head of the syllabus; the documents all have names in common."""

    head: str
    readings: list[Reading] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def takes(self, claim: Claim, reading: Reading) -> bool:
        """Whether a claim of a document belongs here and tells something new."""
        fits = self.head in claim.tags[:1] and len(self.claims) < USUAL and all(are_kin(reading, other) for other in self.readings)
        mine = gist(claim.text)
        return fits and not any(
            is_echo(claim, other) or is_alike(claim, other) or same_gist(mine, gist(other.text)) for other in self.claims
        )


def neighbour_statements(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The sets of which a document is the earliest."""
    for pool in pools(Known(corpus)):
        if pool.readings[0].document.source.id == reading.document.source.id:
            draft = draft_of(pool.claims)
            if draft is not None:
                yield draft


@lru_cache(maxsize=1)
def pools(known: Known) -> tuple[Pool, ...]:
    """The sets of a run: documents in the order of their days, so that one that is added later changes none that is full."""
    found: list[Pool] = []
    for reading in sorted(known.corpus.readings, key=in_time):
        for claim in left_over(reading, known.corpus):
            pool = next((pool for pool in found if pool.takes(claim, reading)), None)
            if pool is None:
                pool = Pool(claim.tags[0])
                found.append(pool)
            pool.claims.append(claim)
            pool.readings += [] if any(reading is other for other in pool.readings) else [reading]
    return tuple(pool for pool in found if len(pool.claims) >= FEWEST and len(pool.readings) >= FEWEST)


def left_over(reading: Reading, corpus: Corpus) -> Iterator[Claim]:
    """The claims of a document that stand in none of its own sets, need no context and have a head of the syllabus."""
    used = {quote for draft in statements(reading, corpus) for quote in draft.quotes}
    yield from (claim for claim in claims_of(reading, corpus) if claim.quote not in used and claim.tags and not claim.context)
