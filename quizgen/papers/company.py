"""A selection of items in order: what a printed or timed quiz is made of, and which items cannot stand in one paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quizgen.identity import subject
from quizgen.model import (
    Assertion,
    Choice,
    Cloze,
    Deck,
    Item,
    Mains,
    Pairs,
    Paper,
    Prompt,
    Recall,
    Source,
    Statements,
    TermCard,
)
from quizgen.model import (
    Sequence as Events,
)
from quizgen.text import GAP, SMALL_WORDS, fold, words

SHORTEST_KEY = 4
STEM = 5
LEAST_CONTENT = 2
# Words of every question, which tell nothing of what is asked, and the date that a question carries.
ASKING = SMALL_WORDS.union(
    ("who", "whom", "whose", "what", "which", "when", "where", "why", "how", "following", "among", "these", "that", "it", "its"),
    ("was", "were", "are", "be", "been", "being", "has", "have", "had", "did", "do", "does", "since", "during", "many", "much"),
    ("year", "date", "term", "meant", "one", "consider", "given", "above"),
)
AS_OF = re.compile(r"\bas of [^,?]*,?", re.IGNORECASE)


class Asked(NamedTuple):
    """One fact that an item asks: the words that tell it and the quotes it was read in.

    Where `told` is a key alone, `question` holds the words that ask for it; otherwise `told` is a whole statement, and it is None.
    """

    told: str
    quotes: frozenset[str]
    question: frozenset[str] | None = None


class Printed(NamedTuple):
    """A text that a reader of the paper sees: whose it is, its words in order and as a set, and whether it is given as true."""

    item: str
    text: str
    held: frozenset[str]
    asserted: bool


def paper_of(decks: Sequence[Deck], *, title: str = "", seed: int = 0) -> Paper:
    """All that the decks ask, in their order, one fact once; the seed decides the order of shuffled options.

    No item stands beside another that asks the same or whose words answer it.
    """
    items = unique(tuple(item for deck in decks for item in deck.active))
    chosen = unspoilt(once_each(undefined(items)))
    sources = {source.id: source for deck in decks for source in deck.sources}
    return Paper(title or title_of(decks), chosen, cited(chosen, sources), seed=seed)


def unique(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, each id once."""
    return tuple({item.id: item for item in reversed(items)}.values())[::-1]


def undefined(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without the term cards that define what another item asks about: the definition would give that item away."""
    others = {topic(item) for item in items if not isinstance(item.prompt, TermCard)}
    return tuple(item for item in items if not (isinstance(item.prompt, TermCard) and topic(item) in others))


def topic(item: Item) -> str:
    """What an item is about, folded."""
    return fold(subject(item.prompt, item.about))


def expendable(items: tuple[Item, ...]) -> list[Item]:
    """The items in the order in which a paper can do without them: term cards, then typed answers, large tables, and choices last.

    Of two that are alike, the later goes first.
    """
    ranks = {TermCard: 0, Recall: 1, Cloze: 1, Choice: 3, Mains: 3}
    places = {item.id: place for place, item in enumerate(items)}
    return sorted(items, key=lambda item: (ranks.get(type(item.prompt), 2), -places[item.id]))


def once_each(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items less those that ask nothing which others do not ask; every fact is still asked.

    A table goes where each of its rows has a question of its own, and the questions go where the table asks something besides.
    """
    facts = {item.id: tuple(facts_of(item)) for item in items}
    askers: dict[str, set[str]] = defaultdict(set)
    for name, asked in facts.items():
        for quote in (quote for fact in asked for quote in fact.quotes):
            askers[quote].add(name)
    gone: set[str] = set()
    for item in expendable(items):
        near = {name for fact in facts[item.id] for quote in fact.quotes for name in askers[quote]} - gone - {item.id}
        others = [other for name in near for other in facts[name]]
        if facts[item.id] and all(any(same_fact(fact, other) for other in others) for fact in facts[item.id]):
            gone.add(item.id)
    return tuple(item for item in items if item.id not in gone)


def facts_of(item: Item) -> Iterator[Asked]:
    """What an item asks, as far as the words of a source show it; nothing for one that a person wrote without a quote."""
    whole = frozenset(fold(quote.text) for quote in item.origin.quotes if quote.text) if item.origin else frozenset()
    question, parts = None, tuple(parts_of(item.prompt))
    if not parts and (key := key_of(item.prompt)):
        question, parts = content(item.prompt), ((key, ""),)
    for told, quote in parts:
        quotes = frozenset([fold(quote)]) if quote else whole
        if quotes:
            yield Asked(spaced(told), quotes, question)


def parts_of(prompt: Prompt) -> Iterator[tuple[str, str]]:
    """What each statement or row comes to, its correction included, and the quote it was read in."""
    match prompt:
        case Statements():
            for part in prompt.statements:
                yield f"{prompt.lead} {part.text} {part.because}", part.quote
        case Pairs():
            for row in prompt.pairs:
                yield " ".join((*prompt.columns, row.left, row.right if row.holds else "", row.because)), row.quote
        case _:
            return


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


def spaced(text: str) -> str:
    """The words of a text between spaces, so that whole words are found in it."""
    return f" {' '.join(words(text))} "


def unspoilt(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items less those that another one answers: where its words hold the key together with what the question says.

    "Since which year has Sergei Lavrov been Russia's Foreign Minister?" answers "Who is Russia's Foreign Minister?".
    """
    printed: dict[str, list[Printed]] = defaultdict(list)
    for text in (text for item in items for text in printed_in(item)):
        for word in text.held:
            printed[word].append(text)
    gone: set[str] = set()
    for item in expendable(items):
        key, question = words(key_of(item.prompt)), content(item.prompt)
        if sum(map(len, key)) < SHORTEST_KEY:
            continue
        # Among options a part that may be false is no answer; a typed answer would be copied from it.
        sure = isinstance(item.prompt, Choice)
        near = (text for text in printed[max(key, key=len)] if text.item not in gone | {item.id} and (text.asserted or not sure))
        if any(answers(text, key, question) for text in near):
            gone.add(item.id)
    return tuple(item for item in items if item.id not in gone)


def printed_in(item: Item) -> Iterator[Printed]:
    """The texts of an item that stand in print before it is answered."""
    asserted = shown(item.prompt, parts=False)
    for text in shown(item.prompt):
        yield Printed(item.id, spaced(text), frozenset(words(text)), text in asserted)


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
    return frozenset(word[:STEM] for word in words(AS_OF.sub(" ", text.replace(GAP, " "))) if word not in ASKING)


def answers(text: Printed, key: list[str], question: frozenset[str]) -> bool:
    """Whether a text holds the key together with what the question says, and so tells the answer."""
    return f" {' '.join(key)} " in text.text and len(question) >= LEAST_CONTENT and covers(text.held, question)


def title_of(decks: Sequence[Deck]) -> str:
    """The only deck's title, or what several have in common."""
    return decks[0].title if len(decks) == 1 else "Current affairs quiz"


def cited(items: tuple[Item, ...], sources: dict[str, Source]) -> tuple[Source, ...]:
    """The sources that the items quote, each once, in order."""
    wanted = dict.fromkeys(name for item in items if item.origin for name in item.origin.sources)
    return tuple(sources[name] for name in wanted if name in sources)
