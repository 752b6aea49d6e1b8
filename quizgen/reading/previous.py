"""What a pronoun at the head of a sentence takes up of the sentence before: its subject, or the thing that its subject made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.addressing import TITLES, contrary, is_ship
from quizgen.reading.antecedents import Scene, Subject, Told, is_plural, nouns, subject_of
from quizgen.reading.continuing import about, continues, is_value, last_told
from quizgen.reading.doings import THINGS, acts, has_made, is_done, made, made_thing, of_its_kind
from quizgen.reading.makers import IN_FORCE, leaves_open, made_by_lawgiver, tells_of_things
from quizgen.reading.pieces import text_of
from quizgen.reading.reference_words import SPEECH, VAGUE_VERBS
from quizgen.reading.subject_heads import root_of

if TYPE_CHECKING:
    from spacy.tokens import Token

OF_IT = re.compile(
    r"\b(?:for|under|of|implements?|runs?) (?:this|the) (?:[\w-]+ )?"
    r"(?:programme|scheme|mission|project|initiative|policy|exercise|portal)\b"
)


def from_before(token: Token, kind: str, scene: Scene) -> Subject | None:
    """What a pronoun takes up of the sentence before, None when that is not sure."""
    previous = last_told(scene)
    if previous is None or is_value(previous.scene.sentence):
        return None
    if kind == "it" and (made_now := made_by_lawgiver(token, previous, scene)) is not None:
        return made_now
    if kind == "it" and leaves_open(previous):
        return None  # "The Agency will send it up. It will have five modules": what is sent up will.
    if previous.subject is None or not previous.subject.sure or not fits(previous.subject, kind, scene):
        return None
    if not continues(previous, scene, person=kind in TITLES):
        return None
    if any(one.name is previous.subject.name for one in scene.mentions):
        return None  # "It was set up by merging the Centre with the Institute": "it" is not the Institute.
    return taken_up(token, previous, scene) if kind == "it" else previous.subject if is_only(previous, kind, scene, token) else None


def taken_up(token: Token, previous: Told, scene: Scene) -> Subject | None:
    """What "it" takes up of the sentence before: its subject, or the thing that its subject made; None when that is not sure."""
    other, meant = of_its_kind(token, previous)
    if other:
        return meant
    if previous.subject is not None and acts(previous.subject):
        made_now = made_thing(previous)
        if is_done(token, "it"):
            return made_now
        if made_now is not None and made_now.name in about(scene) and tells_of_things(token):
            return made_now  # "The Cabinet approved the Rice Mission. It runs for eight years": the Mission, of which the page tells.
        if is_of_the_doing(previous, scene):
            return None
    return previous.subject if is_only(previous, "it", scene, token) else None


def is_of_the_doing(previous: Told, scene: Scene) -> bool:
    """Whether "it" may as well be what somebody in the sentence before did something to."""
    if OF_IT.search(previous.scene.sentence.text):
        return True  # "The Ministry is the nodal one for this programme. It supports …": the programme, most likely.
    if any(one.lower_ == "its" and made(one) for one in previous.scene.sentence.doc):
        return True  # "The Ministry leads its implementation. It draws on the Mission": what is implemented does.
    # "The Forum released its report. It draws on a survey": the Forum, or the report?
    return has_made(previous) and not re.search(r"\balso\b", scene.sentence.text)


def fits(subject: Subject, kind: str, scene: Scene) -> bool:
    """Whether a subject agrees with a pronoun."""
    if " - " in subject.text or " – " in subject.text:
        return False  # "The four - Norway, Iceland … are no members. It was signed in Lima": the first of a row is not meant.
    if kind == "she" and is_ship(subject, scene.context):
        return True
    if kind in TITLES:
        return subject.person and not subject.plural and subject.name is not None
    if kind == "they":
        return subject.plural
    return not subject.person and not subject.plural and (subject.name is not None or not re.search(r" of |['’]s ", subject.text))


def is_only(previous: Told, kind: str, scene: Scene, token: Token) -> bool:
    """Whether nothing else in the sentence before could be meant."""
    subject, verb = previous.subject, root_of(token.doc).lemma_.lower()
    if subject is None or contrary(subject.name, kind, scene):
        return False
    if kind in TITLES:
        others = [name for name in previous.scene.persons() if name is not subject.name]
        return not others or (previous.speaks and verb in SPEECH)
    doc = previous.scene.sentence.doc
    if kind == "they":
        head = subject_of(doc)
        return not any(
            is_plural(one) and one.dep_ != "attr" and (head is None or head not in (one, *one.ancestors))
            for one in nouns(doc, len(text_of(doc)))
        )
    # Only what has been made comes into force: neither a country nor a Cabinet does.
    binds = subject.name is not None and subject.name.type in THINGS
    in_force = binds and IN_FORCE.search(scene.sentence.text[token.idx :])
    if verb in VAGUE_VERBS and token.dep_ not in {"poss", "nsubjpass"} and not in_force:
        return False
    others = [one.name for one in previous.scene.mentions if one.name is not subject.name and not is_said_of_subject(one.start, previous)]
    topics = about(scene)
    # What the article or the section is about is gone on with, whatever else was named beside it.
    others = [name for name in others if name in topics] if subject.name in topics else others
    return subject.name is None or not any(name.type == subject.name.type for name in others)


def is_said_of_subject(at: int, previous: Told) -> bool:
    """Whether a name stands in what the sentence before says that its subject is: "the Court is the chief organ of the United Nations"."""
    root = root_of(previous.scene.sentence.doc)
    named = root.lemma_ == "be" and previous.subject is not None and previous.subject.name is not None
    attributes = [child for child in root.children if child.dep_ == "attr" and child.tag_ in ("NN", "NNP")] if named else []
    return any(one.left_edge.idx <= at <= one.right_edge.idx for one in attributes)
