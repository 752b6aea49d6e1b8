"""Times that are told from the day of writing, put as dates."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from quizgen import dates
from quizgen.dates import MONTHS, Time, absolute, find_times
from quizgen.reading.antecedents import Scene
from quizgen.reading.edits import Edit, Finding, Problem
from quizgen.reading.subject_heads import root_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from quizgen.reading.language import Sentence

TOLD = frozenset({"date", "month", "year", "fiscal", "decade", "century", "name"})
# What can be left out when the statement carries its document's date.
LOOSE = re.compile(
    r"(?:recently|currently|presently|nowadays|lately|now|at present|at the moment|these days|just now|right now|today)$", re.IGNORECASE
)
AN_AMOUNT = re.compile(r" (?:(?:about|around|nearly|some|over|roughly|worth) )?(?:[₹$£€]|Rs\b|US[$D]|\d)")
# What means a span that ends, or begins, with the document's date.
RUNNING = re.compile(
    r"(?:the )?(?:past|last|next|coming|recent)\s.*|so far|to date|till date|(?:as of|until|till|up to|by) now|.* ago|soon|shortly",
    re.IGNORECASE,
)
# "Earlier", "the same year": told from another time in the text.
CHAINED = re.compile(r"(?:the )?(?:same|previous|following|preceding|that|other)\s|.*\s(?:earlier|later|before)$|since then", re.IGNORECASE)
# A day that comes back every year needs none.
YEARLY = re.compile(
    r"\b(?:every year|each year|annually|yearly|(?:is|are) (?:observed|celebrated|marked)|\w+ Day|"
    r"(?:observ|celebrat|mark|declar|designat|commemorat|adopt|proclaim|recogni[sz]|propos|chos|choos|nam|fix)\w* "
    r"(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}) as)\b"
)
DAY = re.compile(r"^\d{1,2} [A-Z][a-z]+ \d{4}$")
BRACKET = re.compile(r"\s?\($")
VAGUE = re.compile(
    r"\b(?:hours|days|weeks|months|years|decades) (?:later|earlier)\b|"
    r"\bthis past \w+|\b(?:earlier|later) (?:in the|this|that|on)\b|"
    r"\bthe day\b(?! (?:when|that|on which|[A-Z]))|(?<!or )(?<!whichever is )\bearlier\b(?=[,.]|$)",
    re.IGNORECASE,
)
DATED, UNDATED = frozenset({"date", "month", "year"}), frozenset({"month_only", "day_only"})
LATELY = 2  # a text that has come to a year so far back goes on in it
YEAR_BEHIND = re.compile(r"\),? (?:of |in )?(?:19|20)\d\d\b")
OLD = 10  # a section that names no later year tells of the past
NO_MONTH = 13  # what follows in the next sentence may be of another year
NEARBY = frozenset({"weekday", "relative"})
# "The Act, which replaces that of 1961, received assent on 21 August": the year is that of a thing. That of "the summer of 2019" is not.
OF_A_THING = re.compile(
    r"\b(?!(?:spring|summer|autumn|winter|monsoon|season|end|beginning|start|middle|half|quarter)\b)\w+,? of\s$", re.IGNORECASE
)
# "Comes down with effect from 3 September": what is told of in the present begins later.
EFFECT, WAS = (
    re.compile(r"\b(?:with effect from|effective(?: from)?|w\.e\.f\.?) (?:the )?$"),
    re.compile(r"\b(?:was|were|had|has|have|[a-z]+ed)\b"),
)
WILL = frozenset({"will", "shall", "’ll", "'ll"})
# What goes on until a month has not yet come to it, where no plain past tells that it has ended: "expected to last till December".
UNTIL = re.compile(r"\b(?:till|until|through|up to) (?:the (?:end|middle) of |early |mid-|late )?$")
LENGTHENED = frozenset({"extend", "prolong", "postpone", "defer", "put", "adjourn"})
MODALS = WILL | {"would", "may", "can", "could", "might", "should", "must"}
COUNTED_FROM = re.compile(r"day|tomorrow|night|morning|evening|week", re.IGNORECASE)


def times(scene: Scene, published: date | None) -> tuple[list[Finding], bool]:
    """What is to be done about the times in a sentence, and whether it speaks of the document's own time."""
    text = scene.sentence.text
    found: list[Finding] = []
    as_of = False
    every = find_times(text)
    for number, time in enumerate(every):
        if time.kind in UNDATED and YEAR_BEHIND.match(text[time.end :]):
            continue  # "World Toilet Day (19 November) 2020"
        if time.kind in TOLD or repeats(every, number, text) or (time.kind == "day_only" and returns(time, scene)):
            continue
        # "Founded in April 1949, it will hold a summit in July": what lies ahead is not of the year that was told.
        goes_on = is_partial(time) and tense_at(scene, time.start) != "future"
        old = of_story(every[:number], scene, published) if goes_on else None
        if old is not None:
            when = "" if old.month != NO_MONTH and is_of_a_thing(old, scene) else within_year(time, old, published)
            found.append(written(time, when, scene) if when else Problem("relative_time", time.start, time.end, time.text))
            continue
        finding, dated = one(time, scene, published)
        as_of = as_of or dated
        found += [finding] if finding else []
    found += twice(every, text)
    found += [Problem("relative_time", hit.start(), hit.end(), hit[0]) for hit in VAGUE.finditer(text) if not within(hit, every)]
    return found, as_of


def returns(time: Time, scene: Scene) -> bool:
    """Whether a day is one of every year; what was held on it happened once, though it has a Day's name: "the Army Day parade was held"."""
    found = [hit[0] for hit in YEARLY.finditer(scene.sentence.text)]
    named_only = all(one.endswith(" Day") for one in found)
    return bool(found) and not (named_only and tense_at(scene, time.start) == "past")


def is_partial(time: Time) -> bool:
    """Whether a time is a bare day or month, of which only what stands before it can tell the year."""
    return time.kind in UNDATED and time.preposition != "since" and not re.search(r"\b(?:year|last|next|this)\b", time.text)


def of_story(earlier: list[Time], scene: Scene, published: date | None) -> Time | None:
    """The time of another year that a text has come to: the last before in the sentence, or of one long past in the sentence before."""
    told = [time for time in earlier if time.kind in DATED and time.year]
    if told:
        return told[-1] if published is None or all(time.year != published.year for time in told) else None
    if published is None:
        return None
    previous = scene.before[-1].scene.sentence if scene.before else None
    beside = [previous] if previous is not None and previous.block == scene.sentence.block else []
    # What follows a sentence of last year may be of that year or of this: `within_year` gives neither.
    before = years_in(beside)
    if before:
        return before[-1] if max(time.year for time in before) < published.year else None
    # A story of 1817 is told on in "April", whenever it was written down.
    section = years_in([told.scene.sentence for told in scene.before if told.scene.sentence.headings == scene.sentence.headings])
    return section[-1] if section and max(time.year for time in section) + OLD <= published.year else None


def years_in(sentences: Sequence[Sentence]) -> list[Time]:
    """The times of named years in some sentences, as times of which no month is known; what has been so "since 2000" is of now."""
    told = (time for one in sentences for time in find_times(one.text) if time.preposition != "since")
    return [replace(time, month=NO_MONTH) for time in told if time.kind in DATED and time.year]


def within_year(time: Time, told: Time, published: date | None) -> str:
    """A day or month of the year that was told before it; "" where it may be of the next."""
    if time.month < told.month or time.possessive or (published and told.year + LATELY > published.year):
        return ""
    return dates.canonical(f"{time.day or ''} {MONTHS[time.month - 1]} {told.year}".strip())


def is_of_a_thing(time: Time, scene: Scene) -> bool:
    """Whether a year in the sentence only says of which year a thing is: "the Act of 1908"."""
    return time.kind == "year" and OF_A_THING.search(scene.sentence.text[: time.start]) is not None


def within(hit: re.Match[str], every: list[Time]) -> bool:
    """Whether a vague word is part of a time that has been found."""
    return any(time.start < hit.end() and hit.start() < time.end for time in every)


def repeats(every: list[Time], number: int, text: str) -> bool:
    """Whether a time only repeats the one before it: "on Thursday (March 2)", or is repeated by the one after it: "Thursday, March 2"."""
    if number and between(every, number, text).strip() in {"(", ","} and every[number - 1].kind in NEARBY:
        return BRACKET.search(text[: every[number].start]) is not None
    return number + 1 < len(every) and every[number].kind == "weekday" and between(every, number + 1, text) == ", "


def between(every: list[Time], number: int, text: str) -> str:
    """What stands between a time and the one before it."""
    return text[every[number - 1].end : every[number].start]


def twice(every: list[Time], text: str) -> list[Finding]:
    """The cut of a time that only repeats its neighbour."""
    cuts: list[Finding] = []
    for number in range(1, len(every)):
        first, second = every[number - 1], every[number]
        link = between(every, number, text)
        if first.kind in NEARBY and link.strip() == "(" and text[second.end : second.end + 1] == ")":
            cuts.append(Edit(first.end, second.end + 1, ""))
        elif first.kind == "weekday" and link == ", ":
            cuts.append(Edit(first.start, second.start, ""))
    return cuts


def one(time: Time, scene: Scene, published: date | None) -> tuple[Finding | None, bool]:
    """What is to be done about one time, and whether it is the document's own."""
    quoted = scene.quoted(time.start)
    tense = tense_at(scene, time.start)
    told = "" if quoted or (scene.many_days and is_of_one_day(time, published)) else absolute(time, published, tense)
    dangles = Problem("relative_time", time.start, time.end, time.text)
    if told == time.text:
        return None, False
    if told and parts_verb(time, scene):
        return dangles, False
    if told:
        return written(time, told, scene), False
    if published is None or quoted or CHAINED.match(time.text):
        return dangles, False
    if LOOSE.match(time.text):
        return dropped(time, scene), True
    return (None, True) if RUNNING.match(time.text) else (dangles, False)


def is_of_one_day(time: Time, published: date | None) -> bool:
    """Whether a time counts from the day of writing, or comes behind the days that are summed up: which year's it is nobody can say."""
    behind = published is not None and time.kind in ("day_only", "month_only") and (time.month or 0) > published.month
    return behind or time.kind == "weekday" or (time.kind == "relative" and COUNTED_FROM.search(time.text) is not None)


def parts_verb(time: Time, scene: Scene) -> bool:
    """Whether a time stands between an auxiliary and its verb, where a date cannot stand: "are today giving"."""
    token = last_token(time, scene)
    return (
        token is not None
        and not time.preposition
        and 0 < token.i < len(token.doc) - 1
        and token.nbor(-1).pos_ == "AUX"
        and token.nbor(1).pos_ == "VERB"
    )


def written(time: Time, told: str, scene: Scene) -> Edit:
    """A time exchanged for its absolute form, with the preposition that this form needs."""
    text = scene.sentence.text
    start = time.start
    article = re.search(r"\bthe $", text[:start]) if time.kind == "relative" else None
    start = article.start() if article else start
    before = re.search(r"(\w+) $", text[:start])
    first = next((token for token in scene.sentence.doc if token.idx >= start), None)
    led = first is not None and first.i > 0 and first.nbor(-1).pos_ == "ADP"
    if (
        led
        or time.preposition
        or time.possessive
        or text[:start].endswith("(")
        or modifies(time, scene)
        or (before and before[1].lower() in {"late", "early", "mid", "the"})
    ):
        return Edit(start, time.end, told)
    return Edit(start, time.end, f"{'on' if DAY.match(told) else 'in'} {told}")


def modifies(time: Time, scene: Scene) -> bool:
    """Whether a time stands before the noun that it describes: "the Thursday meeting"."""
    token = last_token(time, scene)
    return token is not None and token.dep_ in {"compound", "nmod", "amod"} and token.head.i > token.i


def last_token(time: Time, scene: Scene) -> Token | None:
    """The last word of a time."""
    inside = [token for token in scene.sentence.doc if time.start <= token.idx < time.end]
    return inside[-1] if inside else None


def dropped(time: Time, scene: Scene) -> Edit:
    """The cut of a word such as currently, with the comma after it where it opens the sentence."""
    text = scene.sentence.text
    if not text[: time.start].strip():
        return Edit(time.start, time.end + len(re.match(r",?\s*", text[time.end :])[0]), "")  # type: ignore[index]
    start = time.start - 1 if text[time.start - 1] == " " else time.start
    if text[start - 1] == "," and time.text.lower() == "now" and AN_AMOUNT.match(text, time.end):
        return Edit(time.start, time.end, "then")  # "to double trade, now about $56 billion, by 2030".
    commas = text[start - 1] == "," and text[time.end : time.end + 1] == ","
    return Edit(start - 1, time.end + 1, "") if commas else Edit(start, time.end, "")


def tense_at(scene: Scene, at: int) -> str:
    """The tense of the clause in which a place stands: past, present or future."""
    token = next((one for one in scene.sentence.doc if one.idx <= at < one.idx + len(one)), None)
    if EFFECT.search(scene.sentence.text[:at]) and not WAS.search(scene.sentence.text[:at]):
        return "future"
    verb = next((one for one in (token, *token.ancestors) if one.pos_ in {"VERB", "AUX"}), None) if token else None
    if UNTIL.search(scene.sentence.text[:at]) and verb is not None and is_going_on(verb):
        return "future"
    return tense_of(verb or root_of(scene.sentence.doc))


def is_going_on(verb: Token) -> bool:
    """Whether what a verb tells need not have ended by the day of writing: "conditions continuing till", "was extended till"."""
    return verb.tag_ == "VBG" or verb.lemma_ in LENGTHENED


def tense_of(verb: Token) -> str:
    """The tense of a verb with its auxiliaries; an infinitive or participle has that of the verb above it, a plan lies ahead."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if "to" in helpers:
        # "is to open in March" lies ahead; of "was due to open in March" nobody knows on which side of the day of writing.
        above = "" if verb.head.i == verb.i or verb.head.pos_ not in {"VERB", "AUX"} else tense_of(verb.head)
        return "future" if above in {"present", "future"} else "present"
    if helpers & MODALS:
        return "future" if helpers & WILL else "present"
    if helpers & {"has", "have", "had", "was", "were"} or verb.tag_ == "VBD":
        return "past"
    if helpers & {"is", "are", "am"} or verb.tag_ in {"VBZ", "VBP"}:
        return "present"
    return "past" if verb.head.i == verb.i else tense_of(verb.head) if verb.head.pos_ in {"VERB", "AUX"} else "past"
