"""Grading what was handed in: typed, as a table, or as a page's results; for any set; every slip told with its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter_papers import paper_of, sample_paper
from quizgen.errors import ProblemError
from quizgen.identity import paper_digest
from quizgen.model import Choice, Mains, Paper, Recall, Statement, Statements
from quizgen.options import LETTERS
from quizgen.papers import in_set
from quizgen.pipeline import Graded, grade
from quizgen.questions import Question, questions_of
from quizgen.results import Recorded, Results, dumps

PAPER = replace(
    paper_of(
        *(Choice(f"Which lake lies in Zila{number}?", f"Sar{number}", (f"x{number}", f"y{number}", f"z{number}")) for number in range(10)),
        Statements("Consider the following statements", "which", (Statement("One.", holds=True), Statement("Two.", holds=False))),
        Recall("In which city is the High Court of Bihar?", "Patna"),
        title="Lakes",
    ),
    seed=5,
    sets=("A", "B", "C", "D"),
)
MOMENT = datetime(2026, 5, 13, 9, 30, tzinfo=UTC)
KEY_OF_ALL = 12


def asked(letter: str = "A") -> tuple[Question, ...]:
    return questions_of(in_set(PAPER, letter))


def right(question: Question) -> str:
    return LETTERS[question.key] if question.options else question.answer


def wrong(question: Question) -> str:
    return LETTERS[(question.key + 1) % len(question.options)] if question.options else "Gaya"


def sheet(letter: str, said: dict[int, str]) -> str:
    return "\n".join(f"{number} {said.get(number, '-')}" for number in range(1, len(asked(letter)) + 1))


def outcomes(graded: Graded) -> dict[int, str]:
    return {one.number: one.outcome for one in graded.result.marked}


@pytest.mark.parametrize("letter", "ABCD")
def test_the_key_of_each_set_earns_all_marks_in_it(letter: str) -> None:
    graded = grade(PAPER, sheet(letter, {number: right(one) for number, one in enumerate(asked(letter), 1)}), set_=letter)
    assert graded.result.total.marks == graded.result.total.most == 2 * KEY_OF_ALL
    assert graded.paper.set == letter


@given(st.sampled_from("ABCD"), st.lists(st.sampled_from(["right", "wrong", "blank", "two"]), min_size=KEY_OF_ALL, max_size=KEY_OF_ALL))
@settings(max_examples=60, deadline=None)
def test_any_sheet_of_any_set_is_marked_question_by_question(letter: str, plan: list[str]) -> None:
    said = {}
    for number, (question, kind) in enumerate(zip(asked(letter), plan, strict=True), 1):
        two = f"{right(question)}{wrong(question)}" if question.options else "Patna Gaya"
        said[number] = {"right": right(question), "wrong": wrong(question), "blank": "-", "two": two}[kind]
    graded = grade(PAPER, sheet(letter, said), set_=letter.lower())
    assert outcomes(graded) == {number: "wrong" if kind == "two" else kind for number, kind in enumerate(plan, 1)}
    lettered = [kind for kind, question in zip(plan, asked(letter), strict=True) if question.options]
    costs = sum(kind in ("wrong", "two") for kind in lettered)
    assert graded.result.total.marks == 2 * plan.count("right") - costs * Fraction(2, 3)


def test_questions_that_are_not_on_the_sheet_are_blank() -> None:
    graded = grade(PAPER, f"3{right(asked()[2])}")
    assert [number for number, outcome in outcomes(graded).items() if outcome != "blank"] == [3]


def test_the_words_of_an_option_are_as_good_as_its_letter() -> None:
    question = asked()[0]
    graded = grade(PAPER, f"question,answer\n1,{question.options[question.key].upper()}\n", table=True)
    assert outcomes(graded)[1] == "right"


def test_a_typed_answer_is_forgiven_its_spelling() -> None:
    assert outcomes(grade(PAPER, f"{KEY_OF_ALL} patna."))[KEY_OF_ALL] == "right"
    assert outcomes(grade(PAPER, f"{KEY_OF_ALL} Gaya"))[KEY_OF_ALL] == "wrong"


def test_essays_are_left_to_the_reader() -> None:
    graded = grade(paper_of(Mains("Discuss the lakes of Bihar.", ("a",))), "1 They are many.")
    assert outcomes(graded) == {1: "unmarked"}
    assert graded.result.total.questions == 0


SLIPS = [
    ("13a", "", "sheet.txt:1: there is no question 13; the paper has questions 1 to 12"),
    ("0a", "", "sheet.txt:1: there is no question 0; the paper has questions 1 to 12"),
    ("1a\n2e", "", "sheet.txt:2: 'e' is no option of question 2; it has the options a to d"),
    ("1 Sarnath", "", "sheet.txt:1: 'Sarnath' is no option of question 1; it has the options a to d"),
    ("1a", "E", "the paper has no set E; its sets are A, B, C, D"),
    ('{"quizgen": "quiz"}', "", "sheet.txt: holds no results of a quizgen quiz; use the file that 'Export results' on the quiz page saved"),
]


@pytest.mark.parametrize(("text", "letter", "told"), SLIPS)
def test_a_slip_is_told_in_one_line(text: str, letter: str, told: str) -> None:
    with pytest.raises(ProblemError) as error:
        grade(PAPER, text, set_=letter, path="sheet.txt")
    assert str(error.value) == told


def test_a_paper_without_sets_has_none_to_choose() -> None:
    with pytest.raises(ProblemError, match="the paper has no sets; leave out --set"):
        grade(replace(PAPER, sets=()), "1a", set_="B")


def page(letter: str, *answers: Recorded, paper: Paper = PAPER) -> str:
    """The file that a page exports."""
    return dumps(Results(paper.title, paper_digest(paper), letter, paper.seed, MOMENT, MOMENT, "exam", answers))


def test_results_of_a_page_are_marked_with_their_times_and_set() -> None:
    one, two, *_ = asked("C")
    given = page(
        "C",
        Recorded(one.item, chosen=right(one), answer=one.answer, right=True, milliseconds=7000, moment=MOMENT),
        Recorded(two.item, chosen=wrong(two), answer=two.options[LETTERS.index(wrong(two))], right=False, milliseconds=900, moment=MOMENT),
    )
    graded = grade(PAPER, given)
    assert (graded.paper.set, graded.started, graded.remarks) == ("C", MOMENT, ())
    assert [(one.item, one.right, one.milliseconds, one.moment) for one in graded.records] == [
        (one.item, True, 7000, MOMENT),
        (two.item, False, 900, MOMENT),
    ]
    assert graded.results.set == "C"
    assert graded.results.digest == paper_digest(PAPER)
    assert len(graded.results.answers) == KEY_OF_ALL


def test_what_a_page_calls_right_is_marked_again() -> None:
    one = asked()[0]
    graded = grade(PAPER, page("A", Recorded(one.item, chosen=wrong(one), answer=one.options[LETTERS.index(wrong(one))], right=True)))
    assert outcomes(graded)[1] == "wrong"


def test_results_of_a_page_with_other_letters_are_read_by_their_words() -> None:
    one = asked()[0]
    other = replace(PAPER, seed=77)
    graded = grade(PAPER, page("A", Recorded(one.item, chosen="?", answer=one.answer, right=True), paper=other))
    assert outcomes(graded)[1] == "right"
    assert graded.remarks == ("the page was made of another version of this paper; answers were matched by their words",)


def test_results_of_another_paper_are_refused() -> None:
    stranger = page("", Recorded("stranger.00000000", chosen="a"), paper=sample_paper())
    with pytest.raises(ProblemError, match=r"^r\.json: the results are of another paper, 'Wetlands of Bihar'; name the paper file"):
        grade(PAPER, stranger, path="r.json")


def test_results_of_one_set_are_not_marked_as_another() -> None:
    one = asked()[0]
    with pytest.raises(ProblemError, match="the results are of set A; leave out --set"):
        grade(PAPER, page("A", Recorded(one.item, chosen="a")), set_="B")
