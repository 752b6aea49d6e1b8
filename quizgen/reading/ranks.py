"""Who is first, second and third by a measure, as tables rank them: `Largest forest cover | Madhya Pradesh | Arunachal Pradesh`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import gazetteer
from quizgen.dates import opening_of
from quizgen.model import Document
from quizgen.reading.grids import Table
from quizgen.reading.label_facts import Answer, Told, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic, title_topic, with_article
from quizgen.reading.values import Value
from quizgen.text import fold

WORTH = 0.7
PLACES = {"first": "", "1st": "", "second": "second ", "2nd": "second ", "third": "third ", "3rd": "third "}
MEASURE = re.compile(
    r"(?P<how>Largest|Highest|Biggest|Maximum|Greatest|Lowest|Smallest|Longest) (?P<what>[a-z][\w’' -]{3,60}?)(?: \((?P<unit>[^()]*)\))?"
)
CELL = re.compile(r"(?P<name>[A-Z][\w.’'& -]+?)(?: \([^()]*\)|,? \d[\d,.]*(?: ?[\w%. ]+)?)?")
REPORT = re.compile(r"(?=.*\b(?:Report|Survey|Census|Atlas|Index|Estimation|Assessment)\b).*\b(?:19|20)\d\d\b")
# What came about once is recorded, and nobody learns who came second in it.
CHANGE = re.compile(r"(?:rise|increase|gain|growth|decline|fall|loss|decrease|drop|improvement)\b")
KINDS = {"state": "State", "country": "country", "city": "city", "union territory": "State or Union Territory"}


def is_ranking(one: Table) -> bool:
    """Whether a table has its columns by rank: First, Second, Third."""
    heads = [fold(column) for column in one.columns[one.subject + 1 :]]
    return len(heads) > 1 and heads[0] in ("first", "1st") and all(head in PLACES for head in heads)


def ranking(document: Document, one: Table) -> Iterator[tuple[int, Topic | None, Answer]]:
    """What each cell states of its row's measure, by the report of the title or as of the page's date."""
    told_by, published = title_topic(document), document.source.published
    report = told_by.shown if told_by and REPORT.search(told_by.name) else ""
    lead = f"According to {report}," if report else opening_of(published).rstrip()
    for number, block in zip(one.numbers, one.rows, strict=True):
        measure = MEASURE.fullmatch(block.cells[one.subject].strip()) if len(block.cells) > one.subject else None
        if measure is None or not lead:
            yield number, None, Answer(why="table header tells no question")
            continue
        for spot in range(one.subject + 1, min(len(block.cells), len(one.columns))):
            place = PLACES[fold(one.columns[spot])]
            told = Told(block.cells[one.subject], block.cells[spot], block.text, block.headings)
            yield number, Topic(measure[0], measure[0]), ranked(told, lead, place, measure)


def ranked(told: Told, lead: str, place: str, measure: re.Match[str]) -> Answer:
    """Which State has the second largest cover."""
    cell = CELL.fullmatch(told.value.strip())
    known = gazetteer.entry(cell["name"], "state") or gazetteer.entry(cell["name"], "country") if cell else None
    kind = KINDS.get(known.subkind, KINDS.get(known.kind, "")) if known else ""
    if known is None or not kind:
        return Answer(why="value is not one short answer of the kind the label asks for")
    how, what = f"{place}{measure['how'].lower()}", measure["what"]
    changed = CHANGE.match(what) is not None
    if changed and place:
        return Answer(why="nobody learns who came second in a change")
    verb = "recorded" if changed else "has"
    shown = with_article(known.name) if known.kind == "country" else known.name
    topic = Topic(f"{how} {what}", f"the {how} {what}")
    meaning = Meaning(f"{how} {what}", (), "", worth=WORTH, head=kind.lower())
    value = Value(shown, known.kind, known.aliases)
    ask, state = f"{lead} which {kind} {verb} the {how} {what}?", f"{lead} {shown} {verb} the {how} {what}"
    fact = fact_of(meaning, told, topic, value, ask, state)
    return Answer((fact,)) if fact else Answer(why="the question would give its answer away")
