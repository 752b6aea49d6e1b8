"""What stands behind a label or in a cell: one place, one year, one sum, one name … or nothing that could be asked for."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from quizgen.dates import MONTHS
from quizgen.quantities.shapes import SMALL
from quizgen.reading.heading_names import is_country
from quizgen.reading.topics import with_article
from quizgen.syllabus import table
from quizgen.text import fold, squeeze

MONTH = rf"(?:{'|'.join(MONTHS)}|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
YEAR = r"(?:1[5-9]|20)\d\d"
SPAN = rf"(?:{YEAR}\s?[-–]\s?\d\d(?!\d)|{YEAR}\s?[-–]\s?{YEAR}|FY\s?(?:20)?\d\d(?:[-–]\d\d)?)"
DATE = re.compile(
    rf"(?:(?P<date>\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? {YEAR}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR})|"
    rf"(?P<month>{MONTH},? {YEAR})|(?P<year>{YEAR}))(?![\d-]|[–/]\d)"
)
CAPITAL = r"[A-Z][\w'’.&-]*"
NAME_WORDS = rf"(?:(?:the )?{CAPITAL}(?:,? (?:of|and|for|the|on|de|in|to|&|{CAPITAL}|\({CAPITAL}\)))*)"
NAME = re.compile(NAME_WORDS)
PLACE = re.compile(rf"{CAPITAL}(?: (?:of |de |and )?{CAPITAL}| district)*(?:, ?(?:{CAPITAL}(?: (?:of |and |& )?{CAPITAL}| district)*))*")
NUMBER_WORDS = {word: str(number) for number, word in enumerate(SMALL[2:13], 2)}
# A whole number in words or figures.
NUMBER = rf"(?:{'|'.join(NUMBER_WORDS)}|\d{{1,2}})"
RUPEES = r"(?:₹|Rs\.?|INR)\s?"
MONEY = re.compile(
    rf"(?:(?:{RUPEES}|US\$|USD ?|\$|€|£)\s?\d[\d,]*(?:\.\d+)?(?: ?(?:lakh crore|crore|lakh|billion|million|trillion|bn|mn|cr)\b\.?)?)"
    r"|\d[\d,]*(?:\.\d+)? (?:lakh crore|crore|lakh|billion|million|trillion) (?:rupees|US dollars|dollars)"
)
# Not one answer: alternatives, open lists, gaps, ticks, arrows between two states.
VAGUE = re.compile(
    r"\betc\b|\bvarious\b|\bseveral\b|\bmultiple\b|\bothers?\b|\bvar(?:y|ies)\b|\bn/?a\b|\bnil\b|\bnot applicable\b|\btb[da]\b|"
    r"\bunknown\b|\bnone\b|\bprobably\b|\bperhaps\b|\bpossibly\b|"
    r"^(?:yes|no)\b|\brotat|→|->|[✓✔✅✗❌?=+~<>≈|]|…|\.\.\.|(?<=[a-z)]) ?/ ?(?=[A-Za-z])",
    re.IGNORECASE,
)
# Words in the place of a place.
NOWHERE = frozenset(
    ["virtual", "online", "worldwide", "global", "nationwide", "pan-india", "pan india", "all india", "india-wide", "multiple", "hybrid"]
)
MOST_WORDS = 9
OFFICES = re.compile(
    r"(?:the )?(?:(?:Union|Chief|Home|Finance|Prime|Cabinet|Defence|External Affairs|Environment|Deputy|Vice|Leader|Lieutenant) ?)*"
    r"(?:Minister|President|Governor|Speaker|Chief Justice|Secretary|Leader of [A-Z]\w+)(?: (?:of|for) (?:the )?[A-Z][\w, &]*)?",
)


# What was set up more than once, or first for a while.
TWICE = re.compile(
    rf"\b(?:interim|provisional(?:ly)?|temporar(?:y|ily)|re-?(?:constituted|established|vived|named|structured))\b|\bstatutory\b[^;]*{YEAR}",
    re.IGNORECASE,
)


class Value(NamedTuple):
    """One answer: how it is shown, its slot type, other right answers; `kind` tells a year from a date, `when` is its own date."""

    text: str
    type: str
    accepts: tuple[str, ...] = ()
    kind: str = ""
    when: str = ""


class Occasion(NamedTuple):
    """When and where something was done, as far as the value says."""

    when: Value | None
    where: Value | None


def cleaned(text: str) -> str:
    """A value without its full stop, its source note and the quotation marks around the whole."""
    text = re.sub(r"\s*\((?:source|verify|see|ref)\b[^()]*\)", "", squeeze(text), flags=re.IGNORECASE)
    return text.strip(" ;,*_").removesuffix(".").strip() if not re.search(r"\b(?:[A-Z]|Jr|Sr|No)\.$", text) else text.strip()


def is_vague(text: str) -> bool:
    """Whether the words are a gap, an open list or alternatives: no single answer."""
    return not re.search(r"\w", text) or VAGUE.search(text) is not None


def place(text: str) -> Value | None:
    """`Kathmandu, Nepal`, `Gurugram (Haryana)`: one place, the wider ones behind it."""
    if fold(text) in NOWHERE:
        return None
    text = re.sub(r"^(?:in|at|the city of) ", "", re.sub(r" ?\(([A-Z][\w ]+)\)$", r", \1", text))
    parts = [part.strip() for part in text.split(",")]
    if not PLACE.fullmatch(text) or len(parts) > 3 or len(text.split()) > 7 or re.search(r"\d", text):  # noqa: PLR2004 - town, State, country
        return None
    if len(parts) > 1 and (all(map(is_state, parts)) or all(map(is_country, parts)) or " and " in parts[0]):
        return None
    house = parts[0].endswith(("Palace", "House", "Building", "Bhavan"))  # "The Hague" will do for the Peace Palace.
    return Value(text, "place", tuple(parts[: 2 if house else 1]) if len(parts) > 1 else ())


@cache
def states() -> dict[str, tuple[str, str]]:
    """Folded name of a State or Union Territory, or another spelling of it → its name and its kind."""
    found = dict[str, tuple[str, str]]()
    for group, kind in (("states", "State"), ("territories", "State or Union Territory")):
        for name, others in table("labels.yaml")[group].items():
            found |= dict.fromkeys(map(fold, (name, *others)), (name, kind))
    return found


def is_state(text: str) -> bool:
    """Whether a name is that of an Indian State or Union Territory."""
    return fold(text) in states()


def state(text: str) -> Value | None:
    """One Indian State or Union Territory, by its full name."""
    if not is_state(text):
        return None
    name, kind = states()[fold(text)]
    return Value(with_article(name), "state", tuple(dict.fromkeys((name, text))), kind=kind)


def state_of(text: str) -> Value | None:
    """The State behind a district or town: `Hisar, Haryana`, `Hisar (Haryana)`, `Haryana`; none of two States."""
    parts = [part.strip() for part in re.split(r",| \(|\)$", text) if part.strip()]
    return None if not parts or any(map(is_state, parts[:-1])) or len(parts) > 3 else state(parts[-1])  # noqa: PLR2004 - village, district, State


def spot(text: str) -> Value | None:
    """A place that one name says, or whose State, country or city stands behind it: of "Khadir Bet, Kachchh" readers know either half."""
    parts = [part.strip() for part in text.split(",")]
    return place(text) if len(parts) == 1 or is_country(parts[-1]) else None


def country(text: str) -> Value | None:
    """One country."""
    text = text.removeprefix("the ")
    return Value(with_article(text), "country", (text,)) if is_country(text) else None


def partner(text: str) -> Value | None:
    """The other country of an exercise: `Uzbekistan`, `India and Uzbekistan`."""
    parts = [part.strip() for part in re.split(r",| and | & |–|-|/", text) if part.strip()]
    others = [part for part in parts if part != "India"]
    return country(others[0]) if len(others) == 1 else None


def day(found: re.Match[str]) -> Value:
    """What a match of DATE says: a day, a month or a year."""
    kind = str(found.lastgroup)
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", found[0]).replace(".", "")
    year = text[-4:]
    return Value(text, kind, () if kind == "year" else (re.sub(r",", "", text),) if "," in text else (), kind, year)


def occasion(text: str) -> Occasion | None:
    """`December 1985 in Dhaka`, `2014, Shanghai headquarters`, `1967 (Bangkok Declaration)`: the date stands first and alone."""
    found = DATE.match(re.sub(r"^(?:in|on|since|from) ", "", text))
    if found is None:
        return None
    rest = found.string[found.end() :]
    if TWICE.search(rest):
        return None  # "2003 (interim); statutory in 2014" tells of two times.
    if rest and not re.match(r"\s*[,;(–]|\s+-\s|\s+(?:in|at|by|under|as|through|with|during|on|for)\b", rest):
        return None
    there = re.match(r",? (?:in|at) (?P<place>[^;()]+?)(?: (?:under|by|with|as)\b.*| ?\(.*)?$", rest)
    return Occasion(day(found), place(there["place"].strip()) if there else None)


def year(text: str) -> Value | None:
    """A year alone."""
    return Value(text, "year", kind="year") if re.fullmatch(YEAR, text) else None


def count(text: str) -> Value | None:
    """`8 countries (…)`, `10 Southeast Asian countries`, `Seven`: a number of whole things, not about, not more than."""
    found = re.match(rf"(?P<number>\d{{1,3}}|{'|'.join(NUMBER_WORDS)})(?P<what>(?: [A-Za-z-]+){{0,4}})(?= ?[(;,:]|$)", text, re.IGNORECASE)
    if found is None or re.search(r"\((?:approved|prospective|proposed|planned|provisional|likely|target)", text):
        return None
    number = NUMBER_WORDS.get(found["number"].casefold(), found["number"])
    words = tuple(word for word, digits in NUMBER_WORDS.items() if digits == number)
    return Value(number, "number", words, kind=squeeze(found["what"]))


def number_of(count: str) -> int:
    """A number of words or figures as one; 0 where it is none."""
    return int(NUMBER_WORDS.get(count.lower(), count if count.isdigit() else "0"))


def names(text: str) -> tuple[str, ...]:
    """The names of a list, when it is nothing but names: `Bhutan, India and Nepal`."""
    parts = tuple(part.strip() for part in re.split(r",(?: and)? | and | & |; ", text))
    return parts if len(parts) > 1 and all(re.fullmatch(rf"{CAPITAL}(?: {CAPITAL}| of| and| the)*", part) for part in parts) else ()


def money(text: str) -> Value | None:
    """One sum of money, with its unit."""
    text = re.sub(r"^(?:Rs\.?|INR)\s?(?=\d)", "₹", re.sub(r", (?:with|of which|including|shared|out of) .*$", "", text))
    text = re.sub(rf" (?:\((?:over |for |during )?(?:{SPAN}|{YEAR}|\w+ years)\)|(?:spread )?over (?:{SPAN}|\w+ years))$", "", text)
    return Value(text, "money", tuple(dict.fromkeys(spelled(text)))) if MONEY.fullmatch(text) else None


def spelled(text: str) -> list[str]:
    """Other ways to write a sum or a measure."""
    forms = [text.replace(",", ""), re.sub(r"^₹\s?", "Rs ", text), re.sub(r"^(?:US\$|USD ?)", "$", text)]
    return [form for form in forms if form != text]


def dated_money(text: str) -> Value | None:
    """`$191 billion (2022)`: a sum and its year; a comment behind a dash does not count."""
    found = re.match(rf"(?P<sum>.+?) (?:\((?:in )?(?P<when>{SPAN}|{YEAR})\)|in (?P<then>{SPAN}|{YEAR}))(?= ?[-–;,(]|$)", text)
    value = money(found["sum"]) if found else None
    return value._replace(when=found["when"] or found["then"]) if found and value else None


def money_by(text: str) -> Value | None:
    """`$30 billion by 2025`."""
    found = re.fullmatch(rf"(?P<sum>.+?) by (?P<when>{YEAR})", text)
    value = money(found["sum"]) if found else None
    return value._replace(when=found["when"]) if found and value else None


def period(text: str) -> Value | None:
    """`2024-25 to 2030-31`, `2021–2026`."""
    one = rf"{SPAN}(?: (?:to|till|until|[-–]) {SPAN})?"
    return Value(text, "period") if re.fullmatch(one, text) else None


def duration(text: str) -> Value | None:
    """`5 years`, `six months`."""
    text = re.sub(
        rf" (?:from|starting(?: from)?|beginning|with effect from|\() ?(?:{SPAN}|{YEAR})(?: (?:to|onwards) ?(?:{SPAN}|{YEAR})?)?\)?$",
        "",
        text,
    )
    number = rf"(?:\d+(?:\.\d+)?|one|{'|'.join(NUMBER_WORDS)})"
    return Value(text, "duration") if re.fullmatch(rf"{number}[ -](?:years?|months?|weeks?|days?)", text, re.IGNORECASE) else None


def name(text: str) -> Value | None:
    """One proper name of a few words; a year in brackets behind it is no part of it."""
    text = re.sub(rf" ?\({YEAR}[^()]*\)$", "", text)
    fits = NAME.fullmatch(text) and len(text.split()) <= MOST_WORDS and not names(text) and not re.search(r"[.;:]", text)
    return Value(text, "term", acronym_apart(text)) if fits else None


def acronym_apart(text: str) -> tuple[str, ...]:
    """`World Bank (WB)` may be answered by either part."""
    found = re.fullmatch(r"(?P<full>.+?) \((?P<short>[A-Z][\w&-]+)\)", text)
    return (found["full"], found["short"]) if found else ()


def ministry(text: str) -> Value | None:
    """One ministry or department, in full or by its acronym; `Ministry of A, Ministry of B` are two."""
    text = re.sub(r", (?:under|in|through|along|with|as|for|which|that)\b.*$", "", text)
    text = re.sub(r"^M/o ", "Ministry of ", text.removeprefix("the ").removeprefix("Union "))
    full = re.fullmatch(r"(?:Ministry|Department) (?:of|for) [A-Z][\w ,&'’-]+(?: \([A-Z]\w+\))?", text)
    known = {fold(one).replace("&", "and") for one in table("definitions.yaml")["ministries"]}
    if full is None and fold(text.removesuffix(" Ministry")).replace("&", "and") in known:
        text = f"Ministry of {text.removesuffix(' Ministry')}"
        full = re.match(r"Ministry", text)
    if full is None or len(re.findall(r"Ministry|Department", text)) > 1:
        return None
    return Value(text, "ministry", acronym_apart(text), kind=text.split()[0].casefold())


def person(text: str) -> Value | None:
    """One person: two to five capitalised words, a title before and a bracket behind not counted that names nobody else."""
    if re.search(r"\((?:later|then|also|with|and|earlier|followed|succeeded|founder|patron|renovat\w+|restor\w+)\b", text):
        return None
    plain = re.sub(r" ?\([^()]*\)$", "", text)
    plain = re.sub(r"^(?:Shri|Smt\.?|Dr\.?|Prof\.?|Justice \(Retd\.?\)|Justice|Mr\.?|Ms\.?) ", "", plain)
    fits = re.fullmatch(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al)){1,4}", plain)
    return Value(plain, "person", own_surname(plain)) if fits and office(text) is None else None


def own_surname(name: str) -> tuple[str, ...]:
    """The last word of a person's name, where it tells who is meant: no numeral of a king, no word that half a country bears."""
    last = name.split()[-1]
    bare = re.fullmatch(r"[IVX]+|\w\.?", last) or re.search(r"-u[dlrs]-", name) or fold(last) in table("labels.yaml")["no_surnames"]
    return () if bare else (last,)


def office(text: str) -> Value | None:
    """An office rather than its holder: `Prime Minister`, `Union Home Minister`."""
    if not OFFICES.fullmatch(text):
        return None
    plain = text.removeprefix("the ")
    return Value(f"the {plain}", "office", (plain,))
