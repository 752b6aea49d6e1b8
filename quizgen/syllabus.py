"""The syllabus: from the tags that sources write to those that exist.

Source of the tree: the scheme of the Civil Services Examination in the UPSC's yearly notice (Mains GS I to IV, Prelims GS I).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from quizgen.text import fold

ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
PAPER = re.compile(
    r"^\W*(?:upsc\b\W*)?(?:cse\b\W*)?(?:(?P<prelims>prelims?)\b(?:\W+(?P<both>(?:and|&)\W+mains)\b)?|mains\b)?\W*"
    r"(?:(?:(?:gs|g\.s\.?|general\s+studies)[\s-]*(?:\(?paper\)?[\s-]*)?|paper[\s-]*)(?P<number>[1-4]|i{1,3}|iv)\b|"
    r"(?P<bare>[1-4]|i{1,3}|iv)\s*[:(/|])?\s*[:\-(/|]*\s*"
)
INTERNATIONAL, POLITY = "GS2::International_Relations", ("GS2::Polity", "Prelims::Polity_&_Governance", "GS2::Governance")
ENOUGH_WORDS = 2
# Of a whole text a head is told by so many words, so many times as many as those of the next.
OFTEN, CLEARLY = 6, 3
# "GS1: History" names no head of the syllabus: which, the text has to say.
HISTORY = re.compile(
    r"^(?!.*\bprelims\b(?!.*mains))(?:.*\W)?(?<!modern )(?<!world )(?<!ancient )(?<!medieval )(?<!independence )(?:indian )?history\W*$"
)
# What another country lent or only illustrates is not about that country.
COMPARED = re.compile(
    r"\b(?:(?:borrowed|taken|drawn|derived|adapted|adopted|inspired|modelled|modeled|copied) (?:from|by|on|after|upon)|as in|like|such as|"
    r"similar to|based on|unlike|as opposed to|e\.g\.)\b[^;.]*"
)


@cache
def table(name: str) -> Any:  # noqa: ANN401 - the shape is the file's
    """A data file of the package, read once."""
    text = (files("quizgen") / "data" / name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both loaders are safe


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
    # "Polity & Governance" is the Prelims' head for what the Mains call Polity.
    for short, name in data["prelims"].items():
        found[fold(short)] = [*found.get(fold(short), []), ("Prelims", name)]
    return found


def tag_of(written: str) -> str:
    """The syllabus tag that a source's tag means, "" when it means none.

    `GS2: Polity` → GS2::Polity; `Mains GS Paper III (Environment)` → GS3::Environment; a head under the wrong paper moves to its own
    (`GS3: International Relations` → GS2::International_Relations); a paper alone is a tag.
    """
    text = fold(written)
    found = PAPER.match(text)
    number = (found["number"] or found["bare"]) if found else ""
    prelims = found is not None and found["prelims"] and not (found["both"] and number)
    paper = "Prelims" if prelims else f"GS{ROMAN.get(number, number)}" if number else ""
    head = text[found.end() :].strip(" ):.-") if found else text
    places = heads().get(head, [])
    fitting = [place for place in places if place[0] == paper] or places
    return tag(*fitting[0]) if fitting else paper if paper in known_tags() else ""


def tags_of(written: tuple[str, ...], term: str, meaning: str) -> tuple[str, ...]:
    """The syllabus tags of a term that a source tagged so; without tags, what its words say."""
    if not written:
        return guessed(f"{term}: {meaning}")
    tags = [era_of(f"{term}: {meaning}") if HISTORY.search(fold(one)) else tag_of(one) for one in written]
    abroad = any(one in POLITY for one in tags) and speaks_of_other_states(f"{term}: {meaning}")
    return tuple(dict.fromkeys(INTERNATIONAL if abroad and one in POLITY else one for one in tags if one))


def era_of(about: str) -> str:
    """The part of history that a text's own signs speak for, the paper alone where they speak for none or for two."""
    text = fold(about)
    told = [head for head, signs in table("syllabus.yaml")["eras"].items() if re.search(rf"(?<!\w)(?:{'|'.join(signs)})s?(?!\w)", text)]
    return told[0] if len(told) == 1 else "GS1"


@cache
def countries() -> re.Pattern[str]:
    """The names and people of every country but India."""
    names = [word for country, words in table("countries.yaml").items() for word in (country, *words)]
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True)))


@cache
def country_names() -> dict[str, str]:
    """Folded word for a country or its people → the country's name: russian → Russia, indian → India."""
    known = {fold(word): country for country, words in table("countries.yaml").items() for word in (country, *words)}
    return known | {"india": "India", "indian": "India"}


@cache
def any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words or phrases as a whole, the longest first, with or without the plural s."""
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, ordered))})s?(?!\w)")


def speaks_of_other_states(meaning: str) -> bool:
    """Whether a definition is of other states' affairs rather than of India's own polity.

    A country must own what is defined (an office, a war, a relation): one that is only named for comparison does not count.
    """
    data, text = table("syllabus.yaml"), fold(meaning)
    if any_word(tuple(data["indian"])).search(text):
        return False
    own = COMPARED.sub("", text)
    plain = COMPARED.sub("", meaning)
    return bool(any_word(tuple(data["foreign"])).search(own)) or bool(
        countries().search(plain) and any_word(tuple(data["between"])).search(own)
    )


def guessed(about: str) -> tuple[str, ...]:
    """The one head that at least two words of the text speak for, more than for any other; otherwise none."""
    text = fold(about)
    scores = {head: len(set(any_word(tuple(words)).findall(text))) for head, words in table("syllabus.yaml")["words"].items()}
    best = sorted(scores, key=lambda head: -scores[head])[:2]
    clear = scores[best[0]] >= ENOUGH_WORDS and scores[best[0]] > scores[best[1]]
    return (best[0],) if clear else ()


@lru_cache(maxsize=64)
def spoken_of(text: str) -> tuple[str, ...]:
    """The one head of which a whole text speaks often, three times as often as of any other; otherwise none."""
    plain = fold(text)
    counts = {head: len(any_word(tuple(said)).findall(plain)) for head, said in table("syllabus.yaml")["words"].items()}
    best, second = sorted(counts, key=lambda head: -counts[head])[:2]
    return (best,) if counts[best] >= OFTEN and counts[best] >= CLEARLY * counts[second] else ()
