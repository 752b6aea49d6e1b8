"""Whether a statement is true for a time only, and the date that it carries then."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen import dates
from quizgen.model import Clause
from quizgen.model.slot_types import TIMES
from quizgen.reading.case import Case
from quizgen.reading.contexts import is_dated
from quizgen.reading.lists import SMALL, listed
from quizgen.reading.provisions import provisions
from quizgen.reading.statements import Statement, joined
from quizgen.reading.values import NUMBER_WORDS
from quizgen.text import words

NOW = re.compile(r"\b(?:now|currently|at present|presently|today|still|so far|to date|yet|already|ongoing)\b", re.IGNORECASE)
SO_FAR = re.compile(r"^(?:so far|to date),? ", re.IGNORECASE)
NOW_FIRST = re.compile(r"^(?:Today|Now|Currently|At present|Presently),? ")
NOW_WORD = re.compile(r" (?:currently|presently|now|at present)\b(?! (?:known|called))")
# A present tense that tells its own time: "in FY 2024-25", "from 12 to 25 April 2026".
FIXED = re.compile(
    r"\b(?:as (?:of|on|per)|in|on|from|to|between|during|till|until|by|through) (?:FY ?|the year |\w+ )?(?:\d{1,2} \w+ )?(?:19|20)\d\d",
    re.IGNORECASE,
)
SINCE = re.compile(r",? (?:ever )?since [A-Z]?[a-z]+ .*$")
# When a thing was founded tells nothing of how many members it has.
FOUNDED = re.compile(r"^(?:Founded|Established|Launched|Set up|Created|Formed|Headquartered|Based)\b[^,]*, ")
TELLS = re.compile(r"\b(?:as (?:of|on) |FY ?\d|(?:till|until|up ?to) (?:\d{1,2} )?[A-Z][a-z]+ (?:19|20)\d\d)", re.IGNORECASE)
# The blocks in which an article tells its news.
NEWS, WITHIN = 2, 30
# How far from its beginning a statement still tells of the provision: "Under Section 15 of …".
LATE = 14
ARTICLE = re.compile(r"(?:Under )?Articles? \d+[A-Z]{0,2}(?:\(\d+\))?(?=[ ,])")
TAKES_PLACE = re.compile(r"\b(?:takes?|took|taken) the place of\b")
FORECAST = re.compile(
    r"\b(?:estimate|projection|forecast|target|outlook)s? (?:of [^,]*? )?for (?:FY ?|the year )?(?:19|20)\d\d(?:[-–]\d+)?", re.IGNORECASE
)
# "A 1992 provision" dates the provision, not what was done with it.
OF_A_YEAR = re.compile(r"\b(?:an?|the|its|their|this|that|whose) (?:1[89]|20)\d\d(?= [a-z])")
YEAR = re.compile(
    r"(?<!\d)(?:1[89]|20)\d\d(?!\d)|\b(?:in|by|since|until|before|after) 1[0-7]\d\d\b|"
    r"\d (?:BCE?|CE|AD)\b|\b\d\dth century",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:Project|Mission|Scheme|Yojana|Programme|Plan|Policy|Act|Bill|Corridor|Port|Terminal|Bridge|Metro|Agreement|Treaty)\b",
    re.IGNORECASE,
)
SUPERLATIVE = re.compile(
    r"\b(?:largest|biggest|highest|smallest|longest|fastest|leading|only(?! (?:about |around |nearly |some )?\d)|most|top|fastest-growing|"
    r"latest|newest|youngest)\b",
    re.IGNORECASE,
)
# A share of the world, and how many people have something, are counted anew every year.
PORTION = re.compile(
    r"\d ?(?:%|per ?cent) of (?:the )?(?:world|global|country|national|total|India['’]s|all)\b|"
    r"\b\d[\d,.]* (?:lakh|crore|million|billion) (?:[\w-]+ )?(?:families|people|persons|households|farmers|beneficiaries|individuals|women|"
    r"children|workers|students|users|accounts|subscribers|members|Indians)\b"
)
LANDFORMS = "gap|pass|range|river|plateau|peak|mountains?|strait|glacier|valley|peninsula|desert|gulf|bay|falls?|gorge|ocean|delta|ridge"
# What a part of the land is, or how it lies; "the valley is the largest producer of apples" is told of a year.
LAND = re.compile(
    rf"(?:[Tt]he )?(?:[A-Z][\w’'-]+ ){{1,4}}(?i:{LANDFORMS}),?(?: [^,]+,)? "
    rf"(?:(?:is|are) (?:(?:the|an?) (?:[\w-]+ ){{0,4}}"
    rf"(?:{LANDFORMS}|break|lake|plain|basin|island|waterfall|tributary|link|route)\b|(?:in|on|between) )|"
    r"(?:lies?|rises?|flows?|joins?|connects?|separates?|links?|cuts?|stretch(?:es)?|runs?|drains?|meets?)\b)"
)


MOVING = frozenset({"rise", "fall", "grow", "increase", "decline", "drop", "go", "come"})


def is_timed(case: Case) -> bool:
    """Whether a statement names a time; the year that a forecast is for, or that a thing in it is of, is none."""
    return any(slot.type in TIMES for slot in case.slots) or bool(YEAR.search(OF_A_YEAR.sub("", FORECAST.sub("", case.statement.text))))


def is_undated(case: Case) -> bool:
    """Whether a statement needs a date, and neither it nor its document has one."""
    if case.setting.published is not None:
        # What had been done before an article's day was done at a time that it does not tell.
        told = is_dated(case.setting.context, case.setting.published)
        return not is_timed(case) and (case.statement.first == "had" or is_background(case) or (is_once(case) and not told))
    timed = is_timed(case) or is_enacted(case)
    # "has shrunk to $1.6 billion, since India gave up buying oil in 2019": how much it is now, another year may tell otherwise.
    text = SINCE.sub("", case.statement.text) if case.statement.first in ("has", "have") else case.statement.text
    fixed = timed and not case.statement.planned and FIXED.search(FOUNDED.sub("", text))
    once = (case.is_one_of("events") and not is_of_many(case)) or is_deed(case)
    return (changes(case) and not fixed) or (not timed and case.happened and not once)


def is_deed(case: Case) -> bool:
    """Whether a note of history tells who did something to what is named: "the Topra pillar was moved to Delhi by Firoz Shah Tughlaq"."""
    clause = case.statement.clause
    doer = next((phrase.text for phrase in clause.complements if phrase.role == "agent"), "") if clause else ""
    somebody = any(slot.type == "person" and slot.text in doer and " " in slot.text for slot in case.slots)
    return somebody and clause is not None and case.statement.past and clause.subject[:1].isupper()


def is_once(case: Case) -> bool:
    """Whether a thing came about once, on a day that only the article's readers know: "the Bench was hearing two petitions".

    A scheme is sanctioned once, whenever that was, and words that are quoted are somebody's own.
    """
    if case.setting.published is None or case.statement.first in ("has", "have") or is_timed(case):
        return False
    subject = case.statement.clause.subject if case.statement.clause else ""
    led = next((name for start, _, name in case.finder.find(subject) if start <= len("the ")), None)
    named = (led is not None and led.type in ("scheme", "law", "treaty")) or PLANNED.search(subject) is not None
    own = case.statement.past and (is_of_title(case) or named)
    quoted = any(slot.type == "quote" for slot in case.slots)
    return case.happened and not own and not quoted and not (TELLS.search(case.statement.text) is None and changes(case))


def is_of_many(case: Case) -> bool:
    """Whether what was done was done to one of many: "proposed a 21-point plan"."""
    verb = case.source.doc[case.statement.verb]
    objects = (child for child in verb.children if child.dep_ == "dobj" and child.i in case.statement.tokens)
    return any(child.left_edge.lower_ in ("a", "an") and not any(token.pos_ == "PROPN" for token in child.subtree) for child in objects)


def is_background(case: Case) -> bool:
    """Whether a plain past stands far from an article's first lines: its news are told there, what went before is told below."""
    plain = case.statement.past and case.statement.first not in ("has", "have") and not case.tells and not is_of_title(case)
    return plain and case.source.block > NEWS and not is_dated(case.setting.context, case.setting.published) and not is_enacted(case)


def is_written(case: Case) -> bool:
    """Whether a statement's subject is a text, whose parts stay as many as they are."""
    subject = case.statement.clause.subject if case.statement.clause else ""
    return any(name.type in ("law", "treaty", "work") for _, _, name in case.finder.find(subject))


def is_of_title(case: Case) -> bool:
    """Whether a statement tells what the thing in the article's title did: of "Nine years of GST", GST itself."""
    subject = case.statement.clause.subject if case.statement.clause else ""
    led = next((name for start, _, name in case.finder.find(subject) if start <= len("the ")), None)
    own = {word for spelling in (led.name, led.acronym) for word in words(spelling)} if led is not None else set[str]()
    if led is None or led.type in ("body", "ministry", "company", "person", "country", "state", "city", "nationality"):
        return False
    return bool(own & case.finder.title) and bool(set(words(subject)) & case.finder.title)


def changes(case: Case) -> bool:
    """Whether a statement is true for a time only."""
    statement, published = case.statement, case.setting.published
    if statement.past or statement.first in ("was", "were", "had", "did") or is_law(statement):
        return False
    if statement.planned and published is None:
        # "is to be launched in March 2028" was the plan when it was written, and nobody knows when that was.
        return not (statement.first == "will" and (is_of_a_plan(case) or YEAR.search(statement.text)))
    if statement.planned and is_charge(case):
        return False
    if case.resolution.as_of or statement.planned or moves(case) or NOW.search(statement.text) or SUPERLATIVE.search(statement.text):
        return True
    if (case.lemma == "be" and case.counts) or case.has_person or PORTION.search(statement.text):
        return True
    if published is None:
        return runs(case)
    if not case.counts and case.is_one_of("stretching") and any(slot.type == "measure" for slot in case.slots):
        return False  # A bridge stays as high as it is.
    if case.counts and case.is_one_of("counting") and not is_written(case):
        return True
    if statement.first in ("has", "have") and case.is_one_of("events") and " not " not in statement.text:
        return False
    return not case.is_one_of("lasting") and not TAKES_PLACE.search(statement.text) and not (case.lemma == "be" and defines(statement))


def moves(case: Case) -> bool:
    """Whether a share or sum rises or falls: a river rises where it always rose, and a share for a time."""
    return case.lemma in MOVING and any(slot.type in ("percent", "money") for slot in case.slots)


def is_of_a_plan(case: Case) -> bool:
    """Whether a statement tells of a project or scheme by its name, or under it: what that will do is its plan."""
    subject = f"{case.statement.clause.subject if case.statement.clause else ''} {case.setting.context}"
    return PLANNED.search(subject) is not None


def is_charge(case: Case) -> bool:
    """Whether a statement tells by whom a scheme will be carried out, which is as lasting as its plan."""
    agent = case.statement.clause is not None and any(phrase.preposition == "by" for phrase in case.statement.clause.complements)
    return agent and case.lemma in ("implement", "administer", "execute", "steer", "run", "manage") and is_of_a_plan(case)


def is_enacted(case: Case) -> bool:
    """Whether a law did once what the statement tells: that was when it was made."""
    subject = case.statement.clause.subject if case.statement.clause else ""
    led = next((name for start, _, name in case.finder.find(subject) if start <= len("the ")), None)
    return led is not None and led.type in ("law", "treaty") and case.statement.past and case.is_one_of("enacted")


def is_law(statement: Statement) -> bool:
    """Whether a statement tells what a provision of a law says, or an Article."""
    led = ARTICLE.match(statement.text) is not None
    return (led or next((one.start for one in provisions(statement.text)), LATE) < LATE) and statement.first not in ("has", "have")


def runs(case: Case) -> bool:
    """Whether an undated statement tells what goes on or what has been counted so far."""
    perfect = case.statement.first in ("has", "have")
    if perfect and case.is_one_of("events") and not case.counts:
        return False
    running = case.source.doc[case.statement.verb].tag_ == "VBG"
    return running or (case.counts and (perfect or not case.is_one_of("lasting")))


def defines(statement: Statement) -> bool:
    """Whether a statement says what a thing is."""
    clause = statement.clause
    attribute = next((phrase.text for phrase in clause.complements if phrase.role == "attribute"), "") if clause else ""
    return bool(clause and re.match(r"(?:an?|the|[A-Z]\w+['’]s) ", attribute) and not clause.verb)


def dated(case: Case, context: str) -> Statement:
    """The statement with the date that it needs, unless its context tells it."""
    published, statement = case.setting.published, case.statement
    if published is None or is_dated(context, published):
        return statement
    if is_of_the_land(statement):
        return statement
    done = statement.first in ("has", "have") and case.happened and not is_timed(case)
    if done or (changes(case) and not TELLS.search(statement.text)):
        return opened(common_begun(case), f"As of {dates.month_year(published)}")
    return statement


def is_of_the_land(statement: Statement) -> bool:
    """Whether a statement tells what a part of the land is or where it lies, which does not change: "the gap is the largest break in …"."""
    return LAND.match(statement.text) is not None


NUMERALS = frozenset(NUMBER_WORDS) | frozenset(
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 - reads as a row
)


def common_begun(case: Case) -> Statement:
    """The statement whose subject begins with a common word, without its capital: "[As of May 2026,] demand has grown"."""
    from lemminflect import getAllLemmas

    statement, clause = case.statement, case.statement.clause
    first, _, rest = (clause.subject if clause else statement.inside).partition(" ")
    named = any(start == 0 for start, _, _ in case.finder.find(statement.text))
    common = first[1:].islower() and first.isalpha() and rest[:1].islower() and bool(getAllLemmas(first.lower()))
    alone = bool(clause) and not rest and first[1:].islower() and set(getAllLemmas(first.lower())) == {"NOUN"}
    number = first.lower() in NUMERALS and (not named or rest.split()[:1] in (["States"], ["Union"], ["Ministries"]))
    if (named and not number) or not (common or alone or number) or first.lower() in listed("capitalised") or first.lower() == first:
        return statement
    lower = f"{first.lower()} {rest}".strip()
    return replace(statement, clause=replace(clause, subject=lower) if clause else None, inside=lower)


def opened(statement: Statement, when: str) -> Statement:
    """The statement under its date."""
    clause = statement.clause
    begun = statement.inside if clause is None else clause.opening
    if begun.startswith(("From", "Since", "On")) and YEAR.search(begun[:WITHIN]):
        return statement  # "From 27 September 2022, …" has a time that is as good.
    if clause is None:
        return replace(statement, text=f"{when}, {lowered(NOW_WORD.sub('', NOW_FIRST.sub('', statement.inside)))}")
    own = "" if NOW.fullmatch(clause.opening) else clause.opening
    told = statement.said_by or own.startswith("According to ")  # "The Bank said that exports will grow" foretells and plans nothing.
    begun = f"{when}, {lowered(own)}" if own else when
    clause = replace(clause if told else foreseen(clause), opening=begun, subject=SO_FAR.sub("", clause.subject))
    return replace(statement, clause=clause, first=clause.auxiliary or statement.first, text=joined(clause))


def foreseen(clause: Clause) -> Clause:
    """What a clause foresees as it was foreseen then: "As of June 2024, Italy was to host …", for "will host" is soon over."""
    if clause.auxiliary not in ("will", "shall") or not clause.verb or clause.verb.startswith("not "):
        return clause
    return replace(clause, auxiliary="were" if clause.plural else "was", verb=f"to {clause.verb}")


def lowered(opening: str) -> str:
    """An opening as it stands behind another."""
    return opening[:1].lower() + opening[1:] if opening.partition(" ")[0] in SMALL else opening
