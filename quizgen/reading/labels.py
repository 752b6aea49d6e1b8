"""Facts that stand as a label and its value: "Headquarters: Kathmandu, Nepal" under "SAARC"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.model import Block, Document, Fact
from quizgen.reading.asking import answer
from quizgen.reading.backwards import backs
from quizgen.reading.chronicles import BEFORE_YEAR, OF_PLACE
from quizgen.reading.constitution import ARTICLE, provided
from quizgen.reading.counted_lists import counted_list
from quizgen.reading.dated_names import in_full
from quizgen.reading.expansions import full_forms
from quizgen.reading.headings import listed
from quizgen.reading.incumbents import incumbent
from quizgen.reading.joinings import joining_facts
from quizgen.reading.label_facts import Answer, Told
from quizgen.reading.meanings import Meaning, is_known, meanings_of, named_in
from quizgen.reading.plain_labels import is_plainly_asked, plainly
from quizgen.reading.profiles import person_at, profiled
from quizgen.reading.topics import Topic, named, topic_at, with_article
from quizgen.reading.value_kinds import iucn
from quizgen.reading.values import SPAN, YEAR, cleaned
from quizgen.text import fold

MOST_LABEL_WORDS, LEAST_SENTENCE_WORDS = 9, 5
COLON = re.compile(r"^(?P<label>[^:]{2,80}?)\s*:\s+(?P<value>\S.*)$", re.DOTALL)
DASH = re.compile(r"^(?P<label>[^–—-]{2,60}?)\s+[–—-]\s+(?P<value>\S.*)$", re.DOTALL)
PARTS = re.compile(r"\s*(?: \| |;\s)\s*")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|does|do|did|aims?|provides?|supports?|includes?|"
    r"seeks?|requires?|covers?|promotes?|ensures?|allows?|enables?|helps?|helped|makes?|made|became|began|remains?|[a-z]{3,}(?:ed|ises|izes))\b"
)
DAY = re.compile(
    r"(?:World|International|National|Global|Universal|Indian|UN) "
    r"(?:[A-Z][\w’'-]*(?: and| of| for| the| against)* )*Day(?: [a-z][\w ]+)?"
)
# "Where: Bengal. It began in a village": what stands first behind the label is no sentence.
FIRST = re.compile(r"(?<=[a-z\d)])\. (?=[A-Z])")
# "PFRDA (it brought out rules in March)": what stands in brackets makes no sentence.
ASIDE = re.compile(r"\([^()]*\)")
# "the Schedule was added by …": a subject and what it does, with nothing between them that another verb could belong to.
SMALL_START = re.compile(
    r"(?:the|an?) (?:(?!(?:that|who|which|whose|where|when|to|as|and|or)\b)[\w’'-]+ ){1,8}?"
    r"(?:(?:is|are|was|were|has|have|had|can|may|must|shall|will|means|uses|gives|covers|told|held|allows|requires|recommended)\b|"
    # "the scheme launched in 2015" is no sentence, "the fleet attacked Kedah" and "the talks led to an accord" are.
    r"(?:[a-z]{2,}ed (?=(?:the|an?|its|their|over|all) |[A-Z])|(?:led (?:in time )?to|gave|took|came|rose|fell|won|wrote|brought) ))"
)
# A battle is fought and a treaty is signed in the year that stands behind its name.
HAPPENING = re.compile(
    rf"(?P<name>(?:(?:First|Second|Third|Fourth) )?(?:(?:Battle|Siege)|(?P<treaty>Treaty)) {OF_PLACE})"
    rf"{BEFORE_YEAR}(?P<year>(?:1\d|20)\d\d)\)?"
)
LABEL_DATE = re.compile(rf"\s*\((?:in |as of |as on )?(?P<when>{SPAN}|{YEAR}|[A-Z][a-z]+ {YEAR})\)$")


class Labelled(NamedTuple):
    """A label, its value and the words of the block that say so."""

    label: str
    value: str
    quote: str


def labelled(block: Block) -> list[Labelled]:
    """The labels of a block with their values: one as a rule, several where `|` or `;` parts known labels."""
    if block.kind not in ("bullet", "numbered", "paragraph", "quote"):
        return []
    parts = bold_parts(block)
    if len(parts) < 2:  # noqa: PLR2004 - one label is the whole block
        parts = PARTS.split(block.text)
    pieces = parts if len(parts) > 1 and all(is_label_value(part) for part in parts) else [block.text]
    return [found for piece in pieces if (found := split(piece))]


def bold_parts(block: Block) -> list[str]:
    """The lines that ran together into one block, when each began with a bold label and a colon."""
    starts = [mark.start for mark in block.marks if mark.kind == "bold" and re.match(r"[^:]*:", block.text[mark.start : mark.end + 2])]
    if not starts or starts[0] != 0:
        return []
    return [block.text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(block.text)], strict=True)]


def split(text: str) -> Labelled | None:
    """One label and its value; a dash parts them only where the label is known."""
    found = COLON.match(text)
    if found is None:
        found = DASH.match(text)
        if found and not (
            is_known(LABEL_DATE.sub("", found["label"])) or ARTICLE.match(found["label"]) or HAPPENING.fullmatch(found["label"])
        ):
            return None
    if found is None or len(found["label"].split()) > MOST_LABEL_WORDS:
        return None
    return Labelled(found["label"].strip(" *"), found["value"].strip(), text)


def is_label_value(text: str) -> bool:
    """Whether a piece of a line is a known label with a value."""
    found = split(text)
    return found is not None and is_known(found.label)


def labelled_sentence(block: Block) -> tuple[str, int] | None:
    """The label of a block whose value is a whole sentence, and where that sentence starts; None when the value is none."""
    found = COLON.match(block.text)
    if found is None or block.kind not in ("bullet", "numbered", "paragraph", "quote"):
        return None
    bold = any(mark.kind == "bold" and mark.start == 0 and mark.end >= len(found["label"].rstrip()) for mark in block.marks)
    value = found["value"]
    short = len(found["label"].split()) <= (MOST_LABEL_WORDS if bold else MOST_LABEL_WORDS - 3)
    stopped = re.search(r"[.!?][\"”’)\]]*$", value) is not None
    whole = len(value.split()) >= LEAST_SENTENCE_WORDS and ((value[:1].isupper() and stopped) or goes_on(block, value))
    finite = FINITE.search(ASIDE.sub("", FIRST.split(value)[0])) or goes_on(block, value)
    return (found["label"].strip(), found.start("value")) if short and whole and finite else None


def goes_on(block: Block, value: str) -> bool:
    """Whether a note says a whole thing behind its label without a capital or a stop: "Law: the Schedule was added by an amendment"."""
    return block.kind in ("bullet", "numbered") and SMALL_START.match(value) is not None


def labelled_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """The facts of all labels with values of a document, each with the number of its block."""
    seen = set[tuple[str, str, str]]()
    told = list[tuple[int, Fact, Topic]]()
    clashing = clashes(document)
    for number, block in enumerate(document.blocks):
        for one in labelled(block):
            topic, found = answered(document, number, one)
            for fact in found.facts:
                key = (fold(fact.about), fact.slots[0].relation, fold(fact.slots[0].text))
                if topic is None or key in seen or key[:2] in clashing:
                    continue
                seen.add(key)
                told.append((number, fact, topic))
                yield number, fact
    yield from backs(told)
    yield from joining_facts(document)


def clashes(document: Document) -> set[tuple[str, str]]:
    """Topics and relations of which the document says two different things: neither is asked. A secretariat is a headquarters."""
    said = dict[tuple[str, str], set[str]]()
    for number, block in enumerate(document.blocks):
        for one in labelled(block):
            for fact in answered(document, number, one)[1].facts:
                relation = fact.slots[0].relation.replace("secretariat", "headquarters")
                said.setdefault((fold(fact.about), relation), set()).add(fold(fact.slots[0].text))
    clashing = {key for key, values in said.items() if len(values) > 1}
    return clashing | {(about, "secretariat") for about, relation in clashing if relation == "headquarters"}


def answered(document: Document, number: int, one: Labelled) -> tuple[Topic | None, Answer]:
    """The topic of a label and what it states of it."""
    special = article_or_species(document, number, one)
    if special:
        return special
    date = LABEL_DATE.search(one.label)
    label = LABEL_DATE.sub("", one.label)
    choices = meanings_of(label) or tuple(found[:1] if (found := named_in(label)) else ())
    if choices and all(one.topics == "person" for one in choices):
        topic = person_at(document, number)
        told = Told(label, one.value, one.quote, document.blocks[number].headings)
        return topic, answer(told, topic)
    topic = topic_of(document, number, choices) if choices else topic_at(document, number) if is_plainly_asked(label) else None
    section = document.blocks[number].headings
    told = Told(label, one.value, one.quote, section, date["when"] if date else "", published=document.source.published)
    return topic, plainly(told, topic) if topic and not choices else answer(told, topic)


def topic_of(document: Document, number: int, choices: tuple[Meaning, ...]) -> Topic | None:
    """The thing that a label with these meanings tells of."""
    loose, through = any(choice.loose for choice in choices), any(choice.through for choice in choices)
    topic = topic_at(document, number, loose=loose, through=through) or profiled(document, number)
    topic = in_full(topic, document)
    return spelled(topic, document) if topic else None


def spelled(topic: Topic, document: Document) -> Topic:
    """A topic of a few letters under the full name that the document gives it, where they are not known to mean just that."""
    if topic.full or not re.fullmatch(r"[A-Z]{2,6}", topic.name):
        return topic
    full = full_forms(f"{document.source.title}\n{document.text}").get(topic.name, "") or gazetteer.written_out(topic.name)
    known = gazetteer.entry(topic.name)
    famous = known is not None and known.fame > 0 and fold(full) in map(fold, known.spellings)
    if not full or fold(topic.name) in listed("spoken") or famous:
        return topic
    return topic._replace(shown=f"{with_article(full)} ({topic.name})", full=full)


def is_mere_letters(topic: Topic) -> bool:
    """Whether a topic is a few letters that neither the page nor the gazetteer spells out: a reader could take them for another's."""
    known = gazetteer.entry(topic.name) is not None or fold(topic.name) in listed("spoken") | listed("everyday")
    return not topic.full and re.fullmatch(r"[A-Z]{2,4}", topic.name) is not None and not known


def article_or_species(document: Document, number: int, one: Labelled) -> tuple[Topic | None, Answer] | None:
    """Labels that are themselves the topic: `Article 32: …` of the Constitution, `Great Indian Bustard: Critically Endangered`."""
    above = (*document.blocks[number].headings, document.source.title)
    section = document.blocks[number].headings
    if ARTICLE.match(one.label):
        return provided(document, one.label, one.value, one.quote, section)
    first = re.split(r"[;,.] ?", one.value, maxsplit=1)[0]
    if iucn(cleaned(first)) and ("IUCN" in one.value or any("IUCN" in text or "Red List" in text for text in above)):
        topic = named(one.label, loose=True)
        species = topic and not is_known(one.label) and topic
        shown = species._replace(shown=f"the {species.name}", kind="species") if species else None
        status = Told("iucn status", first, one.quote, section, published=document.source.published)
        return (shown, answer(status, shown)) if shown else None
    if DAY.fullmatch(one.label):
        observed = Topic(one.label, one.label, kind="day")
        return observed, answer(Told("observed on", one.value, one.quote, section), observed)
    happening = HAPPENING.fullmatch(one.label)
    if happening:
        return in_its_year(happening, one, section)
    told = (document, number, one.label, one.value, one.quote)
    return counted_list(*told) or incumbent(*told)


def in_its_year(happening: re.Match[str], one: Labelled, section: tuple[str, ...]) -> tuple[Topic, Answer]:
    """The year that stands with the name of a battle or a treaty before what is told of it: "Treaty of Salbai (1782): …"."""
    event = happening["treaty"] is None
    topic = Topic(happening["name"], f"the {happening['name']}", kind="uprising" if event else "treaty")
    return topic, answer(Told("year" if event else "signed", happening["year"], one.quote, section), topic)


def why_not(document: Document, number: int) -> str:
    """Why a block that looks like a label with its value gave no fact; "" when it does not look so or gave one."""
    found = labelled(document.blocks[number])
    answers = [answered(document, number, one)[1] for one in found]
    return answers[0].why if answers and not any(one.facts for one in answers) else ""
