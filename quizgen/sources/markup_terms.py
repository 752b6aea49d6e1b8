"""Terms that a page marks as terms: an element that carries its definition in an attribute."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from typing import TypeAlias

from selectolax.lexbor import LexborNode

from quizgen.model import Term
from quizgen.sources.marked import clean
from quizgen.sources.papers import defined
from quizgen.text import words

Node: TypeAlias = LexborNode
OWN_ATTRIBUTES = ("data-definition", "data-def", "data-meaning", "data-glossary", "data-glossary-definition", "data-description")
SHARED_ATTRIBUTES = (
    "title",
    "data-title",
    "data-tooltip",
    "data-tip",
    "data-content",
    "data-bs-title",
    "data-original-title",
    "aria-description",
)
CLASSES = re.compile(
    r"(?:^|\s)(?:key-?terms?|glossary(?:-?(?:term|link|item|word|tooltip))?|term|tooltips?|has-?tooltip|definition|defined-term)(?:$|\s)",
    re.IGNORECASE,
)
# What tooltips of buttons and links say; no definition speaks so.
DOES = re.compile(
    r"\b(?:click|share|tweet|opens? in|subscribe|follow us|download|print|e-?mail|copy|permalink|log ?in|sign ?up|view (?:all|"
    r"more)|read more|tap|page|website)\b",
    re.IGNORECASE,
)
LONGEST_TERM = 14


def marked_term(node: Node) -> Term | None:
    """The term an element carries, None when it carries none."""
    attributes = node.attributes
    if not attributes:
        return None
    definition = _definition(node.tag or "", attributes)
    if not definition or "\x00" in definition:
        return None
    shown = clean(node.text() or "").strip()
    if not shown or len(words(shown)) > LONGEST_TERM or DOES.search(definition[:80]):
        return None
    term = defined(definition, shown)
    return term if _tells(term, node.tag or "") else None


def _definition(tag: str, attributes: dict[str, str | None]) -> str:
    own = next((attributes[name] for name in OWN_ATTRIBUTES if attributes.get(name)), None)
    if own:
        return own
    named = CLASSES.search(attributes.get("class") or "")
    if tag in ("abbr", "acronym", "dfn"):
        return attributes.get("title") or ""
    return next((attributes[name] or "" for name in SHARED_ATTRIBUTES if attributes.get(name)), "") if named else ""


def _tells(term: Term, tag: str) -> bool:
    """Whether the meaning says more than the term: the words of an abbreviation, or three words of a definition."""
    meaning = words(term.meaning)
    if not any(word.isalpha() for word in meaning):
        return False
    if tag in ("abbr", "acronym"):
        return len(meaning) > 1 and len(term.meaning) > len(term.term) and not re.search(r"\d{4}-\d\d-\d\d|\d\d:\d\d", term.meaning)
    return len(meaning) >= 3 and meaning != words(term.term)
