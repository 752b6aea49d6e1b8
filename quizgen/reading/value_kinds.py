"""Values of special labels (categories, schedules, phrases, measures), and the table of all that a label's value may have to be."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen import gazetteer
from quizgen.reading import values
from quizgen.reading.lists import listed
from quizgen.reading.topics import with_article
from quizgen.reading.values import MONTH, MOST_WORDS, NUMBER_WORDS, Value, names, spelled
from quizgen.syllabus import country_names
from quizgen.text import fold, with_indefinite, words

IUCN = {
    "CR": "Critically Endangered",
    "EN": "Endangered",
    "VU": "Vulnerable",
    "NT": "Near Threatened",
    "LC": "Least Concern",
    "EW": "Extinct in the Wild",
    "EX": "Extinct",
    "DD": "Data Deficient",
}
VERBAL = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|shall|can|may|must|should|not|to|that|which|who|this|it|they|its)\b", re.IGNORECASE
)


def body(text: str) -> Value | None:
    """One organisation, with its article where the name needs one; its city or country behind it is no part of it."""
    plain, _, city = text.rpartition(", ")
    text = plain if plain and "," not in plain and gazetteer.kind_of(city) == "city" else text
    bare, _, land = text.removesuffix(")").rpartition(" (")
    text = bare if bare and gazetteer.kind_of(land) == "country" else text
    found = values.ministry(text) or values.name(text)
    if found is None:
        return None
    known, shown = gazetteer.entry(found.text, "body"), with_article(found.text)
    accepts = dict.fromkeys((*found.accepts, found.text, *(known.spellings if known else ())))
    return found._replace(text=shown, type="body", accepts=tuple(one for one in accepts if one != shown))


def iucn(text: str) -> Value | None:
    """One category of the Red List, in full or by its letters."""
    plain = re.sub(r" ?\((?:IUCN|[A-Z]{2}|IUCN Red List)\)|^IUCN(?: status)?:? ", "", text).strip()
    full = IUCN.get(plain, plain)
    known = {fold(one): one for one in IUCN.values()}
    letters = next((key for key, category in IUCN.items() if fold(category) == fold(full)), "")
    return Value(known[fold(full)], "term", (letters,)) if fold(full) in known else None


def binomial(text: str) -> Value | None:
    """`Ardeotis nigriceps`."""
    return Value(text, "term") if re.fullmatch(r"[A-Z][a-z]+ [a-z]{3,}(?: [a-z]{3,})?", text) else None


def schedule(text: str) -> Value | None:
    """`Schedule I`, `Sch. I`, `I`."""
    found = re.fullmatch(r"(?:(?:Schedule|Sch\.?)[ -]?)?(?P<number>[IV]{1,3})(?: of (?:the )?W.*)?", text)
    return Value(f"Schedule {found['number']}", "term", (found["number"],)) if found else None


def appendix(text: str) -> Value | None:
    """`Appendix I`, `I`."""
    found = re.fullmatch(r"(?:(?:Appendix|App\.?)[ -]?)?(?P<number>I{1,3})(?: of CITES)?", text)
    return Value(f"Appendix {found['number']}", "term", (found["number"],)) if found else None


def article(text: str) -> Value | None:
    """One Article of the Constitution."""
    found = re.fullmatch(r"(?:Article |Art\.? ?)?(?P<number>\d{1,3}(?:-?[A-Z]{1,2})?(?:\(\w+\))*)", text)
    return Value(f"Article {found['number']}", "law", (found["number"],)) if found else None


def noun_phrase(text: str) -> Value | None:
    """A short phrase without a verb form or a stop in it: `small and marginal farmers`, `Centre-State relations`."""
    if len(text.split()) > MOST_WORDS or re.search(r"[.;:()\d%]", text) or VERBAL.search(text) or text.count(",") > 1:
        return None
    return Value(lowered(text), "thing")


def lowered(text: str) -> str:
    """The phrase as it goes on in a sentence: a first word that is no name begins small."""
    first, _, rest = text.partition(" ")
    common = first[1:].islower() and (not rest or rest.split()[0][:1].islower()) and fold(first) not in country_names()
    return text[:1].lower() + text[1:] if common else text


# What an Article lays down has its article: "the right of assembly", "the list of languages".
OWNED = re.compile(
    r"(?:right|list|[a-z]+(?:tion|sion|ment|ance|ence|names?|al)|powers?|duty|division|abolition) (?:of|to|between|against|from)\b"
)


def provision(text: str) -> Value | None:
    """What an Article deals with: `the right to education`, `equality before law`."""
    text = re.sub(r" \([^()]*\)$", "", text)
    if re.match(r"[A-Za-z][a-z]+s (?:the|any|an?|that|how|all) |(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Ii]ts|[Tt]heir)\b", text):
        return None  # "certifies the net proceeds" says what the Article does.
    if re.search(r"\s[–—-]\s", text):
        return None  # "Elections – State Election Commission" are two things.
    value = noun_phrase(re.sub(r"\b([Rr]ight) to\b", r"\1 of", text)) if len(text.split()) > 1 else None
    if value is None:
        return None
    plain = lowered(text)
    if set(words(re.sub(r",? as .*$", "", plain))) <= listed("of_an_office"):
        return None  # "Appointment, oath and conditions of service": whose, the heading says.
    if "," in plain and not re.search(r" (?:of|to|for|in|between|against|from) |[A-Z]", plain):
        return None  # "Powers, authority and responsibilities": whose, the heading says.
    needs = OWNED.match(plain)
    shown = f"the {plain}" if needs else with_article(plain)
    return Value(shown, "definition", (plain,))


def expansion(text: str) -> Value | None:
    """A full form: a name of at most a dozen words."""
    return Value(text, "expansion") if values.NAME.fullmatch(text) and 1 < len(text.split()) <= MOST_WORDS + 3 else None


def statute(text: str) -> Value | None:
    """One Act with its year."""
    plain = text.removeprefix("the ")
    fits = re.fullmatch(r"[A-Z][\w'’() ,&-]+ Act,? (?:1[789]|20)\d\d", plain) and plain.count(" Act") == 1
    return Value(f"the {plain}", "law", (plain, re.sub(r",? \d{4}$", "", plain))) if fits else None


def day_of_year(text: str) -> Value | None:
    """`2 February`, `June 5 every year`: one day that comes every year."""
    text = re.sub(
        r"^(?:(?:is )?(?:observed|celebrated|marked) )?(?:(?:annually|globally|worldwide|every year) )?(?:on )?",
        "",
        text,
        flags=re.IGNORECASE,
    )
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", re.sub(r"(?:^every year on |,? (?:every|each) year$| \([^()]*\)$)", "", text))
    found = re.fullmatch(rf"(?:(?P<day>\d{{1,2}}) (?P<month>{MONTH})|(?P<name>{MONTH}) (?P<number>\d{{1,2}}))", plain)
    if found is None:
        return None
    day, month = (found["day"], found["month"]) if found["day"] else (found["number"], found["name"])
    return Value(f"{day} {month}", "date", (f"{month} {day}",))


def old_law(text: str) -> Value | None:
    """`IPC, 1860`, `Indian Evidence Act, 1872`: one law with its year."""
    found = re.fullmatch(
        r"(?:the )?(?P<name>[A-Z][\w'’() &-]+?)(?:,? (?:\()?(?:1[789]|20)\d\d\)?|(?<= Act)|(?<= Code)|(?<= Procedure))", text
    )
    if found is None or names(found["name"]):
        return None
    return Value(f"the {text.removeprefix('the ')}", "law", (text.removeprefix("the "), found["name"]))


def infinitive(text: str) -> Value | None:
    """A short aim: `to protect tigers and their habitat`."""
    fits = re.fullmatch(r"[Tt]o [a-z][^.;:()]+", text) and len(text.split()) <= 12  # noqa: PLR2004 - an aim of a line
    return Value(text[:1].lower() + text[1:], "purpose", (text[3:],)) if fits else None


TERM = re.compile(
    r"(?P<years>\d{1,2}|[a-z]+) (?:years?|yrs)(?:,? (?:or|/)?\s*(?:till |until |up to |upto )?"
    r"(?:(?:the )?age of |attaining (?:the )?age of )?(?P<age>\d\d)(?: ?(?:years?|yrs))?(?: of age| age)?"
    r"(?:,? (?:whichever (?:is )?earlier|whichever comes first))?)?",
    re.IGNORECASE,
)


def term_of_office(text: str) -> Value | None:
    """`6 years`, `6 yrs or 65 yrs, whichever earlier`: how long an office is held."""
    found = TERM.fullmatch(re.sub(r" ?/ ?(?=\d)", " or ", re.sub(r" ?\([^()]*\)$", "", text)))
    number = NUMBER_WORDS.get(fold(found["years"]), found["years"]) if found else ""
    if found is None or not number.isdecimal():
        return None
    shown = f"{number} years"
    if found["age"] is None:
        return Value(shown, "duration")
    whole = f"{shown} or until the age of {found['age']}, whichever is earlier"
    return Value(
        whole,
        "term",
        (
            f"{shown} or {found['age']} years",
            f"{shown} or {found['age']} years of age",
            f"{shown} or up to the age of {found['age']} years",
        ),
    )


def age(text: str) -> Value | None:
    """`65 years`: at what age one retires."""
    found = re.fullmatch(r"(?P<age>\d\d)(?: ?(?:years?|yrs))?(?: of age)?", text)
    return Value(found["age"], "number", (f"{found['age']} years",)) if found else None


BY_LAW = (
    r"(?:non-|extra-)?(?:constitutional|statutory|quasi-judicial|autonomous|"
    r"executive|advisory|regulatory|intergovernmental|permanent|independent)"
)
LEGAL = re.compile(
    rf"(?P<kind>{BY_LAW}(?:(?:,| and|,? but) (?:a |an )?{BY_LAW})?)"
    r"(?: (?P<noun>body|authority|organisation|organization|institution|office))?",
    re.IGNORECASE,
)


def legal_nature(text: str) -> Value | None:
    """`Constitutional body`, `Statutory`: by what a body exists."""
    found = LEGAL.fullmatch(re.sub(r"^(?:an? )", "", re.sub(r" ?\([^()]*\)$", "", text)))
    if found is None:
        return None
    plain = f"{found['kind'].lower()} {(found['noun'] or 'body').lower()}"
    return Value(with_indefinite(plain), "thing", (found["kind"].lower(), plain))


def historic(text: str) -> Value | None:
    """A figure of history, who may have one name: `Ajatashatru`, `Moggaliputta Tissa`; a place has that name too."""
    plain = re.sub(r" ?\([^()]*\)$", "", text)
    alone = re.fullmatch(r"[A-Z][a-z]{4,}", plain) is not None and gazetteer.kind_of(plain) in ("", "person")
    return Value(plain, "person", ()) if alone else values.person(text)


def seat(text: str) -> Value | None:
    """A capital of old, `Vatapi (Badami)`: the bracket has its other name, or where it lies."""
    plain, _, other = text.partition(" (")
    found, alias = values.place(plain), (other.rstrip(")"),) if other and " " not in other else ()
    return found._replace(accepts=(*found.accepts, *alias)) if found and other else found


def quoted(text: str) -> Value | None:
    """A theme or motto: words in quotation marks, whole."""
    found = re.fullmatch(r"[\"“‘'](?P<words>[^\"“”]{6,120})[\"”’']", text)
    return Value(text, "quote", (found["words"],)) if found else None


def measured(units: str) -> Callable[[str], Value | None]:
    """A parser of one number with one of the units."""
    pattern = re.compile(rf"\d[\d,]*(?:\.\d+)? ?(?:{units})")
    return lambda text: Value(text, "measure", tuple(spelled(text))) if pattern.fullmatch(text) else None


PARSERS: dict[str, Callable[[str], Value | None]] = {
    "place": values.place,
    "seat": seat,
    "state": values.state,
    "state of": values.state_of,
    "spot": values.spot,
    "country": values.country,
    "partner": values.partner,
    "year": values.year,
    "count": values.count,
    "money": values.money,
    "dated money": values.dated_money,
    "money by": values.money_by,
    "period": values.period,
    "duration": values.duration,
    "name": values.name,
    "body": body,
    "ministry": values.ministry,
    "person": values.person,
    "figure of history": historic,
    "office": values.office,
    "term of office": term_of_office,
    "age": age,
    "day of year": day_of_year,
    "old law": old_law,
    "legal nature": legal_nature,
    "quoted": quoted,
    "infinitive": infinitive,
    "iucn": iucn,
    "statute": statute,
    "binomial": binomial,
    "schedule": schedule,
    "appendix": appendix,
    "article": article,
    "noun phrase": noun_phrase,
    "provision": provision,
    "expansion": expansion,
    "length": measured("km|kilomet(?:re|er)s|m|met(?:re|er)s|feet|ft|miles"),
    "area": measured(r"sq\.? ?km|square kilomet(?:re|er)s|km²|hectares?|ha|acres"),
}
