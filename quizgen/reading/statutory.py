"""What a law means by a word: "Wages means …" on the page of a code is asked under that code."""

from __future__ import annotations

import re

from quizgen.model import Block, Document
from quizgen.reading.topics import named, title_topic

MEANT = re.compile(r"\b(?:means?|(?:is|are) defined as)\b")
OF_LAWS = re.compile(r"\b(?:Codes?|Acts?|Bills?|Rules|Regulations|Adhiniyam|Sanhita)\b")
LAW = re.compile(r"\b(?:Code|Act|Bill|Rules|Regulations|Adhiniyam|Sanhita)\b")


def is_statutory(document: Document, block: Block, statement: str) -> bool:
    """Whether a page of a law says what a word means, which the law may have for itself alone."""
    above = (document.source.title, *block.headings)
    return MEANT.search(statement) is not None and any(OF_LAWS.search(text) for text in above)


def law_over(document: Document, block: Block) -> str:
    """The law that the nearest heading or the title names, with its article; "" where none does."""
    topics = (*(named(text, document) for text in reversed(block.headings)), title_topic(document))
    return next((topic.shown for topic in topics if topic and LAW.search(topic.name)), "")


def under_law(law: str, question: str) -> str:
    """A question behind the law whose words it asks for."""
    return f"Under {law}, {question[:1].lower()}{question[1:]}" if law else question
