"""Files → documents: what cannot be opened is a problem of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.errors import ProblemError
from quizgen.pipeline.reading import bytes_of, lies_in


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match=r"gone\.txt: cannot be read: No such file"):
        bytes_of((tmp_path / "gone.txt").as_posix())


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="cannot be read: Is a directory"):
        bytes_of(tmp_path.as_posix())


def test_what_lies_in_a_folder_is_seen_through_any_path(tmp_path: Path) -> None:
    inside = tmp_path / "build" / "quiz.html"
    assert lies_in((tmp_path / "notes" / ".." / "build" / "quiz.html").as_posix(), [tmp_path / "build"])
    assert lies_in(inside.as_posix(), [tmp_path])
    assert not lies_in(inside.as_posix(), [tmp_path / "notes"])
    assert not lies_in("-", [tmp_path])
