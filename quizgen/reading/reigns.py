"""What notes tell of rulers and others behind their names and years: "Iltutmish (1211–36): Introduced the silver tanka"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.model import Block, Document, Fact, Slot
from quizgen.reading.fragments_of_deeds import did, pieces
from quizgen.reading.heading_names import cased, is_country, nouns
from quizgen.reading.headings import listed, stripped
from quizgen.reading.incumbents import PERSONS
from quizgen.reading.shorthand import NOTES, SIGN, noted_fact, said, stands_alone
from quizgen.reading.superlatives import ranked
from quizgen.reading.terms_of_reigns import called, is_many
from quizgen.reading.topics import over
from quizgen.text import fold, words

YEARS = r"(?:c\. ?)?\d{2,4} ?[–-] ?(?:c\. ?)?\d{2,4}(?: ?(?:B?CE|AD|BC))?"
NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|bin|ibn|ul|al|ud|de))*"
LABEL = re.compile(rf"(?P<name>{NAME}) \((?P<r>r\. ?|reigned |ruled )?{YEARS}\)")
LABELLED = re.compile(rf"{LABEL.pattern}{SIGN}(?P<told>\S.*)$", re.DOTALL)
REALM = re.compile(r"(?P<name>(?:[A-Z][\w-]+ )+)(?P<kind>Sultanate|Empire|Dynasty|dynasty|Kingdom|Caliphate)\b")
KINGS = re.compile(
    r"(?P<of>(?!The|Our|Famous|Great|Some|Other|Important|Sultanate|Empire|Dynasty|Kingdom|Caliphate)[A-Z][a-z]+) "
    r"(?P<kind>[Ee]mperor|[Ss]ultan|[Kk]ing|[Rr]uler|[Nn]awab|[Pp]eshwa)s?\b"
)
MOVED = re.compile(r"Capital (?P<verb>moved|shifted|transferred) (?P<rest>(?:to|from) [A-Z].*)")
MOST_NAMES, WORTH, STEM = 5, 0.7, 5


class Somebody(NamedTuple):
    """A person of whom a note tells, whether he is a ruler, and what rulers of his realm are called."""

    name: str
    ruler: bool
    realm: str


def reign_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """What notes tell of persons with their years, each thing once, with the number of its block; nothing that is told of two."""
    found = [
        (number, who, fact)
        for number, block in enumerate(document.blocks)
        if block.kind in NOTES
        for who, told in noted(document, number)
        for piece in pieces(told)
        for fact in (fact_of(document, number, who, piece),)
        if fact
    ]
    asked = {fold(fact.question): {who.name for _, who, one in found if one.question == fact.question} for _, _, fact in found}
    for number, _, fact in found:
        if len(asked.pop(fold(fact.question), ())) == 1:
            yield number, fact


def noted(document: Document, number: int) -> Iterator[tuple[Somebody, str]]:
    """The person whom a note names before its sign, or the bullet or heading above it, with what is told of him."""
    block = document.blocks[number]
    own = LABELLED.match(block.text)
    above = [*(one.text for one in over(document, number)[:1]), *block.headings[-1:]]
    label = own or next((hit for text in above if (hit := LABEL.fullmatch(stripped(text).rstrip(":")))), None)
    who = somebody(label, document, number) if label else None
    # Who wrote what is asked where works are read.
    if who and (own or not re.match(r"(?:Wrote|Composed|Authored) ", block.text)):
        yield who, own["told"] if own else block.text


def somebody(label: re.Match[str], document: Document, number: int) -> Somebody | None:
    """Who a name with years is; None where it may be no person's."""
    name = label["name"]
    parts = [fold(part) for part in name.split()]
    block = document.blocks[number]
    above = {word for text in (*block.headings, document.source.title) for word in words(text)}
    ruler = bool(label["r"]) or bool(above & said("rulers"))
    known = said("no_persons") | nouns("the") | listed("neutral") | listed("fields")
    if not parts or len(parts) > MOST_NAMES or set(parts) & known or is_country(name) or gazetteer.kind_of(name) not in ("", "person"):
        return None
    if len(parts) == 1 and not (ruler or above & said("people")):
        return None
    return Somebody(name, ruler, realm_of(document, number) if ruler else "ruler")


def realm_of(document: Document, number: int) -> str:
    """What the headings or the title call such a ruler: "ruler of the Delhi Sultanate", "Mughal emperor"; "ruler" where they do not say."""
    for text in (*reversed(document.blocks[number].headings), document.source.title):
        plain = " ".join(cased(part) for part in re.split(r"(?<=[:|–—]) ", text))
        found, kings = REALM.search(plain), KINGS.search(plain)
        if kings:
            return f"{kings['of']} {kings['kind'].lower()}"
        if found:
            return f"ruler of the {re.sub(r'^(?:The|the) ', '', found[0])}"
    return "ruler"


def fact_of(document: Document, number: int, who: Somebody, piece: str) -> Fact | None:
    """The fact that a fragment tells of a person; None for what does not stand alone or gives him away."""
    last = who.realm.split()[-1]
    land = who.realm.partition(" of ")[2]
    text = re.sub(rf"\bthe {last}$|\bthe {last}(?= (?:in|to|at|from)\b)", land, piece) if land else piece
    told = did(text)
    one = ranked(text) if not told else None
    if one and (PERSONS.search(one.shown) or set(words(one.shown)) & said("rulers")):
        told = f"was {one.shown}"
    if told:
        plain = told.startswith("was the ") or not who.ruler
        asks = "Who" if plain else f"Which {who.realm}"
        return made(document.blocks[number], who.name, f"{asks} {told}?", f"{who.name} {told}", told)
    return under(document, number, who, text) if who.ruler else None


def under(document: Document, number: int, who: Somebody, text: str) -> Fact | None:
    """What was called so, or where the capital was moved, under a ruler."""
    moved = MOVED.fullmatch(text)
    if moved and stands_alone(text):
        told = f"the capital was {moved['verb']} {moved['rest']}"
        asks = f"Under which {who.realm} was the capital {moved['verb']} {moved['rest']}?"
        return made(document.blocks[number], who.name, asks, f"Under {who.name}, {told}", told)
    gloss, term = called(text)
    if not gloss or not stands_alone(gloss):
        return None
    were = "were" if is_many(gloss) else "was"
    bare = re.sub(r"^(?:the|an?) ", "", gloss)
    slot = Slot(gloss, "definition", "", (bare,) if bare != gloss else (), "mean", WORTH)
    asks, state = f"Under {who.name}, what did the term “{term}” mean?", f"Under {who.name}, {gloss} {were} called {term}"
    fact = noted_fact(document.blocks[number], slot, term, asks, state)
    return replace(fact, slots=(slot, Slot(term, "term", "term", (), "be called", WORTH))) if fact else None


def made(block: Block, key: str, question: str, state: str, told: str) -> Fact | None:
    """The fact whose answer is a person, unless the question has a telling word of his name."""
    given = any(len(part) >= STEM and fold(part)[:STEM] in fold(question) for part in re.split(r"[ -]", key))
    if given:
        return None
    slot = Slot(key, "person", "ruler", (), told, WORTH)
    return noted_fact(block, slot, key, question, state)
