"""What a provision does, as sentences tell it; every row is a sentence, what is asked and the provision."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.provision_sentences import provision_facts
from quizgen.reading.resolving import resolve

AROUND = (
    "The Constitution of India is a written one, and the Parliament of India meets in New Delhi. The Barley Growers Welfare Act, 2015 was passed by the "
    "Lok Sabha. India also has the Mango (Prevention of Blight) Act, 1988."
)


def facts(text: str, *headings: str, title: str = "Notes for the week") -> list[tuple[str, str]]:
    document = Document(Source("doc", title), (Block(AROUND), Block(text, "paragraph", headings)))
    sentences = parsed(document)
    found = provision_facts(document, sentences, resolve(document, sentences, names_of(document, sentences)))
    return [(fact.question, fact.slots[0].text) for _, fact in found]


ASKED = (
    (
        "Section 9(2), however, bars the sale of barley to traders outside the State, and growers have long asked for its repeal.",
        ("What is new in the Barley Growers Welfare Act",),
        "Which section of the Barley Growers Welfare Act, 2015 bars the sale of barley to traders outside the State?",
        "Section 9(2)",
    ),
    (
        "Section 12 of the Mango (Prevention of Blight) Act, 1988 punishes the sale of mangoes that carry blight, with imprisonment of up to a year.",
        (),
        "Which section of the Mango (Prevention of Blight) Act, 1988 punishes the sale of mangoes that carry blight?",
        "Section 12",
    ),
    (
        "Section 13 of the Barley Growers Welfare Act, 2015 permits the export of barley, except to countries under sanctions.",
        (),
        "Which section of the Barley Growers Welfare Act, 2015 permits the export of barley, except to countries under sanctions?",
        "Section 13",
    ),
    (
        "Sections 3 to 7 of the Barley Growers Welfare Act, 2015 deal with the duties of traders.",
        (),
        "Which sections of the Barley Growers Welfare Act, 2015 deal with the duties of traders?",
        "Sections 3 to 7",
    ),
)
SILENT = (
    # Without its condition it is another rule; and which government, which list?
    ("Section 17 of the Barley Growers Welfare Act, 2015 bars foreign firms from the sale of barley unless they have a licence.", ()),
    ("Section 18 of the Barley Growers Welfare Act, 2015 empowers the government to amend the list.", ()),
    ("Section 14 lets the Board levy a fee on barley sold by growers.", ()),  # Of which Act?
    ("Section 9 of the Barley Growers Welfare Act, 2015 gives it the power to hear growers.", ()),
    ("Section 8 of the Barley Growers Welfare Act, 2015 does not deal with mangoes.", ()),
    ("Section 10 of the Barley Growers Welfare Act, 2015 creates the post and tells who may hold it.", ()),
    ("Section 11 of the Barley Growers Welfare Act, 2015 deals with this.", ()),
)


@pytest.mark.parametrize(("text", "headings", "question", "answer"), ASKED, ids=[row[-1] for row in ASKED])
def test_a_section_is_asked_for_by_what_it_does(text: str, headings: tuple[str, ...], question: str, answer: str) -> None:
    assert facts(text, *headings) == [(question, answer)]


@pytest.mark.parametrize(("text", "headings"), SILENT, ids=[text for text, _ in SILENT])
def test_of_a_section_without_its_law_or_its_words_nothing_is_asked(text: str, headings: tuple[str, ...]) -> None:
    assert facts(text, *headings) == []


def test_a_title_names_the_law_of_a_section_by_its_letters() -> None:
    asked = facts("Section 14 lets the Centre levy a fee on barley sold abroad.", title="BGW Rules, 2026: what growers should know")
    assert asked == [
        ("Which section of the Barley Growers Welfare Act, 2015 lets the Centre levy a fee on barley sold abroad?", "Section 14")
    ]
