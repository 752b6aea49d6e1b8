"""Lists under a line that counts them: which become one sentence."""

from __future__ import annotations

import pytest

from quizgen.reading.lead_ins import spelled_out
from quizgen.sources import read_bytes

# the lines of a note, the sentence that they make ("" when none)
NOTES = [
    ("The mission stands on two legs:\n\n- Trade\n- Skilled work\n", "The mission stands on two legs, namely trade and skilled work."),
    (
        "- Three types of councils (243Q):\n    - Town Council – for small towns\n    - City Council – for cities\n    - Hill Council\n",
        "There are three types of councils, namely Town Council, City Council and Hill Council.",
    ),
    ("- Three types of councils:\n    - Town Council\n    - City Council\n", ""),
    ("The mission stands on two legs:\n\n- Trade, ports and roads\n- Skilled work\n", ""),
    ("The mission stands on many legs:\n\n- Trade\n- Skilled work\n", ""),
    ("## Two challenges\n\n- Trade\n- Skilled work\n", ""),
]


@pytest.mark.parametrize(("note", "sentence"), NOTES)
def test_a_counted_list_goes_on_with_its_line(note: str, sentence: str) -> None:
    document = read_bytes(f"# Notes on missions\n\nA few words to begin with.\n\n{note}".encode(), path="note.md")
    made = [text for number, block in enumerate(document.blocks) if (text := spelled_out(document, number, block.text))]
    assert made == [sentence] * bool(sentence)
