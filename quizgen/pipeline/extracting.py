"""Sources → decks: read, draft, screen, merge, write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.decks import dumps
from quizgen.errors import ProblemError
from quizgen.extractors import EXTRACTORS
from quizgen.files import write_file
from quizgen.identity import item_id
from quizgen.merge import Merged, merge
from quizgen.model import Corpus, Deck, Document, Draft, Reading, Source, kind_of
from quizgen.pipeline.reading import Tick, read_all, silent
from quizgen.pipeline.shelf import Shelf, load_shelf, settled
from quizgen.screen import broken_rule


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
class Change:
    """A deck file and what the run has made of it; `written` is False when not a byte of it changed."""

    path: Path
    merged: Merged
    written: bool


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a run has done: the changed decks, the sources that gave nothing, the problems met, and every draft's fate."""

    changes: tuple[Change, ...]
    silent: tuple[Source, ...]
    problems: tuple[ProblemError, ...]
    fates: tuple[Fate, ...]
    documents: int


def extract(
    names: Sequence[str],
    folder: Path,
    *,
    kinds: frozenset[str] | None = None,
    dry_run: bool = False,
    stdin: Callable[[], bytes] = bytes,
    tick: Tick = silent,
) -> Extraction:
    """Everything that the sources yield, merged into the decks of the folder.

    `kinds` limits the run to some kinds of prompt; a dry run writes nothing and reports the same.
    """
    shelf = load_shelf(folder)
    read = read_all(names, stdin=stdin, tick=tick)
    documents, blocked = divided(settled(read.documents, shelf), shelf)
    drafts, fates = drafted(documents, kinds)
    changes = tuple(merged(documents, drafts, shelf, kinds))
    problems = (*read.problems, *shelf.broken.values(), *blocked)
    done = tuple(Change(path, result, written=store(path, result, shelf, dry_run=dry_run)) for path, result in changes)
    nothing = tuple(document.source for document in documents if not drafts[document.source.id])
    return Extraction(done, nothing, problems, tuple(fates), len(documents))


def divided(documents: list[Document], shelf: Shelf) -> tuple[list[Document], list[ProblemError]]:
    """The documents that can go on, and a problem for each whose own deck cannot be read."""
    blocked = [document for document in documents if shelf.broken and shelf.blocks(document)]
    problems = [ProblemError("is left out, for its deck cannot be read", doc.source.path, mend="mend the deck first") for doc in blocked]
    return [document for document in documents if document not in blocked], problems


def drafted(documents: list[Document], kinds: frozenset[str] | None) -> tuple[dict[str, list[Draft]], list[Fate]]:
    """The sound drafts of each document by the id of its source, and what became of every draft."""
    readings = tuple(Reading(document) for document in documents)
    corpus = Corpus(readings)
    kept: dict[str, list[Draft]] = {document.source.id: [] for document in documents}
    fates: list[Fate] = []
    for reading in readings:
        for draft in all_drafts(reading, corpus, kinds):
            fate = fate_of(draft, reading.document.source)
            fates.append(fate)
            if not fate.rule:
                kept[reading.document.source.id].append(draft)
    return kept, fates


def all_drafts(reading: Reading, corpus: Corpus, kinds: frozenset[str] | None) -> Iterator[Draft]:
    """What every extractor in the table makes of one reading, of the kinds that are wanted."""
    for extractor in EXTRACTORS.values():
        for draft in extractor(reading, corpus):
            if kinds is None or kind_of(draft.prompt) in kinds:
                yield draft


def fate_of(draft: Draft, source: Source) -> Fate:
    """What the screen says of a draft."""
    found = broken_rule(draft.prompt)
    fate = (found[0].name, found[1], found[0].reason) if found else ()
    return Fate(source.path, kind_of(draft.prompt), draft.about, *fate)


def merged(
    documents: list[Document], drafts: dict[str, list[Draft]], shelf: Shelf, kinds: frozenset[str] | None
) -> Iterator[tuple[Path, Merged]]:
    """The merge of every deck that the run touches.

    A draft goes where its id already lives, otherwise to the deck of the earliest document that tells it.
    """
    owners = shelf.owners()
    routed: dict[Path, list[Draft]] = {}
    for document in documents:
        home = shelf.home(document.source.id)
        routed.setdefault(home, [])
        for draft in drafts[document.source.id]:
            routed.setdefault(owners.setdefault(item_id(draft), home), []).append(draft)
    sources = {document.source.id: document.source for document in documents}
    for path, found in routed.items():
        deck = deck_at(path, shelf, sources)
        yield path, merge(deck, found, concerned(deck, found, sources), kinds=kinds)


def deck_at(path: Path, shelf: Shelf, sources: dict[str, Source]) -> Deck:
    """The deck of the file, or the empty one that it will hold."""
    if path in shelf.files:
        return shelf.files[path].deck
    source = sources.get(path.stem)
    return Deck(path.stem, (source.title if source else "") or path.stem)


def concerned(deck: Deck, drafts: list[Draft], sources: dict[str, Source]) -> list[Source]:
    """The sources of this run that the deck is made of or that its new items cite."""
    wanted = {deck.name, *(source.id for source in deck.sources)} | {quote.source for draft in drafts for quote in draft.quotes}
    return [source for name, source in sources.items() if name in wanted]


def store(path: Path, result: Merged, shelf: Shelf, *, dry_run: bool) -> bool:
    """Write the deck when it holds anything and differs from the file, so that a rerun touches nothing."""
    old = shelf.files[path].deck if path in shelf.files else None
    if result.deck == old or (old is None and not result.deck.items):
        return False
    return dry_run or write_file(path, dumps(result.deck).encode())
