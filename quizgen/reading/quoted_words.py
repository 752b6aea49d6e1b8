"""Pronouns beside quoted words, which the sentence itself explains: calling it “historic”, this is “not an era of war”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.pieces import text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

OF_OUR_TIME = re.compile(r"this (?:is|was) [“\"](?:not )?(?:an?|the) (?:era|time|age|century|moment)\b")
CALLING = frozenset({"calling", "describing", "terming", "hailing"})


def is_of_our_time(token: Token) -> bool:
    """Whether "this" is the time in which everybody lives: that this is “not an era of war”."""
    return OF_OUR_TIME.match(text_of(token.doc)[token.idx :]) is not None


def is_called(token: Token) -> bool:
    """Whether a pronoun takes up the object of the main verb, of which words are quoted: "welcomed the accord, calling it “historic”"."""
    verb = token.head
    main = verb.head
    told = verb.lower_ in CALLING and token.dep_ in {"dobj", "nsubj"} and verb.dep_ == "advcl"
    return told and sum(child.dep_ == "dobj" for child in main.children) == 1 and main.i < verb.i
