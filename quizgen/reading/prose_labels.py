"""What prose says as a table would: who appoints an officer, how long he serves, in which category of the Red List an animal stands.

"The snow leopard is listed as Vulnerable on the IUCN Red List, is placed in Appendix I of CITES, and …" is a row of such a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from quizgen.model import Fact
from quizgen.reading.asking import answer
from quizgen.reading.edits import applied
from quizgen.reading.label_facts import Told
from quizgen.reading.language import Sentence
from quizgen.reading.lists import listed
from quizgen.reading.resolving import Resolution
from quizgen.reading.subjects import species
from quizgen.reading.topics import Topic, office
from quizgen.syllabus import table
from quizgen.text import fold

FILE = "prose_labels.yaml"
SUBJECT = re.compile(
    r"(?:The |An? )?(?P<name>[A-Za-z][\w’'-]*(?: [\w’'-]+){0,7}?)(?: \([^()]*\))?,? "
    r"(?:is|are|has|have|holds?|may|can|serves?|submits?|resigns?)\b"
)
# Behind these words another is told of: "…, while the African lion is listed as Vulnerable".
ANOTHER = re.compile(r"\b(?:while|whereas|which|who|whose|because|as the|than|unlike|relative)\b|\band (?:the|an?|its|their) |;")
UNSURE = re.compile(
    r"\b(?:not|never|earlier|formerly|previously|until \d|was|were|would|should|proposed|proposal|demand\w*|except|unlike|acting|"
    r"subspecies|population)\b"
)


@cache
def shapes(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The labels that are told of topics of a kind, each with the shape of the words that tell its value."""
    return tuple((one["label"], re.compile(one["shape"])) for one in table(FILE)[kind])


def prose_label_facts(
    sentences: Sequence[Sentence], resolutions: Sequence[Resolution], published: date | None
) -> Iterator[tuple[int, Fact]]:
    """What sentences tell of an animal, a plant or an office as the cell of a table would, each once, with the number of the block."""
    seen = set[tuple[str, str]]()
    for one, resolution in zip(sentences, resolutions, strict=True):
        text = turned(applied(one.text, resolution.edits))
        topic, end = subject_of(text, resolution)
        if topic is None or UNSURE.search(text):
            continue
        for label, shape in shapes(topic.kind):
            found = shape.search(text, end)
            if found and ANOTHER.search(text[end : found.start()]):
                continue
            told = Told(label, found["value"], one.quote or one.text, one.headings, published=published) if found else None
            for fact in answer(told, topic).facts if told else ():
                key = (fold(fact.about), fact.slots[0].relation)
                if key not in seen:
                    seen.add(key)
                    yield one.block, fact


def subject_of(text: str, resolution: Resolution) -> tuple[Topic | None, int]:
    """The animal, plant or office that a sentence begins with, and where its name ends; None for another, and for one that only points."""
    found = SUBJECT.match(upper(text))
    if found is None or any(one.start < found.end("name") for one in resolution.dangling):
        return None, 0
    name = found["name"]
    last = fold(name.split()[-1])
    single = name if last in listed("species_nouns") else name.removesuffix("s")
    if fold(single.split()[-1]) in listed("species_nouns") and not re.search(r"\d|\b(?:and|of)\b", name):
        return species(single), found.end("name")
    return office(name), found.end("name")


def upper(text: str) -> str:
    """A sentence with its capital, which a resolved pronoun may have taken from it."""
    return text[:1].upper() + text[1:]


# Who keeps the list tells of the animal as well.
LISTS = re.compile(
    r"(?:The )?(?:IUCN|International Union for Conservation of Nature)(?: \(IUCN\))?(?: Red List)? "
    r"(?:lists|classifies|categori[sz]es|assesses|rates|places|counts) (?P<name>[^,;]+?) (?P<as>as (?:an? )?[“\"‘]?[A-Z])"
)


def turned(text: str) -> str:
    """A sentence on what the IUCN lists, with the animal for its subject."""
    found = LISTS.match(text)
    if found is None:
        return text
    status, stop, rest = text[found.start("as") :].partition(",")
    return f"{found['name']} is listed {status.rstrip('.')} on the IUCN Red List{stop}{rest}"
