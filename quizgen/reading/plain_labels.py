"""Labels and headers without an entry of their own that "What is the … of …?" fits: "Mascot: Pragati", a column "Script"."""

from __future__ import annotations

from quizgen.reading.headings import listed
from quizgen.reading.label_facts import Answer, Told, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic
from quizgen.reading.values import DATE, Value, cleaned, count, duration, is_vague, money, name
from quizgen.text import fold

MOST_VALUE_WORDS = 8


def is_plainly_asked(label: str) -> bool:
    """Whether the question fits a label."""
    return fold(label) in listed("askable")


def plainly(told: Told, topic: Topic) -> Answer:
    """What such a label states of its topic."""
    value = kind_of_value(cleaned(told.value))
    if value is None:
        return Answer(why="value is not one short answer")
    noun = fold(told.label)
    meaning = Meaning(noun, (), "", worth=0.55, head=noun.split()[-1])
    fact = fact_of(meaning, told, topic, value, f"What is the {noun} of {topic.shown}?", f"The {noun} of {topic.shown} is {value.text}")
    return Answer((fact,)) if fact else Answer(why="the question would give its answer away")


def kind_of_value(text: str) -> Value | None:
    """A value that needs no label to be understood: a name, a sum, a duration; a bare number says too little."""
    if len(text.split()) > MOST_VALUE_WORDS or DATE.search(text) or is_vague(text):
        return None
    return money(text) or duration(text) or (None if count(text) else name(text))
