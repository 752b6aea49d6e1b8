"""What the heads of columns say: of what things a column has the names, and what another column tells of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from quizgen.syllabus import table
from quizgen.text import fold, squeeze

FILE = "associations.yaml"
PLURALS = ((r"ies$", "y"), (r"(?<=ch|sh|ss)es$", ""), (r"(?<![su])s$", ""))
BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun that says what the names of a column are, the class of such things, and how it stands with a name."""

    noun: str
    group: str
    style: str


@dataclass(frozen=True, slots=True)
class Link:
    """What a column tells of things: one entry of associations.yaml, whose head explains the fields."""

    relation: str
    heads: tuple[str, ...]
    value: str
    type: str
    ask: str
    state: str
    only: tuple[str, ...] = ()
    joins: bool = False
    over: str = ""
    title: str = ""
    head: str = ""


@cache
def listed(key: str) -> frozenset[str]:
    """One of the word lists of associations.yaml."""
    return frozenset(map(fold, table(FILE)[key]))


@cache
def nouns() -> dict[str, Thing]:
    """The nouns of things, each with its class and how it stands with a name."""
    groups, called = table(FILE)["things"], table(FILE)["called"]
    return {
        noun: Thing(called.get(noun, noun), group, style)
        for group, styles in groups.items()
        for style, said in styles.items()
        for noun in said
    }


@cache
def links() -> tuple[Link, ...]:
    """What columns may tell, in the order of the file."""
    rows = ({**row, "heads": tuple(row["heads"]), "only": tuple(row.get("only", ()))} for row in table(FILE)["values"])
    return tuple(Link(**row) for row in rows)


def singular(words: str) -> str:
    """A noun or a few words whose last is of one thing: "Martial Arts" → martial art."""
    text = fold(words)
    for ending, one in PLURALS:
        if re.search(ending, text) and len(text) > len("gas"):
            return re.sub(ending, one, text)
    return text


def thing_of(header: str) -> Thing | None:
    """What the header of a column says its names are: "Rock edicts", "Name of temple"; None where it says something else."""
    plain = re.sub(r"^(?:names? of (?:the )?|important |major |famous )", "", fold(BRACKETS.sub("", header)).strip(" :*"))
    plain = plain.removesuffix(" name")
    return nouns().get(plain) or nouns().get(singular(plain))


def thing_in(heading: str) -> Thing | None:
    """The one noun of things that a heading has: "Folk dances of India", "String (marionettes)"; None where it has none or several."""
    said = " ".join(singular(word) for word in re.findall(r"[\w’'-]+", heading))
    found: list[Thing] = []
    for noun in sorted(nouns(), key=len, reverse=True):
        if re.search(rf"\b{re.escape(noun)}\b", said):
            found.append(nouns()[noun])
            said = re.sub(rf"\b{re.escape(noun)}\b", "|", said)
    return found[0] if len(found) == 1 else None


def plain_head(header: str) -> str:
    """A header without the words that say no more than its noun: "Associated State", "Governor-General at the time"."""
    text = fold(BRACKETS.sub("", header.replace("(s)", ""))).strip(" :*?")
    for word in listed("loose"):
        text = text.removeprefix(f"{word} ")
    for word in listed("behind"):
        text = text.removesuffix(f" {word}")
    return squeeze(text)


def link_of(header: str, group: str) -> Link | None:
    """What a column under this header tells of things of a class; of two heads, "Poet / author", both must be of one kind."""
    plain = plain_head(header)
    fitting = [one for one in links() if not one.only or group in one.only]
    for link in fitting:
        if plain in link.heads or singular(plain) in link.heads:
            head = plain if plain in link.heads else singular(plain)
            return replace(link, head=shown_head(head))
    parts = [singular(part.strip()) for part in re.split(r"\s*(?:/| or | & )\s*", plain)]
    if len(parts) != 2:  # noqa: PLR2004 - two heads beside each other
        return None
    pair = [next((one for one in fitting if part in one.heads), None) for part in parts]
    if pair[0] is None or pair[1] is None or (pair[0] is not pair[1] and not (pair[0].joins and pair[1].joins)):
        return None
    return replace(pair[0], head=" or ".join(map(shown_head, parts)), value="ruler" if pair[0] is pair[1] else "name")


def shown_head(head: str) -> str:
    """A head as a question has it: an office of the Crown keeps its capitals."""
    return {"viceroy": "Viceroy", "governor-general": "Governor-General", "governor general": "Governor-General", "peshwa": "Peshwa"}.get(
        head, head
    )
