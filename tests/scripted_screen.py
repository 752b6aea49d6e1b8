"""A screen that is pressed by a script: the keys it gives, and the pages that were shown before each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from quizgen.terminal.lines import bare
from quizgen.terminal.pages import Page, frame_of
from quizgen.terminal.screen import Entry


class ScriptedScreen:
    """Keys in turn, `eof` behind the last; a text that is typed is one key too. `before` is called ahead of every key."""

    def __init__(self, keys: Iterable[str], *, plain: bool = False, before: Callable[[str], None] = lambda _: None) -> None:
        self.keys = iter(keys)
        self.plain = plain
        self.before = before
        self.pages: list[Page] = []

    def show(self, page: Page) -> None:
        self.pages.append(page)

    def key(self, page: Page, timeout: float | None = None) -> str:
        del timeout
        self.show(page)
        key = next(self.keys, "eof")
        self.before(key)
        return "" if key == "wait" else key

    def text(self, page: Page, start: str = "") -> Entry:
        del start
        self.show(page)
        text = next(self.keys, None)
        return Entry("", "eof") if text is None else Entry("", "escape") if text == "escape" else Entry(text)

    @contextmanager
    def left(self) -> Iterator[None]:
        yield

    @property
    def shown(self) -> list[str]:
        """Every page as a text."""
        return [text_of(page) for page in self.pages]


def text_of(page: Page, columns: int = 80, rows: int = 200) -> str:
    """A page as it would stand on a screen of that size."""
    return "\n".join(bare(row).rstrip() for row in frame_of(page, columns, rows).rows)
