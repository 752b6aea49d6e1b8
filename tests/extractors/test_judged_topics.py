"""Facts in which nothing can be asked, below the one topic of their page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.extractors.judged import is_of_topic
from statement_samples import fact, reading

TOPIC = "the National Rice Act, 2024"


@pytest.mark.parametrize(
    ("statement", "own"),
    [
        ("The National Rice Act sets up a fund for growers in every State.", True),
        ("As of May 2026, the National Rice Act covers tenants as well as owners.", True),
        ("The Act repeals two laws that were older than the Constitution.", True),
        ("The Seed Act of an earlier year covered tenants as well.", False),
        ("The scheme pays growers who keep to the old varieties.", False),
        ("A fund for growers was set up in every State.", False),
    ],
)
def test_only_what_begins_with_the_topic_is_told_of_it(statement: str, *, own: bool) -> None:
    made = fact(statement, context=TOPIC)
    page = replace(reading(made), topic=TOPIC)
    assert is_of_topic(made, page) == own
    assert not is_of_topic(made, reading(made))
