"""Who held an office when a text was written: titles in passing that tell it, and those that do not."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading import read
from quizgen.reading.office_holders import office_asked
from quizgen.syllabus import table


def asked(text: str, published: date | None = date(2023, 3, 9)) -> list[tuple[str, str]]:
    """The offices that a text asks for, with their holders."""
    document = Document(Source("a", title="Diplomacy in brief", published=published), (Block(text),))
    return [(fact.question, fact.slots[0].text) for fact in read(document).facts if fact.question.startswith("Who was ")]


HELD = [
    ("On Monday Norwegian Foreign Minister Kari Solberg flew home.", "Who was Norway's Foreign Minister as of March 2023?", "Kari Solberg"),
    (
        "Following Treasury Secretary Ann Miller's visit on Monday, they left.",
        "Who was the US Treasury Secretary as of March 2023?",
        "Ann Miller",
    ),
    ("They met the President of Peru, Luis Quispe, on Monday.", "Who was the President of Peru as of March 2023?", "Luis Quispe"),
    ("RBI Governor Ravi Menon spoke on 2 March 2023.", "Who was the Governor of the Reserve Bank of India as of March 2023?", "Ravi Menon"),
    ("External Affairs Minister K Raman met her today.", "Who was India's External Affairs Minister as of March 2023?", "K Raman"),
]


@pytest.mark.parametrize(("text", "question", "answer"), HELD)
def test_a_title_beside_a_name_tells_who_held_the_office(text: str, question: str, answer: str) -> None:
    assert (question, answer) in asked(text)


NOT_HELD = [
    "On Monday former Norwegian Foreign Minister Kari Solberg flew home.",
    "On Monday Norwegian Deputy Foreign Minister Kari Solberg flew home.",
    "Norwegian Foreign Minister Kari Solberg signed the accord in May 1987.",
    "On Monday Norwegian Foreign Minister Office Director Kari Solberg flew home.",
    "On Monday Norwegian Foreign Minister Solberg Special Envoy Nils Dahl flew home.",
    "On Monday the Foreign Minister, Kari Solberg, flew home.",
    "On Monday Norwegian Foreign Minister Kari Solberg, who resigned, flew home.",
    "On Monday Indian Prime Minister Narendra Modi flew home.",
    "On Monday Norwegian Foreign Minister Kari Solberg met Norwegian Foreign Minister Nils Dahl.",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_is_over_untold_or_known_to_all_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_without_a_date_nobody_is_asked_for() -> None:
    assert asked(HELD[0][0], published=None) == []


def test_every_row_of_the_offices_gives_a_question() -> None:
    rules = table("office_holders.yaml")
    titles = {*rules["of"], *rules["own"], *(one for group in ("national", "bodies") for own in rules[group].values() for one in own)}
    assert set(rules["spelled"].values()) <= titles
    owner = {"the United States": "US", "the UK": "UK", "India": "Indian"}
    asked_for = {office_asked(one, owner[land]) for land, own in rules["national"].items() for one in own}
    assert "" not in asked_for
    assert set(rules["full"].values()) <= asked_for
    assert not {one for own in rules["national"].values() for one in own} & {*rules["of"], *rules["own"]}


def held(title: str, *blocks: str) -> list[str]:
    """The offices that a page of March 2023 asks for."""
    document = Document(Source("a", title=title, published=date(2023, 3, 9)), tuple(map(Block, blocks)))
    return [fact.question for fact in read(document).facts if fact.question.startswith("Who was ")]


LEAD = "A festival of rice was opened on Monday at Cuttack, where growers of many lands showed their seeds, their mills and their tools to all who came."
SAID = "Norwegian Foreign Minister Kari Solberg spoke there on Monday."
COURT = "Chief Justice of India R. Menon spoke there on Monday."
INCIDENTAL = [
    ("Rice festival at Cuttack", (LEAD, LEAD, SAID), []),
    ("Norway shows its mills at Cuttack", (LEAD, LEAD, SAID), ["Who was Norway's Foreign Minister as of March 2023?"]),
    ("Solberg opens a rice festival", (LEAD, LEAD, SAID), ["Who was Norway's Foreign Minister as of March 2023?"]),
    ("Norway shows its mills at Cuttack", (LEAD, LEAD, SAID, "Nils Dahl takes over as Foreign Minister on 20 March."), []),
    ("Rice festival at Cuttack", (LEAD, LEAD, COURT), ["Who was the Chief Justice of India as of March 2023?"]),
    ("Rice festival at Cuttack", (LEAD, LEAD, COURT, "Justice Menon retires on 23 March 2023."), []),
]


@pytest.mark.parametrize(("title", "blocks", "questions"), INCIDENTAL)
def test_an_office_is_asked_where_its_land_is_a_matter_of_the_page(title: str, blocks: tuple[str, ...], questions: list[str]) -> None:
    assert held(title, *blocks) == questions
