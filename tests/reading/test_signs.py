"""The letters that a pattern needs never keep it from a text that has it."""

from __future__ import annotations

import pytest

from quizgen.reading.signs import Sign, any_in
from quizgen.syllabus import table

NEEDED = (
    (r"\bdo so\b", ("do so",)),
    (r"\b(?:joined|left) the\b", ("joined", "left")),
    (r"^Both [a-z]|\brespectively\b", ("Both ", "respectively")),
    (r"\bback(?: home)?$", ("back",)),
    (r"\w+(?:ed|ing)? \d", (" ",)),
    (r"(?<!un)told", ("told",)),
    (r"(?:a|b\d*)+", ("a", "b")),
    (r"\d+|none", ()),
    (r"(?i)\bGraced the\b", ("graced the",)),
    (r"[A-Z](?= Act)", (" Act",)),
)


@pytest.mark.parametrize(("shape", "letters"), NEEDED)
def test_a_sign_knows_the_letters_that_its_pattern_cannot_do_without(shape: str, letters: tuple[str, ...]) -> None:
    assert Sign.of(shape).letters == letters


@pytest.mark.parametrize(
    ("shape", "text", "found"),
    [
        (r"(?i)\bgraced the\b", "He Graced The hall", True),
        (r"\bgraced the\b", "He Graced the hall", False),
        (r"\d+|none", "there were 12", True),
        (r"\b(?:joined|left) the\b", "Peru joined a club", False),
    ],
)
def test_a_sign_is_in_a_text_just_where_its_pattern_is(shape: str, text: str, *, found: bool) -> None:
    assert any_in((Sign.of(shape),), text) is found


@pytest.mark.parametrize("name", ["leaning.yaml", "trifling.yaml"])
def test_no_example_of_the_data_files_lacks_the_letters_of_its_sign(name: str) -> None:
    rows = [one for group in table(name).values() for one in group if "like" in one]
    signs = [(Sign.of(one["shape"]), one["like"]) for one in rows]
    assert not [like for sign, like in signs if not sign.may_be_in(like)]
