"""A selection of items in order: what a printed or timed quiz is made of, and which items cannot stand in one paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from quizgen.identity import subject
from quizgen.model import Choice, Cloze, Deck, Item, Mains, Paper, Recall, Source, TermCard
from quizgen.papers.telling import SHORTEST_KEY, Printed, answers, content, facts_of, key_of, printed_in, same_fact
from quizgen.text import fold, words


def paper_of(decks: Sequence[Deck], *, title: str = "", seed: int = 0, apart: bool = False) -> Paper:
    """All that the decks ask, in their order, one fact once; the seed decides the order of shuffled options.

    No item stands beside another that asks the same or whose words answer it; all stand there when each is seen by itself, as cards
    are (`apart`).
    """
    items = unique(tuple(item for deck in decks for item in deck.active))
    chosen = items if apart else unspoilt(once_each(undefined(items)))
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


def title_of(decks: Sequence[Deck]) -> str:
    """The only deck's title, or what several have in common."""
    return decks[0].title if len(decks) == 1 else "Current affairs quiz"


def cited(items: tuple[Item, ...], sources: dict[str, Source]) -> tuple[Source, ...]:
    """The sources that the items quote, each once, in order."""
    wanted = dict.fromkeys(name for item in items if item.origin for name in item.origin.sources)
    return tuple(sources[name] for name in wanted if name in sources)
