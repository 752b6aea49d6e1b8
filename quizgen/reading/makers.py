"""What a lawgiver made: of "Parliament passed the Act. It bans …" the Act is meant, of "It comes into force" nothing but a law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.model import Name
from quizgen.reading.antecedents import Scene, Subject, Told, name_of, subject_of
from quizgen.reading.continuing import about, thing
from quizgen.reading.doings import BODIES, HEADS, THINGS, made_thing, taken_object
from quizgen.reading.lists import listed
from quizgen.reading.subject_heads import root_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LAWGIVERS = BODIES | HEADS | {"lok sabha", "rajya sabha", "house", "assembly", "cabinet", "governor"}
IN_FORCE = re.compile(r"\b(?:came|comes?|entered|enters?|enter) into (?:force|effect|operation)\b|\btakes? effect\b|\btook effect\b")
APPROVED = re.compile(r"\b(?:approval|nod|assent|clearance) (?:to|for) (?:the )?[“\"‘']?$")


def made_by_lawgiver(token: Token, previous: Told, scene: Scene) -> Subject | None:
    """The scheme or law that the sentence before says to have been made, where "it" tells of that and not of who made it."""
    made = object_of(previous)
    if made is None or made.name is None or token.dep_ not in ("nsubj", "nsubjpass", "poss"):
        return None
    here, there = scene.sentence, previous.scene.sentence
    near = here.block == there.block or (here.headings == there.headings and made.name in about(scene))
    others = [one for one in previous.scene.mentions if one.name.type in THINGS and not one.name.name.startswith(made.name.name)]
    if not near or others or any(one.name is made.name for one in scene.mentions):
        return None
    if IN_FORCE.search(here.text[token.idx :][:60]):
        return made
    return made if is_lawgiver(previous) and tells_of_things(token) else None


def object_of(previous: Told) -> Subject | None:
    """The one scheme, law or work that a sentence says to have been made, approved, or dealt with as "it"."""
    scene = previous.scene
    root = root_of(scene.sentence.doc)
    again = next((child for child in root.children if child.dep_ == "dobj" and child.lower_ == "it"), None)
    if again is not None:
        return taken_object(again, scene)
    if root.lemma_.lower() in listed("making") | listed("passing"):
        made = made_thing(previous)
        return thing(of_title(made.name, scene), scene) if made is not None and made.name is not None else None
    given = [one for one in scene.mentions if one.name.type in THINGS and APPROVED.search(scene.sentence.text[: one.start])]
    return thing(given[0].name, scene) if len({one.name for one in given}) == 1 else None


def of_title(name: Name, scene: Scene) -> Name:
    """The shorter name of the title that a name in the text begins with: "the Rice Scheme for Central Government (employees)"."""
    return next((one for one in about(scene) if name.name.startswith((f"{one.name} for ", f"{one.name} of "))), name)


def is_lawgiver(previous: Told) -> bool:
    """Whether somebody acts who makes laws and schemes, and is none: a cabinet, a minister, a parliament, a person."""
    head = subject_of(previous.scene.sentence.doc)
    if head is None:
        return False
    name = name_of(head, previous.scene.mentions)
    return head.lower_ in LAWGIVERS or (name is not None and name.type == "person")


def tells_of_things(token: Token) -> bool:
    """Whether a verb tells what a scheme or a law is or does: it bans, covers, runs for eight years."""
    root = root_of(token.doc)
    also = any(child.lower_ == "also" for child in root.children)
    done = token.dep_ == "nsubjpass" and root.lemma_.lower() in listed("done_to_things")
    return not also and (done or (token.dep_ != "nsubjpass" and root.lemma_.lower() in listed("of_things") | listed("of_laws")))


def leaves_open(previous: Told) -> bool:
    """Whether the sentence before does something to an "it" of its own: then that goes on, and not who does it."""
    doc = previous.scene.sentence.doc
    objects = [token for token in doc if token.lower_ == "it" and token.dep_ in ("dobj", "dative", "pobj")]
    verbs = [token.head.head if token.head.dep_ in ("prep", "agent") else token.head for token in objects]
    return any(verb.dep_ in ("ROOT", "conj") for verb in verbs)
