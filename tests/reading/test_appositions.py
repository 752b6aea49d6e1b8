"""Terms that a sentence explains between commas: what is asked of them, and of which nothing is asked."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.appositions import apposition_facts
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.resolving import resolve
from reading_samples import AROUND

# sentence, question, answer; nothing is asked where they are empty
EXPLAINED = [
    (
        "The bank also dropped credit rationing, its old practice of lending only to chosen mills, and cut its rate.",
        "What is the term for the old practice of lending only to chosen mills?",
        "credit rationing",
    ),
    (
        "Lycopene, the red compound that makes a ripe tomato red, dissolves in oil.",
        "What is the term for the red compound that makes a ripe tomato red?",
        "Lycopene",
    ),
    (
        "Traders fear the Carbon Entry Duty (CED), the duty on carbon-heavy imports such as steel and glass.",
        "What is the Carbon Entry Duty (CED)?",
        "the duty on carbon-heavy imports such as steel and glass",
    ),
    (
        "Irrigation intensity, which is the ratio of gross irrigated area to net irrigated area of a farm, remains low.",
        "What is irrigation intensity?",
        "the ratio of gross irrigated area to net irrigated area of a farm",
    ),
    ("The movement takes its name from Oruro, a village in the hills of Bolivia.", "", ""),
    ("He has promised to end the poll tax, a tax that his father had brought in.", "", ""),
    ("He wrote it in Aymara, a script that monks had brought with them.", "", ""),
    ("Zeolite, the most common mineral of the lava of these hills, is mined here.", "", ""),
    ("The Minister met John Smith, the head of the bank, and left.", "", ""),
    ("After a long strike, the practice was given up by the mills.", "", ""),
]


@pytest.mark.parametrize(("text", "question", "answer"), EXPLAINED)
def test_a_term_explained_by_the_way_is_asked_for(text: str, question: str, answer: str) -> None:
    document = Document(Source("x", "Banks and the economy of India"), tuple(Block(line) for line in (*AROUND, text)))
    sentences = parsed(document)
    names = names_of(document, sentences)
    facts = apposition_facts(document, sentences, resolve(document, sentences, names), names.all)
    assert [(fact.question, fact.slots[0].text) for _, fact in facts] == ([(question, answer)] if question else [])
