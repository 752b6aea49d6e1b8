"""Facts that bring their question along: a topic, the meaning of a label and a value put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from quizgen import gazetteer
from quizgen.dates import opening_of
from quizgen.gazetteer import member_count
from quizgen.model import Fact, Slot
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic
from quizgen.reading.values import Value
from quizgen.syllabus import table
from quizgen.text import fold, sentence, squeeze, words

SUB_ROUND = re.compile(r"(?<![\d.])\d\.[1-9]\d*$")
TWO_PREPOSITIONS = re.compile(r"\b(?:in|at|from) ([Nn]ear|At|In|Around|Close to|Between|Along)(?= [A-Z])")


@dataclass(frozen=True, slots=True)
class Told:
    """A label with its value as the document has them: `when` is the date in the label ("Outlay (2024-25)"), `unit` its unit."""

    label: str
    value: str
    quote: str
    section: tuple[str, ...] = ()
    when: str = ""
    unit: str = ""
    published: date | None = None
    constitution: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Facts, or the reason why there are none."""

    facts: tuple[Fact, ...] = ()
    why: str = ""


def counts_itself(what: str, topic: Topic) -> bool:
    """Whether what a list counts is said again in the name of its topic: "the five councils of the Zonal Councils"."""
    return words(what)[-1:] == words(topic.name)[-1:]


def as_of(told: Told, value: Value) -> str:
    """When a changing value held: its own date, or that of the document ("As of May 2026,")."""
    when = value.when or told.when
    if when:
        return f"As of {when},"
    return opening_of(told.published).rstrip()


def plain_fact(meaning: Meaning, told: Told, topic: Topic, value: Value) -> Fact | None:
    """The fact by the question and the statement of the label."""
    when = value.when or told.when
    dated = as_of(told, value) if meaning.dated else ""
    if (meaning.dated and not dated) or ("{when}" in meaning.ask and not when) or (meaning.yearly and not when):
        return None
    if is_stale(meaning, topic, value) or (meaning.value == "dated money" and told.published is None):
        return None  # What a note without a date tells of a year's money is seldom that year's.
    if SUB_ROUND.search(topic.name) and value.type in ("month", "year", "date"):
        return None  # In which month the third part of a fifth round began, nobody learns.
    if meaning.occasion and not re.search(r"\d{4}|\b(?:1[0-9]|[2-9][0-9]?)(?:st|nd|rd|th)\b", topic.name):
        return None
    forms = agreement(topic) | {
        "topic": topic.shown,
        "bare": topic.name,
        "value": value.text,
        "when": when,
        "as_of": dated,
        "label": fold(told.label),
        "kind": value.kind or topic.kind,
        "what": re.sub(r" of$", "", fold(told.label)),
    }
    relation = f"{meaning.relation} {when}" if "{when}" in meaning.ask else meaning.relation
    # "originates in" + "Near Nagri": near Nagri.
    ask, state = (TWO_PREPOSITIONS.sub(lambda hit: hit[1].lower(), squeeze(one.format(**forms))) for one in (meaning.ask, meaning.state))
    fact = fact_of(meaning, told, topic, value, ask, state, relation=relation)
    return replace(fact, as_of=told.published) if fact and dated and not when else fact


def is_stale(meaning: Meaning, topic: Topic, value: Value) -> bool:
    """Whether a note counts fewer or more members than a group is known to have by now."""
    known = member_count(topic.name) or member_count(topic.full)
    return meaning.relation == "members number" and known > 0 and value.text.split()[0].isdecimal() and int(value.text.split()[0]) != known


def agreement(topic: Topic) -> dict[str, str]:
    """The verb forms that agree with a topic."""
    forms = {"is": "are", "was": "were", "does": "do", "did": "did", "has": "have"}
    return {one: many if topic.plural else one for one, many in forms.items()}


def fact_of(  # noqa: PLR0913 - the parts of a fact
    meaning: Meaning, told: Told, topic: Topic, value: Value, ask: str, state: str, *, relation: str = ""
) -> Fact | None:
    """The fact, unless the question would give its answer away or the answer is not once in the statement."""
    statement, question = sentence(state), ask[:1].upper() + ask[1:]
    if statement[:1] != value.text[:1] and value.text[:1].islower() and statement.casefold().startswith(value.text.casefold()):
        value = value._replace(text=value.text[:1].upper() + value.text[1:], accepts=(*value.accepts, value.text))
    if statement.count(value.text) != 1 or gives_away(topic, value) or topic.name in table("reading.yaml")["several_treaties"]:
        return None
    accepts = tuple(dict.fromkeys(one for one in value.accepts if one and one != value.text))
    slot = Slot(value.text, value.type, meaning.head, accepts, relation or meaning.relation, meaning.worth)
    return Fact(statement, told.quote, (slot,), section=told.section, about=topic.name, question=question, worth=meaning.worth)


def gives_away(topic: Topic, value: Value) -> bool:
    """Whether the topic has a telling word of the answer, or one of the same stem (Nilgiri tahr, Nilgiritragus)."""
    if value.type in ("number", "money", "measure", "expansion"):
        return False
    if initials(topic.name) in value.text.split():
        return True  # "the NGT Act, 2010" tells the National Green Tribunal.
    if value.type == "state" and is_of_its_capital(topic, value):
        return True  # Everybody knows in which State the port of Mumbai is.
    if value.type == "state" and topic.kind == "culture" and re.search(r" (?:in|of|at) [A-Z]", topic.name):
        return True  # "Durga Puja in Kolkata" tells its State.
    letters = [fold(word) for word in topic.name.split() if word.isupper() and len(word) >= STEM]
    if value.type == "country" and any(word.startswith(fold(value.text)[:BEGINNING]) for word in letters):
        return True  # "AUSINDEX" is held with Australia.
    own = {word[:STEM] for word in words(f"{topic.shown} {topic.full}") if word not in COMMON}
    return any(word[:STEM] in own for word in words(value.text) if len(word) >= STEM - 1 and word not in COMMON)


def is_of_its_capital(topic: Topic, value: Value) -> bool:
    """Whether a topic is named after the capital of the State that is asked for, by which everybody knows the State."""
    state = gazetteer.entry(value.text, "state")
    return state is not None and state.seat != "" and (topic.name == state.seat or topic.name.startswith(f"{state.seat} "))


def initials(name: str) -> str:
    """The letters by which a name of several words is known: NGT."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return letters if len(letters) > 1 else name


# Words that many names share and that give no answer away.
COMMON = frozenset(
    {
        *(
            "ministry",
            "department",
            "india",
            "indian",
            "national",
            "council",
            "organisation",
            "organization",
            "international",
            "union",
            "state",
        ),
        *("intergovernmental", "the", "article", "schedule", "appendix", "constitution", "states", "commission", "committee", "and", "for"),
        *("with", "from", "world", "global"),
    }
)
STEM, BEGINNING = 5, 3
