"""What a thing that is named in full has only one of: where it lies, when it was founded, who wrote it.

"The Eastern Naval Command is headquartered at Visakhapatnam" names one place beside one name; no article has to tell of what it speaks.
"""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.dates import EXACT
from quizgen.model import Clause, Slot
from quizgen.model.slot_types import PLACES
from quizgen.reading.case import Case
from quizgen.reading.heading_names import is_country
from quizgen.reading.lists import listed
from quizgen.text import bare, fold, without_article, words

WORD = r"[A-Z][\w’'.&-]*|\d+(?:st|nd|rd|th)"
# A name and nothing else, with its year or acronym and with the place it is in.
FULL = re.compile(
    rf"(?:the )?(?P<name>(?:{WORD})(?:,? (?:(?:of|and|for|the|on|to|in) )*(?:{WORD}|\d{{4}}))*)(?: \([^()]*\))?"
    r"(?:,? in (?:the )?[A-Z][\w ]+)?"
)
OUTLAY = re.compile(r"the (?:total |financial |overall |approved |budgetary |annual )*(?:outlay|budget|cost) of (?P<of>.+)")
# "the scheme to promote coal gasification projects", as the first lines of its page put it.
IN_WORDS = re.compile(r"the (?:[\w-]+ ){0,3}(?:scheme|programme|initiative|project) (?:to|for) (?:[\w-]+ ){3,}")
MADE = re.compile(rf"(?:the )?(?:[a-z]+ ){{0,3}}[“\"‘']?(?:{WORD})(?: (?:(?:of|and|the) )*(?:{WORD}))+[”\"’']?")
DOERS = frozenset({"person", "body", "company", "ministry"})
# Who does many things at many times.
AGENTS = frozenset({"person", "body", "company", "ministry", "country", "state", "city", "nationality", "people", "office"})
TWO = 2


def is_own(case: Case, slot: Slot) -> bool:
    """Whether a slot is what the subject, a thing named in full, has only one of."""
    statement, clause = case.statement, case.statement.clause
    if clause is None or statement.hedged or statement.planned or statement.said_by or statement.judges:
        return False
    if slot.text in clause.subject:
        return is_doer(slot, case, clause)
    if leans_elsewhere(case, clause):
        return False
    outlay = OUTLAY.fullmatch(clause.subject)
    if outlay:
        return slot.type == "money" and case.lemma == "be" and (is_full(outlay["of"]) or IN_WORDS.match(outlay["of"]) is not None)
    if is_added(slot, case, clause):
        return True
    if not is_full(clause.subject):
        return False
    passive = clause.auxiliary in ("is", "are", "was", "were") and bool(clause.verb)
    if slot.type in PLACES:
        return case.is_one_of("seated") and stands_in(clause, slot, "in|at|on|near")
    if slot.type in EXACT:
        return case.happened and is_of_one_moment(case, slot, passive=passive)
    return slot.type in DOERS and passive and case.is_one_of("made_by") and stands_in(clause, slot, "by")


def leans_elsewhere(case: Case, clause: Clause) -> bool:
    """Whether another description than the subject, or than an animal that everybody knows, points to what the article is about."""
    return case.leans and any(
        fold(one.word) not in fold(clause.subject) and words(one.word)[-1:] and words(one.word)[-1] not in listed("species_nouns")
        for one in case.resolution.dangling
        if one.word in case.source.text and fold(one.word) in fold(case.statement.text)
    )


def is_doer(slot: Slot, case: Case, clause: Clause) -> bool:
    """Whether a person is who discovered, wrote or founded a thing that is named in full."""
    made = next((phrase.text for phrase in clause.complements if phrase.role == "object"), "")
    done = clause.past and not clause.auxiliary and case.is_one_of("done_by_one")
    return slot.type == "person" and bare(clause.subject) == bare(slot.text) and done and MADE.fullmatch(made) is not None


def is_added(slot: Slot, case: Case, clause: Clause) -> bool:
    """Whether a slot is the amendment by which something that is told in words was added to a law."""
    passive = clause.auxiliary in ("was", "were") and case.lemma in (
        "add",
        "insert",
        "introduce",
        "abolish",
        "lower",
        "raise",
        "delete",
        "remove",
    )
    return slot.type == "law" and "Amendment" in slot.text and passive and " " in clause.subject and stands_in(clause, slot, "by")


def stands_in(clause: Clause, slot: Slot, prepositions: str) -> bool:
    """Whether a slot begins a complement with one of those prepositions."""
    begins = re.compile(rf"(?:only )?(?:{prepositions}) (?:the )?{re.escape(without_article(slot.text))}")
    return any(begins.match(phrase.text.strip(" ,")) for phrase in clause.complements)


def is_of_one_moment(case: Case, slot: Slot, *, passive: bool) -> bool:
    """Whether a thing was done once, at the moment asked for: founded, born, declared extinct; a body or a person does much."""
    clause = case.statement.clause
    if clause is None or not any(slot.text in phrase.text and phrase.preposition in ("in", "on") for phrase in clause.complements):
        return False
    own = {name.type for start, _, name in case.finder.find(clause.subject) if start <= len("the ")}
    return case.is_one_of("once_only") and (passive or not own & AGENTS or case.lemma in ("bear", "die"))


def is_full(subject: str) -> bool:
    """Whether a subject is a full name that stands for one thing, or a kind of animal: no country and no office."""
    if KIND.fullmatch(subject):
        return words(subject)[-1] in listed("species_nouns")
    found = FULL.fullmatch(subject)
    if found is None or is_country(found["name"]) or fold(found["name"].split()[-1]) in listed("open_offices"):
        return False
    if " " not in found["name"]:
        known = gazetteer.entry(found["name"])
        return known is not None and known.kind not in ("country", "state", "nationality")
    return sum(word[:1].isupper() for word in found["name"].split()) >= TWO and not GENERIC.match(subject)


KIND = re.compile(r"the (?:[\w-]+ ){0,3}[a-z]+")
GENERIC = re.compile(
    r"the (?:Union|State|Central|High|Supreme|Prime|Chief|Lok|Rajya|National (?:Assembly|Council|Committee|Party))\b|"
    r"(?:the )?(?:General|Security|Executive|Governing|Standing|Expert|Advisory|Steering|Core|Principal|Foreign|Home|Finance|Defence|"
    r"Eastern|Western|Northern|Southern) "
    r"(?:Assembly|Council|Board|Body|Committee|Group|Panel|Bench|Ministry|Minister|Secretary)\b|.* (?:ministry|minister|government)$"
)
