"""Names that tell nothing without their article: a court of nowhere, a surname, an abbreviation, one of two countries."""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.reading.anchoring import FAMOUS
from quizgen.reading.case import Case
from quizgen.reading.expansions import is_everyday
from quizgen.reading.heading_names import is_country
from quizgen.reading.refusals import Refused
from quizgen.reading.signs import Sign, any_in
from quizgen.syllabus import countries
from quizgen.text import fold

# A government of no country, where the article is not Indian.
BARE = Sign.of(
    r"(?:(?<![\w’'] )|^|\b(?:the|that|its|of|by|on|The) )(?:[Gg]overnment|[Pp]arliament|Senate|Cabinet|Treasury)\b(?! (?:of|in)\b)"
)
# An amendment of whose constitution, where the article tells of another country: "The Thirteenth Amendment created provincial councils".
AMENDMENT = re.compile(
    r"\b(?:(?:[A-Z][a-z]+-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[A-Z]?[a-z]+th)|\d+(?:st|nd|rd|th)) Amendment\b"
    r"(?! (?:to|of) (?:the )?(?:[A-Z]\w+ )?Constitution)"
)
HOME = re.compile(r"\b(?:[Pp]anchayats?|Lok Sabha|Rajya Sabha|Article \d|Schedule|India|Indian|municipalit\w+)\b")
# A court, bench or board of nothing: there are many.
GENERIC = Sign.of(
    r"\b[Tt]he (?:Principal|High|Special|Standing|Core|Nodal|Steering|Empowered|Executive|Governing|Advisory|Expert|Apex) "
    r"(?:Bench|Court|Committee|Council|Board|Group|Body|Agency)\b(?! (?:of|on|for|at|in)\b)"
)
CONGO = re.compile(r"(?<!Republic of the )(?<!DR )(?<!Republic of )\bCongo\b(?!-B| Basin| River)|(?<!North )(?<!South )\bKorea\b")
ACRONYM = re.compile(r"(?<![\w(&/.-])[A-Z]{2,}\b(?![/.-]\w)(?! [A-Z][a-z])")
# Beside another word with a capital an abbreviation is part of a name: "NITI Aayog", "INS Vikrant", "New START", "Part IX".
OF_A_NAME = re.compile(r"[A-Z][a-z]+ $|\bPM[ -]$")
# "PRANA, a portal on which cities …" says what it is.
SAID_WHAT = re.compile(r", (?:an?|the) (?:[a-z-]+ ){0,3}[a-z-]+\b")
TITLED = re.compile(r"\b(?:President|Minister|Chancellor|Secretary|King|Queen|Pope|Emperor|Governor|Justice|General) $")
WORD = re.compile(r"[A-Z][a-z]{6,}")
ABROAD = re.compile(r"In (?:the )?([A-Z][\w.]*(?: [A-Z]\w+)*)(?=,| )")


def stateless(case: Case) -> Refused | None:
    """A government or parliament of no country, where the article is not Indian."""
    text = case.statement.text
    found = any_in((GENERIC,) if case.setting.indian else (GENERIC, BARE), text) or (
        AMENDMENT.search(text) and not HOME.search(text) and is_foreign(case.setting.headline)
    )
    return Refused("definite", "speaks of a government, a court or a board without saying whose") if found else None


def is_foreign(headline: str) -> bool:
    """Whether a headline names another country and not India."""
    return "India" not in headline and countries().search(headline) is not None


def strange(case: Case) -> Refused | None:
    """An abbreviation or a surname that nobody knows without the article."""
    misspelled = next((word for word in WORD.findall(case.statement.text) if word in case.setting.misspelled), "")
    if misspelled:
        return Refused("spelling", f"'{misspelled}' stands once where its document writes another word, one letter off, again and again")
    two = CONGO.search(case.statement.text)
    if two:
        return Refused("stranger", f"there are two countries called {two[0]}")
    stranger = unknown(case)
    return Refused("stranger", f"'{stranger}' is not explained") if stranger else None


def abroad(case: Case) -> Refused | None:
    """An Indian body by its full name in a sentence about another country: "In the UK, the CAG is a member of the Commons"."""
    place = ABROAD.match(case.statement.text)
    foreign = place is not None and is_country(place[1]) and fold(place[1]) != "india"
    return (
        Refused("context", "tells of another country's body by an Indian name") if foreign and " of India" in case.statement.text else None
    )


def unknown(case: Case) -> str:
    """An abbreviation or a bare surname in a statement that nobody knows without the article; "" when there is none."""
    text = case.statement.text
    found = list(case.finder.find(text))
    people = (name.name for start, _, name in found if name.type == "person" and " " not in name.name and not TITLED.search(text[:start]))
    inside = [(start, end) for start, end, name in found if " " in name.name]
    shorts = (
        hit
        for hit in ACRONYM.finditer(text)
        if not any(start <= hit.start() < end for start, end in inside)
        and not OF_A_NAME.search(text[: hit.start()])
        and not SAID_WHAT.match(text[hit.end() :])
    )
    strange = (hit[0] for hit in shorts if f"({hit[0]})" not in text and not is_everyday(hit[0]) and gazetteer.entry(hit[0]) is None)
    return next((name for name in people if name not in FAMOUS), "") or next(strange, "")
