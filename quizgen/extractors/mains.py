"""Sections that treat the significance, challenges or features of a named thing → a Mains question with the article's own points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.extractors.claims import is_plain
from quizgen.extractors.fair_copy import fair_copy
from quizgen.extractors.lasting import SUBJECT, happened, is_timeless, settled
from quizgen.extractors.refuting import stems
from quizgen.extractors.tagging import tags_for
from quizgen.extractors.tenses import in_simple_past
from quizgen.gazetteer import entry
from quizgen.model import Block, Corpus, Draft, Fact, Mains, Quote, Reading
from quizgen.model.slot_types import AMOUNTS
from quizgen.screen import broken_rule
from quizgen.screen.wording import day_words, debris_in
from quizgen.syllabus import table
from quizgen.text import bare, fold, spaced, without_article, words

FEWEST, MOST, LONG = 3, 7, 5
PER_POINT = 3
FEW_WORDS, MANY_WORDS, PREMISE = 2, 45, 4
SHORT, LONG_ANSWER = (10, 150), (15, 250)
HEADING = re.compile(r"^(?:The |Its )?(?P<what>[A-Za-z,& -]+?)(?P<of> (?:of|for|before) (?P<whom>.+))?$")
VAGUE = re.compile(
    r"^the (?:Act|Project|Scheme|Mission|Programme|Bill|Summit|Treaty|Policy|Code|Rules|Initiative|Agreement|Convention)\b", re.IGNORECASE
)
BEFORE = frozenset({"challenges", "hurdles", "obstacles"})
# Sections that begin with anything else are no answer to a question.
OPENING = frozenset({"introduction", "background", "overview", "history", "formation", "definition", "meaning"})
LABELLED = re.compile(r"[A-Z][^:.]{2,60}: \S")
PLAIN = re.compile(r"^(?:The headquarters|There (?:is|are))\b")
# From a name, an area or a seat no demand follows.
BESIDE = re.compile(
    r"\b(?:coined|takes? its name|(?:was|is) (?:re)?named|covers? (?:a |an )?(?:total )?area|total area|headquartered|had been|located|"
    r"lies in|"
    r"is associated with|ranks?|ranked)\b"
)
# The links of a list "See also": names, one or several.
NAMES_ONLY = re.compile(r"(?:[A-Z][\w'’.-]*|of|the|and|for|\d{4})(?: (?:[A-Z][\w'’.-]*|of|the|and|for|\d{4})){0,5}|\W*\^.*")
STOP = re.compile(r"(?<=[.!?])\s+(?=[\"“A-Z₹])")
NUMBERED = re.compile(r"^(?:\d+[.)]|[IVX]+\.|[A-Za-z][.)])\s+")
TITLE = re.compile(r"\s+[-–—:|]\s+.*| \([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Section:
    """What a heading announces: how it is asked for, in which words, of which thing, and the place of the heading among those above it."""

    ask: str
    wording: str
    topic: str
    headings: tuple[str, ...]


def mains(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One question for each section that treats such a side of a thing and has points enough."""
    del corpus
    seen: set[str] = set()
    for section in sections(reading):
        draft = draft_of(section, reading)
        if draft is not None and draft.evidence not in seen:
            seen.add(draft.evidence)
            yield draft


def sections(reading: Reading) -> Iterator[Section]:
    """The sections of a document that announce what they treat of a named thing."""
    paths = dict.fromkeys(block.headings[:depth] for block in reading.document.blocks for depth in range(1, len(block.headings) + 1))
    for path in paths:
        section = section_of(path, reading)
        if section:
            yield section


def section_of(path: tuple[str, ...], reading: Reading) -> Section | None:
    """What the last of these headings announces; None where it does not say of what, or of nothing that has a name."""
    found = HEADING.match(NUMBERED.sub("", path[-1]).replace("&", "and").strip(" :"))
    ask = asked(found["what"]) if found else ""
    if found is None or not ask:
        return None
    whom, topic = found["whom"] or "", whose(path, reading)
    if whom and not VAGUE.match(whom):
        named = next((name for name in names(reading) if spaced(name) in spaced(whom)), "")
        return Section(ask, f"the {small(found['what'])}{found['of']}", named, path) if named else None
    last = words(found["what"])[-1]
    joint = "before" if ask == "Examine" and last in BEFORE else "about" if last == "concerns" else "of"
    return Section(ask, f"the {small(found['what'])} {joint} {topic}", topic, path) if topic else None


def asked(what: str) -> str:
    """The directive that goes with the words of a heading, "" where they announce no side of a thing."""
    told = words(what)
    if not told or told[0] in OPENING:
        return ""
    return next((str(kind["ask"]) for kind in table("formats.yaml")["mains"] if told[-1] in kind["words"]), "")


def small(what: str) -> str:
    """The words of a heading within a sentence; of what its article told before an "other" knows, and no reader."""
    what = re.sub(r"^other ", "", what, flags=re.IGNORECASE)
    return what if any(word.isupper() and len(word) > 1 for word in what.split()) else what.lower()


def whose(path: tuple[str, ...], reading: Reading) -> str:
    """What a section without a name in its heading is about: the heading right above it, or else the subject of the article."""
    if len(path) > 1:
        above = TITLE.sub("", NUMBERED.sub("", path[-2])).strip()
        return above if above in names(reading) or entry(above) else ""
    contexts = [fact.context for fact in reading.facts if fact.context and not fact.context.startswith("“")]
    return max(contexts, key=contexts.count, default="")


@cache
def plain_names(found: tuple[tuple[str, tuple[str, ...], str, str], ...]) -> tuple[str, ...]:
    """All the ways to write the names that are no persons' or places', the longest first."""
    kept = {
        one
        for name, aliases, acronym, kind in found
        for one in (name, *aliases, acronym)
        if kind not in ("person", "city", "country", "nationality")
    }
    return tuple(sorted((one for one in kept if len(one) > FEW_WORDS), key=lambda one: (-len(one), one)))


def names(reading: Reading) -> tuple[str, ...]:
    """The names that a document speaks of, those of what its facts tell of among them."""
    told = tuple((fact.about, (), "", "") for fact in reading.facts if fact.about[:1].isupper() and not entry(fact.about, "country"))
    return plain_names((*((one.name, one.aliases, one.acronym, one.type) for one in reading.names), *told))


def draft_of(section: Section, reading: Reading) -> Draft | None:
    """The question that a section answers, None where it has no premise or too few points."""
    blocks = [block for block in reading.document.blocks if block.headings[: len(section.headings)] == section.headings]
    found = points(blocks, len(section.headings))
    premise = premise_of(section, reading, frozenset(quote for _, said in found for quote in said))
    if len(found) < FEWEST:
        return None
    marks, count = LONG_ANSWER if len(found) >= LONG else SHORT
    opening = f"{fair_copy(premise.statement)} " if premise else ""
    prompt = Mains(f"{opening}{fair_copy(f'{section.ask} {section.wording}.')}", tuple(text for text, _ in found), marks, count)
    if broken_rule(prompt):
        return None
    source = reading.document.source.id
    quotes = (*((premise.quote,) if premise else ()), *(quote for _, said in found for quote in said))
    return Draft(
        prompt,
        about=section.topic.removeprefix("the "),
        quotes=tuple(Quote(source, quote) for quote in dict.fromkeys(quotes)),
        evidence=f"{section.topic} {section.wording}",
        key="mains",
        by="mains",
        tags=tags_for(section.topic, premise.statement if premise else section.wording, reading),
    )


def premise_of(section: Section, reading: Reading, said: frozenset[str]) -> Fact | None:
    """The worthiest plain fact that introduces the topic, or tells of it in the same section, and is no point of the answer."""
    told = (in_simple_past(fact) for fact in reading.facts if introduces(fact, section.topic) or is_within(fact, section))
    near = [fact for fact in told if is_plain(fact) and len(words(fact.statement)) >= PREMISE and leads_on(fact, section)]
    # What somebody gets is a point of its own, and no introduction.
    near = [
        fact for fact in near if not any(fact.quote in one for one in said) and all(slot.relation != "entitlement" for slot in fact.slots)
    ]
    return max(near, key=lambda fact: (introduces(fact, section.topic), round(fact.worth, 1), len(words(fact.statement))), default=None)


def leads_on(fact: Fact, section: Section) -> bool:
    """Whether a demand can follow from a fact: no bare amount that the demand does not speak of, no name, area or seat."""
    if PLAIN.match(fact.statement) or BESIDE.search(fact.statement):
        return False
    amount = all(slot.type in AMOUNTS for slot in fact.slots[:1]) and bool(fact.slots)
    return not amount or bool((stems(section.wording) - stems(section.topic)) & stems(fact.statement))


def introduces(fact: Fact, topic: str) -> bool:
    """Whether a fact says of the topic itself what it is or how it came about."""
    subject = fact.clause.subject if fact.clause else " ".join(fact.statement.split()[:SUBJECT])
    own = fold(fact.about) == bare(topic) or spaced(without_article(topic)) in spaced(subject)
    return own and (is_timeless(fact) or bool(settled().search(fact.statement) or happened().search(fact.statement)))


def is_within(fact: Fact, section: Section) -> bool:
    """Whether a fact stands in a section and names its topic."""
    return fact.section[: len(section.headings)] == section.headings and spaced(without_article(section.topic)) in spaced(fact.statement)


def points(blocks: list[Block], depth: int) -> list[tuple[str, tuple[str, ...]]]:
    """The points of a section, each with the source words in it: one for each heading below, or for each bullet or labelled paragraph."""
    below: dict[str, list[str]] = {}
    own: list[str] = []
    for block in blocks:
        said = spoken(block)
        if said:
            (below.setdefault(block.headings[depth], []) if len(block.headings) > depth else own).append(said)
    if len(below) >= FEWEST:
        return [(f"{clean(head)}: {'; '.join(trimmed(said))}", tuple(said[:PER_POINT])) for head, said in below.items()][:MOST]
    everything = [*own, *(said for ones in below.values() for said in ones)]
    listed = {block.text for block in blocks if block.kind != "paragraph"}
    made: list[tuple[str, tuple[str, ...]]] = [
        (said, (said,)) for said in dict.fromkeys(everything) if (said in listed or LABELLED.match(said)) and not NAMES_ONLY.fullmatch(said)
    ]
    return made[:MOST]


def trimmed(said: list[str]) -> list[str]:
    """The first few things said under one heading, to stand in one line."""
    return [one.rstrip(".") for one in said[:PER_POINT]]


def clean(heading: str) -> str:
    """A heading without its number."""
    return NUMBERED.sub("", heading).strip(" :")


def spoken(block: Block) -> str:
    """The first sentence of a bullet or paragraph, "" where it is no point: too short, too long, or leading to what follows."""
    if block.kind not in ("paragraph", "bullet", "numbered"):
        return ""
    said = STOP.split(block.text)[0].strip()
    sized = FEW_WORDS <= len(words(said)) <= MANY_WORDS and not said.endswith((":", "-", ","))
    return said if sized and not debris_in(said) and not day_words(said) else ""
