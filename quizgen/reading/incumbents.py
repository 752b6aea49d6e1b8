"""Who or what is the first or the largest, and who took an office when: `First CAG of India: …`, `Present CAG: … (since 2024)`."""

from __future__ import annotations

import re

from quizgen import dates
from quizgen.model import Document
from quizgen.reading.label_facts import Answer, Told, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic, office, topic_at
from quizgen.reading.values import DATE, Value, day, name, person

FIRST = re.compile(r"^First (?P<what>(?:[\w’'-]+ ){1,5}(?:of|to) (?:[\w’'-]+ ?){1,5})$")
# What only one of a kind is, by its size, age or place.
SUPERLATIVES = "largest|biggest|longest|highest|tallest|oldest|smallest|deepest|northernmost|southernmost|easternmost|westernmost"
# "Largest Harappan site in India", "First State to tax sugar": what is so within bounds that the label tells.
MOST = re.compile(
    rf"^(?P<how>First|{'|'.join(map(str.capitalize, SUPERLATIVES.split('|')))}) "
    r"(?P<what>(?!(?:in|of|to|on)\b)(?:[\w’'-]+ ){1,5}"
    r"(?:(?:in|of|on) (?:the )?(?:world|Earth|[A-Z]|peninsular|South|North|India)[\w’' -]*|to [a-z][\w’' -]+))$"
)
PERSONS = re.compile(
    r"\b(?:woman|man|person|Indian|judge|[Jj]ustice|Governor|President|Minister|Speaker|officer|astronaut|player|athlete|lady|tribal|Dalit|"
    r"[Cc]hair\w*|[Dd]irector|Secretary|[Cc]hief|CAG|CJI|CEC|Commissioner|scientist|pilot|leader|member|citizen|civilian|Viceroy|Nawab|king|queen|"
    r"ruler|emperor|editor|author|poet|recipient|winner)\b"
)
NOW = re.compile(r"^(?:Present|Current|Incumbent)(?: (?P<what>[A-Z][\w’' -]+))?$", re.IGNORECASE)
TOOK = re.compile(
    r"(?P<who>[^()]+?) \((?:(?:took|assumed) (?:office|charge)|since|in office since|appointed)(?: in| on)? (?P<when>[^(),;]+)"
)
PREPOSITION = {"date": "on", "month": "in", "year": "in"}


def incumbent(document: Document, number: int, label: str, value: str, quote: str) -> tuple[Topic, Answer] | None:
    """Who was first, or who took the office that the note is about; None where a label tells neither."""
    told = Told(label, value, quote, document.blocks[number].headings)
    first, now, took = FIRST.match(label), NOW.match(label), TOOK.match(value)
    most = None if PERSONS.search(label) else MOST.match(label)
    if most:
        return of_its_kind(told, most["how"].lower(), most["what"])
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


def of_its_kind(told: Told, how: str, what: str) -> tuple[Topic, Answer] | None:
    """What is the largest of its kind within bounds, as its label says."""
    thing = name(re.sub(r" ?\([^()]*\)$", "", told.value))
    topic, verb = Topic(f"{how} {what}", f"the {how} {what}"), "was" if how == "first" else "is"
    return made(told, topic, thing, f"Which {verb} {topic.shown}?", f"{{}} {verb} {topic.shown}", f"{how} of its kind") if thing else None


def made(told: Told, topic: Topic, who: Value, ask: str, state: str, relation: str) -> tuple[Topic, Answer] | None:
    """The fact that somebody held an office, as the answer of its label."""
    fact = fact_of(
        Meaning(relation, (), "", worth=0.7, head="person" if who.type == "person" else ""), told, topic, who, ask, state.format(who.text)
    )
    return (topic, Answer((fact,))) if fact else None
