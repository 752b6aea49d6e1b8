"""An exam on a terminal of its own: pressed through by keys, killed and taken up again."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from program import quizgen
from quizgen.model import Choice, Item, Paper
from quizgen.papers import dump_paper
from quizgen.questions import questions_of
from samples import SOURCE, origin
from terminal_driver import Terminal

PROMPTS = [Choice(f"Which is number {number}?", f"right {number}", ("x", "y", "z")) for number in range(6)]
ITEMS = tuple(Item(f"q.{number:08x}", prompt, "Q", ("GS2::Polity",), origin(prompt)) for number, prompt in enumerate(PROMPTS))
PAPER = Paper("Weekly test", ITEMS, (SOURCE,), minutes=20, seed=3)
KEY = ["abcd"[question.key] for question in questions_of(PAPER)]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "paper.yaml").write_text(dump_paper(PAPER), encoding="utf-8")
    return tmp_path


def sitting(home: Path, columns: int = 80) -> Terminal:
    return Terminal("exam", "paper.yaml", columns=columns, cwd=home, QUIZGEN_HOME=str(home / "data"))


@pytest.mark.parametrize("columns", [60, 80])
def test_a_whole_exam_by_keys(home: Path, columns: int) -> None:
    with sitting(home, columns) as terminal:
        terminal.wait_for("6 questions · 20 minutes", "start the clock")
        terminal.press("enter")
        terminal.wait_for("Question 1 of 6", "20:00 left", "blank · 0 answered")
        for number, letter in enumerate(KEY[:4], 1):
            terminal.press(letter)
            terminal.wait_for(f"your answer: ({letter}) · {number} answered")
            terminal.press("enter")
            terminal.wait_for(f"Question {number + 1} of 6")
        terminal.press("b" if KEY[4] == "a" else "a", "g")
        terminal.wait_for("a guess")
        terminal.press("v")
        terminal.wait_for("[5", "6")
        terminal.press("enter", "s")
        terminal.wait_for("Answered  5 of 6, 1 of them guesses", "Blank     1: 6")
        terminal.press("y")
        terminal.wait_for("7.33 of 12 marks", "4 right · 1 wrong · 1 blank")
        terminal.press("enter")
        terminal.wait_for("Question 5  wrong, a guess, −0.67")
        terminal.press("q")
        assert terminal.end() == 0
    left = " ".join(terminal.raw.split(b"\x1b[?1049l")[-1].decode().split())
    assert "7.33 of 12 marks" in left
    assert "1 wrong or guessed question will come back in: quizgen practice" in left


def test_the_clock_is_drawn_each_second_and_nothing_else(home: Path) -> None:
    with sitting(home) as terminal:
        terminal.wait_for("start the clock")
        terminal.press("enter")
        terminal.wait_for("20:00 left")
        before = len(terminal.raw)
        terminal.wait_for("19:58 left")
        assert len(terminal.raw) - before < 500


def test_an_exam_that_was_killed_goes_on_with_every_answer_and_the_right_clock(home: Path) -> None:
    for number, letter in enumerate(KEY[:5]):
        with sitting(home) as terminal:
            terminal.wait_for("start the clock" if number == 0 else f"{number} answered · {6 - number} blank")
            terminal.press("enter")
            terminal.wait_for(f"Question {max(number, 1)} of 6")
            if number:
                terminal.press("enter")
                terminal.wait_for(f"Question {number + 1} of 6")
            terminal.press(letter)
            terminal.wait_for(f"your answer: ({letter})")
            terminal.kill()
    file = home / "data" / "exam.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    assert [reply["chosen"] for reply in data["exam"]["replies"]] == [*KEY[:5], ""]
    # As if it had been left for five minutes.
    data["started"] = (datetime.fromisoformat(data["started"]) - timedelta(minutes=5)).isoformat()
    file.write_text(json.dumps(data), encoding="utf-8")
    with sitting(home) as terminal:
        left = re.search(r"(\d+):(\d\d) left", terminal.wait_for("You have an unfinished paper"))
        assert left is not None
        assert int(left[1]) in (14, 15)


def test_a_terminal_that_is_closed_loses_nothing(home: Path) -> None:
    with sitting(home) as terminal:
        terminal.wait_for("start the clock")
        terminal.press("enter")
        terminal.wait_for("Question 1 of 6")
        terminal.press("c", "s")
        terminal.wait_for("Answered  1 of 6")
        terminal.press("ctrl-c")
        assert terminal.end() == 0
    with sitting(home) as terminal:
        terminal.wait_for("1 answered · 5 blank")


def test_a_second_exam_beside_the_first_is_refused(home: Path) -> None:
    with sitting(home) as terminal:
        terminal.wait_for("start the clock")
        done = quizgen("exam", str(home / "paper.yaml"), stdin="", QUIZGEN_HOME=str(home / "data"))
    assert (done.returncode, done.stderr) == (1, "quizgen: another exam is open in another window; finish it there\n")


def test_through_a_pipe_it_is_plain_lines(home: Path) -> None:
    keys = ["", *(part for letter in KEY for part in (letter, "")), "y", "q"]
    done = quizgen("exam", str(home / "paper.yaml"), stdin="\n".join(keys) + "\n", QUIZGEN_HOME=str(home / "data"))
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "12 of 12 marks  100 %" in done.stdout


def test_without_colours_weight_and_words_say_the_same(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with sitting(home) as terminal:
        terminal.wait_for("start the clock")
        terminal.press("enter")
        terminal.wait_for("20:00 left")
        terminal.press("a")
        terminal.wait_for("▸ (a)")
    assert not re.search(rb"\x1b\[(?:\d;)?3\d", terminal.raw)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere.yaml",), "nowhere.yaml: there is no such deck or folder"),
        (("paper.yaml", "--profile", "1999"), "'1999' is no profile; choose from 2022"),
    ],
)
def test_what_cannot_be_examined_is_one_line(home: Path, arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    done = quizgen("exam", *arguments, stdin="\n", QUIZGEN_HOME=str(home / "data"))
    assert done.returncode == 1
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_broken_deck_does_not_keep_the_others_from_being_asked(home: Path) -> None:
    (home / "decks").mkdir()
    (home / "decks/bad.yaml").write_text("title: T\nitems:\n  - kind: recall\n    question: Q?\n    answer:\n", encoding="utf-8")
    (home / "decks/good.yaml").write_text(
        "title: T\nitems:\n  - {kind: choice, question: Q?, answer: A, distractors: [B, C, D]}\n", encoding="utf-8"
    )
    done = quizgen("exam", str(home / "decks"), stdin="q\n", QUIZGEN_HOME=str(home / "data"))
    assert done.returncode == 0
    assert "bad.yaml:5: answer is empty" in done.stdout
    assert "1 question" in done.stdout


def test_two_hundred_kills_at_any_moment_lose_no_answer_that_was_shown(tmp_path: Path) -> None:
    script = Path(__file__).with_name("killed_exam.py")
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "exam.json"), "200"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(script.parents[1])},
    )
    found = re.fullmatch(r"200 killed, (\d+) pages shown, 0 lost an answer, 0 files left\n", done.stdout)
    assert found is not None, done.stdout + done.stderr
    assert int(found[1]) > 400
