"""What a cell of a table tells of its row alone: "Highest fort of the Sahyadri", "first treaty to ban a whole class of weapons"."""

from __future__ import annotations

import re

from quizgen.model import Fact, Slot
from quizgen.reading.deeds import POINTS
from quizgen.reading.headings import listed
from quizgen.reading.incumbents import SUPERLATIVES
from quizgen.reading.label_facts import Answer, Told
from quizgen.reading.topics import Topic
from quizgen.reading.torn import is_torn
from quizgen.text import fold, sentence, squeeze, veil

WORTH, LENGTH = 0.7, range(2, 13)
RANKS = f"first|only|earliest|last|(?:second[- ])?(?:{SUPERLATIVES})"
APART = re.compile(rf";\s+|\.\s+(?=[A-Z])|\s[–—]\s|,\s+(?=(?:the |and )?(?:{RANKS})\b)")
TOLD = re.compile(
    rf"(?:[Tt]he |(?P<of>(?:India|Asia|Africa|Europe|[Tt]he world|[Ww]orld)['’]s ))?(?P<how>{RANKS})\b(?P<what> [^,:]+)", re.IGNORECASE
)
# What has been held or published first is no first of its kind; of "the five" only the page tells which.
EVENTS = re.compile(
    r"^ (?:held|launched|edition|phase|round|set|chair\w*|time|half|published|proposed|used|seen|found|played|introduced|states?|year|"
    r"[a-z]+ed (?:in|on|at|by|as|for|to|from)\b|in\b|day|session|meeting)|\b(?:one|two|three|four|five|six|seven|eight|ten|\d+)\b(?! class)"
)
SCOPE = re.compile(r"\b(?:of|in|to|on|for|with)\b|[A-Z]")
CORE = re.compile(
    r" (?:of|in|to|on|for|with|that|which|at|from|under|by|outside|after|between|since|meant|wholly|on|"
    r"built|made|found|held|sent|put|run|won|[a-z]+ed)\b"
)
NAMELESS = frozenset({"name", "names", "no", "s no", "place", "title", "item", ""})
# Who is the first of these is known by name, and not for it.
SOMEBODY = frozenset(
    {"indian", "asian", "african", "european", "american", "woman", "man", "person", "lady", "citizen", "muslim", "hindu", "dalit"}
)
# "largest in most recent years": a rank that no date fixes.
NOWADAYS = re.compile(
    r"\b(?:recent|current|latest|present|now|nowadays|today|yet|so far|till|until|to date|this year|most years)\b", re.IGNORECASE
)
# "Oldest of the coastal trusts", "first to become a landlord port": the class is told by the page alone.
OF_ITS_CLASS, FIRST_TO = (
    re.compile(r"^ of (?:the )?(?P<class>[\w -]+?)(?= (?:of|in|to|on|for|with)\b|$)"),
    re.compile(r"^ to (?!ban\b)[a-z]+"),
)
# What a place is made or has become, and not what it is known for: "First Ramsar site in India" of a lake.
STATUS = frozenset(
    {"site", "wetland", "reserve", "park", "sanctuary", "city", "town", "capital", "port", "place", "settlement", "village", "geopark"}
)
INSTITUTIONS = frozenset(
    {"body", "institution", "organisation", "organization", "agency", "bank", "company", "regulator", "authority", "fund"}
)
POINTING = frozenset({"one", "ones", "such", "kind", "type"})
# What happened in a year is not the year's; which State or list is meant, only the page tells.
TIMES = frozenset({"year", "date", "month", "day", "period", "century", "time", "when", "event"})
OF_THE_PAGE = re.compile(
    r"\bthe (?:[Ss]tate|country|region|district|list|group|table|series|[Pp]rovince|[Ss]cheme|[Mm]ission|programme)\b(?! of)"
)


def distinction(told: Told, topic: Topic, header: str) -> Answer:
    """The question for the one row of which a cell tells a first, an only or a largest; its bounds must be told as well."""
    if fold(told.label) in listed("unasserted") or topic.country or topic.pair or class_of(header) in TIMES:
        return Answer(why="table header tells no question")
    for part in APART.split(re.sub(r"\s*\([^()]*\)", "", told.value)):
        found = TOLD.fullmatch(part.strip(" ."))
        fact = made(found, told, topic, class_of(header)) if found and is_bounded(found) else None
        if fact is not None:
            return Answer((fact,))
    return Answer(why="value is not one short answer of the kind the label asks for")


def class_of(header: str) -> str:
    """The kind of thing that a column of names holds: "Inscription" → inscription, "" for "Name"."""
    plain = fold(re.sub(r"^name of (?:the )?", "", fold(header))).partition(" (")[0]
    noun = plain.removesuffix("s") if not plain.endswith(("ss", "us")) else plain
    return "" if noun in NAMELESS or "/" in noun or not re.fullmatch(r"[a-z][a-z -]+", noun) else noun


def is_bounded(found: re.Match[str]) -> bool:
    """Whether a superlative says among what it is so, in words that need no page."""
    what = found["what"]
    scoped = bool(found["of"]) or SCOPE.search(what) is not None
    return scoped and len(what.split()) in LENGTH and not any(shape.search(what) for shape in (EVENTS, POINTS, OF_THE_PAGE, NOWADAYS))


def is_of_another(what: str, kind: str) -> bool:
    """Whether a superlative stands among things of another class than its column's, or a first deed names no land that it was first in."""
    among = OF_ITS_CLASS.match(what)
    last = fold(among["class"]).split()[-1] if among else ""
    strange = bool(last and kind) and kind.split()[-1] not in (
        last,
        last.removesuffix("s"),
        last.removesuffix("es"),
        re.sub("ies$", "y", last),
    )
    return strange or (FIRST_TO.match(what) is not None and re.search(r"[A-Z][a-z]", what) is None)


def made(found: re.Match[str], told: Told, topic: Topic, kind: str) -> Fact | None:
    """The fact with its question; None where its words would give the thing away or do not say what it is."""
    if is_of_another(found["what"], kind):
        return None
    how, what = fold(found["how"]), squeeze(re.sub(r"\s*&\s*", " and ", found["what"])).strip()
    whose = re.sub(r"^[Tt]he world|^[Ww]orld", "the world", found["of"] or "the ")
    said = f"{whose}{how} {what}"
    core = CORE.split(f" {what}")[0].split()
    one_of_them = bool(kind) and {fold(word) for word in (*core[-1:], kind.split()[-1])} <= INSTITUTIONS
    own = bool(core) and (not kind or one_of_them or fold(core[-1]) == kind.split()[-1] or fold(core[-1]) in STATUS)
    if not own and core and core[-1].lower() in SOMEBODY:
        return None  # "First Indian to win a Nobel Prize in physics": who that is, and not what he is known for.
    if (not kind and (not core or fold(core[-1]) in POINTING)) or (not own and kind.split()[-1:] and kind.split()[-1] in INSTITUTIONS):
        return None  # A body is the first bank of the country, and not known for it.
    verb = ("was" if how == "first" else "is") if not topic.plural else ("were" if how == "first" else "are")
    known = "" if own or not core else "known for "
    plain = own and (not kind or fold(core[-1]) not in STATUS)
    asked = f"Which {verb} {said}?" if plain else f"Which {kind} {'is' if known else verb} {known}{said}?"
    statement = sentence(f"{topic.shown[:1].upper()}{topic.shown[1:]} {('are' if topic.plural else 'is') if known else verb} {known}{said}")
    telling = " ".join(word for word in topic.name.split() if fold(word) != kind)
    if veil(asked, telling) != asked or is_torn(statement) or statement.count(topic.name) != 1:
        return None
    others = tuple({one for one in (telling, topic.full) if one and one != topic.name})
    slot = Slot(topic.name, "thing", kind, others, f"{how} of its kind", WORTH)
    return Fact(statement, told.quote, (slot,), section=told.section, about=topic.name, question=asked, worth=WORTH)
