"""What the first lines of a page tell of, as further sentences take it up: by name, in words, by the court that spoke, by what belongs to it."""

from __future__ import annotations

import pytest

from quizgen.model import Block, BlockKind, Document, Source
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.resolving import Resolution, resolve, resolved


def last(title: str, text: str) -> tuple[str, Resolution]:
    """The last sentence of some paragraphs (one a line, headings behind "# ") as it stands alone, and how."""
    headings: tuple[str, ...] = ()
    blocks = []
    for line in text.split("\n"):
        heading = line.startswith("# ")
        kind: BlockKind = "heading" if heading else "paragraph"
        headings = (line[2:],) if heading else headings
        blocks.append(Block(line.removeprefix("# "), kind, headings))
    document = Document(Source("doc", title), tuple(blocks))
    sentences = parsed(document)
    every = resolve(document, sentences, names_of(document, sentences))
    return resolved(sentences[-1], every[-1]), every[-1]


PACT = "Ghana and Peru signed the Comprehensive Fisheries Agreement in Lima on Monday after three years of talks."
LOST = "Ghana and Peru signed a treaty handing sovereignty over the Kollam Islands to Peru, closing a long quarrel."
BENCH = (
    "The Supreme Court upheld the Ports Act of Kerala. The Lok Sabha and the Rajya Sabha had passed it. The Supreme Court sat for two days."
)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # The title speaks of a pact, and the first lines name it.
        (
            "Ghana, Peru sign trade pact",
            f"{PACT}\nFishers on both coasts were glad.\n# Numbers\nTrade is small.\nThe accord covers 40 kinds of fish.",
            "The Comprehensive Fisheries Agreement covers 40 kinds of fish.",
        ),
        # The title has its letters.
        (
            "FLPP Rules made simple",
            (
                "The Fish Labels and Ports Protection Act, 2023 is now in force across the whole country.\n# Money\n"
                "Fines are low.\nFishers pay little.\nThe Act covers 40 kinds of fish."
            ),
            "The Fish Labels and Ports Protection Act, 2023 covers 40 kinds of fish.",
        ),
        # The first sentence tells that there is one, the second names it.
        (
            "New Ports Act gets assent, will replace law of 1908",
            "India has a new law of ports after six decades. The President signed the Ports Act, 2025 on Friday.\nThe law covers 40 ports.",
            "The Ports Act, 2025 covers 40 ports.",
        ),
        # It has no name but is told of in words.
        (
            "Ghana gives islands away",
            f"{LOST}\n# Money\nThe price is not known.\nUnder the pact Ghana pays 40 million dollars.",
            "Under the treaty handing sovereignty over the Kollam Islands to Peru Ghana pays 40 million dollars.",
        ),
        # The court of an Indian page.
        (
            "Supreme Court upholds Ports Act",
            f"{BENCH}\nThe bench held that ports are public.",
            "The Supreme Court held that ports are public.",
        ),
        # What a group of countries or a scheme has one of.
        (
            "BIMSTEC leaders meet in Bangkok",
            "BIMSTEC leaders met in Bangkok.\n# Old ties\nTrade has grown.\nThe permanent secretariat has worked from Dhaka since 2014.",
            "The permanent secretariat of BIMSTEC has worked from Dhaka since 2014.",
        ),
        (
            "Cabinet clears Kisan Rice Yojana",
            "The Cabinet cleared Kisan Rice Yojana on Monday in New Delhi. The total outlay is Rs 800 crore.",
            "The total outlay of Kisan Rice Yojana is Rs 800 crore.",
        ),
    ],
)
def test_what_the_first_lines_tell_of_is_put_in(title: str, text: str, expected: str) -> None:
    told, resolution = last(title, text)
    assert (told, resolution.problem) == (expected, "")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # The section has come to another pact.
        (
            "Ghana, Peru sign trade pact",
            f"{PACT}\n# Others\nChad has kept to the Lima Convention.\nThe accord covers 40 kinds of fish.",
        ),
        # Another was spoken of without a name.
        (
            "Ghana gives islands away",
            f"{LOST}\n# Money\nGhana has another treaty with Chad.\nThe treaty covers 40 kinds of fish.",
        ),
        # The title speaks of an Act, and the first lines name a Code.
        (
            "National Ports Act gets assent",
            "The National Ports Code of Ghana had ruled Ghana for years until Friday.\nHarbours were small.\nThe Act covers 40 ports.",
        ),
        # A scheme of the title that is no mission.
        (
            "The new ports scheme explained",
            "The Cabinet set up the National Ports Mission in New Delhi two years ago.\nHarbours were small.\nThe scheme covers 40 ports.",
        ),
        # What is said of it only points.
        (
            "Work begins on the coast",
            "Ghana on Monday approved a project on the island that also has an airport.\n# Money\nThe price is high.\nThe project needs 40 ships.",
        ),
        # Who sat on a bench is not who is on the Court, and two courts are two.
        ("Supreme Court upholds Ports Act", f"{BENCH}\nThe bench had three judges from Kerala."),
        ("Supreme Court upholds Ports Act", f"{BENCH}\nThe Kerala High Court had struck it down. The bench held that ports are public."),
        # Two groups of countries.
        (
            "BIMSTEC and ASEAN leaders meet",
            "Leaders met in Bangkok.\n# Old ties\nTrade has grown.\nThe secretariat has worked from Dhaka since 2014.",
        ),
        # The outlay of something else.
        (
            "Cabinet clears Kisan Rice Yojana",
            "The Cabinet cleared Kisan Rice Yojana. A tunnel at Kollam was cleared as well. The total outlay is Rs 800 crore.",
        ),
    ],
)
def test_where_another_may_be_meant_nothing_is_put_in(title: str, text: str) -> None:
    assert last(title, text)[1].problem == "definite"
