"""Quantities in running text. Dates, years, provisions, telephone numbers and names with figures are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

from quizgen.quantities.shapes import (
    COINS,
    CURRENCIES,
    CURRENCY,
    FIGURES,
    FRACTIONS,
    HEDGE,
    MEASURES,
    ORDINALS,
    PER,
    PERCENT,
    SCALE,
    SPANS,
    SPELLED,
    WORDS,
    number_of,
    scale_of,
)

Kind: TypeAlias = Literal["money", "percent", "measure", "number", "ordinal", "ratio", "range", "duration", "vague"]

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\.|uary|ruary|ch|il|ust|tember|ember|ober)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
# What has figures and is no quantity.
MASKED = re.compile(
    r"\b\d+(?:\.\d+)?\s?°\s?(?:\d+\s?[′'’]\s?)?[NSEW]\b|"  # a place on the map
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:[-‐‑–]|to|and)\s?\d{{1,2}}(?:st|nd|rd|th)?)?(?:\s+of)?[\s-]+{_MONTH}\b(?:,?[\s-]+{_YEAR}\b)?"
    rf"|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:[-‐‑–]|to)\s?\d{{1,2}})?(?!\d|,\d)(?:,?\s+{_YEAR}\b)?|\b{_MONTH},?\s+{_YEAR}\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d+(?:\.\d+){2,}\b"
    rf"|\b(?:FY|AY)\s?[’']?\d{{2,4}}(?:\s?[-‐‑–]\s?\d{{2,4}})?\b|(?<![\d,.])\b{_YEAR}\s?[-‐‑–—]\s?(?:\d{{4}}|\d{{2}})(?![\d,.]\d|\s*(?:crore|lakh|MW|km|per\s?cent|%))"
    rf"|(?<![\d,.₹$])\b{_YEAR}s\b|\b\d{{1,2}}(?:st|nd|rd|th)[\s-]centur(?:y|ies)|\b\d{{1,4}}\s?(?:BCE?|CE|AD)\b"
    r"|\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|o['’]clock|(?:hrs\s+)?IST\b|GMT\b|UTC\b|hrs\b(?=\s+IST))|\b(?:at|by|until|till)\s+\d{1,2}:\d{2}\b|\b\d{4}\s?hrs\b"
    r"|\b\d\+\d\b|\+?\d[\d-]*-\d{3,}(?:[-\s]\d{3,})*(?!,\d|\s*(?:km|crore|lakh|MW|people|per|%))\b|\b\d{7,}\b(?!\.)|\[\d+(?:[-‐‑–,]\s?\d+)*\]|\S*(?:://|www\.|@)\S*|(?<!\w)\(\d{1,2}\)|^\s*\(?\d{1,2}[.)]\s"
    r"|\b(?:[Ss]ections?|[Ss]ec\.|[Aa]rticles?|Arts?\.|[Rr]ules?|[Cc]lauses?|[Ss]chedules?|[Cc]hapters?|[Pp]aragraphs?|[Pp]aras?|[Rr]egulations?"
    r"|[Pp]ages?|pp?\.|[Nn]os?\.|[Pp]hases?|NH|SDG|[Ff]igures?|Figs?\.|[Tt]ables?|[Ss]teps?|[Vv]ersions?|Levels?|Tier|Grade|Class|[Tt]ype|Part"
    r"|Annex(?:ure)?|Entry|Resolution|PRID|ID|Layer|Category|Stage|helpline|[Ii]tems?)[\s-]*(?:\(?\d+\w{0,3}(?:\([0-9a-z]+\))*\)?(?:,\s*|\s+(?:and|to|or|&)\s+|[-‐‑–])?)+"
)
FREE = r"(?<![\w.:/])(?<!\d,)(?<![A-Za-z0-9)][-‐‑–—])(?<![-‐‑–—]\d)"
AFTER = r"(?![\w]|[.,:/]\d|-\d)"
NUMBER = rf"(?:{FIGURES}|(?i:\b{SPELLED}\b))"
JOINT = r"(?:\s?[-‐‑–—−]\s?|\s+to\s+|\s+and\s+)"
NUMBERS = rf"(?P<first>{NUMBER})(?P<firstscale>{SCALE})?(?P<joint>{JOINT})(?P<firstsign>{CURRENCY})?(?P<number>{NUMBER})(?P<plus>\+)?"
ALONE = rf"(?P<number>{NUMBER})(?P<plus>\+)?"
UNITS = (
    rf"(?P<scale>{SCALE})?(?:(?P<percent>{PERCENT})|[\s-]?(?P<measure>{MEASURES})(?!\w)"
    rf"|\s(?P<coins>{COINS})|[\s-](?P<span>{SPANS}))?(?P<per>{PER})?"
)
SHAPES = tuple(
    re.compile(shape)
    for core in (NUMBERS, ALONE)
    for shape in (
        rf"(?P<currency>(?<![A-Za-z]){CURRENCY})(?P<minus>[-−])?{core}(?P<scale>{SCALE})?(?P<per>{PER})?(?!\w|[.,]\d)",
        rf"{FREE}(?P<minus>(?<![\w)])[-−]|(?i:minus )|\+)?{core}{UNITS}{AFTER}",
    )
)
RATIO = re.compile(
    r"(?<![\w.:/])\d{1,4}(?:\.\d+)?(?:\s?:\s?\d{1,4}(?:\.\d+)?)+(?![\w:]|\.\d)"
    r"|(?<![\w.,:/₹$-])\b(?:\d{1,3}|one|two|three)\s(?:in(?:\severy)?|out\sof(?:\severy)?)\s(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s?\x00|[.,:]\d|-)"
)
FRACTION = re.compile(
    r"\b(?P<count>one|two|three|four|a)[\s-](?P<part>half|third|quarter|fourth|fifth)s?\b(?!\s+(?:of\s+(?:the\s+)?(?:20|19)\d\d|party|country|phase|edition))",
    re.IGNORECASE,
)
ORDINAL = re.compile(
    rf"{FREE}(?:\d{{1,3}}(?:st|nd|rd|th)|\b(?i:{'|'.join(ORDINALS[1:])})\b)(?![\w.]\w)(?!\s+(?:half|quarter|time|of\s+all)\b)"
)
VAGUE = re.compile(
    r"\b(?:tens|dozens|scores|hundreds|thousands|lakhs|crores|millions|billions|trillions)\b(?:\s+of\s+(?:thousands|lakhs|millions|crores))?"
)
# Without a figure, a word of number or a vague count a text holds no quantity, and need not be searched for their many shapes.
ANY = re.compile(
    rf"\d|\b(?:{'|'.join((*WORDS, *ORDINALS, *FRACTIONS))}|tens|dozens|scores|hundreds|thousands|lakhs|crores|millions|billions|trillions)",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\s+(?P<noun>people|personnel|men|women|children|staff|species|aircraft|police|troops|cattle|fish|crew|[a-z]{2,}(?<![sui])s)\b(?![-’'])"
)
NO_NOUN = frozenset(
    {"times", "years", "others", "has", "was", "does", "as", "his", "its", "towards", "across", "versus", "besides", "perhaps", "plus"}
)
# "A 10-point plan", "the nine-judge bench": the number says how many the thing has.
PARTED = re.compile(
    r"[-‑](point|member|nation|country|state|party|judge|seat|page|team|man|bed|storey|seater|lane|pronged|tier|phase|stage|part|strong)\b"
)
SMALL_WORDS = re.compile(
    r"(?:In|Of|The|Over|About|Nearly|Some|At|All|These|Those|With|By|For|From|Only|Around|Between|Among|Amongst|Across|To|And|Out|Under|Than|"
    r"Approximately|Almost|Its|Their|Our|His|Her|More|Less|Another|Other|Every|Each|First|Last|Next|Or|On|A|An|As|Within|After|Before|During|"
    r"Since|Both|Also|Up|Upto|Minus|Plus|Into|Just|Has|Have|Had|Were|Was|Are|Is|That|When|While|If|But|Until|Top|Total|Approx)"
)
ONE = re.compile(
    r"\s+(?:of|another|can|could|who|that|which|is|was|has|day|such|should|by|and|may|might|must|will|would|to|or|more|in|on|at|for)\b|[,.;:’'?!)]|$"
)
YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: where it stands, its kind, its value with the scale applied (the upper end of a range), and its unit or counted noun.

    `hedge` is the word before it that loosens it ("nearly"), which is no part of `text`. A plain count's noun is no part of it either.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: float = 0.0
    unit: str = ""
    hedge: str = ""


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of a text in order, none inside another."""
    return list(quantities_in(text))


@lru_cache(maxsize=1 << 12)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, which one sentence is asked for again and again."""
    if not ANY.search(text):
        return ()
    hidden = MASKED.sub(lambda found: "\x00" * len(found[0]), text)
    found = sorted(_candidates(hidden, text), key=lambda one: (one.start, -one.end))
    out = list[Quantity]()
    for one in found:
        if not out or one.start >= out[-1].end:
            out.append(one)
    return tuple(out)


def _candidates(hidden: str, text: str) -> Iterator[Quantity]:
    for shape in SHAPES:
        for match in shape.finditer(hidden):
            one = _quantity(match, text)
            if one:
                yield one
    for match in RATIO.finditer(hidden):
        if _is_part(match[0]):
            yield _made(match, text, "ratio", Decimal(0), "")
    for match in FRACTION.finditer(hidden):
        part = FRACTIONS[match["part"].casefold()] * (number_of(match["count"]) or 1)
        yield _made(match, text, "ratio", part, "")
    for match in ORDINAL.finditer(hidden):
        word = match[0].casefold()
        if not re.search(r"\b(?:a|per|each|every)\s$", hidden[: match.start()]) and not re.match(r"\s*\x00", hidden[match.end() :]):
            yield _made(match, text, "ordinal", Decimal(ORDINALS.index(word) if word in ORDINALS else int(word[:-2])), "")
    yield from (
        _made(match, text, "vague", Decimal(0), "") for match in VAGUE.finditer(hidden) if not re.search(r"\d\s$", hidden[: match.start()])
    )


def _is_part(ratio: str) -> bool:
    """Whether the first number of "one in four" is no greater than the second: "195 in four groups" are two numbers."""
    first, _, second = re.sub(r"\s(?:in|out of)(?: every)?\s", " in ", ratio).partition(" in ")
    one, other = number_of(first), number_of(second) if second else None
    return one is None or other is None or one <= other


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    """The quantity of a match, None when its surroundings say that it is none."""
    groups = match.groupdict()
    value = number_of(match["number"])
    kind, unit = _kind(groups)
    before, after = match.string[: match.start()], match.string[match.end() :]
    if value is None or (groups.get("joint") and not _joined(groups, before, value)):
        return None
    if kind == "number" and not unit:
        noun = NOUN.match(after)
        unit = noun["noun"] if noun and noun["noun"] not in NO_NOUN else unit
        parted = PARTED.match(after)
        unit = parted[1] if parted else unit
        if not _counts(match, before, after, unit, value):
            return None
        kind = "range" if groups.get("joint") else "number"
    sign = -1 if groups.get("minus") and groups["minus"] != "+" else 1
    return _made(match, text, kind, sign * value * scale_of(groups.get("scale") or ""), unit)


def _kind(groups: dict[str, str | None]) -> tuple[Kind, str]:
    """The kind and the unit that the groups of a match tell."""
    per = (groups.get("per") or "").strip()
    rate = per if per.startswith("/") or not per else f" {per}"
    if groups.get("currency"):
        return "money", CURRENCIES[(groups["currency"] or "").strip().rstrip(".").casefold()] + rate
    for name, kind in (("percent", "percent"), ("measure", "measure"), ("coins", "money"), ("span", "duration")):
        words = groups.get(name)
        if words:
            points = "percentage points" if "point" in words else "%"
            return kind, (points if name == "percent" else words.strip()) + rate  # type: ignore[return-value]
    return "number", rate.strip()


def _joined(groups: dict[str, str | None], before: str, upper: Decimal) -> bool:
    """Whether two numbers with a dash, "to" or "and" between them are one span: they rise, and "and" needs "between"."""
    first = groups["first"] or ""
    lower = None if first.isdecimal() and int(first) in YEARS and groups["scale"] else number_of(first)
    joint = (groups["joint"] or "").strip()
    if lower is None or (joint == "and" and not before.casefold().rstrip().endswith("between")):
        return False
    lower *= scale_of(groups["firstscale"] or "")
    between = re.search(r"(?<!ranging )(?<!ranges )(?<!range )(?<!varying )\bfrom\s$", before, re.IGNORECASE) is None
    return between and lower < upper * (scale_of(groups["scale"] or "") if groups["firstscale"] else 1)


def _counts(match: re.Match[str], before: str, after: str, noun: str, value: Decimal) -> bool:
    """Whether a number without a unit counts something, and is no year, code or part of a name."""
    word = re.search(r"(?<![\w-])([A-Z][\w’'.-]*)[\s-]$", before)
    figures = match["number"].isdecimal()
    if PARTED.match(after):
        return value > 1
    if re.match(r"[-‑–][A-Za-z]", after) or (match["number"][0].isupper() and re.match(r"\s[A-Z]", after)):
        return False
    if word and not SMALL_WORDS.fullmatch(word[1]) and not match["scale"]:
        return False
    if figures and len(match["number"]) == 4 and int(value) in YEARS and not match["scale"]:  # noqa: PLR2004 - the figures of a year
        return bool(noun) and not re.search(
            r"\b(?:in|since|by|the|of|during|until|till|from|after|before|for|[a-z]+,)\s$", before, re.IGNORECASE
        )
    if match["number"].casefold() == "one" and not match.groupdict().get("joint"):
        return not ONE.match(after) and not re.search(
            r"\b(?:no|any|every|each|this|that|the|another|some|which|not|only)\s$", before, re.IGNORECASE
        )
    return True


def _made(match: re.Match[str], text: str, kind: Kind, value: Decimal, unit: str) -> Quantity:
    hedge = HEDGE.search(text[: match.start()])
    words = re.sub(r"\s+", " ", hedge["words"] or hedge["sign"]).strip() if hedge else ""
    return Quantity(match.start(), match.end(), text[match.start() : match.end()], kind, float(value), unit, words.casefold())


def is_ordinal(text: str) -> bool:
    """Whether a text only says which of several: "15th", "Fifteenth"."""
    return any(found.text == text and found.kind == "ordinal" for found in find_quantities(f"{text} things"))
