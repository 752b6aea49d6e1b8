"""Whole lists in a statement: names one after another, and what a number announces ("three pillars: …", "the two houses are …")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.model import Slot
from quizgen.reading.found import WORTH, Found
from quizgen.reading.lists import listed
from quizgen.reading.statements import Statement
from quizgen.reading.values import NUMBER, number_of
from quizgen.text import bare, fold

PLACES = ("country", "state", "city", "ministry", "place")
HEADS = {"country": "country", "state": "State", "city": "city", "ministry": "ministry", "person": "person"}
NAMED = (*PLACES, "person", "body", "company", "law", "scheme")
FEWEST, MOST, LONGEST_ITEM, LONGEST_LIST = 2, 8, 9, 28
# "seven big cats — tiger, …", "three pillars: …", "four members (…": the number, its noun, the sign.
ANNOUNCED = re.compile(
    rf"\b(?P<count>{NUMBER}) (?P<noun>(?:(?!{NUMBER} |\d)[\w'’-]+ ){{0,4}}[a-z-]+s)"
    r"(?: of [\w'’ ()-]{3,40}| in [A-Z][\w'’ -]{2,40})?(?: (?:are|were) [a-z]+(?:ed|en|wn))?"
    r"(?P<sign>, (?:namely|viz\.?|i\.e\.),? |,? namely,? |: | ?[—–] ?| - | \()(?=\S)",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"(?:the|its|their|[A-Z][\w ]*['’]s) (?:\w+ )?(?P<count>{NUMBER}) (?P<noun>[a-z][\w'’-]*(?: [\w'’-]+)*)", re.IGNORECASE
)
WHOLE_OF = re.compile(r"\b(?:consists? of|(?:is|are|was|were) (?:made up|composed) of|comprises?|only (?:by|to|in|from|on|for)) ")
# What is of those that it names and of no others.
TOGETHER = re.compile(
    r"\b(?:joint venture|joint exercise|partnership|alliance|treaty|pact|agreement|exercise|border|boundary) (?:of|between) (?:the )?$"
)
# "in fresh water, in the rivers of India and Nepal" is no list of three.
LED = re.compile(r"(?:in|on|at|by|for|to|with|from|under|of|as|after|before|during|through) ")
OPEN = re.compile(
    r"\b(?:such as|etc|others?|various|including|among|respectively|which|who|that|is|are|was|were|has|have|will|when|where)\b|[:;“”\"|]",
    re.IGNORECASE,
)


def lists_in(statement: Statement, found: Sequence[Found]) -> Iterator[Found]:
    """Every list that a statement gives whole, none within another."""
    taken: list[Found] = []
    for one in (*announced(statement), *counted(statement), *closed(statement.text), *enumerated(statement, found)):
        if not is_of_sums(one.slot.text) and not any(one.start < other.end and other.start < one.end for other in taken):
            taken.append(one)
            yield one


def is_of_sums(text: str) -> bool:
    """Whether a list is one of amounts, which nobody learns by heart: "a share of ₹9,407 crore, a loan of ₹4,880 crore and …"."""
    return len(re.findall(r"\d[\d,.]*", text)) > 1 and len(text.split()) > LONGEST_ITEM


def announced(statement: Statement) -> Iterator[Found]:
    """Lists behind a number and a sign: "three pillars: ease of doing business, a skilled workforce and quality products"."""
    text = statement.text
    for hit in ANNOUNCED.finditer(text):
        closing = {"(": ")", "—": "—", "–": "–"}.get(hit["sign"].strip(), "")
        end = text.find(closing, hit.end()) if closing else -1
        if closing == ")" and end < 0:
            continue
        body = text[hit.end() : end if end >= 0 else len(text)].rstrip(" .")
        if len(items(body)) == number_of(hit["count"]) and hit["noun"].split()[-1].lower() not in listed("anybody"):
            yield listing(hit.end(), body)


def counted(statement: Statement) -> Iterator[Found]:
    """Lists that are, or of which is said, that many: "The two houses of Parliament are the Lok Sabha and the Rajya Sabha"."""
    clause = statement.clause
    if clause is None or clause.auxiliary not in ("are", "were") or clause.verb or len(clause.complements) != 1:
        return
    attribute = clause.complements[0].text
    for counting, body in ((clause.subject, attribute), (attribute, clause.subject)):
        hit = COUNTED.match(counting)
        start = statement.text.lower().find(body.lower())
        if hit and start >= 0 and len(items(body)) == number_of(hit["count"]):
            yield listing(start, statement.text[start : start + len(body)])


def closed(text: str) -> Iterator[Found]:
    """Lists behind words that say that they are whole: "consists of …", "only by …"."""
    for hit in WHOLE_OF.finditer(text):
        body = text[hit.end() :].rstrip(" .")
        if len(items(body)) >= (FEWEST if "consist" in hit[0] else FEWEST + 1):
            yield listing(hit.end(), body)


def listing(start: int, body: str) -> Found:
    """A list as a slot."""
    return Found(start, start + len(body), Slot(body, "list", worth=WORTH["list"]))


def items(body: str) -> tuple[str, ...]:
    """The members of a list that ends with "and"; none where it is no plain list of short phrases."""
    if OPEN.search(body) or not re.search(r" (?:and|&) ", body) or len(body.split()) > LONGEST_LIST:
        return ()
    *parts, last = re.split(r",\s+(?!(?:1\d|20)\d\d\b)", body)  # "the Rice Act, 1962" is one.
    pair = (last.removeprefix("and "),) if last.startswith("and ") else tuple(last.split(" and ", maxsplit=1))
    members = (*parts, *pair)
    short = all(0 < len(member.split()) <= LONGEST_ITEM and not LED.match(member) for member in members)
    return members if short and (parts or last.count(" and ") == 1) and len(members) <= MOST else ()


def is_counted(text: str, slot: Slot) -> bool:
    """Whether the rest of a statement says how many the members of a list are, or that they are all."""
    before, _, after = text.partition(slot.text)
    size = len(items(slot.text))
    numbers = re.findall(rf"\b{NUMBER}\b", fold(f"{before} {after}"))
    return size > 1 and (any(number_of(number) == size for number in numbers) or re.search(f"{WHOLE_OF.pattern}$", before) is not None)


def enumerated(statement: Statement, found: Sequence[Found]) -> Iterator[Found]:
    """Whole lists of names: three to eight places in a row, or any names that are a whole complement together."""
    text = statement.text
    run: list[Found] = []
    for one in [*sorted(found, key=lambda one: one.start), None]:
        if one is not None and one.slot.type in NAMED and (not run or joins(text[run[-1].end : one.start])):
            run.append(one)
            continue
        if is_whole(statement, run):
            yield Found(run[0].start, run[-1].end, Slot(text[run[0].start : run[-1].end], "list", head_of(run), worth=WORTH["list"]))
        run = [one] if one is not None and one.slot.type in NAMED else []


def head_of(run: Sequence[Found]) -> str:
    """What every name of a list is: State, country, ministry; "" where they are of different kinds."""
    types = {one.slot.type for one in run}
    return HEADS.get(run[0].slot.type, "") if len(types) == 1 else ""


def is_whole(statement: Statement, run: Sequence[Found]) -> bool:
    """Whether names in a row are a list that can be asked for: places with "and" before the last, others as one whole complement."""
    if not FEWEST <= len(run) <= MOST or not re.search(r"\band\b", statement.text[run[-2].end : run[-1].start]):
        return False
    if len(run) > FEWEST and all(one.slot.type in PLACES for one in run):
        return True
    if TOGETHER.search(statement.text[: run[0].start]) and not re.match(r" [A-Za-z]|, [A-Z]", statement.text[run[-1].end :]):
        return True
    shown, clause = bare(statement.text[run[0].start : run[-1].end]), statement.clause
    return clause is not None and any(
        phrase.role == "agent" or phrase.preposition in ("after", "between", "by", "to")
        for phrase in clause.complements
        if inner(phrase.text) == shown
    )


def inner(text: str) -> str:
    """A complement without its preposition and the adverb before that: "jointly by the …"."""
    return bare(re.sub(r"^(?:jointly |together )?(?:by|after|between|to) ", "", text))


def joins(between: str) -> bool:
    """Whether the words between two names only enumerate."""
    return re.fullmatch(r"(?:,|,? and|,? or)(?: the)? ", between) is not None
