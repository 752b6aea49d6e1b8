"""Sentences of which the parse makes no clause, read a second time; every row is a sentence with its verb and its subject's last word."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.language import parsed
from quizgen.reading.subject_heads import SUBJECTS

READ = (
    (
        "The Sixth Schedule deals with barley districts in nine States, and the Seventh with rice districts in the hills.",
        "deals",
        "Schedule",
    ),
    ("Appeals from the Barley Board lie to the Telecom Disputes Settlement and Appellate Tribunal.", "lie", "Appeals"),
    ("In a silo, barley reacts with a limited amount of oxygen and steam at high temperature.", "reacts", "barley"),
    ("Talks on a barley treaty ended in Lima on 12 August without a deal.", "ended", "Talks"),
    ("The National Barley Development Board, set up in 2009, functions from Shimla.", "functions", "Board"),
    ("At the close of the summit Peru handed over the chair of the Barley Union to Chile.", "handed", "Peru"),
)
LEFT = (
    "Weak roads in hill and forest blocks.",
    "A small barley town in the plains, some 90 km from Lima.",
    "Farm fort raised by the king near Malvan in the south.",
    "Barley growers of the hills and their old songs.",
    "Publish the data on barley, settle claims before the harvest, and keep prices within reach.",
)


def doc_of(text: str) -> tuple[str, str]:
    """The main verb and the head of its subject."""
    one = parsed(Document(Source("doc", "Notes"), (Block(text),)))[0].doc
    root = next(token for token in one if token.dep_ == "ROOT")
    return root.text, next((child.text for child in root.children if child.dep_ in SUBJECTS and child.i < root.i), "")


@pytest.mark.parametrize(("text", "verb", "subject"), READ, ids=[row[1] for row in READ])
def test_a_second_reading_finds_the_verb(text: str, verb: str, subject: str) -> None:
    assert doc_of(text) == (verb, subject)


@pytest.mark.parametrize(("text", "verb", "subject"), READ, ids=[row[1] for row in READ])
def test_the_words_stay_as_they_stand(text: str, verb: str, subject: str) -> None:
    one = parsed(Document(Source("doc", "Notes"), (Block(text),)))[0]
    assert one.doc.text == text
    assert verb in text
    assert subject in text


@pytest.mark.parametrize("text", LEFT)
def test_a_note_without_a_verb_is_left_so(text: str) -> None:
    assert doc_of(text)[1] == ""
