"""Labels that count what follows them: `Combat "three evil forces": terrorism, separatism, extremism`."""

from __future__ import annotations

import re

from quizgen.model import Document
from quizgen.reading.headings import listed
from quizgen.reading.label_facts import Answer, Told, counts_itself, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic, topic_at
from quizgen.reading.values import NUMBER_WORDS, Value, cleaned
from quizgen.text import fold

COUNTED = re.compile(
    r"^(?:(?P<own>[A-Z][\w’' -]+?) [–—-] )?(?:(?P<verb>[A-Z][a-z]+) )?(?P<open>[\"“‘']?)"
    r"(?P<count>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[2-6])"
    r"[ -](?P<what>[A-Za-z][\w ’'-]{0,40}?s)[\"”’']?$"
)
ITEMS = re.compile(r",(?: and)? | and | & |; ")
MOST_WORDS = 6


def items(text: str) -> tuple[str, ...]:
    """The items of a list in one line: short, none with a value of its own."""
    parts = tuple(part.strip() for part in ITEMS.split(cleaned(text)))
    fit = all(part and len(part.split()) <= MOST_WORDS for part in parts) and not re.search(r"[:()=+→/]|\betc\b|\d", text)
    return parts if fit else ()


def joined(parts: tuple[str, ...]) -> Value:
    """A list as an answer, in the order of the source."""
    return Value(f"{', '.join(parts[:-1])} and {parts[-1]}", "list", (", ".join(parts),))


def counted_list(document: Document, number: int, label: str, value: str, quote: str) -> tuple[Topic, Answer] | None:
    """What a label that counts asks: which they are, of its own topic or of that above it; None where it is no such label."""
    found, parts = COUNTED.match(label), items(value)
    if found is None or str(len(parts)) != NUMBER_WORDS.get(fold(found["count"]), found["count"]):
        return None
    topic = Topic(fold(found["own"]), fold(found["own"])) if found["own"] else topic_at(document, number)
    if topic is None or topic.pair or topic.country or set(fold(found["what"]).split()) & listed("uncounted"):
        return None
    if counts_itself(found["what"], topic):
        return None
    what = f"{fold(found['count'])} {found['what']}"
    if found["verb"]:
        if fold(found["verb"]) not in listed("counted_verbs"):
            return None
        quoted = f"“{what}”" if found["open"] else what
        ask = f"Which {quoted} does {topic.shown} seek to {fold(found['verb'])}?"
        state = f"The {quoted} that {topic.shown} seeks to {fold(found['verb'])} are {joined(parts).text}"
    else:
        ask, state = f"What are the {what} of {topic.shown}?", f"The {what} of {topic.shown} are {joined(parts).text}"
    told = Told(label, value, quote, document.blocks[number].headings)
    fact = fact_of(Meaning(f"{fold(found['what'])}", (), "", worth=0.7, head="list"), told, topic, joined(parts), ask, state)
    return (topic, Answer((fact,))) if fact else None
