"""Straits in notes and tables: a line, the sentence that it stands for."""

from __future__ import annotations

import pytest

from quizgen.reading.waterways import lies_between, told_by_row

NOTES = [
    ("Davis Strait: Greenland – Baffin Island (Canada)", "The Davis Strait separates Greenland from Baffin Island."),
    (
        "Nine Degree Channel: Minicoy from the rest of Lakshadweep.",
        "The Nine Degree Channel separates Minicoy from the rest of Lakshadweep.",
    ),
    ("Mona Passage: lies between Hispaniola and Puerto Rico", "The Mona Passage separates Hispaniola from Puerto Rico."),
    ("Hormuz: Persian Gulf with the Gulf of Oman. Deep", "The Strait of Hormuz joins the Persian Gulf with the Gulf of Oman."),
    ("Bering: Asia from North America", "The Bering Strait separates Asia from North America."),
    # A land and a water, two halves of one name, another thing.
    ("Davis Strait: Greenland – Labrador Sea", ""),
    ("Cook Strait: North and South Island", ""),
    ("Rohtang: Kullu valley to Lahaul", ""),
    ("Headquarters: Paris – Geneva", ""),
]


@pytest.mark.parametrize(("note", "sentence"), NOTES)
def test_a_note_of_a_strait_says_what_it_joins_or_separates(note: str, sentence: str) -> None:
    assert lies_between(note) == sentence


def test_a_row_of_a_strait_says_so_by_its_column() -> None:
    assert told_by_row("Strait", "Gibraltar", "Joins", "Atlantic Ocean – Mediterranean Sea") == (
        "The Strait of Gibraltar joins the Atlantic Ocean with the Mediterranean Sea."
    )
    assert told_by_row("Strait", "Kerch", "Separates", "Crimea – Russia") == "The Kerch Strait separates Crimea from Russia."
    assert told_by_row("Strait", "Bosporus", "Separates", "European and Asian Turkiye") == ""
    assert told_by_row("Pass", "Nathu La", "Joins", "Sikkim – Chumbi") == ""
    assert told_by_row("Strait", "Kerch", "Depth", "Crimea – Russia") == ""
