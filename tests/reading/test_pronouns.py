"""What pronouns take up beyond the subject before them: the topic of a section, what a lawgiver made, the one person of a page."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.resolving import resolve, resolved


def last(title: str, headings: tuple[str, ...], lines: str) -> str:
    """The last sentence of some lines under headings as it stands alone; "- " begins a point of a list."""
    blocks = tuple(
        Block(line.removeprefix("- "), "bullet" if line.startswith("- ") else "paragraph", headings=headings) for line in lines.split("\n")
    )
    document = Document(Source("doc", title, None), blocks)
    sentences = parsed(document)
    every = resolve(document, sentences, names_of(document, sentences))
    return resolved(sentences[-1], every[-1])


# title, headings, lines (the last sentence is the one that counts), what it becomes
TOPICS = [
    # The points of a list under the name of a thing tell of that thing.
    (
        "Lima Tea Commission submits report",
        ("About the Tea Commission",),
        "- The Chairman must know the trade.\n- It has the powers of a civil court in Assam.",
        "The Tea Commission has the powers of a civil court in Assam.",
    ),
    (
        "Lima Tea Commission submits report",
        ("About the Tea Commission",),
        "- Its head office is at Jorhat.",
        "The Tea Commission’s head office is at Jorhat.",
    ),
    # The point before tells of another thing.
    (
        "Lima Tea Commission submits report",
        ("About the Tea Commission",),
        "- The Coffee Board sits in Kochi.\n- It runs twelve farms.",
        "It runs twelve farms.",
    ),
    # What is significant, a heading does not say.
    ("The Lima Tea Treaty", ("Significance",), "- It puts the onus on Peru.", "It puts the onus on Peru."),
    # A judgement is nothing of the treaty's.
    ("The Lima Tea Treaty", ("Key facts",), "- It is a reminder of Peru's debts.", "It is a reminder of Peru's debts."),
    # A page's point of its own label.
    (
        "The Lima Tea Treaty",
        ("Key facts",),
        "- Reach: it applies to the whole of Peru.",
        "Reach: the Lima Tea Treaty applies to the whole of Peru.",
    ),
    # What a heading names is defined by a line without a verb.
    (
        "Know your species",
        ("Match them", "Sambal"),
        "The spotted deer of the Rapti valley. Its only wild home is Rapti National Park.",
        "The sambal’s only wild home is Rapti National Park.",
    ),
    (
        "Know your species",
        ("Match them", "Black-necked gibbon"),
        "It lives in the forests of Rapti.",
        "The Black-necked gibbon lives in the forests of Rapti.",
    ),
    # A note that begins by naming its thing.
    (
        "New sports law",
        (),
        "Rugby Board. National Rugby Board.\n- National Rugby Tribunal. A three-member tribunal will hear appeals. It will be headed by a judge.",
        "The National Rugby Tribunal will be headed by a judge.",
    ),
    # A line of phases stands between.
    (
        "Great Rapti Project",
        ("Scope",),
        "The Great Rapti Project is built in two phases-\nPhase I (2025–35)\nPhase II (2036–41)\nIt covers a total area of 166 sq. km.",
        "The Great Rapti Project covers a total area of 166 sq. km.",
    ),
]


@pytest.mark.parametrize(("title", "headings", "lines", "expected"), TOPICS)
def test_it_is_what_the_section_is_about(title: str, headings: tuple[str, ...], lines: str, expected: str) -> None:
    assert last(title, headings, lines).casefold() == expected.casefold()


MADE = [
    (
        "Week in review",
        (),
        "Parliament passed the Tea Gardens Bill on 21 August 2025. It bans all gardens on slopes.",
        "The Tea Gardens Bill bans all gardens on slopes.",
    ),
    (
        "Tea news",
        (),
        "The Ministry of Tea has notified the Tea Pension Scheme. It comes into force on 1 April 2025.",
        "The Tea Pension Scheme comes into force on 1 April 2025.",
    ),
    # Also what the lawgiver did.
    (
        "Week in review",
        (),
        "Parliament passed the Tea Gardens Bill on 21 August 2025. It also raised the fees for tea.",
        "Parliament raised the fees for tea.",
    ),
    # What is done to "it" goes on.
    (
        "Space news",
        (),
        "The Indian Space Research Organisation (ISRO) will send it up on two rockets. It will have five modules.",
        "It will have five modules.",
    ),
    ("Roads", (), "Azerbaijan has long called it the Lima road. It will be known as the Peru road.", "It will be known as the Peru road."),
    # One Act, for all its "and".
    (
        "Notes",
        (),
        "In 2011 the Tea and Coffee Boards Act, 2011 was passed. It came into force on 16 January 2014.",
        "The Tea and Coffee Boards Act, 2011 came into force on 16 January 2014.",
    ),
    # What a thing is said to be is no rival.
    (
        "Courts",
        (),
        "The Tea Court of Asia is the principal organ of the Tea Union of Asia. Its judges serve nine years.",
        "The Tea Court of Asia’s judges serve nine years.",
    ),
    (
        "Health",
        (),
        "For severe disease, a new regimen named TeaLaM has been introduced in India. It joins four drugs.",
        "TeaLaM joins four drugs.",
    ),
]


@pytest.mark.parametrize(("title", "headings", "lines", "expected"), MADE)
def test_it_is_what_was_made_and_not_who_made_it(title: str, headings: tuple[str, ...], lines: str, expected: str) -> None:
    assert last(title, headings, lines) == expected


PERSONS = [
    (
        "Ravi Rao (1875–1900): a life",
        ("Early years",),
        "Ravi Rao was born in 1875. Kelappan followed. He walked to Lima in 1895.",
        "He walked to Lima in 1895.",
    ),
    (
        "Ravi Rao (1875–1900): a life",
        ("Early years",),
        "Ravi Rao was born in 1875. The Act of 1908 came after his movement. His followers called him Tea King.",
        "Ravi Rao’s followers called him Tea King.",
    ),
    # A teacher is spoken of: who was baptised?
    (
        "Ravi Rao (1875–1900): a life",
        ("Early years",),
        "A teacher at Salga saw that he was quick. He was baptised in 1886.",
        "He was baptised in 1886.",
    ),
    # Another is named.
    (
        "Ravi Rao (1875–1900): a life",
        ("Early years",),
        "Ravi Rao met Asha Gupta in Salga. She was baptised in 1886.",
        "She was baptised in 1886.",
    ),
    # The only person of the paragraph, to whom somebody turned.
    (
        "The Salga movement",
        ("Course",),
        "The Indian National Congress then turned to Ravi Rao in despair. He arrived in April 1924.",
        "Ravi Rao arrived in April 1924.",
    ),
    # A fort is no man.
    ("Forts", (), "Salga is the birthplace of the king. He was crowned in 1674.", "He was crowned in 1674."),
    # Out of what, only the page says.
    ("Ravi Rao (1875–1900): a life", ("Last years",), "The prison stood in Salga.\nHe came out in 1897.", "He came out in 1897."),
]


@pytest.mark.parametrize(("title", "headings", "lines", "expected"), PERSONS)
def test_he_is_the_one_person_of_the_page_or_paragraph(title: str, headings: tuple[str, ...], lines: str, expected: str) -> None:
    assert last(title, headings, lines) == expected


def test_a_ship_may_be_a_she() -> None:
    told = last("Navy news", (), "INS Sagar was commissioned in Kochi. She displaces 43,000 tonnes.")
    assert told == "INS Sagar displaces 43,000 tonnes."
