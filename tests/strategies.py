"""Hypothesis strategies for the nouns: any text that a file can hold, in every field of every kind of prompt."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from quizgen.identity import digest
from quizgen.model import (
    Assertion,
    Choice,
    Cloze,
    Deck,
    Draft,
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

AWKWARD = ("No", "yes", "~", "null", "1:30", "2004", "007", "0x1F", "1e3", "- a", "a: b", "#1", "x #y", "{a}", "[b]", "&c", "*d", "!e")
SCRIPTS = (
    "नई दिल्ली",
    "₹ 4,317 करोड़",
    "“quoted” it’s",
    "two\nlines",
    "two\n\n  paragraphs\n",
    " lead",
    "trail ",
    "a\tb",
    "é\u0301",
    "👍",
    "\u2028",
)
text = st.one_of(
    st.sampled_from(AWKWARD + SCRIPTS),
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=40),
).filter(lambda value: value.strip() != "")
texts = st.lists(text, max_size=3).map(tuple)
asks = st.sampled_from(("which", "how_many", "not"))
SOURCES = ("2026-05-13-a", "b", "undated")

statements = st.builds(Statement, text, holds=st.booleans(), quote=st.just("") | text, because=st.just("") | text)
pairs = st.builds(Pair, text, text, holds=st.booleans(), quote=st.just("") | text, because=st.just("") | text)
events = st.builds(Event, text, st.just("") | text, st.just("") | text)


@st.composite
def clozes(draw: st.DrawFn) -> Cloze:
    """A cloze whose hidden part occurs once."""
    before, hidden, after = draw(text), draw(text), draw(text)
    whole = before + hidden + after
    return Cloze(whole, hidden if whole.count(hidden) == 1 else whole, draw(texts))


prompts: st.SearchStrategy[Prompt] = st.one_of(
    st.builds(TermCard, text, text),
    st.builds(Recall, text, text, texts),
    clozes(),
    st.builds(Choice, text, text, st.lists(text, min_size=1, max_size=3).map(tuple), st.booleans()),
    st.builds(Statements, text, asks, st.lists(statements, min_size=2, max_size=4).map(tuple)),
    st.builds(Pairs, text, st.tuples(text, text), asks, st.lists(pairs, min_size=2, max_size=4).map(tuple)),
    st.builds(Sequence, text, st.lists(events, min_size=3, max_size=4).map(tuple)),
    st.builds(Assertion, text, text, st.sampled_from(("explains", "both", "first", "second")), st.just("") | text),
    st.builds(Mains, text, st.lists(text, min_size=1, max_size=3).map(tuple), st.integers(1, 20), st.integers(50, 300)),
)
quotes = st.lists(st.builds(Quote, st.sampled_from(SOURCES), text), min_size=1, max_size=3, unique=True).map(tuple)
sources = st.builds(
    Source,
    id=st.just(""),
    title=st.just("") | text,
    published=st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    dated_by=st.just("") | text,
    path=st.just("") | text,
    url=st.just("") | text,
    sha256=st.just("") | st.just("0" * 64),
)


@st.composite
def items(draw: st.DrawFn) -> Item:
    """An item of the machine, of a person, or of the machine and edited by a person."""
    prompt = draw(prompts)
    made = draw(st.sampled_from(("machine", "edited", "person")))
    seal = digest(prompt) if made == "machine" else "0" * 12
    origin = None if made == "person" else Origin("key_terms", draw(quotes), draw(texts), seal)
    tags = draw(st.lists(st.sampled_from(("GS2::Polity", "GS3::Environment", "a tag")), max_size=2, unique=True).map(tuple))
    notes = draw(st.just("") | text), draw(st.just("") | text)
    name = draw(st.from_regex(r"[a-z]{1,8}\.[0-9a-f]{8}", fullmatch=True))
    return Item(name, prompt, draw(text), tags, origin, *notes, reviewed=draw(st.booleans()))


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    """A deck with up to four items and the three sources they may cite."""
    listed = tuple(Source(name, *[getattr(draw(sources), f) for f in Source.__slots__[1:]]) for name in SOURCES)
    unique = draw(st.lists(items(), max_size=4, unique_by=lambda item: item.id).map(tuple))
    rejected = draw(st.lists(st.from_regex(r"[a-z]{1,8}\.[0-9a-f]{8}", fullmatch=True), max_size=2, unique=True).map(tuple))
    return Deck("deck", draw(text), listed, unique, rejected)


drafts = st.builds(
    Draft, prompts, about=text, quotes=quotes, evidence=text, key=text, by=st.just("key_terms"), tags=st.just(("GS2::Polity",))
)
