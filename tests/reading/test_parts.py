"""Of how many parts a thing has, and which they are."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading import read
from reading_samples import MAY

BULLETS = ("Better seed;", "Water saving, including drip lines;", "Fair prices.")


def asked(title: str, line: str, bullets: tuple[str, ...] = ()) -> dict[str, str]:
    """The questions on parts with their answers that a line with its bullets gives."""
    blocks = (Block(line), *(Block(one, kind="bullet") for one in bullets))
    facts = read(Document(Source("doc", title, MAY), blocks)).facts
    return {fact.question: fact.slots[0].text for fact in facts if fact.slots and fact.slots[0].relation in ("parts", "number of parts")}


TOLD = [
    ("The National Rice Mission rests on three pillars:", BULLETS, "What are the three pillars of the National Rice Mission?"),
    ("The Mission has three components:", BULLETS, "What are the three components of the National Rice Mission?"),
    (
        "The National Rice Mission has four pillars: better seed, water saving, fair prices and open markets.",
        (),
        "What are the four pillars of the National Rice Mission?",
    ),
    (
        "The Lima Shipping Act, 2025 repeals two laws: the Port Boats Act, 1908 and the Coast Lights Act, 1927.",
        (),
        "Which two laws does the Lima Shipping Act, 2025 repeal?",
    ),
    (
        "The National Rice Mission has five parts: seed, water, prices, markets and stores.",
        (),
        "How many parts does the National Rice Mission have?",
    ),
]
UNTOLD = [
    ("The National Rice Mission rests on four pillars:", BULLETS),  # One is missing.
    ("It rests on three pillars:", BULLETS),
    ("The Wheat Board of the district has three pillars:", BULLETS),  # Of which district?
    ("The National Rice Mission has three pillars: these, those and others.", ()),
    ("Its critics have three groups: growers, millers and traders.", ()),
]


@pytest.mark.parametrize(("line", "bullets", "question"), TOLD)
def test_a_counted_list_is_asked_for(line: str, bullets: tuple[str, ...], question: str) -> None:
    assert question in asked("National Rice Mission", line, bullets)


@pytest.mark.parametrize(("line", "bullets"), UNTOLD)
def test_a_list_that_is_not_whole_or_of_nothing_by_name_is_not_asked_for(line: str, bullets: tuple[str, ...]) -> None:
    assert asked("National Rice Mission", line, bullets) == {}


def test_a_member_is_asked_for_without_what_is_said_of_it() -> None:
    found = asked("National Rice Mission", TOLD[0][0], BULLETS)
    assert list(found.values()) == ["better seed, water saving and fair prices"]
