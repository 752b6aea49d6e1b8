"""A program on a terminal of its own: what a person would see on the screen, and the keys that they would press."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

import pyte

KEYS = {"enter": "\r", "escape": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "tab": "\t"}
KEYS |= {"backspace": "\x7f", "ctrl-c": "\x03", "page-down": "\x1b[6~", "page-up": "\x1b[5~"}
# The longest that a program may take to show something, in seconds, on a machine that does other things too.
PATIENCE = 30.0
CHUNK = 65536


class Terminal:
    """`quizgen` with its arguments on a pseudo-terminal; `with` ends it."""

    def __init__(self, *arguments: str, columns: int = 80, rows: int = 24, cwd: Path | None = None, **environment: str) -> None:
        self.display = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.display)
        self.raw = b""
        self.code: int | None = None
        variables = {**os.environ, "TERM": "xterm-256color", **environment}
        self.child, self.master = pty.fork()
        if self.child == 0:
            os.chdir(cwd or Path.cwd())
            os.execve(sys.executable, [sys.executable, "-m", "quizgen", *arguments], variables)  # noqa: S606 - there is no shell
        self.resize(columns, rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.code is None:
            self.kill()
        os.close(self.master)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as they look now."""
        return [row.rstrip() for row in self.display.display]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    def press(self, *keys: str) -> None:
        """Press keys, each a character, a text or a name."""
        os.write(self.master, "".join(KEYS.get(key, key) for key in keys).encode())

    def wait_for(self, *wanted: str, gone: str = "") -> str:
        """The screen once all the texts stand on it, and `gone` no longer does. Raises AssertionError with the screen when they never do."""
        until = monotonic() + PATIENCE
        while not all(text in self.text for text in wanted) or (gone and gone in self.text):
            if not self.feed(until - monotonic()):
                raise AssertionError(f"never seen: {wanted} (gone: {gone!r}) on\n{self.text}")
        return self.text

    def feed(self, patience: float) -> bool:
        """Take in what the program writes; False when it wrote nothing in time or has gone."""
        ready, _, _ = select.select([self.master], [], [], max(patience, 0))
        try:
            data = os.read(self.master, CHUNK) if ready else b""
        except OSError:
            data = b""
        self.raw += data
        self.stream.feed(data)
        return bool(data)

    def resize(self, columns: int, rows: int) -> None:
        """Another size of the window."""
        self.display.resize(rows, columns)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def end(self) -> int:
        """The exit code of the program, once it has ended by itself."""
        until = monotonic() + PATIENCE
        while self.feed(until - monotonic()):
            pass
        _, status = os.waitpid(self.child, 0)
        self.code = os.waitstatus_to_exitcode(status)
        return self.code

    def kill(self, number: int = signal.SIGKILL) -> None:
        """End the program as the power would."""
        os.kill(self.child, number)
        _, status = os.waitpid(self.child, 0)
        self.code = os.waitstatus_to_exitcode(status)
