"""Whether a claim may be printed in a paper: what would do as a flashcard, stands without its article and says something."""

from __future__ import annotations

import re

from quizgen.extractors.recall import asked_of, cloze_of, recall_of
from quizgen.extractors.refuting import stems
from quizgen.model import Fact, Statement, Statements, Term
from quizgen.screen.doubts import half_named, riddle, stale, unnamed
from quizgen.syllabus import table
from quizgen.text import fold

# A pluperfect tells before what; who held an office on a day is a row of a table; the dash of a torn apposition, the name of a law cut
# within, what people had expected.
UNTOLD = re.compile(
    r"\bhad (?:been|yet)\b|^As of \w+ \d{4}, (?:the )?[\w'’ -]+ (?:was|is) (?:[A-Z][\w.]+ ){1,3}[A-Z][\w-]+\.$|"
    r"\w\s-\s\w|\b(?:Article|Section) \w+ Act\b|\bhad (?:expected|predicted|hoped)\b|"
    r"^[A-Z]\w+ means (?:the|an?) (?:language|word|name)\b|\bgoes to [A-Z]|\?|\b(?:is|are) (?:was|were|is|are)\b|"
    # The point of a compass as notes have it; a poet of whom nothing tells which.
    r"\b(?:N|S|E|W|NE|NW|SE|SW) (?:wind|coast|part|side|monsoon)s?\b|\bthe (?:poet|author|scholar|actor|singer|leader)['’]s\b"
)
# "Endemic is a constantly present": what stands behind the article is no noun.
NO_NOUN = re.compile(r"(?:is|are|was|were) (?:an?|the) (?:\w+ly|up|in|on|of|at|for|not|more|less|one) ")
COMMON = re.compile(r"^The (?P<first>[A-Z][a-z-]+)(?: [a-z]+)+ (?:is|was) (?:an?|the)\b")
NO_ARTICLE = re.compile(r"^(?!(?:The|An?) )(?P<term>[A-Z][\w-]*(?: [\w-]+)*?) (?:is|was) (?:an?|the) ")


def is_card(fact: Fact) -> bool:
    """Whether a fact would do as a flashcard by itself."""
    return any(recall_of(fact, slot) or cloze_of(fact, slot) for slot in asked_of(fact))


def is_printable(text: str, context: str = "") -> bool:
    """Whether a statement leaves nothing unnamed, torn or out of date."""
    if UNTOLD.search(text) or NO_NOUN.search(text):
        return False
    lead = f"With reference to {context}" if context else ""
    alone = Statements(lead, "which", (Statement(text, holds=True),))
    return not any(doubt(alone) for doubt in (half_named, riddle, unnamed, stale))


def is_well_put(said: str, term: Term) -> bool:
    """Whether the sentence that defines a term has its article, and says more than the term itself."""
    common, bare = COMMON.match(said), NO_ARTICLE.match(said)
    counted = frozenset(table("formats.yaml")["counted_terms"])
    if (common and is_word(common["first"])) or (bare and fold(bare["term"].split()[-1]) in counted):
        return False
    told = stems(said.partition(term.term)[2])
    own = stems(term.term)
    return term.term.split()[-1] not in ("relations", "ties") and 2 * len(own & told) <= len(own)


def is_word(text: str) -> bool:
    """Whether a capitalised word is a common one: "Keystone", not "Gangetic"."""
    from lemminflect import getAllLemmas

    return bool(getAllLemmas(text.lower()))
