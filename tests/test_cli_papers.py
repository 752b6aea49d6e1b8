"""Setting and marking papers as a user meets it: what is printed, what is refused, exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from many_items import decks as many_decks
from program import quizgen
from quizgen import results
from quizgen.cli.setting import PRINTS, PROFILES
from quizgen.decks import dumps
from quizgen.exporters import PAPERS
from quizgen.options import LETTERS
from quizgen.papers import in_set, load_paper, profiles
from quizgen.questions import questions_of


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("decks").mkdir()
    (one,) = many_decks(60, 60)
    Path("decks/lakes.yaml").write_text(dumps(one), encoding="utf-8")
    return tmp_path


def test_the_command_knows_every_profile_and_format() -> None:
    assert tuple(profiles()) == PROFILES
    assert set(PRINTS) == set(PAPERS)


@pytest.mark.usefixtures("home")
def test_a_paper_lies_in_build_with_all_that_is_printed() -> None:
    done = quizgen("paper", "-n", "8", "--profile", "mixed")
    assert done.returncode == 0
    names = [line.split("  ")[0] for line in done.stdout.splitlines()]
    assert names == [f"build/paper-mixed{end}" for end in (".yaml", ".pdf", "-key.pdf", "-omr.pdf", "-omr.json", ".html")]
    assert re.match(r"8 questions, 16 marks, 10 minutes; keys a \d, b \d, c \d, d \d\n", done.stderr)
    assert all(Path(name).is_file() for name in names)


@pytest.mark.usefixtures("home")
def test_a_paper_file_alone_is_made_printed_and_changed() -> None:
    assert quizgen("paper", "decks/lakes.yaml", "-n", "8", "-o", "week.yaml").stdout.startswith("week.yaml  ")
    assert sorted(path.name for path in Path().iterdir()) == ["decks", "week.yaml"]
    assert [line.split("  ")[0] for line in quizgen("paper", "week.yaml", "--format", "html, csv").stdout.splitlines()] == [
        "week.html",
        "week.csv",
    ]
    refused = quizgen("paper", "week.yaml", "--title", "Week 2")
    assert (refused.returncode, "the paper file says otherwise; edit it, or name a new one with -o" in refused.stderr) == (2, True)
    assert quizgen("paper", "week.yaml", "--title", "Week 2", "--sets", "2", "-o", "two.yaml").returncode == 0
    changed = load_paper(Path("two.yaml"))
    assert (changed.title, changed.sets, changed.items) == ("Week 2", ("A", "B"), load_paper(Path("week.yaml")).items)


@pytest.mark.usefixtures("home")
def test_a_paper_goes_to_standard_output_as_its_file() -> None:
    done = quizgen("paper", "-n", "5", "-o", "-")
    assert done.stdout.startswith("paper: General Studies Paper I\nprofile: 2026\n")
    assert not Path("build").exists()


@pytest.mark.usefixtures("home")
def test_a_file_named_with_o_says_what_is_printed() -> None:
    done = quizgen("paper", "-n", "5", "-o", "out/week.html")
    assert [line.split("  ")[0] for line in done.stdout.splitlines()] == ["out/week.yaml", "out/week.html"]


@pytest.mark.usefixtures("home")
def test_another_paper_of_the_same_name_needs_force() -> None:
    quizgen("paper", "-n", "5", "-o", "week.yaml")
    refused = quizgen("paper", "-n", "6", "-o", "week.yaml")
    assert (refused.returncode, refused.stderr) == (
        1,
        "quizgen: week.yaml: holds another paper; name this one with -o, or replace that one with --force\n",
    )
    assert quizgen("paper", "-n", "6", "-o", "week.yaml", "--force").returncode == 0


@pytest.mark.parametrize(("written", "sets"), [("4", "ABCD"), ("A-D", "ABCD"), ("b-c", "BC"), ("AC", "AC"), ("a,c", "AC"), ("1", "A")])
@pytest.mark.usefixtures("home")
def test_sets_are_written_in_many_ways(written: str, sets: str) -> None:
    done = quizgen("paper", "-n", "4", "--sets", written, "-o", "-")
    assert f"sets: [{', '.join(sets)}]\n" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--profile", "2019"), "'2019' is no profile; choose from 2022, 2023, 2024, 2025, 2026, mixed, flashcards, mains"),
        (("--sets", "5"), "'5' names no sets; write a number up to 4, or letters like A-D or AC"),
        (("--sets", ""), "names no sets"),
        (("--since", "yesterday"), "'yesterday' is no date; write it like 2026-05-13"),
        (("--since", "2026-13"), "'2026-13' is no date"),
        (("--format", "docx"), "'docx' is no format of a paper"),
        (("-n", "0"), "--questions"),
        (("-o", "week.docx"), "'week.docx' ends in none of .yaml, .pdf, .html, .csv; for a folder write 'week.docx/'"),
        (("--paper", "a3"), "'a3' is no size of paper here"),
    ],
)
@pytest.mark.usefixtures("home")
def test_wrong_usage_is_exit_code_2_with_a_word_that_helps(arguments: tuple[str, ...], told: str) -> None:
    done = quizgen("paper", *arguments)
    assert (done.returncode, told in done.stderr) == (2, True)


@pytest.mark.usefixtures("home")
def test_choices_belong_to_decks_and_not_to_a_paper_file() -> None:
    quizgen("paper", "-n", "5", "-o", "week.yaml")
    done = quizgen("paper", "week.yaml", "--topic", "GS2")
    assert done.returncode == 2
    assert "a paper file has its questions already; name decks to have others chosen" in done.stderr


def keys(letter: str) -> list[str]:
    asked = questions_of(in_set(load_paper(Path("week.yaml")), letter))
    return [LETTERS[question.key] for question in asked]


@pytest.fixture
def _week(home: Path) -> None:
    assert home.is_dir()
    quizgen("paper", "-n", "4", "--sets", "A-D", "--title", "Week", "-o", "week.yaml")


@pytest.mark.usefixtures("_week")
def test_grade_prints_marks_and_explains_the_wrong_ones() -> None:
    first, second, third, fourth = keys("C")
    other = "b" if second == "a" else "a"
    done = quizgen("grade", "week.yaml", f"1{first}", f"2{other}", "3-", f"4{fourth}", "--set", "C")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Week, set C\n3.33 of 8 marks: 2 right, 1 wrong, 1 blank\n\nby topic ")
    assert f"left blank, and the key:\n     3\N{NO-BREAK SPACE}{third}\n" in done.stdout
    assert re.search(rf"\n  2\. .*\n(?:     .*\n)*     you: \({other}\) .*\n     key: \({second}\) .*\n", done.stdout)
    assert re.search(r"     “s0 says of \w+ what it says\.”\n     — Article 0, 5 January 2026\n", done.stdout)


@pytest.mark.parametrize("way", ["typed", "lines", "table", "stdin"])
@pytest.mark.usefixtures("_week")
def test_every_way_of_answering_gives_the_same_marks(way: str) -> None:
    answered = list(enumerate(keys("A"), 1))
    Path("asha.txt").write_text("\n".join(f"{number}. {key}" for number, key in answered), encoding="utf-8")
    Path("asha.csv").write_bytes(
        ("Question;Answer\r\n" + "\r\n".join(f"{number};{key.upper()}" for number, key in answered)).encode("utf-16")
    )
    typed = tuple(f"{number}{key}" for number, key in answered)
    arguments = {"typed": typed, "lines": ("asha.txt",), "table": ("asha.csv",), "stdin": ()}[way]
    done = quizgen("grade", "week.yaml", *arguments, "--brief", stdin=" ".join(typed))
    assert done.stdout.splitlines()[:2] == ["Week, set A", "8 of 8 marks: 4 right, 0 wrong, 0 blank"]


@pytest.mark.usefixtures("_week")
def test_marks_are_told_to_machines() -> None:
    told = json.loads(quizgen("grade", "week.yaml", f"1{keys('A')[0]}", "--json").stdout)
    assert (told["quizgen"], told["version"], told["paper"], told["set"]) == ("marks", 1, "Week", "A")
    assert (told["marks"], told["most"], told["right"], told["wrong"], told["blank"]) == ("2.00", "8.00", 1, 0, 3)
    assert [one["outcome"] for one in told["answers"]] == ["right", "blank", "blank", "blank"]
    assert sum(one["right"] for one in told["formats"]) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("asha.txt",), 1, "quizgen: asha.txt: cannot be read: No such file or directory; name a file, or write: 1a 2c 3-"),
        (("1a", "2x"), 1, "quizgen: the input:1: '2x' is no answer; write answers like: 1a 2c 3-"),
        (("9a",), 1, "quizgen: the input:1: there is no question 9; the paper has questions 1 to 4"),
        (("12-results.json",), 1, "quizgen: 12-results.json: cannot be read"),
        (("decks", "1a"), 2, "'1a' is one thing too many"),
        (("1a", "--set", "E"), 1, "quizgen: the paper has no set E; its sets are A, B, C, D"),
    ],
)
@pytest.mark.usefixtures("_week")
def test_a_slip_is_one_clear_line(arguments: tuple[str, ...], code: int, told: str) -> None:
    done = quizgen("grade", "week.yaml", *arguments)
    assert (done.returncode, told in done.stderr) == (code, True)
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("_week")
def test_an_option_that_the_paper_no_longer_has_is_wrong_and_told() -> None:
    item = load_paper(Path("week.yaml")).items[0].id
    Path("week-results.json").write_text(
        results.dumps(results.Results("Week", "", "A", answers=(results.Recorded(item, chosen="e", answer="Not there any more"),))),
        encoding="utf-8",
    )
    done = quizgen("grade", "week.yaml", "week-results.json")
    assert done.returncode == 0, done.stderr
    assert "you: (e), which is none of the options" in done.stdout


@pytest.mark.usefixtures("_week")
def test_a_deck_is_no_paper_to_mark() -> None:
    done = quizgen("grade", "decks/lakes.yaml", "1a")
    assert (done.returncode, done.stderr) == (
        1,
        "quizgen: decks/lakes.yaml: is a deck, not a paper; make a paper of it with: quizgen paper DECK\n",
    )
