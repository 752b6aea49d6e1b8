"""Numbers near a number, written alike: wrong answers that somebody who half knows may take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from quizgen.identity import ranks
from quizgen.quantities.shapes import FIGURES, ORDINALS, SMALL, SPELLED, number_of
from quizgen.quantities.writing import ordinal
from quizgen.text import others_than

FEW = 12  # up to here people count one by one
SHARE = Decimal("0.12")  # how far, of the number itself, the nearest wrong one may lie
HUNDRED = 100
CORE = re.compile(rf"(?:{FIGURES})(?:st|nd|rd|th)?|\b(?i:{SPELLED}|{'|'.join(ORDINALS[1:])})\b")
PARTS = ("one-fifth", "one-fourth", "one-third", "two-fifths", "three-fifths", "two-thirds", "three-fourths", "four-fifths")
INDIAN = re.compile(r"₹|Rs|INR|lakh|crore|rupees|\b\d{1,2},\d{2},\d{3}")
SPAN = re.compile(rf"(?P<first>{FIGURES})(?P<between>\s?[^\d\s]*\s?(?:[-‐‑–—−]|to|and)\s?[^\d]*)(?P<last>{FIGURES})")


def near(quantity_text: str, count: int = 6) -> tuple[str, ...]:
    """Wrong values near a quantity in the same unit, notation and rounding, in a fixed order; () where there is nothing to vary.

    The first three are a set of their own: how many of them lie below the key differs from key to key.
    """
    below, above = (list(others_than(quantity_text, _moved(quantity_text, way), count)) for way in (-1, 1))
    first, second = ranks(quantity_text)
    out = list[str]()
    while len(out) < count and (below or above):
        down = len(out) % 3 < (first if len(out) < 3 else second)  # noqa: PLR2004 - a question takes three wrong answers
        out.append((below if (down and below) or not above else above).pop(0))
    return tuple(out)


def _moved(text: str, way: int) -> Iterator[str]:
    """The text with its number moved one way, nearest first."""
    span, core = SPAN.search(text), CORE.search(text)
    ratio = re.fullmatch(r"(\d+)(\s?:\s?)(\d+)", text)
    if ratio:
        yield from _ratios(int(ratio[1]), ratio[2], int(ratio[3]), way)
    elif span:
        yield from _spans(text, span, way)
    elif text.replace(" ", "-").casefold() in PARTS:
        place = PARTS.index(text.replace(" ", "-").casefold())
        yield from PARTS[place + 1 :] if way > 0 else reversed(PARTS[:place])
    elif core:
        for number in _numbers(core[0], text[core.end() :], way):
            shown = _in_lakhs(number) if INDIAN.search(text) and "," in number else number
            yield text[: core.start()] + shown + _plural(text[core.end() :], number)


def _numbers(word: str, rest: str, way: int) -> Iterator[str]:
    plain = word.casefold()
    if plain in ORDINALS or re.fullmatch(r"\d+(?:st|nd|rd|th)", plain):
        yield from _ordinals(word, way)
        return
    value = number_of(word)
    share = bool(re.match(r"\s?%|[\s-]per[\s-]?cent|[\s-]percent|pc\b", rest))
    scaled = bool(re.match(r"[\s-]?(?:lakh|crore|million|billion|trillion|thousand|bn|mn|%|per)", rest))
    for other in _values(word, value or Decimal(0), way, share=share, scaled=scaled):
        if not plain[0].isdigit() and other == int(other) and other < len(SMALL):
            yield _cased(SMALL[int(other)], word)
        elif plain[0].isdigit():
            yield written(other, word)


def _ordinals(word: str, way: int) -> Iterator[str]:
    plain = word.casefold()
    number = ORDINALS.index(plain) if plain in ORDINALS else int(plain[:-2])
    for other in (number + way * by for by in range(1, 7)):
        if other > 0 and (plain[0].isdigit() or other < len(ORDINALS)):
            yield ordinal(other) if plain[0].isdigit() else _cased(ORDINALS[other], word)


def _values(word: str, value: Decimal, way: int, *, share: bool, scaled: bool) -> Iterator[Decimal]:
    """Values a nice step apart that are rounded as the key is; a share stays between nought and a hundred."""
    step = _step(word, value, share=share, scaled=scaled)
    limit = Decimal(HUNDRED) if share and value <= HUNDRED else None
    for by in range(1, 8):
        other = value + way * by * step
        if other > 0 and (limit is None or other < limit):
            yield other


def _step(word: str, value: Decimal, *, share: bool, scaled: bool) -> Decimal:
    """The distance between neighbours: about an eighth of the value, no finer than the value is rounded."""
    places = len(word.partition(".")[2])
    digits = word.replace(",", "")
    noughts = 0 if places or not digits.isdecimal() else len(digits) - len(digits.rstrip("0"))
    unit = Decimal(10) ** (noughts - places)
    if value <= FEW and not places and not scaled:
        return Decimal(1)
    if noughts and value < 3 * unit:
        unit /= 2
    step = max(_nice(value * SHARE), unit)
    room = _nice((HUNDRED - value) / 3) if share and value < HUNDRED else step
    finest = Decimal(1).scaleb(-places)
    return max(finest, min(step, room)) if share else step


def _nice(value: Decimal) -> Decimal:
    """The largest of 1, 2, 5, 10, 20, 50 … that is not above a value."""
    if value <= 0:
        return Decimal(0)
    power = Decimal(1).scaleb(value.adjusted())
    return next(factor * power for factor in (5, 2, 1) if factor * power <= value)


def written(value: Decimal, like: str) -> str:
    """A number written as another is: as many places, grouped in lakhs or in thousands, or not at all."""
    places = len(like.partition(".")[2])
    whole, _, part = f"{value:.{places}f}".partition(".")
    # "851" says nothing of how it would write a thousand.
    if "," in like or (len(like.partition(".")[0]) < len("1000") <= len(whole)):
        whole = _in_lakhs(whole) if INDIAN.search(like) else f"{int(whole):,}"
    return f"{whole}.{part}" if part else whole


def _in_lakhs(number: str) -> str:
    """The number grouped as in India: 10,12,529."""
    whole, point, part = number.replace(",", "").partition(".")
    return re.sub(r"(?<=\d)(?=(?:\d{2})*\d{3}$)", ",", whole) + point + part


def _ratios(first: int, colon: str, last: int, way: int) -> Iterator[str]:
    """A ratio of parts of ten or of a hundred keeps its sum; another moves its last part."""
    total = first + last
    step = 10 if total == HUNDRED else 1
    for by in range(1, 7):
        other = first + way * by * step if total in {10, HUNDRED} else first
        rest = total - other if total in {10, HUNDRED} else last + way * by
        if other > 0 and rest > 0:
            yield f"{other}{colon}{rest}"


def _spans(text: str, span: re.Match[str], way: int) -> Iterator[str]:
    """A span moved by its own width, so that no two overlap by more than an end."""
    low, high = number_of(span["first"]) or Decimal(0), number_of(span["last"]) or Decimal(0)
    width = high - low
    percent = "%" in text or "cent" in text
    for by in range(1, 7):
        first, last = low + way * by * width, high + way * by * width
        if width > 0 and first > 0 and (not percent or last <= HUNDRED):
            moved = written(first, span["first"]) + span["between"] + written(last, span["last"])
            yield text[: span.start()] + moved + text[span.end() :]


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word


def _plural(rest: str, number: str) -> str:
    """The unit as it goes with the new number: one year, two years."""
    one = number.casefold() in {"one", "1"}
    if one:
        return re.sub(r"^(\s[a-z]{2,}[^s\s])s\b", r"\1", rest)
    return re.sub(r"^(\s(?:year|month|week|day|hour|minute|second|decade|countr|member|state|district|metre|mile))(y?)$", _with_s, rest)


def _with_s(found: re.Match[str]) -> str:
    return found[1] + ("ies" if found[2] else "s")
