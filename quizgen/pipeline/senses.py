"""One word, two things: terms that share a name but not a meaning are told apart, so that neither takes the other's place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from quizgen.identity import item_id
from quizgen.model import Draft, Item, TermCard
from quizgen.pipeline.shelf import Shelf
from quizgen.text import fold

ALIKE = 55


@dataclass(slots=True)
class Sense:
    """What a term card says, and the sources that it was read in."""

    meaning: str
    sources: set[str] = field(default_factory=set)


def told_apart(drafts: dict[str, list[Draft]], shelf: Shelf) -> dict[str, list[Draft]]:
    """The drafts of each source; those about a term that an earlier source or deck uses in another sense are of its own evidence."""
    senses = {item.id: sense_of(item) for item in shelf.items() if isinstance(item.prompt, TermCard)}
    return {source: [of_sense(draft, source, other_senses(source, found, senses)) for draft in found] for source, found in drafts.items()}


def sense_of(item: Item) -> Sense:
    """The sense of a card in a deck."""
    meaning = item.prompt.meaning if isinstance(item.prompt, TermCard) else ""
    return Sense(meaning, set(item.origin.sources) if item.origin else set())


def other_senses(source: str, drafts: list[Draft], senses: dict[str, Sense]) -> set[str]:
    """The terms that this source uses in another sense than those before it; the first to use a term sets its sense."""
    apart: set[str] = set()
    for draft in drafts:
        if not isinstance(draft.prompt, TermCard):
            continue
        sense = senses.setdefault(item_id(draft), Sense(draft.prompt.meaning, {source}))
        if source in sense.sources or fuzz.token_set_ratio(fold(sense.meaning), fold(draft.prompt.meaning)) >= ALIKE:
            sense.sources.add(source)
        else:
            apart.add(draft.about)
    return apart


def of_sense(draft: Draft, source: str, apart: set[str]) -> Draft:
    """The draft, with its source in the evidence where the term means something else there."""
    return replace(draft, evidence=f"{draft.evidence} in {source}") if draft.about in apart else draft
