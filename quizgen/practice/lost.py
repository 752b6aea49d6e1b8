"""Items that were answered and are in no deck any more, and which item each of them may have become."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from quizgen.answers import judge
from quizgen.model import Review
from quizgen.practice.stock import words_of
from quizgen.questions import Question

# From where on a likeness is worth showing, and from where on it is taken without asking, of 100.
LIKELY, SURE = 70.0, 90.0
# The id says the same thing, and an answer that was right is the answer; nothing was answered rightly yet.
SAME_ANSWER, SAME_THING = 95.0, 80.0
NEXT_BEST = 3


@dataclass(frozen=True, slots=True)
class Lost:
    """An item without a deck: how often it was answered, when last, what it asked in words ("" unknown), what was rightly answered."""

    item: str
    answers: int
    last: datetime
    words: str = ""
    right: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Successor:
    """What a lost item may have become, and how alike the two are, up to 100."""

    item: str
    likeness: float


def lost(reviews: Iterable[Review], there: Iterable[str]) -> tuple[Lost, ...]:
    """The items of the reviews that are not there, the most answered first."""
    known = set(there)
    gone: dict[str, list[Review]] = defaultdict(list)
    for review in reviews:
        if review.item not in known:
            gone[review.item].append(review)
    return tuple(sorted((remembered(item, told) for item, told in gone.items()), key=lambda one: (-one.answers, one.item)))


def remembered(item: str, told: Sequence[Review]) -> Lost:
    """What the answers to an item tell of it."""
    words = next((one.about for one in reversed(told) if one.about), "")
    right = dict.fromkeys(one.given for one in told if one.right and one.given)
    return Lost(item, len(told), max(one.moment for one in told), words, tuple(right))


def slug(item: str) -> str:
    """The readable part of an id: what the item is about."""
    return item.rpartition(".")[0]


def matched(gone: Iterable[Lost], candidates: Mapping[str, Question]) -> dict[str, Successor]:
    """The likeliest successor of each lost item among items that have no history of their own; each is taken once."""
    texts = {item: words_of(question) for item, question in candidates.items()}
    slugs: dict[str, list[str]] = defaultdict(list)
    for item in candidates:
        slugs[slug(item)].append(item)
    pairs = [pair for one in gone for pair in (*by_words(one, texts), *by_id(one, slugs[slug(one.item)], candidates))]
    found: dict[str, Successor] = {}
    taken: set[str] = set()
    for likeness, item, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if item not in found and other not in taken:
            found[item] = Successor(other, likeness)
            taken.add(other)
    return found


def by_words(one: Lost, texts: Mapping[str, str]) -> Iterator[tuple[float, str, str]]:
    """The items that ask and answer in much the same words, with their likeness."""
    from rapidfuzz import fuzz, process, utils

    if one.words:
        best = process.extract(
            one.words, texts, scorer=fuzz.token_sort_ratio, processor=utils.default_process, limit=NEXT_BEST, score_cutoff=LIKELY
        )
        for _, likeness, item in best:
            yield likeness, one.item, item


def by_id(one: Lost, same: Sequence[str], candidates: Mapping[str, Question]) -> Iterator[tuple[float, str, str]]:
    """The items whose id says the same thing, as far as nothing that was answered speaks against it."""
    for item in same:
        question = candidates[item]
        if any(judge(question, answer).right for answer in one.right):
            yield SAME_ANSWER, one.item, item
        elif not one.right and not one.words:
            yield SAME_THING, one.item, item
