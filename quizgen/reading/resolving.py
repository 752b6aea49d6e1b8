"""Sentences made to stand alone: each with its edits, or with the reason why it cannot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from quizgen.gazetteer.shapes import state_shape
from quizgen.model import Document, Name
from quizgen.reading.antecedents import Scene, Told, quotes_in, told
from quizgen.reading.descriptions import descriptions
from quizgen.reading.edits import Edit, Finding, Problem, apart, applied
from quizgen.reading.fragments import SMALL, broken, is_frameless
from quizgen.reading.full_names import full_names, strangers
from quizgen.reading.language import Sentence
from quizgen.reading.lead_things import lead_of
from quizgen.reading.names import Names
from quizgen.reading.openers import openers
from quizgen.reading.pronouns import pronouns
from quizgen.reading.retaking import merged
from quizgen.reading.slips import slips
from quizgen.reading.times import times
from quizgen.reading.topics import title_topic
from quizgen.syllabus import country_names
from quizgen.text import fold

INDIA = re.compile(
    r"\b(?:crore|lakh|Union (?:\w+ )?Minister|Union Cabinet|Union Territor(?:y|ies)|Lok Sabha|Rajya Sabha|Government of India|NITI Aayog|"
    r"Shri|Yojana|Viksit Bharat|Sanhita|Panchayats?)\b|₹"
)
ENOUGH = 2
# A page that names so many of its States tells of India, whether it says so or not.
ENOUGH_STATES = 4
# Fewer signs will do together, where no other country is spoken of half as often.
HOME, ENOUGH_IN_ALL = re.compile(r"\b(?:New Delhi|ISRO|RBI|DRDO|UPSC|PIB)\b"), 6
CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b|\b(?:US|UK|UAE)\b")


@dataclass(frozen=True, slots=True)
class Resolution:
    """How a sentence stands alone: the edits to its text, or the kind of problem and the words that dangle.

    `dangling` are all its problems with their places, so that a clause without them may still be told. `as_of` says that the
    sentence speaks of the document's own time and must carry its date.
    """

    edits: tuple[Edit, ...] = ()
    problem: str = ""
    detail: str = ""
    as_of: bool = False
    dangling: tuple[Problem, ...] = ()


def resolved(sentence: Sentence, resolution: Resolution) -> str:
    """A sentence's text with its edits carried out."""
    return applied(sentence.text, resolution.edits)


def resolve(document: Document, sentences: Sequence[Sentence], names: Names) -> list[Resolution]:
    """What each sentence needs in order to stand alone, in order."""
    before: list[Told] = []
    seen: dict[Name, None] = {}
    kinds: dict[str, tuple[Name, ...]] = {}
    out: list[Resolution] = []
    indian, lead = is_indian(document), lead_of(sentences)
    for sentence, piece in zip(sentences, broken(document, sentences), strict=True):
        scene = replace(scene_of(sentence, names, before, seen, document, indian=indian), kinds=kinds, lead=lead)
        resolution, heard = one(scene, document.source.published, piece=piece)
        out.append(resolution)
        if sentence.aside:
            continue
        before.append(heard)
        kinds = merged(kinds, heard)
        seen |= dict.fromkeys(mention.name for mention in scene.mentions)
    return out


def scene_of(sentence: Sentence, names: Names, before: list[Told], seen: dict[Name, None], document: Document, *, indian: bool) -> Scene:
    """A sentence in its surroundings."""
    mentions = tuple(names.mentions(sentence))
    return Scene(
        sentence,
        mentions,
        names,
        tuple(before[-8:]),
        tuple(seen),
        document.source.title,
        document.text,
        indian,
        quotes_in(sentence.text),
        many_days=document.source.dated_by == "days",
        page=page_of(document),
    )


def page_of(document: Document) -> str:
    """The one thing that a title names, and that is no country and no row of things; "" where it names none."""
    topic = title_topic(document)
    return topic.shown if topic is not None and not (topic.country or topic.pair or topic.plural) else ""


def one(scene: Scene, published: date | None, *, piece: str) -> tuple[Resolution, Told]:
    """One sentence's resolution, and what the next sentence may take up; `piece` says why it is no whole sentence."""
    found, carried = pronouns(scene)
    timed, as_of = times(scene, published)
    described = descriptions(scene)
    short = [edit for edit in full_names(scene) if not given(edit, described)]
    every: list[Finding] = [*openers(scene), *found, *described, *short, *strangers(scene), *slips(scene), *timed]
    edits = apart([finding for finding in every if isinstance(finding, Edit)])
    problems = [finding for finding in every if isinstance(finding, Problem) and not is_covered(finding, edits)]
    whole = piece or ("frame" if is_frameless(scene, edits) else "")
    if whole:
        problems.append(Problem(whole, 0, 0, scene.sentence.text[:20]))
    heard = told(scene, edits, problems, carried)
    if problems:
        first = problems[-1 if piece else 0]
        return Resolution(edits, first.kind, first.word, as_of, tuple(problems)), heard
    return Resolution(opened(scene.sentence.text, edits), as_of=as_of), heard


def given(edit: Finding, described: Sequence[Finding]) -> bool:
    """Whether a full name stands already in what a description before it became: "the meeting between … and … was sought by Blinken"."""
    earlier = [one.text.partition(" between ")[2] for one in described if isinstance(one, Edit) and one.start < edit.start]
    return isinstance(edit, Edit) and any(part in edit.text for text in earlier if text for part in text.split(" and "))


def is_covered(problem: Problem, edits: tuple[Edit, ...]) -> bool:
    """Whether an edit takes away the words of a problem."""
    return any(edit.start <= problem.start and problem.end <= edit.end for edit in edits)


def opened(text: str, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits with a capital for whatever now begins the sentence."""
    if SMALL.match(text) and not (edits and edits[0].start == 0):
        return (Edit(0, 1, text[0].upper()), *edits)
    if not edits or text[: edits[0].start].strip("“\"'‘ "):
        return edits
    first, rest = edits[0], edits[1:]
    if first.text:
        return (Edit(first.start, first.end, first.text[0].upper() + first.text[1:]), *rest)
    if rest and rest[0].start == first.end:
        return (Edit(first.start, rest[0].end, rest[0].text[:1].upper() + rest[0].text[1:]), *rest[1:])
    return (Edit(first.start, first.end + 1, text[first.end : first.end + 1].upper()), *rest)


@lru_cache(maxsize=4)
def is_indian(document: Document) -> bool:
    """Whether a document speaks of India's own affairs: by its words, its States, or because it names no other country half as often."""
    text = f"{document.source.title}\n{document.text}"
    own, states = len(INDIA.findall(text)), len(set(re.findall(state_shape(), text)))
    if own >= ENOUGH or states >= ENOUGH_STATES:
        return True
    named = Counter(country_names().get(fold(word), "") for word in CAPITALISED.findall(text))
    home = named.pop("India", 0) + len(HOME.findall(text))
    named.pop("", None)
    return own + states + home >= ENOUGH_IN_ALL and home >= 2 * max(named.values(), default=0)
