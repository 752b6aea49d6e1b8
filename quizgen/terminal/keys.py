"""Keys of a terminal, one by one: a printable character is itself, every other key has a name such as `enter` or `page-up`."""

from __future__ import annotations

import codecs
import os
import re
import select
import signal
import sys
from collections import deque
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

ESCAPE = "\x1b"
SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1bO[@-~]")
# The beginning of a sequence whose end has not come yet.
HALF = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*|O)?")
NAMED = {"\r": "enter", "\n": "enter", "\t": "tab", "\x7f": "backspace", "\x08": "backspace", ESCAPE: "escape"}
LETTERED = {"A": "up", "B": "down", "C": "right", "D": "left", "H": "home", "F": "end", "Z": "shift-tab"}
NUMBERED = {"1": "home", "3": "delete", "4": "end", "5": "page-up", "6": "page-down", "7": "home", "8": "end"}
LEAVING = frozenset({"ctrl-c", "ctrl-d", "eof"})
# How long the rest of an escape sequence may take, in seconds; after it, it was the key Escape.
PATIENCE = 0.03
CHUNK = 4096


def keys_in(text: str) -> tuple[list[str], str]:
    """The keys that the text of a terminal means, and its rest, which is a sequence not yet complete."""
    keys: list[str] = []
    place = 0
    while place < len(text):
        found = SEQUENCE.match(text, place)
        if found:
            keys += named(found[0])
            place = found.end()
        elif HALF.fullmatch(text, place):
            return keys, text[place:]
        else:
            keys.append(key_of(text[place]))
            place += 1
    return keys, ""


def key_of(letter: str) -> str:
    """The key that one character means."""
    if letter in NAMED:
        return NAMED[letter]
    return f"ctrl-{chr(ord(letter) + 96)}" if letter < " " and letter else letter


def named(sequence: str) -> list[str]:
    """The key of an escape sequence; none for one that means nothing here."""
    last, number = sequence[-1], re.match(r"\d*", sequence[2:])
    name = LETTERED.get(last) or (NUMBERED.get(number[0]) if last == "~" and number else None)
    return [name] if name else []


class Keyboard:
    """The keys of a terminal without waiting for Enter, between `with` and its end.

    Ctrl-C is a key; a terminal that is closed, and a polite request to end, are the key `eof`; a window that changes its size, and
    coming back from a stop, are the key `resize`.
    """

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.waiting: deque[str] = deque()
        self.rest = ""
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.before: list[Any] = []
        self.handlers: dict[int, Any] = {}
        self.pipe = (-1, -1)

    def __enter__(self) -> Self:
        self.pipe = os.pipe()
        for end in self.pipe:
            os.set_blocking(end, False)
        self.wakeup = signal.set_wakeup_fd(self.pipe[1], warn_on_full_buffer=False)
        self.handlers = {number: signal.signal(number, lambda *_: None) for number in signals()}
        self.before = attributes(self.descriptor)
        self.listen()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.pause()
        for number, handler in self.handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self.wakeup)
        for end in self.pipe:
            os.close(end)

    def listen(self) -> None:
        """Take the keys one by one, unseen."""
        set_raw(self.descriptor)

    def pause(self) -> None:
        """Leave the terminal as it was found, for another program or for good."""
        restore(self.descriptor, self.before)

    def read(self, timeout: float | None = None) -> str:
        """The next key; "" when none came within `timeout` seconds."""
        while not self.waiting:
            if not self.fill(PATIENCE if self.rest else timeout) and not self.rest:
                return ""
        return self.waiting.popleft()

    def fill(self, timeout: float | None) -> bool:
        """Take in what the terminal has to tell; whether there was anything."""
        ready, _, _ = select.select([self.descriptor, self.pipe[0]], [], [], timeout)
        if not ready:
            # Nothing follows: what looked like the beginning of a sequence were keys.
            self.waiting += [key_of(letter) for letter in self.rest]
            self.rest = ""
            return False
        if self.pipe[0] in ready:
            self.waiting += {told(number) for number in os.read(self.pipe[0], CHUNK)} - {""}
        if self.descriptor in ready:
            self.take()
        return True

    def take(self) -> None:
        """Read what was typed."""
        data = b""
        with suppress(OSError):
            data = os.read(self.descriptor, CHUNK)
        if not data:
            self.waiting.append("eof")
        keys, self.rest = keys_in(self.rest + self.decoder.decode(data))
        self.waiting += keys


def signals() -> list[int]:
    """The signals that are taken as keys, as far as the system has them."""
    return [int(getattr(signal, name)) for name in ("SIGWINCH", "SIGCONT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def told(number: int) -> str:
    """The key for a signal."""
    if number in (signal.SIGTERM, getattr(signal, "SIGHUP", None)):
        return "eof"
    return "resize" if number in signals() else ""


if sys.platform == "win32":

    def attributes(descriptor: int) -> list[Any]:
        """Nothing to remember."""
        del descriptor
        return []

    def set_raw(descriptor: int) -> None:
        """Windows is asked for its keys line by line: quizgen is plain there."""

    def restore(descriptor: int, before: list[Any]) -> None:
        """Nothing to restore."""

else:
    import termios

    LOCAL, CONTROLS = 3, 6

    def attributes(descriptor: int) -> list[Any]:
        """How the terminal is set; empty where it is none."""
        with suppress(termios.error):
            return list(termios.tcgetattr(descriptor))
        return []

    def set_raw(descriptor: int) -> None:
        """Keys one by one, not echoed, without signals and without flow control; output as it was."""
        with suppress(termios.error):
            mode = termios.tcgetattr(descriptor)
            mode[0] &= ~(termios.IXON | termios.ICRNL | termios.INLCR | termios.IGNCR)
            mode[LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
            mode[CONTROLS][termios.VMIN], mode[CONTROLS][termios.VTIME] = 1, 0
            termios.tcsetattr(descriptor, termios.TCSADRAIN, mode)

    def restore(descriptor: int, before: list[Any]) -> None:
        """Set the terminal as it was; one that is closed need not be."""
        with suppress(termios.error):
            if before:
                termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
