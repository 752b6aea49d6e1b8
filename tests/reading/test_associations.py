"""What tables and lists set beside things whose heads have no entry in labels.yaml: one table each, its questions."""

from __future__ import annotations

import pytest

from quizgen.reading.associations import association_facts, pairings
from quizgen.reading.column_words import link_of, thing_in, thing_of
from quizgen.reading.plain_cells import CELLS
from quizgen.reading.rows import row_facts
from quizgen.sources import read_bytes


def table(title: str, columns: str, *lines: str) -> str:
    rule = "|".join("---" for _ in columns.split("|"))
    return "\n".join(("# Notes", "", "A page of notes for the year.", "", f"## {title}", "", f"| {columns} |", f"|{rule}|", *lines, ""))


def points(title: str, *lines: str, page: str = "Notes") -> str:
    return "\n".join((f"# {page}", "", "A page of notes for the year.", "", f"## {title}", "", *(f"- {line}" for line in lines), ""))


def asked(text: str) -> dict[str, str]:
    note = read_bytes(text.encode(), path="note.md")
    told = list(row_facts(note))
    found = {fact.question: fact.slots[0].text for _, fact in association_facts(note, told)}
    for number, fact in association_facts(note, told):
        assert fact.quote in note.blocks[number].text
        assert fact.statement.count(fact.slots[0].text) == 1
    return found


TABLES = [
    (
        table(
            "Records in stone",
            "Manuscript | King | Content",
            "Veluru | Nandivarman II | a tank",
            "Koram rock | Mahendravarman I | a grant",
            "Talagunda | Shantivarman | a long line",
        ),
        {
            "With which king is the Veluru manuscript associated?": "Nandivarman II",
            "With which king is the Koram rock manuscript associated?": "Mahendravarman I",
            "With which king is the Talagunda manuscript associated?": "Shantivarman",
        },
    ),
    # A house among rulers is no ruler; two thirds of the column are plain.
    (
        table("Records", "Manuscript | Ruler", "Veluru | Nandivarman II", "Koram | Mahendravarman I", "Halsi | Kadambas"),
        {
            "With which ruler is the Veluru manuscript associated?": "Nandivarman II",
            "With which ruler is the Koram manuscript associated?": "Mahendravarman I",
        },
    ),
    # Of temples of one name the place tells which; without it nothing.
    (
        table(
            "Monuments",
            "Temple | Place | Builder",
            "Sun temple | Rampur, Odisha | Vira Deva I of the Eastern Ganga dynasty",
            "Sun temple | Devgarh, Gujarat | Raja Karna; finished in 1026",
            "Shiva temple | Malgaon | Rani Rudramba",
        ),
        {
            "Who built the Sun temple at Rampur?": "Vira Deva I of the Eastern Ganga dynasty",
            "Who built the Sun temple at Devgarh?": "Raja Karna",
            "Who built the Shiva temple at Malgaon?": "Rani Rudramba",
        },
    ),
    (table("Monuments", "Temple | Builder", "Sun temple | Vira Deva I", "Shiva temple | Raja Karna", "Vishnu temple | Rani Rudramba"), {}),
    # The State may stand first.
    (
        table("Feasts", "State | Festival", "Nagaland | Hornbill", "Assam | Ali-Aye-Ligang", "Kerala | Onam"),
        {
            "With which State is the Hornbill festival associated?": "Nagaland",
            "With which State is the Ali-Aye-Ligang festival associated?": "Assam",
            "With which State is the Onam festival associated?": "Kerala",
        },
    ),
    # A column that only says "Name" is called as its heading says.
    (
        table(
            "Rod (marionettes)",
            "Name | State | Catchy point",
            "Kathali | Rajasthan | light",
            "Kundhala | Odisha | long",
            "Gombera | Karnataka | big",
        ),
        {
            "With which State is the marionette Kathali associated?": "Rajasthan",
            "With which State is the marionette Kundhala associated?": "Odisha",
            "With which State is the marionette Gombera associated?": "Karnataka",
        },
    ),
    (
        table(
            "Short money", "Instrument | Maturity", "Notice money | 2 to 14 days", "Call money | overnight", "Short bill | 91 and 182 days"
        ),
        {
            "What is the maturity of the instrument known as notice money?": "2 to 14 days",
            "What is the maturity of the instrument known as call money?": "overnight",
        },
    ),
    (
        table("Fires", "Volcano | Country", "Fuji | Japan", "Krakatoa | Indonesia", "Etna | Italy"),
        {
            "In which country is the volcano Fuji located?": "Japan",
            "In which country is the volcano Krakatoa located?": "Indonesia",
            "In which country is the volcano Etna located?": "Italy",
        },
    ),
    (
        table(
            "Acts",
            "Act | Governor-General at the time",
            "Posts Act, 1837 | Lord Auckland",
            "Paper Act, 1861 | Canning",
            "Canal Act, 1873 | Northbrook",
        ),
        {
            "Who was the Governor-General at the time of the Posts Act, 1837?": "Lord Auckland",
            "Who was the Governor-General at the time of the Paper Act, 1861?": "Canning",
            "Who was the Governor-General at the time of the Canal Act, 1873?": "Northbrook",
        },
    ),
    # Lists of several values, notes and gaps: a column of which a third is not plain gives nothing.
    # At one place more than one ruler may have left his words in stone.
    (table("Records", "Inscription | Ruler", "Veluru | Nandivarman II", "Koram | Mahendravarman I", "Halsi | Shantivarman"), {}),
    (table("Records", "Inscription | Ruler", "Veluru | Nandivarman II", "Koram | several rulers", "Halsi | Kadambas and others"), {}),
    (table("Peoples", "Dance | State", "Ghumra | Odisha, Chhattisgarh", "Karma | Jharkhand and Bihar", "Jhika | Goa"), {}),
    # Two rows of one name are two things, or one with two values.
    (
        table("Games", "Traditional game | State", "Ghumra | Odisha", "Ghumra | Assam", "Jhika | Goa"),
        {"With which State is the traditional game Jhika associated?": "Goa"},
    ),
    # Headers that only describe, and subjects that name nothing.
    (
        table(
            "Margins",
            "Margin | Movement | Crust",
            "Divergent | away | created",
            "Convergent | towards | destroyed",
            "Transform | past | kept",
        ),
        {},
    ),
    (table("Zones", "Type | State", "Type I | Kerala", "Type II | Assam", "Type III | Goa"), {}),
    (table("Offices", "Name | State", "A. Kumar | Kerala", "B. Rao | Assam", "C. Devi | Goa"), {}),
    (table("Records", "Inscription | Remember", "Veluru | Nandivarman II", "Koram | Mahendravarman I", "Halsi | Rudra Deva"), {}),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_what_a_table_sets_beside_things(text: str, expected: dict[str, str]) -> None:
    assert asked(text) == expected


LISTS = [
    (
        points(
            "Martial arts", "Thang-Ta — Manipur; thang is the sword", "Gatka — Punjab", "Silambam — Tamil Nadu (staff)", "Sqay — Kashmir"
        ),
        {
            "With which State is the martial art Thang-Ta associated?": "Manipur",
            "With which State is the martial art Gatka associated?": "Punjab",
            "With which State is the martial art Silambam associated?": "Tamil Nadu",
        },
    ),
    # Without a noun the names stand alone, where the page is of arts.
    (
        points("Shadow", "Ravanala → Odisha", "Tholumala → Andhra Pradesh", "Pavakali → Kerala, 18th century", page="Arts and culture"),
        {
            "With which State is Ravanala associated?": "Odisha",
            "With which State is Tholumala associated?": "Andhra Pradesh",
            "With which State is Pavakali associated?": "Kerala",
        },
    ),
    (
        points("Hills", "Garo – Meghalaya", "Mikir Hills – Assam", "Hills of Nandi – Karnataka"),
        {
            "In which State are the Garo hills located?": "Meghalaya",
            "In which State are the Mikir Hills located?": "Assam",
            "In which State are the Hills of Nandi located?": "Karnataka",
        },
    ),
    (points("Padma awards", "Ravi Rao – Kerala", "Mohan Das – Assam", "Ila Devi – Goa", page="Arts and culture"), {}),
    (points("Ministers", "A. Kumar – Kerala", "B. Rao – Assam", "C. Devi – Goa"), {}),
    (points("Dances", "Highest score: Kerala", "Best State: Assam, Goa", "Ghumra: Odisha or Bihar"), {}),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_what_a_list_sets_beside_things(text: str, expected: dict[str, str]) -> None:
    assert asked(text) == expected


def test_the_heads_of_pairs_say_of_what() -> None:
    note = read_bytes(TABLES[5][0].encode(), path="note.md")
    assert [(one.left, one.right, len(one.sides)) for one in pairings(note)] == [("Marionette", "State", 3)]


@pytest.mark.parametrize(
    ("header", "noun"),
    [("Inscriptions", "inscription"), ("Name of the festival", "festival"), ("Folk Dances", "folk dance"), ("Feature", ""), ("Type", "")],
)
def test_a_header_says_what_its_names_are(header: str, noun: str) -> None:
    found = thing_of(header)
    assert (found.noun if found else "") == noun


@pytest.mark.parametrize(("heading", "noun"), [("3. Folk dances of India", "folk dance"), ("Temples and festivals", ""), ("Overview", "")])
def test_a_heading_has_one_noun_or_none(heading: str, noun: str) -> None:
    found = thing_in(heading)
    assert (found.noun if found else "") == noun


@pytest.mark.parametrize(
    ("header", "group", "head"),
    [
        ("Associated ruler", "written", "ruler"),
        ("Poet / author", "written", "poet or author"),
        ("Ruler/Dynasty", "written", "ruler or dynasty"),
        ("Author/State", "written", ""),
        ("Content", "written", ""),
        ("Remember", "art", ""),
    ],
)
def test_a_header_says_what_it_tells(header: str, group: str, head: str) -> None:
    found = link_of(header, group)
    assert (found.head if found else "") == head


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        ("ruler", "Rudra Deva I", "Rudra Deva I"),
        ("ruler", "Bhima I of the Solanki dynasty, 1026", "Bhima I of the Solanki dynasty"),
        ("ruler", "Chandelas; completed under Dhanga in 954", ""),
        ("ruler", "Gupta period", ""),
        ("ruler", "Rudra, general of the king Ganapati", ""),
        ("ruler", "Shah Jahan (also Aurangzeb)", ""),
        ("ruler", "“Chandra” (identified with Chandragupta II)", ""),
        ("full person", "Wazir", ""),
        ("state", "Jharkhand / Bihar", ""),
        ("state", "Madhya Pradesh (Malwa)", "Madhya Pradesh"),
        ("country", "Mongolia and China", ""),
        ("dynasty", "Eastern Ganga", "Eastern Ganga dynasty"),
        ("span of time", "mostly overnight", ""),
        ("span of time", "7 days to 1 year", "7 days to 1 year"),
        ("place", "Several sites", ""),
        ("issuer", "Banks and primary dealers", ""),
    ],
)
def test_a_cell_holds_one_plain_value_or_none(kind: str, text: str, shown: str) -> None:
    found = CELLS[kind](text)
    assert (found.text if found else "") == shown
