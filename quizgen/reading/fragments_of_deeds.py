"""What somebody did, as notes say it without him: "Introduced the silver tanka", "Killed at Panipat by Babur"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen import dates
from quizgen.reading.sentences import sentences
from quizgen.reading.shorthand import said, stands_alone
from quizgen.reading.telegrams import GOES_ON
from quizgen.text import fold

LEAST, LONGEST = 2, 24
BY_WHOM = re.compile(r" by (?:the )?[A-Z]")
# "Founded Hisar, Firozabad, Jaunpur": notes leave out the "and" of a row.
ROW = re.compile(r"(?<=, )(?=[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$)")
CAPITALS = re.compile(r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?:, (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)+")
ONE_OF = re.compile(r"(?P<what>[A-Z][a-z]+) of (?:the )?(?:[A-Z][\w’'-]+)(?: [\w’'-]+){0,4}$")


@cache
def is_english(word: str) -> bool:
    """Whether a small word is one of the language, and no term of another."""
    from lemminflect import getAllLemmas

    return bool(getAllLemmas(word)) or all(part in said("small_words") or getAllLemmas(part) for part in word.split("-"))


@cache
def past_of(word: str) -> tuple[str, bool]:
    """The verb whose past a word is, and whether it can be nothing else; "" for other words."""
    from lemminflect import getAllLemmas, getInflection

    for lemma in getAllLemmas(word, "VERB").get("VERB", ()):
        if word != lemma and word in getInflection(lemma, "VBD"):
            return lemma, word not in getInflection(lemma, "VBN")
    return "", False


def pieces(told: str) -> Iterator[str]:
    """The fragments of a note: its sentences, their parts between semicolons, and behind a comma what begins with a past again."""
    for start, end in sentences(told):
        for part in re.split(r";\s+", told[start:end]):
            yield from behind_commas(part.strip().rstrip(".;, "))


def behind_commas(part: str) -> Iterator[str]:
    """A part, cut where another verb begins: "abolished the tax on pilgrims, introduced a new era"."""
    start = 0
    for joint in re.finditer(r", (?:and )?(?=(?P<verb>[a-z]+) )", part):
        if past_of(joint["verb"])[0] and not GOES_ON.match(part[joint.end("verb") :]):
            yield part[start : joint.start()]
            start = joint.end()
    yield part[start:]


def did(fragment: str) -> str:
    """What a fragment says that somebody did or suffered, with its verb: "introduced the silver tanka"; "" for others."""
    words = fragment.split()
    if not LEAST <= len(words) <= LONGEST or not stands_alone(fragment):
        return ""
    first, rest = fold(words[0]), fragment[len(words[0]) :]
    if first in said("one_of_it"):
        return f"was the {first}{rest}" if ONE_OF.fullmatch(fragment) else ""
    verb, _ = past_of(first)
    if not verb or first in said("unsure"):
        return ""
    if re.search(r"\b\w+sel(?:f|ves)\b|[\"“]", rest):
        return ""
    if GOES_ON.match(rest):
        return f"was {first}{rest}" if BY_WHOM.search(rest) and not re.match(r" (?:as|to)\b", rest) else ""
    if first in said("before_nouns") and not re.match(r" (?:the|an?|his|[A-Z\d])", rest):
        return ""
    return acted(first, rest)


def acted(first: str, rest: str) -> str:
    """A verb with its object, where the object is whole: a row of names gets its "and", two names side by side may be a place."""
    thing = rest.strip()
    bare = re.sub(r" \([^()]*\)", "", thing)
    if CAPITALS.fullmatch(bare):
        if bare.count(",") < LEAST or bare != thing:
            return ""
        thing = ROW.sub("and ", thing).replace(", and ", " and ")
    several = any(past_of(word)[1] for word in re.findall(r"\band ([a-z]+)\b", thing)) or re.search(r", [a-z]+ed\b", thing)
    # "the dual system", "music at court": of which land, the note does not say.
    named = any(word[0].isupper() or not is_english(fold(word)) for word in re.findall(r"[^\W\d][\w’'-]*", bare))
    alone = dates.find_times(thing) and dates.find_times(thing)[0].start == 0
    return f"{first} {thing}" if named and not several and not alone else ""
