"""What news asks for beside names and values: the occasion at whose edge leaders met, and the words that somebody is quoted with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.model import Slot
from quizgen.reading.found import WORTH, Found
from quizgen.reading.lists import listed
from quizgen.text import fold

QUOTED, QUOTED_WORDS = re.compile(r"[“\"](?P<said>[^“”\"]{5,80})[”\"]"), range(3, 11)
# What somebody called something is praise or blame, of which nobody keeps the words.
CALLED = re.compile(r"\b(?:call|describ|term|hail|dubb|label|brand|prais|denounc|condemn|slam)\w* [^.;]{0,60}$")
OFFICE = re.compile(
    r"\b(?:President|Minister|Chancellor|Secretary|Premier|King|Queen|Pope|Governor|Justice|Court|Commissioner|Kremlin|Lavrov|Modi|Gandhi|Nehru|Ambedkar)\b"
)
LEANING = re.compile(r"\b(?:I|we|us|our|my|me|you|your|he|she|they|them|his|her|their|it|its|this|that|these|those|here)\b", re.IGNORECASE)


def sayings(text: str) -> Iterator[Found]:
    """The occasions and the quoted words of a statement."""
    if "of " in text:
        yield from attended(text)
    if "“" in text or '"' in text:
        yield from quoted(text)


@cache
def occasion() -> re.Pattern[str]:
    """What leaders meet at the edge of: "on the sidelines of the G20 foreign ministers’ meeting"."""
    nouns = "|".join(sorted(listed("occasions")))
    return re.compile(rf"\b(?:sidelines|margins) of (?:the |an? )?(?P<what>(?:[\w’'-]+ ){{0,7}}?(?P<noun>{nouns}))\b", re.IGNORECASE)


def attended(text: str) -> Iterator[Found]:
    """The occasions on whose sidelines something happened, where a name tells which."""
    for hit in occasion().finditer(text):
        if re.search(r"[A-Z]", hit["what"]):
            yield Found(hit.start("what"), hit.end("what"), Slot(hit["what"], "event", fold(hit["noun"]), worth=WORTH["event"]))


def quoted(text: str) -> Iterator[Found]:
    """A few words in quotation marks that say something by themselves; no title, and nothing of which “I” or “it” is the subject."""
    for hit in QUOTED.finditer(text):
        said = hit["said"].rstrip(" ,.")
        if CALLED.search(text[: hit.start()]) or not OFFICE.search(text[: hit.start()]):
            continue  # Nobody keeps the words of whom nothing tells.
        telling = [word for word in said.split() if word[:1].isalpha()]
        small = sum(word[:1].islower() for word in telling)
        if len(telling) in QUOTED_WORDS and 2 * small >= len(telling) and not LEANING.search(said):
            yield Found(hit.start("said"), hit.start("said") + len(said), Slot(said, "quote", worth=WORTH["quote"]))
