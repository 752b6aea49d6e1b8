"""What an item tells: the facts that it asks, and the words of it that stand in print before it is answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizgen.dates import MONTHS, canonical, find_times
from quizgen.model import (
    Assertion,
    Choice,
    Cloze,
    Item,
    Mains,
    Pairs,
    Prompt,
    Recall,
    Statements,
    TermCard,
)
from quizgen.model import (
    Sequence as Events,
)
from quizgen.text import GAP, SMALL_WORDS, fold, spaced, words

SHORTEST_KEY = 2
STEM = 5
LEAST_CONTENT = 2
# Beside a month and year so many common words tell that a text speaks of what a long question asks: two names and what they did.
ENOUGH = 3
MONTH_NAMES = frozenset(map(str.casefold, MONTHS))
# Words of every question, which tell nothing of what is asked, and the date that a question carries.
ASKING = SMALL_WORDS.union(
    ("who", "whom", "whose", "what", "which", "when", "where", "why", "how", "following", "among", "these", "that", "it", "its"),
    ("was", "were", "are", "be", "been", "being", "has", "have", "had", "did", "do", "does", "since", "during", "many", "much"),
    ("year", "date", "term", "meant", "one", "consider", "given", "above"),
)
# How the explanation of a false statement names what was exchanged.
EXCHANGED = re.compile("“([^”]+)”, not “([^”]+)”")
AS_OF = re.compile(r"\bas of [^,?]*,?", re.IGNORECASE)
# When something was does not keep a text without its day from telling where it was.
WHEN = re.compile(r"\b(?:on|in|reported in) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b,?", re.IGNORECASE)


class Asked(NamedTuple):
    """One fact that an item asks: the words that tell it and the quotes it was read in.

    Where `told` is a key alone, `question` holds the words that ask for it; otherwise `told` is a whole statement, and it is None.
    """

    told: str
    quotes: frozenset[str]
    question: frozenset[str] | None = None


class Claim(NamedTuple):
    """A true statement by the beginnings of its words, and those of them without which it is another one."""

    stems: frozenset[str]
    pins: frozenset[str]

    def in_words(self, stems: frozenset[str]) -> bool:
        """Whether words make the same claim: all that pins it down, and two thirds of the rest."""
        return self.pins <= stems and 3 * len(self.stems & stems) >= 2 * len(self.stems)


class Printed(NamedTuple):
    """A text that a reader of the paper sees: whose it is, its words in order and as a set, whether it is given as true, its own key."""

    item: str
    text: str
    held: frozenset[str]
    asserted: bool
    key: frozenset[str] = frozenset()


def facts_of(item: Item) -> Iterator[Asked]:
    """What an item asks, as far as the words of a source show it; nothing for one that a person wrote without a quote."""
    whole = frozenset(fold(quote.text) for quote in item.origin.quotes if quote.text) if item.origin else frozenset()
    question, parts = None, tuple(parts_of(item.prompt))
    if not parts and (key := key_of(item.prompt)):
        question, parts = content(item.prompt), ((key, ""),)
    for told, quote in parts:
        quotes = frozenset([fold(quote)]) if quote else whole
        if quotes:
            yield Asked(spaced(with_plain_days(told)), quotes, question)


def with_plain_days(text: str) -> str:
    """A text with its days as answers have them: a source that says "February 24th, 2022" tells what 24 February 2022 asks."""
    for time in sorted(find_times(text), key=lambda time: -time.start):
        if time.kind in ("date", "month"):
            text = f"{text[: time.start]}{canonical(time.text)}{text[time.end :]}"
    return text


def parts_of(prompt: Prompt) -> Iterator[tuple[str, str]]:
    """What each statement, row or event comes to, its correction included, and the quote it was read in ("": one of the item's)."""
    match prompt:
        case Statements():
            for part in prompt.statements:
                yield f"{prompt.lead} {part.text} {part.because}", part.quote
        case Pairs():
            for row in prompt.pairs:
                yield " ".join((*prompt.columns, row.left, row.right if row.holds else "", row.because)), row.quote
        case Events():
            yield from ((event.text, event.quote) for event in prompt.events)
        case Assertion():
            yield from ((prompt.first, ""), (prompt.second, ""))
        case Mains():
            yield prompt.question, ""
        case _:
            return


def claims_of(prompt: Prompt) -> Iterator[Claim]:
    """What the statements or rows say when they are set right, those that a number, an exchanged word or a name pins down."""
    match prompt:
        case Statements():
            told = [(part.text, part.holds, part.because, "") for part in prompt.statements]
        case Pairs():
            told = [(f"{row.left} {row.right}", row.holds, row.because, row.left) for row in prompt.pairs]
        case _:
            told = []
    for text, holds, because, named in told:
        exchanged = None if holds else EXCHANGED.search(because)
        right, wrong = exchanged.groups() if exchanged else ("", "")
        stems = stems_of(text.replace(wrong, right, 1) if wrong else text)
        pins = stems_of(right) | {stem for stem in stems if any(map(str.isdigit, stem))} or stems_of(named)
        if pins and (holds or right):
            yield Claim(stems, pins)


def stems_of(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that say something."""
    return frozenset(word[:STEM] for word in words(text) if word not in ASKING)


def same_fact(one: Asked, other: Asked) -> bool:
    """Whether two facts of one quotation are one: the same key, or a statement that holds both the key and what asks for it."""
    if not one.quotes & other.quotes:
        return False
    if (one.question is None) == (other.question is None):
        return one.told == other.told
    single, whole = (other, one) if one.question is None else (one, other)
    return single.told in whole.told and covers(whole.told.split(), single.question or frozenset())


def covers(held: Iterable[str], question: frozenset[str]) -> bool:
    """Whether words tell what a question speaks of: all its numbers and two thirds of its words."""
    found = question & {word[:STEM] for word in held}
    numbers = {word for word in question if any(map(str.isdigit, word))}
    return numbers <= found and 3 * len(found) >= 2 * len(question)


def key_of(prompt: Prompt) -> str:
    """What a reader has to say, type or choose; nothing where that is a letter or an essay."""
    match prompt:
        case TermCard():
            return prompt.term
        case Recall() | Choice():
            return prompt.answer
        case Cloze():
            return prompt.hidden
        case _:
            return ""


def printed_in(item: Item) -> Iterator[Printed]:
    """The texts of an item that stand in print before it is answered."""
    asserted, key = shown(item.prompt, parts=False), frozenset(words(key_of(item.prompt)))
    for text in shown(item.prompt):
        yield Printed(item.id, spaced(text), frozenset(words(text)), text in asserted, key)


def shown(prompt: Prompt, *, parts: bool = True) -> tuple[str, ...]:
    """The texts of an item that stand in print before it is answered, options aside; without its parts, what it takes for granted."""
    match prompt:
        case TermCard():
            return (prompt.meaning,)
        case Recall() | Choice() | Mains():
            return (prompt.question,)
        case Cloze():
            return (prompt.text.replace(prompt.hidden, GAP, 1),)
        case Statements():
            return (prompt.lead, *(part.text for part in prompt.statements if parts))
        case Pairs():
            return (prompt.lead, *(f"{row.left} {row.right}" for row in prompt.pairs if parts))
        case Events():
            return (prompt.lead, *(event.text for event in prompt.events))
        case Assertion():
            return (prompt.first, prompt.second) if parts else ()


def content(prompt: Prompt) -> frozenset[str]:
    """The beginnings of the words that say what a question is about; a year with the years, a form with its other forms."""
    (text, *_) = shown(prompt)
    return frozenset(word[:STEM] for word in words(WHEN.sub(" ", AS_OF.sub(" ", text.replace(GAP, " ")))) if word not in ASKING)


def answers(text: Printed, key: list[str], question: frozenset[str]) -> bool:
    """Whether a text holds the key together with what the question says, and so tells the answer.

    What the text asks for itself its reader may fill in: of two gaps in one sentence each shows what the other hides.
    """
    if f" {' '.join(key)} " not in text.text or len(question) < LEAST_CONTENT:
        return False
    return covers(text.held | text.key, question) or (is_moment(key) and shares(text.held | text.key, question) >= ENOUGH)


def is_moment(key: list[str]) -> bool:
    """Whether a key is a month or a day with its year: seldom do two things of the same people fall on one."""
    return any(word in MONTH_NAMES for word in key) and any(re.fullmatch(r"(?:19|20)\d\d", word) for word in key)


def shares(held: Iterable[str], question: frozenset[str]) -> int:
    """How many words a text and a question have in common."""
    return len(question & {word[:STEM] for word in held})
