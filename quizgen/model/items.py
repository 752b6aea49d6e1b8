"""What is kept: drafts, items with their origin, decks, papers, reviews, findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from typing import Literal, TypeAlias

from quizgen.model.documents import Source
from quizgen.model.prompts import Prompt

# A third is written 0.33 and 0.66 or meant exactly: whatever has a denominator this small is taken for what it means.
FINEST = 300


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words of a source, by the source's id."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What an extractor yields: no id, no file, no clock.

    `evidence` and `key` are what the item is about (its identity), in any wording; `pool` holds every distractor that would do,
    so that those already in a deck can stay; `papers` are the source's own tags and `tags` what the syllabus makes of them.
    """

    prompt: Prompt
    about: str
    quotes: tuple[Quote, ...]
    evidence: str
    key: str
    by: str
    tags: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    pool: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """How the machine came to an item: the extractor, the quotes with their sources, the source's own tags, and the digest.

    `digest` fingerprints the prompt that the machine last wrote; a prompt that no longer matches it is a person's.
    """

    by: str
    quotes: tuple[Quote, ...] = ()
    papers: tuple[str, ...] = ()
    digest: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources, each once, in order."""
        return tuple(dict.fromkeys(quote.source for quote in self.quotes))


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be learned: a prompt with its permanent id. `origin` is None when a person wrote it.

    `retired` says why the item is no longer asked (empty: it is asked); it is kept so that readers' copies can be withdrawn.
    `reviewed` says that a person has read the prompt as it stands and found it good.
    """

    id: str
    prompt: Prompt
    about: str
    tags: tuple[str, ...] = ()
    origin: Origin | None = None
    note: str = ""
    retired: str = ""
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Deck:
    """The items of one source (or of one hand), the sources they cite, and the ids a person has rejected for good.

    `name` is the file's name without suffix; "A::B" in a `title` makes a subdeck.
    """

    name: str
    title: str
    sources: tuple[Source, ...] = ()
    items: tuple[Item, ...] = ()
    rejected: tuple[str, ...] = ()

    def source(self, source_id: str) -> Source | None:
        """The source of that id, or None when the deck does not list it."""
        return next((source for source in self.sources if source.id == source_id), None)

    @property
    def active(self) -> tuple[Item, ...]:
        """The items that are still asked: neither retired nor rejected."""
        gone = frozenset(self.rejected)
        return tuple(item for item in self.items if not item.retired and item.id not in gone)


@dataclass(frozen=True, slots=True)
class Marking:
    """Marks for a right and a wrong answer; a blank is 0. UPSC Prelims GS Paper I: 2 and a third of 2 off."""

    right: float = 2.0
    wrong: float = -2.0 / 3.0

    @property
    def exact(self) -> tuple[Fraction, Fraction]:
        """Both as the fractions they mean: -0.6666… is minus two thirds, -0.66 is minus 33 fiftieths."""
        return Fraction(self.right).limit_denominator(FINEST), Fraction(self.wrong).limit_denominator(FINEST)


@dataclass(frozen=True, slots=True)
class Paper:
    """An ordered selection of items with the sources they cite: what a printed or timed quiz is.

    `seed` and `set` decide the order of shuffled options; `minutes` 0 means untimed. `sets` are the letters in which the paper is
    given out, `set` the one that this is ("" where there are none), `profile` the mix of formats that it was made by.
    """

    title: str
    items: tuple[Item, ...]
    sources: tuple[Source, ...] = ()
    marking: Marking = field(default_factory=Marking)
    minutes: int = 0
    seed: int = 0
    set: str = ""
    profile: str = ""
    sets: tuple[str, ...] = ()


Rating: TypeAlias = Literal[1, 2, 3, 4]
Channel: TypeAlias = Literal["terminal", "exam", "html", "paper"]
Side: TypeAlias = Literal["", "meaning"]


@dataclass(frozen=True, slots=True)
class Review:
    """One answer to one item: rating from 1 (again) to 4 (easy), the moment in UTC, and how long it took in milliseconds.

    `side` is "meaning" where a term card asked for the meaning; `revision` is the digest of the prompt that was answered, `given` what
    was answered in words and `right` whether that was right (None: nobody judged). `zone` are the minutes by which the reader's
    clock was ahead of UTC. `key` names an answer that came from outside, so that it counts once. `about` is what was asked and answered,
    in words, so that the item can be found again when its id has gone; said once is enough.
    """

    item: str
    rating: Rating
    moment: datetime
    milliseconds: int
    channel: Channel = "terminal"
    side: Side = ""
    revision: str = ""
    given: str = ""
    right: bool | None = None
    zone: int = 0
    key: str = ""
    about: str = ""


NoteKind: TypeAlias = Literal["suspend", "unsuspend", "flag", "unflag", "bury", "relink", "setting"]


@dataclass(frozen=True, slots=True)
class Note:
    """Whatever else happened to an item: it was suspended, flagged, buried until a moment (`value`, ISO), re-linked to the item `value`.

    A "setting" is no item's: `item` names it.
    """

    kind: NoteKind
    item: str
    moment: datetime
    value: str = ""
    zone: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that a check found: where (`line` from 1, 0 when unknown), in which item, by which rule, what to do.

    An "error" makes the item wrong; a "notice" is something of the source that a person should look at.
    """

    path: str
    line: int
    item: str
    rule: str
    problem: str
    mend: str = ""
    severity: Literal["error", "notice"] = "error"

    def __str__(self) -> str:
        """`path:line: problem; mend`."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        about = f" [{self.item}]" if self.item else ""
        return f"{place}: {self.problem}{about}{f'; {self.mend}' if self.mend else ''}"
