"""Whether a statement and its slots can be asked by themselves: every rule by which one cannot, with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.model import Slot
from quizgen.reading.anchoring import (
    BY_CONTEXT,
    FAMOUS,
    INSTITUTION,
    NAMES,
    UNIQUE,
    is_led_by_full_name,
    is_led_by_name,
    needed,
    strength,
)
from quizgen.reading.bareness import bare, is_share
from quizgen.reading.case import HARD, NUMBERS, Case
from quizgen.reading.contexts import fits, says_already
from quizgen.reading.dating import defines, is_law, is_timed, is_undated
from quizgen.reading.identifying import identifies
from quizgen.reading.learning import is_baseline, is_member, is_one_of_many, is_unlearnable
from quizgen.reading.lists import listed
from quizgen.reading.provincial import is_provincial
from quizgen.reading.provisions import is_provision
from quizgen.reading.refusals import Refused
from quizgen.reading.relevance import relevance
from quizgen.reading.strangers import abroad, stateless, strange
from quizgen.reading.topics import pair_of
from quizgen.reading.trifles import EXPECTED, is_trifle
from quizgen.reading.vouching import claimed, owned
from quizgen.reading.wanting import torn, unscoped, wanting
from quizgen.text import bare as plain_words
from quizgen.text import fold, words

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST_OF_DOCUMENT, LEAST_RELEVANCE = 0.45, 0.8
# So much more than it must a statement tells when a full name that few know is enough to lead it.
SPARE = 1.5
# Such a problem is one of the whole sentence, wherever it shows.
OF_THE_WHOLE = frozenset({"quote", "fragment", "first_person", "name"})
BYNAME = re.compile(r"\b(?:known|called|nicknamed|dubbed|referred to|renamed)(?: as)? (?:the )?[“\"‘']?[A-Z]\w+ (?:\w+ )*[A-Z]")
# "its first summit": whose, only the article tells.
OWN_EVENT = re.compile(r"\b(?:its|their|his|her) (?:[\w-]+ )?(?:summit|meeting|session|conference|edition|visit|term)\b", re.IGNORECASE)
PARTNERED = re.compile(r"\b(?:[Bb]ilateral|[Tt]rade in (?:goods|services)|[Dd]iaspora|[Tt]wo-way trade)\b")
TRADED = re.compile(r"\b(?:[Ee]xports?|[Ii]mports?|[Ii]nflows?|[Oo]utflows?)\b")
RELATIONS = re.compile(r"\bIndia[-–— ](?:and )?[A-Z]|[A-Z]\w+[-–—]India\b")
LAW_NAME = re.compile(r"\b(?:Act|Bill|Code|Ordinance|Rules|Amendment)(?:,? \d{4})?$")
LEGAL = re.compile(
    r"\b(?:[Ss]ections?|[Cc]lauses?|[Aa]rticles?|Act|Bill|Code|[Rr]ules?|[Ss]chedule|[Pp]enalt\w+|[Ff]ines?|[Oo]ffences?|[Pp]unish\w+|[Pp]rovisions?|[Aa]mend\w*|"
    r"[Ii]nsert\w*|[Ee]mpower\w*|[Pp]rohibit\w*|[Pp]rescrib\w*|[Ll]ev(?:y|ies|ied)|[Tt]ribunal|[Bb]oard|[Aa]uthority|[Cc]ommittee)\b"
)
LANDS = frozenset({"country", "state", "city", "place", "nationality"})
HOME = frozenset({"India", "Indian", "Government of India"})
OPINION = re.compile(r"\b(?:view on|opinion|editorial|op-?ed|column(?:ist)?|letters? to)\b", re.IGNORECASE)


def leaning(case: Case) -> bool | Refused:
    """Whether a statement leans on its context: a definite description in it that the context explains. Refused where none does."""
    leans = False
    for problem in case.resolution.dangling:
        tokens = [token for token in case.source.doc if problem.start <= token.idx < max(problem.end, problem.start + 1)]
        subject = problem.kind != "ellipsis" and any(token.dep_ in ("nsubj", "nsubjpass") for token in tokens)
        if problem.kind == "definite" and subject and defines(case.statement) and case.statement.way == "main" and not is_common(tokens):
            continue  # What a sentence defines needs no other sentence: "The repo rate is the rate at which …".
        if problem.kind == "definite" and not subject and is_law(case.statement):
            continue  # A law speaks of every employer, and of the one President.
        frame = problem.kind == "frame" and case.setting.context
        # What a clause has shed with "currently" is still its own time.
        shed = problem.kind == "relative_time" and any(token.head.i == case.statement.verb for token in tokens)
        if not frame and not shed and tokens and not any(token.i in case.statement.tokens for token in tokens):
            continue
        if not frame and (problem.kind != "definite" or not tokens or not explained(tokens[-1], case)):
            return Refused(problem.kind, problem.word)
        leans = True
    return leans


def is_common(tokens: Sequence[Token]) -> bool:
    """Whether "the landscape" is one word that anything may be called, and no term that a sentence defines."""
    content = [token for token in tokens if token.pos_ in ("NOUN", "PROPN", "ADJ")]
    return len(content) == 1 and content[0].lemma_.lower() in listed("pointed")


def explained(noun: Token, case: Case) -> bool:
    """Whether a context tells which thing "the …" is: it names such a thing, or the thing is no person and stands at the edge."""
    context, lemma = case.setting.context, noun.lemma_.lower()
    if not context or noun.pos_ == "NUM" or any(child.pos_ == "NUM" or child.lower_ in ORDINALS for child in noun.children):
        return False
    if noun.dep_ == "nsubj" and lemma in listed("measured") and not any(child.dep_ in ("prep", "compound") for child in noun.children):
        return False  # "The global average": of what, no headline tells.
    if lemma in {word.removesuffix("s") for word in words(context)} | set(words(context)):
        return True
    modified = any(child.dep_ in ("compound", "amod", "nmod") for child in noun.children)
    told = modified or any(child.dep_ in ("prep", "relcl", "acl") and child.i == noun.i + 1 for child in noun.children)
    if not told and context.startswith("“") and lemma not in listed("everywhere"):
        return False  # "the atoll", "the limits": of which, no headline tells that does not name it.
    return (modified or noun.dep_ not in ("nsubj", "nsubjpass")) and noun.ent_type_ != "PERSON" and lemma not in listed("pointed")


def askable(case: Case) -> tuple[Slot, ...]:
    """The slots of a statement that may be asked at all: hard ones where it praises, values where it only tells what was said."""
    slots = owned(case)
    if re.search(r"\b(?:not|never|no longer|nor|neither)\b", case.statement.text):
        slots = tuple(slot for slot in slots if slot.type in NUMBERS | {"quote"})
    if case.statement.judges:
        kept = HARD | {"list", "month", "year"} | ({"quote"} if case.tells else set())
        slots = tuple(slot for slot in slots if slot.type in kept)
    if case.tells:
        slots = claimed(replace(case, slots=slots))
    if is_sum(case):
        slots = tuple(slot for slot in slots if slot.type not in LANDS)
    slots = tuple(slot for slot in slots if not (slot.type == "person" and " " not in slot.text and slot.text not in FAMOUS))
    return tuple(
        slot
        for slot in slots
        if not (
            is_member(slot, case.source.text)
            or is_unlearnable(slot, case.statement.text)
            or is_baseline(slot, case)
            or is_one_of_many(slot, case)
        )
    )


def is_sum(case: Case) -> bool:
    """Whether a statement only says how much something is: nobody tells a country by "investments of about $560 million"."""
    attribute = case.statement.text.partition(f" {case.source.doc[case.statement.verb].text} ")[2]
    worth = any(slot.type in ("money", "percent") and slot.text in attribute for slot in case.slots)
    return worth and case.lemma in ("be", "stand", "amount", "total") and not UNIQUE.search(case.statement.text)


def unfit(case: Case) -> Refused | None:
    """The first rule by which a statement cannot be asked; None when it is fit."""
    return next((refused for breaks in UNFIT if (refused := breaks(case))), None)


def onesided(case: Case) -> Refused | None:
    """A relation of which one side is named."""
    return Refused("context", "tells of a relation with a partner whom it does not name") if is_onesided(case) else None


def empty(case: Case) -> Refused | None:
    """Hearsay, or nothing that could be asked for."""
    if case.is_hearsay or (case.tells and not case.slots):
        return TALK
    return None if case.slots else Refused("nothing_to_ask", "holds no name, number, date or term that could be asked for")


def idle(case: Case) -> Refused | None:
    """Opinion, small talk, and what the exam does not ask."""
    if OPINION.search(case.setting.headline):
        return Refused("opinion", "stands in a column of opinion")
    if is_trifle(case):
        return Refused("irrelevant", "counts or names what belongs to the story only")
    if is_provincial(case):
        return Refused("irrelevant", "concerns one foreign country only")
    if EXPECTED.search(case.statement.text):
        return Refused("expected", "tells what was only expected")
    relevant = case.setting.relevance
    if relevant < LEAST_OF_DOCUMENT or relevant + relevance(case.statement.text) < LEAST_RELEVANCE:
        return Refused("irrelevant", "speaks of nothing that the exam asks")
    return None


def undated(case: Case) -> Refused | None:
    """What may change, or happened once, at a time that nothing tells."""
    return (
        Refused("undated", "may change or happened once, and neither the sentence nor the document has a date")
        if is_undated(case)
        else None
    )


UNFIT = (stateless, strange, abroad, torn, bare, onesided, wanting, unscoped, empty, idle, undated)
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "next", "last", "other", "same", "two", "three", "four", "five"})
TALK = Refused("talk", "only tells what somebody said")


def is_onesided(case: Case) -> bool:
    """Whether a statement speaks of trade or ties and names one side of them: "Trade in services was USD 1.9 billion"."""
    text, title = case.statement.text, case.setting.headline
    if not (PARTNERED.search(text) or (TRADED.search(text) and RELATIONS.search(title))):
        return False
    sides = {name.name for _, _, name in case.finder.find(text) if name.type in ("country", "nationality", "body", "place")} - HOME
    return not sides and not (pair_of(case.setting.context) or pair_of(title))


def needs(case: Case, slot: Slot) -> bool:
    """Whether a reader must be told the context before the slot is asked."""
    statement = case.statement
    if (
        slot.type == "term"
        or is_defined(case, slot)
        or is_byname(case, slot)
        or (is_provision(slot, case.statement.text) and not is_of_no_law(case, slot))
        or identifies(case, slot)
    ):
        return False
    if PARTNERED.search(statement.text) and "India" not in statement.text:
        return True  # Whose trade with Finland it is, the context tells.
    timed = is_timed(case) and not re.search(r"\bsince\b", statement.text)
    if (
        (statement.first == "had" and not timed)
        or is_bare_subject(case, slot)
        or is_share(case)
        or is_of_no_law(case, slot)
        or OWN_EVENT.search(statement.text)
    ):
        return True
    if not is_named(case, slot):
        return True
    spare = strength(case, slot) - needed(case, slot)
    if spare < 0:
        return True
    told = says_already(case.setting.context, statement) or is_led_by_name(statement, slot, case.finder)
    return not (told or (spare >= SPARE and is_led_by_full_name(statement, case.finder)))


def is_named(case: Case, slot: Slot) -> bool:
    """Whether a name stays in a statement when the slot is hidden: a figure without one could be anybody's."""
    rest = case.statement.text.replace(slot.text, " … ", 1)
    return any(name.type != "nationality" for _, _, name in case.finder.find(rest)) or bool(INSTITUTION.search(rest))


def is_defined(case: Case, slot: Slot) -> bool:
    """Whether a statement says of the slot what nothing else is: "X is the world's only …", "X is recognised as the world's largest …"."""
    clause = case.statement.clause
    led = clause is not None and fold(clause.subject).endswith(fold(slot.text))
    held = case.is_one_of("held_to_be") and case.statement.first in ("is", "are")
    return led and (held or defines(case.statement)) and bool(UNIQUE.search(case.statement.text))


def is_byname(case: Case, slot: Slot) -> bool:
    """Whether a statement gives the slot a name that nothing else has: "known as the Sorrow of Bihar"."""
    clause = case.statement.clause
    led = clause is not None and fold(clause.subject).endswith(fold(slot.text))
    return led and bool(BYNAME.search(case.statement.text))


def is_bare_subject(case: Case, slot: Slot) -> bool:
    """Whether a slot is what the article is about, with no hard fact beside it that it alone would answer."""
    name = set(words(re.sub(r"\s*\([^()]*\)$", "", slot.text)))
    hard = any(other.type in HARD | {"month"} for other in case.slots if other.text != slot.text)
    return slot.type in NAMES and name <= case.finder.title and not hard


def is_of_no_law(case: Case, slot: Slot) -> bool:
    """Whether a section is asked for and its law is not named; of an Article everybody takes the Constitution's."""
    rest = case.statement.text.replace(slot.text, "", 1)
    led = case.statement.clause.subject if case.statement.clause else slot.text if is_provision(slot, case.statement.text) else ""
    section = plain_words(led).startswith(("section", "clause", "rule", "regulation", "sub-section"))
    return section and not any(name.type in ("law", "treaty") for _, _, name in case.finder.find(rest))


def is_apart(case: Case, slot: Slot) -> bool:
    """Whether a statement of a named thing under an Act's name can go without it: what a company did is not of the Act."""
    clause = case.statement.clause
    of_law = bool(LAW_NAME.search(case.setting.context)) and not LEGAL.search(case.statement.text)
    led = clause is not None and slot.text not in clause.subject and is_led_by_full_name(case.statement, case.finder)
    return of_law and led and not case.leans and strength(case, slot) - needed(case, slot) >= -1


def suits(case: Case, slot: Slot) -> bool:
    """Whether a slot has one answer once the context is told, and the context does not tell it."""
    context = case.setting.context
    if is_of_no_law(case, slot) and not LAW_NAME.search(context):
        return False
    if LAW_NAME.search(context) and not LEGAL.search(case.statement.text):
        return False  # An Act is no subject of what has happened in its field.
    if not is_named(case, slot) and context.startswith("“"):
        return False  # A headline is not enough where the sentence itself names nothing.
    if case.statement.first == "had" and not is_named(case, slot):
        return False
    if is_bare_subject(case, slot) or not fits(context, slot) or (not case.leans and says_already(context, case.statement)):
        return False
    clause = case.statement.clause
    # What does something is told by an article's subject less surely than what it does.
    gain = BY_CONTEXT if clause is None or slot.text not in clause.subject else BY_CONTEXT / 2
    return strength(case, slot, topic=not context.startswith("“")) + gain >= needed(case, slot)
