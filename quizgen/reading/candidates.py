"""What may be a name in a document: persons with their offices and other runs of capitals, counted, with the model's votes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quizgen.model import Document
from quizgen.reading.capitals import Word, is_capital, spelling_of
from quizgen.reading.language import Sentence
from quizgen.reading.mentions import spans
from quizgen.reading.name_words import ASSIGNED, COMMON, HONORIFICS, LOOSE, OFFICE_WORDS, OFFICES, demonym, head_types, is_country
from quizgen.reading.naming import is_listed
from quizgen.reading.people import Person, named, person_in

DASH = re.compile(r"[-‑–]")
DROPPED = frozenset({"Former", "Then", "Late", "The", "Hon'ble", "Hon’ble"})
ROMAN = re.compile(r"[IVXLC]+\.?$")
FULL_NAME_VOTES = 3
PAIR = 2
INDEFINITE = re.compile(r"\b(?:an?|each|every|any|no|another)\s(?:[a-z-]+\s){0,2}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Persons and other runs with their counts, persons' offices, the model's votes, and the prose itself."""

    people: Counter[str] = field(default_factory=Counter)
    plain: Counter[str] = field(default_factory=Counter)
    offices: dict[str, list[str]] = field(default_factory=dict)
    votes: dict[str, Counter[str]] = field(default_factory=dict)
    articled: Counter[str] = field(default_factory=Counter)
    indefinite: Counter[str] = field(default_factory=Counter)
    context: str = ""


class Votes(dict[str, "Counter[str]"]):
    """The model's labels for each text; none where it never saw it."""

    def __missing__(self, text: str) -> Counter[str]:
        return Counter()


def candidates_of(document: Document, sentences: Sequence[Sentence]) -> Candidates:
    """Everything in a document's prose that may be a name."""
    spelling = spelling_of(sentences)
    found = Candidates(votes=Votes(), context=document.text)
    for sentence in sentences:
        labels = {(entity.start_char, entity.end_char): entity.label_ for entity in sentence.doc.ents}
        for run in spans(sentence, spelling):
            for piece in pieces(run):
                count(piece, sentence, found, labels)
    return found


def pieces(run: list[Word]) -> Iterator[list[Word]]:
    """A run cut at the hyphens between two countries: "Russia-US talks" names two."""
    for word in run:
        halves = list(DASH.finditer(word.text))
        if halves and all(whole(half) for half in DASH.split(word.text)):
            yield from ([part] for part in halved(word))
            rest = [one for one in run if one.start > word.start]
            before = [one for one in run if one.start < word.start]
            yield from (part for part in (before, rest) if part)
            return
    yield run


def whole(half: str) -> bool:
    """Whether one half of a hyphened word is a country or its people."""
    return bool(demonym(half)) or is_country(half) or half in {"US", "U.S", "UK", "EU", "NATO", "India", "Indian"}


def halved(word: Word) -> Iterator[Word]:
    """The halves of a hyphened word where they stand."""
    at = word.start
    for half in DASH.split(word.text):
        yield Word(half, at, at + len(half), possessive=False)
        at += len(half) + 1


def count(run: list[Word], sentence: Sentence, found: Candidates, labels: dict[tuple[int, int], str]) -> None:
    """One run counted as a person or as another name."""
    run = stripped(run)
    if len(run) > 2 and demonym(run[0].text) and named([word.text for word in run[1:]]) and (run[1].start, run[-1].end) in labels:  # noqa: PLR2004 - "American Paul Whelan"
        run = run[1:]
    someone = person_in(run)
    if someone:
        register(someone, sentence, found)
        return
    if not run or is_nameless(run, sentence.text):
        return
    text = sentence.text[run[0].start : run[-1].end]
    found.plain[text] += 1
    before = sentence.text[: run[0].start]
    found.articled[text] += bool(re.search(r"\bthe $", before, re.IGNORECASE))
    found.indefinite[text] += bool(INDEFINITE.search(before))
    vote(text, run, found, labels)


def vote(text: str, run: list[Word], found: Candidates, labels: dict[tuple[int, int], str]) -> None:
    """The model's label for a run, where its span covers most of it."""
    start, end = run[0].start, run[-1].end
    for (begins, ends), label in labels.items():
        if min(end, ends) - max(start, begins) > (end - start) / 2:
            found.votes.setdefault(text, Counter())[label] += FULL_NAME_VOTES if " " in text else 1


def stripped(run: list[Word]) -> list[Word]:
    """A run without words such as Former at its beginning."""
    while run and run[0].text in DROPPED:
        run = run[1:]
    return run


def register(someone: Person, sentence: Sentence, found: Candidates) -> None:
    """A person counted, with the office before the name."""
    found.people[someone.name] += 1
    if someone.office:
        start, end = someone.office[0].start, someone.words[0].start
        office = re.sub(rf"\s+(?:{'|'.join(HONORIFICS)})\.?$", "", sentence.text[start:end].strip(" ,"))
        before = re.search(r"([A-Z][\w.]*['’]s) $", sentence.text[:start])
        owner = before and (is_country(before[1][:-2]) or before[1][:-2] == "India")
        whose = f"{before[1]} {office}" if before and owner else office
        if not re.search(r"\b(?:former|then|ex-?|late|previous|erstwhile)\s$", sentence.text[:start], re.IGNORECASE):
            found.offices.setdefault(someone.name, []).append(whose)


def is_nameless(run: list[Word], text: str) -> bool:
    """Whether a run is capitalised without naming anything: "the Authority", "Prime Minister", a unit after a number."""
    texts = [word.text.rstrip(".") for word in run]
    if all(one in OFFICE_WORDS or one in OFFICES for one in texts) or not any(is_capital(one) for one in texts):
        return True
    if len(run) > 1:
        loose = len(run) == PAIR and texts[0] in LOOSE and texts[1] in head_types()
        return (
            loose
            or texts[0] in ASSIGNED
            or (all(one in COMMON or (one in head_types() and len(run) == PAIR) for one in texts) and not is_listed(" ".join(texts)))
        )
    alone = texts[0]
    unit = re.search(r"\d\s?$", text[: run[0].start]) is not None
    many = alone.removesuffix("s") if alone.endswith("s") else ""
    return (
        alone in COMMON
        or alone in head_types()
        or many in head_types()
        or alone in HONORIFICS
        or bool(ROMAN.match(alone))
        or unit
        or len(alone) == 1
    )
