"""Decks that tests share: one item of every kind, and the same with hostile words in every field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from quizgen.identity import digest
from quizgen.model import (
    Assertion,
    Choice,
    Cloze,
    Deck,
    Event,
    Item,
    Mains,
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

SOURCE = Source(
    id="2026-02-05-wetlands-of-bihar",
    title="Wetlands of Bihar",
    published=date(2026, 2, 5),
    dated_by="metadata",
    path="notes/wetlands.html",
    url="https://example.org/wetlands",
    sha256="ab" * 32,
)

PROMPTS: tuple[Prompt, ...] = (
    TermCard("Ramsar site", "a wetland listed under the Ramsar Convention for its international importance"),
    Recall("In which year was the Ramsar Convention adopted?", "1971", ("in 1971", "2 February 1971")),
    Cloze("Kanwar Lake is the largest oxbow lake of Bihar.", "Kanwar Lake", ("Kabartal",)),
    Choice(
        "Which of the following wetlands is in Bihar?",
        "Kanwar Lake",
        ("Chilika Lake", "Loktak Lake", "Vembanad Lake"),
    ),
    Statements(
        "With reference to the Ramsar Convention, consider the following statements",
        "which",
        (
            Statement("It was adopted in 1971.", holds=True, quote="adopted in 1971"),
            Statement("It was adopted in Geneva.", holds=False, quote="in the Iranian city of Ramsar", because="it was adopted in Ramsar."),
            Statement("India joined it in 1982.", holds=True, quote="India joined in 1982"),
        ),
    ),
    Pairs(
        "Consider the following pairs",
        ("Wetland", "State"),
        "how_many",
        (
            Pair("Kanwar Lake", "Bihar", holds=True),
            Pair("Chilika Lake", "Kerala", holds=False, because="Chilika Lake is in Odisha."),
            Pair("Loktak Lake", "Manipur", holds=True),
        ),
    ),
    Sequence(
        "Consider the following events",
        (
            Event("Adoption of the Ramsar Convention", "1971"),
            Event("Accession of India to the Ramsar Convention", "1982"),
            Event("Listing of Kanwar Lake as a Ramsar site", "2020"),
            Event("Listing of Nagi Bird Sanctuary as a Ramsar site", "2023"),
        ),
    ),
    Assertion(
        "Kanwar Lake was listed as a Ramsar site in 2020.",
        "It is a refuge of migratory birds on the Central Asian Flyway.",
        "explains",
        "the source gives the birds as the reason for the listing.",
    ),
    Mains("Wetlands are the kidneys of the landscape. Discuss.", ("They filter water.", "They store floods.")),
)

HOSTILE = "<script>alert(1)</script> {{x}} a<b & c>d [sound:x] {{c1::x}} \"quoted\" 'single' $(x) #let \\ @ref `code` *bold* _it_ //"


def origin(prompt: Prompt, words: str = "The Ramsar Convention was adopted in 1971.") -> Origin:
    """An origin in the sample source, with the digest that says the machine wrote the prompt."""
    return Origin(by="test", quotes=(Quote(SOURCE.id, words),), papers=("GS3: Environment",), digest=digest(prompt))


def item(prompt: Prompt, number: int = 0) -> Item:
    """An item of the sample deck."""
    return Item(f"item-{number}.{number:08x}", prompt, "Ramsar", ("GS3::Environment",), origin(prompt))


def deck(name: str = "wetlands", prompts: tuple[Prompt, ...] = PROMPTS) -> Deck:
    """A deck with an item of every kind (or of the prompts given)."""
    return Deck(name, "Wetlands of Bihar", (SOURCE,), tuple(item(prompt, n) for n, prompt in enumerate(prompts)))


def hostile_deck() -> Deck:
    """Every kind with markup of every sort in the words that are shown."""
    cloze = f"Before {HOSTILE} the ANSWER stands."
    prompts: tuple[Prompt, ...] = (
        TermCard(f"term {HOSTILE}", f"meaning {HOSTILE}"),
        Recall(f"question {HOSTILE}", f"answer {HOSTILE}", (f"accepts {HOSTILE}",)),
        Cloze(cloze, "ANSWER"),
        Cloze(f"Hidden is x{HOSTILE}x here.", f"x{HOSTILE}x"),
        Choice(f"choice {HOSTILE}", f"right {HOSTILE}", tuple(f"wrong {n} {HOSTILE}" for n in range(3))),
        Statements(
            f"lead {HOSTILE}", "which", tuple(Statement(f"statement {n} {HOSTILE}", holds=n == 0, because=HOSTILE) for n in range(3))
        ),
        Pairs(
            f"pairs {HOSTILE}",
            (HOSTILE, HOSTILE),
            "how_many",
            tuple(Pair(f"l{n} {HOSTILE}", f"r{n} {HOSTILE}", holds=True) for n in range(3)),
        ),
        Sequence(f"order {HOSTILE}", tuple(Event(f"event {n} {HOSTILE}", HOSTILE) for n in range(4))),
        Assertion(f"first {HOSTILE}", f"second {HOSTILE}", "both", HOSTILE),
        Mains(f"mains {HOSTILE}", (f"point {HOSTILE}",)),
    )
    source = replace(SOURCE, title=f"title {HOSTILE}", url="javascript:alert(1)")
    items = tuple(replace(item(p, n), note=f"note {HOSTILE}", origin=origin(p, f"quote {HOSTILE}")) for n, p in enumerate(prompts))
    return Deck("hostile", f"Hostile {HOSTILE}", (source,), items)
