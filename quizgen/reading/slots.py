"""A statement → the parts of it that can be asked for: names, times, amounts, quotations, lists, terms that are defined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from quizgen import dates, gazetteer, quantities
from quizgen.model import Name, Slot
from quizgen.model.slot_types import AMOUNTS, TIMES
from quizgen.reading.enumerations import lists_in
from quizgen.reading.found import WORTH, Found
from quizgen.reading.grips import grip
from quizgen.reading.letters import agrees
from quizgen.reading.lists import listed
from quizgen.reading.provisions import provisions
from quizgen.reading.sayings import sayings
from quizgen.reading.statements import Statement
from quizgen.reading.times import YEARLY
from quizgen.reading.value_grips import Place
from quizgen.text import fold, without_article, words

AS_OF = re.compile(r"As (?:of|reported in) [A-Z][a-z]+ \d{4}")
BRACKET = re.compile(r"\s*\((?P<short>[“\"']?[A-Z][\w-]{1,14}[”\"']?)\)")
# Of a proper name a definition must say more than of what it is one: "a report of the Fund" is no definition.
TOLD_APART = re.compile(r"\b(?:that|which|who|used|developed|designed|dedicated|by which|at which|only|first|largest)\b")
DEFINED = re.compile(r"^(?:an?|the|[a-z]+s)\b.*\b(?:that|which|who|of|for|to|used|developed|designed|dedicated|responsible|by)\b")
FIRST_OF = re.compile(
    r"(?: \([^()]*\)| in [A-Z][\w ]+?)? (?:is|was|became|has become|(?:has )?emerged as) (?:the|[A-Z]\w+['’]s) "
    r"(?:[a-z]+est|first|only|second|third|\d+(?:st|nd|rd|th))\b"
)
# "two, four, six or eight more" counts nothing.
RUN = re.compile(r"(?:,? or|,) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b(?=,| or|,? \w+ ?$| more)")
CAPITALS = re.compile(r" [A-Z][a-z]+ [A-Z][a-z]+s\b")
# "Kavach 4.0": the number of a name.
VERSION, CAPITAL = re.compile(r"\d\.\d"), re.compile(r"\b[A-Z]\w+ $")
# "Cyclone Montha" is no person.
STORM = re.compile(r"(?:Cyclone|Hurricane|Typhoon|Comet|Asteroid) [A-Z]")
# Into how many sorts a thing falls says nothing without them.
SORTS = re.compile(r" (?:broad |main |major )?(?:categories|components|parts|types|kinds|ways|groups|heads)$")
CONTINENTS = frozenset(
    {
        "Asia",
        "Africa",
        "Europe",
        "North America",
        "South America",
        "Australia and Oceania",
        "Oceania",
        "the West",
        "Middle East",
        "West Asia",
        "Southeast Asia",
        "South Asia",
        "Central Asia",
        "Indian Ocean",
    }
)
LONGEST_TERM, LOOSELY = 5, 0.3
MOST = {"number": 2, "money": 3}
TIME_TYPES = {"date": "date", "month": "month", "year": "year", "period": "period", "fiscal": "period"}
# "first", "the last two years", "20 to 30" tell little.
LOOSE = {"ordinal", "duration", "range"}


class Finder:
    """Finds the names of one document in text: the longest spelling that stands there."""

    def __init__(self, names: Iterable[Name], title: str = "") -> None:
        self.title = frozenset(words(title))
        self.names: dict[str, Name] = {}
        for name in names:
            for spelling in (name.name, *name.aliases, name.acronym):
                if spelling:
                    self.names.setdefault(spelling, name)
        spellings = sorted(self.names, key=len, reverse=True)
        self.found: dict[str, tuple[tuple[int, int, Name], ...]] = {}
        self.pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, spellings))})(?![\w-]|\.\w)") if spellings else None

    def find(self, text: str) -> tuple[tuple[int, int, Name], ...]:
        """Every name in a text with its place; a statement is asked for them again and again."""
        if text not in self.found:
            hits = self.pattern.finditer(text) if self.pattern else ()
            self.found[text] = tuple((hit.start(), hit.end(), self.names[hit[0]]) for hit in hits)
        return self.found[text]


def slots_of(statement: Statement, finder: Finder, lemma: str) -> tuple[Slot, ...]:
    """The slots of a statement, none within another, each standing in it exactly once."""
    text = statement.text
    found: list[Found] = [Found(0, hidden.end(), Slot(hidden[0], "as_of")) for hidden in (AS_OF.match(text),) if hidden]
    # The longest reading of the same words is right: "USD 2.05 billion" is no name, "4th Antalya Diplomacy Forum" no number.
    candidates = (*provisions(text), *named(text, finder), *timed(text), *counted(text), *sayings(text))
    for one in sorted(candidates, key=lambda one: (one.start - one.end, one.start)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    found += defined(statement, found)
    rows = list(lists_in(statement, found))
    found = [one for one in found if not any(row.start <= one.start and one.end <= row.end for row in rows)] + rows
    fit = (rated(statement, one, lemma) for one in sorted(found, key=lambda one: one.start) if one.slot.type != "as_of")
    unique = [one for one in fit if one is not None and stands_once(one.slot, text)]
    for kind, most in MOST.items():
        if sum(one.slot.type == kind for one in unique) > most:
            # Of many parallel counts none is worth more than the others, unless each is of a kind with a name: "106 National Parks".
            unique = [one for one in unique if one.slot.type != kind or CAPITALS.match(text, one.end)]
    amounts = [one for one in unique if one.slot.type in AMOUNTS]
    if len(amounts) > MOST["number"]:
        # Of a row of amounts the first is the one that the sentence is about: "99 spans of 18.3 metres and one of 72.5 metres".
        unique = [one for one in unique if one not in amounts[1:] or CAPITALS.match(text, one.end)]
    return tuple(replace(one.slot, relation=relation_of(statement, one, lemma)) for one in unique)


def exchangeable_of(statement: Statement, finder: Finder, lemma: str) -> tuple[Slot, ...]:
    """All that another could be put for: the slots, and at less worth the names and values that cannot be asked for where they stand."""
    slots, text = slots_of(statement, finder, lemma), statement.text
    hidden = AS_OF.match(text)
    begin = hidden.end() if hidden else 0
    taken = [(text.find(slot.text), text.find(slot.text) + len(slot.text)) for slot in slots]
    more: list[Slot] = []
    for one in sorted(
        (*provisions(text), *named(text, finder), *timed(text), *counted(text)), key=lambda one: (one.start - one.end, one.start)
    ):
        if one.start >= begin and not any(one.start < end and start < one.end for start, end in taken):
            taken.append((one.start, one.end))
            more += [replace(one.slot, worth=one.slot.worth - LOOSELY)] if stands_once(one.slot, text) else []
    return (*slots, *more)


def rated(statement: Statement, one: Found, lemma: str) -> Found | None:
    """A slot with the worth that its place gives it; None where it is not asked for."""
    by = grip(Place(one.slot, statement.text[: one.start], statement.text[one.end :], statement, lemma))
    return None if by is None else replace(one, slot=replace(one.slot, worth=one.slot.worth + by))


def stands_once(slot: Slot, text: str) -> bool:
    """Whether the words of a slot stand in the text once only, and no other spelling of it does."""
    plain = f" {' '.join(words(text))} "
    spellings = {slot.text, *(other for other in slot.accepts if slot.type not in TIMES and slot.type not in AMOUNTS)}
    rest = plain.replace(f" {' '.join(words(slot.text))} ", " _ ", 1)
    return text.count(slot.text) == 1 and not any(f" {' '.join(words(spelling))} " in rest for spelling in spellings if words(spelling))


def named(text: str, finder: Finder) -> Iterator[Found]:
    """The names, each with the abbreviation in brackets behind it."""
    for start, end, name in finder.find(text):
        bracket = BRACKET.match(text, end)
        stop = bracket.end() if bracket and agrees(bracket["short"].strip("“”\"'"), name.name) else end
        if re.search(r"\b(?:Corp|Inc|Ltd|Co|Jr|Pvt)$", text[start:stop]) and text[stop : stop + 1] == ".":
            stop += 1
        stop = stop + len(", D.C.") if text[stop:].startswith(", D.C.") and name.name == "Washington" else stop
        shown = text[start:stop]
        others = [name.name, *name.aliases, name.acronym, text[start:end]]
        accepts = tuple({fold(other): other for other in others if len(other) > 1 and fold(other) != fold(shown)}.values())[:8]
        kind = kind_of(name)
        last = name.name.rsplit(" ", 1)[-1].lower()
        noun = head_noun(name.name)
        own = name.name.count(" ") > 1 and last in listed("own_heads") and noun not in listed("occasions")
        spelled = own or (bool(name.acronym) and noun in listed("spelled_heads")) or is_first(text, start, stop)
        if (kind == "work" and not own) or (kind in ("term", "thing") and not spelled and not set(words(name.name)) <= finder.title):
            continue
        if shown in CONTINENTS:
            continue  # Hardly a question has a continent for its answer that nobody could guess.
        head = last if own else noun if kind != "person" else ""
        yield Found(start, stop, Slot(shown, kind, head, accepts, worth=WORTH.get(kind, 0.5)))


def is_first(text: str, start: int, stop: int) -> bool:
    """Whether a name begins a text that says that it is the first, the only or the largest of its kind."""
    return text[:start] in ("", "The ", "the ") and FIRST_OF.match(text, stop) is not None


def kind_of(name: Name) -> str:
    """The type of a name: a project's by its first word, one of no known type by its last."""
    if re.match(r"(?:Project|Mission|Operation) [A-Z]", name.name):
        return "scheme"
    if STORM.match(name.name):
        return "event"
    if re.search(r"\b(?:List|Register|Report|Record)\b", name.name):
        return "work"
    last = name.name.rsplit(" ", maxsplit=1)[-1].lower()
    return "body" if name.type == "thing" and last in listed("bodies") else name.type or "thing"


@lru_cache(maxsize=1 << 12)
def head_noun(name: str) -> str:
    """The noun by which a name is asked for: its own last one, else what the gazetteer calls it."""
    part = re.match(r"(Article|Section|Rule|Schedule|Clause|Regulation)s? [\dIVXL]", name)
    if part:
        return fold(part[1])
    if STORM.match(name):
        return fold(name.partition(" ")[0])
    sitting = re.match(r"\d+(?:st|nd|rd|th) ([A-Z]\w+)(?: of\b| \(|$)", name)
    if sitting and fold(sitting[1]) in listed("occasions"):
        return fold(sitting[1])
    core = [word for word in re.split(r" (?:of|for|on|to|in) |,|\(", name)[0].split() if not word[0].isdigit()]
    last = fold(core[-1]) if core else ""
    return last if last in listed("own_heads") and len(core) > 1 else gazetteer.head_of(name)


def timed(text: str) -> Iterator[Found]:
    """The times that are absolute."""
    for time in dates.find_times(text):
        kind = "date" if time.kind == "day_only" and YEARLY.search(text) else TIME_TYPES.get(time.kind)
        if kind:
            yield Found(time.start, time.end, Slot(time.text, kind, "", dates.variants(time.text), worth=WORTH[kind]))


def counted(text: str) -> Iterator[Found]:
    """The amounts with their units."""
    for amount in quantities.find_quantities(text):
        kind = "range" if amount.kind == "ratio" else amount.kind
        spelled = text[: amount.start].endswith("(") and not re.search(r"\d", amount.text)
        spelled = spelled or (VERSION.fullmatch(amount.text) is not None and CAPITAL.search(text[: amount.start]) is not None)
        guessed = spelled or (kind == "number" and (RUN.match(text, amount.end) or SORTS.match(text, amount.end)))
        if kind in AMOUNTS and not guessed and not (kind == "number" and amount.value is not None and amount.value < 2):  # noqa: PLR2004 - "one" is no number
            yield Found(amount.start, amount.end, Slot(amount.text, kind, "", quantities.variants(amount.text), worth=WORTH[kind]))


def values_of(text: str, finder: Finder) -> tuple[Slot, ...]:
    """The times and amounts in a text that narrow down of what it speaks, also those not asked for; none that is part of a name."""
    named = [(start, end) for start, end, _ in finder.find(text)]
    found = [one for one in (*timed(text), *counted(text)) if one.slot.type not in LOOSE]
    outside = [one for one in found if not any(start < one.end and one.start < end for start, end in named)]
    longest = [
        one for one in outside if not any(other.start <= one.start and one.end <= other.end and other is not one for other in outside)
    ]
    return tuple(one.slot for one in longest)


def defined(statement: Statement, found: Sequence[Found]) -> Iterator[Found]:
    """The subject of a definition: "Environmental Impact Assessment is a tool to …", when it is a short term."""
    clause = statement.clause
    if clause is None or clause.auxiliary not in ("is", "are") or clause.verb or statement.said_by:
        return
    attribute = next((phrase.text for phrase in clause.complements if phrase.role == "attribute"), "")
    subject, plain = clause.subject, without_article(clause.subject)
    start = statement.text.lower().find(subject.lower())
    covered = start < 0 or any(one.start < start + len(subject) and start < one.end for one in found)
    proper = re.match(r"the [A-Z]", attribute) is not None  # "The nodal agency is the Forest Survey" defines neither.
    # "The scheme is a measure that …" is no term but points to one spoken of before.
    pointed = fold(plain) in listed("pointed") | listed("page_things")
    alone = plain.islower() and " " not in plain and plain != subject and attribute.startswith("the ")
    # "The maximum liability" is that of one law.
    bound = plain != subject and words(plain)[:1] and words(plain)[0] in listed("no_terms")
    own = pointed or proper or alone or bound or (words(plain)[-1:] and words(plain)[-1] in words(attribute))
    if (
        not covered
        and not own
        and (defines(attribute) if not plain.istitle() or " " not in plain else bool(TOLD_APART.search(attribute)))
        and len(plain.split()) <= LONGEST_TERM
        and not re.search(r"\b(?:this|these|that|it)\b", fold(plain))
    ):
        begin = start + len(subject) - len(plain)
        yield Found(begin, begin + len(plain), Slot(statement.text[begin : begin + len(plain)], "term", worth=WORTH["term"]))


def defines(attribute: str) -> bool:
    """Whether words say what kind of thing something is and which: not "a matter of affordability"."""
    second = words(attribute)[1:2]
    return bool(DEFINED.match(attribute)) and not (second and second[0] in listed("hollow"))


def relation_of(statement: Statement, found: Found, lemma: str) -> str:
    """What is asked, in words that a rewording keeps: the verb, the heads of the other complements, the type."""
    complements = statement.clause.complements if statement.clause else ()
    others = [
        words(phrase.text)[-1]
        for phrase in complements
        if phrase.role in ("object", "attribute") and words(phrase.text) and found.slot.text not in phrase.text
    ]
    kind = "when" if found.slot.type in TIMES else found.slot.type
    return " ".join((fold(lemma), *others[:2], kind))
