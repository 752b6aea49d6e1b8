"""Typed answers: the table that Python and the browser share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.answers import judge

TABLE = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8"))
GAPS = yaml.safe_load(Path(__file__).with_name("gaps.yaml").read_text(encoding="utf-8"))
CASES = [(group, *row) for group, rows in TABLE.items() for row in rows]


@dataclass(frozen=True)
class Asked:
    answer: str
    accepts: tuple[str, ...] = ()
    stem: str = ""


def asked(answer: object) -> Asked:
    """An answer of the table, alone or with what else is accepted."""
    first, *rest = answer if isinstance(answer, list) else [answer]
    return Asked(str(first), tuple(map(str, rest)))


@pytest.mark.parametrize(("group", "answer", "typed", "verdict"), CASES, ids=[f"{answer}-{typed}" for _, answer, typed, _ in CASES])
def test_a_typed_answer_gets_the_verdict_of_the_table(group: str, answer: object, typed: object, verdict: str) -> None:
    assert judge(asked(answer), str(typed)).degree == verdict, group


def test_a_forgiven_slip_is_told() -> None:
    assert judge(Asked("Antalya"), "antlaya").note == "mind the spelling"


@pytest.mark.parametrize(("stem", "answer", "typed", "degree"), GAPS)
def test_words_beside_the_gap_may_be_typed_too(stem: str, answer: str, typed: str, degree: str) -> None:
    assert judge(Asked(answer, stem=stem), typed).degree == degree


@settings(deadline=None)
@given(st.text(), st.text(min_size=1), st.text())
def test_a_gap_anywhere_forgives_no_more_than_its_neighbours(before: str, answer: str, behind: str) -> None:
    assert judge(Asked(answer, stem=f"{before}_____{behind}"), answer).degree == judge(Asked(answer), answer).degree


@settings(deadline=None)
@given(st.text(min_size=1).filter(lambda text: text.strip() != ""))
def test_the_answer_itself_is_right_whatever_it_is(answer: str) -> None:
    assert judge(Asked(answer), answer).right
    assert judge(Asked("another thing", (answer,)), answer.upper().lower()).degree in {"right", "close", "wrong"}


@settings(deadline=None)
@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_one_number_is_never_another(number: int, other: int) -> None:
    assert judge(Asked(str(number)), f"{other:,}").right == (number == other)


@settings(deadline=None)
@given(st.text(), st.text())
def test_anything_may_be_typed_for_anything(answer: str, typed: str) -> None:
    assert judge(Asked(answer), typed).degree in {"right", "close", "wrong"}
