"""The cards of all decks: what may be asked, and each card as it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path

from quizgen.decks import load
from quizgen.decks.index import Index, Listed, index_of, indexed
from quizgen.model import Deck, Item, Side, Source, TermCard
from quizgen.practice.rows import Card
from quizgen.practice.session import Candidate
from quizgen.questions import Question, question_of

TERM, ESSAY = "term", "mains"
BOTH: tuple[Side, ...] = ("", "meaning")


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as it is asked: its question, its item, and where that stands."""

    card: Card
    question: Question
    item: Item
    path: Path
    line: int


@dataclass(slots=True)
class Stock:
    """The decks as indexes, by their paths; `places` finds an item in them, the first where two decks have it."""

    decks: dict[Path, Index]
    places: dict[str, tuple[Path, Listed]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path, index in reversed(self.decks.items()):
            self.places.update((listed.item, (path, listed)) for listed in reversed(index.items))

    def candidates(self, *, both: bool = True) -> Iterator[Candidate]:
        """Every card that may be asked: the best of each deck first, decks with a later name before earlier ones.

        `both` asks terms the other way round too; essays are not asked.
        """
        newest = [index.items for _, index in sorted(self.decks.items(), key=lambda entry: entry[0].name, reverse=True)]
        for listed in chain.from_iterable(zip_longest(*newest)):
            if listed is None or listed.kind == ESSAY or self.places[listed.item][1] is not listed:
                continue
            for side in BOTH if both and listed.kind == TERM else BOTH[:1]:
                yield Candidate((listed.item, side), topic_of(listed.tags), listed.kin, listed.kind)

    def shown(self, card: Card, turn: int) -> Shown | None:
        """The card as it is asked for the `turn`-th time; None when its item is gone, or makes no question."""
        if card[0] not in self.places:
            return None
        path, listed = self.places[card[0]]
        item = listed.unfolded()
        try:
            question = asked(item, self.decks[path].sources(), card[1], turn)
        except ValueError:
            return None
        return Shown(card, question, item, path, listed.line)

    def siblings(self, item: str) -> Iterator[Question]:
        """The questions of the items that ask of the same thing or the same words."""
        path, listed = self.places[item]
        kin = set(listed.kin)
        for other in self.decks[path].items:
            if other.item != item and kin.intersection(other.kin) and (shown := self.shown((other.item, ""), 0)):
                yield shown.question

    def reload(self, path: Path) -> None:
        """Read a deck anew. Raises DeckError when it cannot be read."""
        fresh = index_of(*read(path))
        for listed in self.decks[path].items:
            if self.places.get(listed.item, (None,))[0] == path:
                del self.places[listed.item]
        self.decks[path] = fresh
        self.places = {listed.item: (path, listed) for listed in reversed(fresh.items)} | self.places


def stocked(paths: Iterable[Path]) -> Stock:
    """The cards of the decks. Raises DeckError where one cannot be read."""
    return Stock(indexed(paths, read))


def read(path: Path) -> tuple[Deck, dict[str, int]]:
    """A deck and the lines on which its items begin."""
    file = load(path)
    return file.deck, file.lines


def asked(item: Item, sources: dict[str, Source], side: Side, turn: int) -> Question:
    """The question of one side of an item; options stand in another order each turn. Raises ValueError where there is none."""
    question = question_of(item, sources, seed=turn)
    if side == "meaning" and isinstance(item.prompt, TermCard):
        stem = f"What is meant by {item.prompt.term}?"
        return replace(question, form="essay", stem=stem, answer=item.prompt.meaning)
    return question


def words_of(question: Question) -> str:
    """All that a question asks and answers, as one line; a key that is made of numbers says nothing."""
    cells = (cell for row in question.rows for cell in row)
    answer = "" if question.parts or question.rows else question.answer
    return " ".join(filter(None, (question.stem, *question.parts, *cells, answer)))


@cache
def topic_of(tags: tuple[str, ...]) -> str:
    """The first tag, no deeper than paper and subject."""
    return "::".join(tags[0].split("::")[:2]) if tags else ""
