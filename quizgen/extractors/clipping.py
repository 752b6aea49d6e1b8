"""Whether a statement has its names whole and right: none cut at its front, none left with its last word, no other edition."""

from __future__ import annotations

import re
from functools import cache

from quizgen.extractors.standing import OPENING
from quizgen.syllabus import table
from quizgen.text import fold, words

RUN = re.compile(r"(?:[Tt]he )?(?P<run>[A-Z][\w’'&-]*(?: (?:of |and |for )?[A-Z][\w’'&-]*)+)")
# What a name goes on from: another word of it, its bracket, its colon.
GOES_ON = re.compile(r"(?:(?<![.?!:] )\b(?P<word>[A-Z][\w’-]*),?|\)|[A-Z]\w+:|[A-Z]\w+,? (?:and|&)) $")
OPENERS = frozenset(
    {
        "the",
        "a",
        "an",
        "in",
        "on",
        "under",
        "by",
        "with",
        "from",
        "for",
        "of",
        "and",
        "india",
        "union",
        "prime",
        "minister",
        "cabinet",
        "shri",
        "smt",
    }
)
EDITION = re.compile(r"\b(?P<base>[A-Z][\w-]*?[A-Za-z])(?:[- ](?P<number>I{1,3}|IV|V|\d(?:\.\d)?))(?![\w.]*\w)")
BEFORE, NEAR = 600, 40


def is_clipped(text: str, article: str) -> bool:
    """Whether a statement begins with the end of a name that its article has in full everywhere: "Authorities Order of 2016"."""
    found = RUN.match(OPENING.sub(r"\g<rest>", text))
    if not found or words(found["run"])[-1] not in ends():
        return False
    places = [hit.start() for hit in re.finditer(rf"(?<![\w-]){re.escape(found['run'])}(?!\w)", article)]
    return bool(places) and all(goes_on(article[:place]) for place in places)


def goes_on(before: str) -> bool:
    """Whether a name goes on behind these words."""
    found = GOES_ON.search(before[-NEAR:])
    word = (found["word"] or "") if found else ""
    return found is not None and fold(word) not in OPENERS and not word.endswith(("'s", "’s"))


@cache
def ends() -> frozenset[str]:
    """The words with which the names of laws, schemes and lists end."""
    return frozenset(map(fold, table("formats.yaml")["name_ends"]))


def is_last_word(text: str, context: str, article: str) -> bool:
    """Whether a statement has only the last word of a name that its article has in full: "on the Record", of the Lakes Record."""
    for hit in re.finditer(r"\b[Tt]he (?P<noun>[A-Z][a-z]{3,})(?=[.,;]|$| (?:in|by|on|at|and|was|is|has|to|for|with|from)\b)", text):
        noun = hit["noun"]
        told = spaced_in(noun, context) or spaced_in(noun, text[: hit.start()]) or spaced_in(noun, text[hit.end() :])
        if fold(noun) in ends() and not told and re.search(rf"\b(?!The\b)[A-Z][\w’-]+ {noun}\b", article):
            return True
    return False


def spaced_in(word: str, text: str) -> bool:
    """Whether a word stands in a text."""
    return fold(word) in words(text)


def is_other_edition(text: str, quote: str, article: str) -> bool:
    """Whether a numbered name was put in for "the programme" right behind a sentence on another number of it: VVP-II for VVP-I."""
    own = [hit for hit in EDITION.finditer(text) if hit[0] not in quote]
    place = article.find(quote)
    if not own or place < 0:
        return False
    earlier = [hit["number"] for hit in EDITION.finditer(article[max(0, place - BEFORE) : place])]
    return bool(earlier) and earlier[-1] not in {hit["number"] for hit in own}
