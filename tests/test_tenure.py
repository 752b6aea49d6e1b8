"""Years in office, and whom an article calls former."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.tenure import calls_former, tenure_in


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("under former President Joe Biden, sanctions", "Joe Biden", "former President Joe Biden"),
        ("The former Prime Minister Manmohan Singh spoke.", "Rajnath Singh", ""),
        ("former President Trump and Putin met", "Vladimir Putin", ""),
        ("President Joe Biden said", "Joe Biden", ""),
        ("the former law", "Wildlife (Protection) Act, 1972", ""),
        ("the former * law", "A *starred* [name] (of) ?many +signs\\", ""),
    ],
)
def test_whom_an_article_calls_former(text: str, name: str, said: str) -> None:
    assert calls_former(text, name) == said


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_no_name_is_too_strange_to_look_for(name: str, text: str) -> None:
    assert calls_former(text, name) in text


@given(st.text())
def test_any_meaning_can_be_looked_at(meaning: str) -> None:
    tenure = tenure_in(meaning)
    assert tenure is None or tenure.text in meaning


@pytest.mark.parametrize(
    ("text", "name", "former"),
    [
        ("under former President Joe Biden", "Joe Biden", "former President Joe Biden"),
        ("the former US President Biden said", "Joe Biden", "former US President Biden"),
        ("the late Premier Li Keqiang", "Li Keqiang", "the late Premier Li Keqiang"),
        ("Joe Biden, a former president, said", "Joe Biden", "Joe Biden, a former"),
        ("The former Prime Minister Manmohan Singh praised it", "Rajnath Singh", ""),
        ("former Prime Minister R. Singh praised it", "Rajnath Singh", "former Prime Minister R. Singh"),
        ("former minister Chidambaram told Rajnath Singh", "Rajnath Singh", ""),
        ("President Joe Biden said", "Joe Biden", ""),
    ],
)
def test_former_is_said_of_the_person_and_of_no_namesake(text: str, name: str, former: str) -> None:
    assert calls_former(text, name) == former


@pytest.mark.parametrize(
    ("meaning", "years"),
    [
        ("President (2017-2021)", (2017, 2021)),
        ("President (2017–21)", (2017, 2021)),
        ("President (2021‑present)", (2021, None)),
        ("President (since May 2019)", (2019, None)),
        ("President (1966-77 and 1980-84)", (1966, 1984)),
        ("President (2017-2021, 2025-present)", (2017, None)),
        ("President (2019)", None),
        ("Act (Amendment of 2019)", None),
    ],
)
def test_years_in_office_are_read_in_every_shape(meaning: str, years: tuple[int, int | None] | None) -> None:
    tenure = tenure_in(meaning)
    assert (tenure and (tenure.begins, tenure.ends)) == years
