"""Who holds an office of the world's affairs, where a dated text gives somebody its title in passing: "Premier Ana Ruiz's visit".

A title beside a name is right whatever the rest of its sentence says, so it is read of refused sentences too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from quizgen.dates import A_YEAR, find_times, month_year
from quizgen.model import Document, Fact, Slot
from quizgen.reading.edits import applied
from quizgen.reading.incidental import also, is_matter
from quizgen.reading.language import Sentence
from quizgen.reading.lists import is_of_advice, listed
from quizgen.reading.resolving import Resolution
from quizgen.syllabus import country_names, table
from quizgen.tenure import calls_former
from quizgen.text import SMALL_WORDS, fold

FILE = "office_holders.yaml"
US = "the United States"
PARTICLE = r"(?:bin|al|el|van|von|de|da|dos|der|ul|ibn)"
# A name of two words at least, the first of which may be an initial.
WORD = r"[A-ZÀ-Þ](?:[\w’'-]*[a-zà-ÿ]|\.(?: ?[A-Z]\.)*|(?= [A-Z]))"
NAME = rf"(?P<name>{WORD}(?: (?:{PARTICLE} )?{WORD}){{1,3}})(?![\w-])"
ADDRESS = r"(?:(?:Mr|Mrs|Ms|Dr|Shri|Smt|General|Gen|H\.E|Judge|Justice)\.? )?"
# Before a title or behind a name these say, or may say, that the office is over, not begun, or another.
OTHER = re.compile(
    r"\b(?:[Ff]ormer|[Tt]hen|[Ee]x|[Ee]rstwhile|[Oo]utgoing|[Ii]ncoming|[Ll]ate|[Aa]cting|[Ii]nterim|[Dd]eputy|[Vv]ice|[Aa]ssistant|[Ss]hadow|"
    r"[Ff]irst|[Ll]ast|[Nn]ext|[Pp]rincipal|[Cc]aretaker|[Oo]usted|[Dd]eposed|[Ee]lected|[Cc]hosen|[Nn]ew|"
    r"(?:Minister|President|Secretary) and)[ -]$"
)
OVER = re.compile(r",? (?:who )?(?:was|had been|has been|until|till|resigned|quit|stepped|died|, then|\(\d{4})\b")
# What a text of news says of its own days.
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday)\b", re.IGNORECASE)
LATELY, MIDDLE = 62, 15


class Title(NamedTuple):
    """An office as it is asked for ("the US Treasury Secretary"), with the shape that finds its holder."""

    asked: str
    shape: re.Pattern[str]


@cache
def owners() -> dict[str, str]:
    """Words for a country as they stand before an office → its name as it stands behind "of"."""
    found = {word: country for word, country in country_words() if word[:1].isupper()}
    return found | {"US": US, "U.S.": US, "American": US, "UK": "the UK", "British": "the UK", "Union": "India"}


def country_words() -> Iterator[tuple[str, str]]:
    """Every word for a country or its people that an office may stand behind."""
    for country, own in table("countries.yaml").items():
        for word in (country, *own):
            yield word, ARTICLED.get(country, country)
    yield from (("India", "India"), ("Indian", "India"))


ARTICLED = {
    "United States": US,
    "Britain": "the UK",
    "United Kingdom": "the UK",
    "Netherlands": "the Netherlands",
    "Philippines": "the Philippines",
    "Maldives": "the Maldives",
    "United Arab Emirates": "the UAE",
}


@cache
def shape() -> re.Pattern[str]:
    """An office with its holder: [Russian] Foreign Minister Sergei Lavrov; the President of Brazil, Luiz da Silva."""
    office = "|".join(map(re.escape, sorted(offices(), key=len, reverse=True)))
    whose = "|".join(map(re.escape, sorted({*owners(), *table(FILE)["bodies"]}, key=len, reverse=True)))
    before = rf"(?:(?P<whose>{whose})(?:['’]s|['’](?= ))? )?(?P<office>{office})"
    behind = rf"(?:the )?(?P<title>{office}) of (?:the )?(?P<owner>{whose})"
    return re.compile(rf"(?<![\w-])(?:{behind}|{before})(?P<comma>,)? {ADDRESS}{NAME}")


@cache
def offices() -> frozenset[str]:
    """All offices as texts have them."""
    rules = table(FILE)
    of_lands_and_bodies = (one for group in ("national", "bodies") for own in rules[group].values() for one in own)
    return frozenset({*rules["of"], *rules["own"], *rules["spelled"], *rules["alone"], *of_lands_and_bodies})


def office_holder_facts(document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> Iterator[tuple[int, Fact]]:
    """Who held each office when a document was written, behind all else that the document tells."""
    published = document.source.published
    if published is None or document.source.dated_by == "days":
        return
    found: dict[str, list[tuple[str, Sentence]]] = {}
    owning: dict[str, frozenset[str]] = {}
    for one, resolution in zip(sentences, resolutions, strict=True):
        if not one.aside and not any(map(is_of_advice, one.headings)):
            for asked, name, whose in holders(one.text):
                if is_of_now(applied(one.text, resolution.edits), document, one.block):
                    found.setdefault(asked, []).append((name, one))
                    owning[asked] = owning.get(asked, frozenset()) | words_for(whose)
    for asked, told in found.items():
        names = {fold(name.split()[-1]) for name, _ in told}
        name, source = max(told, key=lambda one: len(one[0]))
        known = calls_former(document.text, name) or asked in table(FILE)["known"]
        if len(names) == 1 and not known and is_matter(document, asked, name, owning[asked]):
            yield len(document.blocks), fact_of(asked, name, source, published)


def holders(text: str) -> Iterator[tuple[str, str, str]]:
    """The offices that a sentence gives to somebody, with the names and the land or body."""
    for hit in shape().finditer(text):
        office, whose = hit["title"] or hit["office"], hit["owner"] or hit["whose"] or ""
        asked = office_asked(office, whose)
        if asked and not OTHER.search(text[: hit.start()]) and not OVER.match(text[hit.end() :]) and is_plain(hit):
            yield asked, re.sub(r"['’]s$", "", hit["name"]), whose or home_of(office)


def home_of(office: str) -> str:
    """The country whose office needs no country beside it."""
    return next((country for country, own in table(FILE)["national"].items() if office in own), "")


def words_for(whose: str) -> frozenset[str]:
    """The words by which a title may speak of the land or body of an office: Iran, Iranian, Tehran."""
    if whose in table(FILE)["bodies"]:
        return also(whose)
    land = owners().get(whose, whose)
    return frozenset({whose, land, *(word for word, country in owners().items() if country == land)})


def is_plain(hit: re.Match[str]) -> bool:
    """Whether a name is nobody's title, country or office: "President Trump White House" and the like are not."""
    parts = [fold(part) for part in hit["name"].split()]
    return not any(part in title_words() or part in country_names() for part in parts)


@cache
def title_words() -> frozenset[str]:
    """The words of all offices and of those who work in them, of which a name is not made."""
    told = (*offices(), *listed("public_offices"), *table(FILE)["others"])
    return frozenset(fold(word) for one in told for word in one.split()) - SMALL_WORDS


def office_asked(office: str, whose: str) -> str:
    """An office as it is asked for; "" where its owner does not go with it."""
    rules = table(FILE)
    title = rules["spelled"].get(office, office)
    if whose in rules["bodies"]:
        full = rules["bodies"][whose].get(title, "")
        return f"the {full}" if full else ""
    owner = owners().get(whose, "")
    homes = [country for country, own in rules["national"].items() if office in own]
    if homes and ((not whose and office in rules["alone"]) or owner in homes):
        land = owner or homes[0]
        own = title not in rules["of"] and "Vice" not in title
        plain = f"{possessive(land)} {title}" if own else f"the {title} of {land}"
        return str(rules["full"].get(plain, plain))
    if not owner:
        return ""
    if title in rules["of"]:
        return f"the {title} of {owner}"
    return f"{possessive(owner)} {title}" if title in rules["own"] else ""


def possessive(land: str) -> str:
    """Whose an office is: India's, the US."""
    return {US: "the US", "the UK": "the UK"}.get(land, f"{land}'s")


def is_of_now(text: str, document: Document, number: int) -> bool:
    """Whether a sentence, made to stand alone, tells of the days in which its document was written.

    It has a time of then and no other; or none at all, in news of a weekday and a paragraph that tells of no earlier year.
    """
    published = document.source.published
    times = [time for time in find_times(text) if time.year]
    if published is None:
        return False
    if not times:
        years = [int(year) for year in A_YEAR.findall(document.blocks[number].text)]
        return bool(WEEKDAY.search(document.text)) and all(year == published.year for year in years)
    near = [abs(date(time.year, time.month or published.month, time.day or MIDDLE).toordinal() - published.toordinal()) for time in times]
    return max(near) <= LATELY


def fact_of(asked: str, name: str, source: Sentence, published: date) -> Fact:
    """The fact that somebody held an office in the month of a document."""
    as_of = month_year(published)
    return Fact(
        f"As of {as_of}, {asked} was {name}.",
        source.quote or source.text,
        (Slot(name, "person", "", (name.split()[-1],), f"held by {as_of}", 0.6),),
        as_of=published,
        section=source.headings,
        about=asked.removeprefix("the "),
        question=f"Who was {asked} as of {as_of}?",
        worth=0.6,
    )
