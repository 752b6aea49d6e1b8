"""The date by which the first sentence of an article places its own news: "On 13 May 2026, X told …", "X on 13 May 2026 said …"."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re

from quizgen.sources.dates import LAST_YEAR, MONTHS, WEEKDAY, Found, dates, plausible
from quizgen.sources.wording import bag
from quizgen.text import words

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TO = r"\s*(?:to|till|and|[-–‑])\s*"
_LAST_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})(?!\d)"
_TIME = (
    r"(?:the\s+)?(?:(?:end|close|middle|start|beginning)\s+of\s+)?(?:(?:early|late|mid|next|last|this|fiscal|FY)[\s-]*)*"
    rf"(?:{_DAY}\s+)?(?:of\s+)?(?:{_MONTH}|(?:19|20)\d\d\b|year\b|month\b|week\b)"
)
OPENS = re.compile(rf"(?:on\s+)?{WEEKDAY}$", re.IGNORECASE)
NEAR = re.compile(rf"(?P<before>[^\s,]+),?\s+on\s+{WEEKDAY}$", re.IGNORECASE)
# From one day to another: what happened is over on the last.
RANGES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"\b{_DAY}(?:\s+{_MONTH})?{_TO}{_LAST_DAY}\s+(?P<month>{_MONTH}),?\s+{_YEAR}",
        rf"\b(?P<month>{_MONTH})\s+{_DAY}{_TO}{_LAST_DAY},?\s+{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY}{_TO}(?P<month>{_MONTH})\s+{_LAST_DAY},?\s+{_YEAR}",
    )
)
FROM = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
SPEECH = bag("said says told announced stated reported declared noted informed wrote tweeted")
SPEAKS = re.compile(rf"\b(?:{'|'.join(sorted(SPEECH))})\b", re.IGNORECASE)
# What news does, by its own hand: "was signed on 1 December 1959" is history as often as news.
ACTIVE_VERBS = SPEECH | bag("""
    kept cut raised hiked lowered reduced increased approved cleared signed launched unveiled inaugurated won visited met
    held hosted addressed released issued ordered directed upheld ruled dismissed granted imposed lifted extended appointed
    elected tested conducted commissioned tabled introduced passed adopted ratified submitted resigned began opened
    concluded crossed chaired flagged attended paid closed ended killed arrested struck quashed asked urged warned rejected
    agreed gave took laid presented dedicated handed notified withdrew stayed referred sought set
""")
SAYS = re.compile(rf"\b(?:{'|'.join(sorted(ACTIVE_VERBS | {'called'}))})\b", re.IGNORECASE)
ACTS = re.compile(rf"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:{'|'.join(sorted(ACTIVE_VERBS))})\b")
# The verb right after the date: "The Supreme Court on 20 November 2025 held".
ACTS_AFTER = re.compile(rf"\s*,?\s*(?:\w+ly\s+)?(?:also\s+)?(?:{'|'.join(sorted(ACTIVE_VERBS | {'called'}))}|[a-z]{{3,}}ed)\b(?!\s+by\b)")
EVENT = re.compile(r"(?:attacks?|blasts?|earthquake|tsunami|accident|riots?|explosion|war)$", re.IGNORECASE)
# "The scheme approved on 1 October has …": what stood before the date was no verb of the sentence.
GOES_ON = re.compile(r"\s*(?:has|have|had|is|are|was|were|will|provides|aims|seeks|covers|runs|includes|allows)\b")
PASSIVE = re.compile(r"\b(?:was|were|been|being)\b")
ELSEWHEN = re.compile(
    rf"\b(?:(?:by|from|between)\s+{_TIME}|(?:since|until|till|before|after|will|shall|would|to be|scheduled|effective|force|due|dated|last|"
    r"ago|had|born|has|have|deadline|expire[sd]?|anniversary|notified|vide|enacted|came)\b)",
    re.IGNORECASE,
)
# A later day that is still to come says nothing of when a text was written; one that is told as past does.
AHEAD = re.compile(
    r"\b(?:will|would|shall|should|must|may|can|could|due|targets?|targeted|aims?|aimed|plans?|planned|expected|scheduled|slated|proposed|deadline|"
    r"projected|goals?|vision|to be|pledged?|envisage[sd]?|valid)\b",
    re.IGNORECASE,
)
UP_TO = re.compile(
    r"(?:\b(?:19|20)\d\d\s?[-–‑]\s?|\b(?:by|until|till|before|through|beyond|up to|to)\s+(?:the\s+)?(?:(?:end|close|middle|start)\s+of\s+)?"
    r"(?:(?:early|late|mid|fiscal|FY)[\s-]*)*"
    rf"(?:{_DAY}\s+)?(?:{_MONTH}\s+)?)$",
    re.IGNORECASE,
)
# "Census 2027", "the Bill, 2026": a year that is part of a name.
NAMED = re.compile(rf"(?<!^)\b(?!(?i:{_MONTH})|(?i:in|by|since|until|till|from|during|after|before)\b)[A-Z]\w+,?\s$")
PAST = re.compile(
    r"\b(?:was|were|had|did|began|won|met|held|said|told|took|came|went|saw|fell|rose|led|became|gave|made|left|built|sent|lost|ran|"
    r"kept|brought|grew|struck|stood|paid|spoke|found|[a-z]{2,}(?<!ne)(?<!exce)(?<!proce)(?<!succe)(?<!spe)ed)\b",
    re.IGNORECASE,
)
SENTENCES = re.compile(r"(?<=[a-z0-9)”\"’][.!?।])(?<!\b[MDJS]r\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bRs\.)(?<!\bNo\.)\s+(?=[A-Z“\"])")
YEAR = re.compile(r"(?<![\d.,₹$])(?:19|20)\d\d(?![\d,]\d|\d)")


def first_sentence(text: str) -> str:
    """The first sentence that tells something: not "Why in news?" or another short question."""
    parts = SENTENCES.split(text)
    while len(parts) > 1 and parts[0].endswith("?") and len(words(parts[0])) <= 8:
        parts = parts[1:]
    return parts[0]


def told(opening: str, later: str = "") -> Found | None:
    """The date by which the opening sentence places its own news, None when there is none.

    `later` is the rest of the text: when it tells of later days as past, the opening told of the past.
    """
    one = _range(opening) or next(iter(dates(opening)), None)
    if not one or _past_after(one, later, years=False):
        return None
    before, rest = opening[: one.start], opening[one.end :]
    if OPENS.fullmatch(before):
        news = SAYS.search(_clause(rest)) or not _past_after(one, f"{rest}\n{later}")
        return one if news and rest.lstrip().startswith(",") and not ELSEWHEN.search(_clause(rest)) else None
    near = NEAR.search(before) or (FROM.search(before) if _is_range(one) else None)
    if not near or ELSEWHEN.search(before) or len(SENTENCES.split(before)) > 1:
        return None
    if not _is_range(one) and SPEAKS.search(before[-60:]):
        return one
    return one if _acts(before, rest) and not _past_after(one, f"{rest}\n{later}") else None


def _acts(before: str, rest: str) -> bool:
    """Whether somebody does something on the day between these two: the verb stands before it, or right after."""
    near = NEAR.search(before)
    verb = near is not None and bool(re.fullmatch(r"[a-z]+ed", near["before"]) or near["before"] in ACTIVE_VERBS)
    if ACTS_AFTER.match(rest):
        return near is not None and not verb and not EVENT.search(near["before"])
    acts = ACTS.search(before)
    return acts is not None and not PASSIVE.search(before[acts.end() :]) and not GOES_ON.match(rest)


def _range(opening: str) -> Found | None:
    """The last day of the first stretch of days in a sentence, when no other date stands before it."""
    matches = [match for shape in RANGES for match in [shape.search(opening)] if match]
    match = min(matches, key=lambda one: one.start(), default=None)
    day = plausible(match["year"], match["month"], match["day"]) if match else None
    if not match or not day or any(one.start < match.start() for one in dates(opening)):
        return None
    return Found(day, match[0], match.start(), match.end())


def _is_range(one: Found) -> bool:
    return any(shape.fullmatch(one.words) for shape in RANGES)


def _past_after(one: Found, text: str, *, years: bool = True) -> bool:
    """Whether a text tells of a day after that one, or of a later year, as past."""
    for line in text.split("\n"):
        for sentence in SENTENCES.split(line):
            after = [other.start for other in dates(sentence) if other.day > one.day]
            if years:
                later = [match for match in YEAR.finditer(sentence) if one.day.year < int(match[0]) <= LAST_YEAR]
                after += [match.start() for match in later if not NAMED.search(sentence[: match.start()])]
            if any(_is_past(sentence, place) for place in after):
                return True
    return False


def _is_past(sentence: str, place: int) -> bool:
    """Whether what a sentence says of the day at that place has happened."""
    before = sentence[:place]
    ahead = AHEAD.search(before[-80:]) or (UP_TO.search(before) and not re.search(r"\bhad\b", sentence))
    return bool(PAST.search(sentence)) and not ahead


def _clause(rest: str) -> str:
    """The words after the date as far as its verb can be."""
    return re.split(r"[.;]|\bthat\b|\bto\b", rest, maxsplit=1)[0][:90]
