"""The figures on a terminal: drawn, told in sentences, as JSON, as a page; and where nothing has been answered yet."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from program import quizgen
from quizgen.decks import dumps
from quizgen.model import Review
from quizgen.practice.log import Log
from quizgen.stats import Stats, compute
from quizgen.stats.computing import History
from quizgen.stats.figures import Day, duration, levels
from quizgen.terminal.lines import bare
from quizgen.terminal.stats import lines_of
from samples import deck
from terminal_driver import Terminal

NOW = datetime(2026, 5, 13, 9, 30, tzinfo=UTC)


def answers(folder: Path) -> None:
    """A log of thirty days over the items of the sample deck."""
    items = [item.id for item in deck().items[:8]]
    told = [
        Review(item, 1 if (day + place) % 5 == 0 else 3, NOW - timedelta(days=30 - day, minutes=place), 20_000)
        for day in range(30)
        for place, item in enumerate(items)
    ]
    with Log(folder / "practice.db") as log:
        log.record(told)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "d.yaml").write_text(dumps(deck()), encoding="utf-8")
    return tmp_path


def figures(home: Path) -> Stats:
    answers(home)
    with Log(home / "practice.db") as log:
        return compute(History(tuple(log.reviews()), log.memories(), log.standings(), {}), NOW, 0, 0.9)


def test_the_drawing_fits_sixty_columns(home: Path) -> None:
    shown = [bare(entry) for entry in lines_of(figures(home), drawn=True)]
    pictures = [entry for entry in shown if set(entry) & set("░▒▓█▁▂▃▄▅▆▇")]
    assert len(pictures) >= 20
    assert max(map(len, pictures)) < 60


def test_a_column_is_as_high_as_its_number(home: Path) -> None:
    stats = figures(home)
    shown = [bare(entry) for entry in lines_of(stats, drawn=True)]
    rows = shown[shown.index("") :]
    place = next(number for number, entry in enumerate(rows) if entry.startswith("The next 30 days"))
    foot = rows[place + 5][5:]
    assert [sign != " " for sign in foot] == [value > 0 for value in stats.forecast[: len(foot)]]
    assert rows[place + 1].split()[0] == str(max(stats.forecast))


def test_told_in_sentences_nothing_is_drawn(home: Path) -> None:
    shown = "\n".join(bare(entry) for entry in lines_of(figures(home), drawn=False))
    assert not set(shown) & set("░▒▓█▁▂▃▄▅▆▇")
    assert "In the last year you practised on 30 days: 240 answers." in shown


@pytest.mark.parametrize(("milliseconds", "shown"), [(0, "0 min"), (40_000, "40 s"), (90_000, "2 min"), (3_900_000, "1 h 05 min")])
def test_times_are_told_as_people_tell_them(milliseconds: int, shown: str) -> None:
    assert duration(milliseconds) == shown


@pytest.mark.parametrize(
    ("counts", "shades"),
    [([], ()), ([0, 0], (0, 0)), ([0, 5], (0, 4)), ([1, 2, 3, 4], (1, 2, 3, 4)), ([0, 4, 8, 12, 100, 200], (0, 1, 2, 3, 4, 4))],
)
def test_the_map_is_the_darker_the_more_was_done(counts: list[int], shades: tuple[int, ...]) -> None:
    assert levels([Day(NOW.date(), answers) for answers in counts]) == shades


def test_json_is_for_machines(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(home)
    monkeypatch.chdir(home)
    made = json.loads(quizgen("stats", "--json", QUIZGEN_HOME=str(home), TZ="UTC").stdout)
    assert (made["quizgen"], made["version"], made["target"]) == ("stats", 1, 0.9)
    assert sum(day["answers"] for day in made["days"]) == 240
    assert len(made["forecast"]) == 30


def test_the_page_is_written_where_it_is_wanted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(home)
    monkeypatch.chdir(home)
    done = quizgen("stats", "--html", "new/stats.html", QUIZGEN_HOME=str(home))
    assert (done.returncode, done.stdout) == (0, "new/stats.html\n")
    assert Path("new/stats.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_deck_that_is_named_limits_the_figures(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(home)
    monkeypatch.chdir(home)
    Path("other.yaml").write_text("title: T\nitems:\n  - {kind: recall, question: Q?, answer: A}\n", encoding="utf-8")
    made = json.loads(quizgen("stats", "other.yaml", "--json", QUIZGEN_HOME=str(home)).stdout)
    assert (made["days"], made["cards"]["new"]) == ([], 1)


def test_before_the_first_answer_one_is_told_how_to_begin(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    done = quizgen("stats", QUIZGEN_HOME=str(home / "data"))
    assert done.stdout.splitlines()[0] == "0 due today · nothing done yet today · 0 days in a row"
    assert "8 new" in done.stdout
    assert done.stdout.endswith("Begin with: quizgen practice\n")


def test_on_a_terminal_it_is_drawn_in_colours(home: Path) -> None:
    answers(home)
    with Terminal("stats", columns=60, rows=80, cwd=home, QUIZGEN_HOME=str(home)) as terminal:
        assert terminal.end() == 0
    assert "The year" in terminal.text
    assert b"\x1b[1;32m" in terminal.raw


@pytest.mark.parametrize("columns", [60, 80])
def test_on_a_low_terminal_one_leafs_through_it(home: Path, columns: int) -> None:
    answers(home)
    with Terminal("stats", columns=columns, rows=24, cwd=home, QUIZGEN_HOME=str(home)) as terminal:
        terminal.wait_for("The year", "more lines", "scroll")
        terminal.press(*["page-down"] * 8)
        terminal.wait_for("What does not want to stay", gone="The year")
        terminal.press("q")
        assert terminal.end() == 0
    left = re.sub(r"\x1b\[[\d;?]*\w", "", terminal.raw.split(b"\x1b[?1049l")[-1].decode())
    assert "due today" in left
    assert "scroll" not in left
