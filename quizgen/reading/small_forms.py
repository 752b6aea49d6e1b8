"""Full forms in small letters, as science has them: "PCR (polymerase chain reaction)", "CAR-T stands for chimeric antigen receptor …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.reading.letters import SMALL

SHORT = r"(?P<short>[a-z]{0,2}[A-Z]{2,6}(?:-[A-Z\d]{1,2})?\d?)"
FULL = r"(?P<full>[a-z][a-z]+(?:[ -](?:[a-z]+|[A-Z]|\d{1,2}))+)"
# Behind the letters another noun may stand: "GLP-1 drugs (…)".
SHAPES = (
    re.compile(rf"(?<![\w-]){SHORT}(?: [a-z]+)? \({FULL}\)"),
    re.compile(
        rf"(?<![\w-]){SHORT} (?:stands? for|is short for|is the (?:acronym|abbreviation) (?:of|for)) (?:an? |the )?{FULL}"
        r"(?=[.,;]|$| and | that )"
    ),
)
PART = re.compile(r"[A-Za-z]+|\d+")
LEAST_LETTERS, LONG_WORD, MOST_LEFT = 3, 7, 2


def small_forms(text: str) -> Iterator[tuple[str, str, str]]:
    """Acronym, full form and the words that say so, where the first letters of the full form's words are the acronym."""
    for shape in SHAPES:
        for found in shape.finditer(text):
            full = spelled_by(found["short"], found["full"])
            if full:
                yield found["short"], full, found[0]


def spelled_by(short: str, full: str) -> str:
    """The beginning of a full form that letters stand for, with no more than two words behind it cut off; "" where they do not."""
    letters = re.findall(r"[a-z]|\d+", short.lower())
    parts = list(PART.finditer(full))
    end = reach(letters, [part[0].lower() for part in parts])
    if len(letters) < LEAST_LETTERS or end < len(letters) - 1:
        return ""
    stop = parts[end - 1].end()
    # "T-cell" is one word.
    behind = re.match(r"(?:-[A-Za-z]+)+", full[stop:])
    stop += behind.end() if behind else 0
    return full[:stop] if len(full[stop:].split()) <= MOST_LEFT else ""


def reach(letters: list[str], parts: list[str]) -> int:
    """How many words are read when every letter has found its own, 0 where one finds none; a long word may hold a second: ribo-nucleic."""
    at = 0
    for number, letter in enumerate(letters):
        while at < len(parts) and parts[at] in SMALL and not parts[at].startswith(letter):
            at += 1
        if at < len(parts) and (parts[at] == letter if letter.isdigit() else parts[at].startswith(letter)):
            at += 1
        elif not (number and at and len(parts[at - 1]) >= LONG_WORD and letter in parts[at - 1][2:]):
            return 0
    return at
