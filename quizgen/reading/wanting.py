"""Verbs and offices without the thing that they need: "South Africa joined in 2010", "became president"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.case import Case
from quizgen.reading.doubts import FINITE
from quizgen.reading.entire import is_below
from quizgen.reading.lists import listed
from quizgen.reading.refusals import Refused
from quizgen.reading.telegrams import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

# What signs, launches and founds nothing itself: "UN Charter signed San Francisco 26 June 1945" lacks its "was".
THINGS = frozenset({"treaty", "law", "scheme", "event", "work", "thing", "place", "city", "term", "state"})
# Behind the superlative stands no name and no word that tells its field.
SUPERLATIVE = re.compile(
    r"\b(?:is|was|are|were|becomes?|became) the (?:second[- ]|third[- ]|single )?(?:largest|biggest|highest|oldest|longest|smallest|main|"
    r"tallest|deepest|earliest|leading|costliest|youngest)(?: (?!(?:in|of|to|on|ever|among|for|that)\b)[a-z][a-z-]*){1,4}$|"
    # "Rani Lake in Goa, of 20 hectares, is the smallest."
    r"^(?!.*\b(?:[Oo]f|[Aa]mong) (?:the|all|these|India['’]s|its) ).*"
    r"\b(?:is|was|are|were) the (?:largest|smallest|biggest|longest|highest)\.?$"
)
# "The three animals in Punjab are dolphins", "state Governments give land of at least 1,000 acres": which, for what.
THOSE = re.compile(
    r"^(?:As of \w+ \d{4}, )?[Tt]he (?:two|three|four|five|six|seven|eight|nine|ten) [a-z]+s "
    r"(?:in|from|at) (?:the )?[A-Z][\w ]* (?:are|were|have) "
)
GIVEN_BY_STATES = re.compile(
    r"^(?:As of \w+ \d{4}, )?(?:[Tt]he )?[Ss]tate [Gg]overnments? (?:gives?|provides?|offers?|contributes?|bears?) "
    r"(?!.*\b(?:under|to the|for the) [A-Z])"
)
# "some 170 km to the east": of what; "will be eligible": for what.
FROM_HERE = re.compile(
    r"\b(?:km|kilomet(?:re|er)s?|miles?|metres?|nautical miles) (?:away|inland|offshore|upstream|downstream|ahead|"
    r"(?:to|in) the (?:north|south|east|west)[\w-]*)(?![\w-]| (?:of|from)\b)"
)
# "Ibn Battuta came in 1333", "the machine came on World Quantum Day": where to, or as what.
CAME = re.compile(r"\b(?:came|come) (?:only |back )?(?:in after\b|(?:in|on) (?:(?:early|late|mid)[- ])?(?:\d{1,2} )?(?:[A-Z]\w+ )*\d{4}$)")
# "Deepavali is India's 16th element": of which list.
NTH_OF = re.compile(
    r"\b(?:the|its|[A-Z]\w+['’]s) \d+(?:st|nd|rd|th) (?:element|entry|site|property|inscription|member|addition|city|item|town)$"
)
# "Committees became 24 in 2004", "began with 17": of a count alone no question can be made.
BARE_COUNT = re.compile(r"\b(?:bec(?:o|a)mes?|beg(?:i|a)ns?(?: (?:in )?\d{4})? with|started with) \d+(?= in \d{4}|$|[,.;])")
OPEN_RIGHT = re.compile(r"\b(?:is|are|be|was|were|remain|become|not) (?:eligible|entitled|exempt|ineligible)(?:[.,;]| and\b|$)")
# "The only mixed site is Khangchendzonga": of what list.
ONLY_ONE = re.compile(r"^(?:As of \w+ \d{4}, )?[Tt]he (?:only|sole|latest|newest) (?:[a-z][a-z-]* ){1,3}(?:is|was|are|were) ")
# "August 2023 was the driest August since records began": where.
WEATHER = re.compile(
    r"\b(?:driest|wettest|hottest|coldest|warmest) (?:[A-Z]\w+|month|year|summer|winter|day|decade)\b"
    r"(?! (?:in|of|over|across|for) (?:the )?(?:[A-Z]|world\b|country\b))"
)
# "set aside a sum for a mission, with five indigenous ones to run by 2033".
ONES = re.compile(r"\b(?:[a-z]+|\d+) ones\b(?! (?:who|that|which|of)\b)")
# "The Indian population is put at 10 per cent of the world's": of people, or of the leopards of the page?
POPULATION = re.compile(
    r"^(?:As of \w+ \d{4}, )?(?:[Tt]he )?(?:[A-Z]\w+n|[Ww]ild|[Gg]lobal|[Tt]otal|[Ww]orld(?:['’]s)?|[Ee]stimated|[Cc]urrent) population "
    r"(?:is|was|has|had|stands?|stood|rose|fell|grew)\b"
)
# "Egypt is the third country to be certified": as what; "relies on an order that the President signed": on what.
CERTIFIED = re.compile(r"\b(?:be|been|was|were|is|are) certified(?: (?:in|on) (?:\w+ ){0,2}\d{4})?(?=[.,;]|$)")
ORDERED = re.compile(
    r"\ban? (?:executive order|order|law|bill|agreement|deal|pact|treaty|resolution|ruling|judgment|verdict|petition|decree|ordinance)"
    r" (?:that|which) (?:(?:the )?[A-Z][\w.]* ){1,5}(?:has |had )?(?:signed|passed|approved|issued|enacted|concluded)\b"
)
# "New Zealand won the Women's World Cup": which; "has won it five times" is told of all.
CONTEST = re.compile(
    r"^(?!.*(?:\d{4}|\d(?:st|nd|rd|th)\b|\b(?:times|most|ever|first|second|third)\b))"
    r"(?=.*\b(?:won|beat|beating|defeated|defeating|clinched|lifted|bagged|retained)\b)"
    r".*\b(?:Cup|Championships?|Trophy|Olympics|Games|Grand Prix|League|[a-z]+ elections?)\b"
)
# "Separate amendments were adopted in June 2024": from what apart.
SEPARATE = re.compile(
    r"^(?:In \w+ \d{4}, )?[Ss]eparate (?:[a-z]+ )?"
    r"(?:amendments|rules|talks|deals|laws|bills|agreements|orders|cases|reports|statements)\b"
)
# "called for a minimum age of 16": for what.
AGE = re.compile(r"\b(?:minimum|maximum|upper|lower|retirement) age (?:limit )?of \d+(?: years)?[.,]?$")
LACKING = (
    (SEPARATE, "from what a thing is separate"),
    (AGE, "for what an age is set"),
    (CONTEST, "in which year a contest was"),
    (CERTIFIED, "as what something is certified"),
    (ORDERED, "on what matter a text is"),
    (ONES, "what the ones are"),
    (THOSE, "which ones are meant"),
    (GIVEN_BY_STATES, "for which scheme it is given"),
    (POPULATION, "of what the population is"),
    (ONLY_ONE, "among what it is the only one"),
    (WEATHER, "where the weather was so"),
    (BARE_COUNT, "how many of what it is"),
    (SUPERLATIVE, "among what it is the first"),
    (NTH_OF, "in which list it stands"),
    (CAME, "where to, or as what, it came"),
    (FROM_HERE, "from where it lies so"),
    (OPEN_RIGHT, "for what somebody is fit"),
)
# What is added or inscribed is so to or on something: "was added in September at the session" does not say to what.
LED_BY = {"add": ("to", "into"), "inscribe": ("on", "onto", "as", "into")}
ADDED = re.compile(r"\b(?:Schedule|Article \d+\w*|Part [IVX]+[AB]?) (?:of the Constitution )?(?:was|were) (?:added|inserted) by\b")
PERCENT = re.compile(r"\d ?(?:%|per ?cent)$")
YEAR_IN = re.compile(r"(?:1[5-9]|20)\d\d")


def wanting(case: Case) -> Refused | None:
    """A verb without the thing that it needs: "South Africa joined in 2010" does not say what."""
    verb = case.source.doc[case.statement.verb]
    if any(is_share_of_nothing(token) for token in verb.subtree if token.i in case.statement.tokens):
        return Refused("unfinished", "does not say of what a share was meant")
    office = next(
        (token for token in (case.source.doc[i] for i in case.statement.tokens) if is_becoming(token) and is_open_office(token)), None
    )
    if office is not None:
        return Refused("unfinished", f"does not say of what somebody was '{office.text}'")
    if is_bereft(verb, case):
        return Refused("unfinished", f"does not say what was '{verb.text}'")
    if verb.lemma_ == "add" and ADDED.search(case.statement.text):
        return None  # Schedules and Articles are the Constitution's.
    done_to = any(child.dep_ == "auxpass" for child in verb.children) or (case.statement.way == "participle" and verb.tag_ == "VBN")
    role = "any_prep" if done_to else "object"
    if verb.lemma_ not in listed("needing_more" if role == "any_prep" else "needing_object"):
        return None
    mine = [child for child in verb.children if child.i in case.statement.tokens]
    whole_object = any(child.dep_ in ("dobj", "attr", "oprd", "xcomp", "ccomp") for child in mine)
    led = any(
        grandchild.dep_ in ("pobj", "pcomp") and not is_when(grandchild)
        for child in mine
        if child.dep_ == "prep" and (role == "object" or verb.lemma_ not in LED_BY or child.lower_ in LED_BY[verb.lemma_])
        for grandchild in child.children
    )
    known = verb.lemma_ == "inscribe" and "World Heritage" in case.statement.text  # Whose session it was tells on what.
    return None if whole_object or led or known else Refused("unfinished", f"does not say what was meant by '{verb.text}'")


def is_becoming(noun: Token) -> bool:
    """Whether a noun is what somebody is or becomes."""
    return noun.dep_ in ("attr", "oprd")


def is_share_of_nothing(noun: Token) -> bool:
    """Whether a share is the whole object of a verb that does not tell how high something is: "read some 92 per cent"."""
    entitled = noun.dep_ == "pobj" and noun.head.head.lemma_ in ("eligible", "entitled")
    share = (noun.dep_ == "dobj" or entitled) and PERCENT.search(noun.text) is not None and noun.head.lemma_ not in listed("reaching")
    return share and not any(child.dep_ == "prep" for child in noun.children)


def is_bereft(verb: Token, case: Case) -> bool:
    """Whether a verb that always does something to a thing has none in the statement: "flagged off from Puri", "imposed in 1975"."""
    if verb.lemma_.lower() not in listed("doing_to") or verb.tag_ not in FINITE | {"VB", "VBN"}:
        return False
    # A participle between commas, in whatever parse, before the verb of the sentence.
    apart = verb.i > 0 and verb.nbor(-1).text == "," and any(t.tag_ in FINITE and t.i > verb.i and not is_below(t) for t in verb.doc)
    passive = apart or any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children) or verb.dep_ in ("acl", "relcl")
    clause = case.statement.clause
    if clause is not None and clause.past and not clause.auxiliary and clause.base == verb.lemma_:
        passive = False  # However it was parsed, the statement says that somebody did it.
    written = re.search(rf"\b(?:is|are|was|were|be|been|being)\b(?: \w+)?,? {re.escape(verb.lower_)}\b", case.statement.text)
    objects = (
        child
        for child in verb.children
        if child.dep_ in ("dobj", "ccomp", "xcomp", "oprd", "attr", "dative", "csubj")
        and child.i in case.statement.tokens
        and not is_when(child)
    )
    return not passive and not written and not any(objects)


def unscoped(case: Case) -> Refused | None:
    """A rank, a count, a way or a right without its measure: "X is the largest bilateral lender", "is 170 km to the east"."""
    lacking = (what for shape, what in LACKING if shape.search(case.statement.text))
    return next((Refused("unfinished", f"does not say {what}") for what in lacking), None)


def is_open_office(noun: Token) -> bool:
    """Whether an office stands alone, without the body that has it: "became president"."""
    telling = (
        child
        for child in noun.children
        if child.dep_ not in ("det", "punct")
        and child.lower_ not in listed("ways_to_belong")
        and not (noun.lemma_.lower() in ("member", "party") and child.dep_ == "prep" and child.lower_ in ("for", "since", "from", "until"))
    )
    return noun.lemma_.lower() in listed("open_offices") and all(child.ent_type_ == "NORP" for child in telling)


def is_when(noun: Token) -> bool:
    """Whether a noun is a time."""
    return noun.ent_type_ in ("DATE", "TIME") or bool(YEAR_IN.search(noun.text)) or noun.lower_ == "effect"  # "with effect from 2024"


def torn(case: Case) -> Refused | None:
    """A note without its "was" that the parse took for a deed: a treaty that signs, a union that makes a member."""
    verb = case.source.doc[case.statement.verb]
    if (
        verb.tag_ not in ("VBD", "VBN")
        or (verb.i and verb.nbor(-1).text == ",")
        or any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    ):
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    doer = next((name for _, _, name in case.finder.find(case.subject)), None) if subject is not None else None
    bare = any(child.dep_ == "dobj" and child.tag_ == "NN" and is_bare(child) for child in verb.children)
    left_out = doer is not None and doer.type in THINGS and verbs().get(verb.lower_) == "was" and not is_deed(verb, doer.type)
    done = verb.lemma_ in listed("done_to") and not any(child.dep_ in ("dobj", "ccomp", "xcomp", "oprd") for child in verb.children)
    open_verb = left_out or done or (verb.lemma_ == "make" and bare)
    return Refused("telegraphic", "leaves out words that its meaning needs") if open_verb else None


def is_deed(verb: Token, kind: str) -> bool:
    """Whether a law itself has done something to a thing that has its article: "the 103rd Amendment introduced a reservation"."""
    return (
        kind == "law"
        and verb.lemma_ in listed("enacted")
        and any(child.dep_ == "dobj" and any(word.dep_ == "det" for word in child.children) for child in verb.children)
    )


def is_bare(noun: Token) -> bool:
    """Whether a noun that is counted stands without an article: "made permanent member of G20"."""
    return noun.lemma_.lower() in listed("counted") and not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
