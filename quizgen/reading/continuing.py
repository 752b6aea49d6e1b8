"""Of what a sentence goes on to tell: of the subject before it, of what the article or the section is about."""

from __future__ import annotations

import re

from quizgen.model import Name
from quizgen.reading.antecedents import Scene, Subject, Told
from quizgen.reading.doubts import FINITE
from quizgen.reading.heading_names import is_neutral
from quizgen.reading.headings import NUMBERING, stripped
from quizgen.reading.language import Sentence
from quizgen.reading.lists import listed
from quizgen.reading.topics import office, with_article
from quizgen.text import fold, words

# What may stand behind the name in a heading: its acronym, and what the section says of it.
AFTER_NAME = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:$|[:–—]|-\s)")
LABEL = re.compile(r"(?P<label>[^:–—.]{2,60}?)(?: \([A-Z][\w&-]+\))?(?::| [–—-]) ")
ABOUT = re.compile(
    r"(?:About|What is|What are|(?:Key |Main |Salient )?(?:[Ff]eatures|[Hh]ighlights|[Pp]rovisions|[Oo]bjectives) of|"
    r"Background (?:of|to)|History of) "
    r"(?:the |this )?(?P<noun>[A-Za-z]+)\??",
    re.IGNORECASE,
)
LISTED = frozenset({"bullet", "numbered"})
# What a heading may name that the sentences below call "it".
SPOKEN_OF = frozenset({"scheme", "law", "treaty", "event", "body", "ministry", "company", "work", "term", "place", "thing"})


def about(scene: Scene) -> list[Name]:
    """The names in the title of the document and in the heading of the section."""
    return [one.name for line in (scene.title, *scene.sentence.headings[-1:]) for one in scene.names.found(line)]


def continues(previous: Told, scene: Scene, *, person: bool) -> bool:
    """Whether a sentence goes on from the one before it: in its block, or as the next thing about the same person or topic."""
    here, there = scene.sentence, previous.scene.sentence
    if here.block == there.block:
        return True
    if here.headings != there.headings:
        return False
    next_to = here.block == there.block + 1
    if person:
        return next_to
    # The points of a list, and the next paragraph, go on telling of the thing that the article or the section is about.
    name = previous.subject.name if previous.subject else None
    return (next_to or is_list_between(previous, scene)) and here.kind == there.kind and name is not None and name in about(scene)


def is_list_between(previous: Told, scene: Scene) -> bool:
    """Whether only the points of a list stand between two sentences."""
    between = scene.before[scene.before.index(previous) + 1 :]
    return bool(between) and all(is_point(told.scene.sentence) for told in between)


def last_told(scene: Scene) -> Told | None:
    """The sentence before this one; behind a list of notes the one that leads to it."""
    if scene.sentence.kind in LISTED:
        return scene.before[-1] if scene.before else None
    return next((told for told in reversed(scene.before) if not is_point(told.scene.sentence)), None)


def is_point(sentence: Sentence) -> bool:
    """Whether a sentence is a point of a list that says nothing: "Phase I (2025-35)"."""
    listed_so = sentence.kind in LISTED or re.search(r"[^.!?:][,)]$|\w$", sentence.text) is not None
    return listed_so and not any(token.tag_ in FINITE for token in sentence.doc)


def is_value(sentence: Sentence) -> bool:
    """Whether a sentence is a label with its value: of "Where: Bengal. It began in a village" the value began nowhere."""
    return sentence.kind in LISTED and is_point(sentence) and re.match(r"[A-Z][\w ]{1,30}: ", sentence.text) is not None


def headed_by(scene: Scene) -> Subject | None:
    """What a section's heading names, for the first sentence below it: "Code on Wages, 2019"; None where it names no one thing."""
    here = scene.sentence
    if not here.headings or (scene.before and scene.before[-1].scene.sentence.headings == here.headings) or not opens_its_block(scene):
        return None
    line = NUMBERING.sub("", here.headings[-1]).strip()
    own = of_the_page(line, scene)
    if own is not None:
        return thing(own, scene)
    found = scene.names.found(line)
    name = found[0].name if found and found[0].start == 0 and AFTER_NAME.match(line[found[0].end :]) else None
    if name is None or len({one.name for one in found}) > 1 or name.type not in SPOKEN_OF or fold(name.name) in listed("heading_words"):
        return None
    return thing(name, scene)


def of_the_page(line: str, scene: Scene) -> Name | None:
    """The one thing of the title, under a heading that names nothing else: "About", "Key features", "About the Agreement"."""
    found = {one.name.name: one.name for one in scene.names.found(scene.title)}
    name = next(iter(found.values()), None) if len(found) == 1 else None
    if name is None or name.type not in SPOKEN_OF - {"term", "place"}:
        return None
    noun = ABOUT.fullmatch(line)
    taken_up = noun is not None and fold(noun["noun"]) in words(name.name)
    return name if taken_up or is_neutral(line) else None


def thing(name: Name, scene: Scene) -> Subject:
    """One named thing as the subject of what goes on, with the article that the document gives it."""
    shown = f"the {name.name}" if name.name in scene.names.articles else with_article(name.name)
    return Subject(shown, plural=False, person=False, name=name)


def labelled_by(scene: Scene) -> Subject | None:
    """What the label before a note names, for what the note goes on to tell: "El Niño: warming of the Pacific. It weakens …"."""
    mine = [told.scene.sentence for told in scene.before if told.scene.sentence.block == scene.sentence.block]
    found = LABEL.match(mine[0].text) if mine and mine[0].kind in LISTED else None
    if found is None or any(token.tag_ in FINITE and token.dep_ == "ROOT" for token in mine[0].doc):
        return None
    named = scene.names.found(found["label"])
    whole = named and named[0].start == 0 and not found["label"][named[0].end :].strip(" ,()0123456789")
    if (
        not whole
        or named[0].name.type not in SPOKEN_OF - {"term", "place", "thing"}
        or any(one.name is named[0].name for one in scene.mentions)
    ):
        return None
    return thing(named[0].name, scene)


def office_above(scene: Scene) -> Subject | None:
    """The office that the section or the article is about, for "he" where nobody is named: notes on the Comptroller and Auditor General."""
    here, last = scene.sentence, scene.before[-1] if scene.before else None
    beside = last is not None and last.scene.sentence.headings == here.headings
    if scene.persons() or (beside and last is not None and last.scene.persons()):
        return None
    topic = next((found for text in (*reversed(here.headings), scene.title) if (found := office(head_of(text)))), None)
    if topic is None:
        return None
    told = last.subject.text if beside and last is not None and last.subject is not None else ""
    if told and not set(words(told)) <= set(words(f"{topic.name} the he {acronym(scene, topic.name)}")):
        return None  # "The Governor may act so. He …" in notes on another office.
    return Subject(topic.shown, plural=False, person=True)


def head_of(heading: str) -> str:
    """A heading before its colon, dash or bracket."""
    return re.split(r"\s*(?:[:(]| [–—-] )", stripped(heading), maxsplit=1)[0].strip()


def acronym(scene: Scene, name: str) -> str:
    """The letters by which the document writes a name."""
    return next((one.name.acronym for one in scene.names.found(name) if one.name.acronym), "")


def opens_its_block(scene: Scene) -> bool:
    """Whether nothing of a sentence's own paragraph stands before it: a label there would be what it goes on to tell of."""
    begun = scene.sentence.quote or scene.sentence.text
    return f"\n{scene.context}".find(f"\n{begun}") >= 0
