"""Sentences that give nothing, whatever their clauses say: each rule with its name and reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quizgen.reading.doubts import FINITE
from quizgen.reading.kinds_alone import KIND_ALONE
from quizgen.reading.lists import is_of_advice
from quizgen.reading.subject_heads import SUBJECTS
from quizgen.reading.values import NUMBER

if TYPE_CHECKING:
    from quizgen.reading.language import Sentence

SHORTEST = 5
# Without a full stop, a short paragraph is a heading and a short bullet a note.
UNSTOPPED, UNSTOPPED_BULLET = 12, 7
STOPPED = re.compile(r"[.;।][”\"'’)\]]*$")
POINTING = re.compile(
    r"\bhere\b(?! in)|\bAnnex(?:ure)?\b|[#@\[\]{}|→=~]|->|https?:|www\.|\bclick\b|"
    r"\bread more\b|\bpictured\b|\bsee (?:below|above)\b|\bas follows\b"
)
LABELLED = re.compile(r"^[^.;:]{2,45}: ")
HEADED = re.compile(r"^[A-Z0-9][\w’'&-]*(?: [A-Z0-9][\w’'&-]*){0,4}: [A-Z]")
COUNTING = re.compile(rf"\b{NUMBER} [\w’'()& -]*s(?: (?:of|in|for|to|are|were) [\w’'()& -]+)?$", re.IGNORECASE)
COMPARED = re.compile(
    r"^As (?!of\b|per\b|a result,|part of\b|on\b|an?\b|the\b|many\b|much\b|dusk\b)|^As (?:a way|a comparison|dusk|such)\b|"
    # "Apart from the material cost, the Centre gives grain": what follows is told of what that is the cost of.
    r"^(?:Apart from|Besides|In addition to|Along with) (?:the|this|these|that) (?:[a-z-]+ ){0,2}[a-z-]+, "
)
SUPPOSED = re.compile(
    r"^(?:Had|Were|Should) |\b(?:rumou?rs?|hoax|alleg(?:ed|es|edly)|purported(?:ly)?|"
    r"supposed(?:ly)?|reportedly|false(?:ly)?|fake|myth|denied|unconfirmed)\b"
)
TITLE_FIRST = re.compile(r"^[“\"‘'][^”\"’']{2,40}[”\"’'] (?:by|is|was|won|has|became)\b")
RECENT = re.compile(r"\b(?:recent|latest|newly|new) (?:report|study|survey|data|figures|estimates?|review|poll)\b", re.IGNORECASE)
LIKENED = re.compile(
    r"\b(?:an? |the )?similar (?:agreement|pact|deal|treaty|scheme|law|move|step|project|exercise|mission|programme)", re.IGNORECASE
)
DASH = re.compile("[–—-]")
LIVE = re.compile(r"^\d{1,2}[.:]\d{2}\s")
VERBAL = FINITE | {"VBN"}


class Refused(NamedTuple):
    """Why a sentence or a statement gives nothing: the name of the rule, and the words in which it is told."""

    rule: str
    reason: str


@lru_cache(maxsize=1 << 8)
def refusal(sentence: Sentence) -> Refused | None:
    """What makes a whole sentence unfit before its clauses are looked at."""
    return next((Refused(rule, reason) for rule, reason, breaks in RULES if breaks(sentence)), None)


def count(sentence: Sentence) -> int:
    """How many words a sentence has."""
    return sum(token.is_alpha or token.like_num for token in sentence.doc)


def is_advice(sentence: Sentence) -> bool:
    """Whether a sentence stands in a section that advises."""
    return any(is_of_advice(heading) for heading in sentence.headings)


def is_speech(sentence: Sentence) -> bool:
    """Whether a sentence is somebody's words, or a part of them."""
    text = sentence.text
    begins = text.startswith(("“", '"', "‘")) and not TITLE_FIRST.match(text)
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1 or begins


def is_supposed(sentence: Sentence) -> bool:
    """Whether a sentence tells of what was not, or of what is only rumoured."""
    return bool(SUPPOSED.search(sentence.text))


def is_label(sentence: Sentence) -> bool:
    """Whether a sentence is a label with its value, or a heading has run into it."""
    return bool((LABELLED if sentence.kind != "paragraph" else HEADED).match(sentence.text)) and not announces(sentence)


def announces(sentence: Sentence) -> bool:
    """Whether what stands before a colon is a clause that counts what follows: "The bloc has five members: …"."""
    before = sentence.text.partition(": ")[0]
    told = [token for token in sentence.doc if token.idx < len(before)]
    clause = any(token.tag_ in FINITE for token in told) and any(token.dep_ in SUBJECTS for token in told)
    return clause and COUNTING.search(before) is not None


def is_parted(sentence: Sentence) -> bool:
    """Whether one dash stands between a verb and all that it could have for its subject: "Dispute – goes to a court"."""
    dashes = [token for token in sentence.doc if DASH.fullmatch(token.text) and token.i + 1 < len(sentence.doc)]
    if len(dashes) != 1 or any(token.tag_ in FINITE for token in sentence.doc[: dashes[0].i]):
        return False
    verb = dashes[0].nbor()
    return verb.tag_ in VERBAL and not any(child.dep_ in SUBJECTS and child.i > verb.i for child in verb.children)


def is_row_of_notes(sentence: Sentence) -> bool:
    """Whether notes of one thing stand in a row, the first without a verb: "highest body; outcome of Rio (2012); meets every two years"."""
    first, sign, _ = sentence.text.partition("; ")
    return bool(sign) and not any(token.tag_ in FINITE for token in sentence.doc if token.idx < len(first)) and ":" not in first


# "3 new homes + 7 upgraded".
ADDED = re.compile(r"[A-Za-z] \+ \d")


def is_nameless(sentence: Sentence) -> bool:
    """Whether a note begins with the kind of thing that something is, or adds up what it counts: "3 new homes + 7 upgraded"."""
    return KIND_ALONE.match(sentence.text) is not None or ADDED.search(sentence.text) is not None


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence has no full stop and is too short to need none."""
    if STOPPED.search(sentence.text):
        return False
    paragraph = sentence.kind == "paragraph"
    few = count(sentence) < (UNSTOPPED if paragraph else UNSTOPPED_BULLET)
    return few or not (any(token.pos_ == "AUX" for token in sentence.doc) or (not paragraph and tells(sentence)))


def tells(sentence: Sentence) -> bool:
    """Whether the root of a sentence is a past tense with a subject of its own; in the present, headings and teasers save the articles."""
    root = next((token for token in sentence.doc if token.dep_ == "ROOT"), None)
    if root is None or not any(child.dep_ in ("nsubj", "nsubjpass") for child in root.children):
        return False
    spelled = any(token.lower_ in ("the", "a", "an", "its", "their", "it") for token in sentence.doc)
    return root.tag_ == "VBD" or (root.tag_ in ("VBZ", "VBP") and spelled)


RULES: tuple[tuple[str, str, Callable[[Sentence], bool]], ...] = (
    ("advice", "stands in a section of advice", is_advice),
    ("question", "is a question", lambda one: one.text.rstrip("”\"' ").endswith("?")),
    ("exclamation", "is an exclamation", lambda one: one.text.rstrip("”\"' ").endswith("!")),
    ("speech", "is a speech or a part of one", is_speech),
    ("supposed", "tells of what is only supposed", is_supposed),
    ("context", "likens what it tells to something told before", lambda one: bool(LIKENED.search(one.text))),
    ("relative_time", "speaks of what was recent then", lambda one: bool(RECENT.search(one.text))),
    ("live", "is an entry of a live page", lambda one: bool(LIVE.match(one.text))),
    ("headline", "has no full stop, as headings and captions have none", is_headline),
    ("short", "is too short to say something", lambda one: count(one) < SHORTEST),
    ("label", "is a label with its value, not a sentence", is_label),
    ("parted", "has a dash where its subject or its verb should stand", is_parted),
    ("opener", "begins with a comparison to what stands before it", lambda one: bool(COMPARED.match(one.text))),
    ("pointing", "points to something else on the page", lambda one: bool(POINTING.search(one.text))),
    ("bracket", "has a bracket that is not closed", lambda one: one.text.count("(") != one.text.count(")")),
    ("capitals", "is a line of capitals", lambda one: 2 * sum(token.is_upper and len(token) > 1 for token in one.doc) > count(one)),
    # "359 m above the river": an amount is no verb.
    ("no_verb", "has no finite verb", lambda one: not any(token.tag_ in VERBAL and not token.text[0].isdigit() for token in one.doc)),
    ("no_verb", "is a note without the name of what it tells of", is_nameless),
    ("no_verb", "is a row of notes, the first of them without a verb", is_row_of_notes),
)
