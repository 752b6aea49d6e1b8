"""What somebody is quoted as saying, put as a sentence of telling: “C,” X said → X said that C."""

from __future__ import annotations

import re

from quizgen.reading.lists import SMALL
from quizgen.reading.pieces import upper_first
from quizgen.reading.sentences import sentences

VERBS = r"(?:said|told reporters|stated|added|announced|reported)"
WHO = r"(?P<who>(?:[Tt]he )?[\w][^,“”\"]{1,70}?)"
# Behind a quotation: “C,” X said at a press conference in Delhi.
QUOTED = re.compile(rf"[“\"](?P<said>[^“”\"]+?)[,.]?[”\"],? {WHO} {VERBS}(?P<when>,? [^“”\"]{{0,80}})?\.")
INVERTED = re.compile(r"[“\"](?P<said>[^“”\"]+?)[,.]?[”\"],? said (?P<who>[A-Z][^“”\"]{2,70}?)\.")
# Behind plain words: C, agency officials said.
TRAILING = re.compile(rf"(?P<said>[A-Z][^“”\"]{{30,}}?), {WHO} {VERBS}(?P<when> (?:on|in|late on|earlier on) [\w ]{{3,25}})?\.")
# What makes a sentence the speaker's own, or leans on what was said before.
SELVES = re.compile(r"\b(?:I|we|us|our|ours|my|me|you|your|here)\b|[’'](?:ve|re|ll|m)\b|[?!…]", re.IGNORECASE)
LEANS = re.compile(r"(?:It|They|This|That|These|Those|He|She|There|But|And|So|If|Because|Hence|Mutual|Thus|Then|Yes|No|Well|Today)\b")
JOINS = re.compile(r"(?:and|but|or|which|who|that|as|while|when|where|although|because|if|with|after)\b")
# "Helpers were added" tells of nobody who speaks.
DONE_TO = re.compile(r"(?:is|are|was|were|been|being|be|has|have|had|it)$", re.IGNORECASE)
LEAST_WORDS, MOST_WHO = 6, 8


def told_plainly(text: str) -> tuple[str, ...]:
    """The sentences of a quotation that need no “I”, each with its speaker in front; nothing where the text quotes nobody so."""
    found = QUOTED.fullmatch(text) or INVERTED.fullmatch(text) or TRAILING.fullmatch(text)
    if found is None or JOINS.match(found["who"]) or DONE_TO.search(found["who"]) or len(found["who"].split()) > MOST_WHO:
        return ()
    said = found["said"].strip()
    parts = [said[start:end] for start, end in sentences(said)] if text[0] in '“"' else [said]
    return tuple(f"{upper_first(found['who'])} said that {inside(part)}." for part in parts if stands(part))


def stands(part: str) -> bool:
    """Whether a spoken sentence says something of its own."""
    return len(part.split()) >= LEAST_WORDS and not SELVES.search(part) and not LEANS.match(part)


def inside(part: str) -> str:
    """A sentence as it stands behind "that"."""
    plain = part.strip(" .,;")
    return plain[:1].lower() + plain[1:] if plain.partition(" ")[0] in SMALL else plain
