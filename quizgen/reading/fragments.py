"""What is no whole sentence, or tells of nothing by name: pieces of quotations, halves of sentences, events without a frame."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.dates import find_times
from quizgen.model import Document
from quizgen.reading.antecedents import Scene, subject_of
from quizgen.reading.edits import Edit
from quizgen.reading.language import Sentence
from quizgen.reading.subject_heads import root_of

OPEN, CLOSE = "“", "”"
SMALL = re.compile(r"[a-z]+[\s,]")
# Shorthand: "2014 – permanent Secretariat opens in Dhaka", "Abdur Razzaq of Herat came 1443, envoy of Shah Rukh".
YEAR_FIRST = re.compile(r"(?:c\. ?)?\d{4}(?:-\d{2,4})? ?[–—:-] [a-z]|\d{4}, (?:\d{1,2} )?[A-Z][a-z]+ ?[–—:→-] ")
YEAR_BARE = re.compile(
    r"\b(?:came|went|died|took [A-Z]\w+|built|won|fell|ruled|"
    r"founded|visited|captured|defeated|signed|crowned) (?:1[0-9]|20)\d\d(?=[,.;)]|$)"
)


def broken(document: Document, sentences: Sequence[Sentence]) -> list[str]:
    """Of each sentence why it is no whole one: "quote" for a piece of a quotation, "fragment" for another piece, "" for a whole one."""
    place: dict[int, int] = {}
    out: list[str] = []
    for sentence in sentences:
        text = document.blocks[sentence.block].text
        quote = sentence.quote or sentence.text
        start = max(text.find(quote, min(place.get(sentence.block, 0), len(text))), 0)
        place[sentence.block] = start if sentence.quote != sentence.text else start + len(quote)
        out.append("quote" if in_quotation(text[:start], sentence.text) else "fragment" if is_fragment(text[:start], sentence) else "")
    return out


def in_quotation(before: str, text: str) -> bool:
    """Whether a quotation goes on into a sentence from before it, or out of it."""
    opened = before.count(OPEN) > before.count(CLOSE) or before.count('"') % 2 == 1
    return opened or text.count(OPEN) != text.count(CLOSE) or text.count('"') % 2 == 1


def is_fragment(before: str, sentence: Sentence) -> bool:
    """Whether a line begins in the middle of a sentence, or is in another script; what follows a semicolon may be whole."""
    text = sentence.text
    latin = sum(letter.isascii() for letter in text if letter.isalpha())
    whole = before.rstrip().endswith(";") and subject_of(sentence.doc) is not None and not text.startswith(("and ", "but ", "or ", "as "))
    noted = YEAR_FIRST.match(text) or YEAR_BARE.search(text)
    return (bool(SMALL.match(text)) and not whole) or noted is not None or latin * 2 < sum(letter.isalpha() for letter in text)


def is_frameless(scene: Scene, edits: tuple[Edit, ...]) -> bool:
    """Whether something is told to have been done, or to be done, without a name, a time or a place: to what, was said before."""
    root = root_of(scene.sentence.doc)
    helpers = {child.lower_ for child in root.children if child.dep_ in {"aux", "auxpass"}}
    past = root.tag_ == "VBD" or bool(helpers & {"was", "were", "had", "did"}) or root.lower_ in {"was", "were"}
    done = bool(helpers & {"has", "have", "will", "shall", "being"}) and any(child.dep_ == "nsubjpass" for child in root.children)
    named = [one for one in scene.mentions if one.name.type != "nationality"] or any(scene.names.found(edit.text) for edit in edits)
    return (past or done) and not named and not find_times(scene.sentence.text)
