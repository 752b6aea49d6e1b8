"""Terms that a text defines: which sentences and notes are definitions, and what is asked of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.defining import defined, defining_facts

# sentence, whether it may be a note, term, what it is
DEFINED = [
    (
        "The call rate is the rate at which banks lend to one another overnight.",
        False,
        "call rate",
        "the rate at which banks lend to one another overnight",
    ),
    (
        "A biosphere reserve is an area of land or sea — or of both — set apart for the growing of rice.",
        False,
        "biosphere reserve",
        "an area of land or sea set apart for the growing of rice",
    ),
    ("Coffee rust is a disease in which the fungus causes the leaves, which are soft, to become hard and brown.", False, "", ""),
    ("Reduced activity means more sugar and more grains of rice per panicle.", False, "", ""),
    ("Detailed scrutiny – line-by-line study that the House has no time for", True, "", ""),
    ("Socialism in the Indian setting means a welfare state with equal chances for all.", False, "", ""),
    ("A deferral generally means that a country must write its paper again in full.", False, "", ""),
    ("Question Hour is the period in which members put questions to ministers.", False, "", ""),
    ("Zero Hour is the period that follows the questions, in which members raise urgent matters.", False, "Zero Hour", ""),
    ("Seigniorage refers to the profit that a government makes by issuing coins and notes.", False, "Seigniorage", ""),
    (
        "A rise in the general level of prices over time is called inflation.",
        False,
        "inflation",
        "a rise in the general level of prices over time",
    ),
    ("Gross Value Added (GVA) is the value of output less the value of what was used up in making it.", False, "Gross Value Added", ""),
    ("Open market operation – sale or purchase of government securities by the central bank.", True, "", ""),
    (
        "Statutory liquidity: share of deposits that a bank keeps in gold or approved securities; set by the central bank.",
        True,
        "Statutory liquidity",
        "share of deposits that a bank keeps in gold or approved securities",
    ),
    ("The scheme is the process by which farmers are paid at once.", False, "", ""),
    ("This rate is the rate at which banks lend to one another overnight.", False, "", ""),
    ("Bihar is the state that has the most embankments on the river.", False, "", ""),
    ("Coral bleaching is the process in which corals expel the algae in their tissues.", False, "", ""),
    ("A carbon tax is a tax.", False, "", ""),
    ("Impact assessment is a tool to make sure that nature is used with care.", False, "", ""),
    ("The main objective is the removal of poverty from the villages of the region.", False, "", ""),
    ("Ways and means are the use of money that the government borrowed in 2016 from its bank.", False, "", ""),
    (
        "Kettle: small hollow left by a block of buried ice that has melted.",
        True,
        "Kettle",
        "small hollow left by a block of buried ice that has melted",
    ),
    (
        "Warp land: the new silt, which is laid down by the river every monsoon.",
        True,
        "Warp land",
        "the new silt, which is laid down by the river every monsoon",
    ),
    (
        "Manram: the assembly of potters in the hill villages of the kingdom.",
        True,
        "Manram",
        "the assembly of potters in the hill villages of the kingdom",
    ),
    # What behind a label is a sentence, an example, a list or a provision defines no term.
    ("Siltation: Rivers and streams from the hills brought gravel into the lake.", True, "", ""),
    ("Others: Kaimur plateau in the State, parts of the range beyond the river Son.", True, "", ""),
    ("Ice: slow movement along cracks, melting caused by heat from below, floods and slides.", True, "", ""),
    ("Article 270: Taxes levied by the Union and shared between it and the States.", True, "", ""),
    ("Habitat: the Ganga and Gandak river systems of the northern plain of Bihar.", True, "", ""),
    ("Bamboo: bearing area of 1,54,670 sq km in the hill States of the north-east.", True, "", ""),
    ("Red panda is an indicator of the health of the forests on which the hill people depend.", False, "", ""),
    ("Portal: an online portal on which over 3 lakh boats are registered by the State.", True, "", ""),
    ("The eastern islands are the raised crests of a mountain chain under the sea.", False, "", ""),
    ("Lime is the usual remedy for acid patches of such fields in the hills.", False, "", ""),
    ("Background: rate at which forests were cut by the settlers of the hills.", True, "", ""),
]


@pytest.mark.parametrize(
    "text", ["Tank committee: six members, in charge of irrigation tanks.", "Samiti: three villages under one headman."]
)
def test_how_many_it_has_defines_no_term(text: str) -> None:
    assert defined(text, label=True) is None


@pytest.mark.parametrize(("text", "label", "term", "what"), DEFINED)
def test_a_definition_tells_its_term_apart(text: str, label: bool, term: str, what: str) -> None:  # noqa: FBT001 - a column
    found = defined(text, label=label)
    assert (found.term if found else "") == term
    if what:
        assert found is not None
        assert found.what == what


@pytest.mark.parametrize(
    "text",
    [
        "Immediately: provisions on the board that looks after the lakes of the State.",
        "Rajgarh: foot of the hill where the king of the valley killed the general in 1659.",
        "Leptospirosis: a disease that a person with LS of the liver passes on to others in wet fields.",
        "Fasal-VANI = multilingual AI tool on farm data + package of practices for growers.",
        "The first-class magistrate who presides is called a Nyayadhip.",
    ],
)
def test_what_is_no_term_is_not_asked_for(text: str) -> None:
    assert facts(Block(text, "bullet")) == []


def test_what_a_law_means_by_a_word_is_asked_under_it() -> None:
    text = "A harbourer is defined as a person who keeps a boat for others at a landing."
    above = Block(text, "paragraph", headings=("Code on Inland Vessels, 2024",))
    assert facts(above) == [
        (
            "Under the Code on Inland Vessels, 2024, what is the term for a person who keeps a boat for others at a landing?",
            "harbourer",
            text,
        )
    ]
    assert facts(replace(above, headings=("The two new codes and the Acts that they replace",), text=text.replace("Codes", "Acts"))) == []


def facts(*blocks: Block) -> list[tuple[str, str, str]]:
    document = Document(Source("x", "Banks and the economy of India"), blocks)
    return [(fact.question, fact.slots[0].text, fact.statement) for _, fact in defining_facts(document)]


def test_a_note_gets_the_article_that_it_leaves_out() -> None:
    assert facts(Block("Repo rate – rate at which banks borrow from the Reserve Bank against securities.", "bullet")) == [
        (
            "What is the term for the rate at which banks borrow from the Reserve Bank against securities?",
            "Repo rate",
            "Repo rate means the rate at which banks borrow from the Reserve Bank against securities.",
        )
    ]


def test_a_row_defines_what_its_first_cell_names() -> None:
    row = Block(
        "Kettle | Small hollow left by a block of buried ice",
        "row",
        cells=("Kettle", "Small hollow left by a block of buried ice"),
        columns=("Landform", "Description"),
    )
    assert [(question, term) for question, term, _ in facts(row)] == [
        ("What is the term for a small hollow left by a block of buried ice?", "Kettle")
    ]
    other = Block(row.text, "row", cells=row.cells, columns=("District", "Description"))
    assert facts(other) == []


def test_each_of_two_names_of_a_term_is_accepted() -> None:
    document = Document(Source("x", "India"), (Block("Manram or mahamanram: the assembly of potters in the hill villages.", "bullet"),))
    fact = next(fact for _, fact in defining_facts(document))
    assert fact.slots[0].accepts == ("Manram", "mahamanram")


def test_a_term_is_asked_once_and_not_where_advice_stands() -> None:
    line = "The repo rate is the rate at which the Reserve Bank of India lends money to commercial banks."
    assert len(facts(Block(line), Block(line))) == 1
    assert facts(Block(line, headings=("Way Forward",))) == []
