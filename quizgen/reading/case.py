"""A statement in its surroundings: what every judgement of it is made from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.model import Slot
from quizgen.model.slot_types import AMOUNTS, COUNTS
from quizgen.reading.language import Sentence
from quizgen.reading.lists import listed
from quizgen.reading.pieces import Piece, Writer
from quizgen.reading.resolving import Resolution
from quizgen.reading.slots import Finder
from quizgen.reading.statements import Statement
from quizgen.reading.worth import Setting
from quizgen.text import words

# What stays a fact in a sentence that praises, and what a value is.
HARD = COUNTS | {"date"}
NUMBERS = AMOUNTS - {"duration"}


@dataclass(frozen=True, slots=True)
class Case:
    """A statement with its slots, the sentence it was cut from, how that was resolved, and the document's names and setting.

    `leans` says that a description in it is explained by the context only; `values` are its times and amounts, also those that are
    not asked for.
    """

    statement: Statement
    source: Sentence
    resolution: Resolution
    finder: Finder
    setting: Setting
    slots: tuple[Slot, ...] = ()
    leans: bool = False
    values: tuple[Slot, ...] = ()

    @property
    def lemma(self) -> str:
        """The infinitive of the main verb."""
        return self.source.doc[self.statement.verb].lemma_

    @property
    def numbers(self) -> bool:
        """Whether a value stands in the statement."""
        return any(slot.type in NUMBERS for slot in self.slots)

    @property
    def is_hearsay(self) -> bool:
        """Whether the statement tells what somebody said whom it does not name: "a study said", "economists believe"."""
        if not self.tells or self.statement.said_by:
            return False
        verb = self.source.doc[self.statement.verb]
        subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        tokens = tuple(token.i for token in subject.subtree) if subject is not None else ()
        shown = Writer(self.source.doc, self.resolution.edits).write(Piece(tokens)) if tokens else ""
        # One name alone ("Manning said") is as good as none to whoever has not read the article.
        return len(re.findall(r"\b[A-Z]\w+", shown.partition(", who ")[0])) < 2  # noqa: PLR2004 - a name with a surname or an office

    @property
    def subject(self) -> str:
        """The words of the main verb's subject as the source has them, "" when the parse shows none."""
        verb = self.source.doc[self.statement.verb]
        subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        return self.source.doc[subject.left_edge.i : subject.right_edge.i + 1].text if subject is not None else ""

    @property
    def counts(self) -> bool:
        """Whether a value stands in the statement that may change: no length or area."""
        rate = re.search(r"\bper (?!cent\b)[a-z]+", self.statement.text) is not None
        return any(slot.type in NUMBERS and (slot.type != "measure" or rate) for slot in self.slots)

    @property
    def has_person(self) -> bool:
        """Whether somebody is named, who may leave."""
        return any(name.type == "person" for _, _, name in self.finder.find(self.statement.text))

    @property
    def happened(self) -> bool:
        """Whether the statement tells what has happened."""
        return self.statement.past or self.statement.first in ("was", "were", "had", "did", "has", "have")

    @property
    def tells(self) -> bool:
        """Whether the statement only tells what somebody said: "added that …", not "the Act added the words"."""
        if self.statement.said_by:
            return True
        clause = self.statement.clause
        verb = self.source.doc[self.statement.verb]
        content = tuple(phrase.text for phrase in clause.complements if phrase.role == "clause") if clause else ()
        if clause is None and any(child.dep_ in ("ccomp", "parataxis") for child in verb.children):
            content = ("?",)
        if self.lemma in ("declare", "admit"):
            content = tuple(text for text in content if text.startswith(("that ", "?")))
        plain = not content and '"' not in self.statement.text
        return self.is_one_of("say") and not (plain and self.is_one_of("also_done"))

    def own_words(self, slot: Slot) -> tuple[str, ...]:
        """The nouns and adjectives that stand beside a slot and are no part of a name, a time or an amount."""
        taken = {word for _, _, name in self.finder.find(self.statement.text) for word in words(name.name)}
        taken |= {word for one in (slot, *self.values) for word in words(one.text)}
        tokens = (self.source.doc[number] for number in self.statement.tokens)
        own = (token.lemma_.lower() for token in tokens if token.pos_ in ("NOUN", "ADJ", "PROPN") and token.lower_ not in taken)
        return tuple(dict.fromkeys(word for word in own if word not in listed("pointed") and word not in listed("hollow")))

    def is_one_of(self, name: str) -> bool:
        """Whether the main verb is in a list of the data file."""
        return self.lemma in listed(name)
