"""Who wrote what, by the lists of notes: one point, its questions."""

from __future__ import annotations

import pytest

from quizgen.reading.authors import authored_facts
from reading_samples import asked, noted

# heading, point, the works and their writers
LISTED = [
    ("Literature", "Kamban's Ramavataram – the Tamil Ramayana", [("Ramavataram", "Kamban")]),
    ("Literature", "Amarasimha: Amarakosha (lexicon).", [("Amarakosha", "Amarasimha")]),
    ("Writers – quick list", "**Isami** – Futuh-us-Salatin (at the Bahmani court)", [("Futuh-us-Salatin", "Isami")]),
    (
        "Writers",
        "Amir Khusrau – Khazain-ul-Futuh, Nuh Sipihr; a disciple",
        [("Khazain-ul-Futuh", "Amir Khusrau"), ("Nuh Sipihr", "Amir Khusrau")],
    ),
    ("Texts ↔ authors", "Buddhacharita – Ashvaghosha", [("Buddhacharita", "Ashvaghosha")]),
    # What a sentence says, and what a note says of the ruler above it.
    ("Rulers", "Dinesh Rao wrote the play Neel Kamal in 1860 on planters.", [("the play Neel Kamal", "Dinesh Rao")]),
    ("Simhadeva (r. 1509–29)", "Wrote the Amuktamalini in Telugu", [("the Amuktamalini", "Simhadeva")]),
    ("Rulers", "Dinesh Rao wrote to the Viceroy in 1860.", []),
    ("Rulers", "Dinesh Rao wrote the report.", []),
    # What is told of a work, and what stands under another heading, names no writer.
    ("Literature", "Fawa'id al-Fu'ad: conversations of Nizamuddin Auliya", []),
    ("Writers", "Shams Siraj Afif – also a Tarikh-i-Firuz Shahi", []),
    ("Rulers", "Amarasimha: Amarakosha (lexicon).", []),
]


@pytest.mark.parametrize(("heading", "point", "works"), LISTED)
def test_a_point_names_a_writer_with_works(heading: str, point: str, works: list[tuple[str, str]]) -> None:
    note = noted(f"# Notes on the age\n\n## {heading}\n\n- {point}\n")
    assert asked(list(authored_facts(note))) == [(f"Who wrote {work}?", who) for work, who in works]


def test_a_work_of_two_writers_is_not_asked() -> None:
    note = noted("# Notes\n\n## Writers\n\n- Ziauddin Barani – Tarikh-i-Firuz Shahi\n- Siraj Afif – also a Tarikh-i-Firuz Shahi\n")
    assert list(authored_facts(note)) == []
