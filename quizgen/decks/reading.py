"""YAML text → Deck, with the line of every item."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

import yaml

from quizgen.decks.fields import Fields, mapping, read_whole
from quizgen.decks.slips import deck_error, no_deck
from quizgen.errors import DeckError
from quizgen.identity import own_item_id, subject
from quizgen.model import (
    Ask,
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
    Verdict,
)

ASKS = ("which", "how_many", "not")
VERDICTS = ("explains", "both", "first", "second")
PAPER = "paper"  # the key that a paper begins with and no deck has
COLUMNS = 2
SUFFIX = re.compile(r"\.ya?ml$", re.IGNORECASE)


def read_deck(text: str, path: str) -> tuple[Deck, dict[str, int]]:
    """The deck, and the line on which each item begins. Raises DeckError."""
    fields = composed(text, path, "deck", "delete it, or write 'title: …' and 'items:'")
    if PAPER in fields.nodes:
        raise DeckError("is a paper, not a deck", path, mend="name it by itself, or keep it outside the folder of decks")
    lines: dict[str, int] = {}
    deck = read_whole(fields, lambda deck: read_fields(deck, path, lines))
    return deck, lines


def composed(text: str, path: str, what: str, empty: str) -> Fields:
    """The top of a file; `empty` is what to do about one that says nothing. Raises DeckError."""
    if refused := no_deck(text, path):
        raise refused
    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError as error:
        raise deck_error(error, text, path) from error
    if node is None:
        raise DeckError("is empty", path, mend=empty)
    return mapping(node, path, what)


def read_fields(fields: Fields, path: str, lines: dict[str, int]) -> Deck:
    """A deck's four keys."""
    name = SUFFIX.sub("", path.rsplit("/", 1)[-1])
    title = fields.text("title")
    sources, items = read_items(fields, "items", lines, required=False)
    return Deck(name, title, sources, items, fields.texts("rejected", ()))


def read_items(fields: Fields, key: str, lines: dict[str, int], *, required: bool) -> tuple[tuple[Source, ...], tuple[Item, ...]]:
    """The sources, and the items under the key; `lines` learns where each begins."""
    listed = fields.mapping("sources", "sources")
    sources = tuple(read_source(name, listed) for name in listed.nodes) if listed else ()
    known = {source.id for source in sources}

    def item(entry: Fields) -> Item:
        value = read_item(entry, known)
        if value.id in lines:
            entry.fail(f"the id {value.id} is also that of line {lines[value.id]}", "delete one of them, or its id line")
        lines[value.id] = entry.line
        return value

    return sources, fields.mappings(key, "item", item, required=required)


def read_source(name: str, listed: Fields) -> Source:
    """One entry under `sources:`."""
    fields = listed.mapping(name, f"source {name}")
    if fields is None:
        return Source(name, name)
    source = Source(
        id=name,
        title=fields.text("title", ""),
        published=fields.day("published"),
        dated_by=fields.text("dated_by", ""),
        path=fields.text("path", ""),
        url=fields.text("url", ""),
        sha256=fields.text("sha256", ""),
    )
    fields.close()
    return source


def read_item(fields: Fields, known: set[str]) -> Item:
    """One entry under `items:`; without an id it gets one from what it says."""
    kind = fields.choice("kind", tuple(READERS))
    prompt = READERS[kind](fields)
    given = fields.text("about", "")
    item_id = fields.text("id", "") or own_item_id(prompt, subject(prompt, given))
    return Item(
        id=item_id,
        prompt=prompt,
        about=given,
        tags=fields.texts("tags", ()),
        origin=read_origin(fields, known),
        note=fields.text("note", ""),
        retired=fields.text("retired", ""),
        reviewed=fields.flag("reviewed", default=False),
    )


def read_origin(fields: Fields, known: set[str]) -> Origin | None:
    """`origin:` and `quote:`; one quote a source, or several of a single source."""
    quotes = fields.texts("quote", (), blanks=True)
    given = fields.mapping("origin", "origin")
    if given is None:
        return Origin("", tuple(Quote("", quote) for quote in quotes)) if quotes else None
    sources = given.texts("sources", ())
    for source in sources:
        if source not in known:
            given.fail(f"source {source} is not under 'sources:'", "add it there, or correct the name")
    if len(sources) == 1:
        sources *= max(1, len(quotes))
    quotes = quotes or ("",) * len(sources)
    if len(sources) != len(quotes):
        given.fail(f"there are {len(sources)} sources but {len(quotes)} quotes", "give one quote for each source")
    origin = Origin(
        by=given.text("by", ""),
        quotes=tuple(Quote(source, quote) for source, quote in zip(sources, quotes, strict=True)),
        papers=given.texts("papers", ()),
        digest=given.text("digest", ""),
    )
    given.close()
    return origin


def read_cloze(fields: Fields) -> Cloze:
    """A sentence that holds its hidden part exactly once."""
    text, hidden = fields.text("text"), fields.text("hidden")
    if text.count(hidden) != 1:
        problem = f"'{hidden}' stands {text.count(hidden)} times in the text"
        fields.fail(problem, "hidden must occur exactly once: make it longer, or correct its spelling")
    return Cloze(text, hidden, fields.texts("accepts", ()))


def read_choice(fields: Fields) -> Choice:
    """A question, its answer, and the distractors."""
    return Choice(fields.text("question"), fields.text("answer"), fields.texts("distractors"), fields.flag("fixed_order", default=False))


def read_pairs(fields: Fields) -> Pairs:
    """A table of two columns."""
    columns = fields.texts("columns")
    if len(columns) != COLUMNS:
        fields.fail(f"columns names {len(columns)} columns", "name two, like [City, Event]")
    ask = cast("Ask", fields.choice("ask", ASKS))
    return Pairs(fields.text("lead"), (columns[0], columns[1]), ask, fields.mappings("pairs", "pair", read_pair))


def read_pair(fields: Fields) -> Pair:
    """One row."""
    parts = (fields.text("left"), fields.text("right"), fields.flag("holds"))
    return Pair(*parts, fields.text("quote", ""), fields.text("because", ""))


def read_statement(fields: Fields) -> Statement:
    """One numbered statement."""
    return Statement(fields.text("text"), fields.flag("holds"), fields.text("quote", ""), fields.text("because", ""))


def read_event(fields: Fields) -> Event:
    """One event of a sequence."""
    return Event(fields.text("text"), fields.text("when", ""), fields.text("quote", ""))


def read_statements(fields: Fields) -> Statements:
    """A lead and its statements."""
    ask = cast("Ask", fields.choice("ask", ASKS))
    return Statements(fields.text("lead"), ask, fields.mappings("statements", "statement", read_statement))


def read_assertion(fields: Fields) -> Assertion:
    """Statement I and II, and the verdict on them."""
    verdict = cast("Verdict", fields.choice("verdict", VERDICTS))
    return Assertion(fields.text("first"), fields.text("second"), verdict, fields.text("because", ""))


READERS: dict[str, Callable[[Fields], Prompt]] = {
    "term": lambda f: TermCard(f.text("term"), f.text("meaning")),
    "recall": lambda f: Recall(f.text("question"), f.text("answer"), f.texts("accepts", ())),
    "cloze": read_cloze,
    "choice": read_choice,
    "statements": read_statements,
    "pairs": read_pairs,
    "sequence": lambda f: Sequence(f.text("lead"), f.mappings("events", "event", read_event)),
    "assertion": read_assertion,
    "mains": lambda f: Mains(f.text("question"), f.texts("points"), f.number("marks", 10), f.number("words", 150)),
}
