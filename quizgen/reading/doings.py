"""What is done to a thing, and by whom: a cabinet approves "it", and "it was approved" is no cabinet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.reading.antecedents import LONGEST_SUBJECT, Scene, Subject, Told, name_of, phrase, said, subject_of
from quizgen.reading.continuing import last_told
from quizgen.reading.lists import listed
from quizgen.reading.subject_heads import root_of
from quizgen.reading.topics import with_article
from quizgen.reading.word_lists import several
from quizgen.text import words

if TYPE_CHECKING:
    from spacy.tokens import Token

MADE_TO = several(
    "approve launch clear announce sanction notify inaugurate introduce unveil implement adopt pass enact ratify sign restructure extend"
)
# What states do to treaties, and assemblies to laws.
SIGNED = several("sign ratify adopt enact")
# What is done to a body itself.
FOUNDED = several(
    "establish found constitute form create set head chair headquarter base locate lead govern call know rename compose reconstitute "
    "merge nationalise nationalize divide organise organize staff situate seat"
)
ACTORS = frozenset({"body", "ministry", "country", "state", "company", "person", "office"})
BODIES = frozenset(
    {"court", "cabinet", "union cabinet", "government", "ministry", "parliament", "centre", "committee", "commission", "union budget"}
)
HEADS = frozenset({"minister", "president"})
MADE = several(
    "establishment creation launch implementation constitution formation construction extension continuation adoption introduction release"
)
MAKERS = several(
    "approve announce recommend order oversee clear notify propose support welcome sanction authorise authorize fund lead coordinate"
)
JUDGES = several("uphold quash invalidate affirm validate strike adjudge examine challenge question test scrutinise accept reject")
THINGS = frozenset({"scheme", "law", "treaty", "event", "work", "thing", "term"})


def has_made(previous: Told) -> bool:
    """Whether a sentence says that its subject brought something into the world, which the next may take up."""
    root = root_of(previous.scene.sentence.doc)
    return root.lemma_.lower() in listed("making") and any(child.dep_ == "dobj" for child in root.children)


def is_done(token: Token, kind: str) -> bool:
    """Whether "it" is what something was done to, as is done to schemes and laws and not to those who make them."""
    return kind == "it" and token.dep_ == "nsubjpass" and root_of(token.doc).lemma_.lower() not in FOUNDED


def acts(subject: Subject) -> bool:
    """Whether a subject is a body that makes things: a cabinet, a ministry, a court, a country."""
    plain = subject.text.lower().removeprefix("the ").partition(" for ")[0]
    return (subject.name is not None and subject.name.type in ACTORS) or plain in BODIES


def taken_object(token: Token, scene: Scene) -> Subject | None:
    """The scheme or law of which the sentence before tells, where a body does something to "it": "the Cabinet approved it in 2023"."""
    root = root_of(token.doc)
    if token.dep_ != "dobj" or token.head != root or scene.quoted(token.idx) or root.lemma_.lower() not in MADE_TO:
        return None
    doer, previous = subject_of(token.doc), last_told(scene)
    about = previous.subject if previous is not None else None
    if doer is None or about is None or not about.sure or about.name is None or about.name.type not in THINGS:
        return None
    if root.lemma_.lower() in SIGNED and about.name.type not in ("treaty", "law"):
        return None  # "The first Conference must be held within a year. India signed it": the treaty, of course.
    name = name_of(doer, scene.mentions)
    acting = (name is not None and name.type in ACTORS) or doer.lower_ in BODIES | HEADS
    rivals = (*(one for one in scene.mentions if one.end <= token.idx), *previous.scene.mentions) if previous else ()
    return about if acting and not any(one.name.type in THINGS and one.name is not about.name for one in rivals) else None


def of_its_kind(token: Token, previous: Told) -> tuple[bool, Subject | None]:
    """Whether "it" is said to be one of a kind that only another name of the sentence before is of, and that name.

    "The Cabinet cleared Census 2027. It will be the 16th Census": not the Cabinet will.
    """
    root = root_of(token.doc)
    kind = next((child.lower_ for child in root.children if child.dep_ == "attr"), "") if root.lemma_ == "be" else ""
    subject = previous.subject
    if not kind or subject is None or kind in words(subject.text):
        return False, None
    others = {one.name.name: one.name for one in previous.scene.mentions if kind in words(one.name.name) and one.name is not subject.name}
    name = next(iter(others.values()), None)
    if name is None or len(others) > 1 or " " not in name.name:
        return bool(others), None
    return True, Subject(with_article(name.name), plural=False, person=False, name=name)


def made_thing(previous: Told) -> Subject | None:
    """The scheme, law or work that the sentence before says to have been made, where that is its plain object."""
    scene = previous.scene
    objects = [child for child in root_of(scene.sentence.doc).children if child.dep_ == "dobj"]
    name = name_of(objects[0], scene.mentions) if len(objects) == 1 else None
    if name is None or name.type not in THINGS:
        return None
    start, end = phrase(objects[0])
    text = scene.sentence.text[start:end]
    return Subject(said(text, name), plural=False, person=False, name=name) if len(text.split()) <= LONGEST_SUBJECT else None


def made(token: Token) -> bool:
    """Whether a possessive belongs to what is being made or approved rather than to who does it: "approved its establishment"."""
    if token.head.dep_ != "dobj":
        return False
    # A court upholds the validity of what is before it.
    verb = token.head.head.lemma_.lower()
    return verb in JUDGES or (verb in MAKERS and token.head.lemma_.lower() in MADE)
