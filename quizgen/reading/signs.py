"""Many patterns looked for in one short text, each only where the text holds letters that the pattern cannot do without.

To look for letters costs a tenth of a search for a pattern, and most texts hold none of those of most patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from re import _constants, _parser  # type: ignore[attr-defined]  # only Python itself knows of what parts a pattern is made
from typing import Any

REPEATED = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern with the letters of which a text must hold one; without any, the pattern alone decides.

    Where capitals do not count for the pattern, `folded`, its letters are small ones.
    """

    pattern: re.Pattern[str]
    letters: tuple[str, ...]
    folded: bool

    @classmethod
    def of(cls, shape: str) -> Sign:
        """The sign that a regular expression describes."""
        pattern = re.compile(shape)
        folded = pattern.flags & re.IGNORECASE != 0
        letters = needed(list(_parser.parse(shape)))
        return cls(pattern, tuple(sorted({one.casefold() for one in letters} if folded else letters)), folded)

    def may_be_in(self, text: str, small: str = "") -> bool:
        """Whether a text holds the letters that the sign needs; `small` is the text in small letters, where it is known."""
        looked = (small or text.casefold()) if self.folded else text
        for letters in self.letters:  # A loop of its own takes half as long as `any`, and this runs for every sign in every text.
            if letters in looked:
                return True
        return not self.letters


def any_in(signs: Iterable[Sign], text: str) -> bool:
    """Whether a text has one of the signs."""
    small = text.casefold()
    return any(sign.may_be_in(text, small) and sign.pattern.search(text) for sign in signs)


def needed(parts: list[Any]) -> frozenset[str]:
    """Letters of which a text with these parts of a pattern has at least one; none where nothing is sure."""
    found, run = list[frozenset[str]](), ""
    for kind, value in (*parts, (None, None)):
        if kind is _constants.LITERAL:
            run += chr(value)
            continue
        found += [frozenset({run})] if run else []
        found += [letters] if (letters := needed_by(kind, value)) else []
        run = ""
    return max(found, key=lambda letters: min(map(len, letters)), default=frozenset())


def needed_by(kind: object, value: Any) -> frozenset[str]:  # noqa: ANN401 - each kind of part has a shape of its own
    """Letters of which one part of a pattern needs at least one."""
    if kind is _constants.SUBPATTERN:
        _, added, _, inner = value
        return frozenset() if added & re.IGNORECASE else needed(list(inner))
    if kind in REPEATED:
        least, _, inner = value
        return needed(list(inner)) if least else frozenset()
    if kind is _constants.ASSERT:
        return needed(list(value[1]))
    if kind is _constants.BRANCH:
        branches = [needed(list(branch)) for branch in value[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    return frozenset()
