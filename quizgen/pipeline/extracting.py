"""Sources → decks: read, draft, screen, merge, write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.decks import dumps
from quizgen.decks.naming import keep_ids
from quizgen.errors import ProblemError
from quizgen.extractors import EXTRACTORS
from quizgen.files import write_file
from quizgen.identity import item_id
from quizgen.merge import Merged, merge
from quizgen.model import Corpus, Deck, Document, Draft, Reading, Source, kind_of
from quizgen.pipeline.reading import Tick, read_all, silent
from quizgen.pipeline.senses import told_apart
from quizgen.pipeline.shelf import Shelf, load_shelf, settled, stands
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
    """What a run has done: the changed decks, sources that gave nothing or were rightly skipped, problems, every draft's fate."""

    changes: tuple[Change, ...]
    silent: tuple[Source, ...]
    skipped: tuple[tuple[str, str], ...]
    problems: tuple[ProblemError, ...]
    fates: tuple[Fate, ...]
    documents: int


def extract(  # noqa: PLR0913 - sources, decks, and what a run may vary
    names: Sequence[str],
    folder: Path,
    *,
    kinds: frozenset[str] | None = None,
    dry_run: bool = False,
    stdin: Callable[[], bytes] = bytes,
    tick: Tick = silent,
    outside: Sequence[Path] = (),
) -> Extraction:
    """Everything that the sources yield, merged into the decks of the folder.

    `kinds` limits the run to some kinds of prompt; a dry run writes nothing and reports the same; what lies in the decks folder or
    in the folders `outside` is no source.
    """
    read = read_all(names, stdin=stdin, tick=tick, outside=(folder, *outside))
    shelf = load_shelf(folder)
    problems = [*read.problems, *shelf.broken.values()]
    documents = free(settled(read.documents, shelf), shelf, problems)
    drafts, fates = drafted(documents, kinds)
    changes = []
    for path, result in merged(documents, told_apart(drafts, shelf), shelf, kinds):
        try:
            changes.append(Change(path, result, written=store(path, result, shelf, dry_run=dry_run)))
        except ProblemError as error:
            problems.append(error)
    named = {document.source.sha256: document.source.path for document in read.documents}
    nothing = tuple(as_named(document.source, named) for document in documents if not drafts[document.source.id])
    fates = [replace(fate, source=named[fate.source]) for fate in fates]
    return Extraction(tuple(changes), nothing, tuple(read.skipped), tuple(problems), tuple(fates), len(read.documents))


def as_named(source: Source, named: dict[str, str]) -> Source:
    """The source under the path by which the person named its file."""
    return replace(source, path=named[source.sha256])


def free(documents: list[Document], shelf: Shelf, problems: list[ProblemError]) -> list[Document]:
    """The documents that can go on; a problem for each whose own deck cannot be read."""
    blockers = {document.source.id: shelf.blocker(document) if shelf.broken else None for document in documents}
    problems += [
        ProblemError(f"is left out until {blocker.as_posix()} can be read, for it may hold its items", document.source.path)
        for document in documents
        if (blocker := blockers[document.source.id])
    ]
    return [document for document in documents if not blockers[document.source.id]]


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
    """What the screen says of a draft, its source named by its digest."""
    found = broken_rule(draft.prompt)
    fate = (found[0].name, found[1], found[0].reason) if found else ()
    return Fate(source.sha256, kind_of(draft.prompt), draft.about, *fate)


def merged(
    documents: list[Document], drafts: dict[str, list[Draft]], shelf: Shelf, kinds: frozenset[str] | None
) -> Iterator[tuple[Path, Merged]]:
    """The merge of every deck that the run touches.

    A draft goes where its id already lives, otherwise to the deck of the earliest document that tells it; what lives in a file
    that cannot be read has to wait.
    """
    owners = shelf.owners()
    routed: dict[Path, list[Draft]] = {}
    for document in documents:
        home = shelf.home(document.source.id)
        routed.setdefault(home, [])
        for draft in drafts[document.source.id]:
            routed.setdefault(owners.setdefault(item_id(draft), home), []).append(draft)
    sources = {document.source.id: document.source for document in documents}
    texts = {document.source.id: document for document in documents}
    for path, found in routed.items():
        if path not in shelf.broken:
            deck = deck_at(path, shelf, sources)
            concerns = concerned(deck, found, sources)
            yield (
                path,
                merge(
                    deck, found, concerns, kinds=kinds, stands=lambda quote: quote.source in texts and stands(quote, texts[quote.source])
                ),
            )


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
    if old is None and not result.deck.items:
        return False
    if result.deck == old:
        return not dry_run and keep_ids(path)
    return dry_run or write_file(path, dumps(result.deck).encode())
