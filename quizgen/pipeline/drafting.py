"""Readings → drafts: what every extractor makes of them, what the screen says, and what became of each sentence.

The drafts of a run are remembered by all that its readings state, so that a rerun over unchanged documents asks no extractor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from quizgen.extractors import EXTRACTORS
from quizgen.extractors.accepting import accepting
from quizgen.model import Corpus, Draft, Passage, Reading, Source, kind_of
from quizgen.pipeline.once import Once
from quizgen.pipeline.reading import Tick, silent
from quizgen.pipeline.store import Store
from quizgen.screen import Disputes, broken_rule, contradictions, dispute, disputes

# What decides the drafts of given readings.
STORE = Store(
    "drafts",
    (
        *("extractors", "screen", "pipeline/drafting", "model", "options", "identity", "dates", "quantities", "gazetteer", "tenure"),
        *("reading", "half_told", "syllabus", "text"),
    ),
    ("rapidfuzz",),
)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a draft: kept when `rule` is empty, else dropped by that rule, with the problem and why it matters."""

    source: str
    kind: str
    about: str
    rule: str = ""
    problem: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a sentence: its facts gave so many items, or a rule says why it gave none."""

    source: str
    passage: Passage
    items: int = 0


@dataclass(slots=True)
class Drafted:
    """The sound drafts of each source in order of reading, and the fate of every draft; `places` say which fate is a sound draft's."""

    drafts: dict[str, list[Draft]]
    fates: list[Fate]
    places: dict[tuple[str, int], int]


def drafted(readings: Sequence[Reading], kinds: frozenset[str] | None, *, beside: Iterable[Reading] = (), tick: Tick = silent) -> Drafted:
    """What the extractors make of the readings, of the kinds that are wanted (None: all), less what breaks a rule.

    Nothing is asked that the readings, or those `beside` them, disagree on.
    """
    others = tuple(beside)
    key = entry_of(readings, others, kinds)
    made = STORE.recalled(key)
    if not isinstance(made, Drafted):
        made = drafted_now(readings, others, kinds, tick)
        STORE.keep(key, made)
        STORE.prune()
    tick(len(readings), len(readings), "")
    return made


def entry_of(readings: Sequence[Reading], beside: Sequence[Reading], kinds: frozenset[str] | None) -> str:
    """What the drafts of a run are remembered by: all that its readings state, in their order, and what is wanted of them."""
    stated = [[replace(reading, passages=()) for reading in group] for group in (readings, beside)]
    return sha256(repr((stated, kinds and sorted(kinds))).encode(errors="backslashreplace")).hexdigest()


def drafted_now(readings: Sequence[Reading], beside: Sequence[Reading], kinds: frozenset[str] | None, tick: Tick) -> Drafted:
    """What the extractors make of the readings, without any memory."""
    corpus, doubts = Corpus(tuple(readings)), disputes(contradictions((*beside, *readings)))
    made = Drafted({reading.document.source.id: [] for reading in readings}, [], {})
    for number, reading in enumerate(readings):
        source = reading.document.source
        tick(number, len(readings), source.path)
        kept = made.drafts[source.id]
        for draft in all_drafts(reading, corpus, kinds):
            fate = fate_of(draft, source, doubts)
            if not fate.rule:
                made.places[source.id, len(kept)] = len(made.fates)
                kept.append(draft)
            made.fates.append(fate)
    return made


def all_drafts(reading: Reading, corpus: Corpus, kinds: frozenset[str] | None) -> Iterator[Draft]:
    """What every extractor in the table makes of one reading, of the kinds that are wanted, with all that is right when typed."""
    text = reading.document.text
    for extractor in EXTRACTORS.values():
        for draft in extractor(reading, corpus):
            if kinds is None or kind_of(draft.prompt) in kinds:
                yield accepting(draft, text)


def fate_of(draft: Draft, source: Source, doubts: Disputes) -> Fate:
    """What the screen and the other sources say of a draft, its source named by its digest."""
    fate = Fate(source.sha256, kind_of(draft.prompt), draft.about)
    if found := broken_rule(draft.prompt):
        rule, problem = found
        return replace(fate, rule=rule.name, problem=problem, reason=rule.reason)
    if doubt := dispute(draft.prompt, draft.quotes, doubts):
        return replace(fate, rule="contradiction", problem=str(doubt), reason="what sources disagree on has no one right answer")
    return fate


def told_once(made: Drafted, once: Once) -> list[Fate]:
    """The fates, with those of the sound drafts whose fact another item asks."""
    fates = list(made.fates)
    for place, other in once.dropped.items():
        number = made.places[place]
        fates[number] = replace(fates[number], rule="duplicate", problem=f"{other} asks the same", reason="one fact is asked once")
    return fates


def worth_of(readings: Iterable[Reading]) -> Callable[[Draft], float]:
    """How much a draft is worth: as much as the best fact behind its first quote; nothing is known of those without a fact."""
    worths: dict[tuple[str, str], float] = defaultdict(float)
    for reading in readings:
        for fact in reading.facts:
            key = (reading.document.source.id, fact.quote)
            worths[key] = max(worths[key], fact.worth)

    def worth(draft: Draft) -> float:
        return max((worths.get((quote.source, quote.text), 0.0) for quote in draft.quotes[:1]), default=0.0)

    return worth


def outcomes(readings: Iterable[Reading], asked: Once) -> Iterator[Outcome]:
    """What became of every sentence, in the order of its document: how many items stand on its words."""
    behind = [draft.quotes for drafts in asked.drafts.values() for draft in drafts]
    quotes: dict[str, list[str]] = defaultdict(list)
    for quote in (quote for ones in (*behind, *asked.echoes.values()) for quote in ones if quote.text):
        quotes[quote.source].append(quote.text)
    for reading in readings:
        source = reading.document.source
        for passage in reading.passages:
            near = quotes[source.id] if passage.facts else ()
            yield Outcome(source.sha256, passage, sum(quote in passage.text or passage.text in quote for quote in near))
