"""Typed notes and handouts: labels a line each, columns set with blanks, rules of signs, headlines in capitals, heads of pages."""

from __future__ import annotations

import pytest

from quizgen.model import Document
from quizgen.sources import read_bytes

PROSE = (
    "The committee of the bank meets at least four times in a year, and the governor has a second vote where the members are divided. "
    "Its decisions are published on the last day of each meeting, with the reasons that the members gave for their votes."
)


def document(text: str, path: str = "notes.txt") -> Document:
    return read_bytes(text.encode(), path=path)


def test_labels_with_their_values_stay_a_line_each() -> None:
    lines = ("Members: six, of whom three are from the bank", "Chair: Governor of the bank", "Quorum: four", "First meeting: October 2016")
    found = document(f"COMMITTEE ON RATES\n\n{chr(10).join(lines)}\n\n{PROSE}\n")
    assert [block.text for block in found.blocks if ": " in block.text] == list(lines)


def test_prose_that_was_broken_at_a_margin_is_joined_in_spite_of_a_colon() -> None:
    broken = "The bank has one aim: stable prices, which the law\nputs into a number every five years, after talks with\nthe government of the day, and which it must explain\nin a letter when it fails for three quarters in a row."
    found = document(f"Rates and prices of the bank\n\n{broken}\n\n{broken}\n")
    assert broken.replace("\n", " ") in [block.text for block in found.blocks]


def test_lines_with_one_wide_gap_are_rows_when_there_are_three_of_them() -> None:
    found = document(f"Prices\n\n  Year       Rise\n  2019-20    4.8\n  2020-21    6.2\n  2021-22    5.5\n\n{PROSE}\n")
    assert [(block.cells, block.columns) for block in found.blocks if block.kind == "row"] == [
        (("2019-20", "4.8"), ("Year", "Rise")),
        (("2020-21", "6.2"), ("Year", "Rise")),
        (("2021-22", "5.5"), ("Year", "Rise")),
    ]


def test_a_cell_of_one_letter_is_a_cell() -> None:
    found = document(f"Prices\n\n  Day          Change    Rate\n  9 April         -25    6.00\n  6 August          0    5.50\n\n{PROSE}\n")
    assert [block.cells for block in found.blocks if block.kind == "row"] == [("9 April", "-25", "6.00"), ("6 August", "0", "5.50")]


@pytest.mark.parametrize("rule", ["=" * 12, "-" * 30, "*****", "~~~~~~"])
def test_a_rule_of_signs_under_a_headline_is_no_text(rule: str) -> None:
    found = document(f"Rates of the bank in the year\n{rule}\n\n{PROSE}\n")
    assert (found.source.title, [block.text for block in found.blocks]) == ("Rates of the bank in the year", [PROSE])


def test_a_line_of_capitals_heads_what_follows_it() -> None:
    found = document(f"Notes on prices and on the bank\n\n{PROSE}\n\nMONETARY COMMITTEE (MC)\n\nQuorum: four\n")
    assert [(block.text, block.headings) for block in found.blocks if block.text == "Quorum: four"] == [
        ("Quorum: four", ("MONETARY COMMITTEE (MC)",))
    ]


@pytest.mark.parametrize(
    "head",
    [
        "SCIENCE EXPLAINED  ::  September 2025 issue  ::  Page 31",
        "Economy Weekly | Page 4",
        "Page 3 of 12",
        "THE MORNING CHRONICLE",
        "World | Diplomacy",
        "Home » Economy » Banking",
        "Share  |  READ LATER  |  PRINT",
        "Skip to main content | A- A A+",
    ],
)
def test_the_head_of_a_page_is_neither_title_nor_text(head: str) -> None:
    found = document(f"{head}\n\nThe bank keeps its rate for a third time\n\n{PROSE}\n\n{PROSE.upper().capitalize()}\n")
    assert found.source.title == "The bank keeps its rate for a third time"
    assert head not in [block.text for block in found.blocks]


def test_a_page_that_says_nothing_of_itself_takes_its_only_headline() -> None:
    page = f"<html><head><title>Press Release: Press Information Bureau</title></head><body><div>Skip to main content</div><h1>Skills for Artisans</h1><p>{PROSE}</p><p>{PROSE}</p></body></html>"
    assert document(page, "page.html").source.title == "Skills for Artisans"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"# Digest\n\n## The Index of Rates\n\n**About**\n{PROSE}\n", "notes.md"),
        (f"<h1>Digest</h1><h2>The Index of Rates</h2><p><b>About</b><br>{PROSE}</p>", "notes.html"),
    ],
)
def test_a_bold_line_heads_the_lines_under_it(text: str, path: str) -> None:
    found = document(text, path)
    assert [(block.headings[-1], block.text) for block in found.blocks if block.kind == "paragraph"] == [("About", PROSE)]


def test_the_slug_of_an_agency_is_no_headline() -> None:
    found = document(f"BIZ-COFFEE RULES\n\nBank tells shops to roast less coffee from May\n\n{PROSE}\n")
    assert found.source.title == "Bank tells shops to roast less coffee from May"


def test_lines_of_a_chronicle_are_points_in_markdown_though_nothing_marks_them() -> None:
    lines = ("1757 - Battle of Plassey", "1764 - Battle of Buxar", "1765 - Treaty of Allahabad")
    found = document(f"# The Company\n\n{PROSE}\n\n{chr(10).join(lines)}\n", "notes.md")
    assert [(block.kind, block.text) for block in found.blocks][1:] == [("bullet", line) for line in lines]
    short = document(f"# The Company\n\n{PROSE}\n\n{chr(10).join(lines[:2])}\n", "notes.md")
    assert [block.text for block in short.blocks][1:] == ["1757 - Battle of Plassey 1764 - Battle of Buxar"]


def test_labels_line_by_line_are_points_and_no_headings() -> None:
    text = "# Asha Rao\n\n**Born:** 1875, Hampi\n**Died:** 1900, Ranchi\n\n**BNS:** a code, replaces the Penal Code\n\nIt has 358 sections in all, of which many are new.\n"
    assert [(block.kind, block.text) for block in document(text, "asha.md").blocks][:3] == [
        ("bullet", "Born: 1875, Hampi"),
        ("bullet", "Died: 1900, Ranchi"),
        ("paragraph", "BNS: a code, replaces the Penal Code"),
    ]


def test_a_block_of_code_that_sets_names_beside_values_is_a_list() -> None:
    notes = "```\nMaanch     - Madhya Pradesh (Malwa)\nTamashi    - Maharashtra\nBhavani    - Gujarat\n```"
    found = document(f"# Theatre\n\n{PROSE}\n\n{notes}\n", path="notes.md")
    lines = ["Maanch - Madhya Pradesh (Malwa)", "Tamashi - Maharashtra", "Bhavani - Gujarat"]
    assert [block.text for block in found.blocks if block.kind == "bullet"] == lines
    program = document(f"# Theatre\n\n{PROSE}\n\n```\nfor one in list:\n    print(one)\nend = 1\n```\n", path="notes.md")
    assert [block.kind for block in program.blocks] == ["paragraph"]
