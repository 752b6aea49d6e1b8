"""Notes of what was held where, who put forward what, who won, and since when a country belongs: "16th BRICS Summit → Kazan, Russia"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import gazetteer
from quizgen.dates.shapes import MONTH
from quizgen.model import Document, Fact, Slot
from quizgen.reading.expansions import full_forms
from quizgen.reading.heading_names import is_country
from quizgen.reading.headings import stripped
from quizgen.reading.leading_bullets import lead_topic
from quizgen.reading.shorthand import NOTES, SIGN, noted_fact, said
from quizgen.reading.topics import with_article
from quizgen.text import fold, with_indefinite, words

PERSON = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von))*"
PEOPLE = rf"{PERSON}(?:, {PERSON})*(?:,? (?:and|&) {PERSON})?"
NUMBERED = re.compile(
    r"(?P<name>(?:\d+(?:st|nd|rd|th) [A-Z][\w–&-]*(?: (?:[A-Z][\w–&-]*|of|on|the|for|and))*|"
    # The twentieth and earlier may be of other conventions than that on the climate.
    r"COP[- ]?(?:2[1-9]|[3-9]\d)|COP[- ]?\d+ of (?:the )?[A-Z]\w+(?: (?:[A-Z]\w+|on|of))*))"
    rf"(?: \([^()]*\))?{SIGN}(?P<place>[A-Z][\w’'. -]+(?:, [A-Z][\w’'. -]+?)*)(?=$|[.;(]| \(|,? (?:in )?{MONTH}\b|, \d)"
)
AHEAD = re.compile(
    r"\b(?:next|upcoming|will|to be|scheduled|proposed|bid|cancelled|postponed|host(?:ed)? by|virtual|online)\b", re.IGNORECASE
)
IDEA = re.compile(
    rf"(?P<idea>[A-Z][a-z]+(?:[ -][\w’']+){{0,4}}){SIGN}(?P<who>{PEOPLE})(?:, ?| \()(?P<year>(?:1[5-9]|20)\d\d(?P<tens>s)?)\)?(?=$|[.;])"
)
PRIZES = re.compile(r"(?P<prize>(?:[A-Z][\w’'-]+ ){1,4}Prize)s?,? (?:for |of )?\(?(?P<year>(?:19|20)\d\d)\)?$")
WON = re.compile(
    rf"(?P<field>[A-Z][a-z]+(?: (?:[A-Z][a-z]+|or|and|for|&))*){SIGN}(?P<who>{PEOPLE})(?=$|\.$|, (?:for|an?|the|who|first|which)\b)"
)
STANDING = re.compile(
    rf"(?P<who>[A-Z][\w ]+?){SIGN}(?:an? |the |became (?:an? )?)?(?P<what>[A-Za-z]+(?: [A-Za-z]+){{0,2}}) "
    r"since (?P<year>(?:19|20)\d\d)(?=$|[ .;,(])"
)
# The word by which a heading says what stands under it.
KINDS = {
    "theory": "theory",
    "theories": "theory",
    "hypothesis": "hypothesis",
    "hypotheses": "hypothesis",
    "models": "model",
    "concepts": "concept",
    "doctrines": "doctrine",
}
WORTH = 0.65


def edition_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """What such notes state, each question once, with the number of its block."""
    seen = set[str]()
    for number, block in enumerate(document.blocks):
        if block.kind not in NOTES:
            continue
        for fact in (held(document, number), thought(document, number), won(document, number), belongs(document, number)):
            if fact and fold(fact.question) not in seen:
                seen.add(fold(fact.question))
                yield number, fact


def held(document: Document, number: int) -> Fact | None:
    """Where something was held that has its number."""
    text = document.blocks[number].text
    found = NUMBERED.match(text)
    if found is None or AHEAD.search(text) or "→" in text[found.end() :]:
        return None
    name = spelled(found["name"], document)
    if not name or not set(words(re.sub(r"\d+", " ", name))) & said("editions"):
        return None
    place = found["place"].strip()
    last = place.split(", ")[-1]
    if not (is_country(last) or gazetteer.kind_of(last) in ("country", "state", "city", "place")) or fold(place) in fold(name):
        return None
    shown = with_article(name)
    accepts = (place.split(", ")[0],) if "," in place else ()
    slot = Slot(place, "city", "city", accepts, "hold at", WORTH)
    return noted_fact(document.blocks[number], slot, name, f"Where was {shown} held?", f"{shown} was held at {place}")


def spelled(name: str, document: Document) -> str:
    """A name whose last letters stand for what is held, in full: "46th ATCM"; "" where the document does not say for what."""
    *first, last = name.split()
    if not re.fullmatch(r"[A-Z]{3,6}", last):
        return name
    full = next((one.meaning for one in document.terms if one.term == last), "") or full_forms(document.text).get(last, "")
    return f"{' '.join(first)} {full} ({last})" if re.fullmatch(r"(?:[A-Z][\w-]+ ?|of |on |the )+", full) else ""


def thought(document: Document, number: int) -> Fact | None:
    """Who put a theory forward, and when."""
    block = document.blocks[number]
    found = IDEA.fullmatch(block.text.strip(" ."))
    if found is None:
        return None
    idea = found["idea"]
    heading = words(block.headings[-1]) if block.headings else []
    kind = next((word for word in words(idea) if word in said("ideas")), "") or next((KINDS[word] for word in heading if word in KINDS), "")
    if not kind or fold(idea.split()[0]) in said("no_ideas"):
        return None
    plain = idea if re.search(r" [A-Z]", idea) else idea[:1].lower() + idea[1:]
    own = kind in words(idea)
    shown = f"the {plain}" if own else f"the {plain} {kind}" if plain == idea else f"the {kind} of {plain}"
    when = f"in the {found['year']}" if found["tens"] else f"in {found['year']}"
    slot = Slot(found["who"].replace("&", "and"), "person", "", (), "put forward", WORTH)
    state = f"{slot.text} put forward {shown} {when}"
    return noted_fact(document.blocks[number], slot, plain, f"Who put forward {shown} {when}?", state)


def won(document: Document, number: int) -> Fact | None:
    """Who won a prize of a year in a field: under "Nobel Prizes 2024" stands "Literature: Han Kang"."""
    block = document.blocks[number]
    prizes = PRIZES.fullmatch(stripped(block.headings[-1])) if block.headings else None
    found = WON.match(block.text.strip()) if prizes else None
    if prizes is None or found is None or ";" in block.text:
        return None
    field = found["field"].replace(" & ", " and ")
    prize = re.sub(r" Prize$", f" {field} Prize", prizes["prize"]) if field == "Peace" else f"{prizes['prize']} in {field}"
    who = found["who"].replace(" & ", " and ")
    slot = Slot(who, "person" if " " in who and field != "Peace" else "body", "", (), f"win {prizes['year']}", 0.75)
    return noted_fact(
        document.blocks[number], slot, prize, f"Who won the {prize} for {prizes['year']}?", f"{who} won the {prize} for {prizes['year']}"
    )


def belongs(document: Document, number: int) -> Fact | None:
    """Since when a country belongs to the body that the note stands under: "India → Observer since 2013"."""
    found = STANDING.match(document.blocks[number].text)
    if found is None or not is_country(found["who"]) or fold(found["what"]) not in said("standings"):
        return None
    topic = lead_topic(document, number)
    if topic is None or topic.country or topic.pair:
        return None
    what = fold(found["what"])
    shown = f"{with_indefinite(what)} of {topic.shown}"
    slot = Slot(found["year"], "year", "year", (), f"{found['who']} belong since", WORTH)
    who = with_article(found["who"])
    return noted_fact(
        document.blocks[number],
        slot,
        topic.name,
        f"Since which year has {who} been {shown}?",
        f"{who} has been {shown} since {found['year']}",
    )
