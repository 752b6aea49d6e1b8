"""Of how many parts a thing has, and which: "The Mission rests on three pillars: …", with its list behind the colon or below the line.

The parse takes such a list for anything; a teacher asks for it, or, where it is long, how many there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.model import Document, Fact, Name, Slot
from quizgen.quantities.writing import several
from quizgen.reading.edits import applied
from quizgen.reading.label_facts import counts_itself
from quizgen.reading.language import PROSE, Sentence
from quizgen.reading.lead_ins import under
from quizgen.reading.lists import is_of_advice
from quizgen.reading.page_things import is_called, page_thing, section_thing
from quizgen.reading.predicates import POINTS as POINTING
from quizgen.reading.resolving import Resolution
from quizgen.reading.slots import Finder
from quizgen.reading.topics import Topic, named, with_article
from quizgen.reading.values import NUMBER, number_of
from quizgen.syllabus import table
from quizgen.text import fold, sentence, squeeze, without_article, words

FILE = "parts.yaml"
# So many are asked for by name; of more it is asked how many there are.
FEWEST, MOST_NAMED, MOST, MOST_WORDS, MOST_OF_ALL = 2, 4, 12, 9, 26
WORTH, WORTH_OF_COUNT = 0.7, 0.55
# What a member of a list says of itself, behind its name.
BEHIND = re.compile(
    r"\s*(?:\(.*|[:–—] .*| - .*|, (?:including|such as|which|where|with|so|mainly|among|for|that|led)\b.*|\. .*|[;,.]\s*(?:and|or)?)\s*$"
)
NUMBERED = re.compile(r"\(?(?:[ivx]{1,4}|[a-h]|\d)[).] ")
POINTS = re.compile(
    r"\b(?:it|its|they|them|their|this|these|those|such|other|others|etc|more|above|below|following|same|both)\b", re.IGNORECASE
)
# Of which district, only the page tells.
OF_THE_PAGE = re.compile(r"\b(?:of|in|for) the [a-z]+$")
TOLD_OF = frozenset({"scheme", "law", "treaty", "event", "thing", "work", "term", "body"})
PRONOUN = re.compile(r"(?:It|They|This)$")
BY_NOUN = re.compile(r"(?:[Tt]he|[Tt]his) (?P<noun>[A-Z]?[a-z]+)$")


class Told(NamedTuple):
    """A list as a line tells it: of what, its verb in the form of a question, what is counted, and its members."""

    topic: Topic
    verb: str
    what: str
    members: tuple[str, ...]


@cache
def shape() -> re.Pattern[str]:
    """A line that says how many of something a thing has, and what stands behind it."""
    verbs = "|".join(sorted(map(re.escape, verbs_of()), key=len, reverse=True))
    nouns = "|".join(sorted(map(re.escape, table(FILE)["counted"]), key=len, reverse=True))
    return re.compile(
        rf"(?P<subject>[A-Z][^:;]{{1,90}}?),? (?P<verb>{verbs}) (?:(?:the|its|following|these|broad|main|core|key) )*(?P<count>{NUMBER}) "
        rf"(?P<what>(?:(?!and\b)[\w’'-]+ ){{0,3}}(?:{nouns}))(?:, [^:;]{{3,50}}(?=:))?"
        r"(?P<sign>:|,? namely,?|, viz\.?,?| –| —| -|,? that is,|$)(?P<rest>.*)"
    )


@cache
def verbs_of() -> dict[str, str]:
    """Each verb as lines have it → as a question has it; "" for what only says that there are so many."""
    known: dict[str, str] = table(FILE)["verbs"]
    return known


@cache
def heading() -> re.Pattern[str]:
    """A heading that counts: "The Four Pillars", "Six components", "Three phases of the Mission"."""
    nouns = "|".join(sorted(map(re.escape, table(FILE)["counted"]), key=len, reverse=True))
    return re.compile(
        rf"(?:The |Its )?(?P<count>{NUMBER}) (?P<what>(?:[a-z’'-]+ ){{0,2}}(?:{nouns}))(?: of (?P<of>the [A-Z]?[a-z]+|[A-Z][\w’' -]+))?:?",
        re.IGNORECASE,
    )


def part_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """The lists of a document that are as long as it says, each with the number of its block."""
    finder, seen = Finder(names, document.source.title), set[tuple[str, str]]()
    page = page_thing(document, names)
    for number, told, quote in (
        *in_lines(document, last_of(sentences, resolutions), finder, page),
        *in_sentences(document, sentences, resolutions, finder, page),
    ):
        headings = document.blocks[number].headings
        key = (fold(told.topic.name), fold(told.what))
        fact = None if key in seen or any(is_of_advice(one) for one in headings) else fact_of(told, quote, headings)
        if fact is not None:
            seen.add(key)
            yield number, fact


def last_of(sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> dict[int, str]:
    """The last sentence of every block with its pronouns resolved."""
    return {one.block: applied(one.text, resolution.edits) for one, resolution in zip(sentences, resolutions, strict=True)}


def in_lines(document: Document, last: dict[int, str], finder: Finder, page: Topic | None) -> Iterator[tuple[int, Told, str]]:
    """Lists that hang on a heading or on a line that ends in a colon."""
    for number, block in enumerate(document.blocks):
        own = block.kind == "heading"
        if not own and not (block.kind in PROSE and block.text.rstrip().endswith((":", ":-"))):
            continue
        line = (block.text if own else last.get(number, "")).strip().rstrip(":- ")
        members = tuple(one.text for one in under(document, number))
        about = section_thing(document, number) or page
        told = told_in(line, finder, about, members) or (headed(line, document, about, members) if own else None)
        if told is not None:
            yield number, told, block.text


def headed(line: str, document: Document, about: Topic | None, members: tuple[str, ...]) -> Told | None:
    """The list under a heading that only counts it: of what the heading says, else of the thing of the page."""
    found = heading().fullmatch(line)
    if found is None:
        return None
    of = found["of"] or ""
    by_noun = BY_NOUN.fullmatch(of)
    topic = (
        (about if about and by_noun and is_called(by_noun["noun"], about) else None if by_noun else named(of, document)) if of else about
    )
    return made(topic, "have", fold(found["what"]), found["count"], members)


def in_sentences(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], finder: Finder, page: Topic | None
) -> Iterator[tuple[int, Told, str]]:
    """Lists that stand in a sentence behind their number."""
    for one, resolution in zip(sentences, resolutions, strict=True):
        if one.kind == "row" or not re.search(r":|namely|viz|–|—| - ", one.text):
            continue
        text = applied(one.text, resolution.edits)
        about = section_thing(document, one.block) or page
        line, _, rest = text.rstrip(". ").partition(":")
        told = told_in(text, finder, about, ()) or (headed(line, document, about, parts(rest.strip())) if rest else None)
        if told is not None:
            yield one.block, told, one.quote or one.text


def told_in(line: str, finder: Finder, about: Topic | None, members: tuple[str, ...]) -> Told | None:
    """The list of a line; None where it tells of nothing by name, or where the list is not as long as it says."""
    found = shape().fullmatch(re.sub(r"^(?:Also|Further|Moreover|Broadly), ", "", line.strip()).rstrip(". "))
    if found is None:
        return None
    rest = found["rest"].strip(" :-–—")
    listed = parts(rest) if rest else members
    topic = subject_of(found["subject"], finder, about)
    return made(topic, verbs_of()[found["verb"]], found["what"], found["count"], listed)


def subject_of(subject: str, finder: Finder, about: Topic | None) -> Topic | None:
    """The thing that a subject names, whole, or that "the scheme" means on its page."""
    plain = squeeze(subject)
    by_noun = BY_NOUN.fullmatch(plain)
    if by_noun or PRONOUN.fullmatch(plain):
        return about if by_noun and about and is_called(by_noun["noun"], about) else None
    for start, end, name in finder.find(plain):
        whole = plain[:start] in ("", "The ", "the ") and re.fullmatch(r"(?: \([^()]*\))?(?:,? \d{4})?", plain[end:])
        if whole and name.type in TOLD_OF and (" " in name.name or "-" in name.name or name.name.isupper()):
            shown = plain if name.type != "law" else re.sub(r" \([^()]*\)$", "", plain)
            return Topic(name.name, f"{shown[:1].lower()}{shown[1:]}" if shown.startswith("The ") else with_article(shown))
    told = re.search(r"\b[A-Z]", plain.partition(" ")[2]) or any(name.type != "nationality" for _, _, name in finder.find(plain))
    if not told or POINTING.search(plain) or OF_THE_PAGE.search(plain) or not 1 < len(plain.split()) <= MOST_WORDS or "," in plain:
        return None
    return Topic(plain, f"{plain[:1].lower()}{plain[1:]}" if plain.partition(" ")[0] in ("The", "A", "An", "Every", "Each") else plain)


def parts(text: str) -> tuple[str, ...]:
    """The members of a list in one line: behind numbers, between semicolons, or between commas."""
    if len(NUMBERED.findall(text)) > 1:
        return tuple(one for part in NUMBERED.split(text) if (one := part.strip(" ;,.").removesuffix(" and").strip(" ;,")))
    if ";" in text:
        return tuple(re.sub(r"^and ", "", part.strip()) for part in text.split(";") if part.strip())
    *first, last = re.split(r", (?!(?:19|20)\d\d\b)", text)
    final = (
        (last[len("and ") :],)
        if last.startswith("and ")
        else tuple(last.split(" and ", maxsplit=1))
        if first
        else tuple(last.split(" and "))
    )
    return tuple(part.strip() for part in (*first, *final))


def made(topic: Topic | None, verb: str, what: str, count: str, members: tuple[str, ...]) -> Told | None:
    """A list with its members by name; None where their number is another, or one of them is no name of a part."""
    if (
        topic is None
        or topic.pair
        or topic.country
        or " and the " in topic.name
        or number_of(count) != len(members)
        or not FEWEST <= len(members) <= MOST
    ):
        return None
    return Told(topic, verb, squeeze(what), tuple(item(one) for one in members))


def item(text: str) -> str:
    """A member of a list without what the list says of it, in small letters unless it is a name."""
    plain = BEHIND.sub("", squeeze(text)).strip(' ;,.“”"‘’')
    first, _, rest = plain.partition(" ")
    small = first[:1].isupper() and first[1:].islower() and not re.search(r"\b[A-Z]", rest) and rest
    return f"{first.lower()} {rest}" if small else plain


def fact_of(told: Told, quote: str, section: tuple[str, ...]) -> Fact | None:
    """The fact that a thing has these parts; None where they are too many words, point elsewhere, or stand in the question."""
    fit = all(one and len(one.split()) <= MOST_WORDS and not POINTS.search(one) and "?" not in one for one in told.members)
    if set(words(told.what)) & {"other", "more", "such", "these", "last", "next", "new"} or told.topic.name == "":
        return None
    size = len(told.members)
    count = several(size) or str(size)
    if fit and size <= MOST_NAMED and sum(len(one.split()) for one in told.members) <= MOST_OF_ALL:
        return listing(told, count, quote, section)
    if told.verb != "have" or told.topic.plural or any(POINTS.search(one) for one in told.members):
        return None
    statement = sentence(f"{told.topic.shown} has {count} {told.what}")
    slot = Slot(count, "number", told.what, (str(size),), "number of parts", WORTH_OF_COUNT)
    ask = f"How many {told.what} does {told.topic.shown} have?"
    return Fact(statement, quote, (slot,), section=section, about=told.topic.name, question=ask, worth=WORTH_OF_COUNT)


def listing(told: Told, count: str, quote: str, section: tuple[str, ...]) -> Fact | None:
    """The fact that asks for all the parts."""
    several = any(" and " in one or (len(told.members) > FEWEST and "," in one) for one in told.members)
    separator = "; " if several else ", "
    text = f"{separator.join(told.members[:-1])}{';' if several else ''} and {told.members[-1]}"
    known = set(words(f"{told.topic.shown} {told.what}"))
    if counts_itself(told.what, told.topic):
        return None
    if any(set(words(without_article(one))) <= known for one in told.members):
        return None
    do = "do" if told.topic.plural else "does"
    ask = (
        f"What are the {count} {told.what} of {told.topic.shown}?"
        if told.verb == "have"
        else f"Which {count} {told.what} {do} {told.topic.shown} {told.verb}?"
    )
    state = f"The {count} {told.what}{' of' if told.verb == 'have' else ' that'} {told.topic.shown}"
    state += " are " if told.verb == "have" else f" {third(told.verb)} are "
    slot = Slot(text, "list", "", (separator.join(told.members),), "parts", WORTH)
    return Fact(sentence(state + text), quote, (slot,), section=section, about=told.topic.name, question=ask, worth=WORTH)


def third(verb: str) -> str:
    """A verb as its subject has it: "repeal" → repeals."""
    return f"{verb}s"
