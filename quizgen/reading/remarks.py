"""What cells of a table say in sentences of their own: "Began in 2009 at Jorhat" beside "Sampriti" under "Exercise"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Document
from quizgen.reading.grids import Table, continued, tables
from quizgen.reading.headers import column
from quizgen.reading.heading_names import head_word
from quizgen.reading.headings import listed
from quizgen.reading.meanings import is_known
from quizgen.reading.pieces import upper_first
from quizgen.reading.subjects import subject
from quizgen.reading.telegrams import opens, sentences_of, verbs
from quizgen.reading.topics import Topic
from quizgen.reading.waterways import told_by_row
from quizgen.text import fold, words

LEAST_WORDS, LEAST_NOTED, LEAST_LETTERS = 5, 3, 4
APART = re.compile(r";\s+|(?<=[a-z\d)])\. (?=[A-Z])")
# "The 2021 amendment raised the limit": the amendment to the row's law.
AMENDED = re.compile(r"The (?:19|20)\d\d amendment\b(?! (?:to|of)\b)")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|could|may|must|shall|should|does|do|did)\b")
# What a table tells of its own rows, and what it asks of its readers.
OF_THE_TABLE = re.compile(
    r"^(?:Do not|Don[’']t|Not to|Never|Remember|Note|See|Same|Learn|Compare|Watch|Mind)\b|\b(?:above|below|row|column|table)\b"
)


def row_topics(document: Document) -> dict[int, Topic]:
    """The number of each row that is about a named thing → that thing."""
    rows = ((number, topic) for one in continued(tables(document)) for number, _, topic in topics_of(document, one))
    return {number: topic for number, topic in rows if topic is not None}


def topics_of(document: Document, one: Table) -> Iterator[tuple[int, str, Topic | None]]:
    """The rows of a table with the cells that name what they are about, and those things; a country is none."""
    if len(one.columns) <= one.subject or fold(column(one.columns[one.subject]).label) in listed("plain"):
        return  # Its rows are labels.
    for number, block in zip(one.numbers, one.rows, strict=True):
        if len(block.cells) > one.subject:
            name, above = block.cells[one.subject], (*block.headings, document.source.title)
            topic = subject(document, one.columns[one.subject], name, above)
            yield number, name, None if topic is None or topic.country else topic


def remarks(document: Document) -> dict[int, list[tuple[str, str]]]:
    """The number of each row whose cells say whole things → those sentences, each with the words that say it."""
    found = dict[int, list[tuple[str, str]]]()
    for one in continued(tables(document)):
        spots = [spot for spot in range(len(one.columns)) if spot != one.subject and is_remarking(one.columns[spot])]
        for number, name, topic in topics_of(document, one):
            cells = document.blocks[number].cells
            said = [pair for spot in spots if spot < len(cells) for pair in said_of(topic, name, cells[spot])]
            for spot, cell in enumerate(cells[: len(one.columns)]):
                between = told_by_row(one.columns[one.subject], name, one.columns[spot], cell)
                said += [(between, cell)] if between else []
            if said:
                found[number] = said
    return found


def is_remarking(header: str) -> bool:
    """Whether a column may hold sentences: it is no label of its own, and tells no claims and examples."""
    label = column(header).label
    return not is_known(label) and fold(label) not in listed("serial") and not (set(fold(label).split()) & listed("unasserted"))


def said_of(topic: Topic | None, name: str, cell: str) -> Iterator[tuple[str, str]]:
    """The sentences of a cell with the words that say them: of the row's thing where they begin with a verb, lean on it or name it."""
    for quote in APART.split(cell.strip().rstrip(".")):
        many = len(quote.split())
        if OF_THE_TABLE.search(quote):
            continue
        if topic is not None and opens(quote) and many >= LEAST_NOTED:
            yield from ((text, quote) for text in sentences_of(topic, quote))
        elif many >= LEAST_WORDS and quote[:1].isupper() and is_told(quote) and (topic is not None or is_in(name, quote)):
            yield f"{with_its_name(topic, name, quote) if topic else quote}.", quote


def is_told(text: str) -> bool:
    """Whether words may be a sentence: there is a finite verb in them, or what may be one."""
    return AUXILIARY.search(text) is not None or any(verbs().get(word) == "" or word == "means" for word in words(text))


def is_in(name: str, text: str) -> bool:
    """Whether a sentence names the thing of its row itself."""
    return name in text and len(name) >= LEAST_LETTERS and not name[0].isdigit()


def with_its_name(topic: Topic, name: str, text: str) -> str:
    """A sentence under the full name of the row's thing, where it begins with the words of the cell or leans on them.

    What tells of a word ("Sampriti means …") tells nothing of the thing.
    """
    if text.startswith(f"{name} ") and not text.startswith(f"{name} means "):
        return f"{upper_first(topic.shown)}{text[len(name) :]}"
    if text.startswith("It "):
        return f"{upper_first(topic.shown)}{text[len('It') :]}"
    amended = AMENDED.match(text) if topic.kind == "law" else None
    if amended:
        return f"{amended[0]} to {topic.shown}{text[amended.end() :]}"
    leaning = re.search(
        rf"\b(?:[Tt]his|[Tt]he) (?:{re.escape(head_word(topic.name).capitalize())}|{re.escape(head_word(topic.name))})\b", text
    )
    if leaning is None or topic.name in text:
        return text
    shown = topic.shown if leaning.start() else upper_first(topic.shown)
    return f"{text[: leaning.start()]}{shown}{text[leaning.end() :]}"
