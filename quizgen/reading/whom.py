"""Whom "he" or "she" means: the person of the page or section, or the one person of the paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.model import Name
from quizgen.reading.addressing import contrary, is_spoken_of_as
from quizgen.reading.antecedents import Scene, Subject, Told, is_person, is_plural, name_of, nouns
from quizgen.reading.continuing import AFTER_NAME
from quizgen.reading.heading_names import nouns as kinds
from quizgen.reading.headings import stripped
from quizgen.reading.lists import listed
from quizgen.reading.pieces import text_of
from quizgen.reading.subject_heads import SUBJECTS, root_of
from quizgen.text import words

if TYPE_CHECKING:
    from spacy.tokens import Token

# As what a name may stand in a document that never calls its bearer anything else.
UNKNOWN = frozenset({"person", "thing", "work"})
VAGUE = frozenset({"come", "go", "get", "turn", "give"})
# The nouns of those who do something: "a biologist", "the settler".
DOER = re.compile(r"(?:ist|ian|er|or|ee|man)$")


def from_person(token: Token, kind: str, scene: Scene) -> Subject | None:
    """The one person whom the page, the section or the paragraph is about, where no other is named or spoken of since."""
    root = root_of(token.doc)
    # "He came out at the end of 1897": out of what, only the page says.
    if scene.persons(token.idx) or (root.lemma_ in VAGUE and any(child.dep_ == "prt" for child in root.children)):
        return None
    name = person_of(scene)
    if name is None or not is_spoken_of_as(kind, scene.context) or speaks_of_another(last_in(scene), name):
        name = person_of_paragraph(scene) or bare_name(scene)
    if name is None or contrary(name, kind, scene):
        return None
    return Subject(name.name, plural=False, person=True, name=name)


def person_of(scene: Scene) -> Name | None:
    """The one person whom the section or the page is about."""
    for line in (*map(stripped, reversed(scene.sentence.headings)), stripped(scene.title)):
        found = scene.names.found(line)
        if found and found[0].start == 0 and AFTER_NAME.match(line[found[0].end :]) and may_be_person(found[0].name):
            return found[0].name
        if any(one.name.type == "person" for one in found):
            return None
    return None


def may_be_person(name: Name) -> bool:
    """Whether a name may be somebody's: capitals, no acronym, no noun of a thing."""
    parts = name.name.split()
    plain = len(parts) > 1 and all(re.match(r"[A-Z](?:[a-z]|\.|$|[IVX]*$)", part) for part in parts)
    return name.type == "person" or (name.type in UNKNOWN and plain and not set(words(name.name)) & (kinds("the") | kinds("bare")))


def last_in(scene: Scene) -> Told | None:
    """The sentence before, of the same section."""
    last = scene.before[-1] if scene.before else None
    return last if last is not None and last.scene.sentence.headings == scene.sentence.headings else None


def speaks_of_another(last: Told | None, name: Name) -> bool:
    """Whether a sentence names or speaks of another person."""
    if last is None:
        return False
    mentions, doc = last.scene.mentions, last.scene.sentence.doc
    head = next((token for token in doc if token.dep_ in SUBJECTS and token.tag_ == "NNP"), None)
    bare = head is not None and not any(child.dep_ == "det" for child in head.children)  # "The Act of 1908" is nobody.
    if head is not None and bare and (known := name_of(head, mentions)) is not name and (known is None or known.type in UNKNOWN):
        return True  # "Kelappan followed. He …": whoever leads a sentence may be a person.
    return any(one is not name for one in last.scene.persons()) or any(
        is_somebody(noun, name_of(noun, mentions)) and name_of(noun, mentions) is not name and noun.head.lower_ != "as"
        for noun in nouns(doc, len(text_of(doc)))
    )


def is_somebody(noun: Token, name: Name | None) -> bool:
    """Whether a noun may stand for one person."""
    if is_plural(noun) or name is not None:
        return name is not None and name.type == "person"
    who = any(child.dep_ == "relcl" and any(token.lower_ in ("who", "whom") for token in child.subtree) for child in noun.children)
    return (
        who
        or is_person(noun, name)
        or (DOER.search(noun.lemma_.lower()) is not None and any(child.dep_ == "det" for child in noun.children))
    )


def person_of_paragraph(scene: Scene) -> Name | None:
    """The only person of a paragraph so far, who was a subject of it or is named in the sentence before."""
    mine = [told for told in scene.before if told.scene.sentence.block == scene.sentence.block]
    subjects = [told.subject.name for told in mine if told.subject is not None and told.subject.person and told.subject.name is not None]
    persons = {one.name: one for told in mine for one in (*told.scene.persons(), *subjects)}
    name = next(iter(persons.values()), None)
    if name is None or len(persons) > 1 or any(speaks_of_another(told, name) for told in mine):
        return None
    return name if subjects or (name in mine[-1].scene.persons() and not is_led_by_name(mine[-1])) else None


def is_led_by_name(told: Told) -> bool:
    """Whether a sentence has a name as its subject that may be a person's, for all that one can tell."""
    return told.subject is None or (
        told.subject.name is not None and told.subject.name.type not in ("body", "ministry", "country", "state", "event")
    )


def bare_name(scene: Scene) -> Name | None:
    """The name alone that is the subject of the sentence before, which "he" shows to be a person's: "Gandhi came to Vaikom. He …"."""
    last = last_in(scene)
    subject = last.subject if last is not None and last.scene.sentence.block == scene.sentence.block else None
    if last is None or subject is None or subject.name is None or subject.name.type not in UNKNOWN or last.scene.persons():
        return None
    # "Shivneri is the birthplace of Shivaji. He was crowned …": what is a place is no person.
    does = last.verb not in {"be", "have", "say", "announce", "report", "release"} | listed("passing")
    if not does or not re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", subject.text) or speaks_of_another(last, subject.name):
        return None
    name = fuller(subject.name, scene)
    # Of what is not known to be a person elsewhere, a question would ask "which".
    return name if name.type == "person" else None


def fuller(name: Name, scene: Scene) -> Name:
    """The full name of a person whom a sentence calls by one name alone, where only one in the document has it."""
    longer = [one for one in scene.names.all if one is not name and name.name in one.name.split() and may_be_person(one)]
    return longer[0] if len(longer) == 1 else name
