"""Predicates that fit one thing only: "… regulates the securities market", "… is the nodal authority for accrediting agencies"."""

from __future__ import annotations

import re

from quizgen.model import Clause, Slot
from quizgen.reading.case import Case
from quizgen.reading.lists import listed
from quizgen.text import bare, words

TYPES = frozenset({"law", "treaty", "body", "ministry", "scheme"})
LAWS = frozenset({"law", "treaty"})
# Of how many words that tell something a predicate needs, with a name in it and without.
CHARGED_LEAST, WITH_NAME, WITHOUT = 2, 3, 5
LONG_WORD = 3
# Of a duty it matters where it is one's duty: "approves new drugs in India".
HOME = frozenset({"india", "indian"})
CHARGED_WITH = re.compile(r"^the (?:[\w'-]+ ){1,4}?(?:for|of) ")
# Many give guidance and support.
HELP = re.compile(r"\b(?:guidance|assistance|support|help|advice|inputs)\b")
CHARGED = re.compile(r"the (?:nodal|apex|sole|only|highest|principal|statutory|lead|national|world's|first|largest|oldest) [a-z]")


def identifies(case: Case, slot: Slot) -> bool:
    """Whether what a statement says of its subject fits that subject alone, so that it can be asked for without its article."""
    clause, statement = case.statement.clause, case.statement
    if clause is None or slot.type not in TYPES or bare(clause.subject) != bare(slot.text) or statement.said_by:
        return False
    if (
        slot.head in listed("generic_heads")
        or statement.hedged
        or statement.planned
        or statement.judges
        or " " not in slot.text  # One word is seldom a full name.
    ):
        return False
    return does_alone(case, slot, clause) and tells_enough(case, clause)


def does_alone(case: Case, slot: Slot, clause: Clause) -> bool:
    """Whether the verb is one of a duty, a rule or a charge: regulates, prohibits, is the nodal authority for."""
    attribute = next((phrase.text for phrase in clause.complements if phrase.role == "attribute"), "")
    if attribute:
        return not clause.verb and clause.auxiliary in ("is", "was") and CHARGED.match(attribute) is not None
    has_object = any(phrase.role in ("object", "preposition") for phrase in clause.complements)
    if not has_object or clause.auxiliary or clause.plural:
        return False
    if HELP.search(" ".join(phrase.text for phrase in clause.complements)):
        return False
    return case.is_one_of("duties") if not clause.past else slot.type in LAWS and case.is_one_of("enacted")


def tells_enough(case: Case, clause: Clause) -> bool:
    """Whether a predicate speaks of something in particular."""
    said = " ".join(CHARGED_WITH.sub("", phrase.text) for phrase in clause.complements)
    known = listed("vague_matters") - HOME
    telling = {word for word in words(said) if len(word) > LONG_WORD and word not in known}
    named = any(name.type not in ("nationality", "country") for _, _, name in case.finder.find(said))
    charged = case.is_one_of("charges") and not clause.auxiliary
    least = CHARGED_LEAST if charged or clause.past else WITH_NAME if named else WITHOUT
    return len(telling) >= least and not any(word in listed("praising") for word in words(said))
