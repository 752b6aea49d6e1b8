"""The syllabus: from the tags that sources write to those that exist.

Source of the tree: the scheme of the Civil Services Examination in the UPSC's yearly notice (Mains GS I to IV, Prelims GS I).
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from quizgen.text import fold

ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
PAPER = re.compile(r"^\W*(?:(gs|general studies)?[\s-]*(?:paper)?[\s-]*([1-4]|i{1,3}|iv)\b|(prelims))\s*[:\-(/|]*\s*", re.IGNORECASE)
INTERNATIONAL, POLITY = "GS2::International_Relations", ("GS2::Polity", "Prelims::Polity_&_Governance", "GS2::Governance")
ENOUGH_WORDS = 2


@cache
def table(name: str) -> Any:  # noqa: ANN401 - the shape is the file's
    """A data file of the package, read once."""
    return yaml.safe_load((files("quizgen") / "data" / name).read_text(encoding="utf-8"))


def tag(paper: str, head: str) -> str:
    """The tag as decks and Anki write it: no spaces, levels joined by `::`."""
    return f"{paper}::{head.replace(' ', '_')}"


@cache
def known_tags() -> frozenset[str]:
    """Every tag of the syllabus, papers alone included."""
    papers = table("syllabus.yaml")["papers"]
    return frozenset(papers) | {tag(paper, head) for paper, heads in papers.items() for head in heads}


@cache
def heads() -> dict[str, list[tuple[str, str]]]:
    """Folded head or alias → the (paper, head) it may mean, Mains before Prelims."""
    data = table("syllabus.yaml")
    found: dict[str, list[tuple[str, str]]] = {}
    for paper, names in data["papers"].items():
        for name in names:
            found.setdefault(fold(name), []).append((paper, name))
    for alias, name in data["aliases"].items():
        found[fold(alias)] = found[fold(name)]
    return found


def tag_of(written: str) -> str:
    """The syllabus tag that a source's tag means, "" when it means none.

    `GS2: Polity` → GS2::Polity; `GS Paper III (Environment)` → GS3::Environment; a head under the wrong paper moves to its own
    (`GS3: International Relations` → GS2::International_Relations); a paper alone is a tag.
    """
    text = fold(written)
    found = PAPER.match(text)
    paper = "" if not found else "Prelims" if found[3] else f"GS{ROMAN.get(found[2], found[2])}"
    head = text[found.end() :].strip(" ):.-") if found else text
    places = heads().get(head, [])
    fitting = [place for place in places if place[0] == paper] or places
    return tag(*fitting[0]) if fitting else paper if paper in known_tags() else ""


def tags_of(written: tuple[str, ...], about: str) -> tuple[str, ...]:
    """The syllabus tags of something that a source tagged so and that `about` describes; without tags, what its words say."""
    if not written:
        return guessed(about)
    tags = [tag_of(one) for one in written]
    abroad = speaks_of_other_states(about)
    return tuple(dict.fromkeys(INTERNATIONAL if abroad and one in POLITY else one for one in tags if one))


@cache
def countries() -> re.Pattern[str]:
    """The names and people of every country but India."""
    names = [word for country, words in table("countries.yaml").items() for word in (country, *words)]
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True)))


def speaks_of_other_states(about: str) -> bool:
    """Whether a text speaks of other countries or of relations between states rather than of India's own polity."""
    data, text = table("syllabus.yaml"), fold(about)
    if any(has_word(text, word) for word in data["indian"]):
        return False
    return bool(countries().search(about)) or any(has_word(text, word) for word in data["foreign"])


def guessed(about: str) -> tuple[str, ...]:
    """The one head that at least two words of the text speak for, more than for any other; otherwise none."""
    text = fold(about)
    scores = {head: sum(has_word(text, word) for word in words) for head, words in table("syllabus.yaml")["words"].items()}
    best = sorted(scores, key=lambda head: -scores[head])[:2]
    clear = scores[best[0]] >= ENOUGH_WORDS and scores[best[0]] > scores[best[1]]
    return (best[0],) if clear else ()


def has_word(text: str, word: str) -> bool:
    """Whether the folded text holds the word or phrase as a whole."""
    return re.search(rf"(?<!\w){re.escape(word)}s?(?!\w)", text) is not None
