"""Questions that a page asks itself and answers at once: "When did the Act come into force?", "Which body runs the scheme?".

The heading is the question, and the first sentence below it has one value of the kind that it asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen import quantities
from quizgen.dates import find_times, month_year
from quizgen.dates import variants as dated_variants
from quizgen.model import Document, Fact, Name, Slot
from quizgen.reading.edits import applied
from quizgen.reading.language import PROSE, Sentence
from quizgen.reading.lists import is_of_advice
from quizgen.reading.page_things import is_called, page_thing
from quizgen.reading.pattern_tables import time_type
from quizgen.reading.refusals import refusal
from quizgen.reading.resolving import Resolution
from quizgen.reading.slots import Finder
from quizgen.reading.topics import Topic
from quizgen.reading.values import NUMBER
from quizgen.text import fold, squeeze, veil, words

WORTH, LEAST_WORDS, MOST_WORDS, MOST_OF_ANSWER = 0.7, 4, 16, 34
ASKED = re.compile(r"(?:Q(?:uestion)?\s*\.?\s*\d*\s*[.):–-]*\s*|FAQ\s*\d*[.:)]*\s*|\d+[.)]\s*)?(?P<ask>[A-Z][^?]{8,110}\?)")
WHEN = re.compile(r"When (?:did|was|were|is|are|will|has|does|do|should)\b|(?:In|On|By|From) (?:which|what) (?:year|date|month)\b")
COUNT = re.compile(r"How many (?P<noun>[a-z][\w -]*?)(?= (?:are|were|have|has|does|do|did|will|is|can|must|in|under|of)\b)")
WHICH = re.compile(
    r"(?:Which|What) (?:body|agency|ministry|department|authority|organisation|institution|centre|company|rocket|vehicle|"
    r"launch vehicle|law|Act|portal|app|helpline|court|country|State|treaty|convention) (?!else)|"
    r"Who (?:is|was|will|runs?|implements?|heads?|chairs?|administers?|launched|regulates?|publishes|releases|conducts?|funds?|set up|"
    r"appoints|issues|leads|manages|monitors|made|built)\b"
)
RATIO = re.compile(r"(?:In what ratio|How (?:is|are|will) .*\bshared\b|What is the (?:ratio|sharing pattern|funding pattern)).*")
# Who asks, and what points: "Can I apply?", "Who runs it?", "What has been added now?".
POINTS = re.compile(
    r"\b(?:I|we|my|our|me|us|you|your|it|its|they|them|their|this|these|those|he|she|here|now|new|also|other|else|so|then|recently|today|"
    r"and (?:when|what|how|who|which|where|why)|or)\b",
    re.IGNORECASE,
)
NOUN = re.compile(r"\bthe (?P<noun>[Ss]cheme|[Pp]rogramme|[Mm]ission|[Pp]roject|Act|Bill|Code|[Pp]ortal|[Ii]nitiative|[Yy]ojana)\b")
# "about 8 lakh", "more than 30": of these the question says as much.
SHOWN_AMOUNT = re.compile(
    rf"(?<![\w.,-])(?P<value>(?:\d[\d,.]*\d|\d|{NUMBER})(?: (?:lakh|crore|million|billion|thousand))*)(?![\w,.-]*\d|%| per cent)",
    re.IGNORECASE,
)
SHARED = re.compile(r"(?<![\d:])\d\d:\d\d(?![\d:])")
LED_BY_NAME = re.compile(
    r"(?:The )?(?P<value>[A-Z][\w&’'.-]*(?: (?:(?:of|and|for|the|&) )*[A-Z][\w&’'.-]*)*(?: \([A-Z][\w-]+\))?)"
    r"(?:, [^,]{3,60},)? (?P<verb>[a-z]+)\b"
)
IS_NAME = re.compile(r"The [a-z][a-z -]{3,30} (?:is|was) (?:the )?(?P<value>[A-Z][\w&-]*(?: (?:of |and |for )?[A-Z0-9][\w&-]*)*)(?=[,.]|$)")
WORKS = re.compile(
    r"(?:is|was|has|will|runs?|implements?|heads?|administers?|regulates?|publishes|conducts?|funds?|monitors?|manages|carries|acts|serves|"
    r"oversees)$"
)


# Before a question that only the thing of the page tells what it speaks of.
UNDER = "…"
PAST = re.compile(r"^(?:When|Who|Which|How|In|On)\b.*\b(?:did|was|were|launched|made|built)\b")
SOURCED = re.compile(r"(?:As per|According to|As stated|Yes|No)\b")
# What is asked to have been done: the answer's first sentence has to say the same of it.
DONE = re.compile(
    r"\b(?P<verb>set up|launch|establish|found|introduc|approv|notif|enact|pass|sign|adopt|start|beg[iau]n|implement|constitut|inaugurat|"
    r"creat|amend|commission|declar|inscrib|come into|came into|take effect)"
)
# What stands before who did so, and behind whom it was done to; and what tells nothing of either.
LEADING = re.compile(r"^(?:In|On|By|Since|From)\b[^,]*, |^(?:In|On|Since) (?:[A-Z][a-z]+ )?\d{4} ")
NEXT = re.compile(r",| (?=(?:of|in|on|by|for|to|with|under|from|at|as|and|which|that|after|before)\b)")
SMALL = frozenset(
    "the it this a an its was were is are has have had been be being will formally officially first originally later "  # noqa: SIM905 - reads as a row
    "scheme mission programme project initiative act code bill law portal policy yojana".split()
)
NOT = re.compile(r"\b(?:not|never|yet)\b|n['’]t\b")
STEM = 4
# Whoever does one of these does the others too, as pages put it.
RUNNING = ("run", "impl", "admi", "mana", "oper", "exec", "over")


class Asked(NamedTuple):
    """A question of a page with what is asked for in the first sentence of its answer."""

    question: str
    value: str
    type: str
    head: str
    accepts: tuple[str, ...]


def question_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """The questions of a page that its next sentence answers with one value, each with the number of the block."""
    finder, page, published = Finder(names, document.source.title), page_thing(document, names), document.source.published
    as_of = f"as of {month_year(published)}, " if published else ""
    firsts = first_answers(document, sentences, resolutions)
    for number, (source, text) in firsts.items():
        found = ASKED.fullmatch(squeeze(document.blocks[number].headings[-1]))
        if found is None or refusal(source) is not None or any(is_of_advice(one) for one in source.headings):
            continue
        question = spoken(found["ask"], page, finder)
        asked = answered(question, text, finder) if question else None
        fact = fact_of(asked, source, text, as_of, page) if asked else None
        if fact is not None:
            yield number, fact


def first_answers(document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> dict[int, tuple[Sentence, str]]:
    """The first sentence below each heading, by its block, with its pronouns resolved."""
    found, seen = dict[int, tuple[Sentence, str]](), set[tuple[str, ...]]()
    for one, resolution in zip(sentences, resolutions, strict=True):
        headings = document.blocks[one.block].headings
        if not headings or headings in seen:
            continue
        seen.add(headings)
        before = document.blocks[one.block - 1] if one.block else None
        if one.kind in PROSE and before is not None and before.kind == "heading" and before.text == headings[-1]:
            found[one.block] = one, applied(one.text, resolution.edits)
    return found


def spoken(ask: str, page: Topic | None, finder: Finder) -> str:
    """A question that stands by itself: with the name of "the scheme" put in, or the page's thing before it; "" where it cannot."""
    plain = ask.capitalize() if ask.isupper() else ask
    if POINTS.search(plain) or not LEAST_WORDS <= len(plain.split()) <= MOST_WORDS:
        return ""
    noun = NOUN.search(plain)
    if noun is not None:
        fits = page is not None and is_called(noun["noun"], page)
        return f"{plain[: noun.start()]}{page.shown}{plain[noun.end() :]}" if fits and page else ""
    if any(name.type not in ("nationality", "country") for _, _, name in finder.find(plain)) and re.search(r"[A-Z]", plain[1:]):
        return plain
    if page is None or page.country or page.pair:
        return ""
    return f"{UNDER}{plain}"


def answered(question: str, text: str, finder: Finder) -> Asked | None:
    """What an answer's first sentence has of the kind that is asked for, where it has one of that kind only."""
    plain = question.removeprefix(UNDER)
    if len(text.split()) > MOST_OF_ANSWER or SOURCED.match(text):
        return None
    if NOT.search(text):
        return None
    if WHEN.match(plain):
        if not shares_verb(plain, text):
            return None
        times = [text[time.start : time.end] for time in find_times(text)]
        return Asked(question, times[0], time_type(times[0]), "", dated_variants(times[0])) if len(times) == 1 else None
    if (counted := COUNT.match(plain)) is not None:
        return counting(question, counted["noun"], text)
    if RATIO.match(plain):
        shares = SHARED.findall(text)
        return Asked(question, shares[0], "range", "ratio", ()) if len(shares) == 1 else None
    return naming(question, text, finder) if WHICH.match(plain) else None


def shares_verb(question: str, text: str) -> bool:
    """Whether an answer tells of the deed that is asked for: "When was the Fund set up?" is not answered by when there was a flood."""
    asked = DONE.search(question)
    if asked is None:
        return False
    begun = {
        "come into": r"(?:came|comes?) into (?:force|effect|being)|in force|effect",
        "came into": r"came into (?:force|effect|being)|in force",
        "take effect": r"took effect|effect",
    }
    stem = begun.get(asked["verb"], r"beg[iau]n" if asked["verb"].startswith("beg") else re.escape(asked["verb"]))
    told = re.search(rf"\b(?:{stem})\w*", text)
    if told is None:
        return False
    doer, deed = (telling(part) for part in (LEADING.sub("", text[: told.start()]), text[told.end() :]))
    asked_of = set(words(question))
    return doer <= asked_of or (bool(deed) and deed <= asked_of)


def telling(part: str) -> set[str]:
    """The words of the first noun beside a verb that tell which thing does so, or to which it is done; none for "the scheme was"."""
    return set(words(NEXT.split(part.strip(), maxsplit=1)[0])) - SMALL


def counting(question: str, noun: str, text: str) -> Asked | None:
    """How many of what is asked for there are, where the answer counts just that."""
    found = [
        hit for hit in SHOWN_AMOUNT.finditer(text) if re.match(rf" (?:[\w-]+ ){{0,3}}{re.escape(noun.split()[-1])}\b", text[hit.end() :])
    ]
    value = found[0]["value"] if len(found) == 1 and not text[: found[0].start()].endswith("of the ") else ""
    return Asked(question, value, "number", noun, quantities.variants(value)) if value else None


def plain_verb(verb: str) -> str:
    """The beginning of a verb, by which its forms are one."""
    return fold(verb)[:STEM].removesuffix("s")


def same_verb(verb: str, question: str) -> bool:
    """Whether a question asks for who does so: by the same verb, or both for who runs a thing."""
    asked = [word[:STEM].removesuffix("s") for word in fold(question).split()]
    return verb in asked or (verb in RUNNING and any(one in RUNNING for one in asked))


def naming(question: str, text: str, finder: Finder) -> Asked | None:
    """The name that an answer begins with, or says that the thing is."""
    found = IS_NAME.match(text) or LED_BY_NAME.match(text)
    if found is None or ("verb" in found.groupdict() and not WORKS.match(found["verb"])):
        return None
    if "verb" in found.groupdict() and not same_verb(plain_verb(found["verb"]), question):
        return None  # "Who funds it?" is not answered by who runs it.
    value = found["value"]
    known = any(fold(name.name) in fold(value) for _, _, name in finder.find(value)) or value.isupper()
    if not known or veil(question, value) != question or text.count(value) != 1:
        return None
    short = re.search(r" \(([A-Z][\w-]+)\)$", value)
    return Asked(question, value, "body", "", (value[: short.start()], short[1]) if short else ())


def fact_of(asked: Asked, source: Sentence, text: str, as_of: str, page: Topic | None) -> Fact | None:
    """The fact of a question and its answer, with the month of the page where it tells what is so now."""
    if text.count(asked.value) != 1:
        return None
    plain, context = asked.question.removeprefix(UNDER), page.shown if page and asked.question.startswith(UNDER) else ""
    past = PAST.search(plain)
    if not past and not as_of:
        return None
    question = plain if past else f"{as_of[:1].upper()}{as_of[1:]}{plain[:1].lower()}{plain[1:]}"
    slot = Slot(asked.value, asked.type, asked.head, tuple(one for one in asked.accepts if one), "asked on the page", WORTH)
    about = page.name if page else asked.value
    return Fact(
        text, source.quote or source.text, (slot,), section=source.headings, about=about, context=context, question=question, worth=WORTH
    )
