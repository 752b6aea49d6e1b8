"""Notes in shorthand: a name, a sign, and what is told of it: "Barren Island → India's only active volcano"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from quizgen import dates
from quizgen.model import Block, Fact, Slot
from quizgen.reading.heading_names import nouns
from quizgen.reading.headings import listed
from quizgen.syllabus import table
from quizgen.text import fold, sentence

SIGN = r"(?::|\s[–—-]|\s?(?:→|->|=>|⇒|➔|➜)|\s=)\s+"
NOTE = re.compile(rf"(?P<name>[A-Z\d][^:→⇒➔➜=;]{{1,70}}?)(?: \((?P<aside>[^()]*)\))?{SIGN}(?P<told>\S.*)$", re.DOTALL)
# What follows from what: a chain of arrows names nothing.
FLOW = re.compile(r"→|->|=>|⇒|➔|➜|↔|←|[↓↑≠+∴…]|\bvs\b")
NOTES = frozenset({"bullet", "numbered", "paragraph", "quote"})
SMALL = frozenset({"of", "the", "and", "for", "del", "de", "bin", "ibn", "ul", "al", "ud", "van", "von", "&"})
POINTS = re.compile(
    r"\b(?:it|its|he|his|him|she|her|they|them|their|this|these|those|that time|such|same|other|others|another|also|there|here|"
    r"now|then|later|again|too|above|below|former|latter|so|"
    r"old rule|today|recently|currently|we|our|you|who|which)\b|[?!\[\]<>|/*#~]|\betc\b|\be\.g\b"
)
# "the post", "the old order" of which the note has told before; "the silver tanka" tells itself which.
BARE = re.compile(
    r"\b[Tt]he (?!(?:treasury|throne|court|crown|world|poor|people|sea|sun|state|country|army|public|Constitution|West|East|North|South)\b)"
    r"[a-z][\w’'-]*(?=$|[,.;:)]| (?:and|or|in|at|to|from|for|by|with|as|on|into|under|against|after|before|during|than|through)\b)"
)
KNOWN = re.compile(r"\b[Tt]he (?P<noun>[A-Z][a-z]+)(?! of )(?=$|[,.;:)]| [a-z])")


class Note(NamedTuple):
    """The name before a sign, what stands in brackets behind the name, and what is told of it."""

    name: str
    aside: str
    told: str


@cache
def said(group: str) -> frozenset[str]:
    """One of the word lists of shorthand.yaml, folded."""
    return frozenset(map(fold, table("shorthand.yaml")[group]))


def note_of(block: Block) -> Note | None:
    """The note that a block is, None where it has no such form."""
    found = NOTE.match(block.text) if block.kind in NOTES else None
    return Note(found["name"].strip(" *"), found["aside"] or "", found["told"].strip()) if found else None


def noted_fact(block: Block, slot: Slot, about: str, question: str, state: str) -> Fact | None:
    """The fact of a note with its question, where its answer stands once in what it states."""
    statement = sentence(state)
    if statement.count(slot.text) != 1:
        return None
    return Fact(statement, block.text, (slot,), section=block.headings, about=about, question=question, worth=slot.worth)


def is_proper(name: str) -> bool:
    """Whether words are written as a name: capitals, no day or year, and no label of a table."""
    parts = name.split()
    capitals = all(part[0].isupper() or fold(part) in SMALL for part in parts) and parts[0][0].isupper()
    known = listed("neutral") | listed("fields") | listed("empty") | listed("unasserted")
    return bool(parts) and capitals and fold(parts[0]) not in known and fold(name) not in known and not dates.find_times(name)


def stands_alone(text: str) -> bool:
    """Whether words say of what they tell, without anything told before them."""
    plain = re.sub(r"\s*\([^()]*\)", "", text)
    pointing = POINTS.search(plain[:1].lower() + plain[1:]) or FLOW.search(text) or BARE.search(plain)
    halves = text.count("(") != text.count(")") or text.count('"') % 2 or text.count("“") != text.count("”")
    common = any(fold(hit["noun"]) in nouns("the") for hit in KNOWN.finditer(plain))
    return not (pointing or halves or common or "=" in text)
