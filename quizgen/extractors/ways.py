"""The ways in which a statement is made false: what it says then, and what the source says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple


class Falsehood(NamedTuple):
    """A statement made false: its text, what it says there, and what the source says."""

    text: str
    wrong: str
    right: str


class Ways:
    """Ways to make a statement false, each made only when somebody asks for it: of most statements no one asks for more than one."""

    __slots__ = ("known", "left")

    def __init__(self, found: Iterable[Falsehood] = ()) -> None:
        self.known: list[Falsehood] = []
        self.left = iter(found)

    def __iter__(self) -> Iterator[Falsehood]:
        place = 0
        while place < len(self.known) or self.goes_on():
            yield self.known[place]
            place += 1

    def __bool__(self) -> bool:
        return bool(self.known) or self.goes_on()

    def goes_on(self) -> bool:
        """Whether there was one more, which is known from now on."""
        more = list(islice(self.left, 1))
        self.known += more
        return bool(more)
