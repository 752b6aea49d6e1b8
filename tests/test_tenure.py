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
