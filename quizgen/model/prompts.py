"""What is asked: the sum type of prompts. Every consumer matches all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class TermCard:
    """A term and its meaning, asked both ways."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Recall:
    """A question answered from memory; `accepts` are other answers that are right when typed."""

    question: str
    answer: str
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cloze:
    """A sentence with one part hidden; `hidden` occurs exactly once in `text`."""

    text: str
    hidden: str
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with one right answer among distractors; `fixed_order` when the options refer to each other."""

    question: str
    answer: str
    distractors: tuple[str, ...]
    fixed_order: bool = False


Ask: TypeAlias = Literal["which", "how_many", "not"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a question: whether it `holds`, the words it was read in, and why not when it does not."""

    text: str
    holds: bool
    quote: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Statements:
    """Two to five statements on one theme; which, how many, or which not are correct. The lettered options are derived."""

    lead: str
    ask: Ask
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of a table to be matched: whether `left` and `right` belong together."""

    left: str
    right: str
    holds: bool
    quote: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """A table of like pairs under two column heads; which or how many are correctly matched."""

    lead: str
    columns: tuple[str, str]
    ask: Ask
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a sequence; `when` is the date in words, shown in the explanation only."""

    text: str
    when: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """Events in their true order; they are shown shuffled and the order is asked for."""

    lead: str
    events: tuple[Event, ...]


Verdict: TypeAlias = Literal["explains", "both", "first", "second"]


@dataclass(frozen=True, slots=True)
class Assertion:
    """Statement I and Statement II; `verdict`: both right and II explains I, both right only, only I right, only II right."""

    first: str
    second: str
    verdict: Verdict
    because: str = ""


@dataclass(frozen=True, slots=True)
class Mains:
    """A Mains question: a premise with a directive ("Discuss."), its marks and words, and the points of a model answer."""

    question: str
    points: tuple[str, ...]
    marks: int = 10
    words: int = 150


Prompt: TypeAlias = TermCard | Recall | Cloze | Choice | Statements | Pairs | Sequence | Assertion | Mains

KINDS: dict[type, str] = {
    TermCard: "term",
    Recall: "recall",
    Cloze: "cloze",
    Choice: "choice",
    Statements: "statements",
    Pairs: "pairs",
    Sequence: "sequence",
    Assertion: "assertion",
    Mains: "mains",
}


def kind_of(prompt: Prompt) -> str:
    """The word by which deck files, options and tables know this kind of prompt."""
    return KINDS[type(prompt)]
