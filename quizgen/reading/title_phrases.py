"""Titles that name no one thing but say in a phrase what a page tells of: "Biosphere Reserves of India", "Left-Wing Extremism (LWE)"."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen import gazetteer
from quizgen.model import Document
from quizgen.reading.heading_names import is_name, is_neutral
from quizgen.reading.headings import listed
from quizgen.reading.headlines import unlabelled
from quizgen.reading.topics import with_article
from quizgen.text import fold, without_plural, words

MOST_WORDS, FEWEST_LETTERS, OFTEN = 7, 4, 3
SMALL = frozenset({"of", "and", "the", "in", "on", "for", "to", "at", "by", "under", "with", "a", "an"})
# The half of a title behind these says how it is told of: "X: An Explainer", "X – Complete List".
HALVES = re.compile(r"\s*(?::|\s[–—-]|\|)\s+")
# What stands around a phrase: brackets, "at a glance", "in the news", "India's".
AROUND = re.compile(
    r"\s*\([^()]*\)$|,? (?:at a glance|in (?:the )?news\b.*|in brief|in detail|compared|explained|made easy)$|"
    r",? (?:\d{4}\s*[-–—]\s*(?:\d{4}|\d{2})|\d{4})$",
    re.IGNORECASE,
)
# "Ladakh and the Demand for …": what a page tells of its first thing.
AND_MORE = re.compile(r"^(?P<one>[A-Z][\w'’ -]*?) and (?:the|its|their|India['’]s) [A-Z].*$")
TOLD_BY = re.compile(
    r"^(?:Rise|Fall|Return|Story|Case|Future|State|Importance|Role|Need|Significance|Impact|Demand|Question|Issue)s? of (?:the )?"
)
# Behind these words a title says how many, how long or how new, and no more.
OPENED = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+|Recent|New|Major|Important|Regional|Latest|Born|How|Why|Who|When|Where|"
    r"Towards?|From|On|In|India|What|Inside|Beyond|Nine)\b",
    re.IGNORECASE,
)
WRITTEN_IN = re.compile(
    r"\b(?:News|Affairs|Notes|Digest|Capsule|Pointers|Takes|Prelims|Mains|Tracker|Sheet|Table|List|Timeline|Summary|Papers?|Indices|"
    r"Reports|Species|Budget|Tools|Case Law)\b"
)


@lru_cache(maxsize=4)
def phrase_context(document: Document) -> str:
    """What a title says in a phrase that a page tells of, as it stands within a sentence; "" when it is no such phrase."""
    halves = HALVES.split(unlabelled(document.source.title))
    phrase = AROUND.sub("", halves[0]).strip(" .“”\"'")
    if more := AND_MORE.match(phrase):
        phrase = more["one"]
    phrase = re.sub(r" (?:Chairship|Chairmanship|Presidency)$", "", phrase)
    phrase = re.sub(r"^India['’]s (?:\d{4} )?(?=[A-Z])", "", TOLD_BY.sub("", phrase))
    return shown(phrase, document) if is_phrase(phrase, document) else ""


def is_phrase(phrase: str, document: Document) -> bool:
    """Whether words are a title of capitals without a verb, of a matter that the text takes up again and again."""
    parts = phrase.split()
    if not 0 < len(parts) <= MOST_WORDS or re.search(r"[^\w'’ &,./-]", phrase) or WRITTEN_IN.search(phrase):
        return False
    if OPENED.match(phrase) or (phrase.isupper() and gazetteer.entry(phrase) is None):
        return False
    titled = all(part[:1].isupper() or part[:1].isdigit() or part in SMALL for part in parts) and parts[-1] not in SMALL
    told = any(fold(part) in listed("headline_verbs") for part in parts[1:])
    if not titled or told or is_neutral(phrase) or " and " in phrase:
        return False
    text = [without_plural(word) for word in words(document.text)]
    own = [without_plural(word) for word in words(phrase) if len(word) >= FEWEST_LETTERS]
    return bool(own) and sum(text.count(word) >= OFTEN for word in own) * 2 >= len(own)


def shown(phrase: str, document: Document) -> str:
    """A phrase as it stands within a sentence: "the biosphere reserves of India", "the Krishna river system"; "" when not sure."""
    if is_name(phrase, document) or gazetteer.entry(phrase) is not None:
        return with_article(phrase)
    inside = " ".join(as_written(part, document) for part in phrase.split())
    if "?" in inside:
        return ""
    headed = re.search(r" of | (?:system|case|dispute|verdict|movement)$", inside) is not None
    return f"the {inside}" if headed and not inside.startswith("the ") else inside


def as_written(part: str, document: Document) -> str:
    """A word of a title as the sentences of its page write it; "?" when they do not."""
    if part in SMALL or any(letter.isupper() for letter in part[1:]) or part.isdigit():
        return part if "-" not in part else as_written(part.lower().capitalize(), document)
    if gazetteer.entry(part) is not None:
        return part
    low = len(re.findall(rf"(?<![\w-]){re.escape(part.lower())}(?![\w-])", document.text))
    high = len(re.findall(rf"(?<=[a-z,] ){re.escape(part)}(?![\w-])", document.text))
    return part.lower() if low > high or low >= OFTEN - 1 else "?"
