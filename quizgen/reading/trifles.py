"""What belongs to the story and not to the exam: rough counts of firms, somebody's brother, an order of works, a request for nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.case import Case
from quizgen.reading.lists import listed

if TYPE_CHECKING:
    from spacy.tokens import Token

ROUGH = re.compile(r"\b(?:around|about|over|nearly|almost|some|more than|approximately|roughly|up to)\b|\+", re.IGNORECASE)
# What was only expected says nothing a year later; what a figure was expected to be may be asked.
EXPECTED = re.compile(
    r"\b(?:is|are|was|were) (?:widely |also )?(?:expected|likely|set|slated|poised|projected|anticipated|tipped) to\b"
    r"(?! (?:be )?(?:worth|grow|reach|rise|fall|touch))|\bwill (?:eventually|one day|hopefully)\b"
)
# How many of one people live elsewhere, or how much their arts are liked there, is said of every country.
PEOPLE = re.compile(
    r"\b(?:[Cc]ommunity|[Dd]iaspora) (?:in [A-Z]\w+ )?(?:is|of|numbers|has|counts) (?:\w+ )?"
    r"(?:around|about|over|nearly|some|approximately)?\s?\d|"
    r"\d[\d,]* (?:lakh |million )?(?:Indian|[A-Z]\w+) (?:nationals|citizens|students|workers) (?:in|live)|"
    r"\d[\d,]* (?:lakh |million )?Indians (?:live|reside|work|study)\b|"
    r"\b(?:culture|cultural traditions|yoga|Yoga|music|films|cuisine)\b.*\b(?:appreciated|celebrated|popular|loved|admired)\b"
)
# What two countries traded in one year is another sum the next.
TRADED = re.compile(
    r"\b(?:[Bb]ilateral trade|[Tt]wo-way trade|[Tt]rade in (?:goods|services)|"
    r"(?:volume|value) of (?:total |bilateral |Indian )?(?:trade|investments?|exports|imports))\b"
    r"(?!.*\b(?:largest|highest|biggest|record|top)\b)"
)
# Who was there, who received whom, how long a judgment is and who argued for it, who spoke how often.
CEREMONY = re.compile(
    r"\b(?:was|were|is|are|been) (?:also |both )?(?:present|in attendance|in [A-Z]\w+(?: [A-Z]\w+)?) (?:at|in|on|during|when|for)\b|"
    r"^(?:As of \w+ \d{4}, )?To (?:mark|celebrate|commemorate) |"
    r"\bcelebrated (?:the )?(?:[A-Z]\w+ )+Day\b|"
    r"\b(?:was|were) (?:joined|accompanied|received|welcomed|greeted|flanked|escorted) by\b|"
    r"\b(?:appointed|named|serves as|is led by|was led by)\b.*\b(?:managing director|chief executive|CEO)\b|"
    r"\bhas (?:more than |over |about )?\d[\d,]* branches\b|"
    r"\b(?:conference|seminar|workshop|function|ceremony|exhibition|event|conclave)\b.* (?:was|is|were) (?:organi[sz]ed|hosted) by\b|"
    r"\borganis(?:e|es|ed) (?:the |an? )?[^,]{0,90}\b(?:Awards?|Ceremony|Function|Event)\b|"
    r"\bpresented (?:the )?(?:[\w-]+ ){0,3}awards?\b|\bmoved from (?:the )?post\b|"
    r"\b(?:Act|Code|Constitution|Rules) (?:was|were) (?:also )?amended in (?:\w+ )?(?:\d{4})?\.?$|"
    r"\b(?:beat|beats|defeated|defeats) (?!.*\b(?:Final|final|Championship|Cup|Open|Trophy|Tournament|League|Olympi\w+|Games)\b)"
    r".*\b(?:defending champion|by (?:\d[\d.]*[-–]\d|\d+ (?:runs|wickets|goals)))|"
    r"^(?:On \d+ \w+ \d+, )?[Ii]n an? (?:[\w.-]+ ){0,2}(?:referendum|plebiscite|vote|poll|by-election|ceremony|operation|incident|case)\b"
    r"(?!.*\b(?:in|on|of|for) (?-i:[A-Z][a-z]+)\b(?! \d|\. \d))|"
    r"\b(?:has|have) (?:evolved|grown|matured) (?:through|into|over)\b|"
    r"\bgrac(?:e|es|ed|ing) the\b|\btook part in the (?:conference|function|event|ceremony|meeting|celebrations?)(?: on [\w ]+)?$|"
    r"\b(?:did|does|do) \w+ things\b|\bamong those (?:who )?(?:present|attend\w*)\b|"
    r"\b(?:delivered|wrote|authored|made|running into) (?:\w+ ){0,3}(?:opinions?|judge?ments?|oral statements|submissions|pages)\b|"
    r"\b(?:opinions?|judge?ments?) (?:was|were) (?:delivered|written|authored)\b|"
    r"\b(?:lead|main|majority|dissenting|separate|concurring) (?:opinion|judgment|judgement) (?:was|is) \w+ by\b|"
    r"\bdistant (?:second|third|fourth)\b|"
    r"^(?:The )?(?:(?:lead|main|original) )?(?:petitioners?|appellants?|respondents?|plaintiffs?|counsel)\b",
    re.IGNORECASE,
)
CHANGED = frozenset({"of", "in", "to", "for", "on", "from", "over", "among"})
FOR_WHOM = frozenset({"for", "of", "against", "to", "by"})


def is_trifle(case: Case) -> bool:
    """Whether a statement turns on something that nobody would ask in an exam."""
    tokens = [case.source.doc[number] for number in case.statement.tokens]
    if TRADED.search(case.statement.text) or PEOPLE.search(case.statement.text) or CEREMONY.search(case.statement.text):
        return True
    return any(
        is_rough_count(token) or is_change(token) or is_kin(token) or is_open(token) or is_order(token) or is_journey(token)
        for token in tokens
    )


def is_rough_count(token: Token) -> bool:
    """Whether firms, clubs or visitors are counted roughly: "over 40 Indian associations"."""
    if token.lemma_.lower() not in listed("soft_counts"):
        return False
    numbers = (child for child in token.children if child.dep_ == "nummod")
    return any(ROUGH.search(token.doc[max(number.left_edge.i - 2, 0) : number.right_edge.i + 1].text) for number in numbers)


def is_change(token: Token) -> bool:
    """Whether a loss or a rise is told without of what: "recorded the biggest loss"."""
    if token.lemma_.lower() not in listed("changes_of") or token.dep_ not in ("dobj", "nsubj", "nsubjpass", "pobj"):
        return False
    named = any(child.dep_ in ("compound", "poss", "nmod", "relcl", "acl") for child in token.children)
    return not named and not any(child.dep_ == "prep" and child.lower_ in CHANGED for child in token.children)


def is_kin(token: Token) -> bool:
    """Whether somebody is told by a relative: "is the younger brother of the deputy leader"."""
    owned = any(child.lower_ == "of" or child.dep_ == "poss" for child in token.children)
    return token.lemma_.lower() in listed("kin") and token.dep_ in ("attr", "appos", "nsubj") and owned


def is_open(token: Token) -> bool:
    """Whether a request is told of without whom or what it was for: "approved an extradition request"."""
    words = {child.lower_ for child in token.children}
    return token.lemma_.lower() in listed("open_things") and token.dep_ == "dobj" and bool(words & {"a", "an"}) and not words & FOR_WHOM


def is_order(token: Token) -> bool:
    """Whether a firm was given something to do: "awarded task orders to three firms"."""
    return token.lemma_ in ("order", "contract", "tender") and token.dep_ == "dobj" and token.head.lemma_ == "award"


def is_journey(token: Token) -> bool:
    """Whether somebody sets out or arrives: "from London, he leaves for Male"."""
    if token.lemma_ == "visit" and token.dep_ == "ROOT" and not re.search(r"\bfirst\b", token.doc.text):
        return True
    return token.lemma_ in ("leave", "depart", "arrive") and any(child.lower_ in ("for", "from", "in", "at") for child in token.children)
