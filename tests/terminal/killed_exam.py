"""An exam in processes that are killed without warning; prints how many answers were shown as given, and how many of them were lost."""

from __future__ import annotations

import os
import select
import signal
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from quizgen.identity import fingerprint
from quizgen.model import Choice, Item, Paper
from quizgen.practice.exam import begin
from quizgen.practice.sheet import Sheet, keep, kept
from quizgen.terminal.exam import Clock, Sitting, sit
from quizgen.terminal.pages import Page
from scripted_screen import ScriptedScreen

START = datetime(2026, 5, 13, tzinfo=UTC)
QUESTIONS, LONGEST = 5, 8_000
ITEMS = tuple(Item(f"q.{number:08x}", Choice(f"Which {number}?", "right", ("x", "y", "z")), "Q") for number in range(QUESTIONS))


class Telling(ScriptedScreen):
    """A screen that tells, through a pipe, what stands on the sheet each time a page is shown."""

    sitting: Sitting
    confirmed: int

    def key(self, page: Page, timeout: float | None = None) -> str:
        os.write(self.confirmed, f"{stands(self.sitting.sheet)}\n".encode())
        return super().key(page, timeout)


def stands(sheet: Sheet) -> str:
    """The answers, question by question, a dash for a blank."""
    return "".join(reply.chosen or "-" for reply in sheet.exam.replies)


def answer(path: Path, confirmed: int) -> None:
    """Answer and change answers without end."""
    sheet = kept(path) or Sheet(Paper("Test", ITEMS), begin(QUESTIONS), START)
    screen = Telling("abcd"[number // 7 % 4] if number % 2 else "right" if number % 14 else "home" for number in count())
    screen.confirmed = confirmed
    screen.sitting = Sitting(screen, sheet, Clock(lambda: START, lambda: 0.0), lambda made: keep(path, made))
    sit(screen.sitting)


def killed(path: Path, number: int) -> tuple[int, bool]:
    """Kill a process that answers; how many pages it had shown, and whether the file holds what the last one showed, or what came next."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        answer(path, write)
    os.close(write)
    told = os.read(read, 4096)
    select.select([], [], [], int(fingerprint("kill", str(number), length=8), 16) % LONGEST / 1e6)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while data := os.read(read, 65536):
        told += data
    os.close(read)
    shown = told.decode().split("\n")
    last, sheet = shown[-2], kept(path)
    after = stands(sheet) if sheet else "-" * QUESTIONS
    return len(shown) - 1, sum(one != other for one, other in zip(last, after, strict=True)) <= 1


def main() -> None:
    """`killed_exam.py FILE ROUNDS`."""
    path, rounds = Path(sys.argv[1]), int(sys.argv[2])
    told = [killed(path, number) for number in range(rounds)]
    whole = sum(fine for _, fine in told)
    left = [one.name for one in path.parent.iterdir() if one != path and not one.name.startswith(".quizgen.")]
    sys.stdout.write(
        f"{rounds} killed, {sum(pages for pages, _ in told)} pages shown, {rounds - whole} lost an answer, {len(left)} files left\n"
    )


if __name__ == "__main__":
    main()
