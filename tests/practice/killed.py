"""A log that is written to by processes which are killed without warning; prints how many answers were confirmed, and lost."""

from __future__ import annotations

import os
import select
import signal
import struct
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizgen.identity import fingerprint
from quizgen.model import Review
from quizgen.practice.log import Log

START = datetime(2026, 1, 1, tzinfo=UTC)
LONGEST = 12_000


def answer(path: Path, number: int, confirmed: int) -> None:
    """Answer without end; each answer is confirmed once it is in the log."""
    with Log(path) as log:
        for count in range(1_000_000):
            moment = START + timedelta(hours=number, seconds=count)
            log.record([Review(f"item-{number}-{count % 3}", (1, 3, 4)[count % 3], moment, count)])
            os.write(confirmed, struct.pack("<I", count))


def killed(path: Path, number: int) -> int:
    """Let a process answer, kill it at a moment that nothing foresees; how many answers it had confirmed."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        answer(path, number, write)
    os.close(write)
    microseconds = int(fingerprint("kill", str(number), length=8), 16) % LONGEST
    confirmed = os.read(read, 4) if number % 4 else b""  # every fourth dies while it opens the log
    select.select([], [], [], microseconds / 1e6)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while data := os.read(read, 65536):
        confirmed += data
    os.close(read)
    return len(confirmed) // 4


def main() -> None:
    """`killed.py LOG ROUNDS`."""
    path, rounds = Path(sys.argv[1]), int(sys.argv[2])
    confirmed = [killed(path, number) for number in range(rounds)]
    with Log(path) as log:
        kept: dict[int, set[int]] = {number: set() for number in range(rounds)}
        for review in log.reviews():
            kept[int(review.item.split("-")[1])].add(review.milliseconds)
        folded = log.memories()
        log.rebuild()
        same = folded == log.memories()
    lost = sum(len(set(range(count)) - kept[number]) for number, count in enumerate(confirmed))
    more = max(len(kept[number]) - count for number, count in enumerate(confirmed))
    sys.stdout.write(f"{rounds} killed, {sum(confirmed)} confirmed, {lost} lost, at most {more} more, same state: {same}\n")


if __name__ == "__main__":
    main()
