"""What the machine found meets what people made of it: a three-way merge in which a person always wins.

The base of the merge is the digest that each item carries: a prompt that matches it is still the machine's and follows the
source; one that does not is a person's and stays. Nothing is ever deleted but what a person rejected.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quizgen.identity import digest, item_id
from quizgen.model import Choice, Deck, Draft, Item, Origin, Quote, Source, TermCard, kind_of
from quizgen.text import fold


@dataclass(frozen=True, slots=True)
class Merged:
    """The deck after a merge, and the ids of what was added, updated, kept as a person's, in conflict, or no longer found.

    `conflicts` are person-made prompts whose source has changed since: told once, then remembered in the digest.
    """

    deck: Deck
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def merge(deck: Deck, drafts: Sequence[Draft], sources: Sequence[Source] = (), *, kinds: frozenset[str] | None = None) -> Merged:
    """The deck with the drafts of one run in it; doing it twice changes nothing more.

    `sources` are those that the run has read: an item of theirs that no draft speaks of is reported as missing. `kinds` are
    the kinds of prompt that were looked for (None: all).
    """
    rejected = frozenset(deck.rejected)
    there = {item.id: item for item in deck.items if item.id not in rejected}
    found = {key: draft for key, draft in identified(drafts, there).items() if key not in rejected}
    items = {key: settle(item, found[key]) if key in found else item for key, item in there.items()}
    added = tuple(key for key in found if key not in there)
    items |= {key: new_item(key, found[key]) for key in added}
    known = {**{source.id: source for source in deck.sources}}
    known |= {source.id: refreshed(known.get(source.id), source) for source in sources}
    whole = replace(deck, items=tuple(items.values()), sources=cited(known, items.values(), sources))
    return Merged(
        whole,
        added,
        updated=tuple(key for key, item in there.items() if items[key].prompt != item.prompt),
        kept=tuple(key for key, item in there.items() if key in found and is_persons(item)),
        conflicts=tuple(key for key, item in there.items() if key in found and in_conflict(item, found[key])),
        missing=missing(there, found, {source.id for source in sources}, kinds),
    )


def identified(drafts: Iterable[Draft], there: dict[str, Item]) -> dict[str, Draft]:
    """The drafts by id; the first of two with one id stays, with the quotes of both.

    The definition of a term that its own source has reworded keeps the id of the card that is there.
    """
    cards = {term_key(item.prompt, quote.source): key for key, item in there.items() for quote in quotes_of(item)}
    cards.pop(None, None)
    found: dict[str, Draft] = {}
    for draft in drafts:
        key = item_id(draft)
        if key not in there:
            same = (cards.get(term_key(draft.prompt, quote.source)) for quote in draft.quotes)
            key = next(filter(None, same), key)
        found[key] = replace(found[key], quotes=joined(found[key].quotes, draft.quotes)) if key in found else draft
    return found


def term_key(prompt: object, source: str) -> tuple[str, str] | None:
    """What is the same about two cards for one term of one source, whatever they say it means."""
    return (fold(prompt.term), source) if isinstance(prompt, TermCard) else None


def settle(item: Item, draft: Draft) -> Item:
    """An item that the machine has found again: followed when it is the machine's, kept when it is a person's."""
    if item.origin is None or not item.origin.by:
        return item
    if is_persons(item):
        known = {quote.source for quote in item.origin.quotes}
        quotes = (*item.origin.quotes, *(quote for quote in draft.quotes if quote.source not in known))
        seen = digest(draft.prompt) if in_conflict(item, draft) else item.origin.digest
        return replace(item, origin=replace(item.origin, quotes=quotes, digest=seen))
    prompt = item.prompt if distractors_stay(item, draft) else draft.prompt
    again = {quote.source for quote in draft.quotes}
    others = tuple(quote for quote in item.origin.quotes if quote.source not in again)
    quotes = (
        draft.quotes if not others else joined(item.origin.quotes, draft.quotes) if same_words(item, draft) else (*others, *draft.quotes)
    )
    return replace(item, prompt=prompt, origin=Origin(draft.by, quotes, draft.papers or item.origin.papers, digest(prompt)))


def new_item(key: str, draft: Draft) -> Item:
    """The item that a draft becomes."""
    return Item(key, draft.prompt, draft.about, draft.tags, Origin(draft.by, draft.quotes, draft.papers, digest(draft.prompt)))


def is_persons(item: Item) -> bool:
    """Whether a person has written or changed the prompt."""
    return item.origin is None or not item.origin.by or digest(item.prompt) != item.origin.digest


def in_conflict(item: Item, draft: Draft) -> bool:
    """Whether a person's prompt and the machine's have both changed since the machine last wrote, and differ."""
    origin = item.origin
    if origin is None or not origin.by or not is_persons(item) or item.prompt == draft.prompt:
        return False
    return digest(draft.prompt) != origin.digest


def distractors_stay(item: Item, draft: Draft) -> bool:
    """Whether only the distractors differ and those in the deck would still do."""
    old, new = item.prompt, draft.prompt
    if not isinstance(old, Choice) or not isinstance(new, Choice):
        return False
    return (old.question, old.answer) == (new.question, new.answer) and set(old.distractors) <= set(draft.pool)


def quotes_of(item: Item) -> tuple[Quote, ...]:
    """The quotes behind an item."""
    return item.origin.quotes if item.origin else ()


def same_words(item: Item, draft: Draft) -> bool:
    """Whether the item already has every quote of the draft."""
    return set(draft.quotes) <= set(quotes_of(item))


def joined(first: tuple[Quote, ...], second: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """All quotes, each once, in order."""
    return tuple(dict.fromkeys((*first, *second)))


def refreshed(old: Source | None, new: Source) -> Source:
    """What is known of a source that was read again: a person's corrections of title, date and link stay."""
    if old is None:
        return new
    published, dated_by = (old.published, old.dated_by) if old.published else (new.published, new.dated_by)
    return replace(new, title=old.title or new.title, published=published, dated_by=dated_by, url=old.url or new.url)


def cited(known: dict[str, Source], items: Iterable[Item], read: Iterable[Source]) -> tuple[Source, ...]:
    """The sources that the deck had or its items cite, and those just read, each once, in order."""
    wanted = {quote.source for item in items for quote in quotes_of(item)} | {source.id for source in read}
    return tuple(source for source in known.values() if source.id in wanted)


def missing(there: dict[str, Item], found: dict[str, Draft], read: set[str], kinds: frozenset[str] | None) -> tuple[str, ...]:
    """Machine-made items all of whose sources were read and that no draft speaks of any more."""
    return tuple(
        key
        for key, item in there.items()
        if key not in found and not item.retired and item.origin and item.origin.by and (kinds is None or kind_of(item.prompt) in kinds)
        if set(item.origin.sources) <= read
    )
