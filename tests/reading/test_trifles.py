"""What belongs to the story and not to the exam."""

from __future__ import annotations

import pytest

from reading_samples import reading_of, rule_of


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Around 40 Indian companies work in Denmark under the Green Partnership of 2020.", "irrelevant"),
        ("In 2020, India and Denmark signed the Green Partnership with 40 companies.", ""),
        ("The Ministry of Coal awarded three contracts to Tata Steel on 4 May 2021.", "irrelevant"),
        ("The President of Kenya approved an extradition request from Ghana on 4 May 2021.", "irrelevant"),
        ("The African Union is expected to pick four States of Kenya on 4 May 2027.", "expected"),
    ],
)
def test_trifles_are_not_asked(text: str, rule: str) -> None:
    assert rule_of(reading_of(text, "World")) == rule
