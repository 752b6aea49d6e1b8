"""Where parks, dams, forts and ports lie, as texts say beside their names: "Madhav Tiger Reserve (Madhya Pradesh)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.model import Document, Fact, Slot
from quizgen.reading.pieces import upper_first
from quizgen.reading.relevance import document_relevance
from quizgen.reading.topics import with_article
from quizgen.syllabus import table
from quizgen.text import fold, words

PLACE = r"(?P<place>[A-Z][a-z]+(?:(?: and| of)? [A-Z][a-z]+){0,3})"
# Behind the place the name's own words must end: "Lake Tana (Ethiopia)", "Hemis National Park in Ladakh, …".
BESIDE = rf"(?: \((?:[A-Z]\w+ [Dd]istrict, )?{PLACE}\)|, (?:[A-Z]\w+ [Dd]istrict, )?{PLACE.replace('place', 'comma')}(?=[,.;)]|$)|"
BEHIND = r"(?=[,.;)]|$| (?:was|is|are|were|has|have|became|on|under|by|from)\b)"
BESIDE += rf" in (?:[A-Z]\w+ [Dd]istrict of )?{PLACE.replace('place', 'inside')}{BEHIND})"
OTHERS = re.compile(r"\s*(?:,|/|&|and)\s*(?:the )?(?P<next>[A-Z][a-z]+(?: [A-Z][a-z]+)*)")
LISTED = re.compile(r"(?:\b(?:and|of(?: the)?)|&|,|/|[–—-]) ?$")
LEAST_WORDS, LEAST_RELEVANCE, WORTH = 2, 0.45, 0.6


class Site(NamedTuple):
    """A named place, the State or country that the text puts it in, the block and the words that say so."""

    name: str
    place: str
    kind: str
    block: int
    quote: str


@cache
def shape() -> re.Pattern[str]:
    """A name that ends in a noun of a site, with a place beside it."""
    nouns = "|".join(map(re.escape, sorted(table("reading.yaml")["sites"], key=len, reverse=True)))
    return re.compile(rf"(?P<name>(?:[A-Z][\w’'.]*(?:-[A-Z]\w*)? ){{1,4}}?(?:{nouns}))(?![\w-]){BESIDE}")


def sites(document: Document) -> Iterator[Site]:
    """Every site of a document whose State or country a block gives beside its name; in one place only, and not one among several names."""
    for number, block in enumerate(document.blocks):
        if block.kind == "heading":
            continue
        for found in shape().finditer(block.text):
            place = found["place"] or found["comma"] or found["inside"]
            kind = next((kind for kind in ("state", "country") if gazetteer.entry(place, kind) is not None), "")
            name = re.sub(r"^(?:The|In|At|From|Near|Of|Also|New) ", "", found["name"])
            if kind and is_own(name, place, block.text[: found.start()], block.text[found.end() :]):
                yield Site(name, place, kind, number, found[0][len(found["name"]) - len(name) :])


def is_own(name: str, place: str, before: str, after: str) -> bool:
    """Whether a place beside a name is that name's alone, and no word of the name tells it."""
    more = OTHERS.match(after)
    several = LISTED.search(before) or (more and any(gazetteer.entry(more["next"], kind) for kind in ("state", "country")))
    own = [word for word in words(name) if fold(word) not in {fold(one) for noun in table("reading.yaml")["sites"] for one in noun.split()}]
    told = {fold(word)[:5] for word in words(place)} & {fold(word)[:5] for word in words(name)}
    shared = any(fold(one) in fold(name) for one in table("reading.yaml")["shared_sites"])
    return not (several or told or shared) and len(name.split()) >= LEAST_WORDS and bool(own)


def site_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """In which State or country the sites of a document lie; of one that is said to lie in two, nothing."""
    if document_relevance(document) < LEAST_RELEVANCE:
        return
    found = list(sites(document))
    places = defaultdict[str, set[str]](set)
    for site in found:
        places[fold(site.name)].add(site.place)
    done = set[str]()
    for site in found:
        if len(places[fold(site.name)]) == 1 and fold(site.name) not in done:
            done.add(fold(site.name))
            yield site.block, fact_of(site, document)


def fact_of(site: Site, document: Document) -> Fact:
    """The fact that a site lies where it does, with its question."""
    shown = with_article(site.name)
    noun = "country" if site.kind == "country" else "Union Territory" if site.place in table("reading.yaml")["territories"] else "State"
    many = site.name.endswith("s") and not site.name.endswith("ss")
    verb, article = ("are", "the ") if many and not shown.startswith("the ") else ("are" if many else "is", "")
    slot = Slot(site.place, site.kind, noun.lower() if noun != "State" else "state", (), "lie where", WORTH)
    return Fact(
        f"{upper_first(article + shown)} {verb} located in {site.place}.",
        site.quote,
        (slot,),
        section=document.blocks[site.block].headings,
        about=site.name,
        question=f"In which {noun} {verb} {article}{shown} located?",
        worth=WORTH,
    )
