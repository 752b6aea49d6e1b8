"""The words of a sentence, and how a document writes them: in small letters or with a capital."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.reading.language import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?=\s?[A-Z])|(?:Dr|Mr|Mrs|Ms|St|Smt|Prof|Gen|Lt|Col|Sh|No|Rs)\.(?=\s)|\d+(?:st|nd|rd|th)\b|"
    r"[^\W_]+(?:[&|.‑–-]?[^\W_]+|['’](?!s\b)[^\W_]+)*(?:['’]s\b)?"
)
POSSESSIVE = re.compile(r"['’]s$")
LOUD = 0.6
# Behind these every word has a capital.
OPENING = frozenset(':.?!“"‘•')


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence without its possessive ending."""

    text: str
    start: int
    end: int
    possessive: bool
    part: str = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the words of a document are written: which occur in small letters, which have capitals inside a sentence."""

    small: Counter[str]
    inner: Counter[str]


def is_loud(text: str) -> bool:
    """Whether a line is in capitals throughout, so that its capitals say nothing."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > LOUD * len(letters)


def words_of(sentence: Sentence) -> list[Word]:
    """The words of a sentence with their parts of speech."""
    return list(words_in(sentence.doc, sentence.text))


@lru_cache(maxsize=1 << 9)
def words_in(doc: Doc, text: str) -> tuple[Word, ...]:
    """The words of a text with the parts of speech of its parse; asked for twice of every sentence."""
    parts = {token.idx: token.pos_ for token in doc}
    found = []
    for hit in WORD.finditer(text):
        bare = POSSESSIVE.sub("", hit[0])
        found.append(Word(bare, hit.start(), hit.start() + len(bare), bare != hit[0], parts.get(hit.start(), "")))
    return tuple(found)


def is_capital(text: str) -> bool:
    """Whether a word is written like a name: a capital first, or two capitals anywhere (iCET)."""
    return text[:1].isupper() or sum(c.isupper() for c in text) > 1


def spelling_of(sentences: Iterable[Sentence]) -> Spelling:
    """The spelling of a document's words outside lines in capitals."""
    spelling = Spelling(Counter(), Counter())
    for sentence in sentences:
        if not is_loud(sentence.text):
            for number, word in enumerate(words_of(sentence)):
                if word.text[:1].islower():
                    spelling.small[word.text] += 1
                elif number and is_capital(word.text) and not opens(sentence.text, word.start):
                    spelling.inner[word.text] += 1
    return spelling


def opens(text: str, start: int) -> bool:
    """Whether a word stands where every word has a capital: first, or after a quotation mark, colon or bullet."""
    before = text[:start].rstrip()
    return before[-1:] in OPENING or not before.strip("“\"'‘(–—-• ")
