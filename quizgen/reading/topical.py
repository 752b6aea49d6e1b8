"""What a section or a page is about, where a pronoun takes that up: "It", "Its" and "He" at the head of a note or paragraph."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.reading.antecedents import Scene, Subject, Told, is_person, is_plural, name_of, nouns
from quizgen.reading.continuing import AFTER_NAME, LISTED, SPOKEN_OF, last_told, thing
from quizgen.reading.doings import MADE_TO, THINGS, made_thing
from quizgen.reading.doubts import FINITE
from quizgen.reading.heading_names import head_word, is_name, is_neutral
from quizgen.reading.headings import NUMBERING, is_phrase, stripped
from quizgen.reading.lists import listed
from quizgen.reading.makers import LAWGIVERS, tells_of_things
from quizgen.reading.reference_words import TIME_NOUNS
from quizgen.reading.series import is_other_near
from quizgen.reading.subject_heads import root_of
from quizgen.reading.subjects import species
from quizgen.reading.topics import with_article
from quizgen.text import fold, words

if TYPE_CHECKING:
    from spacy.tokens import Token

ABOUT = re.compile(r"(?:About|What is|What are|Know|Understanding|Key [Ff]acts (?:about|on)|Facts about) (?:the )?", re.IGNORECASE)
# "Election Commission of India - Composition": the place is no other thing.
OF_PLACE = re.compile(r"(?<=\w) of (?:India|[A-Z]\w+)(?= *(?:[:–—(-]|$))")
# As many words as a kind of thing has, and as many sentences as a scene remembers.
LABELLED = re.compile(r"([A-Z][a-z -]{2,40}): [Ii]ts? ")
MOST_WORDS, LOOKED_BACK = 5, 8
TOPICS = SPOKEN_OF | {"place", "thing", "state", "country"}


def from_topic(token: Token, kind: str, scene: Scene) -> Subject | None:
    """The one thing that the section or page is about, where a pronoun can mean nothing else; None when that is not sure."""
    topic = topic_of(scene) if kind == "it" else None
    if topic is None or scene.sentence.text.endswith("?") or any(one.name is topic.name for one in scene.mentions) or is_odd(token, topic):
        return None
    if topic.name is not None and is_other_near(topic.name, scene):
        return None
    told = opens_note(scene, topic) or follows_definition(scene) or is_alone(scene, topic) or goes_on(token, scene, topic)
    return topic if told else None


def goes_on(token: Token, scene: Scene, topic: Subject) -> bool:
    """Whether the sentence before says what a lawgiver did to the topic: "The Cabinet approved it. It spans seven years"."""
    last = last_told(scene)
    if last is None or last.scene.sentence.block != scene.sentence.block or not tells_of_things(token):
        return False
    dealt = (dealt_with(one, last.scene) for one in last.scene.sentence.doc if one.lower_ == "it")
    return any(one is not None and same(one, topic) for one in dealt)


def dealt_with(token: Token, scene: Scene) -> Subject | None:
    """The scheme or law of a page that a lawgiver deals with as "it" at the head of a section: "The Cabinet approved it on …"."""
    verb, before = token.head, section(scene)
    if token.dep_ != "dobj" or verb.dep_ not in ("ROOT", "conj") or verb.lemma_.lower() not in MADE_TO or scene.quoted(token.idx):
        return None
    doer = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    lawgiving = doer is not None and doer.lower_ in LAWGIVERS
    opens = (
        len(before) < LOOKED_BACK and all(is_fragment(told) for told in before) and not scene.names.found(scene.sentence.text[: token.idx])
    )
    neutral = bool(scene.sentence.headings) and is_neutral(scene.sentence.headings[-1])
    topic = topic_of(scene) if lawgiving and opens and neutral else None
    return topic if topic is not None and (topic.name is None or topic.name.type in THINGS) else None


def topic_of(scene: Scene) -> Subject | None:
    """The thing that the nearest heading that names one names, past headings like "Key facts"; else that of the title."""
    if (lead := lead_of_block(scene)) is not None:
        return lead
    for heading in reversed(scene.sentence.headings):
        line = stripped(heading)
        if is_neutral(heading) or not line:
            if set(words(heading)) & listed("unsettled"):
                return None  # Under "Significance" the notes tell of this or that.
            continue
        return named(line, scene) or unnamed(heading, line, scene)
    line = stripped(scene.title)
    found = {one.name.name for one in scene.names.found(line)}
    if not found and scene.page:
        return Subject(scene.page, plural=False, person=False)
    return named(OF_PLACE.sub("", line), scene) if len(found) == 1 or AFTER_NAME.match(after_first(line, scene)) else None


def lead_of_block(scene: Scene) -> Subject | None:
    """The thing that a note begins by naming, before it tells of it: "2. Rice Tribunal. A bench of three will …"."""
    mine = [told for told in scene.before if told.scene.sentence.block == scene.sentence.block]
    subject = mine[0].subject if mine and is_fragment(mine[0]) and mine[0].verb != "be" else None
    whole = subject is not None and subject.name is not None and fold(mine[0].scene.sentence.text).strip(" .") == fold(subject.name.name)
    return subject if whole and subject is not None and subject.name is not None and subject.name.type in TOPICS else None


def after_first(line: str, scene: Scene) -> str:
    """What stands in a line behind the name that it begins with; the line itself where it begins with none."""
    found = scene.names.found(line)
    return line[found[0].end :] if found and found[0].start == 0 else line


def named(line: str, scene: Scene) -> Subject | None:
    """The one thing that a heading names."""
    found = scene.names.found(line)
    if not found or found[0].start or not AFTER_NAME.match(line[found[0].end :]) or fold(line) in listed("heading_words"):
        return None
    name = found[0].name
    meant = thing(name, scene) if name.type in TOPICS else None
    # "About the Census", where the text writes of it with an article as well.
    return replace(meant, text=f"the {meant.text}") if meant and meant.text == name.name and is_with_article(name.name, scene) else meant


def is_with_article(name: str, scene: Scene) -> bool:
    """Whether a section's heading gives a name its article."""
    return any(f" the {name}".casefold() in f" {heading}".casefold() for heading in scene.sentence.headings[-1:])


def unnamed(heading: str, line: str, scene: Scene) -> Subject | None:
    """The kind of thing that a heading tells of, as the text writes it: "About trachoma", "Snow leopard"."""
    plain = re.sub(r"\s*\([^()]*\)$", "", line)
    if len(plain.split()) > MOST_WORDS or is_phrase(plain) or not re.fullmatch(r"[\w'’ -]+", plain) or re.search(r" (?:and|vs?) ", plain):
        return None
    if head_word(plain) in listed("species_nouns"):
        return Subject(species(plain).shown, plural=False, person=False)
    if defined_as_animal(scene):
        return Subject(f"the {plain}", plural=False, person=False)
    said = re.search(rf"(?<=[a-z,] )((?:the )?{re.escape(plain)})(?![\w-])", scene.context, re.IGNORECASE)
    # "About the site" points to the thing of the page.
    told = (
        ABOUT.match(NUMBERING.sub("", heading)) and not fold(plain).endswith("s") and (plain[0].isupper() or f"the {plain}" not in heading)
    )
    shown = with_article(plain) if is_name(plain, None) else said[1] if said else ""
    return Subject(shown, plural=False, person=False) if told and shown else None


def section(scene: Scene) -> list[Told]:
    """The sentences read before one under its own heading."""
    return [told for told in scene.before if told.scene.sentence.headings == scene.sentence.headings]


def is_fragment(told: Told) -> bool:
    """Whether a line says no whole sentence: "Set up under Section 45ZB.", "A tall bird of the plains.", "Endangered."."""
    return not any(token.tag_ in FINITE and token.dep_ in ("ROOT", "conj") for token in told.scene.sentence.doc)


def defined_as_animal(scene: Scene) -> bool:
    """Whether the line below a heading says what animal it names: "The brow-antlered deer of Manipur."."""
    first = next(iter(section(scene)), None)
    return first is not None and is_fragment(first) and root_of(first.scene.sentence.doc).lower_ in listed("species_nouns")


def follows_definition(scene: Scene) -> bool:
    """Whether only fragments, which define what the heading names, stand between that and a sentence."""
    before = section(scene)
    own = bool(scene.sentence.headings) and not is_neutral(scene.sentence.headings[-1])
    return own and len(before) < LOOKED_BACK and all(is_fragment(told) and ":" not in told.scene.sentence.text for told in before)


def opens_note(scene: Scene, topic: Subject) -> bool:
    """Whether a pronoun begins a point of a list whose points tell of the topic, the one before it of nothing else that "it" may be."""
    label = LABELLED.match(scene.sentence.text)
    # "Coverage and uniformity: It applies …", in a section of its own.
    own = bool(scene.sentence.headings) and not is_neutral(scene.sentence.headings[-1])
    if scene.sentence.kind not in LISTED and not (label and (own or is_neutral(label[1]))):
        return False
    last = scene.before[-1] if scene.before else None
    if last is None or last.scene.sentence.headings != scene.sentence.headings:
        return True
    if last.scene.sentence.block == scene.sentence.block:
        return False
    return not last.scene.sentence.text.rstrip().endswith(":") and not tells_of_another(last, topic)


def tells_of_another(last: Told, topic: Subject) -> bool:
    """Whether the note before tells of a thing that is not the topic, and that "it" may take up."""
    made = made_thing(last)
    if made is not None:
        return made.name is not topic.name or topic.name is None
    subject = last.subject
    if subject is None or subject.person or subject.plural:
        return False
    return not same(subject, topic) and (subject.name is not None or not ABOUT.match(last.scene.sentence.headings[-1]))


def same(subject: Subject, topic: Subject) -> bool:
    """Whether two subjects are one thing."""
    return (subject.name is not None and subject.name is topic.name) or fold(subject.text) == fold(topic.text)


def is_alone(scene: Scene, topic: Subject) -> bool:
    """Whether the sentence before has nothing that "it" may take up, and the section has told of its topic all along."""
    last = last_told(scene)
    before = section(scene)
    told_of = lead_of_block(scene) is not None or any(told.subject is not None and same(told.subject, topic) for told in before)
    if last is None or last not in before or not told_of:
        return False
    if last.scene.sentence.block != scene.sentence.block:
        return False
    return not any(is_rival(one, last.scene, topic) for one in nouns(last.scene.sentence.doc, len(last.scene.sentence.text)))


def is_rival(noun: Token, scene: Scene, topic: Subject) -> bool:
    """Whether "it" may take up a noun: a single thing with its article or name; "its aim is …" goes on to tell of whose aim it is."""
    name = name_of(noun, scene.mentions)
    if noun.dep_ == "nsubj" and noun.lemma_.lower() in listed("owned") and any(child.dep_ == "poss" for child in noun.children):
        return False
    if is_plural(noun) or is_person(noun, name) or (name is not None and name is topic.name) or noun.lemma_.lower() in words(topic.text):
        return False
    if name is None and (noun.lemma_.lower() in TIME_NOUNS or noun.ent_type_ in {"DATE", "TIME", "PERCENT", "MONEY", "CARDINAL"}):
        return False
    return name is not None or noun.pos_ == "PROPN" or any(child.dep_ in {"det", "poss"} for child in noun.children)


def is_odd(token: Token, topic: Subject) -> bool:
    """Whether a verb is nothing that a scheme or a law does, or an "it" only judges: "It is a reminder"."""
    root = root_of(token.doc)
    judged = root.lemma_ == "be" and any(child.dep_ == "attr" and child.lemma_.lower() in listed("judged_to_be") for child in root.children)
    lives = (
        topic.name is not None
        and topic.name.type in ("scheme", "law", "treaty", "body", "ministry", "event")
        and root.lemma_.lower() in listed("of_the_living")
    )
    return judged or lives or any(child.dep_ == "neg" for child in root.children)
