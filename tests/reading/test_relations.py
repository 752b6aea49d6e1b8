"""What sentences tell of two named things: each relation with a sentence of its kind, and sentences that tell nothing so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from quizgen.reading.relations import FILES
from quizgen.syllabus import table
from reading_samples import brought

RELATIONS = [one for file in FILES for one in table(file)["relations"]]
# By these words the page is known to speak of India.
HOME = "The Lok Sabha of India has an outlay of ₹5 crore for this."


def asked(text: str, title: str = "Notes for the examination") -> dict[str, str]:
    """The questions that a sentence brings along, with their answers."""
    return dict(brought(text, title=title, published=date(2024, 6, 9), around=(HOME,)))


@pytest.mark.parametrize("one", RELATIONS, ids=lambda one: one["relation"])
def test_a_relation_asks_of_a_sentence_of_its_kind(one: dict[str, Any]) -> None:
    made = asked(one["like"]["text"], one["like"].get("title", "Notes for the examination"))
    assert {question: made.get(question, "") for question in one["like"]["asked"]} == one["like"]["asked"]


@pytest.mark.parametrize("text", [text for one in RELATIONS for text in one.get("unlike", ())])
def test_what_only_looks_alike_is_not_asked(text: str) -> None:
    assert asked(text) == {}


# What is not asked, each with the same sentence without what speaks against it.
OTHERS = {
    "It is a tributary of the Indus.": "The Beas is a tributary of the Indus.",
    "The Luni was once a tributary of the Indus.": "The Luni is a tributary of the Indus.",
    "The board functions under the Ministry of Education.": "The Lima Board functions under the Ministry of Education.",
    "This setu connects Leh with Manali.": "The Lima Setu connects Leh with Manali.",
    "Salt mining in India may be regulated under the Lima Act, 1957.": "Salt mining in India is regulated under the Lima Act, 1957.",
    "The River Boards Act, 1956 never gives the power to appoint arbitrators to the Chief Justice of India.": "The River Boards Act, 1956 gives the power to appoint arbitrators to the Chief Justice of India.",
    "A court held in 2019 that a claim to the sea was not lawful.": "The International Court of Justice held in 2019 that a claim to the sea was not lawful.",
    "Sikkim became the first of its kind.": "Sikkim became the first fully organic State of India.",
}


@pytest.mark.parametrize("text", OTHERS)
def test_what_points_denies_or_supposes_is_not_asked_so(text: str) -> None:
    assert asked(OTHERS[text])
    assert asked(text) == {}


def test_a_page_tells_which_inscriptions_are_meant() -> None:
    made = asked("The famous inscriptions belong to the reign of Parantaka I.", "Uttaramerur Inscriptions and the Lot")
    assert made == {"To whose reign do the Uttaramerur inscriptions belong?": "Parantaka I"}


def test_a_name_stands_in_full_where_its_last_word_stood() -> None:
    made = asked("Lima was built by the Lima Design Bureau, and Quito is the 100th ship designed by the Bureau.")
    assert made["Which is the 100th ship designed by the Lima Design Bureau?"] == "Quito"
