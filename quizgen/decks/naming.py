"""Ids for items that a person wrote without one, put into the file for good and into nothing else of it."""

from __future__ import annotations

import codecs
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from quizgen.decks.reading import read_deck
from quizgen.files import write_file


def keep_ids(path: Path) -> bool:
    """Write the missing ids of a deck file into it, so that rewording an item never makes it another; False when none is missing.

    Everything else in the file stays as it is, comments and line ends included. Raises DeckError for a file that is no deck.
    """
    data = path.read_bytes()
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode("utf-8")
    if text.count("id: ") >= text.count("kind: "):
        return False  # Parsing takes its time, and every item has a kind.
    named = with_ids(text, path.as_posix())
    return named != text and write_file(path, mark + named.encode())


def with_ids(text: str, path: str) -> str:
    """The text of a deck with an id for each of its items."""
    deck, _ = read_deck(text, path)
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    for node, item in reversed([*zip(item_nodes(text), deck.items, strict=True)]):
        if isinstance(node, MappingNode) and all(key.value != "id" or not value.value for key, value in node.value):
            line, column = node.start_mark.line, node.start_mark.column
            before, after = lines[line][:column], lines[line][column:]
            own = f"{{id: {item.id}, {after[1:].lstrip()}" if node.flow_style else f"id: {item.id}{end}{' ' * column}{after}"
            lines[line] = before + own
    return end.join(lines)


def item_nodes(text: str) -> list[Node]:
    """The nodes of a deck's items, in order."""
    root = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    pairs = root.value if isinstance(root, MappingNode) else []
    listed = next((value for key, value in pairs if key.value == "items"), None)
    return list(listed.value) if isinstance(listed, SequenceNode) else []
