"""The normal form of a typed answer: its words and its numbers, without what nobody should have to type."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from quizgen.quantities.shapes import ORDINALS, SMALL, TENS
from quizgen.text import SMALL_WORDS, fold

SIGNS = {"₹": " rupees ", "$": " dollars ", "€": " euros ", "£": " pounds ", "%": " percent ", "&": " and "}
CURRENCIES = frozenset({"rupees", "dollars", "euros", "pounds"})
UNITS = {
    **dict.fromkeys(("rs", "re", "inr", "rupee", "rupees"), "rupees"),
    **dict.fromkeys(("usd", "dollar", "dollars"), "dollars"),
    **dict.fromkeys(("eur", "euro", "euros"), "euros"),
    **dict.fromkeys(("gbp", "pound", "pounds"), "pounds"),
    **dict.fromkeys(("percent", "percentage", "pc"), "percent"),
    **dict.fromkeys(("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"), "km"),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), "m"),
    **dict.fromkeys(("kg", "kgs", "kilogram", "kilograms"), "kg"),
    **dict.fromkeys(("ha", "hectare", "hectares"), "ha"),
    **dict.fromkeys(("mw", "megawatt", "megawatts"), "mw"),
    **dict.fromkeys(("gw", "gigawatt", "gigawatts"), "gw"),
    **dict.fromkeys(("year", "years", "yr", "yrs"), "years"),
    **dict.fromkeys(("sq", "square"), "square"),
}
SCALES = {
    "hundred": 10**2,
    **dict.fromkeys(("thousand", "thousands"), 10**3),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 10**5),
    **dict.fromkeys(("million", "millions", "mn"), 10**6),
    **dict.fromkeys(("crore", "crores", "cr"), 10**7),
    **dict.fromkeys(("billion", "billions", "bn"), 10**9),
    **dict.fromkeys(("trillion", "trillions", "tn"), 10**12),
}
ONES = {name: number for names in (SMALL, ORDINALS) for number, name in enumerate(names)}
TENFOLD = TENS | {f"{name[:-1]}ieth": value for name, value in TENS.items()}
HONORIFICS = frozenset({"dr", "mr", "mrs", "ms", "shri", "sri", "smt", "sir", "prof"})
GROUPING = re.compile(r"(?<=\d),(?=\d{2,3}(?!\d))")
FINANCIAL_YEAR = re.compile(r"\b(1[89]|20)(\d\d)-(\d\d)\b(?!-)")
TOKEN = re.compile(
    r"(?<!\w)-?\.?\d+(?:\.\d+)?[^\W\d_]*|(?<=[^\W\d_])\d+(?:\.\d+)?|\d+(?:\.\d+)?[^\W\d_]*"
    r"|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0963\u0971-\u0dff])*"
)
FIGURE = re.compile(r"(-?)(\d*\.?\d+)(.*)")
ENDINGS = frozenset({"st", "nd", "rd", "th"})
HUNDRED, TEN = 100, 10


class Normal(NamedTuple):
    """The words of an answer and its numbers, each in their order: `₹4,317 crore` is rupees and 43,170,000,000."""

    words: tuple[str, ...]
    numbers: tuple[Fraction, ...]


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Case, width, Latin accents, apostrophes and the script of digits gone, and joiners; Indic vowel signs stay."""
    letters = unicodedata.normalize("NFD", fold(text))
    bare = unicodedata.normalize("NFC", re.sub(r"[\u0300-\u036f\u200c\u200d']", "", letters))
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in bare)


@lru_cache(maxsize=4096)
def normal(text: str) -> Normal:
    """The words and numbers of a text, units and number words in one form, small words and honorifics left out."""
    line = re.sub(r"\bus ?\$", "$", plain(text).replace("per cent", "percent"))
    for sign, word in SIGNS.items():
        line = line.replace(sign, word)
    line = FINANCIAL_YEAR.sub(r"\1\2 \1\3", GROUPING.sub("", line))
    line = re.sub(r"(?<=\d)\.(?!\d)|(?<!\d)\.(?!\d)|(?<=[^\W\d])\.(?=\d)", "", line)
    tokens = [part for found in TOKEN.findall(line) for part in split(found)]
    words: list[str] = []
    numbers: list[Fraction] = []
    for token in summed(tokens):
        if isinstance(token, Fraction):
            numbers.append(token)
        else:
            words.append(token)
    return Normal(tuple(worthy(words)), tuple(numbers))


def split(token: str) -> list[str | Fraction]:
    """`5km` in two, `9th` as a number, `21a` as the one word it is."""
    found = FIGURE.fullmatch(token)
    if not found:
        return [UNITS.get(token, token)]
    sign, figure, rest = found.groups()
    value = Fraction(figure) * (-1 if sign else 1)
    if not rest or rest in ENDINGS:
        return [value]
    return [value, UNITS.get(rest, rest)] if rest in UNITS or rest in SCALES else [token.lstrip("-")]


def summed(tokens: list[str | Fraction]) -> Iterator[str | Fraction]:
    """The tokens with every run of number words and scales as one number: `two hundred and five`, `1.5 lakh crore`."""
    place = 0
    while place < len(tokens):
        value, after = run(tokens, place)
        yield tokens[place] if value is None else value
        place = max(after, place + 1)


def run(tokens: list[str | Fraction], start: int) -> tuple[Fraction | None, int]:
    """The number that begins at a place and where it ends; None where no number begins."""
    total, part, place = Fraction(0), None, start
    while place < len(tokens):
        piece = tokens[place]
        if piece in SCALES and part is not None:
            total, part = scaled(total, part, SCALES[str(piece)])
        elif part is None or goes_on(tokens, place, part):
            if value_of(piece) is None:
                break
            part = (part or Fraction(0)) + (value_of(piece) or 0)
        elif piece != "and" or place + 1 == len(tokens) or not goes_on(tokens, place + 1, part):
            break
        place += 1
    return (None, start) if part is None else (total + part, place)


def scaled(total: Fraction, part: Fraction, scale: int) -> tuple[Fraction, Fraction]:
    """What is summed so far and what is not, after a scale: `2 hundred`, `1 crore 20 lakh`, `1.5 lakh crore`."""
    if scale == HUNDRED:
        return total, part * scale
    return (total + part * scale if part and total > scale else (total + part) * scale), Fraction(0)


def goes_on(tokens: list[str | Fraction], place: int, part: Fraction) -> bool:
    """Whether a number goes on: `five` after `twenty`, anything small after `hundred`, after `crore` what has a scale of its own."""
    piece, value = tokens[place], value_of(tokens[place])
    if isinstance(piece, Fraction):
        return part == 0 and place > 0 and tokens[place - 1] in SCALES and next(iter(tokens[place + 1 :]), None) in SCALES
    if value is None or isinstance(tokens[place - 1], Fraction):
        return False
    room = part % HUNDRED
    return part == 0 or 0 < value < (TEN if room in TENFOLD.values() else HUNDRED if room == 0 else 0)


def value_of(piece: str | Fraction) -> Fraction | None:
    """The number that a piece is; None for a word that is none."""
    if isinstance(piece, Fraction):
        return piece
    known = ONES.get(piece, TENFOLD.get(piece))
    return None if known is None else Fraction(known)


def worthy(words: list[str]) -> list[str]:
    """The words less small ones and honorifics; a letter at the end may be the answer, as in `Vitamin A`."""
    kept = [word for place, word in enumerate(words) if word not in SMALL_WORDS or (word == "a" and 0 < place == len(words) - 1)]
    while len(kept) > 1 and kept[0] in HONORIFICS:
        kept = kept[1:]
    return kept
