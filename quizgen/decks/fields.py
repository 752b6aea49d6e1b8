"""A YAML mapping read key by key: text stays text, and whatever is wrong is named with its line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import NoReturn, TypeVar

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.errors import DeckError

T = TypeVar("T")
YES, NO = ("yes", "true"), ("no", "false")
LARGEST, SHOWN = 9999, 20
# As near as a slip of the finger; "lead" and "left" are two words.
NEAR = 0.75


@dataclass(slots=True)
class Fields:
    """The keys of one mapping and what is asked of them; `close` complains of those nobody asked for."""

    path: str
    what: str
    line: int
    nodes: dict[str, tuple[int, Node]]
    asked: set[str] = field(default_factory=set)

    def text(self, key: str, default: str | None = None) -> str:
        """The scalar under the key, exactly as written; an empty one counts as missing where it is required."""
        node = self.find(key, required=default is None)
        if node is None:
            return str(default)
        value = scalar(node, key, self.path)
        if default is None and not value.strip():
            self.fail(f"{key} is empty", f"write the {key} or delete the {self.what}", line_of(node))
        return value

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """`yes` or `no` (also true, false)."""
        node = self.find(key, required=default is None)
        if node is None:
            return bool(default)
        value = scalar(node, key, self.path).lower()
        if value not in YES + NO:
            self.fail(f"{key} is '{value}'", "write yes or no", line_of(node))
        return value in YES

    def number(self, key: str, default: int, largest: int = LARGEST) -> int:
        """A whole number that a question paper may hold."""
        node = self.find(key, required=False)
        if node is None:
            return default
        value = scalar(node, key, self.path)
        # Long before Python refuses to read a number, it is no number of marks or words.
        if not value.isdecimal() or len(value) > len(str(largest)):
            shown = value if len(value) <= SHOWN else f"{value[:SHOWN]}…"
            self.fail(f"{key} is '{shown}'", f"write a whole number up to {largest}", line_of(node))
        return int(value)

    def day(self, key: str) -> date | None:
        """A date such as 2026-05-13, or None when the key is not there or empty."""
        node = self.find(key, required=False)
        value = scalar(node, key, self.path) if node else ""
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            self.fail(f"{key} is '{value}'", "write the date like 2026-05-13", line_of(node))

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """One of the allowed words."""
        value = self.text(key)
        if value not in allowed:
            self.fail(f"{key} is '{value}'", f"write one of: {', '.join(allowed)}", line_of(self.nodes[key][1]))
        return value

    def texts(self, key: str, default: tuple[str, ...] | None = None, *, blanks: bool = False) -> tuple[str, ...]:
        """A list of scalars, none of them empty unless `blanks` says that a place may be left open; a single scalar is a list of one."""
        node = self.find(key, required=default is None)
        if node is None:
            return default or ()
        if isinstance(node, ScalarNode):
            if default is None and not node.value.strip():
                self.fail(f"{key} is empty", f"write the {key} or delete the {self.what}", line_of(node))
            return (node.value,) if node.value else ()
        listed = [(child, scalar(child, key, self.path)) for child in self.children(node, key)]
        empty = next((child for child, value in listed if not value.strip()), None)
        if empty and not blanks:
            self.fail(f"{key} has an empty entry", "write it, or take it out", line_of(empty))
        return tuple(value for _, value in listed)

    def mappings(self, key: str, what: str, read: Callable[[Fields], T], *, required: bool = True) -> tuple[T, ...]:
        """A list of mappings, each read by `read`, which is closed afterwards."""
        node = self.find(key, required=required)
        if node is None or (isinstance(node, ScalarNode) and not node.value):
            return ()
        return tuple(read_whole(mapping(child, self.path, what), read) for child in self.children(node, key))

    def mapping(self, key: str, what: str) -> Fields | None:
        """The mapping under the key, or None when there is none."""
        node = self.find(key, required=False)
        if node is None or (isinstance(node, ScalarNode) and not node.value):
            return None
        return mapping(node, self.path, what)

    def find(self, key: str, *, required: bool) -> Node | None:
        """The node under the key, or None when it is not there and need not be."""
        self.asked.add(key)
        if key in self.nodes:
            return self.nodes[key][1]
        if required:
            self.misspelt(key)
            self.fail(f"{self.what} has no {key}", f"add a line '{key}: …'")
        return None

    def misspelt(self, key: str) -> None:
        """Complain of a key nobody has asked for that is nearly the one which is missing."""
        unasked = {name.casefold(): name for name in self.nodes if name not in self.asked}
        for near in get_close_matches(key, unasked, n=1, cutoff=NEAR):
            name = unasked[near]
            self.fail(f"unknown key '{name}' in {self.what}", f"did you mean '{key}'?", self.nodes[name][0])

    def children(self, node: Node, key: str) -> list[Node]:
        """The entries of a list."""
        if not isinstance(node, SequenceNode):
            self.fail(f"{key} is not a list", "write each entry on a line of its own, after '- '", line_of(node))
        return list(node.value)

    def close(self) -> None:
        """Nothing was written that nobody reads."""
        for key, (line, _) in self.nodes.items():
            if key not in self.asked:
                near = get_close_matches(key, self.asked, n=1)
                mend = f"did you mean '{near[0]}'?" if near else f"a {self.what} has: {', '.join(sorted(self.asked))}"
                self.fail(f"unknown key '{key}' in {self.what}", mend, line)

    def fail(self, problem: str, mend: str = "", line: int = 0) -> NoReturn:
        """Raise the DeckError for this place."""
        raise DeckError(problem, self.path, line or self.line, mend)


def read_whole(fields: Fields, read: Callable[[Fields], T]) -> T:
    """What `read` makes of the fields, of which none may be left over."""
    value = read(fields)
    fields.close()
    return value


def mapping(node: Node | None, path: str, what: str) -> Fields:
    """The fields of a mapping node. Raises DeckError for another node, a key twice, a key that is no word."""
    if not isinstance(node, MappingNode):
        raise DeckError(f"{what} is not written as 'key: value' lines", path, line_of(node))
    nodes: dict[str, tuple[int, Node]] = {}
    for key, value in node.value:
        name = scalar(key, "key", path)
        if name in nodes:
            raise DeckError(f"{name} stands twice in {what}", path, line_of(key), "keep one of them")
        nodes[name] = (line_of(key), value)
    return Fields(path, what, line_of(node), nodes)


def scalar(node: Node | None, key: str, path: str) -> str:
    """The text of a scalar node. Raises DeckError for a list or a mapping."""
    if not isinstance(node, ScalarNode):
        raise DeckError(f"{key} must be plain text", path, line_of(node), "put text with [ ], { } or ': ' in double quotes")
    return str(node.value)


def line_of(node: Node | None) -> int:
    """The line a node begins on, from 1."""
    return node.start_mark.line + 1 if node else 0
