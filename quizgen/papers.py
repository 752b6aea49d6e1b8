"""A selection of items in order: what a printed or timed quiz is made of."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.model import Deck, Item, Paper, Source, TermCard


def paper_of(decks: Sequence[Deck], *, title: str = "", seed: int = 0) -> Paper:
    """All that the decks ask, in their order, one fact once; the seed decides the order of shuffled options.

    A term card is left out where another item asks about the same thing: its definition would give that item away.
    """
    items = tuple(item for deck in decks for item in deck.active)
    others = {item.about for item in items if not isinstance(item.prompt, TermCard)}
    chosen = tuple(item for item in unique(items) if not (isinstance(item.prompt, TermCard) and item.about in others))
    sources = {source.id: source for deck in decks for source in deck.sources}
    return Paper(title or title_of(decks), chosen, cited(chosen, sources), seed=seed)


def unique(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, each id once."""
    return tuple({item.id: item for item in reversed(items)}.values())[::-1]


def title_of(decks: Sequence[Deck]) -> str:
    """The only deck's title, or what several have in common."""
    return decks[0].title if len(decks) == 1 else "Current affairs quiz"


def cited(items: tuple[Item, ...], sources: dict[str, Source]) -> tuple[Source, ...]:
    """The sources that the items quote, each once, in order."""
    wanted = dict.fromkeys(name for item in items if item.origin for name in item.origin.sources)
    return tuple(sources[name] for name in wanted if name in sources)
