"""Sentences for the tests of reading: parsed in one go, or read as the only one of an article."""

from __future__ import annotations

from datetime import date
from functools import cache

from quizgen.model import Block, Document, Fact, Name, Reading, Slot, Source
from quizgen.reading import read
from quizgen.reading.language import Sentence, parsed
from quizgen.reading.slots import Finder, slots_of
from quizgen.reading.statements import Statement, statements
from quizgen.sources import read_bytes

MAY = date(2026, 5, 12)
# What stands around a sentence: a page about public affairs, which itself states nothing that could be asked.
AROUND = (
    "Public policy in the economy, the environment and security rests on sound law.",
    "Reform matters to farmers and to industry, and institutions share the work of development.",
)


@cache
def parsed_once(texts: tuple[str, ...]) -> dict[str, Sentence]:
    """The first sentence of each text with its parse, all parsed in one go."""
    first: dict[int, Sentence] = {}
    for one in parsed(Document(Source("table", "Table", MAY), tuple(Block(text) for text in texts))):
        first.setdefault(one.block, one)
    return {texts[number]: one for number, one in first.items()}


def main_statement(text: str, texts: tuple[str, ...]) -> tuple[Statement, Sentence]:
    """The first statement of one of the texts, with its sentence."""
    one = parsed_once(texts)[text]
    return next(iter(statements(one, ()))), one


def slots_in(text: str, texts: tuple[str, ...], names: tuple[Name, ...]) -> tuple[Slot, ...]:
    """The slots of the first statement of one of the texts, where these names are known."""
    statement, one = main_statement(text, texts)
    return slots_of(statement, Finder(names), one.doc[statement.verb].lemma_)


@cache
def reading_of(text: str, title: str = "", published: date | None = MAY) -> Reading:
    """What an article of these lines states, read by itself."""
    return read(Document(Source("article", title, published), tuple(Block(line) for line in (*AROUND, *text.split("\n")))))


def rule_of(reading: Reading) -> str:
    """The rule by which the last sentence of an article gave nothing, "" when it gave a fact."""
    return reading.passages[-1].rule


def noted(text: str, *, published: str = "") -> Document:
    """A Markdown note, dated when a date is given."""
    head = f"---\ntitle: Notes\ndate: {published}\n---\n\n" if published else ""
    return read_bytes(f"{head}{text}".encode(), path="note.md")


def asked(facts: list[tuple[int, Fact]]) -> list[tuple[str, str]]:
    """The questions of some facts with their answers."""
    return [(fact.question, fact.slots[0].text) for _, fact in facts]


def brought(text: str, *, title: str, published: date | None, around: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The questions that a sentence brings along, with their answers, on a page with these other sentences before it."""
    document = Document(Source("a", title=title, published=published), tuple(Block(line) for line in (*around, text)))
    return [(fact.question, fact.slots[0].text) for fact in read(document).facts if fact.question]
