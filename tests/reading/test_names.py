"""Names: which runs of words name something, what they are names of, and which spellings are one."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Name, Source, Term
from quizgen.reading.acronyms import expansions
from quizgen.reading.language import parsed
from quizgen.reading.names import Names, names_of
from quizgen.reading.people import same_person


def names(*paragraphs: str, terms: tuple[Term, ...] = ()) -> Names:
    document = Document(Source("doc", ""), tuple(Block(text) for text in paragraphs), terms)
    return names_of(document, parsed(document))


def sure(found: Names, text: str) -> Name:
    name = found.of(text)
    assert name is not None, f"{text} not in {[one.name for one in found.all]}"
    return name


@pytest.mark.parametrize(
    ("text", "alias", "name", "kind"),
    [
        ("Russian Foreign Minister Sergei Lavrov spoke in Antalya. Lavrov left early.", "Lavrov", "Sergei Lavrov", "person"),
        ("Foreign Secretary Vikram Misri met reporters. Mr Misri took no questions.", "Mr Misri", "Vikram Misri", "person"),
        ("President Volodymyr Zelensky has a plan. Later Zelenskyy travelled to Kyiv.", "Zelenskyy", "Volodymyr Zelensky", "person"),
        ("U.S. Secretary of State Antony J. Blinken arrived. Antony Blinken left.", "Antony Blinken", "Antony J. Blinken", "person"),
        ("The then UK Home Secretary, Sajid Javid, signed the order.", "Sajid Javid", "Sajid Javid", "person"),
        ("Shri Bhupender Yadav opened the fair. Yadav thanked everybody.", "Yadav", "Bhupender Yadav", "person"),
        ("Detained American Paul Whelan was freed. Whelan flew home.", "Whelan", "Paul Whelan", "person"),
        ("The plan came from the National Tiger Conservation Authority (NTCA).", "NTCA", "National Tiger Conservation Authority", "body"),
        # The people, and no month.
        (
            "Accounts of the Pradhan Mantri Jan Dhan Yojana grew.",
            "Pradhan Mantri Jan Dhan Yojana",
            "Pradhan Mantri Jan Dhan Yojana",
            "scheme",
        ),
        ("Under the Jan Vishwas Act, 2023 fines fell.", "Jan Vishwas Act, 2023", "Jan Vishwas Act, 2023", "law"),
        # Who shares a law's name with others.
        (
            "He sits under the Chief Rice Officer and Other Rice Officers (Appointment and Term) Act, 2023 in Delhi.",
            "Chief Rice Officer and Other Rice Officers (Appointment and Term) Act, 2023",
            "Chief Rice Officer and Other Rice Officers (Appointment and Term) Act, 2023",
            "law",
        ),
        (
            "Its launch by the initiative on Critical and Emerging Technology (iCET) was praised.",
            "iCET",
            "initiative on Critical and Emerging Technology",
            "scheme|term",
        ),
        ("Studies by the Wildlife Institute of India (“WII”) were used.", "WII", "Wildlife Institute of India", "body"),
        (
            "It was cleared by the Ministry of Environment, Forest and Climate Change in May.",
            "Ministry of Environment, Forest and Climate Change",
            "Ministry of Environment, Forest and Climate Change",
            "ministry",
        ),
        (
            "Mining falls under the Mines and Minerals (Development and Regulation) Act, 1957.",
            "Mines and Minerals (Development and Regulation) Act, 1957",
            "Mines and Minerals (Development and Regulation) Act, 1957",
            "law",
        ),
        (
            "Money goes to the Pradhan Mantri Khanij Kshetra Kalyan Yojana (PMKKKY).",
            "PMKKKY",
            "Pradhan Mantri Khanij Kshetra Kalyan Yojana",
            "scheme",
        ),
        (
            "The Cabinet approved the Mission for Aatmanirbharta in Pulses.",
            "Mission for Aatmanirbharta in Pulses",
            "Mission for Aatmanirbharta in Pulses",
            "scheme",
        ),
        ("He spoke at the 4th Antalya Diplomacy Forum in Turkey.", "4th Antalya Diplomacy Forum", "4th Antalya Diplomacy Forum", "event"),
        ("The Army held 'Exercise DUSTLIK' in April. DUSTLIK is held every year.", "DUSTLIK", "Exercise DUSTLIK", "event"),
        ("Trade with the U.S. grew. The United States buys textiles.", "U.S.", "United States", "country"),
        (
            "The MMDR Act was amended. The Mines and Minerals (Development and Regulation) Act is old.",
            "MMDR Act",
            "MMDR Act|Mines and Minerals (Development and Regulation) Act",
            "law",
        ),
        ("Russian exports fell in May.", "Russian", "Russian", "nationality"),
    ],
)
def test_a_name_has_one_identity_and_one_type(text: str, alias: str, name: str, kind: str) -> None:
    found = sure(names(text), alias)
    assert found.name in name.split("|")
    assert found.type in kind.split("|")


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Russian Foreign Minister Sergei Lavrov spoke.", "Lavrov", "Russian Foreign Minister"),
        ("U.S. Secretary of State Antony J. Blinken spoke.", "Antony J. Blinken", "U.S. Secretary of State"),
        ("He met India’s External Affairs Minister S Jaishankar in Delhi.", "S Jaishankar", "India’s External Affairs Minister"),
        (
            "Union Minister for Environment, Forest and Climate Change Shri Bhupender Yadav opened the fair.",
            "Bhupender Yadav",
            "Union Minister for Environment, Forest and Climate Change",
        ),
        ("Talks followed Treasury Secretary Janet Yellen's visit to Kyiv.", "Janet Yellen", "Treasury Secretary"),
        ("The policy began under former President Joe Biden in 2021.", "Joe Biden", ""),
    ],
)
def test_an_office_is_read_off_the_words_before_a_name(text: str, person: str, office: str) -> None:
    found = names(text + " Lavrov agreed." if person == "Lavrov" else text)
    assert sure(found, person).office == office


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Revised figures indicated growth. Customers waited.", "Revised"),
        ("The Authority monitors the reserves. The Authority is new.", "Authority"),
        ("MINISTRY OF ODD CAPITALS TODAY SAID NOTHING", "ODD"),
        ("The Prime Minister spoke on Monday in March.", "Prime Minister"),
        ("The Prime Minister spoke on Monday in March.", "Monday"),
        ("It was in Phase II of the work. The work is slow.", "II"),
    ],
)
def test_capitals_alone_make_no_name(text: str, absent: str) -> None:
    assert names(text).of(absent) is None


def test_a_key_terms_definition_decides_what_a_name_is() -> None:
    terms = (Term("Sergei Lavrov", "Russia's Foreign Minister since 2004"), Term("Ukraine war", "armed conflict that began in 2022"))
    found = names("Lavrov spoke of the Ukraine war.", terms=terms)
    assert sure(found, "Sergei Lavrov").type == "person"
    assert sure(found, "Ukraine war").type == "event"


def test_mentions_are_the_longest_and_do_not_overlap() -> None:
    document = Document(Source("doc", ""), (Block("The Wildlife Institute of India (WII) is in India. WII is old."),))
    sentences = parsed(document)
    found = names_of(document, sentences)
    assert [sentences[0].text[one.start : one.end] for one in found.mentions(sentences[0])] == [
        "Wildlife Institute of India",
        "WII",
        "India",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the National Tiger Conservation Authority (NTCA)", [("NTCA", "National Tiger Conservation Authority")]),
        ("Particularly Vulnerable Tribal Groups (PVTGs), a legal class", [("PVTGs", "Particularly Vulnerable Tribal Groups")]),
        ("made by the Pune-based Indian Institute of Tropical Meteorology (IITM)", [("IITM", "Indian Institute of Tropical Meteorology")]),
        ("a standard of the ZSI (Zoological Survey of India)", [("ZSI", "Zoological Survey of India")]),
        ("the old port (see below) and the dock (2019)", []),
        ("he was pleased (US officials said)", []),
        ("Great progress was made in Bhutan (NTCA)", []),
    ],
)
def test_acronyms_are_taken_with_what_they_stand_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.short, one.long) for one in expansions(text)] == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Antony J. Blinken", "Antony Blinken", True),
        ("S Jaishankar", "Subrahmanyam Jaishankar", True),
        ("George Bush", "Jeb Bush", False),
        ("Indira Gandhi", "Rahul Gandhi", False),
    ],
)
def test_spellings_of_one_person(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a column of the table
    assert same_person(one, other) is same


def test_a_name_of_two_halves_that_title_and_text_write_whole_stays_whole() -> None:
    lines = ("Lima Surya: Muft Coffee Yojana was approved by the Union Cabinet on 29 February 2024.", "The Muft Coffee Yojana covers Goa.")
    for title in ("Lima Surya: Muft Coffee Yojana", "Lima Surya: Muft Coffee Yojana – Brewing from the Roof"):
        document = Document(Source("doc", title), tuple(map(Block, lines)))
        assert "Lima Surya: Muft Coffee Yojana" in [name.name for name in names_of(document, parsed(document)).all]
