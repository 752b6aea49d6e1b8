"""Items as they stand in their decks → findings: the rules, the tags, and what their own sources say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Document, Finding, Item, TermCard
from quizgen.screen.rules import RULES
from quizgen.syllabus import known_tags
from quizgen.tenure import calls_former, tenure_in
from quizgen.text import fold


def check_item(item: Item, path: str, line: int) -> Iterator[Finding]:
    """Everything that is wrong with an item as it stands in its deck."""
    for rule in RULES:
        if problem := rule.broken(item.prompt):
            yield Finding(path, line, item.id, rule.name, problem, rule.mend)
    for tag in item.tags:
        if re.match(r"(?:GS\d|Prelims)(?:::|$)", tag) and tag not in known_tags():
            yield Finding(path, line, item.id, "tag", f"the syllabus has no '{tag}'", "correct the tag", "notice")


def check_source(item: Item, documents: dict[str, Document], path: str, line: int) -> Iterator[Finding]:
    """Whether the item's quotes stand in its sources, and whether a source contradicts its own definition of a term."""
    for quote in item.origin.quotes if item.origin and item.origin.by else ():
        document = documents.get(quote.source)
        if document is None:
            continue
        known = (document.text, *(term.quote for term in document.terms))
        if quote.text and not any(quote.text in text for text in known):
            yield Finding(
                path, line, item.id, "untraced", "its quote is not in the source any more", "extract again, or reject it", "notice"
            )
        if isinstance(item.prompt, TermCard):
            yield from contradiction(item, item.prompt, document, path, line)
            break


def contradiction(item: Item, card: TermCard, document: Document, path: str, line: int) -> Iterator[Finding]:
    """Years that run to "present" in the definition of somebody whom its own article calls former."""
    defined = next((term.meaning for term in document.terms if fold(term.term) == fold(card.term)), "")
    tenure, former = tenure_in(defined), calls_former(document.text, card.term)
    if tenure and tenure.ends is None and former and tenure_in(card.meaning) is None:
        problem = f"the source defines {card.term} with '{tenure.text.strip()}' but also says '{former}'; the years were left out"
        yield Finding(path, line, item.id, "contradiction", problem, "add the true years by hand if you want them", "notice")
