"""Things and what belongs to them, in tables and lists whose heads have no entry of their own: "Inscription | Ruler"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizgen.model import Document, Fact
from quizgen.reading.column_words import BRACKETS, Link, Thing, link_of, listed, thing_in, thing_of
from quizgen.reading.grids import Table, continued, tables
from quizgen.reading.headers import column
from quizgen.reading.label_facts import Told, agreement, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.plain_cells import CELLS, place
from quizgen.reading.point_rows import PointList, point_lists
from quizgen.reading.subjects import is_short_name, subject
from quizgen.reading.topics import Topic, is_plural, with_article
from quizgen.reading.value_kinds import lowered
from quizgen.reading.values import Value, cleaned
from quizgen.syllabus import table
from quizgen.text import fold, words

LEAST_ROWS, WORTH = 3, 0.6
NAMELESS = frozenset({"name", "names"})
# What subjects that labels.yaml knows are, among the classes of things here.
CLASSES = {"law": "law", "treaty": "law", "uprising": "event", "organisation": "body"}
YEAR = re.compile(r"\s*\((?:c\. ?)?(?P<year>\d{3,4}(?: B?CE| AD)?)\)$")
SMALL = frozenset({"of", "and", "the", "de", "al", "bin"})


class Side(NamedTuple):
    """A thing with the one plain value that a column or list has beside it, and the words of the source."""

    name: str
    value: str
    quote: str


class Pairing(NamedTuple):
    """Things and values of one kind beside each other, with the heads of both sides."""

    left: str
    right: str
    sides: tuple[Side, ...]


class Cell(NamedTuple):
    """A cell that tells something of a thing: the number of its block and its text."""

    number: int
    topic: Topic
    text: str


def association_facts(document: Document, told: Iterable[tuple[int, Fact]]) -> Iterator[tuple[int, Fact]]:
    """What the tables and lists of a document set beside things, where nothing else tells it already."""
    known = {(number, slot.text) for number, fact in told for slot in fact.slots}
    for _, link, cells in columns_of(document):
        for cell, value in plain_ones(link, cells):
            fact = None if not value.text or is_told(cell, value, known) else associated(document, link, cell, value)
            if fact:
                yield cell.number, fact


def pairings(document: Document) -> Iterator[Pairing]:
    """The columns and lists of a document that set values of one kind beside things of one kind."""
    for left, link, cells in columns_of(document):
        plain = [(cell, value) for cell, value in plain_ones(link, cells) if value.text]
        sides = tuple(Side(cell.topic.name, value.text, document.blocks[cell.number].text) for cell, value in plain)
        if left and len(sides) >= LEAST_ROWS:
            right = link.over or link.head
            yield Pairing(left[:1].upper() + left[1:], right[:1].upper() + right[1:], sides)


def columns_of(document: Document) -> Iterator[tuple[str, Link, list[Cell]]]:
    """The columns of tables and the lists that set something beside things: what the things are called, and the cells."""
    for one in continued(tables(document)):
        yield from in_table(document, one)
    for points in point_lists(document):
        yield from in_list(document, points)


def in_table(document: Document, one: Table) -> Iterator[tuple[str, Link, list[Cell]]]:
    """The columns of a table that tell something of the things of another, each with its cells."""
    if len(one.rows) < LEAST_ROWS or len(one.columns) < 2:  # noqa: PLR2004 - a thing and what belongs to it
        return
    thing, spot = subject_column(document, one)
    group = thing.group if thing else class_of(one.columns[spot])
    if not group:
        return
    topics = topics_of(document, one, thing, spot)
    for other, header in enumerate(one.columns):
        link = link_of(column(header).label, group) if other != spot else None
        if link and not (link.value == "place" and is_placed(thing)):
            rows = zip(one.numbers, one.rows, topics, strict=True)
            cells = [Cell(number, topic, row.cells[other]) for number, row, topic in rows if topic and other < len(row.cells)]
            yield thing.noun if thing else BRACKETS.sub("", one.columns[spot]), link, cells


def subject_column(document: Document, one: Table) -> tuple[Thing | None, int]:
    """What the names of a table are, and in which column they stand: the first, or the second behind a State or a ruler."""
    header = one.columns[one.subject] if one.subject < len(one.columns) else ""
    if fold(header) in NAMELESS:
        heading = one.rows[0].headings[-1:] or (document.source.title,)
        return thing_in(heading[0]), one.subject
    thing, after = thing_of(header), one.subject + 1
    behind = thing_of(one.columns[after]) if after < len(one.columns) and thing is None else None
    return (behind, after) if behind and link_of(header, behind.group) else (thing, one.subject)


def class_of(header: str) -> str:
    """The class of the subjects under a header that labels.yaml knows; "" for others."""
    kinds = table("labels.yaml")["kinds"]
    return next((group for kind, group in CLASSES.items() if fold(header) in kinds[kind]), "")


def topics_of(document: Document, one: Table, thing: Thing | None, spot: int) -> list[Topic | None]:
    """The thing that each row names, None where it names none, or one of several of that name."""
    found: list[Topic | None] = []
    for row in one.rows:
        cell = row.cells[spot] if spot < len(row.cells) else ""
        above = (*row.headings, document.source.title)
        topic = called(cell, thing, where_of(one, row.cells, thing)) if thing else subject(document, one.columns[spot], cell, above)
        found.append(topic)
    counted = Counter(topic.shown for topic in found if topic)
    return [topic if topic and counted[topic.shown] == 1 else None for topic in found]


def is_placed(thing: Thing | None) -> bool:
    """Whether things of this kind share their names with many others."""
    return thing is not None and thing.noun in listed("placed")


def where_of(one: Table, cells: tuple[str, ...], thing: Thing | None) -> str:
    """The place of a temple, of whose name there are many: "at Konark"; "" for other things or where no column has it."""
    if not is_placed(thing):
        return ""
    heads = ("place", "location", "site", "city", "town", "where")
    spot = next((spot for spot, header in enumerate(one.columns) if fold(header) in heads and spot < len(cells)), -1)
    found = place(cells[spot]) if spot >= 0 else None
    return found.text.split(",")[0] if found else ""


def called(cell: str, thing: Thing | None, where: str = "") -> Topic | None:
    """A name with the noun that says what it is: "the Hathigumpha inscription", "the puppet form Yampuri"."""
    year = YEAR.search(cell)
    name = cleaned(BRACKETS.sub("", cell).strip(' .*“”"'))
    if not is_short_name(name) or re.search(r"\b(?:and|or)\b|[/&,;]", name) or not is_capital(name):
        return None
    if thing is None:
        return None if is_of_words(name) else Topic(name, with_article(name))
    if is_placed(thing) and not where:
        return None
    shown = with_noun(name, thing) + (f" of {year['year']}" if year else "") + (f" at {where}" if where else "")
    return Topic(shown.removeprefix("the ") if thing.style == "after" else name, shown, plural=thing.style == "after" and is_plural(shown))


def with_noun(name: str, thing: Thing) -> str:
    """A name as it stands in a sentence with its noun."""
    said = {word.removesuffix("s") for word in fold(name).split()}
    if thing.style == "known":
        return f"the {thing.noun} known as {lowered(name)}"
    if thing.style == "quoted":
        return f"the {thing.noun} “{name}”"
    if fold(name).split()[-1] in listed("whole") or thing.noun.split()[-1].removesuffix("s") in said:
        return f"the {name.removeprefix('The ')}"
    return f"the {thing.noun} {name}" if thing.style == "before" else f"the {name.removeprefix('The ')} {thing.noun}"


def is_capital(name: str) -> bool:
    """Whether a name begins with a capital."""
    return name[:1].isupper()


def is_of_words(name: str) -> bool:
    """Whether a name is only of common words, so that alone it does not tell what it names."""
    from lemminflect import getAllLemmas

    parts = [part for part in re.findall(r"[\w’']+", name) if part not in SMALL]
    return not all(part[0].isupper() or "-" in name for part in parts) or all(getAllLemmas(part.lower()) for part in parts)


def in_list(document: Document, found: PointList) -> Iterator[tuple[str, Link, list[Cell]]]:
    """What the points of a list set beside its names."""
    thing = thing_of(found.left)
    group = thing.group if thing else "name" if is_cultural(document, found) else ""
    link = link_of(found.right, group) if group else None
    named = [(point, called(point.left, thing)) for point in found.points]
    counted = Counter(topic.shown for _, topic in named if topic)
    if link and not is_placed(thing):
        cells = [Cell(point.number, topic, point.right) for point, topic in named if topic and counted[topic.shown] == 1]
        yield thing.noun if thing else "", link, cells


def is_cultural(document: Document, found: PointList) -> bool:
    """Whether the headings over a list, or the title, say that it is of arts, and not of artists."""
    headings = document.blocks[found.points[0].number].headings
    said = {word.removesuffix("s") for text in (*headings, document.source.title) for word in words(text)}
    return bool(said & listed("cultural")) and not said & listed("persons")


def plain_ones(link: Link, cells: list[Cell]) -> list[tuple[Cell, Value]]:
    """The cells of a column with their values, where two thirds of them are plain; one that is plain but no single answer has no text."""
    parsed = [(cell, CELLS[link.value](cell.text)) for cell in cells if re.search(r"\w", cell.text)]
    plain = [(cell, value) for cell, value in parsed if value]
    return plain if 3 * len(plain) >= 2 * len(parsed) else []


def is_told(cell: Cell, value: Value, known: set[tuple[int, str]]) -> bool:
    """Whether a fact of the row asks for this value already."""
    said = {fold(text) for number, text in known if number == cell.number}
    return any(fold(one) in said for one in (value.text, *value.accepts, cleaned(cell.text)))


def associated(document: Document, link: Link, cell: Cell, value: Value) -> Fact | None:
    """What one cell tells of its thing."""
    block = document.blocks[cell.number]
    if link.relation == "ruler" and cell.topic.shown.endswith(" inscription"):
        return None  # At Junagadh and Nashik more than one ruler has left his words.
    head = link.head.split(" or ")[-1]  # "Poet / author": who composed a work is its author.
    forms = agreement(cell.topic) | {"topic": cell.topic.shown, "head": head, "kind": value.kind or "State", "value": value.text}
    told = Told(link.head, cell.text, block.text, block.headings)
    meaning = Meaning(link.relation, (), "", worth=WORTH, head=link.head.split(" or ")[0])
    titled = (f"{link.title} {value.text}",) if link.title and " " not in value.text else ()
    typed = value._replace(type=link.type, accepts=(*value.accepts, *titled))
    return fact_of(meaning, told, cell.topic, typed, link.ask.format(**forms), link.state.format(**forms))
