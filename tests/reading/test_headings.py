"""Headings that name a thing or none, and acronyms with what they stand for."""

from __future__ import annotations

import pytest

from quizgen.reading.expansions import expansion_facts
from quizgen.reading.letters import agrees
from quizgen.reading.topics import named, with_article
from reading_samples import asked, noted

# heading, the name it gives ("" when none)
NAMES = [
    ("1. What is SAARC?", "SAARC"),
    ("About the Lakhpati Didi Yojana", "Lakhpati Didi Yojana"),
    ("Chabahar Port: Key Facts", "Chabahar Port"),
    ("PROJECT CHEETAH", "Project Cheetah"),
    ("BIMSTEC (IR - groupings)", "BIMSTEC"),
    ("Third Way Forward", ""),
    ("Why in News?", ""),
    ("India's Approach", ""),
    ("FROM REVOLT TO OFFICE", ""),
    ("Extension of the Scheme", ""),
    ("THREE DECADES OF WAR", ""),
    ("Vaccine Partnership", "Vaccine Partnership"),
    ("Trade Disputes", ""),
    ("Objectives and Functions", ""),
]


@pytest.mark.parametrize(("heading", "name"), NAMES)
def test_headings_name_things_or_do_not(heading: str, name: str) -> None:
    found = named(heading)
    assert (found.name if found else "") == name


# acronym, full form, whether it stands for it
INITIALS = [
    ("SAPTA", "SAARC Preferential Trading Arrangement", True),
    ("COMCASA", "Communications Compatibility and Security Agreement", True),
    ("BIMSTEC", "Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation", True),
    ("NTCA", "National Tiger Conservation Authority", True),
    ("NTCA", "National Green Tribunal", False),
    ("SEZ", "Special Zone", False),
]


@pytest.mark.parametrize(("short", "full", "right"), INITIALS)
def test_initials_agree_or_do_not(short: str, full: str, right: bool) -> None:  # noqa: FBT001 - a row of a table
    assert agrees(short, full) is right


def test_an_acronym_that_the_document_is_about_is_asked_for() -> None:
    text = "# The work of the NTCA\n\nThe National Tiger Conservation Authority (NTCA) guides the reserves. A plant of 450 Mega Volt Ampere (MVA) hums. It is late.\n"
    assert asked(list(expansion_facts(noted(text)))) == [("What does NTCA stand for?", "National Tiger Conservation Authority")]


def test_a_label_with_its_full_form_is_asked_for_without_a_year() -> None:
    found = asked(
        list(expansion_facts(noted("# Agreements\n\n- LEMOA (2016): Logistics Exchange Memorandum of Agreement\n- Others follow\n")))
    )
    assert found == [("What does LEMOA stand for?", "Logistics Exchange Memorandum of Agreement")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Named once, in passing.
        (
            "The Lima Pact is old. The Pension Fund Regulatory Authority (PFRA) runs it.",
            [("What does PFRA stand for?", "Pension Fund Regulatory Authority")],
        ),
        ("The PM Sagar Dhan Yojana (PMSDY) pays farmers.", []),  # The full form has an acronym of its own.
        ("The ferry has an Economic Internal Rate of Return (EIRR) of 14%.", []),  # A measure that is named once.
        # A part of a longer name.
        ("It replaced the Self Employment Fund for Rice Growers Union (FRGU) in 2007.", []),
        ("The Lima Boat Company Limited (LBCL) sells rice.", []),
    ],
)
def test_an_acronym_that_is_used_once_is_asked_for_unless_it_is_a_firm_or_half_spelled_out(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert asked(list(expansion_facts(noted(f"# The work of the Union\n\n{text}\n")))) == expected


def test_not_more_than_eight_acronyms_of_a_document_are_asked_for() -> None:
    names = ("Amber", "Bronze", "Copper", "Delta", "Ebony", "Fern", "Garnet", "Hazel", "Ivory", "Jade")
    text = " ".join(f"The {name} River Basin Union ({name[0]}RBU) met." for name in names)
    assert len(list(expansion_facts(noted(f"# Unions\n\n{text}\n")))) == 8


def test_an_acronym_that_is_a_word_is_asked_under_its_topic_or_not_at_all() -> None:
    told = "The Saving Vultures of Eurasia (SAVE) consortium met."
    assert asked(list(expansion_facts(noted(f"# Birds in the news\n\n{told}\n")))) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("National Education Policy", "the National Education Policy"),
        ("Monetary Policy in India", "Monetary Policy in India"),
        ("Foreign Policy", "Foreign Policy"),
        ("Foreign Policy of India", "the Foreign Policy of India"),
        ("Project Tiger", "Project Tiger"),
        ("Hill Leopard", "the Hill Leopard"),
        ("hill leopard", "the hill leopard"),
        ("IMF", "the IMF"),
    ],
)
def test_names_stand_in_a_sentence_with_the_article_that_they_take(name: str, shown: str) -> None:
    assert with_article(name) == shown


# Letters that mean one thing among tigers and another among turbines are asked in the field of their document.
FIELDED = [
    ("GXF", "Global Xenia Forum", "In the context of the environment, what does GXF stand for?"),
    ("GXFT", "Global Xenia Forum Trust", "In the context of the environment, what does GXFT stand for?"),
    ("GXFTB", "Global Xenia Forum Trust Board", "What does GXFTB stand for?"),
]


@pytest.mark.parametrize(("short", "full", "question"), FIELDED)
def test_few_letters_are_asked_in_the_field_of_their_document(short: str, full: str, question: str) -> None:
    text = f"# The work of the {short}\n\nThe {full} ({short}) guards wildlife. Forests, wetlands and species need conservation. Every ecosystem has species.\n"
    assert asked(list(expansion_facts(noted(text)))) == [(question, full)]


def test_a_full_form_in_small_letters_is_told_by_exactly_its_initials() -> None:
    text = "# The LDF window\n\nBanks use the liquid deposit facility (LDF), a metric tonnes measure (MTX) apart.\n"
    assert asked(list(expansion_facts(noted(text)))) == [("What does LDF stand for?", "liquid deposit facility")]


def test_the_year_of_a_law_need_not_be_typed() -> None:
    facts = [
        fact for _, fact in expansion_facts(noted("# The Rice Liability Damage Act\n\nThe Rice Liability Damage Act, 2010 (RLDA) holds.\n"))
    ]
    assert [(fact.slots[0].text, "Rice Liability Damage Act, 2010" in fact.slots[0].accepts) for fact in facts] == [
        ("Rice Liability Damage Act", True)
    ]
