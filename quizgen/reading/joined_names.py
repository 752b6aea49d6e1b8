"""Names whose parts the model takes for words of the sentence, made one token before it reads them: "PM SHRI", "the Waste Act, 2016"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.language import Language

from quizgen.reading.signs import Sign

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME = "joined_names"
SHAPES = (
    # "PM" is read as a time of day, and the name behind it as an adverb.
    Sign.of(r"\bPM (?!Modi\b|Narendra\b|Shri\b|Smt\b|Dr\b)(?:[A-Z][A-Z][\w-]*|[A-Z][a-z]+(?= (?:Yojana|Scheme|Mission)))"),
    # A comma before the year parts nothing: "the Waste Act, 2016", "the Code on Social Security, 2020".
    Sign.of(
        r"\b(?:Act|Code|Rules|Regulations|Convention|Sanhita|Adhiniyam|Ordinance|Order|Protocol|Treaty|Agreement|Policy)"
        r"(?: (?:(?:on|of|for|to|against|in|and|the) )*[A-Z][\w-]*){0,7}?"
        r"(?P<whole>, (?:1[6-9]|20)\d\d)(?!\d)(?![-–]\d)"
    ),
)


def last_word(text: str, hit: re.Match[str]) -> tuple[int, int]:
    """The span of a hit: of a law with its year only from its last word on."""
    if "whole" not in hit.groupdict():
        return hit.span()
    return text.rfind(" ", 0, hit.start("whole")) + 1, hit.end("whole")


@Language.component(NAME)
def joined_names(doc: Doc) -> Doc:
    """The document with each such name as one token."""
    text = doc.text
    found = [last_word(text, hit) for shape in SHAPES if shape.may_be_in(text) for hit in shape.pattern.finditer(text)]
    if found:
        with doc.retokenize() as retokenizer:
            for start, end in found:
                span = doc.char_span(start, end)
                if span is not None and len(span) > 1:
                    retokenizer.merge(span)
    return doc
