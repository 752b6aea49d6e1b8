"""What prose says as a table would: shapes with their values, and whole sentences with what they are asked for."""

from __future__ import annotations

import re
from datetime import date

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading import read
from quizgen.syllabus import table

SHAPES = [one for kind in ("species", "office") for one in table("prose_labels.yaml")[kind]]


@pytest.mark.parametrize("one", SHAPES, ids=lambda one: one["like"][:40])
def test_a_shape_finds_the_value_in_words_like_its_own(one: dict[str, str]) -> None:
    found = re.search(one["shape"], one["like"])
    assert found is not None
    assert found["value"] == one["value"]


def asked(title: str, *sentences: str) -> dict[str, str]:
    """The questions that a document brings along, with the answers."""
    document = Document(Source("a", title=title, published=date(2025, 10, 23)), tuple(Block(text) for text in sentences))
    return {fact.question: fact.slots[0].text for fact in read(document).facts if fact.question}


TOLD = [
    (
        "The snow leopard is listed as Vulnerable on the IUCN Red List, and is placed in Appendix I of CITES.",
        {
            "As of October 2025, what is the IUCN Red List status of the snow leopard?": "Vulnerable",
            "In which Appendix of CITES is the snow leopard listed?": "Appendix I",
        },
    ),
    (
        "Asiatic lions are protected under Schedule I of the Wild Life (Protection) Act, 1972.",
        {"In which Schedule of the Wildlife (Protection) Act, 1972 is the Asiatic lion listed?": "Schedule I"},
    ),
    ("The Advocate General is appointed by the Governor.", {"Who appoints the Advocate General?": "the Governor"}),
    (
        "The Attorney General of India holds office for three years or until the age of 65.",
        {"What is the term of office of the Attorney General of India?": "3 years or until the age of 65, whichever is earlier"},
    ),
    # Of what was, of a part of them, and of what is no animal, nothing is told so.
    ("The snow leopard was listed as Endangered on the IUCN Red List until 2017.", {}),
    ("The western population of the crane is listed as Endangered on the IUCN Red List.", {}),
    ("The forest is listed as Vulnerable on the IUCN Red List.", {}),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_a_sentence_is_asked_as_a_table_would_be(text: str, expected: dict[str, str]) -> None:
    assert asked("Notes on wildlife and offices", text) == expected
