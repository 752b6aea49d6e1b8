"""Sources → decks: read, draft, screen, merge, write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.decks import dumps
from quizgen.decks.naming import keep_ids
from quizgen.errors import ProblemError
from quizgen.files import write_file
from quizgen.identity import item_id
from quizgen.merge import Merged, merge, requoted
from quizgen.model import Deck, Document, Draft, Item, Quote, Source
from quizgen.pipeline.drafting import Fate, Outcome, drafted, outcomes, told_once, worth_of
from quizgen.pipeline.neighbours import neighbours
from quizgen.pipeline.once import Once, once
from quizgen.pipeline.reading import Tick, read_all, silent
from quizgen.pipeline.readings import readings_of, unparsed, want_facts
from quizgen.pipeline.senses import told_apart
from quizgen.pipeline.shelf import Shelf, load_shelf, settled, stands


@dataclass(frozen=True, slots=True)
class Change:
    """A deck file and what the run has made of it; `written` is False when not a byte of it changed."""

    path: Path
    merged: Merged
    written: bool


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a run has done: the changed decks, sources that gave nothing or were rightly skipped, problems, every draft's fate.

    `outcomes` tell what became of every sentence, for a run that was asked to explain itself.
    """

    changes: tuple[Change, ...]
    silent: tuple[Source, ...]
    skipped: tuple[tuple[str, str], ...]
    problems: tuple[ProblemError, ...]
    fates: tuple[Fate, ...]
    documents: int
    outcomes: tuple[Outcome, ...] = ()


def extract(  # noqa: PLR0913 - sources, decks, and what a run may vary
    names: Sequence[str],
    folder: Path,
    *,
    kinds: frozenset[str] | None = None,
    dry_run: bool = False,
    explain: bool = False,
    stdin: Callable[[], bytes] = bytes,
    tick: Tick = silent,
    outside: Sequence[Path] = (),
) -> Extraction:
    """Everything that the sources yield, merged into the decks of the folder.

    `kinds` limits the run to some kinds of prompt; a dry run writes nothing and reports the same; a run that is to `explain` itself
    says what became of every sentence; what lies in the decks folder or in the folders `outside` is no source.
    """
    read = read_all(names, stdin=stdin, tick=tick, outside=(folder, *outside))
    shelf = load_shelf(folder)
    problems = [*read.problems, *shelf.broken.values()]
    documents = free(settled(read.documents, shelf), shelf, problems)
    prose = readings_of(documents, passages=explain, tick=tick) if want_facts(kinds) else unparsed(documents)
    problems += prose.problems
    made = drafted(prose.readings, kinds, beside=neighbours(shelf, documents) if want_facts(kinds) else (), tick=tick)
    asked = once(told_apart(made.drafts, shelf), shelf.items(), shelf.owners(), worth=worth_of(prose.readings))
    changes = list(changed(merged(documents, asked, shelf, kinds, prose.unread), shelf, problems, dry_run=dry_run))
    named = {document.source.sha256: document.source.path for document in read.documents}
    mute = (document.source for document in documents if not made.drafts[document.source.id] and document.source.id not in prose.unread)
    nothing = tuple(as_named(source, named) for source in mute)
    fates = [replace(fate, source=named[fate.source]) for fate in told_once(made, asked)]
    told = [replace(one, source=named[one.source]) for one in outcomes(prose.readings, asked)]
    return Extraction(tuple(changes), nothing, tuple(read.skipped), tuple(problems), tuple(fates), len(read.documents), tuple(told))


def changed(results: Iterable[tuple[Path, Merged]], shelf: Shelf, problems: list[ProblemError], *, dry_run: bool) -> Iterator[Change]:
    """The decks as they are written; one that cannot be is a problem, and the others are written all the same."""
    for path, result in results:
        try:
            yield Change(path, result, written=store(path, result, shelf, dry_run=dry_run))
        except ProblemError as error:
            problems.append(error)


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


def merged(
    documents: list[Document], asked: Once, shelf: Shelf, kinds: frozenset[str] | None, unread: frozenset[str]
) -> Iterator[tuple[Path, Merged]]:
    """The merge of every deck that the run touches.

    What lives in a file that cannot be read has to wait. An item is not missing where the prose of a source is `unread`.
    """
    sources = {document.source.id: document.source for document in documents}
    texts = {document.source.id: document for document in documents}
    for path, found in routed(documents, asked, shelf).items():
        if path not in shelf.broken:
            deck = echoed(deck_at(path, shelf, sources), asked.echoes)
            concerns = concerned(deck, found, sources)
            result = merge(
                deck, found, concerns, kinds=kinds, stands=lambda quote: quote.source in texts and stands(quote, texts[quote.source])
            )
            yield path, spared(result, asked, unread)


def echoed(deck: Deck, echoes: dict[str, tuple[Quote, ...]]) -> Deck:
    """The deck, with the quotes of this run behind the items that it found only in other words; a person's item is left alone."""
    return replace(deck, items=tuple(with_echo(item, echoes[item.id]) if item.id in echoes else item for item in deck.items))


def with_echo(item: Item, quotes: tuple[Quote, ...]) -> Item:
    """The machine's item with more quotes."""
    if item.origin is None or not item.origin.by:
        return item
    return replace(item, origin=replace(item.origin, quotes=requoted(item.origin.quotes, quotes)))


def spared(result: Merged, asked: Once, unread: frozenset[str]) -> Merged:
    """The merge, without calling missing what another wording tells, or what may stand in prose that could not be read."""
    of = {item.id: set(item.origin.sources) for item in result.deck.items if item.origin}
    return replace(result, missing=tuple(name for name in result.missing if name not in asked.echoes and not of[name] & unread))


def routed(documents: list[Document], asked: Once, shelf: Shelf) -> dict[Path, list[Draft]]:
    """The drafts by deck: each goes where its id already lives, otherwise to the deck of the earliest document that tells it."""
    owners = shelf.owners()
    found: dict[Path, list[Draft]] = {}
    for document in documents:
        home = shelf.home(document.source.id)
        found.setdefault(home, [])
        for draft in asked.drafts[document.source.id]:
            found.setdefault(owners.setdefault(item_id(draft), home), []).append(draft)
    for name in asked.echoes:
        found.setdefault(owners[name], [])
    return found


def deck_at(path: Path, shelf: Shelf, sources: dict[str, Source]) -> Deck:
    """The deck of the file, or the empty one that it will hold."""
    if path in shelf.files:
        return shelf.files[path].deck
    source = sources.get(path.stem)
    return Deck(path.stem, (source.title if source else "") or path.stem)


def concerned(deck: Deck, drafts: list[Draft], sources: dict[str, Source]) -> list[Source]:
    """The sources of this run that the deck is made of or that its new items cite."""
    quoted = {name for item in deck.items if item.origin for name in item.origin.sources}
    wanted = {deck.name, *(source.id for source in deck.sources)} | quoted | {quote.source for draft in drafts for quote in draft.quotes}
    return [source for name, source in sources.items() if name in wanted]


def store(path: Path, result: Merged, shelf: Shelf, *, dry_run: bool) -> bool:
    """Write the deck when it holds anything and differs from the file, so that a rerun touches nothing."""
    old = shelf.files[path].deck if path in shelf.files else None
    if old is None and not result.deck.items:
        return False
    if result.deck == old:
        return not dry_run and keep_ids(path)
    return dry_run or write_file(path, dumps(result.deck).encode())
