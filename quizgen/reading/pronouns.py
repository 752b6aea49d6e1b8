"""Pronouns: which have their antecedent in the sentence, which take up the subject of the one before, which dangle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.addressing import TITLES, contrary
from quizgen.reading.antecedents import (
    Scene,
    Subject,
    is_person,
    is_plural,
    name_of,
    nouns,
    subject_of,
)
from quizgen.reading.continuing import headed_by, labelled_by, office_above
from quizgen.reading.doings import made, taken_object
from quizgen.reading.edits import Edit, Finding, Problem
from quizgen.reading.ellipses import ADDING, counts
from quizgen.reading.pairs import this_meeting
from quizgen.reading.pieces import text_of
from quizgen.reading.previous import fits, from_before
from quizgen.reading.quoted_words import is_called, is_of_our_time
from quizgen.reading.reference_words import EXPLETIVE, POINTING, POSSESSIVES, PRONOUNS, SELVES, SPEECH, TIME_NOUNS
from quizgen.reading.subject_heads import SUBJECTS
from quizgen.reading.topical import dealt_with, from_topic
from quizgen.reading.whom import from_person

if TYPE_CHECKING:
    from spacy.tokens import Token

# "It was the first time that a rocket …" is nobody's first time.
TIMES = re.compile(r"[Ii]t (?:is|was|will be|has been) (?:only |also )?the [\w-]+ (?:such )?time\b")
RANKED = re.compile(
    r"[Ii]t (?:is|was|will be) (?:also )?the (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|only|largest|highest|longest) "
)
MOST_OF_OWNER = 4
TELLING = frozenset(PRONOUNS) | SELVES | POINTING | ADDING | {"i"}
NOTHING_SAID = frozenset({"appos", "pobj", "dobj", "nsubj", "nsubjpass", "attr", "conj", "ROOT", "poss", "dative", "oprd"})


def pronouns(scene: Scene) -> tuple[list[Finding], Subject | None]:
    """What is to be done about a sentence's pronouns, and what its own pronoun subject stands for."""
    found: list[Finding] = []
    carried: Subject | None = None
    for token in scene.sentence.doc:
        small = token.lower_
        if small not in TELLING and token.dep_ not in SUBJECTS and token.tag_ not in ("JJS", "JJR"):
            continue
        kind = PRONOUNS.get(small)
        if is_self(token) and not scene.quoted(token.idx):
            found.append(problem("first_person", token))
        elif kind == "it" and (thing := taken_object(token, scene) or dealt_with(token, scene)) is not None:
            found.append(replacing(token, thing))
        elif kind and token.pos_ in {"PRON", "DET"} and not is_expletive(token) and not settled(token, kind, scene, carried):
            subject = remote(token, kind, scene)
            if subject is None:
                found.append(problem("pronoun", token))
            else:
                carried = subject
                found.append(replacing(token, subject))
        elif dangles(token):
            found.append(pointed(token, scene))
        elif counts(token):
            found.append(problem("ellipsis", token))
    return found, carried


def is_self(token: Token) -> bool:
    """Whether a word is the writer's or the reader's: not US, not the number in Phase I."""
    if token.text == "I":
        return token.i == 0 or not token.nbor(-1).text[0].isupper()
    return token.lower_ in SELVES and token.text != "US"


def problem(kind: str, token: Token) -> Problem:
    """A word that dangles."""
    return Problem(kind, token.idx, token.idx + len(token), token.text)


def pointed(token: Token, scene: Scene) -> Finding:
    """What becomes of "This" as a subject: the meeting it stands for, or a problem."""
    named = "" if scene.quoted(token.idx) else this_meeting(token, scene)
    return Edit(token.idx, token.idx + len(token), named) if named else problem("demonstrative", token)


def dangles(token: Token) -> bool:
    """Whether "this" or "these" stands for a thing by itself; "those who" and "that of" say what they mean."""
    if token.lower_ not in POINTING or token.dep_ in {"det", "mark", "advmod", "complm"} or token.tag_ not in {"DT", "PRP"}:
        return False
    return not is_of_our_time(token) and not any(child.dep_ in {"relcl", "acl", "prep"} for child in token.children)


def is_expletive(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is likely that"."""
    if token.lower_ != "it":
        return False
    text = text_of(token.doc)
    if RANKED.match(text[token.idx :]) and not re.search(r"\b(?:that|when|since)\b", text):
        return False
    return token.dep_ == "expl" or any(hit.start() <= token.idx < hit.end() for hit in EXPLETIVE.finditer(text))


def settled(token: Token, kind: str, scene: Scene, carried: Subject | None) -> bool:
    """Whether the sentence itself says what a pronoun stands for."""
    if (carried is not None and fits(carried, kind, scene)) or is_called(token):
        return True
    if token.lower_ == "its" and made(token):
        return False
    before = [one for one in compatible(kind, scene, token.idx) if not acts_on(one, token)]
    if leads(token) and token.dep_ in SUBJECTS:
        before = [one for one in before if one.dep_ in SUBJECTS]
    if before:
        return is_clear(token, kind, before, scene)
    head = subject_of(token.doc)
    fronted = head is not None and token.idx < head.idx and not scene.quoted(token.idx) and head not in token.ancestors
    named = head is not None and name_of(head, scene.mentions) is not None
    return (
        fronted and named and head is not None and suits(head, kind, scene) and token.dep_ in {"poss", "nsubj"} and token.head is not head
    )


def acts_on(noun: Token, pronoun: Token) -> bool:
    """Whether a noun is the subject of the verb whose object a pronoun is: who ratifies "it" is somebody else."""
    holder = pronoun.head.head if pronoun.head.dep_ == "prep" else pronoun.head
    return pronoun.dep_ in {"dobj", "pobj", "dative"} and noun.dep_ in SUBJECTS and noun.head == holder


def compatible(kind: str, scene: Scene, until: int) -> list[Token]:
    """The nouns before a place that a pronoun may stand for."""
    return [token for token in nouns(scene.sentence.doc, until) if token.dep_ in NOTHING_SAID and suits(token, kind, scene)]


def suits(token: Token, kind: str, scene: Scene) -> bool:
    """Whether a noun agrees with a pronoun in number, and in being a person or not."""
    name = name_of(token, scene.mentions)
    if token.pos_ not in {"NOUN", "PROPN"}:
        return False
    if name is None and (token.lemma_.lower() in TIME_NOUNS or token.ent_type_ in {"DATE", "TIME", "PERCENT", "MONEY", "CARDINAL"}):
        return False
    if kind in TITLES:
        speaks = name is None and token.pos_ == "PROPN" and token.dep_ in SUBJECTS and token.head.lemma_.lower() in SPEECH
        return (speaks or is_person(token, name)) and not is_plural(token) and not contrary(name, kind, scene)
    if kind == "they":
        return is_plural(token)
    if (
        name is None
        and not any(child.dep_ in {"det", "poss", "nummod"} for child in token.children)
        and any(child.dep_ == "prep" for child in token.children)
    ):
        return False
    return not is_person(token, name) and (not is_plural(token) or (name is not None and name.type in {"country", "body"}))


def is_clear(token: Token, kind: str, before: list[Token], scene: Scene) -> bool:
    """Whether one of the nouns is the pronoun's for sure: the only one, or a subject among things."""
    if kind not in TITLES:
        return len(before) == 1 or any(one.dep_ in SUBJECTS for one in before)
    names = {name_of(one, scene.mentions) or one.lemma_ for one in before}
    return len(names) == 1 or token.dep_ not in SUBJECTS or speaker(token) in before


def speaker(token: Token) -> Token | None:
    """The subject of the verb of saying under which a pronoun's own clause stands."""
    verb = next((one for one in token.head.ancestors if one.pos_ == "VERB"), None)
    if verb is None or token.head.dep_ != "ccomp" or verb.lemma_.lower() not in SPEECH:
        return None
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def remote(token: Token, kind: str, scene: Scene) -> Subject | None:
    """What a pronoun at the head of a sentence takes up of what stands before, None when that is not sure."""
    if scene.quoted(token.idx) or not leads(token) or TIMES.match(scene.sentence.text[token.idx :]):
        return None
    heading = headed_by(scene) or labelled_by(scene) if kind == "it" else office_above(scene) if kind == "he" else None
    found = heading or from_before(token, kind, scene) or beyond(token, kind, scene)
    # "Its colony" of a heading of many words, which may be no noun: "Thatheras hammer brass and copper".
    wordy = found is not None and found.name is None and token.lower_ in POSSESSIVES and len(found.text.split()) > MOST_OF_OWNER
    return None if wordy else found


def beyond(token: Token, kind: str, scene: Scene) -> Subject | None:
    """What the page, the section or the paragraph is about, for a pronoun that the sentence before does not explain."""
    return from_person(token, kind, scene) if kind in TITLES else from_topic(token, kind, scene)


def leads(token: Token) -> bool:
    """Whether a pronoun is the subject of the main clause, or belongs to it ("Its recommendations")."""
    head = subject_of(token.doc)
    return head is not None and (token is head or token.i == head.i or (token.dep_ == "poss" and token.head.i == head.i))


def replacing(token: Token, subject: Subject) -> Edit:
    """The pronoun exchanged for what it stands for, as a possessive where it was one."""
    text = subject.text
    if token.lower_ in POSSESSIVES and token.dep_ == "poss":
        text = re.sub(r" \([A-Z][\w&-]*\)$", "", text)
        text += "’" if text.endswith("s") else "’s"
    return Edit(token.idx, token.idx + len(token), text)
