"""Deck → YAML text: one canonical layout, the lines in the order in which a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from textwrap import indent
from typing import Any, TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

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
    Recall,
    Sequence,
    Source,
    Statement,
    Statements,
    TermCard,
    kind_of,
)

Value: TypeAlias = "str | bool | int | list[Value] | tuple[Value, ...] | Mapping[str, Value] | Flow"
STR, SEQ, MAP = (f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
WIDE = 1 << 20
LINE = 90
# YAML's writer puts quotes round A::B inside [ ]; its readers do not need them there, and people type tags without. The exact
# two spaces keep it out of a person's own words, which stand deeper.
TAGS = re.compile(r"^  tags: \[.*\]$", re.MULTILINE)
TAG = re.compile(r"'(\w+(?:::\w+)+)'")
# What a block of lines cannot hold as it is: YAML escapes it in double quotes. The line breaks that are not "\n" are among it.
ESCAPED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
BEYOND, CONTROL = re.compile(r"\\U000[1-9A-F]|\\U0010"), re.compile(r"\\[NLP_abefrtvxu0]")


class Flow(dict[str, Value]):
    """A mapping that is written on one line: {by: key_terms, …}."""


def dumps(deck: Deck) -> str:
    """The deck as the text of its file; `loads` gives the same deck back."""
    parts = [block({"title": deck.title, **listed_sources(deck.sources)}), *listed_items("items", deck.items)]
    if deck.rejected:
        parts.append(rejected_lines(deck.rejected))
    return "\n".join(parts)


def listed_sources(sources: Iterable[Source]) -> dict[str, Value]:
    """The key `sources`, where there are any."""
    listed: dict[str, Value] = {source.id: source_value(source) for source in sources}
    return {"sources": listed} if listed else {}


def listed_items(key: str, items: Iterable[Item]) -> list[str]:
    """The items under their key, where there are any, an empty line between them."""
    entries = [TAGS.sub(lambda line: TAG.sub(r"\1", line[0]), block([item_value(item)])) for item in items]
    return [f"{key}:\n" + "\n".join(indent(entry, "  ", lambda line: line != "\n") for entry in entries)] if entries else []


def rejected_lines(rejected: tuple[str, ...]) -> str:
    """`rejected: [a.1, b.2]`, or an id a line where they are many."""
    if on_one_line(rejected):
        return block({"rejected": rejected})
    return "rejected:\n" + indent(block(Lines(rejected)), "  ")


def source_value(source: Source) -> Value:
    """What is known of a source; what is not known is left out."""
    published = source.published.isoformat() if source.published else ""
    known = {"title": source.title, "published": published, "dated_by": source.dated_by, "path": source.path, "url": source.url}
    return given({**known, "sha256": source.sha256})


def item_value(item: Item) -> Value:
    """An item: who, what, then where from."""
    value: dict[str, Value] = {"id": item.id, "kind": kind_of(item.prompt)}
    value |= given({"about": item.about})
    value |= prompt_value(item.prompt)
    value |= given({"tags": list(item.tags), "note": item.note, "retired": item.retired, "reviewed": item.reviewed})
    if item.origin:
        value |= origin_value(item.origin)
    return value


def origin_value(origin: Origin) -> dict[str, Value]:
    """`origin` and `quote`; a person's quote has no origin to tell of."""
    quotes = [quote.text for quote in origin.quotes] if any(quote.text for quote in origin.quotes) else []
    sources = [quote.source for quote in origin.quotes if quote.source]
    sources = sources[:1] if len(set(sources)) == 1 else sources
    known = Flow(given({"by": origin.by, "sources": sources, "papers": list(origin.papers), "digest": origin.digest}))
    value: dict[str, Value] = {"origin": known} if known else {}
    return value | given({"quote": quotes[0] if len(quotes) == 1 else quotes})


def prompt_value(prompt: Prompt) -> dict[str, Value]:
    """The lines that say what is asked."""
    match prompt:
        case TermCard():
            return {"term": prompt.term, "meaning": prompt.meaning}
        case Recall():
            return {"question": prompt.question, "answer": prompt.answer, **given({"accepts": list(prompt.accepts)})}
        case Cloze():
            return {"text": prompt.text, "hidden": prompt.hidden, **given({"accepts": list(prompt.accepts)})}
        case Choice():
            value: dict[str, Value] = {"question": prompt.question, "answer": prompt.answer, "distractors": Lines(prompt.distractors)}
            return {**value, **given({"fixed_order": prompt.fixed_order})}
        case Statements():
            return {"lead": prompt.lead, "ask": prompt.ask, "statements": [statement_value(s) for s in prompt.statements]}
        case Pairs():
            rows = [pair_value(pair) for pair in prompt.pairs]
            return {"lead": prompt.lead, "columns": list(prompt.columns), "ask": prompt.ask, "pairs": rows}
        case Sequence():
            return {"lead": prompt.lead, "events": [event_value(event) for event in prompt.events]}
        case Assertion():
            value = {"first": prompt.first, "second": prompt.second, "verdict": prompt.verdict}
            return {**value, **given({"because": prompt.because})}
        case Mains():
            return {"question": prompt.question, "points": Lines(prompt.points), "marks": prompt.marks, "words": prompt.words}


class Lines(list[Value]):
    """A list of sentences, each on a line of its own."""


def statement_value(statement: Statement) -> Value:
    """One statement, its quote and the reason."""
    return {"text": statement.text, "holds": statement.holds, **given({"because": statement.because, "quote": statement.quote})}


def pair_value(pair: Pair) -> Value:
    """One row, its quote and the reason."""
    return {"left": pair.left, "right": pair.right, "holds": pair.holds, **given({"because": pair.because, "quote": pair.quote})}


def event_value(event: Event) -> Value:
    """One event and when it was."""
    return {"text": event.text, **given({"when": event.when, "quote": event.quote})}


def given(value: Mapping[str, Any]) -> dict[str, Any]:
    """The entries that say anything."""
    return {key: entry for key, entry in value.items() if entry not in ("", [], False)}


def block(value: Value) -> str:
    """The value as YAML text that ends with a newline."""
    node = node_of(value)
    text = str(yaml.serialize(node, Dumper=getattr(yaml, "CBaseDumper", yaml.BaseDumper), allow_unicode=True, width=WIDE))
    # libyaml escapes what lies beyond the first plane (an emoji in a note); PyYAML's own writer, slower, leaves it readable,
    # but loses some of the control characters.
    if BEYOND.search(text) and not CONTROL.search(text):
        return str(yaml.serialize(node, Dumper=yaml.BaseDumper, allow_unicode=True, width=WIDE))
    return text


def flow_list(values: tuple[str, ...]) -> str:
    """The texts as `[a, b]`, on one line."""
    node = SequenceNode(SEQ, [node_of(value) for value in values], flow_style=True)
    text = str(yaml.serialize(node, Dumper=getattr(yaml, "CBaseDumper", yaml.BaseDumper), allow_unicode=True, width=WIDE)).rstrip("\n")
    return TAG.sub(r"\1", text)


def node_of(value: Value) -> Node:
    """The value as a YAML node: lists of short texts on one line, sentences on lines of their own."""
    match value:
        case bool():
            return ScalarNode(STR, "yes" if value else "no")
        case int():
            return ScalarNode(STR, str(value))
        case str():
            return ScalarNode(STR, value, style="|" if is_literal(value) else None)
        case Mapping():
            pairs = [(node_of(key), node_of(entry)) for key, entry in value.items()]
            return MappingNode(MAP, pairs, flow_style=isinstance(value, Flow))
        case list() | tuple():
            return SequenceNode(SEQ, [node_of(entry) for entry in value], flow_style=on_one_line(value))
    raise TypeError(type(value))


def on_one_line(values: Iterable[Value]) -> bool:
    """Whether a list reads well as [a, b]: short words, not sentences, not parts of a question."""
    listed = list(values)
    short = all(isinstance(value, str) and "\n" not in value and ". " not in value for value in listed)
    return short and not isinstance(values, Lines) and sum(len(str(value)) for value in listed) <= LINE


def is_literal(text: str) -> bool:
    """Whether a text of several lines can stand as a block of lines, exactly.

    Its first line tells the depth, so it may be neither empty nor deeper than the rest; blanks at the end of a line would be lost
    on the next editor that strips them; and more than one empty line at the end would run into the lines between items.
    """
    lines = text.split("\n")
    begins = len(lines) > 1 and lines[0] == lines[0].lstrip() != ""
    return begins and not text.endswith("\n\n") and not ESCAPED.search(text) and all(line == line.rstrip(" ") for line in lines)
