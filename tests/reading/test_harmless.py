"""Descriptions with "the" after which nobody asks which one is meant, and those after which everybody does."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.resolving import resolve


def dangling(text: str, title: str = "Notes of the week") -> list[str]:
    """The descriptions with "the" that a paragraph's last sentence leaves open."""
    document = Document(Source("doc", title), (Block(text, "paragraph", ()),))
    sentences = parsed(document)
    every = resolve(document, sentences, names_of(document, sentences))
    return [one.word for one in every[-1].dangling if one.kind == "definite"]


@pytest.mark.parametrize(
    "text",
    [
        # Decades and centuries, and spans with their years.
        "Ravi Menon wrote the first Malayalam novel on fishing in the early 1960s.",
        "Peru has sent ships to Antarctica since the 1970s.",
        "The Ashtamudi Chronicle describes Kollam in the late eighteenth century.",
        "Ghana Rail will receive Rs 40 crore for the three years from 2023-24 to 2025-26.",
        "Ghana Rail runs trains of its own from the financial year 2025-26 onwards.",
        # What is the same everywhere.
        "Peru fishes on the high seas with forty boats.",
        "Trachoma scars the inner surface of the upper eyelid.",
        "Chandrayaan-9 carried a drill to the lunar surface.",
        "Ghana uses the US dollar in its oil contracts.",
        # What is said of anybody.
        "A young priest of Madurai drew the lots.",
        "A nominated member of the Lok Sabha can join a party within six months of taking the seat.",
        "Chandra Mission Two aims to put the first woman on the Moon by 2040.",
        # Likened to something that is named.
        "The Auditor General of Ghana can be removed only in the same manner and on the same grounds as a judge of the Supreme Court of Ghana.",
        # The name stands behind the noun, or between commas.
        "Uma Rice was bred from the parent Samba Ponni, a rice of Tamil Nadu.",
        "The word “Ekuverin” means friends in Dhivehi.",
        "Women in Kerala may call the helpline 1400 at night.",
        "The president, Ravi Menon, opened Kollam Port in 2019.",
        "Costs of Kollam Port are shared in the ratio 60:40.",
        # Every place of a kind.
        "Kollam Bank opened branches in the rural and interior areas.",
        # A part of what the clause tells of.
        "Geologists found the Kollam Fault, a fracture on which the two sides slide past each other.",
    ],
)
def test_nobody_asks_which(text: str) -> None:
    assert dangling(text) == []


@pytest.mark.parametrize(
    ("text", "open_word"),
    [
        ("Peru likes the same indicators as well.", "the same indicators"),
        ("Kollam Bank opened branches in the other areas.", "the other areas"),
        ("Ravi Menon bought the lots.", "the lots"),
        ("Ravi Menon lost the seat.", "the seat"),
        ("The Health Bureau of Ghana objects to the method, and this is the ground on which Peru refused the offer.", "the method"),
        ("The region, Ravi Menon said, opened Kollam Port in 2019.", "The region"),
        ("Farmers of Kerala use the emergency line at night.", "the emergency line"),
        ("Prices in Ghana rose in the decade.", "the decade"),
    ],
)
def test_everybody_asks_which(text: str, open_word: str) -> None:
    assert open_word in dangling(text)


def test_on_an_indian_page_there_is_one_union_minister() -> None:
    told = "The Lok Sabha met in New Delhi. The Union Health Minister opened Kollam Port in 2019."
    assert dangling(told) == []
    assert dangling("The Lok Sabha met in New Delhi. The Minister opened Kollam Port in 2019.") == ["The Minister"]
