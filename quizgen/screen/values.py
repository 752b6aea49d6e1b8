"""Values that can or cannot both be right: "about ten minutes", "less than 10 minutes"; "March 2023", "2 March 2023"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from quizgen.dates import EXACT, variants
from quizgen.model.slot_types import COUNTS
from quizgen.screen.gist import content_stems, digits, nested, plainly
from quizgen.text import fold, words

AMOUNTS = COUNTS | {"duration"}
# Of each of these a thing has one.
FUNCTIONAL = EXACT | AMOUNTS
BELOW = re.compile(r"\b(?:less than|fewer than|lower than|under|below|up to|at most|(?:not|no) more than|within)\W*$")
ABOVE = re.compile(r"\b(?:(?<!no )(?<!not )more than|over|above|at least|(?:not|no) (?:less|fewer) than|exceeding|upwards? of)\W*$")
ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|nearly|almost|some|close to|just|only|an estimated)\W*$")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEAR_DIGITS = 4
# How far two numbers may be apart when one of them is only about right.
ROUGHLY = Decimal("0.05")
REMEMBERED = 10_000
FIGURES, MOST_DIGITS = 10, 20


class Amount(NamedTuple):
    """A number with its unit; `bound` says whether the value lies below it, above it, about it, or is it ("")."""

    number: Decimal
    units: frozenset[str]
    bound: str


class Day(NamedTuple):
    """What a date says: any part may be missing."""

    year: str
    month: str
    day: str


def disagree(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    """Whether two values of one thing cannot both be right, each given as its type, the words before it, and its text.

    What cannot be compared disagrees with nothing.
    """
    (kind, before, text), (_, lead, second) = one, other
    if (before, text) == (lead, second):
        return False
    if kind in AMOUNTS:
        first, last = amount(before, text), amount(lead, second)
        return first is not None and last is not None and not fit(first, last)
    if kind in EXACT:
        days = (fullest(text), fullest(second))
        return any(here and there and here != there for here, there in zip(*days, strict=True))
    return not nested(content_stems(text), content_stems(second))


@lru_cache(REMEMBERED)
def amount(before: str, text: str) -> Amount | None:
    """The amount that a text is, after the words before it; None where it holds no number or several."""
    plain = fold(plainly(text))
    parts = [digits(part) for part in re.findall(r"\d+(?:\.\d+)?|[^\W\d_]+", plain)]
    numbers = [place for place, part in enumerate(parts) if re.fullmatch(r"\d+(?:\.\d+)?", part)]
    if len(numbers) != 1:
        return None
    (place,) = numbers
    if len(parts[place]) > MOST_DIGITS:
        return None
    lead = f"{fold(before)} {' '.join(parts[:place])}"
    return Amount(Decimal(parts[place]), frozenset(part.removesuffix("s") for part in parts[place + 1 :]), bound_of(lead))


def bound_of(lead: str) -> str:
    """How the words before a number bound it."""
    for name, pattern in (("below", BELOW), ("above", ABOVE), ("about", ABOUT)):
        if pattern.search(lead):
            return name
    return ""


def fit(one: Amount, other: Amount) -> bool:
    """Whether two amounts may both be right."""
    if one.units != other.units:
        return True
    low, high = sorted((one, other), key=lambda amount: amount.number)
    if "below" in (one.bound, other.bound) or "above" in (one.bound, other.bound):
        return one.bound == other.bound or (one.number != other.number and low.bound != "below" and high.bound != "above")
    apart = high.number - low.number
    return apart <= (ROUGHLY * high.number if "about" in (one.bound, other.bound) else 0) or rounded(low, high) or rounded(high, low)


def rounded(rough: Amount, exact: Amount) -> bool:
    """Whether one number is the other with fewer digits: 4300 of 4317, 51 of 51.3. A single digit is no rounding."""
    step = Decimal(1).scaleb(int(rough.number.normalize().as_tuple().exponent))
    return rough.number >= FIGURES * step and exact.number.quantize(step) == rough.number.quantize(step)


@lru_cache(REMEMBERED)
def fullest(text: str) -> Day:
    """The parts of a date, of that way of writing it which tells most of them: 02.03.2023 is 2 March 2023."""
    return max(map(day, (text, *variants(text))), key=lambda one: sum(map(bool, one)))


def day(text: str) -> Day:
    """The parts of a date as far as its words tell them for sure; a date in figures alone tells its year."""
    parts = [re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word) for word in words(text)]
    months = {part[:3] for part in parts if part[:3] in MONTHS and part.isalpha()}
    years = {part for part in parts if part.isdigit() and len(part) == YEAR_DIGITS}
    days = {part.lstrip("0") for part in parts if part.isdigit() and len(part) < YEAR_DIGITS - 1} if months else set()
    return Day(*(next(iter(found)) if len(found) == 1 else "" for found in (years, months, days)))
