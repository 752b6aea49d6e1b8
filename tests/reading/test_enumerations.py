"""Whole lists and provisions of laws: every row is a sentence and the slots that it gives, or none."""

from __future__ import annotations

import pytest

from quizgen.extractors.asking import question_for
from quizgen.model import Name
from reading_samples import reading_of, slots_in

NAMES = (
    Name("Sagar Mission", "scheme"),
    Name("Lima Pact", "treaty"),
    Name("Asha Devi", "person"),
    Name("Ravi Menon", "person"),
    Name("Coffee Board", "body"),
    Name("Tea Board", "body"),
    Name("Ports Act, 1963", "law"),
    Name("Ports Act", "law"),
    *(Name(country, "country") for country in ("Japan", "Peru", "Chile")),
)

LISTS: dict[str, str] = {
    # A number announces the list, and as many follow.
    "The Sagar Mission rests on three pillars: clean ports, safe boats and fair prices.": "clean ports, safe boats and fair prices",
    "The Sagar Mission protects four animals: otter, dugong, turtle and whale shark.": "otter, dugong, turtle and whale shark",
    "The Sagar Mission rests on three pillars: clean ports and safe boats.": "",
    "The Sagar Mission freed two hostages (Asha and Ravi) in Goa.": "",
    # What is that many, and what is said to be whole.
    "The two organs of the Lima Pact are the Assembly and the Bureau.": "the Assembly and the Bureau",
    "Courage, care and candour are the three values named in the Lima Pact.": "Courage, care and candour",
    "The permits of the Coffee Board can be issued only by collectors, port officers and harbour masters.": (
        "collectors, port officers and harbour masters"
    ),
    "The Coffee Board consists of a chairman and three growers.": "a chairman and three growers",
    "The Coffee Board works with collectors, port officers and harbour masters.": "",
    "The Coffee Board can be led only by collectors, port officers and other officials.": "",
    # Names that are one complement together.
    "The Lima Pact was signed by Asha Devi and Ravi Menon.": "Asha Devi and Ravi Menon",
    "The Sagar Mission is run jointly by the Coffee Board and the Tea Board.": "Coffee Board and the Tea Board",
    "Asha Devi praised the Coffee Board and the Tea Board.": "",
    "The Lima Pact was signed by Japan, Peru and Chile.": "Japan, Peru and Chile",
}


@pytest.mark.parametrize(("text", "list_"), LISTS.items())
def test_a_list_is_asked_for_when_it_is_whole(text: str, list_: str) -> None:
    assert [slot.text for slot in slots_in(text, tuple(LISTS), NAMES) if slot.type == "list"] == ([list_] if list_ else [])


PROVISIONS: dict[str, list[str]] = {
    "Section 12 of the Ports Act, 1963 requires every harbour to keep a log.": ["Section 12"],
    "Article 110 of the Constitution defines a Money Bill.": ["Article 110"],
    "The Eighth Schedule to the Constitution contains 22 languages.": ["Eighth Schedule"],
    "Section 12 of the law requires every harbour to keep a log.": [],
    "Every harbour keeps a log because Section 12 of the Ports Act, 1963 requires it.": [],
}


@pytest.mark.parametrize(("text", "provisions"), PROVISIONS.items())
def test_a_provision_is_asked_for_by_what_it_lays_down(text: str, provisions: list[str]) -> None:
    found = slots_in(text, tuple(PROVISIONS), NAMES)
    assert [slot.text for slot in found if slot.head in ("article", "section", "schedule")] == provisions


def test_what_a_law_lays_down_carries_no_date() -> None:
    facts = reading_of("Section 12 of the Indian Ports Act, 1963 requires every port to keep a log of all ships.").facts
    assert [fact.statement for fact in facts] == [
        "Section 12 of the Indian Ports Act, 1963 requires every port to keep a log of all ships."
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "The National Harbour Board is the nodal agency for licensing dredgers and pilot boats in minor estuaries.",
            ["National Harbour Board"],
        ),
        ("The National Harbour Board works for the development of the sector.", []),
        (
            "The Harbour Regulation Act, 1931 prohibits the dumping of toxic slag within estuaries and creeks.",
            ["Harbour Regulation Act, 1931"],
        ),
    ],
)
def test_a_subject_is_asked_where_nothing_else_does_what_it_does(text: str, asked: list[str]) -> None:
    assert [slot.text for fact in reading_of(text, "Ports of India").facts for slot in fact.slots if not fact.context] == asked


DEEDS: dict[str, list[str]] = {
    "The launch of the National Tea Mission on 1 July 2017 marked a turn for the growers of Assam.": ["On which date"],
    "Since the launch of the Lima Tea Mission in May 1953, exports of tea have grown.": ["In which month and year"],
    "Since the enactment of the Tea Board Act in May 1953, exports of tea have grown.": [],
    "The launch of the National Tea Mission on 1 July 2027 will help the growers of Assam.": [],
}


@pytest.mark.parametrize(("text", "asked"), DEEDS.items())
def test_a_noun_of_a_deed_with_its_time_tells_that_it_was_done(text: str, asked: list[str]) -> None:
    told = [fact for fact in reading_of(text, "Tea").facts if fact.clause and fact.clause.verb in ("launched", "enacted")]
    found = [question_for(fact, slot) for fact in told for slot in fact.slots if slot.type in ("date", "month")]
    assert [one.partition(" was ")[0] for one in found] == asked


def test_what_an_acronym_stands_for_is_asked_where_a_sentence_says_so() -> None:
    text = "MISHTI stands for Mangrove Initiative for Shoreline Habitats and Tangible Incomes."
    asked = [fact.question for fact in reading_of(text, "Mangroves of India").facts if fact.question]
    assert [one.partition("what")[2] or one.partition("What")[2] for one in asked] == [" does MISHTI stand for?"]
