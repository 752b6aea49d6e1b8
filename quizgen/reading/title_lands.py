"""What the title of a page tells of lands: the two whose relations it is about, the one war it speaks of."""

from __future__ import annotations

import re

from quizgen.reading.name_words import THE_COUNTRIES
from quizgen.syllabus import country_names
from quizgen.text import fold

WARS = re.compile(r"\b(?:[A-Z]\w+[-–])?([A-Z]\w+) (?:[Ww]ar|[Cc]onflict|[Cc]risis)\b|\b[Ww]ar (?:in|on) ([A-Z]\w+)")
RELATIONS = re.compile(r"\b(?P<one>[A-Z][\w.]+)[-–](?P<other>[A-Z][\w.]+) (?:relations|ties|dialogue|talks)\b")
TALKS = re.compile(
    r"\bthe (?:(?:current|present|ongoing) (?:dialogue|talks|negotiations|engagement)|pattern of (?:engagement|contacts|dialogue))"
    r"(?! (?:between|with|on|of)\b)"
)


def with_two(text: str, title: str) -> str:
    """A text whose talks are told to be those of the two lands of the title: "the current dialogue between Peru and Kenya"."""
    pair = RELATIONS.search(title)
    one, other = (country_names().get(fold(pair[key]), "") for key in ("one", "other")) if pair else ("", "")
    return TALKS.sub(rf"\g<0> between {articled(one)} and {articled(other)}", text) if one and other else text


def articled(country: str) -> str:
    """A country with the article that it takes."""
    return f"the {country}" if country in THE_COUNTRIES else country


def where_of(asked: str, title: str) -> str:
    """Where a peace is to be, by the one war of the title: " in Ukraine"; "" where it is told or nobody tells."""
    wars = {hit[1] or hit[2] for hit in WARS.finditer(title)}
    return f" in {next(iter(wars))}" if asked.endswith("peace") and len(wars) == 1 else ""
