"""Names that a page calls by a bare word, told with what they are; ages under which a term was used."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.model import Block, Document, Fact, Slot, Source
from quizgen.reading.ages import age_of_digs, under_whom
from quizgen.reading.approvals import approved_in
from quizgen.reading.defining import defining_facts
from quizgen.reading.told_kinds import in_kind, told
from quizgen.reading.under_context import is_of_several
from reading_samples import MAY


def page(*texts: str, title: str = "Notes of the week") -> Document:
    """A page of some paragraphs."""
    return Document(Source("doc", title, MAY), tuple(map(Block, texts)))


KINDS = [
    ("Deer came to Limba National Park in May. Limba lies in the hills.", {"Limba": "Limba National Park"}),
    ("Deer came to Rani Sagar Wildlife Sanctuary.", {"Rani Sagar": "Rani Sagar Wildlife Sanctuary"}),
    # Of two kinds the page means now one, now the other.
    ("Limba National Park lies in Limba Tiger Reserve.", {}),
    ("The frigate INS Ranagiri was launched.", {"Ranagiri": "INS Ranagiri"}),
    (
        "The Small Probe for Investigating Ganymede, or Spig, came down.",
        {"Spig": "the Small Probe for Investigating Ganymede (Spig)"},
    ),
    ("The Small Probe for Ganymede, or Tiny, came down.", {}),
    ("CPI (Maoist) was formed in 2004.", {"CPI": "CPI (Maoist)"}),
    ("The CPI (Maoist) and the CPI (Marxist) differ.", {}),
    ("The MLA (Lima) spoke.", {}),
    ("Deer live in Assam National Park.", {}),  # A State by its own name.
    # The page has the bare letters for another thing: the party that the wing left, an index of prices.
    ("The CPI was founded in Kanpur. The CPI (M) broke away.", {}),
    ("The CPI (Maoist) was banned. The CPI rose to 4.2 per cent.", {}),
    ("The NSCN (IM) signed the pact in Dimapur; it is not the NSCN (Khaplang).", {}),
    ("Both the Janata Dal and the Janata Dal (Secular) stood.", {}),
    # A person, a river or a district of that name.
    ("Jim Harlow saw tigers in Harlow National Park.", {}),
    ("Harlow, who was born at Mala, has a name in Harlow National Park.", {}),
    ("Limba National Park lies on the Limba river.", {}),
    ("Limba Tiger Reserve lies in Limba district.", {}),
    ("At Limba National Park deer came. In Limba they live.", {"Limba": "Limba National Park"}),
]


@pytest.mark.parametrize(("text", "forms"), KINDS)
def test_a_page_tells_what_its_bare_names_are(text: str, forms: dict[str, str]) -> None:
    assert told(page(text)) == forms


def test_a_bare_name_is_asked_of_with_its_kind() -> None:
    slot = Slot("Vindhyan hills", "thing", "hills", (), "lies in", 0.6)
    fact = Fact("Limba lies in the Vindhyan hills.", "Limba lies", (slot,), about="Limba", question="In which hills does Limba lie?")
    made = in_kind(fact, {"Limba": "Limba National Park"})
    assert (made.question, made.statement) == (
        "In which hills does Limba National Park lie?",
        "Limba National Park lies in the Vindhyan hills.",
    )
    asked_for = Fact("Limba is large.", "", (Slot("Limba", "place", "", (), "is", 0.6),), about="Limba", question="Which is large?")
    assert in_kind(asked_for, {"Limba": "Limba National Park"}) == asked_for


DEEDS = [
    ("Limba was notified as a park in 1974.", True),
    ("Limba lies in the Vindhyan hills.", True),
    ("Limba was born in Mala.", False),
    ("Limba wrote the Book of Deer in 1944.", False),
    ("Limba rises in the Amar hills.", False),
    ("Limba flows through two States.", False),
    ("Limba killed a tiger with his gun.", False),
    ("Limba was also first elected in 1920.", False),
]


@pytest.mark.parametrize(("text", "of_park"), DEEDS)
def test_a_park_does_nothing_that_persons_and_rivers_do(text: str, of_park: bool) -> None:  # noqa: FBT001 - a column of the table
    asked = f"What is told of Limba{text.removeprefix('Limba').removesuffix('.')}?"
    made = in_kind(Fact(text, text, (), about="Limba", question=asked), {"Limba": "Limba National Park"})
    assert ("National Park" in made.statement, "National Park" in (made.question or "")) == (of_park, of_park)


AGES = [
    ("The Imperial Cholas", "the assembly of merchants in a market town", "Under the Cholas, "),
    ("The Delhi Sultanate: rule and revenue", "a tax on land", "In the Delhi Sultanate, "),
    ("Chola and Pandya", "the assembly of merchants", ""),  # Under which of them?
    ("The Imperial Cholas", "a sweet made of rice", ""),
    ("Village assemblies", "the assembly of merchants", ""),
    ("The Imperial Cholas", "the assembly of a Chola village", ""),
    ("The Mughal empire and its revenue", "a grant of land", "Under the Mughals, "),
    ("Age of the Guptas", "a grant of land", "Under the Guptas, "),
    ("Maratha administration", "a tax on land", "Under the Marathas, "),
    ("The Western Gangas of Talakad", "a grant of land", "Under the Gangas, "),
    ("The Vijayanagara empire", "a grant of land", "In the Vijayanagara empire, "),
    # A river, a community, a surname, a regiment, a garden, a district: no dynasty.
    ("National Mission for Clean Ganga", "the village land that floods each year", ""),
    ("Maratha reservation and the commission", "a village officer", ""),
    ("Why the Marathas and others ask for a quota", "a village committee", ""),
    ("Report of the Justice Gupta Committee", "a tax on land", ""),
    ("The Rajput Regiment", "a unit of the army", ""),
    ("The Mughal Gardens open", "a unit of land", ""),
    ("Vijayanagara district: its panchayats", "the village assembly", ""),
    ("The Cholas and the Delhi Sultanate", "a tax on land", ""),
]


@pytest.mark.parametrize(("title", "what", "opening"), AGES)
def test_an_assembly_is_asked_under_its_dynasty(title: str, what: str, opening: str) -> None:
    document = page("Words.", title=title)
    assert under_whom(document, document.blocks[0], what) == opening


def test_digs_have_the_age_that_their_page_speaks_of() -> None:
    assert age_of_digs(page("Iron Age urns were found, and Iron Age tools beside them.")) == "Iron Age"
    assert age_of_digs(page("Iron Age urns lay over Neolithic tools; Iron Age beads over Neolithic ones.")) == ""
    assert age_of_digs(page("Urns were found.")) == ""


def test_one_robot_is_no_term() -> None:
    robot = page("Ranjana is a half-humanoid robot that will fly in the place of astronauts.")
    assert [fact.question for _, fact in defining_facts(robot) if "term" in fact.question] == []


SEVERAL = [
    ("The Madrid Protocol was signed in 1991.", True),
    ("The Official Creditor Committee was set up in April 2023.", True),
    ("The Official Creditor Committee for Zambia was set up in 2022.", False),
    ("The Tiger Task Force was set up in 2005.", False),
    ("The Antarctic Treaty was signed in 1959.", False),
]


@pytest.mark.parametrize(("text", "several"), SEVERAL)
def test_treaties_and_bodies_of_many_need_their_page(text: str, several: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_of_several(text) == several


APPROVED = [
    ("The Union Cabinet has approved the Rice Mission.", MAY, " in May 2026"),
    ("On 19 April 2023 the Cabinet approved the Rice Mission.", MAY, " in April 2023"),
    ("The Cabinet approved the Rice Mission.", MAY, ""),  # Long ago, perhaps.
    ("The Union Cabinet has approved the Rice Mission.", None, ""),
]


@pytest.mark.parametrize(("text", "published", "month"), APPROVED)
def test_an_approval_has_the_month_of_its_sentence_or_its_news(text: str, published: date | None, month: str) -> None:
    assert approved_in(text, published) == month
