"""Marking: answers to a paper → right, wrong and blank, with marks that add up exactly.

Rule: UPSC Civil Services (Preliminary) Examination, instructions of the question booklets: a third of the marks of a question off for a
wrong answer, nothing for a blank, and more than one answer counts as wrong even if one of them is right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from quizgen.answers import judge
from quizgen.model import Marking, Paper
from quizgen.options import LETTERS
from quizgen.questions import Question, questions_of
from quizgen.results import Recorded

Outcome: TypeAlias = Literal["right", "wrong", "blank", "unmarked"]
Confidence: TypeAlias = Literal["", "sure", "unsure", "guess"]
UNTAGGED = "Other"
HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was given to an item: a letter in the order of the set ("b"), the typed text, "" for a blank; two letters are wrong.

    `moment` is in UTC; `confidence` is what the reader said of it, if anything; `marked` that it was to be looked at again.
    """

    item: str
    chosen: str = ""
    milliseconds: int = 0
    moment: datetime | None = None
    confidence: Confidence = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A question with its number, what was answered, what came of it, and the marks for it; an essay is "unmarked".

    `note` says what a typed answer was forgiven, or what it missed being right by.
    """

    number: int
    question: Question
    answer: Answer
    outcome: Outcome
    marks: Fraction
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, wrong and blank, the marks, and the most that could be had; essays are not counted."""

    name: str
    right: int
    wrong: int
    blank: int
    marks: Fraction
    most: Fraction

    @property
    def questions(self) -> int:
        """How many questions it counts."""
        return self.right + self.wrong + self.blank


@dataclass(frozen=True, slots=True)
class Result:
    """A marked paper: every question, the whole, and the whole by topic (a question counts under each of its tags) and by format."""

    marked: tuple[Marked, ...]
    total: Tally
    topics: tuple[Tally, ...]
    formats: tuple[Tally, ...]


def mark(paper: Paper, answers: Iterable[Answer]) -> Result:
    """The answers marked; of two to one item the last counts, one to an item that is not in the paper does not.

    `paper` is the set that was answered (`papers.in_set`). Raises ValueError where an item makes no question.
    """
    given = {answer.item: answer for answer in answers}
    marked = tuple(
        mark_one(number, question, given.get(question.item, Answer(question.item)), paper.marking)
        for number, question in enumerate(questions_of(paper), 1)
    )
    right, _ = paper.marking.exact
    topics = dict.fromkeys(sorted({tag for one in marked for tag in one.question.tags}))
    by_topic = {tag: [one for one in marked if tag in one.question.tags] for tag in topics}
    by_topic |= {UNTAGGED: [*by_topic.get(UNTAGGED, []), *(one for one in marked if not one.question.tags)]}
    by_format = {kind: [one for one in marked if one.question.kind == kind] for kind in dict.fromkeys(one.question.kind for one in marked)}
    return Result(marked, tally("", marked, right), tallies(by_topic, right), tallies(by_format, right))


def mark_one(number: int, question: Question, answer: Answer, marking: Marking) -> Marked:
    """One question marked. What is taken off for a wrong answer is taken off where options invite a guess, and nowhere else."""
    outcome = outcome_of(question, answer.chosen)
    right, wrong = marking.exact
    marks = {"right": right, "wrong": wrong if question.form == "options" else Fraction()}.get(outcome, Fraction())
    note = judge(question, answer.chosen).note if question.form == "typed" and outcome != "blank" else ""
    return Marked(number, question, answer, outcome, marks, note)


def outcome_of(question: Question, chosen: str) -> Outcome:
    """Whether an answer is right, wrong or none; an essay that was written cannot be marked here."""
    given = chosen.strip()
    if question.form == "essay":
        return "unmarked"
    if not given:
        return "blank"
    if question.form == "options":
        return "right" if given.lower() == LETTERS[question.key] else "wrong"
    return "right" if judge(question, given).right else "wrong"


def tallies(groups: dict[str, list[Marked]], right: Fraction) -> tuple[Tally, ...]:
    """A tally for each group that holds anything to be marked."""
    made = (tally(name, group, right) for name, group in groups.items())
    return tuple(one for one in made if one.questions)


def tally(name: str, marked: Iterable[Marked], right: Fraction) -> Tally:
    """The questions counted."""
    counted = [one for one in marked if one.outcome != "unmarked"]
    numbers = {outcome: sum(one.outcome == outcome for one in counted) for outcome in ("right", "wrong", "blank")}
    marks = sum((one.marks for one in counted), Fraction())
    return Tally(name, numbers["right"], numbers["wrong"], numbers["blank"], marks, right * len(counted))


def hundredths(marks: Fraction) -> Decimal:
    """The marks to the hundredth, halves up in size: two thirds are 0.67."""
    return (Decimal(marks.numerator) / Decimal(marks.denominator)).quantize(HUNDREDTH, ROUND_HALF_UP) + 0


def recorded(marked: Marked) -> Recorded:
    """A marked answer as the file of results and the log of practice keep it."""
    question, answer = marked.question, marked.answer
    text = answer.chosen.strip()
    option = LETTERS.find(text.lower()) if question.form == "options" and len(text) == 1 else -1
    said = question.options[option] if 0 <= option < len(question.options) else "" if question.form == "options" else text
    right = {"right": True, "wrong": False}.get(marked.outcome)
    return Recorded(question.item, question.revision, text, said, right, answer.milliseconds, answer.moment, answer.marked)
