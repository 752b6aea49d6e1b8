"""What a name is a name of: the key terms' definitions, then the noun in it, then the words beside it, then the model's majority."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from quizgen.model import SLOT_TYPES, Document
from quizgen.reading.name_words import HONORIFICS, OFFICES, demonym, head_types, is_country, noun_kinds
from quizgen.reading.signs import Sign
from quizgen.syllabus import country_names
from quizgen.text import fold, without_article

LABELS = {
    "PERSON": "person",
    "NORP": "nationality",
    "ORG": "body",
    "EVENT": "event",
    "FAC": "place",
    "LOC": "place",
    "GPE": "place",
    "WORK_OF_ART": "work",
    "PRODUCT": "thing",
}
CUES = {
    "company": "company firm startup start-up carmaker automaker airline manufacturer bank retailer",
    "city": "city town capital",
    "state": "state",
    "place": "island river lake sea village province region airport port",
    "event": "exercise tournament operation festival",
    "work": "magazine newspaper newspapers book film novel newswire",
    "scheme": "mission scheme programme initiative portal platform app",
    "people": "tribe community",
}
LINK = re.compile(r"\s(?:of|for|on|to|in|against|with|at|under)\s|, (?=\d)|\s\(")
HELD_OFTEN = re.compile(r"^(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth)\s.*\b(?:Forum|Congress|Session|Assembly)\b")


@cache
def listed(text: str) -> str:
    """What the gazetteer says that a name is, "" when it does not know it."""
    country = country_names().get(fold(text), "")
    if country and (demonym(text) or is_country(text)):
        return "nationality" if demonym(text) else "country"
    from quizgen.gazetteer import kind_of

    # A session of a committee is none.
    kind = "" if HELD_OFTEN.match(text) else kind_of(text)
    return kind if kind in SLOT_TYPES else "city" if country else ""


@cache
def is_listed(text: str) -> bool:
    """Whether the gazetteer has a name itself, and does not only know its noun."""
    from quizgen.gazetteer import entry

    return entry(text) is not None or fold(text) in country_names()


@lru_cache(maxsize=1 << 13)
def head_of(text: str) -> str:
    """The noun that heads a name, as it is written: Authority, Act, Ministry; the first word of "Exercise Dustlik"."""
    plain = re.sub(r"\s\([^)]*\)(?=\s)", "", without_article(text))
    front = LINK.split(plain, maxsplit=1)[0]
    last = re.sub(r"[-\s](?:\d[\w-]*|[IVX]+)$", "", front).split()[-1:]
    first = front.split()[:1]
    if last and last[0] in head_types():
        return last[0]
    return first[0] if first and head_types().get(first[0]) in {"event", "scheme", "law"} and len(front.split()) > 1 else ""


def headed(text: str) -> str:
    """The type that a name's own noun tells, "" for none."""
    if HELD_OFTEN.match(text):
        return "event"
    head = head_of(text)
    return "body" if head == "Forum" else head_types().get(head, "")


def defined(document: Document) -> dict[str, str]:
    """Folded key term → what its definition says that it is."""
    return {fold(term.term): kind for term in document.terms if (kind := by_meaning(term.meaning))}


def by_meaning(meaning: str) -> str:
    """The type of what a definition defines, by the first noun in it that tells one."""
    clause = re.split(r"[,;(.]|\b(?:that|which|who|of|for|between|since|in)\b", meaning, maxsplit=1)[0].lower()
    found = [noun_kinds().get(word.removesuffix("s"), noun_kinds().get(word, "")) for word in re.findall(r"[\w-]+", clause)]
    return next((kind for kind in reversed(found) if kind), "")


NEAR, MOST_USES, MARK = 60, 12, "\ue000"


def cued(text: str, context: str) -> str:
    """The type that a word beside a name tells: "the company Envisional", "Envisional, a company", "the city of Pune"."""
    # Only what stands near the name can tell, and a mark in its place lets the patterns be compiled once for all names.
    places = islice(occurrences(text, context), MOST_USES)
    near = " | ".join(f"{context[max(0, at - NEAR) : at]}{MARK}{context[at + len(text) : at + len(text) + NEAR]}" for at in places)
    return next((kind for kind, sign in cues() if sign.may_be_in(near) and sign.pattern.search(near)), "")


def occurrences(text: str, context: str) -> Iterator[int]:
    """Where a text begins in another, none within the one before."""
    at = context.find(text)
    while at >= 0:
        yield at
        at = context.find(text, at + max(len(text), 1))


@cache
def cues() -> tuple[tuple[str, Sign], ...]:
    """For each type, what stands beside a name of it; the name is marked."""
    found = []
    for kind, nouns in CUES.items():
        noun = rf"(?:{'|'.join(nouns.split())})"
        beside = rf"\b{noun} (?:of |called |named )?{MARK}(?!\w)|(?<!\w){MARK}, an?(?: [\w-]+){{0,4}} {noun}\b|(?<!\w){MARK} {noun}\b"
        beside += rf"|(?<!\w){MARK}(?: \([^()]*\))? (?:is|was) an?(?: [\w-]+){{0,4}} (?i:{noun})\b"
        found.append((kind, Sign.of(beside)))
    offices = "|".join(office.lower() for office in OFFICES if len(office) > 2)  # noqa: PLR2004 - MP is no word
    behind = rf"(?<!\w){MARK}, (?:the |a |an |then |former )*(?:[\w'’-]+ ){{0,4}}(?:{offices})\b"
    titled = rf"\b(?:{'|'.join(HONORIFICS)})\.? {MARK}(?!\w)|{behind}"
    return (*found, ("person", Sign.of(titled)))


def voted(votes: Counter[str]) -> str:
    """The type that the model gave most often, "" when it gave none or was divided; a law has a noun that says so."""
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return LABELS.get(ranked[0][0], "")
