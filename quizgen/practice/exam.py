"""A timed paper as a state machine: what stands on the sheet, which question is open, and how much of the time is gone.

Time comes in as milliseconds since the paper was opened. It never runs backwards, whatever a clock says, and when it is up the
sheet is closed: after that nothing changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

MINUTE, SECOND = 60_000, 1000

State: TypeAlias = Literal["unseen", "skipped", "answered", "marked", "answered and marked"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What stands on the sheet for one question.

    `chosen` is the letter of an option ("b") or the typed words, "" for a blank; `guessed` belongs to an answer; `marked` means
    that it is to be looked at again; `milliseconds` is how long the question was open, and `changed` when the answer was last
    changed, in milliseconds since the start.
    """

    chosen: str = ""
    guessed: bool = False
    marked: bool = False
    seen: bool = False
    milliseconds: int = 0
    changed: int = 0

    @property
    def state(self) -> State:
        """What the map of questions shows."""
        if self.marked:
            return "answered and marked" if self.chosen else "marked"
        return "answered" if self.chosen else "skipped" if self.seen else "unseen"


@dataclass(frozen=True, slots=True)
class Exam:
    """A sheet with a reply for each question; `limit` and `elapsed` in milliseconds, `limit` 0 where there is no clock."""

    replies: tuple[Reply, ...]
    limit: int = 0
    current: int = 0
    elapsed: int = 0
    submitted: bool = False

    @property
    def left(self) -> int:
        """The milliseconds that are left; 0 where there is no clock."""
        return max(0, self.limit - self.elapsed)

    @property
    def reply(self) -> Reply:
        """What stands on the sheet for the open question."""
        return self.replies[self.current]

    @property
    def blanks(self) -> tuple[int, ...]:
        """The questions without an answer, from 0."""
        return tuple(number for number, reply in enumerate(self.replies) if not reply.chosen)

    @property
    def marked(self) -> tuple[int, ...]:
        """The questions to be looked at again, from 0."""
        return tuple(number for number, reply in enumerate(self.replies) if reply.marked)


def begin(questions: int, *, minutes: int = 0) -> Exam:
    """An empty sheet with the first question open; `minutes` 0 means without a clock."""
    replies = (Reply(seen=True), *(Reply() for _ in range(questions - 1)))
    return Exam(replies[:questions], minutes * MINUTE)


def tick(exam: Exam, at: int) -> Exam:
    """The time has come to `at`: it counts for the open question, and closes the sheet when it is up."""
    now = min(at, exam.limit) if exam.limit else at
    if exam.submitted or now <= exam.elapsed:
        return exam
    spent = replace(exam.reply, milliseconds=exam.reply.milliseconds + now - exam.elapsed)
    return replace(exam, replies=put(exam, spent), elapsed=now, submitted=bool(exam.limit) and now == exam.limit)


def resume(exam: Exam, at: int) -> Exam:
    """The program was away until `at`: the paper's time went on, but no question was open."""
    now = max(exam.elapsed, min(at, exam.limit) if exam.limit else at)
    if exam.submitted:
        return exam
    return replace(exam, elapsed=now, submitted=bool(exam.limit) and now == exam.limit)


def answer(exam: Exam, chosen: str, at: int) -> Exam:
    """The open question is answered, or answered otherwise; with nothing it is cleared."""
    exam = tick(exam, at)
    if exam.submitted or chosen == exam.reply.chosen:
        return exam
    guessed = exam.reply.guessed and bool(chosen)
    return replace(exam, replies=put(exam, replace(exam.reply, chosen=chosen, guessed=guessed, changed=exam.elapsed)))


def guess(exam: Exam, at: int) -> Exam:
    """The answer to the open question was a guess, or was none after all; a blank is never one."""
    exam = tick(exam, at)
    if exam.submitted or not exam.reply.chosen:
        return exam
    return replace(exam, replies=put(exam, replace(exam.reply, guessed=not exam.reply.guessed)))


def mark(exam: Exam, at: int) -> Exam:
    """The open question is to be looked at again, or no longer."""
    exam = tick(exam, at)
    return exam if exam.submitted else replace(exam, replies=put(exam, replace(exam.reply, marked=not exam.reply.marked)))


def go(exam: Exam, number: int, at: int) -> Exam:
    """Another question is opened, counted from 0; the first and the last are as far as it goes."""
    exam = tick(exam, at)
    if exam.submitted:
        return exam
    moved = replace(exam, current=max(0, min(number, len(exam.replies) - 1)))
    return replace(moved, replies=put(moved, replace(moved.reply, seen=True)))


def onward(exam: Exam, wanted: tuple[int, ...], at: int) -> Exam:
    """The next of the wanted questions is opened, from the beginning again behind the last; without any, nothing moves."""
    behind = [number for number in wanted if number > exam.current]
    return go(exam, (behind or list(wanted) or [exam.current])[0], at)


def submit(exam: Exam, at: int) -> Exam:
    """The sheet is handed in."""
    return replace(tick(exam, at), submitted=True)


def put(exam: Exam, reply: Reply) -> tuple[Reply, ...]:
    """The replies with another one for the open question."""
    return (*exam.replies[: exam.current], reply, *exam.replies[exam.current + 1 :])
