"""The gist of a text: its content words, names and numbers, by which two wordings of one fact are known as one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from quizgen import dates, quantities
from quizgen.syllabus import country_names
from quizgen.text import SMALL_WORDS, fold, words

STEM = 5
ENOUGH, LEAST_JACCARD, LEAST_SHARED, LEAST_ALIKE = 3, 0.5, 0.8, 70
# Words of every question, which tell nothing of what is asked.
ASKING = SMALL_WORDS.union(
    ("who", "whom", "whose", "what", "which", "when", "where", "why", "how", "following", "among", "these", "that", "this", "it", "its"),
    ("was", "were", "are", "be", "been", "being", "has", "have", "had", "did", "do", "does", "since", "during", "many", "much", "will"),
    (
        "would",
        "year",
        "date",
        "day",
        "month",
        "according",
        "one",
        "consider",
        "given",
        "above",
        "other",
        "also",
        "after",
        "before",
        "between",
        "about",
    ),
)
# What somebody is called with: another text names the same person without it.
OFFICES = frozenset(
    {
        *("president", "minister", "ministers", "prime", "secretary", "state", "foreign", "external", "affairs", "chief", "governor"),
        *(
            "chairman",
            "chairperson",
            "chancellor",
            "premier",
            "speaker",
            "king",
            "queen",
            "justice",
            "mr",
            "mrs",
            "ms",
            "dr",
            "shri",
            "smt",
        ),
        *("general", "admiral", "senator", "ambassador", "union", "former", "counterpart", "smt"),
    }
)
DIGITS = (
    {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10"}
    | {"eleven": "11", "twelve": "12", "fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100"}
    | {"sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
    | {"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th"}
)
# These set two tellings apart as numbers do.
PLACES_IN_ORDER = ("last", "next")
NEGATIONS = frozenset({"not", "no", "never", "neither", "nor", "without", "t"})
LETTERS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
COMMAS = re.compile(r"(?<=\d),(?=\d)")
# Dashes join two names; spaces lie between the words of one.
BREAKS = re.compile(r"\s+|(?<=\w)[-–—/](?=\w)")
INITIAL = re.compile(r"\b[A-Z]\.(?= ?[A-Z][a-z])")
ARTICLE = re.compile(r"^(?:the|an?) ")


class Called(NamedTuple):
    """A name as a text gives it: its last word, and the words before that, offices and titles aside."""

    last: str
    rest: frozenset[str]


class Gist(NamedTuple):
    """What a text speaks of: the beginnings of its content words, its names, its numbers, and whether it denies."""

    stems: frozenset[str]
    names: frozenset[Called]
    numbers: frozenset[str]
    denies: bool
    plain: str


def plainly(text: str) -> str:
    """A text with U.S. as US, 5,12,000 as 512000, and without the initials in names."""
    return COMMAS.sub("", INITIAL.sub("", LETTERS.sub(lambda found: found[0].replace(".", ""), text)))


def digits(word: str) -> str:
    """A number word in digits; any other word as it is."""
    return DIGITS.get(word, word)


@cache
def nations() -> dict[str, str]:
    """Single words for a country or its people → one stem for all of them."""
    return {word.replace(".", ""): fold(country).replace(" ", "") for word, country in country_names().items() if " " not in word}


@cache
def nation_stems() -> frozenset[str]:
    """The stems of all countries."""
    return frozenset(country[:STEM] for country in nations().values())


def stem(word: str) -> str:
    """The beginning of a word, which its forms share; one stem for a country, its people and its adjective."""
    return nations().get(word, word)[:STEM]


def number_words(text: str) -> frozenset[str]:
    """The numbers and ordinals of a text, written as digits."""
    spoken = map(digits, words(plainly(text)))
    return frozenset(word for word in spoken if any(map(str.isdigit, word)) or word in PLACES_IN_ORDER)


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that say something, numbers aside."""
    kept = (word for word in words(plainly(text)) if word not in ASKING and digits(word) == word and not any(map(str.isdigit, word)))
    return frozenset(map(stem, kept))


def names_in(text: str) -> frozenset[Called]:
    """The names of a text: words with a capital that follow each other, without the offices and titles among them."""
    found: list[list[str]] = [[]]
    for piece in BREAKS.split(plainly(text)):
        word = next(iter(words(piece)), "")
        if piece.lstrip("“‘\"'(")[:1].isupper() and word not in ASKING and digits(word) == word:
            found[-1] += [] if word in OFFICES else [word]
        else:
            found.append([])
        if piece[-1:] in ",;:)”":
            found.append([])
    return frozenset(Called(stem(run[-1]), frozenset(map(stem, run[:-1]))) for run in found if run)


def one_name(one: Called, other: Called) -> bool:
    """Whether two names may be of one: "Antony Blinken" and "Blinken", "Sergei Lavrov" and "Russia's Lavrov", but no two armies."""
    if one.last != other.last:
        return False
    nation = [bool(rest & nation_stems()) for rest in (one.rest, other.rest)]
    return nested(one.rest, other.rest) or nation[0] != nation[1]


def agree_on_names(one: frozenset[Called], other: frozenset[Called]) -> bool:
    """Whether one text names nothing but what the other names too."""
    few, many = sorted((one, other), key=len)
    return any(all(any(one_name(name, known) for known in whole) for name in part) for part, whole in ((few, many), (many, few)))


@lru_cache(maxsize=1 << 12)
def gist(text: str) -> Gist:
    """The gist of a text."""
    spoken = words(text)
    return Gist(content_stems(text), names_in(text), number_words(text), not NEGATIONS.isdisjoint(spoken), " ".join(map(digits, spoken)))


def agree(one: Gist, other: Gist) -> bool:
    """Whether no name, number or denial in one text goes against what the other says."""
    return one.denies == other.denies and agree_on_names(one.names, other.names) and nested(one.numbers, other.numbers)


def is_within(one: Gist, other: Gist) -> bool:
    """Whether the shorter of two texts of one sentence says nothing that the longer does not say too."""
    return agree(one, other) and min(len(one.stems), len(other.stems)) >= ENOUGH and nested(one.stems, other.stems)


def same_gist(one: Gist, other: Gist) -> bool:
    """Whether two texts tell the same: most words in common, and no name or number in one that goes against one in the other."""
    if not agree(one, other):
        return False
    shared, sizes = len(one.stems & other.stems), sorted((len(one.stems), len(other.stems)))
    # Two words in common are too few to tell by, unless they are all that there is.
    if not shared or (shared < ENOUGH and one.stems != other.stems):
        return False
    if shared < LEAST_SHARED * sizes[0] or shared < LEAST_JACCARD * (sum(sizes) - shared):
        return False
    return fuzz.token_set_ratio(one.plain, other.plain) >= LEAST_ALIKE


def nested(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one says no more than the other, or nothing that goes against it."""
    return one <= other or other <= one


def key_form(text: str) -> str:
    """An answer as it is compared: folded words, number words in digits, without its article."""
    return " ".join(map(digits, words(ARTICLE.sub("", fold(plainly(text))))))


def key_forms(answer: str, accepts: Iterable[str] = ()) -> frozenset[str]:
    """Every form of an answer as it is compared: as it stands, as it may be typed, and as dates and numbers are also written."""
    forms = (answer, *accepts, *(dates.variants(answer) or quantities.variants(answer)))
    return frozenset(filter(None, map(key_form, forms)))
