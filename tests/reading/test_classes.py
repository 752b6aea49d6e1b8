"""Things told by their class: which name "the pact", "the bloc" or "the 1961 Act" stands for, and where two could be meant."""

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


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # A group of countries.
        (
            "Ghana joins BRICS",
            "Leaders of BRICS met in Lima.\n# Old ties\nTrade has grown.\nThe group was founded in 2009.",
            "BRICS was founded in 2009.",
        ),
        (
            "News of the week",
            "India held talks with the Eurasian Economic Union. The bloc has five members.",
            "The Eurasian Economic Union has five members.",
        ),
        # A title in capitals has its names all the same.
        (
            "KISAN RICE YOJANA: WHAT FARMERS ASK",
            "Kisan Rice Yojana began in 2016. It replaced the National Seed Scheme.\n# Who pays\nLoans are cheap.\nThe scheme has 400 offices.",
            "Kisan Rice Yojana has 400 offices.",
        ),
        # The one of its class to which a page comes back, whatever else it names once.
        (
            "How farmers are insured",
            (
                "Kisan Rice Yojana pays for lost crops. Kisan Rice Yojana took the place of the National Seed Scheme.\n# Money\n"
                "Kisan Rice Yojana is cheap.\n# Reach\nFarmers pay two per cent. Banks help.\nThe scheme has 400 offices."
            ),
            "Kisan Rice Yojana has 400 offices.",
        ),
        # The year tells which.
        (
            "Laws of the sea",
            "The Ports Act, 1908 was replaced by the Ports Act, 2025.\n# Old rules\nHarbours were small.\nThe 1908 Act had 69 sections.",
            "The Ports Act, 1908 had 69 sections.",
        ),
        (
            "New Ports Act gets assent, will replace law of 1908",
            "The President signed the Ports Act, 2025.\n# Half the length\nThe Ports Act, 1908 was long. The Docks Act, 1948 stays.\nThe new Act has 69 sections.",
            "The Ports Act, 2025 has 69 sections.",
        ),
        # The law of which the section has just told.
        (
            "Ten social laws",
            (
                "# Old people\nThe Elder Care Act, 2007 replaced a law of Kerala. It raised the fine.\nThe Act covers 12 States.\n"
                "# Health\nThe Clinics Act, 2010 is short."
            ),
            "The Clinics Act, 2010 is short.",
        ),
        (
            "Ten social laws",
            (
                "# Health\nThe Clinics Act, 2010 is short.\n# Old people\nThe Elder Care Act, 2007 replaced the Elders Rules. It raised the fine. "
                "The Act covers 12 States."
            ),
            "The Elder Care Act, 2007 covers 12 States.",
        ),
        # Two spellings of one body, the shorter of them in the heading.
        (
            "Ten minutes, eight items",
            "# India back on the Human Rights Council\nIndia was elected to the UN Human Rights Council. Nepal lost.\nThe Council has 47 members.",
            "The UN Human Rights Council has 47 members.",
        ),
        # What the sentence itself has named.
        (
            "Votes",
            "India was elected to the UN Human Rights Council for a third term on the body.",
            "India was elected to the UN Human Rights Council for a third term on the body.",
        ),
        # A body of which a page has no other.
        (
            "What the new data law says",
            "The Data Board of India is to be set up.\n# Duties\nFirms keep records for two years.\nThe Board has 12 offices.",
            "The Data Board of India has 12 offices.",
        ),
    ],
)
def test_a_class_stands_for_the_one_name_of_it(title: str, text: str, expected: str) -> None:
    told, resolution = last(title, text)
    assert (told, resolution.problem) == (expected, "")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # The section has come to another that may be a scheme.
        (
            "Eight years of UDAN",
            (
                "UDAN opens small airports.\n# Allied steps\nKrishi Udan was begun in 2020 to carry fruit. Hill States like it.\n"
                "The programme covers 58 airports."
            ),
        ),
        # Two of the class, named as often.
        ("Crops", "Kisan Rice Yojana and Kisan Wheat Yojana pay farmers.\n# Reach\nFarmers pay little.\nThe scheme has 400 offices."),
        # An Act of the title that the text never names is not the one that it names in passing.
        (
            "Sports Governance Act gets assent",
            (
                "The Sports Governance Bill, 2025 has become law.\n# Openness\nBoards come under the Right to Information Act, 2005.\n"
                "Clubs pay a fee.\nThe Act covers 12 States."
            ),
        ),
        # A committee that has no name.
        (
            "Rates cut again",
            (
                "The Monetary Policy Committee met in Mumbai. The Monetary Policy Committee cut the rate.\n# Notes\n"
                "An expert committee looked at banks.\nPrices fell.\nPeople saved.\nThe committee has 12 offices."
            ),
        ),
        # Of letters in the title the last may be a corridor's.
        (
            "IMEC and INSTC",
            "The International North-South Transport Corridor (INSTC) runs to Russia. The older IMEC does not.\n# Why now\nTrade is slow.\nThe corridor has 12 ports.",
        ),
        # A speaker of any House.
        ("Defections", "The Speaker of the Goa Assembly waited.\n# Issues\nDelay hurts.\nThe Speaker has 12 offices."),
    ],
)
def test_where_two_could_be_meant_none_is(title: str, text: str) -> None:
    assert last(title, text)[1].problem in ("definite", "ellipsis")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # Two countries beside the two of the title.
        (
            "India, Japan sign pact",
            "India and Japan met. Rivals in Chad and Mali had better terms. The two countries agreed on a tax.",
            "The two countries agreed on a tax.",
        ),
        # Another summit than that of the title.
        (
            "Leaders close Rio summit",
            "The bank was agreed on at the Fortaleza summit of 2014. Chad was let in before the summit.",
            "Chad was let in before the summit.",
        ),
    ],
)
def test_what_another_sentence_names_is_not_taken_for_that_of_the_title(title: str, text: str, expected: str) -> None:
    assert last(title, text)[0] == expected


def test_the_half_of_a_subject_before_its_dash_is_taken_up_by_nothing() -> None:
    told, resolution = last("Trade", "The four - Chad, Mali, Niger and Togo - are poor. It was signed in Lima.")
    assert "four" not in told
    assert resolution.problem == "pronoun"
