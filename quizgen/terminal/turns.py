"""One turn of practice as pure values: the answer to a card, the grade it suggests, the step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from quizgen.model import Rating, Review
from quizgen.options import LETTERS
from quizgen.practice.rows import Card
from quizgen.practice.schedule import AGAIN, Memory, suggested
from quizgen.practice.session import Session
from quizgen.practice.stock import Shown, words_of
from quizgen.questions import Question
from quizgen.terminal.practice_pages import Way

FORWARD = frozenset({"enter", " ", "right"})
# Nobody thinks longer about one card, in milliseconds: the reader was away.
LONGEST = 600_000


@dataclass(frozen=True, slots=True)
class Clock:
    """The time (UTC), seconds that only run forwards, and the minutes by which the reader's clock is ahead of UTC at a moment."""

    now: Callable[[], datetime]
    steady: Callable[[], float]
    zone: Callable[[datetime], int]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: in words, as the letter that was pressed, whether it was right (None: the reader is to say), and how long it took."""

    text: str = ""
    chosen: str = ""
    right: bool | None = None
    remark: str = ""
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """A step that can be taken back: its entries in the log, its card, the sitting as it was before, and the answer, if it was one."""

    numbers: tuple[int, ...]
    card: Card
    before: Session
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A card that was answered: what was known of it before, when, the grade that stands (None: none yet), its entry in the log."""

    shown: Shown
    known: Memory | None
    given: Given
    moment: datetime
    before: Session
    rating: Rating | None = None
    number: int = 0
    after: Memory | None = None


def answer_of(question: Question, way: Way, text: str, key: str, spent: int) -> Given | None:
    """The answer that a typed text or a key gives to a question; None when it gives none."""
    if way == "typed" and text and key == "enter":
        from quizgen.answers import judge

        verdict = judge(question, text)
        return Given(text, text, verdict.right, verdict.note, spent)
    if way == "reveal":
        return Given(milliseconds=spent) if key in FORWARD else None
    if key in {"x", "tab"}:
        return Given(right=False, milliseconds=spent)
    if way == "letter" and key.lower() in LETTERS[: len(question.options)]:
        option = LETTERS.index(key.lower())
        return Given(question.options[option], key.lower(), option == question.key, "", spent)
    return None


def suggestion(question: Question, known: Memory | None, given: Given) -> Rating:
    """The grade that an answer suggests."""
    told = " ".join((question.stem, *question.parts, *(cell for row in question.rows for cell in row), *question.options))
    before = known is not None and known.phase == "review"
    return suggested(right=bool(given.right), milliseconds=given.milliseconds, words=len(told.split()), known=before)


def judged(given: Given, rating: Rating) -> Given:
    """The answer, which the reader's own grade judges where nobody else has."""
    return given if given.text or given.right is not None else replace(given, right=rating > AGAIN)


def review_of(turn: Turn, given: Given, rating: Rating, zone: int) -> Review:
    """The turn as an answer for the log."""
    item, side = turn.shown.card
    question = turn.shown.question
    return Review(
        item,
        rating,
        turn.moment,
        given.milliseconds,
        side=side,
        revision=question.revision,
        given=given.text,
        right=given.right,
        zone=zone,
        about="" if turn.known else words_of(question),
    )
