"""Decks of any size with every format of the examination, about things that have nothing to do with each other."""

from __future__ import annotations

from datetime import date

from quizgen.model import (
    Assertion,
    Choice,
    Deck,
    Event,
    Item,
    Origin,
    Pair,
    Pairs,
    Prompt,
    Quote,
    Recall,
    Sequence,
    Source,
    Statement,
    Statements,
    TermCard,
)

HEADS = ("GS1::Geography", "GS2::Polity", "GS2::International_Relations", "GS3::Economy", "GS3::Environment")
SYLLABLES = ("ka", "lo", "mi", "ru", "te", "san", "vel", "dor", "pin", "gha")


def name(number: int, kind: str = "") -> str:
    """A made-up name that no other number has."""
    return f"{kind}{''.join(SYLLABLES[int(digit)] for digit in f'{number:04d}')}".capitalize()


def prompt(number: int) -> Prompt:
    """A prompt of the format that the number falls to, about its own thing."""
    own, place, year = name(number), name(number, "x"), 1900 + number % 100
    others = tuple(name(number, letter) for letter in "pqr")
    match number % 10:
        case 0 | 1 | 2:
            asked = ("which", "how_many", "not")[number // 10 % 3]
            held = (True, number % 4 < 2, number % 3 == 0)
            parts = tuple(
                Statement(f"The {word} of {own} is {others[n]}.", holds=held[n]) for n, word in enumerate(("river", "port", "ruler"))
            )
            return Statements(f"With reference to {own}, consider the following statements", asked, parts)  # type: ignore[arg-type]
        case 3:
            rows = tuple(Pair(f"{own} {n}", f"{place} {n}", holds=(number + n) % 2 == 0) for n in range(3))
            return Pairs("Consider the following pairs", ("Lake", "State"), "how_many", rows)
        case 4:
            return Sequence(
                "Consider the following events",
                tuple(Event(f"Founding of {other}", str(year + n)) for n, other in enumerate((own, *others))),
            )
        case 5:
            return Assertion(
                f"{own} was founded in {year}.",
                f"{place} had fallen to {others[0]}.",
                ("explains", "both", "first", "second")[number // 10 % 4],
            )
        case 6:
            return TermCard(own, f"a scheme of {place} for {others[0]}")
        case 7:
            return Recall(f"Which river flows through {place}?", own)
        case _:
            return Choice(f"Which of the following is the capital of {place}?", own, others)


def decks(items: int, each: int = 50) -> tuple[Deck, ...]:
    """Decks of `each` items with a source of its own day."""
    made = []
    for start in range(0, items, each):
        source = Source(f"s{start}", f"Article {start}", date(2026, 1 + start // each % 12, 5))
        numbers = range(start, min(start + each, items))
        made.append(Deck(f"deck-{start}", f"Deck {start}", (source,), tuple(item(number, source.id) for number in numbers)))
    return tuple(made)


def item(number: int, source: str) -> Item:
    """An item with a tag and a quote of its own."""
    tag = HEADS[number * 7 // 10 % len(HEADS)]
    quote = Quote(source, f"{source} says of {name(number)} what it says.")
    return Item(f"{name(number).lower()}.{number:08x}", prompt(number), name(number), (tag,), Origin("test", (quote,)))
