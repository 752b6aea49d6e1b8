"""What quotations tell: every row is a text, and the plain sentences that it is put as, its speaker in front."""

from __future__ import annotations

import pytest

from quizgen.reading.speeches import told_plainly

TOLD = {
    "“Finland has closed eight crossing points. We will not yield,” the minister said in Helsinki.": (
        "The minister said that Finland has closed eight crossing points.",
    ),
    "“The pact covers all fishing north of Tromso. It is new. Norway signed it in May last year,” said Amina Odera.": (
        "Amina Odera said that the pact covers all fishing north of Tromso.",
        "Amina Odera said that Norway signed it in May last year.",
    ),
    "The agency plans to spend $3.3 billion on the mission to Titan, agency officials said on Monday.": (
        "Agency officials said that the agency plans to spend $3.3 billion on the mission to Titan.",
    ),
    "“Is the pact of Tromso already in force?” Odera said.": (),
    "The pact covers all fishing north of Tromso, and Odera said so.": (),
    "The minister said that the pact covers all fishing.": (),
    "In March 2024, 37 lakh families of farmers, Rice Workers and Helpers were added.": (),
    "“We are grateful to the people of Tromso,” Odera said.": (),
}


@pytest.mark.parametrize("text", TOLD)
def test_a_quotation_is_told_with_its_speaker_where_it_needs_no_i(text: str) -> None:
    assert told_plainly(text) == TOLD[text]
