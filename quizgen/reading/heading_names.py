"""Whether the words of a heading are a name: by their capitals, their nouns, and how the running text writes them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from quizgen.model import Document
from quizgen.reading.headings import NO_NAME, NUMBERING, is_phrase, listed
from quizgen.syllabus import country_names, table
from quizgen.text import fold, words

# "India Ranked 38th in the Index", "Seven Sites Added to the List": what a headline tells, and no name.
HAS_HAPPENED = re.compile(
    r"(?<=[\w)] )(?!United|Based|Related|Aided|Limited|Integrated)[A-Z][a-z]+ed (?:\d|(?:in|by|at|as|to|from|under|on|over|against) )"
)
# Other commas stand in rows: "Distribution, Adaptations and MISHTI Scheme".
WITH_COMMA = re.compile(r"[^,]* (?:of|for|on|and|to|in) [^,]*,|[A-Z]\w+, (?:19|20)\d\d|.*, (?:19|20)\d\d$")
GROUP = re.compile(r"[GP]-?\d{1,2}")
MOST_WORDS, LONG_WORD = 8, 4


@cache
def nouns(group: str) -> frozenset[str]:
    """The nouns that end names with an article ("the"), end names without one ("bare"), or begin them ("first")."""
    return frozenset(table("labels.yaml")["nouns"][group])


@cache
def countries() -> dict[str, str]:
    """Folded name of a country → the name that countries.yaml gives it; neither its people nor its capital counts."""
    own = {fold(one): one for one in (*table("countries.yaml"), "India")}
    return own | {fold(one): country_names().get(fold(one), one) for one in table("labels.yaml")["countries"]}


def is_country(text: str) -> bool:
    """Whether a name is a country's."""
    return fold(text) in countries() and text[:1].isupper()


@lru_cache(maxsize=1 << 12)
def head_word(name: str) -> str:
    """The noun that a name turns on: the last word, or the one before "of", "on", "for" …; brackets, numbers and years do not count."""
    plain = re.sub(r"\s*\([^()]*\)|,? (?:\d{4}(?:[-–]\d+)?|[IVX]+|\d+(?:\.\d+)?|Phase[ -]\w+)$|-(?:[IVX]+|\d(?:\.\d)?)$", "", name)
    parts = re.split(r" (?:of|on|for|against|to|in|between|under) ", plain)
    before = parts[0].split()
    heads = before and (len(parts) == 1 or fold(before[-1]) in nouns("the") | listed("offices"))
    return fold(before[-1] if heads else (plain.split() or [""])[-1])


@lru_cache(maxsize=1 << 12)
def is_neutral(text: str) -> bool:
    """Whether a heading names nothing: it only says what is told of the thing above it."""
    return all(word in listed("neutral") or word.isdigit() for word in words(re.sub(r"\([^()]*\)", "", NUMBERING.sub("", text))))


def telling(headings: tuple[str, ...]) -> tuple[str, ...]:
    """Headings without the last ones that name nothing: "About", "Key Points"."""
    return telling(headings[:-1]) if headings and is_neutral(headings[-1]) else headings


def is_publisher(text: str) -> bool:
    """Whether a heading names who publishes a page, which is no matter of it: "Department of Space", "Press Information Bureau"."""
    return bool(
        re.match(
            r"(?:Ministry|Department|Office|Government|Directorate|Secretariat) (?:of|for)\b|Press (?:Information|Release)|PIB\b", text
        )
    )


def is_row(text: str) -> bool:
    """Whether a heading names several things, the first of them a country: "India and the Convention", "Iran, the Agency and …"."""
    first, *rest = re.split(r", | and | & ", text, maxsplit=1)
    return bool(rest) and is_country(first)


def is_name(text: str, document: Document | None) -> bool:
    """Whether a heading is a proper name by its own words, or because the running text writes it so within its sentences."""
    parts = text.split()
    told = HAS_HAPPENED.search(text) or (", " in text and not WITH_COMMA.match(text))
    if told or not 0 < len(parts) <= MOST_WORDS or is_phrase(text) or is_row(text):
        return False
    if len(parts) == 1 and fold(parts[0]) in nouns("the"):
        return False  # "Council", of which there are many.
    content = [part for part in parts if fold(part) not in ("of", "and", "for", "the", "on", "in", "to", "de", "with", "&")]
    if not all(part[0].isupper() or part[0].isdigit() or re.match(r"[a-z]+[A-Z-]", part) for part in content):
        return False
    if NO_NAME.match(text) and not (document is not None and is_written_so(text, document)):
        return False
    if (
        parts[0] in ("A", "An")
        or any(fold(part) in listed("headline_verbs") for part in parts[1:-1])
        or (fold(parts[0]) in listed("neutral") and fold(parts[0]) not in nouns("first"))
    ):
        return False
    own = {fold(part) for part in content} - listed("neutral") - listed("fields") - nouns("the") - nouns("bare")
    if not own or fold(text) in listed("everyday"):
        return False
    if GROUP.fullmatch(text):
        return True
    if len(parts) == 1 and re.fullmatch(r"(?:[A-Z]{2,}[\w-]*|[A-Z][\w]*-[A-Z]{2,}\w*|[a-z]?[A-Z][a-z]*[A-Z]\w*)", text):
        return fold(text) not in listed("everyday")
    noun = head_word(text) in nouns("the") | nouns("bare") | listed("sites") or fold(parts[0]) in nouns("first")
    return (noun and len(parts) > 1) or (document is not None and is_written_so(text, document))


def is_written_so(text: str, document: Document) -> bool:
    """Whether sentences of the document write the words with these capitals after a small word."""
    said = [block.text for block in document.blocks if block.kind not in ("heading", "row") and text in block.text]
    return bool(said) and any(map(re.compile(rf"(?<=[a-z,] ){re.escape(text)}(?![\w-])").search, said))


def cased(text: str) -> str:
    """A heading in capitals as a name is written: `PROJECT TIGER` → Project Tiger; what may be letters stays."""
    if not text.isupper() or len(text.split()) == 1:
        return text
    small = ("OF", "AND", "FOR", "THE", "ON", "IN", "TO")
    return " ".join(
        part.lower() if part in small else part.capitalize() if len(part) > LONG_WORD - 1 and "-" not in part else part
        for part in text.split()
    )
