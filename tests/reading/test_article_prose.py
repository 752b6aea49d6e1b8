"""Articles of the Constitution of India that sentences begin with, asked for by what they provide; every row is a line."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Fact, Source
from quizgen.reading.article_prose import article_facts
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.resolving import resolve


def facts(text: str, title: str = "Notes on polity", section: str = "Basic facts") -> list[Fact]:
    document = Document(Source("doc", title), (Block(text, headings=(section,)),))
    sentences = parsed(document)
    return [fact for _, fact in article_facts(document, sentences, resolve(document, sentences, names_of(document, sentences)))]


GIVES = (
    (
        "Article 324 vests the superintendence, direction and control of elections in the Election Commission.",
        (
            "Which Article of the Constitution of India vests the superintendence, direction and control of elections in the "
            "Election Commission?"
        ),
        "Article 324",
    ),
    (
        "Article 194 deals with the privileges of State legislatures and their members, which no law has yet laid down.",
        "Which Article of the Constitution of India deals with the privileges of State legislatures and their members?",
        "Article 194",
    ),
    (
        "Part IV (Articles 36 to 51) contains the Directive Principles of State Policy.",
        "Which Articles of the Constitution of India contain the Directive Principles of State Policy?",
        "Articles 36 to 51",
    ),
    (
        "Chapter V of Part V, Articles 148 to 151, deals with the Comptroller and Auditor General.",
        "Which Articles of the Constitution of India deal with the Comptroller and Auditor General?",
        "Articles 148 to 151",
    ),
    (
        "Article 361 of the Constitution bars proceedings against the President or a Governor during the term of office.",
        "Which Article of the Constitution of India bars proceedings against the President or a Governor during the term of office?",
        "Article 361",
    ),
)


@pytest.mark.parametrize(("text", "question", "answer"), GIVES, ids=[row[2] for row in GIVES])
def test_an_article_is_asked_for_by_what_it_provides(text: str, question: str, answer: str) -> None:
    assert [(fact.question, fact.slots[0].text) for fact in facts(text)] == [(question, answer)]


NONE = (
    "Article 142 cannot be used to override a law made by Parliament.",
    "Article 14 bars this for members of Parliament.",
    "Article 6 of the Paris Agreement provides for trade in carbon credits between the Parties.",
    "Article 200 requires him to send the Bill to the President or the Governor.",
    "Article 9 provides for duty-free trade in barley.",
)


@pytest.mark.parametrize("text", NONE)
def test_what_points_tells_little_or_is_of_another_text_is_not_asked(text: str) -> None:
    assert facts(text) == []


def test_an_article_under_the_title_of_a_treaty_is_not_of_the_constitution() -> None:
    text = "Article 5 provides for collective defence by all members, as Parliament was told."
    assert facts(text, title="The North Atlantic Treaty") == []
