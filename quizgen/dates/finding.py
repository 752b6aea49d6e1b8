"""Time expressions in running English text, each with its kind and the preposition before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, TypeAlias

from quizgen.dates.shapes import FIGURE, MONTH, MONTH_NUMBERS, SHAPES, SIGNS, YEAR

Kind: TypeAlias = Literal[
    "date", "month", "year", "day_only", "month_only", "weekday", "relative", "fiscal", "period", "decade", "century", "name"
]
PREPOSITION = re.compile(
    r"\b(in|on|since|by|from|during|until|till|before|after|between|through|throughout|of|for|at|to|over|within|as of|as on|"
    r"with effect from|w\.e\.f\.|upto|up to|post|around|circa|about|dated)\s+"
    r"(?:the\s+(?:year\s+|years\s+|month of\s+|period\s+)?|year\s+|years\s+|FY\s+)?$",
    re.IGNORECASE,
)
# "Wildlife (Protection) Act, 1972": a year that belongs to the name of a law, a plan or a meeting.
LAW = re.compile(
    r"\b(?:Acts?|Bills?|Rules?|Regulations?|Notifications?|"
    r"Orders?|Ordinances?|Codes?|Guidelines|Polic(?:y|ies)|Schemes?|Conventions?|Protocols?|"
    r"Declarations?|Amendments?|Resolutions?|Directions?|Directives?|Circulars?|Adhiniyam|Sanhita|Agreements?|Accords?|Treaty|Charter|"
    r"Norms|Standards?|Framework)\s*(?:\([^()]*\)\s*)?(?:,|of)?\s*$"
)
# "the UN Convention on the Law of the Sea, 1982".
LAW_ON = re.compile(
    r"\b(?:Convention|Treaty|Agreement|Protocol|Charter|Code|Declaration|Covenant) "
    r"(?:on|of|for|to|against|concerning|relating to) (?:(?!(?:was|were|is|are|has|had|signed|adopted|held|at|in|by|came|took)\b)"
    r"[\w’'-]+ ){0,8}[A-Z][\w’'-]+,\s*$"
)
NAMED = re.compile(r"(?<![\w’'])(?P<word>[A-Z][\w’'.&-]*|[a-z]+[A-Z]\w*)(?:\s*\([A-Z][\w&-]*\))?\s+(?:of\s+)?$")
NO_NAMES = re.compile(
    rf"(?:.*[’']s?|{MONTH}|In|On|By|Since|From|During|Until|Till|Between|Before|After|Through|Throughout|The|A|Of|For|At|As|And|To|With|While|FY|AY|Year|"
    r"Years|Also|Late|Early|Mid|Around|About|Circa|Kharif|Rabi|Fiscal|Financial|Spring|Summer|Autumn|Winter|Monsoon|Dated?|AD|Both|Post|Pre|"
    r"Estd|Est|Established|Founded|Launched|Period|Session|Edition|When|But|This|That|Its|Their|Our|Q[1-4])\.?"
)
AMOUNT = re.compile(
    r"(?:₹|Rs\.?|INR|USD|[$€£]|\bNos?\.|\b(?:over|than|least|nearly|almost|some|approximately|roughly|upto|up to|section|article|rule|"
    r"clause|regulation|page|para|no|number|resolution|exceeding|total of|worth|only|just|toll[- ]free|helpline|number is))\s*[“\"(]?$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\s*(?:%|°|[-‐‑–]?(?:MW|GW|kW|kV|kms?|m|cm|mm|kg|ha|sq|MT|TEUs?|crores?|lakhs?|million|billion|trillion|thousand|hundred|per\s?cent|hrs|hours|"
    r"hours|IST|GMT|UTC|rupees|dollars|people|persons|personnel|men|women|children|staff|species|aircraft|troops|metric|square|nautical|"
    r"degrees|meters|metres|miles|feet|tonnes|tons|acres|hectares|kilomet(?:er|re)s|villages|units|seats|posts|calories|steps|volts|litres|"
    r"vehicles|schools|students|beneficiaries|companies|million)\b)"
)
PLURAL = re.compile(r"\s+(?:[a-z]+\s)?[a-z]{3,}(?<![siu])s\b(?!\s+[a-z]+s\b)")
TOLD = frozenset(
    {"in", "since", "by", "during", "until", "till", "from", "before", "after", "of", "circa", "between", "through", "as of", "post"}
)
EVENT = re.compile(
    r"\s+(?:(?:terror|terrorist|Hamas)\s+)?(?:attacks?|massacres?|riots?|uprisings?|coup|movement|revolution|insurrection|bombings?|killings?|protests)\b"
)
THIS_CENTURY, SHORTEST_YEAR = 2000, 100
MODERN = 1900  # before this a bare number is rather an amount
SIGN_SHAPES = tuple((name, all(map(str.islower, words)), re.compile("|".join(words))) for name, words in SIGNS.items())
HOLIDAYS = re.compile(r"\b(?:Good|Black|Palm|Bloody|Ash|Easter|Super|Holy|Cyber|Maundy|Giving|every|each|any|per|a|an)\s+$")


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: where it stands, what kind it is, the preposition before it, and what it names in numbers (0 for none).

    `possessive` says that the expression ends in 's ("last year's"): it stands for no adverb then.
    """

    start: int
    end: int
    text: str
    kind: Kind
    preposition: str = ""
    year: int = 0
    month: int = 0
    day: int = 0
    possessive: bool = False


def find_times(text: str) -> list[Time]:
    """The time expressions of a text in order, none inside another."""
    return list(times_in(text))


@lru_cache(maxsize=1 << 12)
def times_in(text: str) -> tuple[Time, ...]:
    """The time expressions of a text, which one sentence is asked for again and again."""
    found = sorted(_candidates(text), key=lambda one: (one.start, -one.end))
    out = list[Time]()
    for one in found:
        if not out or one.start >= out[-1].end:
            out.append(one)
    return tuple(out)


def month_number(word: str) -> int:
    """The number of a month's name, long or short."""
    return MONTH_NUMBERS[word[:3].casefold()]


def real(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _candidates(text: str) -> Iterator[Time]:
    held = signs(text)
    for kind, needed, shape in SHAPES:
        for match in shape.finditer(text) if needed <= held else ():
            time = _time(kind, match)
            if time:
                yield time


def signs(text: str) -> set[str]:
    """The signs of time that a text holds."""
    folded = text.casefold()
    found = {name for name, small, shape in SIGN_SHAPES if shape.search(folded if small else text)}
    return found | {"figure"} if FIGURE.search(text) else found


def _time(kind: str, match: re.Match[str]) -> Time | None:
    """The expression of a match, None when its surroundings say that it is none."""
    text, groups = match.string, match.groupdict()
    before = PREPOSITION.search(text[: match.start()])
    preposition = before[1].casefold() if before else ""
    if groups.get("pair") and preposition != "between":
        return None
    told = "name" if _names(kind, match) else "period" if _is_long(groups) else kind
    month = groups.get("month") or ""
    year, day = century(int(groups.get("year") or 0)), int(re.sub(r"\D", "", groups.get("day") or "0"))
    number = (int(month) if month.isdecimal() else month_number(month)) if month else 0
    if (day and not real(year or 2000, number if month else 1, day)) or (told != "name" and not _fits(kind, match, preposition)):
        return None
    owned = re.match(r"[’']s\b", text[match.end() :])
    end = match.end() + (owned.end() if owned else 0)
    return Time(match.start(), end, text[match.start() : end], told, preposition, year, number, day, bool(owned))  # type: ignore[arg-type]


def century(year: int) -> int:
    """A year of two figures as one of this century."""
    return year + THIS_CENTURY if 0 < year < SHORTEST_YEAR else year


def _is_long(groups: dict[str, str | None]) -> bool:
    """Whether a span such as 2025–35 is longer than one financial year."""
    return bool(groups.get("short")) and (int(groups["begin"] or 0) + 1) % 100 != int(groups["short"] or 0)


def _names(kind: str, match: re.Match[str]) -> bool:
    """Whether it is part of a name: a year as in "EIA Notification, 2006" and "Vision 2047", a day as in "the Sept. 11 attacks"."""
    if kind == "day_only":
        return bool(EVENT.match(match.string[match.end() :]))
    if kind not in {"year", "period", "fiscal"} or not re.match(YEAR, match[0]):
        return False
    before = match.string[: match.start()]
    if re.search(r"(?:₹|\b(?:Rs\.?|INR|USD|EUR|GBP))\s*$", before):
        return False
    if (LAW.search(before) and re.search(r"[A-Z]", before[-60:])) or LAW_ON.search(before):
        return True
    named = NAMED.search(before)
    return bool(named) and not NO_NAMES.fullmatch(named["word"] if named else "")


def _fits(kind: str, match: re.Match[str], preposition: str) -> bool:
    """Whether the surroundings of an expression bear out its kind."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    groups = match.groupdict()
    if groups.get("short") is not None:
        return (int(groups["begin"]) % 100 < int(groups["short"]) or groups["short"] == "00") and not COUNTED.match(after)
    if groups.get("begin") is not None:
        return int(groups["begin"]) < int(groups["year"]) and not COUNTED.match(after) and not AMOUNT.search(before)
    if kind == "month_only":
        return bool(preposition and preposition not in {"to", "at", "for", "about"}) or " " in match[0] or "-" in match[0]
    if kind == "weekday":
        return not HOLIDAYS.search(before)
    if kind == "relative":
        return not (match[0].casefold() in {"now", "soon", "shortly"} and re.match(r"[-\w]", after))
    return kind != "year" or not groups.get("year") or _is_year(match, preposition)


def _is_year(match: re.Match[str], preposition: str) -> bool:
    """Whether four figures are a year and no amount, number or time of day."""
    before, after, year = match.string[: match.start()], match.string[match.end() :], int(match["year"])
    if AMOUNT.search(before) or COUNTED.match(after) or re.search(r"[A-Z]\w*[-/]$|\[$", before):
        return False
    determined = re.search(r"\b(?:the|his|her|its|their|’s|'s)\s+$", before, re.IGNORECASE)
    if PLURAL.match(after) and not (determined and year >= MODERN):
        return preposition in TOLD and year % 50 != 0 and not determined
    if year < MODERN:
        bracketed = re.search(r"\(\s*$", before) and re.match(r"\s*[-‐‑–)]", after)
        return preposition in TOLD or bool(bracketed) or before.casefold().endswith("the ")
    return True
