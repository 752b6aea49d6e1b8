"""Whether a statement and its slots can be asked by themselves: every rule by which one cannot, with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.model import Slot
from quizgen.model.slot_types import LANDS
from quizgen.reading.anchoring import (
    FAMOUS,
    UNIQUE,
)
from quizgen.reading.bareness import bare, onesided
from quizgen.reading.case import HARD, NUMBERS, Case
from quizgen.reading.dating import defines, is_law, is_undated
from quizgen.reading.headings import DIVISION
from quizgen.reading.learning import is_baseline, is_member, is_one_of_many, is_unlearnable
from quizgen.reading.lists import listed
from quizgen.reading.owning import is_own
from quizgen.reading.provincial import is_provincial
from quizgen.reading.refusals import Refused
from quizgen.reading.relevance import relevance
from quizgen.reading.strangers import abroad, stateless, strange
from quizgen.reading.trifles import EXPECTED, counts_the_named, is_trifle
from quizgen.reading.vouching import claimed, owned
from quizgen.reading.wanting import torn, unscoped, wanting
from quizgen.text import words

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST_OF_DOCUMENT, LEAST_RELEVANCE = 0.38, 0.8
# Such a problem is one of the whole sentence, wherever it shows.
OF_THE_WHOLE = frozenset({"quote", "fragment", "first_person", "name"})
ENACTED = frozenset({"act", "code", "bill", "ordinance", "rules", "regulations", "scheme"})
OPINION = re.compile(r"\b(?:view on|opinion|editorial|op-?ed|column(?:ist)?|letters? to)\b", re.IGNORECASE)


def leaning(case: Case) -> bool | Refused:
    """Whether a statement leans on its context: a definite description in it that the context explains. Refused where none does."""
    leans = False
    for problem in case.resolution.dangling:
        tokens = [token for token in case.source.doc if problem.start <= token.idx < max(problem.end, problem.start + 1)]
        subject = problem.kind != "ellipsis" and any(token.dep_ in ("nsubj", "nsubjpass") for token in tokens)
        if (
            problem.kind == "definite"
            and subject
            and defines(case.statement)
            and case.statement.way == "main"
            and not is_common(tokens, case)
        ):
            continue  # What a sentence defines needs no other sentence: "The repo rate is the rate at which …".
        if problem.kind == "definite" and not subject and is_law(case.statement) and tokens[-1].lemma_.lower() not in ENACTED:
            continue  # A law speaks of every employer, and of the one President; "Section 44 of the Act" is one of many.
        frame = problem.kind == "frame" and case.setting.context
        # What a clause has shed with "currently" is still its own time.
        shed = problem.kind == "relative_time" and any(token.head.i == case.statement.verb for token in tokens)
        if not frame and not shed and tokens and not any(token.i in case.statement.tokens for token in tokens):
            continue
        if not frame and (problem.kind != "definite" or not tokens or not explained(tokens[-1], case)):
            return Refused(problem.kind, problem.word)
        leans = True
    return leans


def is_common(tokens: Sequence[Token], case: Case) -> bool:
    """Whether "the landscape" is one word that anything may be called, and no term that a sentence defines."""
    content = [token for token in tokens if token.pos_ in ("NOUN", "PROPN", "ADJ")]
    if len(content) != 1 or content[0].text.isupper():
        return False
    clause = case.statement.clause
    attribute = next((phrase.text for phrase in clause.complements if phrase.role == "attribute"), "") if clause else ""
    # "The session is the first that …" points; "the monsoon is a wind that …" defines.
    return content[0].lemma_.lower() in listed("pointed") or (content[0].text.islower() and not attribute.startswith(("a ", "an ")))


def explained(noun: Token, case: Case) -> bool:
    """Whether a context tells which thing "the …" is: it names such a thing, or the thing is no person and stands at the edge."""
    context, lemma = case.setting.context, noun.lemma_.lower()
    if not context or noun.pos_ == "NUM" or any(child.pos_ == "NUM" or child.lower_ in ORDINALS for child in noun.children):
        return False
    if lemma in {word.removesuffix("s") for word in words(context)} | set(words(context)):
        return True
    told = any(child.dep_ in ("prep", "compound", "poss") or child.pos_ in ("NOUN", "PROPN") for child in noun.children)
    if lemma in listed("measured") and not told:
        return False  # "The global average", "of the estimated cost": of what, no headline tells.
    modified = any(child.dep_ in ("compound", "amod", "nmod") and child.lower_ not in VAGUELY for child in noun.children)
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
    slots = tuple(slot for slot in slots if not DIVISION.match(slot.text) or slot.text.startswith("Section"))
    slots = tuple(slot for slot in slots if not (slot.type == "person" and " " not in slot.text and slot.text not in FAMOUS))
    return tuple(
        slot
        for slot in slots
        if not (
            is_member(slot, case.source.text)
            or is_unlearnable(slot, case.statement.text)
            or is_baseline(slot, case)
            or counts_the_named(slot, case.statement.text)
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
    """What may change, or happened once, at a time that nothing tells; and what has come about since an older report that is to say so."""
    if case.happened and case.statement.first not in ("has", "have") and any(is_own(case, slot) for slot in case.slots):
        return None  # Who discovered a thing is told for good.
    report, published = OLDER.match(case.statement.text), case.setting.published
    if report and published and case.statement.first in ("has", "have") and int(report["year"]) < published.year - 1:
        return Refused("undated", "tells what has come about by now on the word of an older report")
    return (
        Refused("undated", "may change or happened once, and neither the sentence nor the document has a date")
        if is_undated(case)
        else None
    )


OLDER = re.compile(r"According to [^,]*\b(?:[Rr]eport|[Ss]urvey|[Ss]tudy)\b[^,]*?\b(?P<year>20\d\d)\)?,")
UNFIT = (stateless, strange, abroad, torn, bare, onesided, wanting, unscoped, empty, idle, undated)
# Of a rule it does not matter when it was told.
TIMELESS = (stateless, strange, abroad, torn, bare, unscoped, empty, idle)
VAGUELY = frozenset(
    {"extra", "new", "additional", "main", "other", "total", "entire", "current", "remaining", "various", "key", "major", "same"}
)
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "next", "last", "other", "same", "two", "three", "four", "five"})
TALK = Refused("talk", "only tells what somebody said")
