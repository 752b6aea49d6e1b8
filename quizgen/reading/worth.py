"""How gladly an exam would ask a fact: by what the article is about, where it stands, and how plainly it is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import Levenshtein

from quizgen.model import Document, Name, Slot
from quizgen.reading.enumerations import is_counted
from quizgen.reading.language import Sentence
from quizgen.reading.name_words import demonym, is_country
from quizgen.reading.statements import Statement
from quizgen.text import fold, words

FIRSTS = re.compile(
    r"\b(?:first|largest|only|highest|launched|established|approved|signed|notified|inaugurated|headquartered|under the|"
    r"came into (?:force|effect)|took effect)\b",
    re.IGNORECASE,
)
NOTED = re.compile(r"\b(?:important facts|key facts|key developments|key features|highlights|about|salient)\b", re.IGNORECASE)
LONG_WORD, OFTEN = re.compile(r"\b[A-Z][a-z]{6,}\b"), 3
LEAD_BLOCKS, SHORT, LONG = 3, 18, 26
HARD_TYPES = frozenset({"money", "percent", "date", "year", "number", "measure", "law", "scheme", "ministry", "treaty", "event", "body"})
HOME = re.compile(
    r"\b(?:India|Indian|Indians|Delhi|Bharat|Lok Sabha|Rajya Sabha|crore|lakh|Centre|ISRO|Modi|Ganga|Himalayas?|Nicobar|Andaman|Kashmir|"
    r"Ladakh|Kerala|Gujarat|Assam|Rajasthan|Maharashtra|Bihar|Odisha|Tamil Nadu|Karnataka|Telangana|Mumbai|Kolkata|Chennai|Bengaluru)\b|"
    r"₹|\bRs\b"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document brings to each of its sentences.

    When it was `published`, the `context` that names its matter, how far that is the exam's (`relevance`), the words of its
    `title`, what it prints `bold`, whether it speaks of India's own affairs (`indian`), and whether it names other countries
    and never India (`abroad`). Where a section has a context of its own, `wider` is that of the document; `entry` says that the
    context is what a note begins with, so that all it says is said of that.
    """

    published: date | None
    context: str
    relevance: float
    title: frozenset[str]
    bold: frozenset[str]
    indian: bool = True
    headline: str = ""
    misspelled: frozenset[str] = frozenset()
    wider: str = ""
    entry: bool = False
    abroad: bool = False

    @classmethod
    def of(cls, document: Document, context: str, relevant: float, published: date | None, *, indian: bool) -> Setting:
        """The setting of a document."""
        bold = {
            fold(block.text[mark.start : mark.end])
            for block in document.blocks
            for mark in block.marks
            if mark.kind == "bold" and mark.end - mark.start < 80  # noqa: PLR2004 - a whole bold paragraph stresses nothing
        }
        telling = frozenset(word for word in words(document.source.title) if len(word) > 3)  # noqa: PLR2004 - small words tell nothing
        return cls(published, context, relevant, telling, frozenset(bold), indian, document.source.title, misspelled(document.text))


def is_abroad(document: Document, names: Sequence[Name]) -> bool:
    """Whether a document names other countries and never India."""
    foreign = (name.type in ("country", "nationality") or any(map(is_foreign, name.name.split())) for name in names)
    return any(foreign) and not HOME.search(f"{document.source.title} {document.text}")


def is_foreign(word: str) -> bool:
    """Whether a word is another country's name or its people's."""
    return is_country(word) or bool(demonym(word))


def misspelled(text: str) -> frozenset[str]:
    """Words with a capital that stand once, one letter off a word that the text has often: slips of the source."""
    counts = Counter(LONG_WORD.findall(text))
    often = [word for word, number in counts.items() if number >= OFTEN]
    once = (word for word, number in counts.items() if number == 1)
    return frozenset(
        word
        for word in once
        if any(
            Levenshtein.distance(word, other, score_cutoff=1) == 1 and word[:4] == other[:4] and not is_form(word, other) for other in often
        )
    )


def is_form(word: str, other: str) -> bool:
    """Whether one of two words is the other with an ending: a plural, a people."""
    return word.startswith(other) or other.startswith(word)


def worth_of(statement: Statement, sentence: Sentence, slots: Sequence[Slot], setting: Setting) -> float:
    """From 0 to 1: the sum of what speaks for a statement and against it."""
    known, length = set(words(statement.text)), len(statement.text.split())
    score = 0.5
    score += 0.1 if len(known & setting.title) > 1 else 0.0
    score += 0.1 if setting.context and set(words(setting.context)) <= known else 0.0
    score += 0.1 if any(fold(slot.text) in setting.bold for slot in slots) else 0.0
    score += 0.05 if sentence.block < LEAD_BLOCKS else 0.0
    score += 0.05 if any(NOTED.search(heading) for heading in sentence.headings) else 0.0
    score += 0.1 if FIRSTS.search(statement.text) else 0.0
    score += 0.1 if any(slot.type == "list" and is_counted(statement.text, slot) for slot in slots) else 0.0
    score += 0.05 if length <= SHORT else 0.0
    score -= 0.1 if length > LONG else 0.0
    score -= 0.2 if statement.hedged and setting.published else 0.0  # In a note "may" is what a rule allows, in the news a guess.
    score -= 0.1 if statement.said_by else 0.0
    score -= {"coordinate": 0.1, "relative": 0.1, "adverbial": 0.2}.get(statement.way, 0.0)
    score += 0.05 * min(2, sum(slot.type in HARD_TYPES for slot in slots))
    return max(0.0, min(1.0, score))
