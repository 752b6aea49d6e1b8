"""The facts that a label with its value states of a topic."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from quizgen import gazetteer
from quizgen.model import Fact
from quizgen.reading.counted_lists import items
from quizgen.reading.counted_lists import joined as joined_list
from quizgen.reading.entitlements import by_year, penalty
from quizgen.reading.heading_names import is_country
from quizgen.reading.label_facts import Answer, Told, agreement, counts_itself, fact_of, plain_fact
from quizgen.reading.letters import agrees
from quizgen.reading.meanings import Meaning, fits, meanings, meanings_of, named_in
from quizgen.reading.note_values import NOTE_PARSERS
from quizgen.reading.publishers import in_its_country, with_its_ministry
from quizgen.reading.topics import Topic, with_article
from quizgen.reading.value_kinds import PARSERS
from quizgen.reading.values import NUMBER_WORDS, Value, cleaned, count, is_vague, names, occasion, person
from quizgen.text import fold

LARGEST_PANEL = 60
WHEN = {"year": "In which year", "month": "In which month and year", "date": "On which date"}
PREPOSITION = {"year": "in", "month": "in", "date": "on"}


def answer(told: Told, topic: Topic | None) -> Answer:
    """The facts that a label and its value state of a topic."""
    found = named_in(told.label)
    choices = meanings_of(told.label) or ((found[0],) if found else ())
    if not choices:
        return Answer(why="label without a known meaning")
    if topic is None:
        return Answer(why="no heading names a thing")
    values = [one for one in told_shorter(told) if not is_vague(one.value)]
    if not values:
        return Answer(why="no single value")
    name = found[1] if found else ""
    # "Shanghai Five" before the Shanghai Cooperation Organisation: its well-known acronym does not give it away.
    forms = (topic, in_short(topic))
    facts = next((facts for one in values for form in forms if (facts := told_of(choices, one, form, name))), [])
    return Answer(tuple(facts), "" if facts else "value is not one short answer of the kind the label asks for")


# What follows the value of a label and only tells more of it: "N.K. Singh. Unusual in …", "Mumbai (shifted from Calcutta in 1937)".
MORE = re.compile(
    r"(?P<kept>(?:[^.;(]|(?<=\b[A-Z])\.|(?<=\bDr)\.)*?[\w)])(?:(?<![A-Z])(?<!\bDr)\. (?=[A-Z])|;\s|,? \([^()]*\)|"
    r", (?:who|whom|to whom|which|formerly|former|previously|in association|located|situated|after|an?|the|now|piloted)\b).*",
    re.DOTALL,
)
# What says that the value has changed, or is only a part of the answer.
CHANGED = re.compile(
    r"\b(?:interim|provisional|statutory|earlier|originally|initially|until|till|later|renamed|re-?constituted|jointly|and also|also|"
    r"proposed|first (?:notified|one)|not|(?:central|state|centre['’]s|union|external|foreign) (?:component|share|portion|part))\b",
    re.IGNORECASE,
)


def told_shorter(told: Told) -> Iterator[Told]:
    """A label with its value; then with the words before what tells more of it, unless that says that the value has changed."""
    yield told
    found = MORE.fullmatch(told.value)
    measured = found is not None and found["kept"][:1].isdigit() and re.search(r"\d", told.value[found.end("kept") :]) is not None
    if found and not CHANGED.search(told.value) and not measured:
        yield replace(told, value=found["kept"])


def told_of(choices: tuple[Meaning, ...], told: Told, topic: Topic, name: str) -> list[Fact]:
    """The facts of those meanings that fit the topic, of the first that has one."""
    fitting = [meaning for meaning in choices if fits(meaning, topic)]
    own = [meaning for meaning in fitting if meaning.topics]
    facts = list[Fact]()
    for meaning in own or fitting:
        facts += facts_of(meaning, told, topic, name)
        if facts and meaning.value not in ("count", "members", "by year"):
            break
    return facts


def in_short(topic: Topic) -> Topic:
    """A topic by its acronym alone, where the gazetteer knows that."""
    known = topic.full and gazetteer.kind_of(topic.name) == "body"
    return topic._replace(shown=with_article(topic.name), full="") if known else topic


def facts_of(meaning: Meaning, told: Told, topic: Topic, named: str) -> list[Fact]:
    """The facts of one meaning: several where a value tells when and where."""
    text = cleaned(told.value)
    if meaning.value in MANY:
        return MANY[meaning.value](meaning, told, topic, text)
    if meaning.value == "joining":
        return joined(meaning, told, topic, named, text)
    value = (PARSERS | NOTE_PARSERS)[meaning.value](f"{text} {told.unit}".strip())
    if (
        value is None
        or (meaning.of and not counts(meaning, value))
        or (meaning.value == "expansion" and not agrees(topic.name, value.text))
    ):
        return []
    if meaning.relation == "publisher":
        topic, value = in_its_country(topic, value), with_its_ministry(value)
    fact = plain_fact(meaning, told, topic, value)
    return [fact] if fact else []


def counts(meaning: Meaning, value: Value) -> bool:
    """Whether a number counts what the label speaks of: `8 countries`, not `5 organs`; a panel has fewer members than there are States."""
    if meaning.topics == "panel" and value.text.isdecimal() and int(value.text) > LARGEST_PANEL:
        return False
    last = value.kind.casefold().split()[-1:]
    return not last or any(re.fullmatch(rf"{one[:-1]}(?:y|ies|.s?|.es)", last[0]) for one in meaning.of)


def number_word(number: int) -> str:
    """`eight` for 8; larger numbers in figures."""
    return next((word for word, digits in NUMBER_WORDS.items() if digits == str(number)), str(number))


def occasions(meaning: Meaning, told: Told, topic: Topic, text: str) -> list[Fact]:
    """When something was done, and where."""
    found = occasion(text)
    if found is None:
        return []
    subject = meaning.subject.format(topic=topic.shown, bare=topic.name)
    was = agreement(topic)["was"] if meaning.subject == "{topic}" else "was"
    done = own_verb(told.label) if meaning.relation == "establish" else meaning.done
    ask, told_so = (
        (f"{was} {subject} {done}", f"{subject} {was} {done}")
        if meaning.done
        else (f"did {subject} {meaning.did}", f"{subject} {meaning.past}")
    )
    made = list[Fact | None]()
    behind = ""
    if found.when:
        kind = found.when.kind
        behind = f" {PREPOSITION[kind]} {found.when.text}"
        made.append(
            fact_of(meaning, told, topic, found.when, f"{WHEN[kind]} {ask}?", f"{told_so}{behind}", relation=f"{meaning.relation} {kind}")
        )
    if found.where:
        made.append(
            fact_of(
                meaning,
                told,
                topic,
                found.where,
                f"Where {ask}?",
                f"{told_so} in {found.where.text}{',' if ',' in found.where.text else ''}{behind}",
                relation=f"{meaning.relation} place",
            )
        )
    return [*(fact for fact in made if fact), *by_document(meaning, told, topic, text, behind), *seated(told, topic, text)]


def own_verb(label: str) -> str:
    """The word by which a label says that something was established: a commission is constituted, a party founded."""
    return next(
        (done for begun, done in (("constitut", "constituted"), ("found", "founded"), ("set up", "set up")) if begun in fold(label)),
        "established",
    )


DOCUMENT = re.compile(
    r"^[\w ,]*?\d{4}(?:,? (?:by|through|under|via)|,|;| \() ?(?:the )?"
    r"(?P<name>[A-Z][\w’'-]*(?: (?:of |on |for )?[A-Z][\w’'-]*){0,5} "
    r"(?P<kind>Declaration|Treaty|Charter|Convention|Agreement|Accord|Act|Protocol|Resolution))\)?$"
)


def by_document(meaning: Meaning, told: Told, topic: Topic, text: str, behind: str) -> list[Fact]:
    """`1967, Bangkok Declaration`: the text by which something was established, said beside the year."""
    found = DOCUMENT.match(text)
    if found is None or meaning.done not in ("established", "launched", "constituted"):
        return []
    was = agreement(topic)["was"]
    kind = found["kind"] if found["kind"] == "Act" else fold(found["kind"])
    value = Value(f"the {found['name']}", "law" if kind == "Act" else "treaty", (found["name"],))
    fact = fact_of(
        meaning,
        told,
        topic,
        value,
        f"By which {kind} {was} {topic.shown} {meaning.done}{behind}?",
        f"{topic.shown} {was} {meaning.done} by {value.text}{behind}",
        relation=f"{meaning.relation} by {kind}",
    )
    return [fact] if fact else []


SEAT = re.compile(
    r"[,;(] ?(?:(?:HQ|headquarters|headquartered|based)(?: (?:in|at)|:) (?P<there>[A-Z][\w ]+)|"
    r"(?P<here>[A-Z]\w+(?: [A-Z]\w+)*) (?:headquarters|HQ))\)?$"
)


def seated(told: Told, topic: Topic, text: str) -> list[Fact]:
    """`2014, Shanghai headquarters`: where the topic sits, said beside something else."""
    found = SEAT.search(text)
    value = PARSERS["place"](found["there"] or found["here"]) if found else None
    meaning = next(one for one in meanings() if one.relation == "headquarters")
    fact = plain_fact(meaning, told, topic, value) if value else None
    return [fact] if fact else []


def coined(meaning: Meaning, told: Told, topic: Topic, text: str) -> list[Fact]:
    """`2001 by Jim O'Neill`: who coined the name of the topic."""
    found = re.fullmatch(r"(?:(?:in )?(?P<year>\d{4}) by )?(?P<who>[A-Z][^()]+?)(?: \([^()]*\))?(?: in (?P<then>\d{4}))?", text)
    value = person(found["who"]) if found else None
    if not found or value is None:
        return []
    year = found["year"] or found["then"]
    before = f"In {year}, " if year else ""
    fact = fact_of(
        meaning,
        told,
        topic,
        value,
        f"Who coined the term from which {topic.shown} takes its name?",
        f"{before}{value.text} coined the term from which {topic.shown} takes its name",
    )
    return [fact] if fact else []


def joined(meaning: Meaning, told: Told, topic: Topic, name: str, text: str) -> list[Fact]:
    """`South Africa joined: 2010`: when a country joined the topic."""
    found = occasion(text)
    if found is None or found.when is None or not is_country(name):
        return []
    shown, kind = with_article(name), found.when.kind
    statement = f"{shown} joined {topic.shown} {PREPOSITION[kind]} {found.when.text}"
    fact = fact_of(
        meaning, told, topic, found.when, f"{WHEN[kind]} did {shown} join {topic.shown}?", statement, relation=f"{name} join {kind}"
    )
    return [fact] if fact else []


def members(meaning: Meaning, told: Told, topic: Topic, text: str) -> list[Fact]:
    """`8 countries (Afghanistan, …)`: the list of members, when it has as many names as its number says."""
    found = re.fullmatch(r"(?P<count>[^()]*?) ?\((?P<list>[^()]+)\)", text)
    number = count(found["count"]) if found else None
    listed = names(found["list"] if found else text)
    if len(listed) < 3 or not all(map(is_country, listed)) or (number and number.text != str(len(listed))) or (found and not number):  # noqa: PLR2004 - two are a pair
        return []
    shown = tuple(with_article(one) for one in listed)
    value = Value(f"{', '.join(shown[:-1])} and {shown[-1]}", "list", (", ".join(listed),))
    fact = fact_of(
        meaning,
        told,
        topic,
        value,
        f"Which {number_word(len(listed))} countries are the members of {topic.shown}?",
        f"The {number_word(len(listed))} members of {topic.shown} are {value.text}",
    )
    return [fact] if fact else []


def listing(meaning: Meaning, told: Told, topic: Topic, text: str) -> list[Fact]:
    """`Pillars: Political-Security, Economic and Socio-Cultural`: all parts of the topic, in the order of the source."""
    parts = items(text)
    if not 2 < len(parts) < 7:  # noqa: PLR2004 - what a person can name from memory
        return []
    value, many = joined_list(parts), number_word(len(parts))
    what = re.sub(r"^(?:two|three|four|five|six|\d) ", "", fold(told.label))
    if counts_itself(what, topic):
        return []
    fact = fact_of(
        meaning, told, topic, value, f"What are the {many} {what} of {topic.shown}?", f"The {many} {what} of {topic.shown} are {value.text}"
    )
    return [fact] if fact else []


MANY: dict[str, Callable[[Meaning, Told, Topic, str], list[Fact]]] = {
    "occasion": occasions,
    "coining": coined,
    "members": members,
    "listing": listing,
    "by year": by_year,
    "penalty": penalty,
}
