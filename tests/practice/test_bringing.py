"""Results from a page or paper in the log: what they say of what is known, once."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from program import quizgen
from quizgen.model import Paper
from quizgen.papers import dump_paper
from quizgen.practice.bringing import reviews_of
from quizgen.practice.log import Log
from quizgen.results import Recorded, Results, dumps, loads
from samples import PROMPTS, SOURCE, item

NOW = datetime(2026, 5, 13, 9, 30, tzinfo=UTC)
RIGHT = Recorded("a", "5c1b0a99e2d1", "b", "Kanwar Lake", right=True, milliseconds=9000, moment=NOW - timedelta(hours=1))
WRONG = Recorded("b", "", "c", "Chilika Lake", right=False, milliseconds=4000, moment=NOW - timedelta(minutes=50))
BLANK = Recorded("c", right=None)
ESSAY = Recorded("d", chosen="It is so.", answer="It is so.", right=None)
SITTING = Results("Test", "d1", "A", 3, NOW - timedelta(hours=2), NOW - timedelta(minutes=30), "study", (RIGHT, WRONG, BLANK, ESSAY))


def test_what_was_right_or_wrong_is_brought_in_and_nothing_else() -> None:
    right, wrong = reviews_of(SITTING, "html", now=NOW, zone=330)
    assert (right.item, right.rating, right.right, right.given, right.milliseconds) == ("a", 3, True, "Kanwar Lake", 9000)
    assert (right.channel, right.zone, right.revision, right.moment) == ("html", 330, "5c1b0a99e2d1", RIGHT.moment)
    assert (wrong.item, wrong.rating, wrong.right) == ("b", 1, False)


def test_a_lucky_guess_comes_back() -> None:
    right, _ = reviews_of(SITTING, "exam", now=NOW, guessed=["a"])
    assert (right.rating, right.right) == (1, True)


def test_an_answer_without_a_moment_was_given_at_the_end() -> None:
    (review,) = reviews_of(replace(SITTING, answers=(replace(RIGHT, moment=None),)), "paper", now=NOW)
    assert review.moment == SITTING.finished


def test_an_answer_is_never_dated_after_now() -> None:
    (review,) = reviews_of(replace(SITTING, answers=(replace(RIGHT, moment=NOW + timedelta(days=9)),)), "html", now=NOW)
    assert review.moment == NOW


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"set": "C", "answers": (replace(RIGHT, chosen="d"),)}, True),
        ({"digest": "another version of the page"}, True),
        ({"started": NOW - timedelta(days=1)}, False),
        ({"answers": (replace(RIGHT, answer="Loktak Lake", right=False),)}, False),
    ],
)
def test_the_same_answer_has_the_same_key_whichever_way_it_comes_in(change: dict[str, object], same: bool) -> None:  # noqa: FBT001
    first = reviews_of(SITTING, "html", now=NOW)[0]
    other = reviews_of(replace(SITTING, **change), "exam", now=NOW + timedelta(days=1))[0]  # type: ignore[arg-type]
    assert (first.key == other.key) is same


def test_results_read_back_from_their_file_are_the_same_answers() -> None:
    keys = [review.key for review in reviews_of(SITTING, "html", now=NOW)]
    assert [review.key for review in reviews_of(loads(dumps(SITTING)), "html", now=NOW)] == keys


def test_a_sheet_without_times_counts_once_for_each_day_it_is_said_to_be_of() -> None:
    sheet = replace(SITTING, started=None, finished=None, answers=(replace(RIGHT, moment=None),))
    (key,) = {review.key for days in (0, 5) for review in reviews_of(sheet, "paper", now=NOW + timedelta(days=days))}
    assert reviews_of(replace(sheet, finished=NOW), "paper", now=NOW)[0].key != key


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_import_brings_a_file_in_once(tmp_path: Path, home: Path) -> None:
    (tmp_path / "r.json").write_text(dumps(SITTING), encoding="utf-8")
    told = [quizgen("import", str(tmp_path / "r.json"), QUIZGEN_HOME=str(home)).stderr for _ in range(2)]
    assert told[0].endswith("r.json: 2 new answers for practice, 1 of them wrong\n")
    assert told[1].endswith("r.json: 0 new answers for practice, 0 of them wrong; 2 were there already\n")
    with Log(home / "practice.db") as log:
        assert log.count() == 2


def test_a_file_that_holds_no_results_is_told_and_the_others_are_brought_in(tmp_path: Path, home: Path) -> None:
    (tmp_path / "good.json").write_text(dumps(SITTING), encoding="utf-8")
    (tmp_path / "bad.json").write_text(json.dumps({"quizgen": "results", "version": 99}), encoding="utf-8")
    names = [str(tmp_path / name) for name in ("bad.json", "none.json", "good.json")]
    done = quizgen("import", *names, QUIZGEN_HOME=str(home))
    assert done.returncode == 1
    assert re.search(r"bad\.json: is of version 99 of the results format", done.stderr)
    assert re.search(r"none\.json: cannot be read", done.stderr)
    assert "2 new answers" in done.stderr


def test_a_graded_sheet_comes_into_practice_once(tmp_path: Path, home: Path) -> None:
    items = tuple(item(prompt, number) for number, prompt in enumerate(PROMPTS[3:5]))
    (tmp_path / "paper.yaml").write_text(dump_paper(Paper("Weekly", items, (SOURCE,), seed=1)), encoding="utf-8")
    for days, count in (("2026-05-10", 2), ("2026-05-10", 2), ("2026-05-11", 4)):
        done = quizgen("grade", str(tmp_path / "paper.yaml"), "1a", "2b", "--log", "--on", days, QUIZGEN_HOME=str(home))
        assert done.returncode == 0, done.stderr
        with Log(home / "practice.db") as log:
            assert log.count() == count
            assert {review.channel for review in log.reviews()} == {"paper"}
