"""Facts in the plain words of a paper: without praise or a date that says nothing; a report's figure with what it is of."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.extractors.lasting import is_settled, is_timeless
from quizgen.model import Fact

STAMP = re.compile(r"^As (?:of|reported in) (?:[A-Z][a-z]+ )?\d{4}, ")
FUTURE = re.compile(r"\b(?:will|shall|would|to be)\b")
PRAISING = re.compile(r"(?<=[a-z0-9] )successfully (?=[a-z])|(?<=[a-z] )only (?=in (?:19|20)\d\d)")
# "The viability gap funding (VGF) is a grant": of a kind there is no "the".
KIND = re.compile(r"^The (?P<kind>[a-z])(?=[a-z]+(?: [a-z]+)* \([A-Z]+\) (?:is an?|refers|means)\b)")
EDITION = re.compile(
    r"(?:The )?(?:[A-Z][\w'’&-]*|of|on|and|the) (?:(?:[A-Z][\w'’&-]*|of|on|and|the|in) )*"
    r"(?:Report|Survey|Estimation|Estimate|Census|Index|Study|Budget),? \(?(?:19|20)\d\d(?:[-–]\d\d)?\)? (?!was\b|were\b)"
)
FIGURE = re.compile(r"(?:India's |The )?(?P<report>[A-Z].+?) gives (?P<value>\S.{0,30}?) as the figure for (?P<what>.+)\.")
# A second decimal and a ratio that nobody reports are learnt by none.
TOO_FINE = re.compile(r"\d\.\d\d")
HEADLINE = re.compile(r"\b(?:growth|inflation|deficit|unemployment|reserves|poverty)\b", re.IGNORECASE)


def put_plainly(fact: Fact) -> Fact:
    """A fact without praise; one that gives the figure of a report has that as its context: "Real GDP growth in FY26 is put at 7.4%"."""
    found = FIGURE.fullmatch(fact.statement)
    if not found or TOO_FINE.search(found["value"]) or not HEADLINE.search(found["what"]):
        return replace(fact, statement=KIND.sub(lambda one: one["kind"].upper(), PRAISING.sub("", fact.statement)))
    what = found["what"][:1].upper() + found["what"][1:]
    return replace(
        fact, statement=f"{what} is put at {found['value']}.", context=f"the {found['report']}", slots=fact.slots[:1], clause=None
    )


def unstamped(fact: Fact) -> Fact:
    """A fact without "As of July 2026," or "As reported in", where it holds at all times or has come about once and for all."""
    rest = STAMP.sub("", fact.statement)
    bare = replace(fact, statement=rest[:1].upper() + rest[1:])
    return bare if rest != fact.statement and (is_timeless(bare) or is_settled(bare) or is_of_edition(bare)) else fact


def is_of_edition(fact: Fact) -> bool:
    """Whether a statement tells what a report or count of a year says: "the Tiger Estimation (2022) puts …"."""
    said = EDITION.match(fact.statement)
    return said is not None and not FUTURE.search(fact.statement)
