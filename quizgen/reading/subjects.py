"""The things that the rows of a table are about, named as they would be named outside the table."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from quizgen import gazetteer
from quizgen.model import Document
from quizgen.quantities import is_ordinal
from quizgen.reading import lists
from quizgen.reading.constitution import article_topic
from quizgen.reading.heading_names import head_word, is_country, is_name, nouns
from quizgen.reading.headings import listed, stripped
from quizgen.reading.projects import project
from quizgen.reading.topics import Topic, is_plural, named, with_article
from quizgen.reading.values import cleaned, is_vague, names
from quizgen.syllabus import table
from quizgen.text import fold, words

MOST_WORDS, MOST_OF_A_LAW = 8, 13
LAW_ENDS = re.compile(r" (?:Act|Code|Bill|Convention|Protocol|Treaty)(?:, \d{4})?$")
# "Eastern" under "Zonal Council".
QUARTERS = frozenset({"Northern", "Southern", "Eastern", "Western", "Central", "North-Eastern", "North Eastern", "Upper", "Lower"})
ANCIENT = re.compile(r"\bancient\b")
PROJECT = re.compile(r"\bprojects?$", re.IGNORECASE)
# Headers of columns of names that do not say of what.
NAMELESS = frozenset({"name", "names"})


def subject(document: Document, header: str, cell: str, above: tuple[str, ...]) -> Topic | None:
    """The thing that a row is about, with what its header adds: `Periyar` under "Tiger Reserve", `21` under "Article"."""
    text, given = cleaned(re.sub(r"\s*\((?:19|20)\d\d\)$", "", cell.rstrip(" *†‡§#"))), fold(header)
    header = listed_kind(above) or header if fold(header) in NAMELESS else re.sub(r"\s*\((?!s\))[^()]*\)$", "", header)
    kind = next((kind for kind, headers in table("labels.yaml")["kinds"].items() if fold(header) in headers), "")
    if kind == "article":
        return article_subject(text, (*above, header))
    if held := sitting(cell, above) or (hub(text, header, above) if kind == "hub" else None):
        return held
    if not is_short_name(text):
        return None
    if is_ordinal(text) and kind not in OWN:
        return numbered_body(text, above)
    if kind in OWN:
        return OWN[kind](text)
    if PROJECT.search(header):
        return project(text, header, above, document)
    if kind == "country" or is_country(text):
        return Topic(text, with_article(text), country=True) if is_country(text) else None
    if ANCIENT.search(given) and re.fullmatch(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: \([^()]*\))?", text):
        return Topic(text, f"ancient {text}")
    if text in QUARTERS and header[:1].isupper() and " " in header:
        return named(f"{text} {header}") or Topic(f"{text} {header}", f"the {text} {header}")
    naming = kind or fold(header) in listed("subjects") or fold(header).endswith((*listed("after"), *listed("before")))
    return completed(fold(header), text, kind) if naming or is_name(text, document) else None


def hub(text: str, header: str, above: tuple[str, ...]) -> Topic | None:
    """`Quantum Computing` under "Hub": one of those of the mission that the title names."""
    of = title_topic_of(above)
    return Topic(f"{text} hub", f"the {text} {fold(header)} of {of}", kind="hub") if of else None


def title_topic_of(above: tuple[str, ...]) -> str:
    """The thing that the title over a table names, with its article; "" where it names none."""
    topic = named(re.split(r": | [–—|-] ", above[-1])[0]) if above else None
    return topic.shown if topic and not topic.country and not topic.pair else ""


def listed_kind(above: tuple[str, ...]) -> str:
    """What a table under "Biosphere Reserves of India" lists, where its column only says "Name"; "" where no heading tells."""
    lines = [fold(stripped(heading)) for heading in reversed(above)]
    shape = r"(?:\w+ of (?:the )?)?{}s(?: of| in|:|,|$)"
    kinds = (noun for line in lines for noun in table("labels.yaml")["after"] if re.match(shape.format(re.escape(noun)), line))
    return next(kinds, "")


def numbered_body(text: str, above: tuple[str, ...]) -> Topic | None:
    """`15th` under "Finance Commission": one of a row of commissions that the nearest heading names."""
    body = next((topic for heading in (*reversed(above[:-1]), above[-1]) if (topic := named(heading))), None)
    one_of_many = body is not None and not body.full and head_word(body.name) in listed("numbered")
    return Topic(f"{text} {body.name}", f"the {text} {body.name}", kind="committee") if body and one_of_many else None


def sitting(cell: str, above: tuple[str, ...]) -> Topic | None:
    """`1st, 483 BCE` under "Buddhist councils", `1929` under "Congress sessions": one of the meetings that the nearest heading lists."""
    text = cleaned(cell).strip()
    heading = next((stripped(one) for one in reversed(above) if SESSIONS.search(one) or MEETINGS.search(stripped(one))), "")
    nth, year = NTH.match(text), re.fullmatch(r"(?:1[89]|20)\d\d", text)
    if SESSIONS.search(heading) and (nth or year):
        name = f"{nth['nth'] if nth else text} session of the Indian National Congress"
        return Topic(name, f"the {name}", kind="sitting")
    row = MEETINGS.search(heading)
    if row is None or nth is None:
        return None
    name = f"{nth['nth']} {row['of'].removeprefix('The ')} {row['noun'].title()}"
    return Topic(name, f"the {name}", kind="sitting")


NTH = re.compile(
    r"(?P<nth>\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh)"
    r"(?:$| (?:Council|Session|Sangam|Conference)\b|[,(:–-]| \()"
)
SESSIONS = re.compile(
    r"\b(?:INC|Indian National Congress|Congress) [Ss]essions?\b|\b[Ss]essions of (?:the )?(?:INC|Indian National Congress)\b"
)
MEETINGS = re.compile(
    r"^(?:(?:List|Table|Summary|Chronology) of )?(?P<of>[A-Z]\w+(?: [A-Z]\w+){0,4}) "
    r"(?P<noun>[Cc]ouncil|[Ss]angam|[Rr]ound [Tt]able [Cc]onference)s\b"
)


def is_short_name(text: str) -> bool:
    """Whether a cell may be a name at all: few words, no number, no sentence, no list, not `Phase I`."""
    longest = MOST_OF_A_LAW if LAW_ENDS.search(text) else MOST_WORDS
    if not text or len(text.split()) > longest or is_vague(text) or names(text) or ORDERED.match(text):
        return False
    stops = re.search(r"[.;:%]|\d,\d", re.sub(r" vs?\. ", " v ", text))
    return not stops and text[0].isalnum() and not text[0].islower() and re.fullmatch(r"[\d.,-]+", text) is None


@cache
def subject_headers() -> frozenset[str]:
    """The headers of columns whose cells are names of things."""
    return listed("subjects").union(*(map(fold, headers) for headers in table("labels.yaml")["kinds"].values()))


def species(text: str) -> Topic:
    """An animal or plant, without the other name in brackets."""
    plain = re.sub(r"\s*\([^()]*\)$", "", text)
    first, *rest = plain.split()
    # "Red panda", "Gharial": the capital of a cell; "Asiatic lion" and "Great Indian Bustard" keep theirs.
    known = lists.listed("species_nouns") | lists.listed("species_words")
    common = fold(first) in known and not any(part[:1].isupper() for part in rest)
    return Topic(plain, f"the {plain[:1].lower() + plain[1:] if common else plain}", kind="species")


def amendment(text: str) -> Topic | None:
    """`42nd`, `42nd Amendment Act`: an amendment to the Constitution."""
    own = re.fullmatch(r"(?:The )?(\d+(?:st|nd|rd|th))(?: (?:Constitutional |Constitution )?(?:\(?Amendment\)?)?(?: Act)?)?", text)
    return Topic(f"{own[1]} Amendment", f"the {own[1]} Amendment to the Constitution of India", kind="amendment") if own else None


def case(text: str) -> Topic | None:
    """`Kesavananda Bharati v. State of Kerala`."""
    return Topic(text, text, kind="case") if re.search(r" vs?\.? ", text) else None


def newspaper(text: str) -> Topic | None:
    """`The Hindu`: one paper, its article a part of its name."""
    return None if re.search(r"[,(/&]", text) else Topic(text, text, kind="newspaper")


OWN: dict[str, Callable[[str], Topic | None]] = {"species": species, "amendment": amendment, "case": case, "newspaper": newspaper}


# What only orders the rows of one table names nothing outside it.
ORDERED = re.compile(
    r"(?:Phase|Stage|Level|Type|Tier|Step|Component|Category|Class|Group|Part|Zone|Pillar|Year|Total|Overall|Others?)\b", re.IGNORECASE
)


def article_subject(text: str, above: tuple[str, ...]) -> Topic | None:
    """The Article, Schedule or Part that a cell names or numbers."""
    name = f"Article {text}" if re.match(r"\d", text) else text
    fits = re.fullmatch(r"(?:Article|Art\.) ?\d{1,3}[A-Z]{0,2}(?:\(\w+\))*|(?:Schedule|Part) [IVX]+[A-C]?|[A-Z][a-z]+ Schedule", name)
    return article_topic(name, above) if fits else None


def whole_nouns(kind: str) -> frozenset[str]:
    """The nouns with which a name is whole: of sites those of their kinds alone, so that the Cold Desert is called a Biosphere Reserve."""
    return frozenset(noun.split()[-1] for noun in table("labels.yaml")["after"]) if kind == "site" else nouns("the")


def spelled_out(site: str) -> str:
    """The name of a site with its last word in full: `Gir NP` → Gir National Park."""
    name, _, last = site.rpartition(" ")
    return f"{name} {table('labels.yaml')['site_letters'].get(last, last)}".strip()


# Nouns that names of this kind have without a capital: "the Kol revolt".
LOWER = frozenset({"painting", "tribe", "revolt", "rebellion", "uprising", "mutiny", "movement", "rising"})
SMALL = ("of", "and", "for", "the", "on", "in", "to", "de", "a", "at", "by", "from", "against", "with", "under")


# "the World Economic Outlook", "the State of World Population"; "Swachh Survekshan" has no article.
REPORT = re.compile(r"(?:World|Global|Asian|International|State of|Status of)\b")
# A royal house by its people.
HOUSES = re.compile(r"(?:[A-Z][\w-]+ )?[A-Z][\w-]+[^s\W]s(?: \([^()]*\))?")


def completed(header: str, text: str, kind: str) -> Topic | None:
    """The name of a subject with the noun of its column, when the name lacks it."""
    text = re.sub(r"\s*\([^()]*\)$", "", text) if kind == "pass" else spelled_out(text) if kind == "site" else text
    short = header.removeprefix("name of the ").removeprefix("name of ").removesuffix(" name")
    if kind == "hub" or (kind == "committee" and re.fullmatch(r"[A-Z]{4,}", text) and gazetteer.entry(text) is None):
        return None  # NCRWC: letters that the table spells out nowhere.
    if kind == "dynasty" and HOUSES.fullmatch(text.split(" of ")[0]):
        return Topic(text, f"the {text}", kind=kind, plural=True)  # "the Pallavas", "the Chalukyas of Badami"
    parts = [part for part in re.split(r"[\s-]+", text) if part[:1].isalnum() and part not in SMALL]
    if not all(part[0].isupper() or part[0].isdigit() for part in parts):
        return None
    noun = next((one for one in table("labels.yaml")["after"] if short in (one, f"{one}s")), "")
    first = next((one for one in table("labels.yaml")["before"] if re.search(rf"\b{one}$", short)), "")
    if (
        noun
        and not text.endswith((" La", " Ghat"))
        and not (set(words(noun)) & set(words(text)) or (head_word(text) in whole_nouns(kind) and " " in text))
    ):
        text = re.sub(r"\s*\([A-Z]+\)$", "", text) if noun == "code" else text
        text = f"{text} {noun if noun in LOWER else noun.title()}"
    elif first and first not in words(text) and not (first == "mission" and re.search(r"\w[A-Z]", text)):
        text = f"{first.title()} {text}"
    always = (
        (noun or kind == "uprising")
        and noun != "painting"
        and not text.casefold().startswith("the ")
        and noun != "fort"
        and not text.endswith((" La", " Ghat"))
    )
    always = always or (kind == "organisation" and re.fullmatch(r"[A-Z]{3,6}", text) is not None and fold(text) not in listed("spoken"))
    always = always or (kind == "report" and REPORT.match(text) is not None)
    article = f"the {text}" if always else with_article(text)
    return Topic(text, article, kind=kind, plural=is_plural(text))
