"""Decks → findings: every problem of every deck, with its place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.decks import DeckFile, deck_paths, load
from quizgen.errors import ProblemError
from quizgen.model import Document, Finding, Source, TermCard
from quizgen.papers import is_paper, load_questions
from quizgen.pipeline.reading import Tick, bytes_of, document_of, silent
from quizgen.pipeline.readings import readings_of
from quizgen.pipeline.shelf import in_time
from quizgen.screen import (
    Placed,
    check_contradictions,
    check_definitions,
    check_duplicates,
    check_falsehoods,
    check_item,
    check_source,
    contradictions,
)
from quizgen.text import fold


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked and what was found, in the order of the files; `unread` counts sources that are not at hand any more.

    `problems` say why the sources could not be held against one another.
    """

    findings: tuple[Finding, ...]
    decks: int
    items: int
    unread: int
    problems: tuple[ProblemError, ...] = ()


def check(names: Sequence[Path], *, tick: Tick = silent) -> Checked:
    """Every problem of the decks, or of paper files that are named; a file that cannot be read is one of them.

    Where a source is still at hand, the quotes are looked up in it, its definitions are held against its own article, and its facts
    against those of the other sources: that takes a second or two for the parser, and some more for each long source, where the
    readings are not remembered from the extraction.
    """
    paths = deck_paths(list(names))
    findings: list[Finding] = []
    files: list[DeckFile] = []
    unread: set[str] = set()
    known: dict[str, tuple[Document, str]] = {}
    for number, path in enumerate(paths):
        tick(number, len(paths), path.as_posix())
        try:
            file = load_questions(path) if path in names and is_paper(path) else load(path)
        except ProblemError as error:
            findings.append(Finding(error.path, error.line, "", "deck", error.problem, error.mend))
            continue
        files.append(file)
        documents = sources_at_hand(file, unread)
        known = {**{name: (document, path.as_posix()) for name, document in documents.items()}, **known}
        findings += [finding for finding in check_deck(file, documents) if finding.item not in file.deck.rejected]
    placed = [Placed(item, file.path.as_posix(), file.lines[item.id]) for file in files for item in file.deck.active]
    findings += check_all(placed, known)
    prose = readings_of(sorted((called(document, name) for name, (document, _) in known.items()), key=in_time), tick=tick)
    found = contradictions(prose.readings)
    findings += check_contradictions(found, placed, {name: path for name, (_, path) in known.items()})
    items = sum(len(file.deck.items) for file in files)
    return Checked(tuple(sorted(findings, key=place)), len(files), items, len(unread), prose.problems)


def called(document: Document, name: str) -> Document:
    """The document with its source under the id by which the decks know it."""
    return replace(document, source=replace(document.source, id=name))


def place(finding: Finding) -> tuple[str, int]:
    """Where a finding belongs in the list."""
    return finding.path, finding.line


def check_deck(file: DeckFile, documents: dict[str, Document]) -> Iterator[Finding]:
    """The problems of one deck's items."""
    for item in file.deck.items:
        yield from check_item(item, file.path.as_posix(), file.lines[item.id])
        yield from check_source(item, documents, file.path.as_posix(), file.lines[item.id])


def check_all(placed: list[Placed], documents: dict[str, tuple[Document, str]]) -> Iterator[Finding]:
    """What only all decks together show: questions asked twice, falsehoods that are true elsewhere, definitions against their article.

    `documents` are the sources at hand, each with the path of a deck that cites it.
    """
    yield from check_duplicates([(path, line, item) for item, path, line in placed])
    yield from check_falsehoods(placed, [document for document, _ in documents.values()])
    cards = {fold(one.item.prompt.term): one for one in placed if isinstance(one.item.prompt, TermCard)}
    for document, path in documents.values():
        yield from check_definitions(document, cards, path)


def sources_at_hand(file: DeckFile, unread: set[str]) -> dict[str, Document]:
    """The deck's sources that can be read again, by id; the others are noted in `unread`."""
    documents: dict[str, Document] = {}
    for source in file.deck.sources:
        try:
            documents[source.id] = document_of(*bytes_at_hand(source, file.path))
        except ProblemError:
            unread.add(source.id)
    return documents


def bytes_at_hand(source: Source, deck: Path) -> tuple[bytes, str]:
    """The source's file, looked for beside every folder that the deck lies in: the very bytes first, else what now has its name.

    Raises ProblemError when there is none.
    """
    folders = deck.resolve().parents if source.path not in ("", "-") else ()
    there = [path for folder in folders if (path := folder / source.path).is_file()]
    found = [(bytes_of(path.as_posix()), path.as_posix()) for path in there]
    same = (pair for pair in found if hashlib.sha256(pair[0]).hexdigest() == source.sha256)
    pair = next(same, found[0] if found else None)
    if pair is None:
        raise ProblemError("is not at hand", source.path)
    return pair
