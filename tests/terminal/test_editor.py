"""The reader's editor: which it is, and how it is told the line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from quizgen.errors import ProblemError
from quizgen.terminal.editor import chosen, command, edit

DECK = Path("decks/economy.yaml")


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["vim", "+7", "decks/economy.yaml"]),
        ("/usr/bin/nano", ["/usr/bin/nano", "+7", "decks/economy.yaml"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "decks/economy.yaml"]),
        ("code", ["code", "--wait", "--goto", "decks/economy.yaml:7"]),
        ("code --wait", ["code", "--wait", "--goto", "decks/economy.yaml:7"]),
        ("subl -w", ["subl", "-w", "decks/economy.yaml:7"]),
        ("hx", ["hx", "decks/economy.yaml:7"]),
        ("notepad.exe", ["notepad.exe", "decks/economy.yaml"]),
        ('"my editor" -x', ["my editor", "-x", "+7", "decks/economy.yaml"]),
    ],
)
def test_an_editor_opens_the_file_at_the_line(editor: str, words: list[str]) -> None:
    assert command(editor, DECK, 7) == words


@pytest.mark.parametrize(
    ("environment", "editor"),
    [({"VISUAL": "code", "EDITOR": "ed"}, "code"), ({"VISUAL": "", "EDITOR": "ed"}, "ed")],
)
def test_the_readers_own_editor_comes_first(environment: dict[str, str], editor: str) -> None:
    assert chosen(environment) == editor


def test_without_any_editor_the_reader_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    monkeypatch.setattr("quizgen.terminal.editor.USUAL", ())
    with pytest.raises(ProblemError, match="no editor was found; set EDITOR"):
        chosen({})


def test_an_editor_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
    with pytest.raises(ProblemError, match="no-such-editor-anywhere cannot be started"):
        edit(DECK, 7)


def test_an_editor_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", f'{sys.executable} -c "raise SystemExit(3)"')
    with pytest.raises(ProblemError, match="ended with code 3"):
        edit(DECK, 7)
