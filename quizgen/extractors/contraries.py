"""A statement made false by words of which only one can be right: a statutory body, the second largest, another Article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.extractors.refuting import Shelf, is_beside
from quizgen.extractors.ways import Falsehood
from quizgen.model import Fact
from quizgen.syllabus import table
from quizgen.text import fold, takes_an

FILE = "contraries.yaml"
MOST = 3
FIRST_FEW = 3
# The next member, site or State of a list that grows one by one; of an edition the year tells which.
PLACE = re.compile(
    r"\bthe (?P<place>(?P<number>\d{1,3})(?:st|nd|rd|th)) (?:member|member-state|country|nation|signatory|party|Ramsar site|tiger reserve|"
    r"biosphere reserve|national park|World Heritage Site|State|element)\b(?! of the (?:top|first))"
)
ARTICLE = re.compile(r"\bArticle (?P<number>\d{1,3}[A-Z]{0,2})\b(?! ?[(–-]| to | and \d)")
# What is said of a rank tells which it is: "the largest, followed by".
TOLD_BY_RANK = re.compile(
    r"\b(?:\w+est and \w+est|second|third|fourth|one of|followed by|ahead of|behind|after|next to|surpass\w+|only|records?)\b|"
    r"\d ?(?:%|per cent|percent)"
)
# "It is the largest", not "Southeast Asia's largest economy joined".
CALLED = re.compile(r"\b(?:is|are|was|were|as|becomes?|became|has|have)\b")
# What an Article itself provides, or was done under it; what a court finds in one it may find in another as well.
HELD = re.compile(r"\b(?:deals with|held|Court (?:has|said|ruled)|Justice [A-Z])\b")
PROVIDES = re.compile(
    r"^(?:Under )?Article |"
    r"\b(?:set up|constituted|established|created|appointed|notified|declared|imposed|belongs?) (?:\w+ ){0,3}under Article "
)
# The Articles of a charter are not those of the Constitution.
OF_ANOTHER_TEXT = re.compile(
    r"\bArticle \w+ of (?!the Constitution\b|the Indian Constitution\b)(?:the )?[A-Z]|"
    r"\b(?:Charter|Statute|Treaty|Convention|Covenant|Declaration|Protocol|Agreement|GATT|TRIPS|UNCLOS)\b"
)
# "The Act is a direct tax", not "levies a direct tax": of a second one it may be true as well.
IS_ONE = re.compile(r"\b(?:is|are|was|were) (?:an? |the )?(?:[\w-]+ ){0,3}$")
NEITHER = re.compile(r"\b(?:not|no|nor|neither|never|cannot|both|either)\b|n['’]t\b")
ADVISED = re.compile(r"\b(?:on|by) the (?:advice|recommendation)|\bPrime Minister\b.*\bPrime Minister\b|\bCabinet, ")


def contraries(fact: Fact, shelf: Shelf) -> Iterator[Falsehood]:
    """Every way to make a statement false by a word that stands in another's place, those of its substance first."""
    if NEITHER.search(fact.statement):
        return  # "is not a statutory body", "is not the largest": these stay true with the other word.
    yield from by_contrary(fact)
    yield from by_article(fact, shelf)
    yield from by_rank(fact)
    yield from by_place(fact)


def by_contrary(fact: Fact) -> Iterator[Falsehood]:
    """The statement with the one contrary for the other, where only one of them stands in it and the source says it so."""
    said = fact.statement
    for right, wrong, pattern in pairs():
        if (
            len(pattern.findall(said)) == 1
            and not ADVISED.search(said)
            and fold(right) in fold(fact.quote)
            and not whole(wrong).search(said)
            and (right not in kinds() or IS_ONE.search(said[: next(pattern.finditer(said)).start()]))
            and f"effective {fold(right)}" not in fold(said)  # of another kind of expenditure nobody speaks
        ):
            yield Falsehood(in_place(said, pattern, wrong), wrong, right)


@cache
def pairs() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """The contraries: what is right, what is wrong then, and where the right one stands as whole words."""
    lists = table(FILE)
    either = [*lists["either"], *lists["kinds"]]
    both = [*either, *([other, one] for one, other in either), *lists["instead"]]
    return tuple((right, wrong, whole(right)) for right, wrong in both)


@cache
def kinds() -> frozenset[str]:
    """The contraries of which a thing is one or the other, though there are things of both."""
    return frozenset(one for both in table(FILE)["kinds"] for one in both)


@cache
def whole(said: str) -> re.Pattern[str]:
    """Where some words stand as whole words."""
    return re.compile(rf"(?<![\w-]){re.escape(said)}(?![\w-])")


def in_place(said: str, pattern: re.Pattern[str], wrong: str) -> str:
    """A statement with other words in that place, with the article that they take."""
    found = next(pattern.finditer(said))
    before = re.sub(r"\b([Aa])n? $", lambda one: f"{one[1]}{'n' if takes_an(wrong) else ''} ", said[: found.start()])
    return f"{before}{wrong}{said[found.end() :]}"


def by_rank(fact: Fact) -> Iterator[Falsehood]:
    """The statement with the second in rank for the first: "the world's second largest" for "the world's largest"."""
    pattern = re.compile(rf"(?P<before>\bthe|['’]s) (?P<rank>{'|'.join(table(FILE)['ranks'])})\b(?!-)")
    found = list(pattern.finditer(fact.statement))
    called = len(found) == 1 and CALLED.search(fact.statement[: found[0].start()])
    if called and not TOLD_BY_RANK.search(fact.statement) and fold(found[0]["rank"]) in fold(fact.quote):
        wrong = f"second {found[0]['rank']}"
        yield Falsehood(pattern.sub(rf"\g<before> {wrong}", fact.statement), wrong, found[0]["rank"])


def by_article(fact: Fact, shelf: Shelf) -> Iterator[Falsehood]:
    """The statement with another Article of the Constitution that deals with the like."""
    found = list(ARTICLE.finditer(fact.statement))
    if (
        len(found) != 1
        or fact.statement.count("Article") != 1
        or not PROVIDES.search(fact.statement)
        or HELD.search(fact.statement)
        or OF_ANOTHER_TEXT.search(fact.statement)
    ):
        return
    number, right = found[0]["number"], found[0][0]
    group = next((group for group in table(FILE)["articles"] if number in map(str, group)), ())
    near = sorted((str(other) for other in group if str(other) != number), key=lambda other: (abs(digits(other) - digits(number)), other))
    heard = fold(f"{fact.quote} {fact.context}")
    fair = (wrong for wrong in (f"Article {other}" for other in near) if fold(wrong) not in heard)
    sure = [wrong for wrong in fair if not is_beside(fact.about, wrong, shelf)][:MOST]
    for wrong in sure:
        yield Falsehood(f"{fact.statement[: found[0].start()]}{wrong}{fact.statement[found[0].end() :]}", wrong, right)


def by_place(fact: Fact) -> Iterator[Falsehood]:
    """The statement with the next number for the one that a thing has in its row: "the 31st member" for "the 32nd member"."""
    found = list(PLACE.finditer(fact.statement))
    if len(found) != 1 or len(re.findall(r"\d(?:st|nd|rd|th)\b", fact.statement)) != 1 or fold(found[0][0]) not in fold(fact.quote):
        return
    number = int(found[0]["number"])
    for other in (number - 1, number + 1):
        if other > FIRST_FEW:
            wrong = f"{other}{ending(other)}"
            yield Falsehood(
                f"{fact.statement[: found[0].start('place')]}{wrong}{fact.statement[found[0].end('place') :]}", wrong, found[0]["place"]
            )


def ending(number: int) -> str:
    """What stands behind the figures of a place in a row."""
    teens = number % 100 in (11, 12, 13)
    return "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def digits(number: str) -> int:
    """The number of an Article without its letter."""
    return int(re.sub(r"\D", "", number))
