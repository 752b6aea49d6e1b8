"""What is the only or the largest of its kind, as notes say it: "Barren Island → India's only active volcano"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.model import Document, Fact, Slot
from quizgen.reading.heading_names import is_country
from quizgen.reading.incumbents import PERSONS, SUPERLATIVES
from quizgen.reading.meanings import is_known
from quizgen.reading.shorthand import is_proper, note_of, noted_fact, said, stands_alone
from quizgen.reading.topics import with_article
from quizgen.text import fold

RANK = rf"(?:only|first(?:[- ]ever)?|last|(?:second[- ])?(?:{SUPERLATIVES}))"
RANKED = re.compile(
    rf"(?:[Tt]he |(?P<whose>(?:India|[Tt]he world|[Ww]orld|Asia|Africa|Europe|[A-Z][a-z]+)['’]s ))?(?P<rank>{RANK}) "
    rf"(?P<what>[\w’'\" -]+(?:(?<=Act), \d{{4}}\b)?)",
    re.IGNORECASE,
)
# Within what it is the only one: "on earth", "in the Arctic", "to pay soldiers in cash", "without a coast".
BOUND = re.compile(
    r"[a-z] (?:(?:in|of|on|across) (?:the )?(?:world|earth|Earth|[A-Z][\w-]+|peninsular [A-Z]\w+|(?:north|south|east|west)\w* [A-Z]\w+)|"
    r"to [a-z]+ [\w-]+|without [a-z]+|(?:going|flowing|lying|running) [a-z]+)"
)
# "India's largest desert covers most of Rajasthan" is a sentence, and no name of what is the largest.
FINITE = re.compile(
    r"\b(?:is|was|are|were|has|had|will|can|found|located|lies)\b|\b[a-z]{3,}s (?:most|all|the|an?|about|over|nearly|more|half)\b"
)
SINCE = re.compile(r"\b(?:since|until|so far|till|ever|known|recorded)\b|\b(?:one|ones|time)$")
# "Oldest rock shelters in India": one thing is no several.
SEVERAL = re.compile(r"^[\w’'\" -]*?[a-z]{3,}(?<![sui])s(?= (?:in|of|on|across)\b|$)")
# What stands in brackets behind a name: where it is, or from when.
PLACED = re.compile(r"\d{4}|\D*")
LEAST, LONGEST, WORTH = 2, 14, 0.7


class Ranked(NamedTuple):
    """What something is the only or the first of, with its article or owner."""

    shown: str
    rank: str
    person: bool


def ranked(text: str) -> Ranked | None:
    """The beginning of words as a rank within bounds; None where others could claim it, or it changes from year to year."""
    found = RANKED.match(text)
    if found is None or re.match(r" ?[(&+→]|, (?:and|then)\b", text[found.end() :]):
        return None
    what, whose, rank = found["what"].strip(), found["whose"] or "", found["rank"].lower()
    many = len(what.split())
    if not (LEAST - bool(whose) <= many <= LONGEST) or (not whose and not BOUND.search(f"a {what}")):
        return None
    if SINCE.search(what) or FINITE.search(what) or SEVERAL.search(what.split(" to ")[0]):
        return None
    if {fold(word) for word in re.findall(r"[\w-]+", what)} & said("changing") or not stands_alone(what):
        return None
    owner = (
        whose[:1].lower() + whose[1:]
        if fold(whose).startswith("the ")
        else f"the {whose.lower()}"
        if fold(whose).startswith("world")
        else whose
    )
    return Ranked(f"{owner or 'the '}{rank} {what}", rank, PERSONS.search(what.split(" to ")[0]) is not None)


def superlative_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """What each note says to be the only or the first of its kind, with the number of its block; nothing that two notes claim."""
    found = list(ranks(document))
    claimed = [fold(one.shown) for _, _, one in found]
    for number, name, one in found:
        if claimed.count(fold(one.shown)) == 1:
            fact = told_so(document, number, name, one)
            if fact:
                yield number, fact


def ranks(document: Document) -> Iterator[tuple[int, str, Ranked]]:
    """The names of notes with what they are the first or the only one of."""
    for number, block in enumerate(document.blocks):
        note = note_of(block)
        if note is None or not is_proper(note.name) or is_known(note.name) or is_country(note.name) or not PLACED.fullmatch(note.aside):
            continue
        one = ranked(note.told)
        shown = in_letters(one.shown) if one else ""
        if one and shown:
            yield number, note.name, one._replace(shown=shown)


def in_letters(text: str) -> str:
    """Words with the full names of the letters in them, which are known to more than the page; "" where some are not."""
    for letters in re.findall(r"\b[A-Z]{2,}\b", text):
        known = gazetteer.entry(letters)
        full = gazetteer.written_out(letters) or (known.name if known and " " in known.name else "")
        if not full:
            return ""
        text = text.replace(letters, with_article(full))
    return text


def told_so(document: Document, number: int, name: str, one: Ranked) -> Fact | None:
    """The fact that a name is the only or the first of its kind."""
    block = document.blocks[number]
    past = one.person or one.rank == "last" or (one.rank.startswith("first") and " to " in one.shown)
    verb, which = "was" if past else "is", "Who" if one.person else "Which"
    # Its kind may stand in its name: "Lake Baikal" is asked for as a lake.
    if {fold(word) for word in re.findall(r"[A-Z][\w-]+", one.shown)} & {fold(word) for word in name.split()}:
        return None
    slot = Slot(name, "person" if one.person else "thing", "person" if one.person else "", (), f"{one.rank} of its kind", WORTH)
    return noted_fact(block, slot, one.shown, f"{which} {verb} {one.shown}?", f"{with_article(name)} {verb} {one.shown}")
