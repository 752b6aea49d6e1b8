"""The sitting of a timed paper: keys in, pages out, and every answer on the disk before the next page shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from quizgen.options import LETTERS
from quizgen.practice.exam import SECOND, Exam, answer, go, guess, mark, onward, submit, tick
from quizgen.practice.sheet import Sheet
from quizgen.questions import Question, questions_of
from quizgen.terminal.exam_pages import help_page, map_page, question_page, state_line, submit_page, told_page
from quizgen.terminal.lines import Line
from quizgen.terminal.pages import Page
from quizgen.terminal.screen import Screen

LEAVING = frozenset({"q", "eof"})
ROW = 10
# So often the time is kept, in milliseconds: setting the clock back after a crash gives no more than this.
OFTEN = 10_000
MOVES = {"left": -1, "right": 1, "up": -ROW, "down": ROW}
DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock on the wall (UTC), and one that only ever runs forwards (seconds) and knows nothing of the day."""

    wall: Callable[[], datetime]
    steady: Callable[[], float]


@dataclass(slots=True)
class Sitting:
    """Somebody at a paper: `keep` puts the sheet on the disk; `log` is what a plain screen has told of the open question.

    `gone` says that no key will come any more.

    Time is what either clock says, whichever is more: setting the wall clock back gives none, and a computer that slept wins none.
    """

    screen: Screen
    sheet: Sheet
    clock: Clock
    keep: Callable[[Sheet], None]
    log: list[Line] = field(default_factory=list)
    questions: tuple[Question, ...] = ()
    begun: float = 0.0
    before: int = 0
    gone: bool = False
    kept: int = 0

    def __post_init__(self) -> None:
        self.questions = questions_of(self.sheet.paper)
        self.begun, self.before = self.clock.steady(), self.sheet.exam.elapsed

    @property
    def exam(self) -> Exam:
        """What stands on the sheet."""
        return self.sheet.exam

    @property
    def question(self) -> Question:
        """The open question."""
        return self.questions[self.exam.current]

    def at(self) -> int:
        """The milliseconds since the paper was opened."""
        steady = self.before + int((self.clock.steady() - self.begun) * SECOND)
        return max(steady, self.sheet.at(self.clock.wall()))

    def put(self, exam: Exam) -> None:
        """What stands on the sheet from now on; kept where more has changed than the time, and the time every few seconds."""
        moved, changed = exam.current != self.exam.current, exam != tick(self.exam, exam.elapsed)
        self.sheet = replace(self.sheet, exam=exam)
        if changed or exam.submitted or exam.elapsed >= self.kept + OFTEN:
            self.save()
        if self.screen.plain and changed:
            self.log = [] if moved else [*self.log, state_line(exam)]

    def save(self) -> None:
        """Put the sheet on the disk as it stands."""
        self.keep(self.sheet)
        self.kept = self.exam.elapsed

    def key(self, page: Callable[[], Page]) -> str:
        """The next key on a page whose clock is drawn anew each second; "" when the time is up."""
        while True:
            self.put(tick(self.exam, self.at()))
            if self.exam.submitted:
                return ""
            if key := self.screen.key(page(), timeout=self.until_next_second()):
                self.gone = self.gone or key == "eof"
                return key

    def until_next_second(self) -> float:
        """The seconds until the clock shows another time."""
        shown = self.exam.left if self.exam.limit else -self.exam.elapsed
        return (shown % SECOND or SECOND) / SECOND


def sit(sitting: Sitting) -> Sheet:
    """Hold the sitting until the paper is handed in, the time is up, or the reader leaves; the sheet as it stands then."""
    while not sitting.exam.submitted:
        key = sitting.key(lambda: open_page(sitting))
        if key in LEAVING:
            break
        press(sitting, key)
        if sitting.gone:
            break
    sitting.put(tick(sitting.exam, sitting.at()))
    sitting.save()
    return sitting.sheet


def open_page(sitting: Sitting) -> Page:
    """The page of the open question."""
    title = sitting.sheet.paper.title
    if sitting.screen.plain:
        return told_page(sitting.exam, sitting.question, title, sitting.log)
    return question_page(sitting.exam, sitting.question, title)


def press(sitting: Sitting, key: str) -> None:
    """What a key does on the page of a question."""
    exam, at = sitting.exam, sitting.at()
    if (letter := key.lower()) in LETTERS[: len(sitting.question.options)]:
        sitting.put(answer(exam, letter, at))
    elif key in DIGITS or key in {"v", "tab"}:
        show_map(sitting, key if key in DIGITS else "")
    elif key == "s" or (key == "enter" and exam.current == len(exam.replies) - 1):
        hand_in(sitting)
    elif key == "t" and sitting.question.form == "typed":
        write(sitting)
    elif key == "?":
        sitting.key(lambda: help_page(sitting.exam))
    elif made := simple(exam, key, at):
        sitting.put(made)


def simple(exam: Exam, key: str, at: int) -> Exam | None:
    """The sheet after a key that needs no page of its own; None for one that means nothing."""
    match key:
        case "enter" | "right" | " ":
            return go(exam, exam.current + 1, at)
        case "p" | "left":
            return go(exam, exam.current - 1, at)
        case "home":
            return go(exam, 0, at)
        case "end":
            return go(exam, len(exam.replies), at)
        case "g":
            return guess(exam, at)
        case "m":
            return mark(exam, at)
        case "x" | "backspace" | "delete":
            return answer(exam, "", at)
        case "n":
            return onward(exam, exam.blanks, at)
        case "k":
            return onward(exam, exam.marked, at)
    return None


def write(sitting: Sitting) -> None:
    """The answer to a question without options is typed; Escape leaves it as it was."""
    entry = sitting.screen.text(open_page(sitting), sitting.exam.reply.chosen)
    if entry.key == "enter":
        sitting.put(answer(sitting.exam, " ".join(entry.text.split()), sitting.at()))


def show_map(sitting: Sitting, digits: str = "") -> None:
    """The map of the questions, until one is opened or the reader goes back."""
    if sitting.screen.plain:
        entry = sitting.screen.text(map_page(sitting.exam, sitting.exam.current))
        digits = digits + entry.text.strip()
        if digits.isdecimal() and entry.key == "enter":
            sitting.put(go(sitting.exam, int(digits) - 1, sitting.at()))
        return
    cursor = min(int(digits) - 1, len(sitting.exam.replies) - 1) if digits.strip("0") else sitting.exam.current
    while True:
        place, typed = cursor, digits
        key = sitting.key(lambda: map_page(sitting.exam, place, typed))  # noqa: B023 - shown at once
        if key == "enter":
            sitting.put(go(sitting.exam, cursor, sitting.at()))
            return
        if key in {"n", "k"}:
            sitting.put(onward(sitting.exam, sitting.exam.blanks if key == "n" else sitting.exam.marked, sitting.at()))
            return
        if key not in MOVES and key not in DIGITS and key != "backspace":
            return
        cursor, digits = moved(key, cursor, digits, len(sitting.exam.replies))


def moved(key: str, cursor: int, digits: str, count: int) -> tuple[int, str]:
    """The place on the map and the number typed so far, after a key."""
    if key in MOVES:
        return max(0, min(cursor + MOVES[key], count - 1)), ""
    digits = digits[:-1] if key == "backspace" else (digits + key)[-len(str(count)) :]
    return (min(int(digits) - 1, count - 1) if digits.strip("0") else cursor), digits


def hand_in(sitting: Sitting) -> None:
    """The summary, and the paper handed in if that is what is wanted."""
    key = sitting.key(lambda: submit_page(sitting.exam, sitting.sheet.paper.marking))
    exam, at = sitting.exam, sitting.at()
    if key == "y":
        sitting.put(submit(exam, at))
    elif key in {"n", "k"}:
        sitting.put(onward(exam, exam.blanks if key == "n" else exam.marked, at))
