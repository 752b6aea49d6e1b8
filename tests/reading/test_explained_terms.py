"""Terms and names of which a text says in passing what they are, as term cards have them."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading import read
from reading_samples import MAY


def explained(*lines: str, title: str = "Explained") -> list[tuple[str, str]]:
    """The terms with their meanings that a text of these lines explains."""
    document = Document(Source("s", title, MAY), tuple(Block(line) for line in lines))
    return [(term.term, term.meaning) for term in read(document).explained]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        (
            "The Lima Record is a register of caves where changes in ecological character have occurred.",
            "Lima Record",
            "a register of caves where changes in ecological character have occurred",
        ),
        (
            "Lattice salts are porous crystals in which metal ions are joined by long organic molecules.",
            "Lattice salts",
            "porous crystals in which metal ions are joined by long organic molecules",
        ),
        (
            "A seedfoundry is a facility in which plants are bred through an automated cycle of design and test.",
            "Seedfoundry",
            "a facility in which plants are bred through an automated cycle of design and test",
        ),
        (
            "Deep sowing is the ability to make seeds grow from layers of soil which rain seldom reaches.",
            "Deep sowing",
            "the ability to make seeds grow from layers of soil which rain seldom reaches",
        ),
        (
            "The Rice Quality Authority, a statutory body created under an Act of 2021, replaced the Rice Board of Assam.",
            "Rice Quality Authority",
            "a statutory body created under an Act of 2021",
        ),
    ],
)
def test_term_is_explained(text: str, term: str, meaning: str) -> None:
    """What kind of thing a term is and which, beside its verb or between commas."""
    assert (term, meaning) in explained("The Government published a report on trade and ecology in India.", text)


@pytest.mark.parametrize(
    "text",
    [
        "The Lima Matrix is a tool to ensure proper use of natural resources for all the farms.",
        "India is a member of the Lima Partnership for minerals and metals.",
        "The scheme is a programme for building capacity which trains workers of looms.",
        "The Lima Bureau is the nodal authority for accreditation of agencies for seeds.",
        "The Ruritania Fault is the largest fault of the region in all the records.",
        "Forest cover is mapped wall to wall from satellite imagery on the ground.",
        "Asha Rao is a scientist who works on crystals in the laboratories of Pune.",
        "It is a quasi-judicial body that decides whether a person is a citizen.",
        "The Lima Portal, a platform which carries records of land, rents, and loans, was opened.",
    ],
)
def test_nothing_is_explained(text: str) -> None:
    """No land or person, no rank or role, nothing of which only the page says what it is, no list cut at its comma."""
    assert explained("The Government published a report on trade and ecology in India.", text) == []
