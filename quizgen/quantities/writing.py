"""Other ways in which a person may type a quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from quizgen.quantities.shapes import CURRENCY, FIGURES, ORDINALS, SCALE, SMALL, SPELLED, number_of, scale_of

MOST, TEN = 8, 10
PARTS = re.compile(rf"(?P<sign>{CURRENCY})?(?P<number>{FIGURES}|(?i:{SPELLED}))(?P<scale>{SCALE})?(?P<unit>.*)")
SPAN = re.compile(rf"(?P<begin>.*?\d(?:{SCALE}|\s?%)?)(?:\s?[-‐‑–—]\s?|\s+to\s+|\s+and\s+)(?P<end>[^\sa-z]*\d.*)")
SIGNS = {
    "₹": ("Rs ", "INR ", ""),
    "Rs": ("₹", "Rs ", "INR ", ""),
    "INR": ("₹", "Rs ", ""),
    "$": ("USD ", "US$", ""),
    "US$": ("$", "USD ", ""),
    "USD": ("$", "US$", ""),
    "€": ("EUR ", ""),
    "£": ("GBP ", ""),
}
COINS = {"₹": "rupees", "Rs": "rupees", "INR": "rupees", "$": "dollars", "US$": "dollars", "USD": "dollars", "€": "euros", "£": "pounds"}
# Groups of units that mean the same; the first is the plainest to type.
UNITS = (
    ("sq km", "square kilometres", "km²", "sq. km", "square kilometers", "sq.km"),
    ("sq m", "square metres", "m²", "sq. m"),
    ("km", "kilometres", "kilometers", "kms"),
    ("m", "metres", "meters"),
    ("ha", "hectares", "hectare"),
    ("kg", "kilograms", "kgs"),
    ("MW", "megawatts"),
    ("GW", "gigawatts"),
    ("kW", "kilowatts"),
    ("MT", "million tonnes"),
    ("tonnes", "tons", "metric tonnes"),
    ("TEU", "TEUs"),
    ("nautical miles", "NM"),
    ("°C", "degrees Celsius", "degrees C"),
    ("km/h", "kmph", "kilometres per hour"),
    ("hours", "hrs"),
    ("percentage points", "points"),
)


def several(count: int) -> str:
    """How many there are in a word, from two to ten; "" for one and for more."""
    return SMALL[count] if 1 < count <= TEN else ""


@lru_cache(maxsize=1 << 12)
def variants(quantity_text: str) -> tuple[str, ...]:
    """Other ways in which a person may type a quantity, the likeliest first; the bare number where a question may name the unit."""
    text = quantity_text.strip()
    forms = _ordinals(text) or _ratios(text) or list(_plain(text))
    return tuple(form for form in dict.fromkeys(forms) if form and form != text)[:MOST]


def _ordinals(text: str) -> list[str]:
    """7th and seventh."""
    if text.casefold() in ORDINALS:
        number = ORDINALS.index(text.casefold())
        return [ordinal(number), str(number)]
    figures = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text)
    if not figures:
        return []
    number = int(figures[1])
    return [*([ORDINALS[number]] if number < len(ORDINALS) else []), figures[1]]


def ordinal(number: int) -> str:
    """An ordinal in figures: 1st, 2nd, 11th."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _ratios(text: str) -> list[str]:
    """50:50, one-third."""
    if re.fullmatch(r"[\d.]+(?:\s?:\s?[\d.]+)+", text):
        tight = re.sub(r"\s", "", text)
        return [tight, tight.replace(":", " : "), tight.replace(":", "-"), tight.replace(":", " to ")]
    words = re.fullmatch(r"(one|two|three|four)[\s-](half|third|quarter|fourth|fifth)(s?)", text.casefold())
    if not words:
        return []
    below = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5}[words[2]]
    return [f"{words[1]} {words[2]}{words[3]}", f"{words[1]}-{words[2]}{words[3]}", f"{SMALL.index(words[1])}/{below}"]


def _plain(text: str) -> Iterator[str]:
    """Every sign, number and unit that fits, without the sign of the text changed into another currency's."""
    parts = PARTS.fullmatch(text)
    if not parts or SPAN.match(text):
        yield from _spans(text)
        return
    sign = (parts["sign"] or "").strip().rstrip(".")
    scale, unit = parts["scale"] or "", parts["unit"]
    spaced = " " + re.sub(r"[\s-]+", " ", scale).strip() if scale.strip() else ""
    numbers = _numbers(parts["number"], spell=not sign and not re.match(r"\s?%|\s?[A-Z]", unit))
    for other in ("", *SIGNS.get(sign, ())) if sign else ("",):
        yield from (f"{other}{number}{spaced}{unit}" for number in numbers[:2])
    if sign in COINS:
        yield f"{numbers[0]}{spaced} {COINS[sign]}{unit}"
    yield from (f"{number}{spaced}{other}" for other in _units(unit) for number in numbers[:1])
    yield from (f"{number}{spaced}" for number in numbers)
    if scale:
        yield from _rescaled(parts["sign"] or "", parts["number"], scale, unit)


def _numbers(words: str, *, spell: bool) -> list[str]:
    """The number as it stands, ungrouped, without idle noughts, and in words or figures when it is small."""
    value = number_of(words)
    if value is None:
        return [words]
    figures = words if words[0].isdigit() else str(value)
    short = figures.rstrip("0").rstrip(".") if "." in figures else figures
    spelled = SMALL[int(value)] if spell and value == int(value) and 0 < value < len(SMALL) else ""
    return [one for one in dict.fromkeys((words, short, short.replace(",", ""), figures.replace(",", ""), spelled)) if one]


def _units(unit: str) -> list[str]:
    """Other names of a unit, with the space that belongs before them."""
    name = unit.strip().lstrip("-")
    if re.fullmatch(r"%|per\s?cent|percent|pc", name):
        return [one for one in ("%", " percent", " per cent") if one.strip() != name]
    for group in UNITS:
        if name in group:
            return [f" {one}" for one in group if one != name]
    return [f" {name}"] if name and unit != f" {name}" else []


def _rescaled(sign: str, words: str, scale: str, unit: str) -> Iterator[str]:
    """Million as lakh, billion as crore and back, where the number stays short: 1.9 million is 19 lakh."""
    value = (number_of(words) or Decimal(0)) * scale_of(scale)
    other = next((pair for name, pair in (("million", "lakh"), ("billion", "crore")) if scale.strip().rstrip("s") == name), "")
    if other:
        number = (value / scale_of(other)).normalize()
        yield f"{sign}{number:f} {other}{unit}"


def _spans(text: str) -> Iterator[str]:
    """A span such as "20-30 people" as "20 to 30 people", with either dash."""
    found = SPAN.fullmatch(text)
    if found:
        begin = found["begin"]
        yield from (f"{begin}{joint}{found['end']}" for joint in ("-", "–", " to ", " and "))
        signed = re.match(CURRENCY, begin)
        if signed:
            yield from (f"{begin[signed.end() :]}{joint}{found['end']}" for joint in ("-", " to "))
