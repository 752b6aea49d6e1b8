"""Whether what a pattern tells points to another sentence."""

from __future__ import annotations

import pytest

from quizgen.reading.edits import Problem
from quizgen.reading.pointing import dangling_in, leans
from quizgen.reading.resolving import Resolution

PLATEAU, OCEAN, CAUSES = (Problem("definite", 0, 0, words) for words in ("the plateau", "the open ocean", "the root causes"))
IT = Problem("pronoun", 0, 0, "it")


@pytest.mark.parametrize(
    ("told", "known", "expected"),
    [
        ((PLATEAU,), (), True),
        ((OCEAN,), (), False),
        ((OCEAN, PLATEAU), (), True),
        ((CAUSES,), (), True),
        ((CAUSES,), ("causes",), False),
        ((IT,), ("it",), True),
        ((), (), False),
    ],
)
def test_words_lean_unless_everybody_or_the_page_knows_them(told: tuple[Problem, ...], known: tuple[str, ...], *, expected: bool) -> None:
    assert leans(told, frozenset(known)) is expected


def test_only_the_words_of_what_is_told_count() -> None:
    resolution = Resolution(dangling=(PLATEAU, OCEAN))
    assert list(dangling_in(resolution, "Lima lies by the open ocean")) == [OCEAN]
    assert list(dangling_in(resolution, "Lima lies", "on the plateau")) == [PLATEAU]
