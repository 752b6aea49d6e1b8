"""Subjects and counted things that are only a noun, of which another sentence tells more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.anchoring import is_known
from quizgen.reading.case import Case
from quizgen.reading.doubts import is_any
from quizgen.reading.lists import listed
from quizgen.reading.refusals import Refused
from quizgen.reading.topics import pair_of

if TYPE_CHECKING:
    from spacy.tokens import Token

BARE_SUBJECT = re.compile(
    r"(?:(?:(?:19|20)\d\d|this year|last year)['’]s )?(?!(?:he|she|it|they|this|these|that)$)(?:[a-z]+|[\d,.]+ [\w. ]{1,12})", re.IGNORECASE
)
# One or some of many such, of which the sentence before tells which: "a Bill was passed", "four proposals were cleared".
ANY_OF_KIND = re.compile(
    r"(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:new |separate |joint |such |similar |draft |fresh |special |national |(?:\w+-)+\w+ |intensi\w+ )*"
    r"(?:bill|law|act|scheme|committee|commission|panel|programme|project|report|agreement|treaty|pact|deal|contract|ship|vessel|satellite|plan|"
    r"proposal|petition|resolution|motion|amendment|ordinance|draft|order|notification|policy|fund|site|unit|meeting|round|post|award|"
    r"campaign|drive|workshop|portal|exercise|platform|"
    r"protocol|memorandum|statement|declaration|tender|auction|test|trial|launch|mission|institution|body|centre|plant|demonstration|facility|"
    r"factory|laboratory|prototype|pilot|unit|terminal)s?(?: of (?:about |up to )?[\d,.]+ ?[A-Za-z]+)?",
    re.IGNORECASE,
)
# "Eight methodologies were approved in March": of what.
COUNT_ALONE = re.compile(
    r"(?:About |Some |Over |Nearly |Around )?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)(?: new)? [a-z]+s",
    re.IGNORECASE,
)
# "signed with Japan": by whom.
WITH_ONE = re.compile(r"\b(?:was|were|been) (?:signed|concluded|inked|reached|initialled|finalised|agreed) with (?:the )?[A-Z]")
# Money that was given, and not for what: "₹500 crore has been provided for 2026–27".
GIVEN = re.compile(
    r"(?:About |Some |Over |Around |Nearly )?(?:₹|Rs\.?|\$|USD) ?[\d,.]+(?: (?:lakh|thousand|million|billion|trillion))?(?: crores?)? "
    r"(?:has|have|had|was|were|is|are)(?: been)? "
    r"(?:provided|allocated|earmarked|sanctioned|spent|released|allotted|set aside|invested|disbursed)"
    r"(?!.*\b(?:for|to|towards|on) (?!(?:FY|the (?:year|current|next|last|financial|fiscal)|(?:19|20)\d\d)))"
)
# "Draft Rules" are written like a name, and are those of some law.
NAMELESS = re.compile(
    r"(?:the )?(?:draft|new|revised|final|amended|interim) (?:rules|bill|regulations|guidelines|policy|norms|report|list|act|law|scheme)|"
    r"(?:the )?(?:first |second |third |\d+(?:st|nd|rd|th) )?(?:international|national|global|annual|world) "
    r"(?:conference|summit|workshop|seminar|meeting|conclave|exhibition)|"
    r"(?:the )?nodal (?:body|agency|ministry|department|authority|officer)|(?:the )?cent(?:ral|re|rally)(?: sector|[- ]sponsored) scheme",
    re.IGNORECASE,
)
PARTNERED = re.compile(r"\b(?:[Bb]ilateral|[Tt]rade in (?:goods|services)|[Dd]iaspora|[Tt]wo-way trade)\b")
TRADED = re.compile(r"\b(?:[Ee]xports?|[Ii]mports?|[Ii]nflows?|[Oo]utflows?)\b")
RELATIONS = re.compile(r"\bIndia[-–— ](?:and )?[A-Z]|[A-Z]\w+[-–—]India\b")
HOME = frozenset({"India", "Indian", "Government of India"})
# Agreements of many pairs of countries bear the same name.
OF_TWO = re.compile(
    r"(?:(?:the|an?) )?(?:comprehensive )?(?:bilateral |strategic |free |regional )*"
    r"(?:(?:trade|economic (?:partnership|cooperation)|investment(?: promotion| protection)?|double taxation(?: avoidance)?|extradition|"
    r"civil nuclear|social security|mutual legal assistance|air services|visa waiver|logistics)(?: and economic partnership)? "
    r"(?:agreement|treaty|convention|pact)|"
    r"(?:full )?(?:diplomatic|consular) (?:relations|ties)|partnership|treaty of (?:peace|friendship)(?: and \w+)*|"
    r"memorandum of understanding)(?: \([A-Z]+\))?",
    re.IGNORECASE,
)
# Of these two parties have more than one; and "the earlier band" is known to who has read of the band.
UNTOLD = re.compile(
    r"(?:the|an?) (?:agreement|contract|pact|deal|accord|memorandum|MoU|treaty|arrangement) between (?!.*\b(?:on|for|to|about|under)\b).+|"
    r"(?:the|an|its|their) (?:earlier|previous|prior|preceding|existing) [a-z]+\b.*",
    re.IGNORECASE,
)
# "each patient gets cash": of each of many.
OF_EACH = re.compile(r"(?:each|every|any) [a-z]+|(?:the )?(?:two|three|four|five|six|seven|eight)(?: [-–—] .*)?", re.IGNORECASE)
# A sentence that begins so has one word for its subject.
ONE_WORD = re.compile(
    r"(?P<subject>(?!There\b|It\b|He\b|She\b|They\b|We\b)[A-Z][a-z]+) (?:have|has|had|was|were|is|are|will|rose|fell|grew) "
)
HALF = 3
VENUE = re.compile(r"\b(?:Fort|Palace|Bhavan|Bhawan|Mandapam|Hall|Temple|Stadium|Museum|Complex)$")
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
        or OF_EACH.fullmatch(subject)
        or NAMELESS.fullmatch(subject)
        or UNTOLD.fullmatch(subject)
        or ANY_OF_KIND.fullmatch(subject)
        or GIVEN.match(case.statement.text)
        or is_count_alone(case, subject)
        or (WITH_ONE.search(case.statement.text) and not has_two_parties(case))
        or is_half_a_name(case)
        or (OF_TWO.fullmatch(subject) and not has_parties(case))
        or (not under and BARE_SUBJECT.fullmatch(subject) and not list(case.finder.find(subject)))
    ):
        return Refused("bare", "begins with a bare noun, of which the sentence before tells more")
    if is_no_work(case, subject):
        return Refused("bare", "tells of a place what is done to a scheme or a body")
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


def is_count_alone(case: Case, subject: str) -> bool:
    """Whether only counted things are told to have been dealt with, and no name tells of what: "Eight methodologies were approved"."""
    named = [name for _, _, name in case.finder.find(case.statement.text)]
    passive = case.source.doc[case.statement.verb].tag_ == "VBN" and bool(case.statement.first)
    return passive and COUNT_ALONE.fullmatch(subject) is not None and not named


def is_half_a_name(case: Case) -> bool:
    """Whether a cut has left of a long name only its first words: "Pradhan Mantri Matsya Kisan" of a Yojana."""
    text = case.statement.text
    for start, end, _ in case.finder.find(case.source.text):
        shown = case.source.text[start:end].split()
        begun = " ".join(shown[:HALF])
        elsewhere = begun in case.source.text[:start] or begun in case.source.text[end:]
        if len(shown) > HALF and begun in text and not elsewhere and shown[HALF - 1][:1].isupper() and " ".join(shown) not in text:
            return True
    return False


def is_no_work(case: Case, subject: str) -> bool:
    """Whether a State or town is said to have been launched or set up: "Rajasthan – inaugurated by Nehru", "at Pune, which was set up"."""
    place = next((name for start, _, name in case.finder.find(subject) if start <= len("the ")), None)
    if case.lemma == "hold" and VENUE.search(subject) and (case.statement.first or case.source.doc[case.statement.verb].tag_ == "VBN"):
        return True  # "at the Red Fort, the 56th meeting of the Council, held in …": the meeting was.
    passive = case.statement.first in ("was", "were", "is", "are") or case.source.doc[case.statement.verb].tag_ == "VBN"
    aside = case.statement.way in ("participle", "relative") and (case.is_one_of("done_to_works") or case.lemma in ("approve", "sanction"))
    if aside and re.search(rf"\b(?:near|at|in|from|around) {re.escape(subject)}\b", case.source.text):
        return True  # "A venture near Jewar, Uttar Pradesh, approved in May 2025": it is the venture that was.
    return place is not None and place.type in ("city", "state", "country") and passive and case.is_one_of("done_to_works")


def has_parties(case: Case) -> bool:
    """Whether a statement names a country beside India, or a union of countries."""
    return any(
        name.type in ("country", "nationality") and not name.name.startswith("India")
        for _, _, name in case.finder.find(case.statement.text)
    )


def has_two_parties(case: Case) -> bool:
    """Whether a statement names two countries, India among them or not."""
    named = {name.name for _, _, name in case.finder.find(case.statement.text) if name.type in ("country", "nationality", "body")}
    return len(named) + bool(re.search(r"\bIndian?\b", case.statement.text) and not named & HOME) > 1


def is_time_given(case: Case) -> bool:
    """Whether somebody is given a time, and not for what: "the Code gives the Tribunal 14 days"."""
    verb = case.source.doc[case.statement.verb]
    given = next((child for child in verb.children if child.dep_ == "dobj"), verb)
    timed = given.ent_type_ in ("DATE", "TIME") and verb.lemma_ in ("give", "allow", "grant", "get", "have")
    return timed and not any(child.dep_ in ("prep", "xcomp", "advcl", "relcl", "acl") for word in (verb, given) for child in word.children)


def is_going_on(case: Case) -> bool:
    """Whether a subject is talks or works without the words that say which: "Negotiations brokered by the Bank took nine years"."""
    verb = case.source.doc[case.statement.verb]
    told = [
        child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.lemma_.lower() in listed("goings_on")
    ]
    return any(not noun.ent_type_ and not any(is_telling(child, noun) for child in noun.children) for noun in told)


def is_telling(child: Token, noun: Token) -> bool:
    """Whether a word tells which talks or works are meant; a time does not."""
    timed = any(token.ent_type_ in ("DATE", "TIME") for token in child.children)
    done_to = noun.dep_ == "dobj" and (child.dep_ == "amod" or (child.dep_ == "acl" and child.i == noun.i + 1))
    return done_to or (child.dep_ in ("prep", "compound", "poss", "nmod", "relcl") and not timed)


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


def onesided(case: Case) -> Refused | None:
    """A relation of which one side is named."""
    return Refused("context", "tells of a relation with a partner whom it does not name") if is_onesided(case) else None


def is_onesided(case: Case) -> bool:
    """Whether a statement speaks of trade or ties and names one side of them: "Trade in services was USD 1.9 billion"."""
    text, title = case.statement.text, case.setting.headline
    if not (PARTNERED.search(text) or (TRADED.search(text) and RELATIONS.search(title))):
        return False
    sides = {name.name for _, _, name in case.finder.find(text) if name.type in ("country", "nationality", "body", "place")} - HOME
    return not sides and not (pair_of(case.setting.context) or pair_of(title))
