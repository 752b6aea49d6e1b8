"""Whether an option is surely wrong: nothing that the run has read says of it what the question asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from quizgen.gazetteer import entry, part_of, same_thing
from quizgen.model import Corpus, Fact, Reading, Slot
from quizgen.text import SMALL_WORDS, fold, spaced, words

STOP = re.compile(r"(?<=[.!?;])\s+(?=[\"“‘(]?[A-Z0-9₹])")
LONG_WORD, STEM = 6, 5
# So much of what a question says may stand beside an option in one sentence before the option may be right too.
SHARED, SHARED_AT_HOME, FEW = 0.4, 0.5, 2
ASKING = frozenset(
    {
        *(
            "which",
            "what",
            "who",
            "whom",
            "whose",
            "when",
            "where",
            "how",
            "many",
            "much",
            "did",
            "do",
            "does",
            "was",
            "were",
            "are",
            "be",
            "been",
        ),
        *("has", "have", "had", "will", "would", "that", "this", "its", "their", "his", "her", "it", "following", "reference", "according"),
        *("year", "date", "month", "not", "than", "more", "under", "which"),
    }
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a source: its words between spaces, and their stems; of a row of a table, what it is about and what it tells."""

    source: str
    spaced: str
    stems: frozenset[str]
    about: str = ""
    tells: tuple[str, ...] = ()


@dataclass(eq=False, slots=True)
class Shelf:
    """The sentences of a run, and what its facts answer to each (about, relation)."""

    corpus: Corpus
    lines: tuple[Line, ...] = ()
    answers: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    seen: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    index: dict[str, list[Line]] = field(default_factory=dict)

    def naming(self, spelling: str) -> tuple[Line, ...]:
        """The sentences in which a spelling stands as whole words."""
        plain = spaced(spelling)
        if plain not in self.seen:
            near = min((self.holding(word) for word in plain.split()), key=len, default=())
            self.seen[plain] = tuple(line for line in near if plain in line.spaced)
        return self.seen[plain]

    def holding(self, word: str) -> Sequence[Line]:
        """The sentences that hold a word, in their order."""
        if not self.index:
            for line in self.lines:
                for one in set(line.spaced.split()):
                    self.index.setdefault(one, []).append(line)
        return self.index.get(word, ())


class Known:
    """A run by its identity: to compare whole runs would take longer than to read them again."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    def __hash__(self) -> int:
        return id(self.corpus)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Known) and self.corpus is other.corpus


def shelf_of(corpus: Corpus) -> Shelf:
    """The sentences and answers of a run, gathered once."""
    return shelf_of_known(Known(corpus))


@lru_cache(maxsize=1)
def shelf_of_known(known: Known) -> Shelf:
    """The sentences and answers of a run."""
    lines = tuple(line for reading in known.corpus.readings for line in lines_of(reading))
    answers: dict[tuple[str, str], tuple[str, ...]] = {}
    for reading in known.corpus.readings:
        for fact in reading.facts:
            for slot in fact.slots:
                place = (fold(fact.about), fold(slot.relation))
                answers[place] = (*answers.get(place, ()), slot.text, *slot.accepts)
    return Shelf(known.corpus, lines, answers)


def is_beside(thing: str, value: str, shelf: Shelf) -> bool:
    """Whether a sentence of the run names a thing and a value together."""
    return any(spaced(thing) in line.spaced for line in shelf.naming(value))


def lines_of(reading: Reading) -> Iterable[Line]:
    """The sentences of a document, its key terms with their meanings, and what its facts state."""
    source = reading.document.source.id
    texts = [text for block in reading.document.blocks for text in STOP.split(block.text)]
    texts += [f"{term.term}: {term.meaning}" for term in reading.document.terms]
    rows = {f"{fact.context} {fact.statement}": fact for fact in reading.facts}
    said = set(texts)
    for text in dict.fromkeys((*texts, *rows)):
        row = rows.get(text)
        if row is not None and row.question and text not in said:
            yield Line(source, spaced(text), stems(text), fold(row.about), tuple(slot.relation for slot in row.slots))
        else:
            yield Line(source, spaced(text), stems(text))


def stems(text: str) -> frozenset[str]:
    """The stems of the words that say something: launch, launches, launched."""
    return frozenset(stem(word) for word in words(text) if word not in SMALL_WORDS and word not in ASKING)


def stem(word: str) -> str:
    """The part of a word that its forms share: border, borders, bordering."""
    return word[:STEM] if len(word) >= LONG_WORD else word.removesuffix("s")


def are_rivals(one: str, other: str) -> bool:
    """Whether the gazetteer has two names apart though one holds the other: Endangered, Critically Endangered."""
    first, second = entry(one), entry(other)
    return first is not None and second is not None and first.subkind == second.subkind and first.name != second.name


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of one fact, with all that must not make another option right."""

    fact: Fact
    slot: Slot
    question: str
    source: str
    shelf: Shelf

    @property
    def keys(self) -> tuple[str, ...]:
        """Every way to write the right answer."""
        return (self.slot.text, *self.slot.accepts)

    def is_wrong(self, option: str, spellings: tuple[str, ...]) -> bool:
        """Whether an option, in any of its spellings, is surely no answer."""
        return not (self.is_kin(option) or self.is_named(spellings) or self.is_answer(option) or self.may_be_true(spellings))

    def is_kin(self, option: str) -> bool:
        """Whether an option is the key, a part of it or its whole, or holds its words."""
        if any(same_thing(key, option) or part_of(key, option) or part_of(option, key) for key in self.keys):
            return True
        if are_rivals(self.slot.text, option):
            return False
        return any(spaced(key) in spaced(option) or spaced(option) in spaced(key) for key in self.keys)

    def is_named(self, spellings: tuple[str, ...]) -> bool:
        """Whether the option stands in the question, the statement or its quote."""
        said = spaced(f"{self.question} / {self.fact.statement} / {self.fact.quote} / {self.fact.context} / {self.fact.about}")
        return any(spaced(spelling) in said for spelling in spellings)

    def is_answer(self, option: str) -> bool:
        """Whether another fact of the run answers the same with it."""
        others = self.shelf.answers.get((fold(self.fact.about), fold(self.slot.relation)), ())
        return any(same_thing(other, option) for other in others)

    def may_be_true(self, spellings: tuple[str, ...]) -> bool:
        """Whether a sentence of the run says of the option much of what the question says."""
        asked = stems(self.question) - frozenset(one for key in self.keys for one in stems(key)) - stems(self.slot.head)
        told = asked - stems(self.fact.about) - stems(self.fact.context) or asked
        return any(self.speaks(line, asked, told) for spelling in spellings for line in self.shelf.naming(spelling))

    @property
    def told(self) -> str:
        """The question with the words of its source, which tell of the sea or the mountains where the question does not."""
        return f"{self.question} {self.fact.quote}"

    def is_other_row(self, line: Line) -> bool:
        """Whether a line is another row of the same table: in which State the other reserve lies."""
        other = self.fact.question and self.slot.relation in line.tells and line.source == self.source
        mine, its = set(words(self.fact.about)), set(words(line.about))
        return bool(other) and not (mine <= its or its <= mine)

    def speaks(self, line: Line, asked: frozenset[str], told: frozenset[str]) -> bool:
        """Whether a sentence shares too much with the question; in the question's own document what is told of its subject counts more."""
        if self.is_other_row(line):
            return False
        enough = 1 if len(asked) <= FEW else max(FEW, SHARED * len(asked))
        at_home = line.source == self.source and len(told & line.stems) >= max(1, SHARED_AT_HOME * len(told))
        return at_home or len(asked & line.stems) >= enough
