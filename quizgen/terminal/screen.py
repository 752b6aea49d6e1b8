"""The screen of a sitting: a whole terminal that is drawn anew where it changed, or plain lines for pipes and screen readers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import IO, NamedTuple, Protocol

from quizgen.terminal.editing import Typed
from quizgen.terminal.keys import LEAVING, Keyboard
from quizgen.terminal.lines import Line, bare, painted, wrap
from quizgen.terminal.pages import WIDEST, Frame, Page, frame_of, indent

USUAL = (80, 24)
OPEN, CLOSE = "\033[?1049h\033[2J", "\033[?25h\033[?1049l"
HIDE, SHOW = "\033[?25l", "\033[?25h"
SCROLLING = {"up": -1, "down": 1, "page-up": -10, "page-down": 10}
COMMAND = ":"


class Entry(NamedTuple):
    """What was typed, and the key that ended it: `enter`, `escape`, a command's letter, or one that leaves."""

    text: str
    key: str = "enter"


class Screen(Protocol):
    """What a sitting is held on. `plain` tells that what is shown is read line by line, from the top."""

    plain: bool

    def show(self, page: Page) -> None:
        """Show a page."""

    def key(self, page: Page, timeout: float | None = None) -> str:
        """Show a page and wait for a key; "" when none came in `timeout` seconds, `eof` when none will ever come."""

    def text(self, page: Page, start: str = "") -> Entry:
        """Show a page and let a line be typed."""

    @contextmanager
    def left(self) -> Iterator[None]:
        """Leave the terminal to another program for a while."""
        yield


class FullScreen:
    """A terminal drawn row by row; only rows that changed are written, so that nothing flickers."""

    plain = False

    def __init__(self, keyboard: Keyboard, output: IO[str], *, colours: bool) -> None:
        self.keyboard, self.output, self.colours = keyboard, output, colours
        self.rows: tuple[Line, ...] = ()
        self.size = (0, 0)

    def show(self, page: Page) -> None:
        """Draw the page."""
        self.draw(page)

    def key(self, page: Page, timeout: float | None = None) -> str:
        """The next key that is not used up by scrolling."""
        frame = self.draw(page)
        while True:
            key = self.keyboard.read(timeout)
            if key == "resize":
                frame = self.draw(page)
            elif key in SCROLLING and frame.furthest:
                frame = self.draw(page, scroll=max(frame.scroll + SCROLLING[key], 0))
            else:
                return "eof" if key in LEAVING else key

    def text(self, page: Page, start: str = "") -> Entry:
        """A line typed at the foot of the body."""
        typed = Typed(start, len(start))
        while True:
            self.draw(page, typed=typed)
            key = self.keyboard.read()
            if key in LEAVING and (key != "ctrl-d" or not typed.text):
                return Entry(typed.text, "eof")
            if key in {"enter", "escape", "tab"}:
                return Entry(typed.text, key)
            typed = typed.after(key)

    @contextmanager
    def left(self) -> Iterator[None]:
        """The usual terminal, and this one again with everything drawn anew."""
        self.write(CLOSE)
        self.keyboard.pause()
        try:
            yield
        finally:
            self.keyboard.listen()
            self.write(OPEN)
            self.rows = ()

    def draw(self, page: Page, *, typed: Typed | None = None, scroll: int | None = None) -> Frame:
        """Write the rows that are not there yet."""
        size = terminal_size(self.output)
        if size != self.size:
            self.rows, self.size = (), size
            self.write("\033[2J")
        frame = frame_of(page, *size, typed=typed, scroll=scroll)
        changed = [number for number, row in enumerate(frame.rows) if self.rows[number : number + 1] != (row,)]
        parts = [f"\033[{number + 1};1H{painted(frame.rows[number], colours=self.colours)}\033[K" for number in changed]
        cursor = f"\033[{frame.cursor[0] + 1};{frame.cursor[1] + 1}H{SHOW}" if frame.cursor else ""
        self.write(HIDE + "".join(parts) + cursor)
        self.rows = frame.rows
        return frame

    def write(self, text: str) -> None:
        """Write at once."""
        self.output.write(text)
        self.output.flush()


class PlainScreen:
    """Lines one after the other, nothing ever drawn over: for screen readers, pipes and terminals that can do no more.

    A key is a line of its own; while an answer is typed, a key is a line that begins with a colon.
    """

    plain = True

    def __init__(self, source: IO[str], output: IO[str]) -> None:
        self.source, self.output = source, output
        self.told: tuple[Line, ...] = ()
        self.keys: tuple[tuple[str, str], ...] = ()

    def show(self, page: Page) -> None:
        """Tell what is new on the page: the lines behind those already told, or all of them."""
        known = len(self.told)
        grown = bool(known) and page.body[:known] == self.told
        if not grown:
            self.write(" - ".join(filter(None, (bare(page.left).strip(), bare(page.right).strip()))))
        for entry in page.body[known if grown else 0 :]:
            if bare(entry).strip():
                self.write(bare(entry))
        self.told = page.body

    def key(self, page: Page, timeout: float | None = None) -> str:
        """The first character of the next line; an empty line is Enter."""
        del timeout
        self.show(page)
        self.offer(page)
        text = self.heard()
        return text.strip().lstrip(COMMAND)[:1] or ("enter" if text else "eof")

    def text(self, page: Page, start: str = "") -> Entry:
        """The next line."""
        del start
        self.show(page)
        self.offer(page)
        text = self.heard()
        if not text:
            return Entry("", "eof")
        typed = text.strip()
        return Entry("", typed[1:2]) if typed.startswith(COMMAND) and typed[1:2] else Entry(typed)

    @contextmanager
    def left(self) -> Iterator[None]:
        """Nothing is in the way of another program."""
        self.output.flush()
        yield

    def offer(self, page: Page) -> None:
        """The keys, when they are other ones than before."""
        if page.keys != self.keys:
            self.write("Keys: " + ", ".join(f"{key} {meaning}" for key, meaning in page.keys))
        self.keys = page.keys
        self.output.write("> ")
        self.output.flush()

    def heard(self) -> str:
        """The next line, "" when there will be none; Ctrl-C leaves a sitting, which keeps everything."""
        try:
            return self.source.readline()
        except KeyboardInterrupt:
            return ""

    def write(self, text: str) -> None:
        """One line."""
        self.output.write(f"{text}\n")


def tell(told: Iterable[Line], output: IO[str]) -> None:
    """Print lines for good, wrapped and in colours where they are read on a terminal."""
    shown = output.isatty()
    colours = shown and not os.environ.get("NO_COLOR")
    for entry in told:
        rows = wrap(entry, min(terminal_size(output)[0], WIDEST), hang=indent(entry)) if shown else [entry]
        output.write("".join(f"{painted(row, colours=colours) if shown else bare(row)}\n" for row in rows))


def terminal_size(output: IO[str]) -> tuple[int, int]:
    """Columns and rows of the terminal that is written to."""
    try:
        columns, rows = os.get_terminal_size(output.fileno())
    except (OSError, ValueError):
        columns, rows = get_terminal_size(USUAL)
    return (columns or USUAL[0], rows or USUAL[1])


def full(source: IO[str], output: IO[str]) -> bool:
    """Whether both ends are a terminal that can be drawn on."""
    able = source.isatty() and output.isatty()
    return able and os.environ.get("TERM", "") not in {"", "dumb"} and sys.platform != "win32"


@contextmanager
def opened(*, plain: bool = False) -> Iterator[Screen]:
    """The screen for this sitting: the whole terminal, or plain lines where that is asked for or nothing else is possible."""
    source, output = sys.stdin, sys.stdout
    if plain or not full(source, output):
        yield PlainScreen(source, output)
        return
    with Keyboard(source.fileno()) as keyboard:
        screen = FullScreen(keyboard, output, colours=not os.environ.get("NO_COLOR"))
        screen.write(OPEN)
        try:
            yield screen
        finally:
            screen.write(CLOSE)
