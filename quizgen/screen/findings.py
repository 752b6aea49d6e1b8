"""Items as they stand in their decks → findings: the rules, the tags, and what their own sources say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.model import Document, Finding, Item, TermCard
from quizgen.screen.doubts import DOUBTS
from quizgen.screen.rules import RULES
from quizgen.syllabus import known_tags
from quizgen.tenure import calls_former, tenure_in
from quizgen.text import fold


def check_item(item: Item, path: str, line: int) -> Iterator[Finding]:
    """Everything that is wrong with an item as it stands in its deck."""
    for rule in RULES:
        if problem := rule.broken(item.prompt):
            yield Finding(path, line, item.id, rule.name, problem, rule.mend)
    for rule in DOUBTS:
        if problem := rule.broken(item.prompt):
            yield Finding(path, line, item.id, rule.name, problem, rule.mend, "notice")
    for tag in item.tags:
        if re.match(r"(?:GS\d|Prelims)(?:::|$)", tag) and tag not in known_tags():
            yield Finding(path, line, item.id, "tag", f"the syllabus has no '{tag}'", "correct the tag", "notice")


def check_source(item: Item, documents: dict[str, Document], path: str, line: int) -> Iterator[Finding]:
    """Whether the item's quotes stand in those of its sources that are at hand."""
    for quote in item.origin.quotes if item.origin and item.origin.by else ():
        document = documents.get(quote.source)
        known = (document.text, *(term.quote for term in document.terms)) if document else ()
        if document and quote.text and not any(quote.text in text for text in known):
            problem = "its quote is not in the source any more"
            yield Finding(path, line, item.id, "untraced", problem, "extract again, or reject it", "notice")


class Placed(NamedTuple):
    """An item with the place where it stands."""

    item: Item
    path: str
    line: int


def check_definitions(document: Document, cards: dict[str, Placed], path: str) -> Iterator[Finding]:
    """The definitions of a source that its own article contradicts: years that run to "present" of somebody it calls former.

    `cards` are the term cards of all decks by folded term; one on which a person has put years is left alone. What makes no card
    is told of at `path`.
    """
    for term in document.terms:
        tenure = tenure_in(term.meaning)
        former = calls_former(document.text, term.term) if tenure and tenure.ends is None else ""
        card = cards.get(fold(term.term))
        meaning = card.item.prompt.meaning if card and isinstance(card.item.prompt, TermCard) else ""
        if tenure and former and tenure_in(meaning) is None:
            made = "the years were left out" if card else "it makes no card"
            problem = f"the source defines {term.term} with '{tenure.text.strip()}' but also says '{former}'; {made}"
            where, line, name = (card.path, card.line, card.item.id) if card else (path, 0, "")
            yield Finding(where, line, name, "contradiction", problem, "add the true years by hand if you want them", "notice")
