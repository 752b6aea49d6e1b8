"""What the cells of tables say in sentences: one row, the sentences of its remark."""

from __future__ import annotations

import pytest

from quizgen.reading.grids import tables
from quizgen.reading.remarks import remarks, row_topics
from reading_samples import noted

HEAD = "# Notes for revision\n\nA few words to begin with.\n\n"
# The header and the cell of the subject, the header and the cell beside it, the sentences that they make.
REMARKS = [
    # A note that begins with a verb tells of its row.
    ("Exercise", "Vajra Kiran", "Hint", "Began in 2009 at Jorhat", ["Exercise Vajra Kiran began in 2009 at Jorhat."]),
    (
        "Body",
        "Tea Board",
        "Remember",
        "Set up in 1954 on the advice of a panel",
        ["The Tea Board was set up in 1954 on the advice of a panel."],
    ),
    (
        "Body",
        "Tea Board",
        "Remember",
        "Replaced an older panel; meets at Kolkata",
        ["The Tea Board replaced an older panel.", "The Tea Board meets at Kolkata."],
    ),
    # A sentence begins with the words of the cell, or leans on the row.
    (
        "Exercise",
        "Vajra Kiran",
        "Hint",
        "Vajra Kiran was first held in 1995 at Goa",
        ["Exercise Vajra Kiran was first held in 1995 at Goa."],
    ),
    ("Exercise", "Surya Kavach", "Hint", "Surya Kavach means armour of the sun", ["Surya Kavach means armour of the sun."]),
    ("Law", "Tea Act", "Point", "The Act also covers coffee grown in the hills", ["The Tea Act also covers coffee grown in the hills."]),
    (
        "Law",
        "Tea Act",
        "Point",
        "The 2021 amendment raised the fine to Rs 500",
        ["The 2021 amendment to the Tea Act raised the fine to Rs 500."],
    ),
    ("Law", "Tea Act", "Point", "It came with the fourth Plan in 1970", ["The Tea Act came with the fourth Plan in 1970."]),
    # What says nothing whole, or speaks of the table or its reader.
    ("Exercise", "Vajra Kiran", "Hint", "Every two years", []),
    ("Exercise", "Vajra Kiran", "Hint", "Jungle and mountain warfare", []),
    ("Exercise", "Vajra Kiran", "Hint", "Do not mix it up with Vajra, which is held at sea", []),
    ("Exercise", "Vajra Kiran", "Claim", "Began in 2009 at Jorhat", []),
    ("Exercise", "Vajra Kiran", "Partner", "Began in 2009 at Jorhat", []),
]


@pytest.mark.parametrize(("subject", "name", "header", "cell", "told"), REMARKS)
def test_a_cell_may_say_a_whole_thing(subject: str, name: str, header: str, cell: str, told: list[str]) -> None:
    note = noted(f"{HEAD}| {subject} | {header} |\n|---|---|\n| {name} | {cell} |\n| Other | – |\n")
    found = [pair for said in remarks(note).values() for pair in said]
    assert [text for text, _ in found] == told
    assert all(quote in cell for _, quote in found)


def test_years_that_recur_only_order_the_rows() -> None:
    note = noted(f"{HEAD}| Year | Element | State |\n|---|---|---|\n| 2008 | Ravanotsav | Goa |\n| 2008 | Ganabhera | Kerala |\n")
    assert [one.subject for one in tables(note)] == [1]
    assert [topic.name for topic in row_topics(note).values()] == ["Ravanotsav", "Ganabhera"]
