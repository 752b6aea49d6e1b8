"""Where parks, dams and forts lie and where summits were held, as texts say beside their names: "Madhav Tiger Reserve (Madhya Pradesh)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.model import Document, Fact, Slot
from quizgen.quantities.shapes import NTH_OF_NAMES
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
# "COP29 (Baku, 2024)", "the 4th Antalya Diplomacy Forum in Turkey": only one of its name was held there.
HELD = r"Summit|Forum|Conference|Dialogue|Congress|Conclave|Games|Expo"
# Of the conferences of parties only those on the climate have come so far.
EVENT = re.compile(
    rf"(?P<name>(?:(?:{NTH_OF_NAMES}) (?:[A-Z][\w’'–-]* ){{1,6}}?(?:{HELD})|COP[- ]?[2-9]\d))"
    rf"(?: \({PLACE}(?:,? (?:[A-Z]\w+ )?(?:19|20)\d\d)?\)|"
    rf",? (?:held |hosted )?(?:in|at) {PLACE.replace('place', 'inside')}(?=[,.;)]|$| (?:in|on|from)\b))"
)
AHEAD = re.compile(r"\b(?:will|would|shall|next|upcoming|forthcoming|to be held|ahead of|scheduled|bid for)\b", re.IGNORECASE)
OTHERS = re.compile(r"\s*(?:,|/|&|and)\s*(?:the )?(?P<next>[A-Z][a-z]+(?: [A-Z][a-z]+)*)")
LISTED = re.compile(r"(?:\b(?:and|of(?: the)?)|&|,|/|[–—-]) ?$")
BEGUN = 4
LEAST_WORDS, LEAST_RELEVANCE, WORTH, SENTENCE = 2, 0.45, 0.6, 80
# That forts and airports of the capital lie there is no question.
KNOWN_ANYHOW = frozenset({"Delhi", "New Delhi", "Chandigarh"})
# So little that it is asked, and no options are sought.
NO_CHOICE = 0.49


class Site(NamedTuple):
    """A named place, the State or country that the text puts it in, the block and the words that say so."""

    name: str
    place: str
    kind: str
    block: int
    quote: str


class Asked(NamedTuple):
    """How a place is asked for: the name as a sentence has it, the verb, the noun of the place, the relation and the worth of its slot."""

    name: str
    auxiliary: str
    verb: str
    noun: str
    relation: str
    worth: float


@cache
def shape() -> re.Pattern[str]:
    """A name that ends in a noun of a site, with a place beside it; a label before it with its stop is no part of it."""
    nouns = "|".join(map(re.escape, sorted(table("reading.yaml")["sites"], key=len, reverse=True)))
    return re.compile(rf"(?P<name>(?:(?!\w{{{BEGUN},}}\. )[A-Z][\w’'.]*(?:-[A-Z]\w*)? ){{1,4}}?(?:{nouns}))(?![\w-]){BESIDE}")


def sites(document: Document) -> Iterator[Site]:
    """Every site of a document whose State or country a block gives beside its name; in one place only, and not one among several names."""
    for number, block in enumerate(document.blocks):
        if block.kind == "heading":
            continue
        for found in shape().finditer(block.text):
            place = found["place"] or found["comma"] or found["inside"]
            kind = next((kind for kind in ("state", "country") if gazetteer.entry(place, kind) is not None), "")
            # "found in India. The Hoollongapar Gibbon Sanctuary": the name begins with its sentence.
            name = re.sub(r"^(?:[\w’']+[a-z]\. )?(?:The|In|At|From|Near|Of|Also|New) ", "", found["name"])
            if kind and is_own(name, place, block.text[: found.start()], block.text[found.end() :]):
                yield Site(name, place, kind, number, found[0][len(found["name"]) - len(name) :])


def events(document: Document) -> Iterator[Site]:
    """Every numbered summit or conference of a document whose city or country stands beside its name, and which is over."""
    for number, block in enumerate(document.blocks):
        for found in EVENT.finditer(block.text) if block.kind != "heading" else ():
            place = found["place"] or found["inside"]
            kind = next((kind for kind in ("city", "country") if gazetteer.entry(place, kind) is not None), "")
            told = {fold(word)[:5] for word in words(place)} & {fold(word)[:5] for word in words(found["name"])}
            around = block.text[max(0, found.start() - SENTENCE) : found.end() + SENTENCE]
            if kind and not told and not AHEAD.search(around) and not is_one_of_two(block.text[found.end() :]):
                yield Site(found["name"], place, kind, number, found[0])


def is_one_of_two(after: str) -> bool:
    """Whether another place follows a place."""
    more = OTHERS.match(after)
    return more is not None and any(gazetteer.entry(more["next"], kind) for kind in ("state", "country", "city"))


def is_own(name: str, place: str, before: str, after: str) -> bool:
    """Whether a place beside a name is that name's alone, and no word of the name tells it."""
    several = LISTED.search(before) or is_one_of_two(after)
    own = [word for word in words(name) if fold(word) not in {fold(one) for noun in table("reading.yaml")["sites"] for one in noun.split()}]
    told = {fold(word)[:5] for word in words(place)} & {fold(word)[:5] for word in words(name)}
    # "Naga Hill" is in Nagaland.
    told = told or {one for one in words(name) for other in words(place) if len(one) >= BEGUN and other.startswith(one)}
    shared = any(fold(one) in fold(name) for one in table("reading.yaml")["shared_sites"])
    known = place in KNOWN_ANYHOW
    return not (several or told or shared or known) and len(name.split()) >= LEAST_WORDS and bool(own)


def site_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """In which State or country the sites of a document lie, and where its summits were held; of one with two places, nothing."""
    if document_relevance(document) < LEAST_RELEVANCE:
        return
    found = [*((site, located) for site in sites(document)), *((event, held) for event in events(document))]
    places = defaultdict[str, set[str]](set)
    for site, _ in found:
        places[fold(site.name)].add(site.place)
    done = set[str]()
    for site, asked in found:
        if len(places[fold(site.name)]) == 1 and fold(site.name) not in done:
            done.add(fold(site.name))
            yield site.block, fact_of(site, asked(site), document)


def located(site: Site) -> Asked:
    """That a site lies in its State, Union Territory or country: of several caves, that they do."""
    shown = with_article(site.name)
    territory = site.place in table("reading.yaml")["territories"]
    head = site.name.split(" of ")[0]  # "The Natural Heritage of Tirumala Hills" is one.
    many = head.endswith("s") and not head.endswith("ss")
    name = f"the {shown}" if many and not shown.startswith("the ") else shown
    noun = "country" if site.kind == "country" else "Union Territory" if territory else "State"
    return Asked(name, "are" if many else "is", "located", noun, "lie where", WORTH)


def held(event: Site) -> Asked:
    """That an event was held in its city or country; of the cities of the world none is a fair option beside it."""
    name = event.name if event.name.startswith("COP") else f"the {event.name}"
    return Asked(name, "was", "held", event.kind, "be held where", NO_CHOICE if event.kind == "city" else WORTH)


def fact_of(site: Site, asked: Asked, document: Document) -> Fact:
    """The fact that something is or was somewhere, with its question."""
    return Fact(
        f"{upper_first(asked.name)} {asked.auxiliary} {asked.verb} in {site.place}.",
        site.quote,
        (Slot(site.place, site.kind, asked.noun.lower(), (), asked.relation, asked.worth),),
        section=document.blocks[site.block].headings,
        about=site.name,
        question=f"In which {asked.noun} {asked.auxiliary} {asked.name} {asked.verb}?",
        worth=WORTH,
    )
