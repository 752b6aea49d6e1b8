"""A line that is being typed, as a pure value: every key gives the next one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

HOME, END = ("home", "ctrl-a"), ("end", "ctrl-e")


@dataclass(frozen=True, slots=True)
class Typed:
    """What has been typed and where the cursor stands, in characters."""

    text: str = ""
    cursor: int = 0

    def after(self, key: str) -> Typed:
        """The line after a key; a key that means nothing here changes nothing."""
        if len(key) == 1:
            return Typed(self.text[: self.cursor] + key + self.text[self.cursor :], self.cursor + 1)
        ends = {"left": self.before, "ctrl-b": self.before, "right": self.behind, "ctrl-f": self.behind}
        if key in ends:
            return replace(self, cursor=ends[key]())
        if key in HOME or key in END:
            return replace(self, cursor=0 if key in HOME else len(self.text))
        cuts = {
            "backspace": (self.before(), self.cursor),
            "delete": (self.cursor, self.behind()),
            "ctrl-u": (0, self.cursor),
            "ctrl-k": (self.cursor, len(self.text)),
            "ctrl-w": (self.word(), self.cursor),
        }
        return self.without(*cuts[key]) if key in cuts else self

    def without(self, start: int, end: int) -> Typed:
        """The line with a part taken out."""
        return Typed(self.text[:start] + self.text[end:], start)

    def before(self) -> int:
        """The place before the character at the cursor; a letter takes its signs with it."""
        place = max(self.cursor - 1, 0)
        while place > 0 and joined(self.text[place]):
            place -= 1
        return place

    def behind(self) -> int:
        """The place behind the character at the cursor."""
        place = min(self.cursor + 1, len(self.text))
        while place < len(self.text) and joined(self.text[place]):
            place += 1
        return place

    def word(self) -> int:
        """The place where the word before the cursor begins."""
        return self.text[: self.cursor].rstrip().rfind(" ") + 1


def joined(letter: str) -> bool:
    """Whether a character belongs to the one before it."""
    return unicodedata.category(letter) in {"Mn", "Mc", "Me"} or letter in "\u200c\u200d"
