"""The program as a user meets it: output, errors, exit codes, help."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from program import ARTICLE, ROOT, quizgen
from quizgen.exporters import ANKI, PAPERS

COMMANDS = ("build", "extract", "read", "check", "review", "export", "paper", "grade", "import", "exam", "practice", "stats", "doctor")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.html").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_and_is_in_the_readme(command: str) -> None:
    shown = quizgen(command, "--help").stdout
    assert "Examples:" in shown
    assert f"quizgen {command}" in shown
    assert f"quizgen {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_example_in_a_help_page_stands_on_a_line_of_its_own(command: str) -> None:
    shown = quizgen(command, "--help").stdout
    _, examples = shown.split("\n  Examples:\n")
    lines = examples.split("\n\n")[0].splitlines()
    assert len(lines) >= 2
    assert [line for line in lines if not re.match(rf"    (?:\S.* \| )?quizgen {command}\b", line)] == []
    assert "\b" not in shown
    assert "\\b" not in shown


def test_help_lists_the_commands_and_none_is_missing_here() -> None:
    listed = re.findall(r"^  (\w+) {2,}\S", quizgen("--help").stdout.split("Commands:")[1], re.MULTILINE)
    assert tuple(listed) == COMMANDS


def test_help_has_no_escapes_of_markup() -> None:
    assert "\\[" not in quizgen("extract", "--help").stdout


@pytest.mark.usefixtures("home")
def test_extract_prints_a_line_for_each_deck() -> None:
    done = quizgen("extract", "article.html")
    assert done.returncode == 0
    assert re.fullmatch(r"\+\d\d ~0 =0 \?0  decks/2026-05-13-[\w-]+\.yaml\n", done.stdout)
    assert re.search(r"1 document read, \d\d items new, 0 updated, 1 deck written", done.stderr)


@pytest.mark.usefixtures("home")
def test_explain_tells_the_fate_of_every_draft() -> None:
    done = quizgen("extract", "article.html", "--explain", "--dry-run")
    new = re.match(r"\+(\d+) ", done.stdout)
    assert new is not None
    assert done.stdout.count(" kept\n") == int(new[1]) > 15
    assert "would be written" in done.stderr
    assert not Path("decks").exists()


@pytest.mark.usefixtures("home")
def test_read_prints_the_article_alone_and_tells_the_rest_beside_it() -> None:
    done = quizgen("read", "article.html")
    assert done.stdout.lstrip().startswith("On May 13, 2026, Sergei Lavrov told RT India that")
    assert "45th President" not in done.stdout
    assert "Wednesday, 13 May 2026 (text: May 13, 2026)" in done.stderr
    assert "7 key terms" in done.stderr


@pytest.mark.usefixtures("home")
def test_read_json_is_for_machines() -> None:
    (record,) = json.loads(quizgen("read", "article.html", "--json").stdout)
    assert record["published"] == "2026-05-13"
    assert record["terms"][6]["meaning"] == "punitive economic measures imposed by one country to coerce another"
    assert record["blocks"][0]["text"] in record["text"]


@pytest.mark.usefixtures("home")
def test_check_shows_a_notice_and_exits_with_0_unless_it_is_strict() -> None:
    quizgen("extract", "article.html")
    for arguments, code in (((), 0), (("--strict",), 1)):
        done = quizgen("check", *arguments)
        assert done.returncode == code
        assert re.match(
            r"decks/[\w-]+\.yaml:\d+: the source defines Joe Biden with '\(2021‑present\)' but also says 'former President", done.stdout
        )
        assert done.stdout.endswith("(notice)\n")
        assert re.fullmatch(r"0 problems and 1 notice in 1 deck with \d\d items\n", done.stderr)


@pytest.mark.usefixtures("home")
def test_check_names_the_place_of_an_error_and_exits_with_1() -> None:
    Path("d.yaml").write_text("title: T\nitems:\n  - kind: recall\n    question: What is GST[0]?\n    answer: a tax\n", encoding="utf-8")
    done = quizgen("check", "d.yaml")
    assert done.returncode == 1
    assert done.stdout.startswith("d.yaml:3: '[0]' is debris of the page")
    assert done.stderr == "1 problem in 1 deck with 1 item\n"


@pytest.mark.usefixtures("home")
def test_check_of_a_folder_without_decks_says_so() -> None:
    Path("empty").mkdir()
    done = quizgen("check", "empty")
    assert (done.returncode, done.stderr) == (1, "quizgen: empty: holds no decks; make some with: quizgen extract SOURCE\n")


@pytest.mark.usefixtures("home")
def test_a_build_tells_of_a_broken_deck_once() -> None:
    quizgen("extract", "article.html")
    Path("decks/bad.yaml").write_text("title: T\nitems:\n  - kind: recall\n    question: Q?\n    answer:\n", encoding="utf-8")
    done = quizgen("build", "article.html")
    assert done.returncode == 1
    assert (done.stdout + done.stderr).count("answer is empty") == 1


@pytest.mark.usefixtures("home")
def test_what_is_skipped_is_named_and_is_no_problem() -> None:
    Path("again.html").write_text(ARTICLE, encoding="utf-8")
    for command in ("read", "extract"):
        done = quizgen(command, "article.html", "again.html")
        assert done.returncode == 0
        assert re.search(r"^again\.html: .*article\.html.*; skipped$", done.stderr, re.MULTILINE)


@pytest.mark.usefixtures("home")
def test_a_problem_of_a_deck_is_one_line() -> None:
    Path("decks").mkdir()
    Path("decks/bad.yaml").write_text("title: T\nitems:\n  - kind: recall\n    question: Q?\n    answer:\n", encoding="utf-8")
    done = quizgen("export", "csv")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "quizgen: decks/bad.yaml:5: answer is empty; write the answer or delete the item\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("extract",), "Missing argument 'SOURCE...'"),
        (("export", "docx"), "'docx' is no format; choose from anki, html, pdf, key, omr, bubbles, cards, csv"),
        (("extract", "x", "--only", "essay"), "'essay' is no kind of item; choose from term, recall"),
        (("bild",), "No such command 'bild'"),
        (("build",), "there is no folder seeds/ here"),
        (("build", "article.html", "-o", "-"), "a build makes several files: name a folder"),
        (("build", "article.html", "--decks", "article.html"), "is a file"),
        (
            ("export", "anki", "--title", "T"),
            "Invalid value for --title: it belongs to html, pdf, key, omr, bubbles, cards, csv, sets, not to anki",
        ),
        (
            ("export", "anki", "--seed", "0"),
            "Invalid value for --seed: it belongs to html, pdf, key, omr, bubbles, cards, csv, sets, not to anki",
        ),
        (("export", "html", "-o", "quiz.pdf"), "'quiz.pdf' does not end in .html, as html files do; for a folder write 'quiz.pdf/'"),
        (("export", "key", "-o", "key.html"), "does not end in .pdf"),
        (("export", "csv", "-o", "a/week.12"), "does not end in .csv"),
        (("exam", "--set", "E"), "'E' is no set; choose from A, B, C, D"),
        (("exam", "-n", "0"), "0 is not in the range x>=1"),
        (("export", "csv", "-o", ""), "it is empty; name a file, a folder, or -"),
    ],
)
@pytest.mark.usefixtures("home")
def test_wrong_usage_is_exit_code_2_with_a_word_that_helps(arguments: tuple[str, ...], told: str) -> None:
    done = quizgen(*arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("extract", "nowhere.html"), "nowhere.html"),
        (("read", "nowhere/*.html"), "nowhere/*.html"),
        (("check", "nowhere"), "quizgen: nowhere: there is no such deck or folder; make decks with: quizgen extract SOURCE"),
        (("export", "anki"), "quizgen: decks: there is no such deck or folder; make decks with: quizgen extract SOURCE"),
    ],
)
@pytest.mark.usefixtures("home")
def test_what_is_not_there_is_named_and_exits_with_1(arguments: tuple[str, ...], told: str) -> None:
    done = quizgen(*arguments)
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("home")
def test_standard_input_and_output_are_files_too() -> None:
    assert quizgen("extract", "-", stdin=ARTICLE).returncode == 0
    table = quizgen("export", "csv", "-o", "-")
    assert table.stdout.lstrip("\ufeff").startswith("id,kind,question")
    assert not Path("build").exists()


@pytest.mark.parametrize(
    ("form", "out", "made"),
    [
        ("csv", "table.csv", "table.csv"),
        ("key", "new/week.pdf", "new/week.pdf"),
        ("csv", "tables", "tables/d.csv"),
        ("csv", "week.12/", "week.12/d.csv"),
        ("html", "made.before", "made.before/d.html"),
        ("anki", "new/week.apkg", "new/week.apkg"),
    ],
)
@pytest.mark.usefixtures("home")
def test_an_export_goes_to_the_file_or_folder_that_is_named(form: str, out: str, made: str) -> None:
    Path("made.before").mkdir()
    Path("d.yaml").write_text("title: T\nitems:\n  - {kind: recall, question: Q?, answer: A}\n", encoding="utf-8")
    done = quizgen("export", form, "d.yaml", "-o", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert Path(made).is_file()


def test_the_suffixes_are_those_of_the_formats() -> None:
    line = "import json, quizgen.cli; print(json.dumps(quizgen.cli.FORMATS))"
    known = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True).stdout
    assert json.loads(known) == {ANKI: ".apkg"} | {
        name: form.suffix.partition(".")[1] + form.suffix.partition(".")[2] for name, form in PAPERS.items()
    }


@pytest.mark.usefixtures("home")
def test_ctrl_c_leaves_with_130_and_nothing_half_written() -> None:
    # A shell starts what it puts in the background with the signal ignored; whoever types Ctrl-C is in the foreground.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "quizgen", "extract", "-"],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
    finally:
        signal.signal(signal.SIGINT, before)
    assert process.stdin is not None
    process.stdin.write(ARTICLE)
    process.stdin.flush()
    # The program is reading its input once it has answered to a write that fills no pipe; the signal may come at any time.
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=1.5)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "interrupted" in told
    assert not list(Path().glob("decks/*"))


@pytest.mark.usefixtures("home")
def test_no_colour_where_nobody_sees_it() -> None:
    done = quizgen("extract", "article.html", FORCE_COLOR="1")
    assert "\033[" not in done.stdout + done.stderr


def test_version() -> None:
    assert re.fullmatch(r"quizgen \d+\.\d+\.\d+\n", quizgen("--version").stdout)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete_commands(shell: str) -> None:
    words = {"COMP_WORDS": "quizgen ex", "COMP_CWORD": "1", "_TYPER_COMPLETE_ARGS": "quizgen ex", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    done = quizgen(**words, _QUIZGEN_COMPLETE=f"complete_{shell}")
    assert "extract" in done.stdout
    assert "export" in done.stdout
