"""Facts in which nothing can be asked, but that may be judged right or wrong below the one topic of their page."""

from __future__ import annotations

import re

from quizgen.extractors.standing import OPENING
from quizgen.model import Fact, Reading
from quizgen.text import fold, without_article, words

KINDS = (
    "act|code|bill|rules|scheme|mission|programme|project|yojana|abhiyan|campaign|council|commission|committee|authority|board|treaty|"
    "convention|agreement|summit|survey|report|policy|alliance|system|portal"
)


def is_of_topic(fact: Fact, reading: Reading) -> bool:
    """Whether a fact without a slot tells of the one topic of its page: its name, or "the Act" of that Act, begins the statement."""
    topic = reading.topic
    if fact.slots or not topic or fold(fact.context) != fold(topic) or fact.hedged or fact.said_by or fact.spoken:
        return False
    said = OPENING.sub(r"\g<rest>", fact.statement)
    kind = next((word for word in reversed(words(topic)) if word.isalpha()), "")
    noun = re.match(rf"[Tt]he (?P<kind>{KINDS})\b(?! (?:of|for|on|to)\b)", said, re.IGNORECASE)
    if noun:
        return fold(noun["kind"]) == kind and noun["kind"][:1].isupper() == without_article(topic)[:1].isupper()
    start = fold(without_article(said))
    return any(start.startswith(f"{form} ") for form in names_of(topic, reading))


def names_of(topic: str, reading: Reading) -> frozenset[str]:
    """The names by which a page calls its topic: whole, without its bracket or year, and its acronym."""
    plain = without_article(topic)
    bare = re.sub(r" \([^()]*\)|, \d{4}$", "", plain)
    known = (name for name in reading.names if fold(name.name) in (fold(plain), fold(bare)))
    also = [form for name in known for form in (name.acronym, *name.aliases) if len(form) > 2]  # noqa: PLR2004 - two letters name nothing
    return frozenset(fold(form) for form in (plain, bare, *re.findall(r"\(([A-Z][\w-]+)\)", plain), *also))
