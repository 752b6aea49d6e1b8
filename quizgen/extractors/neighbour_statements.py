"""What is left over of several documents → sets of statements that no one of them could fill alone: of one subject, or of one class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from quizgen.extractors.claims import Claim
from quizgen.extractors.classes import class_of, lead_of_class
from quizgen.extractors.kinship import are_kin, in_time
from quizgen.extractors.refuting import Known
from quizgen.extractors.statements import claims_of, draft_of, is_subject, statements
from quizgen.extractors.themes import FEWEST, USUAL, is_alike, is_echo, names_in
from quizgen.model import Corpus, Draft, Reading
from quizgen.screen import gist, same_gist
from quizgen.text import fold


@dataclass(slots=True)
class Pool:
    """Claims of several documents: under one head of the syllabus, the documents with names in common; or of things of one class."""

    head: str
    of: str = ""
    readings: list[Reading] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def takes(self, claim: Claim, reading: Reading) -> bool:
        """Whether a claim of a document belongs here and tells something new."""
        if len(self.claims) == USUAL or (len(self.claims) == USUAL - 1 and not self.can_be_false(claim)):
            return False
        if len(self.claims) == USUAL - 1 and all(reading is one for one in self.readings):
            return False  # One document alone makes its own sets.
        kin = self.head in claim.tags[:1] and all(are_kin(reading, other) for other in self.readings)
        # Documents with names in common still tell of strangers, and so do laws: one name runs through a set without a class above it.
        held = bool(lead_of_class(self.of)) or bool(self.names() & names_in(claim.text))
        fits = held and (self.of == class_of(claim) if self.of else kin)
        mine = gist(claim.text)
        return fits and not any(
            is_echo(claim, other) or is_alike(claim, other) or same_gist(mine, gist(other.text)) or fold(claim.about) == fold(other.about)
            for other in self.claims
        )

    def names(self) -> frozenset[str]:
        """What all of its claims name."""
        return frozenset.intersection(*(names_in(claim.text) for claim in self.claims))

    def can_be_false(self, claim: Claim) -> bool:
        """Whether one of the claims could be told wrong, with another one among them."""
        return any(one.falsehoods for one in (*self.claims, claim))


def neighbour_statements(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The sets of which a document is the earliest."""
    for pool in pools(Known(corpus)):
        if pool.readings[0].document.source.id == reading.document.source.id:
            draft = draft_of(pool.claims, lead=lead_of_class(pool.of))
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
                pool = Pool(claim.tags[0] if claim.tags else "", class_of(claim) if is_subject(claim.about) else "")
                found.append(pool)
            pool.claims.append(claim)
            pool.readings += [] if any(reading is other for other in pool.readings) else [reading]
    return tuple(pool for pool in found if len(pool.claims) >= FEWEST and len(pool.readings) >= FEWEST)


def left_over(reading: Reading, corpus: Corpus) -> Iterator[Claim]:
    """The claims of a document that stand in none of its own sets and need no context; those of a class, or with a head of the syllabus."""
    used = {quote for draft in statements(reading, corpus) for quote in draft.quotes}
    for claim in claims_of(reading, corpus):
        if claim.quote not in used and not claim.context and (claim.tags or class_of(claim)):
            yield claim
