"""One fact once: drafts of one run that ask the same in other words fall together, and the quotes of all stand behind the one that stays.

Identity is never decided here: it stays with what a draft is about. Likeness only keeps a second draft of a fact away, and never one
that a deck has already.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil

from quizgen.identity import item_id
from quizgen.merge import joined
from quizgen.model import Choice, Cloze, Draft, Item, Prompt, Quote, Recall
from quizgen.screen import Gist, gist, is_within, key_form, key_forms, same_gist
from quizgen.screen.gist import LEAST_JACCARD
from quizgen.text import GAP, fold, without_article

Place = tuple[str, int]
HELD = re.compile(r"(?:As of [A-Z]\w+ \d{4}, )?[Ww]ho (?:is|was) (?P<office>(?:the )?[A-Z].*?)(?: as of [A-Z]\w+ \d{4})?\?$")


@dataclass(frozen=True, slots=True)
class Once:
    """The drafts of each source, each fact once.

    `dropped` tells of each draft that fell away, by its source and place there, the id of the item that asks the same; `echoes` are
    the quotes for items of the decks that the run has found only in other words.
    """

    drafts: dict[str, list[Draft]]
    dropped: dict[Place, str]
    echoes: dict[str, tuple[Quote, ...]]


@dataclass(frozen=True, slots=True)
class Asking:
    """One id with all that is drafted for it: family, answer, every form of that, the gist of what it says, the office it asks for."""

    id: str
    family: str
    key: str
    keys: frozenset[str]
    gist: Gist
    office: str = ""
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()


def once(
    drafts: Mapping[str, list[Draft]],
    items: Iterable[Item] = (),
    known: Iterable[str] = (),
    *,
    worth: Callable[[Draft], float] = lambda _: 0.0,
) -> Once:
    """The drafts without those that ask again what a better one asks: one of greater worth, a question before a cloze, an earlier source.

    `drafts` come by source, the earliest first. `items` are those of the decks, `known` all ids that live there or were rejected: such
    a draft always stays, and another of the same fact never comes in beside it.
    """
    held = frozenset(known)
    found = {one.id: one for one in askings(drafts)}
    others = [(item.origin, asking(item.id, item.prompt)) for item in items if item.id not in found]
    there = [replace(one, quotes=origin.quotes if origin else ()) for origin, one in others if one]
    settled = [*(one for one in found.values() if one.id in held), *there]
    first = {name: draft_at(drafts, one.places[0]) for name, one in found.items()}
    new = [one for one in found.values() if one.id not in held]
    new.sort(key=lambda one: (-worth(first[one.id]), isinstance(first[one.id].prompt, Cloze)))
    return gathered(drafts, absorbed(settled, new), found)


def draft_at(drafts: Mapping[str, list[Draft]], place: Place) -> Draft:
    """The draft that stands there."""
    source, number = place
    return drafts[source][number]


def family(prompt: Prompt) -> str:
    """What kinds of prompt fall together: flashcards of a fact are one, whatever their form; a choice is another thing. "" for none."""
    return {Recall: "card", Cloze: "card", Choice: "choice"}.get(type(prompt), "")


def askings(drafts: Mapping[str, list[Draft]]) -> Iterator[Asking]:
    """What is drafted, id by id: the first draft of an id speaks for all of them, as it does in the merge."""
    places: dict[str, list[Place]] = defaultdict(list)
    for source, ones in drafts.items():
        for number, draft in enumerate(ones):
            if family(draft.prompt):
                places[item_id(draft)].append((source, number))
    for name, where in places.items():
        ones = [draft_at(drafts, place) for place in where]
        if one := asking(name, ones[0].prompt):
            yield replace(one, places=tuple(where), quotes=tuple(quote for draft in ones for quote in draft.quotes))


def asking(name: str, prompt: Prompt) -> Asking | None:
    """What an item asks; None for one of a kind that never falls together with another."""
    match prompt:
        case Recall():
            answer, accepts, told = prompt.answer, prompt.accepts, prompt.question
        case Cloze():
            answer, accepts, told = prompt.hidden, prompt.accepts, prompt.text.replace(prompt.hidden, GAP, 1)
        case Choice():
            answer, accepts, told = prompt.answer, (), prompt.question
        case _:
            return None
    held = HELD.match(told)
    office = fold(without_article(held["office"])) if held else ""
    return Asking(name, family(prompt), key_form(answer), key_forms(answer, accepts), gist(told), office)


def asks_the_same(one: Asking, other: Asking) -> bool:
    """Whether two ask one fact: the answer of one is right for the other, and what they say is the same.

    A form that both accept is not enough: "30" is short for 30 miles and for 30 days. Out of one sentence a short question asks what a
    gap in the whole of it asks: "What is the outlay of the Mission?" beside "The Mission will run for six years with an outlay of […]".
    """
    if one.key not in other.keys and other.key not in one.keys:
        return False
    within = not {quote.text for quote in one.quotes}.isdisjoint(quote.text for quote in other.quotes)
    if one.office and one.office == other.office:
        return True  # Who was Foreign Minister in 2023 and in 2025 is asked once where it was the same person.
    return same_gist(one.gist, other.gist) or (within and is_within(one.gist, other.gist))


def absorbed(settled: list[Asking], new: list[Asking]) -> dict[str, str]:
    """Each new id that asks what another asks → that other's id; the settled all stay, the new in their order.

    Only those are compared that share a form of the answer and one of their rarest words or a quote: two texts with half of their words
    in common share one of these.
    """
    counts = Counter(stem for one in (*settled, *new) for stem in one.gist.stems)
    near: dict[tuple[str, str, str], dict[str, Asking]] = defaultdict(dict)
    gone: dict[str, str] = {}
    for number, one in enumerate((*settled, *new)):
        signs = (*rarest(one.gist.stems, counts), *(quote.text for quote in one.quotes))
        marks = [(one.family, key, sign) for key in sorted(one.keys) for sign in signs]
        others = {other.id: other for mark in marks for other in near[mark].values()} if number >= len(settled) else {}
        same = next((other for other in others.values() if asks_the_same(one, other)), None)
        if same:
            gone[one.id] = same.id
        for mark in () if same else marks:
            near[mark][one.id] = one
    return gone


def rarest(stems: frozenset[str], counts: Counter[str]) -> list[str]:
    """Of the words of a text, enough of the rarest that any text with half of them has one of these among its own rarest."""
    ordered = sorted(stems, key=lambda stem: (counts[stem], stem))
    return ordered[: len(ordered) - ceil(LEAST_JACCARD * len(ordered)) + 1]


def gathered(drafts: Mapping[str, list[Draft]], gone: dict[str, str], found: dict[str, Asking]) -> Once:
    """The drafts that stay, with the quotes of those that fell to them."""
    more: dict[str, tuple[Quote, ...]] = {}
    for name, other in gone.items():
        more[other] = joined(more.get(other, ()), found[name].quotes)
    dropped = {place: other for name, other in gone.items() for place in found[name].places}
    added = {found[name].places[0]: quotes for name, quotes in more.items() if name in found}
    kept: dict[str, list[Draft]] = {}
    for source, ones in drafts.items():
        staying = [(draft, (source, number)) for number, draft in enumerate(ones) if (source, number) not in dropped]
        kept[source] = [with_quotes(draft, added.get(place, ())) for draft, place in staying]
    return Once(kept, dropped, {name: quotes for name, quotes in more.items() if name not in found})


def with_quotes(draft: Draft, quotes: tuple[Quote, ...]) -> Draft:
    """The draft with other quotes behind its own."""
    return replace(draft, quotes=joined(draft.quotes, quotes)) if quotes else draft
