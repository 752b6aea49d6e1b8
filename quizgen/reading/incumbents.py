"""Who was the first in an office, and who took it when: `First CAG of independent India: …`, `Present CAG: … (took office 21 Nov 2024)`."""

from __future__ import annotations

import re

from quizgen import dates
from quizgen.model import Document
from quizgen.reading.label_facts import Answer, Told, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic, office, topic_at
from quizgen.reading.values import DATE, Value, day, person

FIRST = re.compile(r"^First (?P<what>(?:[\w’'-]+ ){1,5}(?:of|to) (?:[\w’'-]+ ?){1,5})$")
NOW = re.compile(r"^(?:Present|Current|Incumbent)(?: (?P<what>[A-Z][\w’' -]+))?$", re.IGNORECASE)
TOOK = re.compile(
    r"(?P<who>[^()]+?) \((?:(?:took|assumed) (?:office|charge)|since|in office since|appointed)(?: in| on)? (?P<when>[^(),;]+)"
)
PREPOSITION = {"date": "on", "month": "in", "year": "in"}


def incumbent(document: Document, number: int, label: str, value: str, quote: str) -> tuple[Topic, Answer] | None:
    """Who was first, or who took the office that the note is about; None where a label tells neither."""
    told = Told(label, value, quote, document.blocks[number].headings)
    first, now, took = FIRST.match(label), NOW.match(label), TOOK.match(value)
    if first:
        who = person(value)
        topic = Topic(first["what"], f"the first {first['what']}")
        return made(told, topic, who, f"Who was {topic.shown}?", f"{{}} was {topic.shown}", "first holder") if who else None
    topic_now = (office(now["what"] or "") or topic_at(document, number)) if now and took else None
    if took is None or topic_now is None or topic_now.kind != "office" or " " not in topic_now.name:
        return None
    who, when = person(took["who"]), DATE.fullmatch(took["when"].strip())
    if who is None or when is None:
        return None
    time = day(when)
    behind = f"{PREPOSITION[time.kind]} {dates.canonical(time.text)}"
    return made(
        told,
        topic_now,
        who,
        f"Who became {topic_now.shown} {behind}?",
        f"{{}} became {topic_now.shown} {behind}",
        f"holder since {time.text}",
    )


def made(told: Told, topic: Topic, who: Value, ask: str, state: str, relation: str) -> tuple[Topic, Answer] | None:
    """The fact that somebody held an office, as the answer of its label."""
    fact = fact_of(Meaning(relation, (), "", worth=0.7, head="person"), told, topic, who, ask, state.format(who.text))
    return (topic, Answer((fact,))) if fact else None
