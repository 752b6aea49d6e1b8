"""What a law, an amendment or a committee did, as the cell of a table says it: "Added the Ninth Schedule" is asked for who added it."""

from __future__ import annotations

import re

from quizgen.model import Fact, Slot
from quizgen.reading.genus import LEANS
from quizgen.reading.label_facts import Answer, Told
from quizgen.reading.lists import listed
from quizgen.reading.topics import Topic
from quizgen.reading.torn import is_torn
from quizgen.text import fold, sentence, veil, words

WORTH = 0.7
LENGTH, LEAST, LEAST_OF_PANELS, LONG_WORD = range(4, 23), 3, 4, 4
OF_PANELS = "deeds_of_panels"
# Behind these signs a cell tells of something else.
ENDS = re.compile(r"[;•]|\. (?=[A-Z])|, and (?=[a-z]+ed\b)|: (?=[a-z])")
BRACKET = re.compile(r"\s*\([^()]*\)$")
# "the commission", "the same": which, only the row tells.
POINTS = re.compile(r"\b(?:it|its|they|their|this|that|these|those|such|same|here|there|above|below|etc)\b|[→=<>|?*†]|\.\.\.|…")
# Words of the name that tell nobody which one is meant.
COMMON = frozenset({"amendment", "act", "committee", "commission", "constitution", "code", "the", "of", "and"})
PANELS = frozenset({"committee", "commission", "panel", "resolution", "memorandum", "declaration"})
KINDS = {
    "amendment": ("Which amendment to the Constitution of India", "deeds_of_laws", "law"),
    "law": ("Which law", "deeds_of_laws", "law"),
    "committee": ("Which {noun}", "deeds_of_panels", "body"),
}


def deed(told: Told, topic: Topic) -> Answer:
    """The question for who did what a cell says, where it begins with the verb of a deed."""
    kind = kind_of(topic)
    if kind is None or fold(told.label) not in listed("deed_columns"):
        return Answer(why="table header tells no question")
    asked, verbs, type_of_slot = kind
    said = BRACKET.sub("", ENDS.split(told.value.strip().rstrip("."))[0]).strip(" ,")
    first, _, rest = said.partition(" ")
    said = f"{first.lower()} {rest}"
    if first.lower() not in listed(verbs) or not is_telling(said, LEAST_OF_PANELS if verbs == OF_PANELS else LEAST):
        return Answer(why="value is not one short answer of the kind the label asks for")
    question = f"{asked.format(noun=fold(topic.name.split()[-1]))} {said}?"
    statement = sentence(f"{topic.shown[:1].upper()}{topic.shown[1:]} {said}")
    own = " ".join(word for word in words(topic.name) if word not in COMMON)
    if veil(question, own) != question or is_torn(statement) or statement.count(topic.name) != 1:
        return Answer(why="the cell names its own row")
    slot = Slot(topic.name, type_of_slot, topic.kind, accepts(topic), said, WORTH)
    return Answer((Fact(statement, told.quote, (slot,), section=told.section, about=said, question=question, worth=WORTH),))


def kind_of(topic: Topic) -> tuple[str, str, str] | None:
    """How a doer is asked for: an amendment or law by its kind, a panel by its last word; None for letters and for other things."""
    if topic.name.isupper() and " " not in topic.name:
        return None
    if fold(topic.name.split()[-1]) in PANELS:
        return KINDS["committee"]
    return KINDS[topic.kind] if topic.kind in ("amendment", "law") else None


def is_telling(said: str, least: int) -> bool:
    """Whether a deed is told by itself, in words that fit no other: of some length, with nothing that points."""
    many = [word for word in words(said) if len(word) > LONG_WORD]
    return len(words(said)) in LENGTH and len(many) >= least and not POINTS.search(said) and not LEANS.search(said.partition(" ")[2])


def accepts(topic: Topic) -> tuple[str, ...]:
    """The other ways to write an amendment: "the 42nd Constitutional Amendment", "42nd"."""
    if topic.kind != "amendment":
        return ()
    nth = topic.name.split()[0]
    return (nth, f"{nth} Constitutional Amendment", f"{nth} Constitutional Amendment Act", f"{nth} Amendment Act")
