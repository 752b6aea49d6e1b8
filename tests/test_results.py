"""The file of results: every word survives, and what is no such file is told in one line."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.results import Recorded, Results, ResultsError, dumps, loads
from strategies import text

# JavaScript's clock counts milliseconds.
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
moments = st.none() | st.integers(0, 1 << 42).map(lambda milliseconds: EPOCH + timedelta(milliseconds=milliseconds))
answers = st.builds(
    Recorded, text, text, st.just("") | text, text, st.none() | st.booleans(), st.integers(0, 1 << 40), moments, st.booleans()
)
results = st.builds(
    Results,
    text,
    text,
    st.sampled_from(("", "A", "D")),
    st.integers(0, 99999),
    moments,
    moments,
    st.sampled_from(("exam", "study")),
    st.lists(answers, max_size=4).map(tuple),
)


@given(results)
@settings(max_examples=150, deadline=None)
def test_any_results_survive_writing_and_reading(made: Results) -> None:
    assert loads(dumps(made)) == made


def test_the_form_is_the_one_that_the_pages_write() -> None:
    moment = datetime(2026, 5, 13, 9, 30, 0, 250000, tzinfo=UTC)
    made = Results(
        "Test 12",
        "0123456789abcdef",
        "B",
        7,
        moment,
        None,
        "exam",
        (Recorded("a.1", "c0ffee", "b", "Bihar", right=True, milliseconds=12345, moment=moment),),
    )
    assert json.loads(dumps(made)) == {
        "quizgen": "results",
        "version": 1,
        "paper": "Test 12",
        "digest": "0123456789abcdef",
        "set": "B",
        "seed": 7,
        "started": "2026-05-13T09:30:00.250Z",
        "finished": None,
        "mode": "exam",
        "answers": [
            {"item": "a.1", "revision": "c0ffee", "chosen": "b", "answer": "Bihar", "right": True, "milliseconds": 12345, "moment": "2026-05-13T09:30:00.250Z", "marked": False}
        ],
    }  # fmt: skip


def test_moments_of_any_zone_are_read_as_utc() -> None:
    text = dumps(Results("T", "d")).replace('"started": null', '"started": "2026-05-13T15:00:00+05:30"')
    assert loads(text).started == datetime(2026, 5, 13, 9, 30, tzinfo=UTC)
    assert loads(text).started.utcoffset() == timedelta(0)  # type: ignore[union-attr]


HEAD = '{"quizgen": "results", "version": 1, "paper": "T", "digest": "d", "set": "", "mode": "exam", "answers": '
BAD = [
    ("no json", "r.json:1: is not JSON; export the results from the quiz page again"),
    ("[]", "r.json: holds no results of a quizgen quiz"),
    ('{"quizgen": "deck"}', "r.json: holds no results of a quizgen quiz"),
    ('{"quizgen": "results", "version": 2}', "r.json: is of version 2 of the results format; this quizgen reads version 1; update quizgen"),
    ('{"quizgen": "results"}', "r.json: is of version None"),
    (HEAD + "3}", "r.json: answers is not a list"),
    (HEAD + "[[]]}", "r.json: answer 1 is not an object"),
    (HEAD + '[{"item": 3}]}', "r.json: answer 1: item is not a text"),
    (
        HEAD + '[{"item": "a", "revision": "", "chosen": "", "answer": "", "right": "yes"}]}',
        "r.json: answer 1: right is not true, false or null",
    ),
    (
        HEAD + '[{"item": "a", "revision": "", "chosen": "", "answer": "", "milliseconds": -1}]}',
        "r.json: answer 1: milliseconds is not a whole number",
    ),
    (
        HEAD + '[{"item": "a", "revision": "", "chosen": "", "answer": "", "moment": "noon"}]}',
        "r.json: answer 1: moment is not a time such as",
    ),
    (HEAD.replace("exam", "play") + "[]}", 'r.json: mode is not "exam" or "study"'),
    ("[" * 100_000, "r.json: is not JSON"),
]


@pytest.mark.parametrize(("text", "told"), BAD, ids=range(len(BAD)))
def test_what_is_no_file_of_results_is_told_in_one_line_with_the_place(text: str, told: str) -> None:
    with pytest.raises(ResultsError) as caught:
        loads(text, path="r.json")
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)
