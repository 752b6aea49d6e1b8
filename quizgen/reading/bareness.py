"""Subjects and counted things that are only a noun, of which another sentence tells more."""

from __future__ import annotations

import re

from quizgen.reading.anchoring import is_known
from quizgen.reading.case import Case
from quizgen.reading.doubts import is_any
from quizgen.reading.lists import listed
from quizgen.reading.refusals import Refused

BARE_SUBJECT = re.compile(
    r"(?:(?:(?:19|20)\d\d|this year|last year)['’]s )?(?!(?:he|she|it|they|this|these|that)$)(?:[a-z]+|[\d,.]+ [\w. ]{1,12})", re.IGNORECASE
)
# "Draft Rules" are written like a name, and are those of some law.
NAMELESS = re.compile(
    r"(?:the )?(?:draft|new|revised|final|amended|interim) (?:rules|bill|regulations|guidelines|policy|norms|report|list|act|law|scheme)|"
    r"(?:the )?cent(?:ral|re|rally)(?: sector|[- ]sponsored) scheme",
    re.IGNORECASE,
)
# A sentence that begins so has one word for its subject.
ONE_WORD = re.compile(
    r"(?P<subject>(?!There\b|It\b|He\b|She\b|They\b|We\b)[A-Z][a-z]+) (?:have|has|had|was|were|is|are|will|rose|fell|grew) "
)
UNDER = re.compile(r"(?:Under|As per|According to|Through|By) ")
LAST_TIME = re.compile(r"(?:the )?(?:last|first|next) (?:time|contact|meeting)\b", re.IGNORECASE)
# "Some States have begun to tax …", "FY 2025-26 was the best year yet".
VAGUE_SUBJECT = re.compile(
    r"(?:As (?:of|reported in) \w+ \d{4}, )?(?:(?:[Ss]ome|[Mm]any|[Ss]everal|[Cc]ertain|[Aa] few|[Vv]arious|[Mm]ost) (?!of\b|\d)[a-zA-Z]|"
    r"(?:[Tt]he )?(?:year |FY ?|fiscal )?\d{4}(?:[-–]\d{2,4})? (?:was|is|saw|marked|witnessed) )"
)
VAGUE = frozenset({"more", "most", "many", "fewer", "fewest", "total", "other", "new", "additional", "such", "several", "few", "with"})


def bare(case: Case) -> Refused | None:
    """A subject, or a counted thing, of which another sentence tells more."""
    subject = case.statement.clause.subject if case.statement.clause else case.subject
    opening = case.statement.clause.opening if case.statement.clause else ""
    if not case.statement.clause and (one := ONE_WORD.match(case.statement.text)):
        subject = one["subject"]
    # "Under GST, tax is charged …" says itself which tax.
    under = UNDER.match(opening) and any(is_known(name, case.finder) for _, _, name in case.finder.find(opening))
    if (
        LAST_TIME.match(subject)
        or NAMELESS.fullmatch(subject)
        or (not under and BARE_SUBJECT.fullmatch(subject) and not list(case.finder.find(subject)))
    ):
        return Refused("bare", "begins with a bare noun, of which the sentence before tells more")
    if VAGUE_SUBJECT.match(case.statement.text):
        return Refused("bare", "says of some, or of a year, what it does not say of which")
    if is_time_given(case):
        return Refused("bare", "gives a time, and does not say for what")
    if is_going_on(case):
        return Refused("bare", "does not say between whom, or on what, it went on")
    if case.happened and is_any(case.source.doc[case.statement.verb]):
        return Refused("bare", "tells what one of many did, and names nothing that it did it to")
    nameless = bare_kind(case)
    return Refused("bare", f"does not say what '{nameless}' are meant") if nameless else None


def is_time_given(case: Case) -> bool:
    """Whether somebody is given a time, and not for what: "the Code gives the Tribunal 14 days"."""
    verb = case.source.doc[case.statement.verb]
    given = next((child for child in verb.children if child.dep_ == "dobj"), verb)
    timed = given.ent_type_ in ("DATE", "TIME") and verb.lemma_ in ("give", "allow", "grant", "get", "have")
    return timed and not any(child.dep_ in ("prep", "xcomp", "advcl", "relcl", "acl") for word in (verb, given) for child in word.children)


def is_going_on(case: Case) -> bool:
    """Whether a subject is talks or works without the words that say which: "Negotiations brokered by the Bank took nine years"."""
    verb = case.source.doc[case.statement.verb]
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.lemma_.lower() not in listed("goings_on") or subject.ent_type_:
        return False
    return not any(child.dep_ in ("prep", "compound", "poss", "nmod", "relcl") for child in subject.children)


def bare_kind(case: Case) -> str:
    """A noun for things of any kind that nothing in the statement makes more precise: "has the most animals"; "" when there is none."""
    for number in case.statement.tokens:
        token = case.source.doc[number]
        # "with payment systems of members": of what, the sentence before says; "has eight members" tells their number.
        of_any = token.lemma_.lower() in listed("any_kind") and token.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass", "attr")
        of_whom = token.lemma_.lower() == "member" and token.dep_ == "pobj" and not any(child.dep_ == "nummod" for child in token.children)
        if token.tag_ == "NNS" and (of_any or of_whom):
            telling = (
                child for child in token.children if child.dep_ in ("compound", "amod", "nmod", "prep", "relcl", "acl", "poss", "appos")
            )
            if not any(child.lower_ not in VAGUE and child.i in case.statement.tokens for child in telling):
                return token.text
    return ""


def is_share(case: Case) -> bool:
    """Whether a statement tells of somebody's share and not of what: "The Union's share rises to 18.5%"."""
    subject = case.statement.clause.subject if case.statement.clause else case.subject
    owned = subject.replace("'", "’").partition("’s ")[2]
    # "India's Ramsar site count" says of what.
    return owned.split()[-1:] != [] and owned.split()[-1].lower() in listed("measured") and owned == owned.lower()
