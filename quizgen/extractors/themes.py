"""Claims of a document → sets on one theme: of one subject or context, one section, or with a name or a word of the title in common."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from quizgen.dates import A_YEAR
from quizgen.extractors.claims import Claim
from quizgen.extractors.classes import class_named, lead_of_class
from quizgen.extractors.doers import is_deed
from quizgen.extractors.refuting import stems
from quizgen.extractors.standing import is_about
from quizgen.extractors.threads import heading_class
from quizgen.syllabus import table, tags_of
from quizgen.text import SMALL_WORDS, fold, spaced, words

FEWEST, USUAL, MOST = 2, 3, 4
SUBJECT, OTHER = 3, 1  # how much a subject in common weighs, and anything else
STRONG = ("about ", "topic ", "home ", "name ")
NEAR = 40  # so many claims with a mark in common are looked at
SAME = 0.8
KEY = 7  # so many words are a clause, not a value
SHORT = 3  # so few words beside names and key: two such statements of one relation are two rows of a table
CELLS = " | "
MONEY = re.compile(r"₹|\bRs\b|\$|\bcrore\b|\bbillion\b")
NAME = re.compile(r"[A-Z][\w&]*(?:[-'’][A-Z]\w*)*")
OPENER = re.compile(r"^(?:As (?:of|reported in)|In|On|By|Since|At|For|There|Under|From)\b")


def sets_of(claims: list[Claim], title: str, topic: str = "", named: Mapping[int, frozenset[str]] | None = None) -> Iterator[list[Claim]]:
    """The claims cut into sets, the best first: those that need one context, then the rest; a claim that nothing goes with stays alone.

    `named` are the things that each claim names, by its id; under its topic all that an article tells of it goes together.
    """
    homes: dict[str, list[Claim]] = defaultdict(list)
    contexts = {fold(claim.context).removeprefix("the "): claim.context for claim in claims if claim.context}
    for claim in claims:
        homes[claim.context or contexts.get(fold(claim.about), "")].append(claim)
    for home, group in homes.items():
        own = frozenset({f"home {home}"} if home else ())
        marked = {id(claim): marks(claim, title) | own | of_topic(claim, topic) for claim in group}
        yield from parted(group, {key: found | {f"name {name}" for name in (named or {}).get(key, ())} for key, found in marked.items()})


def class_stands(about: str) -> bool:
    """Whether a name is of a class that is narrow enough to hold a set together."""
    return bool(table("formats.yaml")["classes"][class_named(about)]["alone"])


def of_topic(claim: Claim, topic: str) -> frozenset[str]:
    """The mark of what speaks of the topic of its article."""
    return frozenset({f"topic {topic}"} if topic and is_about(claim.text, topic.removeprefix("the ")) else ())


def parted(group: list[Claim], marked: dict[int, frozenset[str]]) -> Iterator[list[Claim]]:
    """A group cut into sets of three round its best claims, the last of two or four; each has one that can be made false."""
    shelves: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        for mark in marked[id(claim)]:
            shelves[mark].append(claim)
    used: set[int] = set()
    for claim in group:
        if id(claim) in used or not claim.falsehoods:
            continue
        chosen = [claim]
        while len(chosen) < MOST and (another := next_to(chosen, shelves, marked, used)):
            if len(chosen) == USUAL and next_to([*chosen, another], shelves, marked, used):
                break  # with that one another set may be made
            chosen.append(another)
        if len(chosen) >= FEWEST:
            used |= {id(one) for one in chosen}
            yield chosen


def next_to(chosen: list[Claim], shelves: dict[str, list[Claim]], marked: dict[int, frozenset[str]], used: set[int]) -> Claim | None:
    """The claim that goes best with those that are chosen: all of them have something in common with it."""
    found: Counter[int] = Counter()
    known: dict[int, Claim] = {}
    taken = {id(one) for one in chosen}
    for one in chosen:
        for mark in sorted(marked[id(one)]):
            for other in islice((near for near in shelves[mark] if id(near) not in used and id(near) not in taken), NEAR):
                found[id(other)] += SUBJECT if mark.startswith(STRONG) else OTHER
                known[id(other)] = other
    shared = frozenset.intersection(*(marked[id(one)] for one in chosen))
    fair = [
        key for key in found if marked[key] & shared and not any(is_echo(known[key], one) or is_alike(known[key], one) for one in chosen)
    ]
    false = any(one.falsehoods for one in chosen[1:])
    best = max(fair, key=lambda key: (found[key], false or bool(known[key].falsehoods), known[key].worth), default=None)
    return known[best] if best is not None else None


@cache
def common_stems() -> frozenset[str]:
    """The stems of names that hold nothing together: half of all statements have them."""
    return stems(" ".join(table("formats.yaml")["no_theme"]))


def marks(claim: Claim, title: str) -> frozenset[str]:
    """What a claim can have in common with another: its subject, its section, its head of the syllabus, its names, words of the title."""
    about = {f"about {fold(claim.about)}"} if claim.about else set()
    if is_deed(claim.about, claim.relation, claim.text):
        return frozenset({"deeds"})
    about |= {f"class {one}" for one in (lead_of_class(class_named(claim.about)),) if one and class_stands(claim.about)}
    if CELLS in claim.quote.text:  # the rows of a table have nothing in common but their columns
        return frozenset(about | {f"word {stem}" for stem in stems(claim.about) - common_stems()})
    named = names_in(claim.text) | stems(claim.about)
    themes = stems(title) & stems(claim.text)
    found = {f"word {stem}" for stem in (named | themes) - common_stems() if not stem.isdigit()}
    if any(map(medley().search, (title, *claim.section[:1]))):  # items of a day stand together by chance
        return frozenset(found | about)
    found |= {f"class {one}" for one in (heading_class(claim.section),) if one}
    # What the whole article is tagged holds nothing together, only what the statement itself speaks of.
    found |= {f"head {tag}" for tag in tags_of((), claim.about, claim.text)[:1]}
    return frozenset(found | about)


@cache
def medley() -> re.Pattern[str]:
    """The words of titles and headings under which there is a little of everything."""
    return re.compile(rf"\b(?:{'|'.join(table('formats.yaml')['medleys'])})\b", re.IGNORECASE)


def names_in(text: str) -> frozenset[str]:
    """The stems of the names in a statement that tell something."""
    return frozenset(stem for name in NAME.findall(OPENER.sub("", text)) for stem in stems(name)) - common_stems()


def is_echo(one: Claim, other: Claim) -> bool:
    """Whether two claims tell the same value of the same thing, or, once as a fact and once as a definition, the same year."""
    if any(repeats(first, second) for first, second in ((one, other), (other, one))) or is_said_again(one, other):
        return True
    if fold(one.about) == fold(other.about) and is_deed(one.about, one.relation, one.text):
        return True  # Above the deeds of one man none can be told of another.
    if fold(one.about) == fold(other.about) and MONEY.search(one.key) and MONEY.search(other.key):
        return True  # Two outlays of one scheme explain each other away.
    named = any(spaced(first.about) in spaced(second.text) for first, second in ((one, other), (other, one)))
    shared = figures(one.text) & figures(other.text)
    return named and bool(shared if one.kind != other.kind else {figure for figure in shared if not A_YEAR.fullmatch(figure)})


def repeats(one: Claim, other: Claim) -> bool:
    """Whether a claim has in passing what another tells: "Gandhi Sagar Sanctuary in Madhya Pradesh became …"."""
    told = spaced(other.text)
    return len(one.key.split()) < KEY and spaced(one.about) in told and spaced(one.key) in told and fold(one.key) != fold(one.about)


def is_said_again(one: Claim, other: Claim) -> bool:
    """Whether two claims are one in other words."""
    mine, theirs = stems(one.text), stems(other.text)
    return len(mine & theirs) >= SAME * min(len(mine), len(theirs)) and figures(one.text) == figures(other.text)


def figures(text: str) -> set[str]:
    """The years and amounts in a text."""
    return set(re.findall(r"\d[\d,.]*\d", text))


def is_alike(one: Claim, other: Claim) -> bool:
    """Whether two plain claims tell one relation of two things: rows of a table, which are asked as pairs."""
    same = one.relation == other.relation and fold(one.about) != fold(other.about)
    return same and len(frame(one)) <= SHORT and frame(one) == frame(other)


def frame(claim: Claim) -> tuple[str, ...]:
    """The plain words of a statement beside its names and its key, by which two rows of one table are known."""
    key = {*words(claim.about), *words(claim.key)}
    plain = (word.strip(",.;:") for word in claim.text.split()[1:] if word[:1].islower())
    return tuple(word for word in plain if word not in key and word not in SMALL_WORDS)


def shared_name(claims: Sequence[Claim]) -> str:
    """The subject of one of these claims that all of them name, "" where there is none."""
    texts = [spaced(claim.text) for claim in claims]
    return next((claim.about for claim in claims if all(spaced(claim.about) in text for text in texts)), "")
