"""Grading: a paper and what was handed in → marks, and what practice is to learn of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quizgen.answer_sheets import Given, SheetError, letters, read_sheet
from quizgen.errors import ProblemError
from quizgen.identity import paper_digest
from quizgen.marking import Answer, Result, mark, recorded
from quizgen.model import Paper
from quizgen.options import LETTERS
from quizgen.papers import in_set
from quizgen.questions import Question, questions_of
from quizgen.results import Mode, Recorded, Results, loads
from quizgen.text import fold


@dataclass(frozen=True, slots=True)
class Graded:
    """A marked paper in its set, with what has to be said beside it; the times are those of a page, None for a sheet."""

    paper: Paper
    result: Result
    remarks: tuple[str, ...] = ()
    started: datetime | None = None
    finished: datetime | None = None
    mode: Mode = "exam"

    @property
    def records(self) -> tuple[Recorded, ...]:
        """What was answered, question by question, blanks left out: item, revision, right or wrong, milliseconds, moment."""
        return tuple(recorded(one) for one in self.result.marked if one.outcome != "blank")

    @property
    def results(self) -> Results:
        """The whole sitting in the form in which results are kept."""
        told = tuple(recorded(one) for one in self.result.marked)
        paper = self.paper
        return Results(paper.title, paper_digest(paper), paper.set, paper.seed, self.started, self.finished, self.mode, told)


def grade(paper: Paper, text: str, *, set_: str = "", path: str = "", table: bool = False) -> Graded:
    """The paper marked by what was handed in: typed answers, a table, or the results that a page has exported.

    `set_` is the set that was answered ("": the first, or the one that the results name). Raises ProblemError with the place.
    """
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return grade_results(paper, loads(text, path=path or "the results"), set_=set_, path=path)
    sitting = in_set(paper, chosen_set(paper, set_))
    asked = asked_by(sitting)
    given = read_sheet(text, path=path, table=table)
    return Graded(sitting, mark(sitting, [read_answer(one, asked, path) for one in given]))


def chosen_set(paper: Paper, wanted: str) -> str:
    """The letter of the set: the one that is wanted, or the first. Raises ProblemError for one that the paper does not have."""
    letter, there = wanted.upper(), paper.sets or ("",)
    if letter and letter not in there and paper.sets:
        raise ProblemError(f"the paper has no set {letter}", mend=f"its sets are {', '.join(paper.sets)}")
    if letter and not paper.sets:
        raise ProblemError("the paper has no sets", mend="leave out --set")
    return letter or there[0]


def asked_by(paper: Paper) -> tuple[Question, ...]:
    """The questions in the order of their numbers. Raises ProblemError where an item makes none."""
    try:
        return questions_of(paper)
    except ValueError as broken:
        raise ProblemError(f"a question of the paper cannot be asked: {broken}", mend="mend the paper file") from broken


def read_answer(given: Given, asked: tuple[Question, ...], path: str) -> Answer:
    """What was chosen, as marking wants it. Raises SheetError for a question that is not there and for what cannot answer it."""
    place = path or "the input"
    if not 1 <= given.number <= len(asked):
        raise SheetError(f"there is no question {given.number}", place, given.line, f"the paper has questions 1 to {len(asked)}")
    question = asked[given.number - 1]
    return Answer(question.item, chosen_in(question, given, place))


def chosen_in(question: Question, given: Given, place: str) -> str:
    """Letters for options, words for what is typed. Raises SheetError for what is neither."""
    if question.form != "options":
        return given.chosen
    marks, last = letters(given.chosen), LETTERS[len(question.options) - 1]
    spelt = [letter for letter, option in zip(LETTERS, question.options, strict=False) if fold(option) == fold(given.chosen)]
    if marks is None and spelt:
        return spelt[0]
    if marks is None or any(letter > last for letter in marks):
        raise SheetError(
            f"'{given.chosen[:30]}' is no option of question {given.number}", place, given.line, f"it has the options a to {last}"
        )
    return marks


def grade_results(paper: Paper, results: Results, *, set_: str, path: str) -> Graded:
    """The paper marked by the results of a page; what the page held of right and wrong does not count, the paper does."""
    if set_ and results.set and set_.upper() != results.set:
        raise ProblemError(f"the results are of set {results.set}", path, mend="leave out --set")
    sitting = in_set(paper, chosen_set(paper, set_ or (results.set if paper.sets else "")))
    asked = {question.item: question for question in asked_by(sitting)}
    known = [one for one in results.answers if one.item in asked]
    if not known:
        raise ProblemError(
            f"the results are of another paper, '{results.paper}'", path, mend="name the paper file that the page was made of"
        )
    strangers = len(results.answers) - len(known)
    remarks = [f"{strangers} answers are to questions that are not in this paper"] if strangers else []
    if results.digest != paper_digest(paper):
        remarks.append("the page was made of another version of this paper; answers were matched by their words")
    answers = [Answer(one.item, rechosen(one, asked[one.item]), one.milliseconds, one.moment, marked=one.marked) for one in known]
    return Graded(sitting, mark(sitting, answers), tuple(remarks), results.started, results.finished, results.mode)


def rechosen(given: Recorded, question: Question) -> str:
    """The letter that the chosen words have in this set; typed words as they are."""
    if question.form != "options" or not given.chosen or given.answer not in question.options:
        return given.chosen
    return LETTERS[question.options.index(given.answer)]
