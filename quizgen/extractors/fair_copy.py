"""A statement as a paper prints it: the abbreviations of notes written out, "the" before the acronyms that are spoken with it."""

from __future__ import annotations

import re
from functools import cache

from quizgen.extractors.phrasing import takes_an
from quizgen.extractors.prose import PHRASE_ENDS
from quizgen.syllabus import table
from quizgen.text import sentence

FILE = "formats.yaml"
# "13 countries-Bangladesh, Bhutan": a dash that was meant to stand between spaces.
RUN_ON = re.compile(r"(?<=[a-z]{3})-(?=[A-Z][a-z]+, [A-Z])")


@cache
def short_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The abbreviations of notes with their long forms; those of sites stand behind a name."""
    lists = table(FILE)["written_out"]
    anywhere = ((re.compile(rf"(?<![\w&.-]){re.escape(short)}(?![\w&-])"), full) for short, full in lists["anywhere"].items())
    behind = ((re.compile(rf"(?<=[a-z] ){re.escape(short)}(?![\w&-])"), full) for short, full in lists["behind a name"].items())
    return (*anywhere, *behind)


@cache
def acronyms(group: str) -> re.Pattern[str]:
    """The acronyms of one of the lists where nothing stands before them that takes the place of an article."""
    listed = "|".join(map(re.escape, sorted(table(FILE)["acronyms"][group], key=len, reverse=True)))
    return re.compile(rf"(?P<before>^|[,;] |\b[a-z]+ (?<!\bthe )(?<!\ban )(?<!\ba )|\band )(?P<short>{listed})\b{PHRASE_ENDS}")


def written_out(text: str) -> str:
    """A name or statement without the abbreviations of notes: Gir NP → Gir National Park."""
    for pattern, full in short_forms():
        text = pattern.sub(full, text)
    return text


def with_articles(text: str) -> str:
    """A statement with the articles that its acronyms need: "IMF was founded" → "The IMF was founded", "SEZ is a" → "An SEZ is a"."""
    text = acronyms("with the").sub(lambda found: f"{found['before']}the {found['short']}", text)
    return acronyms("counted").sub(lambda found: f"{found['before']}{'an' if takes_an(found['short']) else 'a'} {found['short']}", text)


def fair_copy(text: str) -> str:
    """A statement as a paper prints it."""
    return sentence(with_articles(written_out(RUN_ON.sub(" – ", text))))
