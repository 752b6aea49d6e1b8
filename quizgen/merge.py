"""What the machine found meets what people made of it: a three-way merge in which a person always wins.

The base of the merge is the digest that each item carries: a prompt that matches it is still the machine's and follows its
first source; one that does not is a person's and stays. Nothing is ever deleted but what a person rejected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Sequence as Listing
from dataclasses import dataclass, replace

from quizgen.identity import digest, item_id
from quizgen.model import Choice, Deck, Draft, Item, Origin, Pair, Pairs, Quote, Sequence, Source, Statement, Statements, kind_of


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


def nowhere(quote: Quote) -> bool:
    """No source is at hand to look a quote up in."""
    del quote
    return False


def merge(
    deck: Deck,
    drafts: Listing[Draft],
    sources: Listing[Source] = (),
    *,
    kinds: frozenset[str] | None = None,
    stands: Callable[[Quote], bool] = nowhere,
) -> Merged:
    """The deck with the drafts of one run in it; doing it twice changes nothing more.

    `sources` are those that the run has read: an item of theirs that no draft speaks of is reported as missing. `kinds` are
    the kinds of prompt that were looked for (None: all). `stands` says whether a quote is still in its source.
    """
    rejected = frozenset(deck.rejected)
    there = {item.id: item for item in deck.items if item.id not in rejected}
    found = {key: draft for key, draft in identified(drafts).items() if key not in rejected}
    items = {key: settle(item, found[key]) if key in found else item for key, item in there.items()}
    added = tuple(key for key in found if key not in there)
    items |= {key: new_item(key, found[key]) for key in added}
    known = {source.id: source for source in deck.sources}
    known |= {source.id: refreshed(known.get(source.id), source) for source in sources}
    gone = (item for key, item in there.items() if key not in found)
    read = {source.id for source in sources}
    return Merged(
        replace(deck, items=tuple(items.values()), sources=cited(known, items.values(), read)),
        added,
        updated=tuple(key for key, item in there.items() if items[key].prompt != item.prompt),
        kept=tuple(key for key, item in there.items() if key in found and is_persons(item)),
        conflicts=tuple(key for key, item in there.items() if key in found and in_conflict(item, found[key])),
        missing=tuple(item.id for item in gone if is_missing(item, read, kinds, stands)),
    )


def identified(drafts: Iterable[Draft]) -> dict[str, Draft]:
    """The drafts by id; the first of several with one id speaks, with the quotes of all."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        key = item_id(draft)
        found[key] = replace(found[key], quotes=joined(found[key].quotes, draft.quotes)) if key in found else draft
    return found


def settle(item: Item, draft: Draft) -> Item:
    """An item that the machine has found again: followed when it is the machine's, kept when it is a person's.

    It follows the source that it was first read in; what another source calls it only adds that source.
    """
    if item.origin is None or not item.origin.by:
        return item
    quotes = requoted(item.origin.quotes, draft.quotes)
    papers = draft.papers if speaks(item, draft) else item.origin.papers
    if is_persons(item):
        seen = digest(draft.prompt) if in_conflict(item, draft) else item.origin.digest
        return replace(item, origin=replace(item.origin, quotes=quotes, digest=seen))
    prompt = draft.prompt if speaks(item, draft) and not still_does(item, draft) else item.prompt
    # What a person has found good is another text now, and comes up for review again.
    reviewed = item.reviewed and prompt == item.prompt
    return replace(item, prompt=prompt, origin=Origin(draft.by, quotes, papers, digest(prompt)), reviewed=reviewed)


def speaks(item: Item, draft: Draft) -> bool:
    """Whether the draft comes from the source that the item was first read in."""
    first = item.origin.sources[0] if item.origin and item.origin.sources else ""
    return not first or first in {quote.source for quote in draft.quotes}


def new_item(key: str, draft: Draft) -> Item:
    """The item that a draft becomes."""
    quotes = requoted((), draft.quotes)
    return Item(key, draft.prompt, draft.about, draft.tags, Origin(draft.by, quotes, draft.papers, digest(draft.prompt)))


def is_persons(item: Item) -> bool:
    """Whether a person has written or changed the prompt."""
    return item.origin is None or not item.origin.by or digest(item.prompt) != item.origin.digest


def in_conflict(item: Item, draft: Draft) -> bool:
    """Whether a person's prompt and the machine's have both changed since the machine last wrote, and differ."""
    origin = item.origin
    if origin is None or not origin.by or not is_persons(item) or item.prompt == draft.prompt or not speaks(item, draft):
        return False
    return digest(draft.prompt) != origin.digest


def still_does(item: Item, draft: Draft) -> bool:
    """Whether an item differs from its draft only in what might as well be otherwise, and what the deck has would still do.

    That are distractors, what is false in statements and pairs, and which events of several are put in order.
    """
    pool = frozenset(draft.pool)
    match item.prompt, draft.prompt:
        case Choice() as old, Choice() as new:
            return (old.question, old.answer) == (new.question, new.answer) and set(old.distractors) <= pool
        case Statements() as old, Statements() as new if len(old.statements) == len(new.statements):
            pairs = zip(old.statements, new.statements, strict=True)
            return (old.lead, old.ask) == (new.lead, new.ask) and all(one == other or is_as_false(one, other, pool) for one, other in pairs)
        case Pairs() as old, Pairs() as new if len(old.pairs) == len(new.pairs):
            rows = zip(old.pairs, new.pairs, strict=True)
            alike = (old.lead, old.columns, old.ask) == (new.lead, new.columns, new.ask)
            return alike and all(one == other or is_as_wrong(one, other, pool) for one, other in rows)
        case Sequence() as old, Sequence() as new:
            return old.lead == new.lead and {event.text for event in old.events} <= pool
    return False


def is_as_false(old: Statement, new: Statement, pool: frozenset[str]) -> bool:
    """Whether two statements are one that is made false, each in a way that would do."""
    return not (old.holds or new.holds) and old.quote == new.quote and old.text in pool


def is_as_wrong(old: Pair, new: Pair, pool: frozenset[str]) -> bool:
    """Whether two rows are of one thing and each has a value that is not its own."""
    return not (old.holds or new.holds) and (old.left, old.quote) == (new.left, new.quote) and old.right in pool


def quotes_of(item: Item) -> tuple[Quote, ...]:
    """The quotes behind an item."""
    return item.origin.quotes if item.origin else ()


def requoted(old: tuple[Quote, ...], new: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The quotes with those of the sources read again as they are now, grouped by source: each in its old place, new ones behind."""
    fresh = {source: [quote for quote in new if quote.source == source] for source in dict.fromkeys(quote.source for quote in new)}
    order = dict.fromkeys(quote.source for quote in (*old, *new))
    kept = {source: [quote for quote in old if quote.source == source] for source in order}
    return tuple(quote for source in order for quote in dict.fromkeys(fresh.get(source) or kept[source]))


def joined(first: tuple[Quote, ...], second: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """All quotes, each once, in order."""
    return tuple(dict.fromkeys((*first, *second)))


def refreshed(old: Source | None, new: Source) -> Source:
    """What is known of a source that was read again: a person's corrections of title, date and link stay."""
    if old is None:
        return new
    published, dated_by = (old.published, old.dated_by) if old.published else (new.published, new.dated_by)
    return replace(new, title=old.title or new.title, published=published, dated_by=dated_by, url=old.url or new.url)


def cited(known: dict[str, Source], items: Iterable[Item], read: set[str]) -> tuple[Source, ...]:
    """The sources that the items cite and those just read, each once, in order."""
    wanted = {quote.source for item in items for quote in quotes_of(item)} | read
    return tuple(source for source in known.values() if source.id in wanted)


def is_missing(item: Item, read: set[str], kinds: frozenset[str] | None, stands: Callable[[Quote], bool]) -> bool:
    """Whether an item of the machine, all of whose sources were read, is no longer found in them.

    What has wrong options or false parts is found while its quotes stand: they may have come from neighbours that were not read this time.
    """
    origin = item.origin
    if origin is None or not origin.by or item.retired or not set(origin.sources) <= read:
        return False
    if isinstance(item.prompt, Choice | Statements | Pairs | Sequence) and all(stands(quote) for quote in origin.quotes):
        return False
    return kinds is None or kind_of(item.prompt) in kinds
