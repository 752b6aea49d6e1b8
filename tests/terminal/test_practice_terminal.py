"""Practice on a terminal of its own: a whole sitting by keys, narrow and without colours, killed and taken up again, two at once."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from program import quizgen
from quizgen.decks import dumps
from quizgen.model import Choice, Deck, Item, Prompt, Recall
from quizgen.practice.log import Log
from samples import PROMPTS, SOURCE, origin
from terminal_driver import Terminal

CHOICES = tuple(Choice(f"Which is number {number}?", f"right {number}", ("x", "y", "z")) for number in range(4))
EDITOR = """
import sys
from pathlib import Path
line, path = int(sys.argv[1][1:]), Path(sys.argv[2])
text = path.read_text(encoding="utf-8")
assert "- id:" in text.splitlines()[line - 1]
path.write_text(text.replace("Which is number", "Which has the number"), encoding="utf-8")
"""


def laid(folder: Path, *prompts: Prompt) -> Path:
    items = tuple(
        Item(f"q.{number:08x}", prompt, f"Thing {number}", ("GS3::Environment",), origin(prompt, f"Words {number}."))
        for number, prompt in enumerate(prompts)
    )
    (folder / "deck.yaml").write_text(dumps(Deck("deck", "Deck", (SOURCE,), items)), encoding="utf-8")
    return folder


def sitting(folder: Path, *options: str, columns: int = 80, **environment: str) -> Terminal:
    home, cache = str(folder / "home"), str(folder / "cache")
    return Terminal(
        "practice",
        "deck.yaml",
        *options,
        columns=columns,
        cwd=folder,
        QUIZGEN_HOME=home,
        QUIZGEN_CACHE=cache,
        EDITOR="false",
        **environment,  # type: ignore[arg-type]  # they are variables
    )


def right_letter(screen: str) -> str:
    found = re.search(r"\((\w)\) right", screen)
    assert found, screen
    return found[1]


def answers(folder: Path) -> int:
    with Log(folder / "home" / "practice.db") as log:
        return log.count()


@pytest.mark.parametrize("columns", [60, 80])
def test_a_whole_sitting_by_keys(tmp_path: Path, columns: int) -> None:
    with sitting(laid(tmp_path, *CHOICES), columns=columns) as terminal:
        terminal.wait_for("new · 0 done · 4 left", "x don't know")
        terminal.press(right_letter(terminal.text))
        terminal.wait_for("Right", "“Words", "5 February 2026", "Enter good 2 d")
        terminal.press("u")
        terminal.wait_for("Taken back.", "0 done · 4 left")
        terminal.press(right_letter(terminal.text), "enter")
        terminal.wait_for("1 done · 3 left", "x don't know")
        terminal.press("x", "enter")
        terminal.wait_for("2 done · 3 left", "x don't know")
        terminal.press("s")
        terminal.wait_for("Suspended: u takes it back.", "2 done · 2 left")
        terminal.press(right_letter(terminal.text), "4")
        terminal.wait_for("again · 3 done · 1 left")
        terminal.press("?")
        terminal.wait_for("take the last step back")
        terminal.press("enter")
        terminal.wait_for("again · 3 done · 1 left")
        terminal.press(right_letter(terminal.text), "enter")
        assert terminal.end() == 0
    told = terminal.raw.split(b"\x1b[?1049l")[-1].decode()
    assert "3 cards in" in told
    assert "2 right at once (66 %)" in told
    assert "Nothing is left for today" in told
    assert answers(tmp_path) == 4


def test_typed_answers_and_the_other_keys_beside_them(tmp_path: Path) -> None:
    with sitting(laid(tmp_path, PROMPTS[1])) as terminal:
        terminal.wait_for("In which year was the Ramsar Convention adopted?", "Esc other keys")
        terminal.press("1917", "backspace", "backspace", "71")
        terminal.wait_for("> 1971")
        terminal.press("escape")
        terminal.wait_for("type the answer", "f flag")
        terminal.press("f", "enter")
        terminal.wait_for("flagged", "Esc other keys")
        terminal.press("in 1971", "enter")
        terminal.wait_for("Right", "✓ 1971")
        terminal.press("enter")
        assert terminal.end() == 0
    assert answers(tmp_path) == 1


def test_hindi_is_typed_shown_and_judged(tmp_path: Path) -> None:
    with sitting(laid(tmp_path, Recall("भारत की राजधानी क्या है?", "नई दिल्ली"))) as terminal:
        terminal.wait_for("Esc other keys")
        terminal.press("नई दिल्ली", "enter")
        terminal.wait_for("Right")
        terminal.press("q")
        assert terminal.end() == 0


def test_the_editor_opens_the_deck_at_the_card(tmp_path: Path) -> None:
    (tmp_path / "editor.py").write_text(EDITOR, encoding="utf-8")
    editor = f"{sys.executable} {tmp_path / 'editor.py'}"
    with sitting(laid(tmp_path, *CHOICES), VISUAL=editor) as terminal:
        terminal.wait_for("Which is number", "e edit")
        terminal.press("e")
        terminal.wait_for("Which has the number", "e edit")
        terminal.press("q")
        assert terminal.end() == 0


def test_an_answer_on_the_screen_survives_the_power_cut(tmp_path: Path) -> None:
    laid(tmp_path, *CHOICES)
    for count in range(1, 4):
        with sitting(tmp_path) as terminal:
            terminal.wait_for("x don't know")
            terminal.press(right_letter(terminal.text))
            terminal.wait_for("Enter good")
            terminal.kill()
        assert answers(tmp_path) == count
    with sitting(tmp_path) as terminal:
        terminal.wait_for("new · 0 done · 1 left")


def test_two_sittings_at_once_lose_nothing(tmp_path: Path) -> None:
    laid(tmp_path, *CHOICES)
    with sitting(tmp_path) as one, sitting(tmp_path) as other:
        for terminal in (one, other):
            terminal.wait_for("0 done · 4 left")
        one.press(right_letter(one.text), "enter")
        one.wait_for("1 done · 3 left")
        other.press(right_letter(other.text), "enter")
        other.wait_for("1 done", "x don't know")
        one.press("q")
        other.press("q")
        assert (one.end(), other.end()) == (0, 0)
    assert answers(tmp_path) == 2


def test_without_colour_nothing_is_coloured(tmp_path: Path) -> None:
    with sitting(laid(tmp_path, *CHOICES), NO_COLOR="1") as terminal:
        terminal.wait_for("x don't know")
        terminal.press("x")
        terminal.wait_for("Not known")
        terminal.press("q")
        terminal.end()
    assert not re.search(rb"\x1b\[[0-9;]*3[0-7]m", terminal.raw)


def test_a_window_that_changes_its_size_shows_the_whole_card(tmp_path: Path) -> None:
    with sitting(laid(tmp_path, PROMPTS[4])) as terminal:
        terminal.wait_for("It was adopted in Geneva.")
        terminal.resize(60, 30)
        terminal.wait_for("(d)", "q quit")
        assert all(len(row) <= 60 for row in terminal.lines)
        terminal.press("q")
        assert terminal.end() == 0


def test_plain_lines_for_a_pipe(tmp_path: Path) -> None:
    places = {"QUIZGEN_HOME": str(tmp_path / "home"), "QUIZGEN_CACHE": str(tmp_path / "cache")}
    laid(tmp_path, PROMPTS[1])
    done = quizgen("practice", str(tmp_path / "deck.yaml"), "--plain", stdin="1972\n1\n:x\n\nq\n", **places)
    assert done.returncode == 0
    assert "Your answer: 1972\nThe answer: 1971\n" in done.stdout
    assert "Not known\nThe answer: 1971\n" in done.stdout
    assert "\x1b" not in done.stdout
    assert answers(tmp_path) == 2


def test_a_day_without_cards_is_told_without_a_screen(tmp_path: Path) -> None:
    places = {"QUIZGEN_HOME": str(tmp_path / "home"), "QUIZGEN_CACHE": str(tmp_path / "cache")}
    laid(tmp_path, *CHOICES)
    done = quizgen("practice", str(tmp_path / "deck.yaml"), "--new", "0", **places)
    assert (
        done.stdout
        == "Nothing is left for today\n0 due tomorrow\n4 cards not begun yet: quizgen practice --new N takes more of them today\n"
    )


def test_rebuilding_tells_how_much_there_was(tmp_path: Path) -> None:
    places = {"QUIZGEN_HOME": str(tmp_path / "home"), "QUIZGEN_CACHE": str(tmp_path / "cache")}
    laid(tmp_path, *CHOICES)
    quizgen("practice", str(tmp_path / "deck.yaml"), "--plain", stdin="x\n\nx\n\nq\n", **places)
    assert quizgen("practice", "--rebuild", **places).stdout == "2 cards worked out anew from 2 answers\n"


def test_a_topic_without_cards_is_told(tmp_path: Path) -> None:
    laid(tmp_path, *CHOICES)
    done = quizgen("practice", str(tmp_path / "deck.yaml"), "--topic", "Polity", QUIZGEN_HOME=str(tmp_path / "home"))
    assert done.returncode == 1
    assert "holds no card under Polity" in done.stderr
