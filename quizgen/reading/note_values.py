"""Answers that notes and their tables give in their own shapes: where a river rises, how far a missile flies, two founders."""

from __future__ import annotations

import re

from quizgen.reading.entitlements import entitlement
from quizgen.reading.heading_names import is_country
from quizgen.reading.topics import with_article
from quizgen.reading.values import CAPITAL, PLACE, Value, names, person, spelled
from quizgen.text import fold

LANDFORM = (
    r"(?:hills?|plateau|range|ranges|glacier|glaciers|lake|lakes|springs?|kund|peak|mountains?|forests?|valley|pass|slopes?|falls|district|"
    r"village|coast|delta|desert|plains?|island|ridge|sanctuary)"
)
NATURAL = re.compile(
    rf"(?:(?:near|in|at|the|from) )*{CAPITAL}(?: (?:of |de |and |& )?{CAPITAL})*(?: {LANDFORM})?"
    rf"(?:(?:, | (?:near|in|of|at|on) )(?:the )?{CAPITAL}(?: (?:of |and |& )?{CAPITAL})*(?: {LANDFORM})?){{0,3}}"
)
UNITS = r"(?:km|kilomet(?:re|er)s|m|met(?:re|er)s|kg|tonnes?|t|MW|MWe|GW|kW|km/h|kmph|cm|mm|ha|hectares|GHz|MHz|dB|years|days|hours)"
SPAN = re.compile(rf"(?:about |around |over |up to |upto |~ ?)?\d[\d,]*(?:\.\d+)?(?: ?(?:[–-]|to) ?\d[\d,]*(?:\.\d+)?)? ?{UNITS}")
LONGEST, MANY_PARTNERS = 8, 6


def natural_place(text: str) -> Value | None:
    """Where a river rises or ends: `Sivagiri hills`, `Beas Kund near Rohtang`, `Verinag spring, Kashmir`."""
    plain = re.sub(r" ?\([^()]*\)$", "", text)
    if (
        re.match(r"(?:Lost|Joins|Falls|Ends|Meets|Rises|Flows)\b", plain)
        or not NATURAL.fullmatch(plain)
        or len(plain.split()) > LONGEST
        or re.search(r"\d", plain)
    ):
        return None
    shown = re.sub(r"^(?:Near|In|At|From)\b", lambda hit: fold(hit[0]), plain)
    bare = re.sub(r"^(?:near|in|at|from) (?:the )?", "", shown)
    first = re.split(r", | near | in ", bare)[0]
    # "Ganga at Prayagraj" is where the Ganga and Prayagraj are; what a bracket has, "Sutlej (Panjnad)", is another name.
    ends = first.split(" at ") if " at " in first else []
    other = text.removeprefix(plain).strip(" ()")
    parts = bare.split(", ")[1:]  # "Vindhyas, Dhar district": the district is as right.
    every = dict.fromkeys((bare, first, *ends, *parts, other))
    return Value(shown, "place", tuple(one for one in every if one != shown and PLACE.match(one)))


def long_way(text: str) -> Value | None:
    """The length of a long river, of which a teacher may ask: `1,312 km`."""
    found = re.fullmatch(r"(\d{1,2},?\d{3}) ?(?:km|kilomet(?:re|er)s)", text)
    if found is None:
        return None
    rounded = f"{round(int(found[1].replace(',', '')), -2):,} km"  # It is asked for about.
    return Value(text, "measure", tuple(one for one in dict.fromkeys((*spelled(text), rounded)) if one != text))


def one_or_two(text: str) -> Value | None:
    """One person, or two who did it together: `Harihara I and Bukka I`."""
    one = person(text)
    if one is not None:
        return one
    both = re.split(r" and | & ", re.sub(r" ?\([^()]*\)$", "", text))
    if len(both) != 2 or not all(re.fullmatch(rf"{CAPITAL}(?: {CAPITAL}){{1,3}}", part) for part in both):  # noqa: PLR2004 - a pair
        return None
    return Value(f"{both[0]} and {both[1]}", "list", (f"{both[1]} and {both[0]}", f"{both[0]}, {both[1]}"))


def span(text: str) -> Value | None:
    """A number with its unit, or from one to another: `700–900 km`, `about 100 km`."""
    return Value(text, "measure", tuple(spelled(text))) if SPAN.fullmatch(text) else None


def emblem(text: str) -> Value | None:
    """A thing of one or two plain words: `bull`, `water jar`."""
    return Value(text[:1].lower() + text[1:], "thing") if re.fullmatch(r"[A-Za-z][a-z]+(?: [a-z]+)?", text) else None


LAUNCHER = re.compile(r"(?:PSLV|GSLV|LVM ?-?3|SSLV|Falcon|Ariane|Soyuz|Proton|Long March|Atlas|Vega|H-?[23]|Electron|New Glenn)\b[\w -]*")


def launcher(text: str) -> Value | None:
    """A rocket that carries others: `GSLV-F16 (18th flight of GSLV)`."""
    plain = re.sub(r" ?\([^()]*\)$", "", text)
    family = plain.partition("-")[0]  # Who answers PSLV has not named the flight, and is right.
    return Value(plain, "term", (family,) if family != plain else ()) if LAUNCHER.fullmatch(plain) else None


FUNDED = re.compile(r"(?:an? )?(?P<how>[Cc]entral [Ss]ector|[Cc]entrally[- ][Ss]ponsored|[Ss]tate [Ss]ector)(?: [Ss]cheme| [Pp]rogramme)?")


def funding(text: str) -> Value | None:
    """Who pays for a scheme: `Central Sector Scheme`, `Centrally sponsored`."""
    found = FUNDED.fullmatch(re.sub(r" ?\([^()]*\)$", "", text))
    if found is None:
        return None
    how = found["how"].replace("-", " ").title()
    return Value(f"a {how} Scheme", "thing", (how, f"{how} Scheme"))


def partners(text: str) -> Value | None:
    """The other countries of an exercise of several: `US, Japan, Australia`, `India, Brazil, South Africa`."""
    others = [part for part in names(text.replace(" with ", ", ")) if part != "India"]
    if not 1 < len(others) < MANY_PARTNERS or not all(map(is_country, others)):
        return None
    shown = [with_article(one) for one in others]
    return Value(f"{', '.join(shown[:-1])} and {shown[-1]}", "list", (", ".join(others),))


RANK = re.compile(r"(?P<rank>\d{1,3})(?:st|nd|rd|th)?(?: ?(?:of|out of|/|among|\() ?\d{2,3}(?: countries| economies| nations)?\)?)?")


def rank(text: str) -> Value | None:
    """A place among countries: `130 of 193`, `38th`."""
    found = RANK.fullmatch(text)
    return Value(found["rank"], "number", (nth(found["rank"]), text)) if found else None


def nth(number: str) -> str:
    """`38` → 38th."""
    ending = "th" if number[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return f"{number}{ending}"


NOTE_PARSERS = {
    "partners": partners,
    "rank": rank,
    "natural place": natural_place,
    "long way": long_way,
    "one or two": one_or_two,
    "span": span,
    "emblem": emblem,
    "launcher": launcher,
    "funding": funding,
    "entitlement": entitlement,
}
