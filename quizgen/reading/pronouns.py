"""Pronouns: which have their antecedent in the sentence, which take up the subject of the one before, which dangle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.model import Name
from quizgen.reading.antecedents import (
    Scene,
    Subject,
    Told,
    is_person,
    is_plural,
    name_of,
    nouns,
    root_of,
    subject_of,
)
from quizgen.reading.continuing import about, continues, headed_by, is_value, labelled_by, last_told, office_above
from quizgen.reading.doings import acts, has_made, is_done, made_thing, of_its_kind, taken_object
from quizgen.reading.edits import Edit, Finding, Problem
from quizgen.reading.ellipses import ADDING, counts
from quizgen.reading.lists import listed
from quizgen.reading.pairs import this_meeting
from quizgen.reading.pieces import text_of
from quizgen.reading.quoted_words import is_called, is_of_our_time
from quizgen.reading.reference_words import EXPLETIVE, POINTING, POSSESSIVES, PRONOUNS, SELVES, SPEECH, TIME_NOUNS, VAGUE_VERBS
from quizgen.reading.subject_heads import SUBJECTS
from quizgen.reading.word_lists import several

if TYPE_CHECKING:
    from spacy.tokens import Token

RANKED = re.compile(
    r"[Ii]t (?:is|was|will be) (?:also )?the (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|only|largest|highest|longest) "
)
OF_IT = re.compile(
    r"\b(?:for|under|of|implements?|runs?) (?:this|the) (?:[\w-]+ )?"
    r"(?:programme|scheme|mission|project|initiative|policy|exercise|portal)\b"
)
# "It was the first time that a rocket …" is nobody's first time.
TIMES = re.compile(r"[Ii]t (?:is|was|will be|has been) (?:only |also )?the [\w-]+ (?:such )?time\b")
TITLES = {"he": ("Mr", "Shri", "Sir", "Lord"), "she": ("Mrs", "Ms", "Miss", "Smt", "Lady", "Dame", "Kumari")}
MADE = several(
    "establishment creation launch implementation constitution formation construction extension continuation adoption introduction release"
)
MAKERS = several(
    "approve announce recommend order oversee clear notify propose support welcome sanction authorise authorize fund lead coordinate"
)
JUDGES = several("uphold quash invalidate affirm validate strike adjudge examine challenge question test scrutinise accept reject")
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
        elif kind == "it" and (thing := taken_object(token, scene)) is not None:
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
    if (carried is not None and fits(carried, kind)) or is_called(token):
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


def made(token: Token) -> bool:
    """Whether a possessive belongs to what is being made or approved rather than to who does it: "approved its establishment"."""
    if token.head.dep_ != "dobj":
        return False
    # A court upholds the validity of what is before it.
    verb = token.head.head.lemma_.lower()
    return verb in JUDGES or (verb in MAKERS and token.head.lemma_.lower() in MADE)


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


def contrary(name: Name | None, kind: str, scene: Scene) -> bool:
    """Whether the text addresses a person as one of the other sex."""
    other = TITLES["she" if kind == "he" else "he"]
    return name is not None and any(
        f"{title} {alias}" in told.scene.sentence.text for told in scene.before for title in other for alias in name.aliases
    )


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
    """What a pronoun at the head of a sentence takes up from the one before, None when that is not sure."""
    if scene.quoted(token.idx) or not leads(token) or TIMES.match(scene.sentence.text[token.idx :]):
        return None
    heading = headed_by(scene) or labelled_by(scene) if kind == "it" else office_above(scene) if kind == "he" else None
    if heading is not None:
        return heading
    previous = last_told(scene)
    if previous is None or is_value(previous.scene.sentence):
        return None
    if previous.subject is None or not previous.subject.sure or not fits(previous.subject, kind):
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
        if made_now is not None and made_now.name in about(scene) and is_of_things(token):
            return made_now  # "The Cabinet approved the Rice Mission. It runs for eight years": the Mission, of which the page tells.
        if is_of_the_doing(previous, scene):
            return None
    return previous.subject if is_only(previous, "it", scene, token) else None


def is_of_things(token: Token) -> bool:
    """Whether a verb tells what a scheme or a law is or does, and no cabinet: it runs, covers, aims."""
    root = root_of(token.doc)
    return root.lemma_.lower() in listed("of_things") and not any(child.lower_ == "also" for child in root.children)


def is_of_the_doing(previous: Told, scene: Scene) -> bool:
    """Whether "it" may as well be what somebody in the sentence before did something to."""
    if OF_IT.search(previous.scene.sentence.text):
        return True  # "The Ministry is the nodal one for this programme. It supports …": the programme, most likely.
    if any(one.lower_ == "its" and made(one) for one in previous.scene.sentence.doc):
        return True  # "The Ministry leads its implementation. It draws on the Mission": what is implemented does.
    # "The Forum released its report. It draws on a survey": the Forum, or the report?
    return has_made(previous) and not re.search(r"\balso\b", scene.sentence.text)


def leads(token: Token) -> bool:
    """Whether a pronoun is the subject of the main clause, or belongs to it ("Its recommendations")."""
    head = subject_of(token.doc)
    return head is not None and (token is head or token.i == head.i or (token.dep_ == "poss" and token.head.i == head.i))


def fits(subject: Subject, kind: str) -> bool:
    """Whether a subject agrees with a pronoun."""
    if " - " in subject.text or " – " in subject.text:
        return False  # "The four - Norway, Iceland … are no members. It was signed in Lima": the first of a row is not meant.
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
    if verb in VAGUE_VERBS and token.dep_ not in {"poss", "nsubjpass"}:
        return False
    others = [one.name for one in previous.scene.mentions if one.name is not subject.name]
    topics = about(scene)
    # What the article or the section is about is gone on with, whatever else was named beside it.
    others = [name for name in others if name in topics] if subject.name in topics else others
    return subject.name is None or not any(name.type == subject.name.type for name in others)


def replacing(token: Token, subject: Subject) -> Edit:
    """The pronoun exchanged for what it stands for, as a possessive where it was one."""
    text = subject.text
    if token.lower_ in POSSESSIVES and token.dep_ == "poss":
        text += "’" if text.endswith("s") else "’s"
    return Edit(token.idx, token.idx + len(token), text)
