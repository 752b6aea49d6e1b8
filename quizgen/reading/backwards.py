"""Questions from the value to the topic: which species has this scientific name, which Article deals with this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.model import Fact, Slot
from quizgen.reading.meanings import Meaning, meanings
from quizgen.reading.topics import Topic
from quizgen.text import fold, veil, without_article

TYPES = {"article": "law", "committee": "body"}


def backs(pairs: list[tuple[int, Fact, Topic]]) -> Iterator[tuple[int, Fact]]:
    """The questions from value to topic, where no other topic of the document has the value."""
    by_relation = {one.relation: one for one in meanings() if one.back}
    values = [(fact.slots[0].relation, fold(fact.slots[0].text)) for _, fact, _ in pairs]
    for (number, fact, topic), value in zip(pairs, values, strict=True):
        meaning = by_relation.get(fact.slots[0].relation)
        made = turned(meaning, fact, topic) if meaning and values.count(value) == 1 else None
        if made:
            yield number, made


def turned(meaning: Meaning, fact: Fact, topic: Topic) -> Fact | None:
    """The same fact asked from its value to its topic; None where the value would give the topic away."""
    value = fact.slots[0].text
    shown = without_article(topic.shown.removesuffix(" of the Constitution of India"))
    kind = kind_of(topic, shown)
    telling = " ".join(word for word in shown.split() if fold(word) != fold(kind))
    question = meaning.back.format(value=value, kind=kind)
    if fact.statement.count(shown) != 1 or veil(question, telling) != question:
        return None
    slot = Slot(shown, TYPES.get(topic.kind, "thing"), fold(kind), (), f"has {meaning.relation}", meaning.worth)
    return replace(fact, slots=(slot,), about=value, question=question)


def kind_of(topic: Topic, shown: str) -> str:
    """What is asked for: an Article, a Schedule, a committee or a commission, a species."""
    first, last = shown.split()[0], shown.split()[-1]
    if topic.kind == "article":
        return last if last == "Schedule" else first
    return fold(last) if topic.kind == "committee" else topic.kind or "thing"
