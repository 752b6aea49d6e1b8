"""Streams that fail, close or cannot hold every letter: one clear line, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from program import ARTICLE, quizgen


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.html").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("home")
def test_a_pipe_that_closes_early_is_no_error() -> None:
    quizgen("extract", "article.html")
    line = "import sys\nsys.argv = ['quizgen', 'read', '-', '--json']\nfrom quizgen.cli import main\nmain()"
    with subprocess.Popen([sys.executable, "-c", line], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin and process.stdout and process.stderr  # noqa: PT018 - all three are pipes
        process.stdout.close()
        process.stdin.write((ARTICLE * 20).encode())
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A line of the shell in which $Q is the program."""
    settings = {**os.environ, "Q": f"{sys.executable} -m quizgen", **environment}
    return subprocess.run(["/bin/sh", "-c", line], capture_output=True, text=True, check=False, encoding="utf-8", env=settings)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("$Q read article.html > /dev/full", "quizgen: standard output cannot be written: No space left on device\n"),
        ("$Q read article.html --json > /dev/full", "quizgen: standard output cannot be written: No space left on device\n"),
        ("$Q export csv d.yaml -o - > /dev/full", "quizgen: standard output cannot be written: No space left on device\n"),
        ("$Q --help > /dev/full", "quizgen: standard output cannot be written: No space left on device\n"),
        ("$Q read article.html >&-", "quizgen: standard output is closed; send it to a file, or to /dev/null\n"),
        ("$Q read - <&-", "quizgen: standard input is closed; name a file, or pipe the text in\n"),
    ],
)
@pytest.mark.usefixtures("home")
def test_an_output_or_input_that_fails_is_one_line(line: str, told: str) -> None:
    Path("d.yaml").write_text("title: T\nitems:\n  - {kind: recall, question: Q?, answer: A}\n", encoding="utf-8")
    done = shell(line)
    assert done.returncode == 1
    assert done.stderr.endswith(told)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.usefixtures("home")
def test_without_a_standard_error_the_result_still_comes() -> None:
    done = shell("$Q read article.html 2>&-")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Sergei Lavrov" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8:strict"])
@pytest.mark.usefixtures("home")
def test_every_script_comes_out_whatever_the_encoding(encoding: str) -> None:
    Path("n.md").write_text("# दिल्ली\n\n" + "नई दिल्ली is the capital of India, a city of many people. " * 5, encoding="utf-8")
    done = shell("$Q read n.md", PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert "नई दिल्ली is the capital" in done.stdout
    assert "दिल्ली" in done.stderr


@pytest.mark.usefixtures("home")
def test_a_file_whose_name_is_no_text_is_named() -> None:
    Path(os.fsdecode(b"bad\xff.html")).write_text(ARTICLE, encoding="utf-8")
    done = quizgen("extract", ".")
    assert done.returncode == 1
    assert "bad\\udcff.html: has a name that is not UTF-8 text, which no deck could cite; rename the file" in done.stderr
    assert "1 deck written" in done.stderr
