"""Keys: what the bytes of a terminal mean, and a line that is typed with them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.terminal.editing import Typed
from quizgen.terminal.keys import keys_in


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("a", ["a"]),
        ("दि", ["द", "ि"]),
        ("\r", ["enter"]),
        ("\x7f", ["backspace"]),
        ("\x03", ["ctrl-c"]),
        ("\x1b[A\x1b[B", ["up", "down"]),
        ("\x1bOA", ["up"]),
        ("\x1b[1;5C", ["right"]),
        ("\x1b[5~\x1b[6~\x1b[3~", ["page-up", "page-down", "delete"]),
        ("\x1b[200~paste", ["p", "a", "s", "t", "e"]),
        ("\x1ba", ["escape", "a"]),
    ],
)
def test_what_a_terminal_sends_is_read_as_keys(text: str, keys: list[str]) -> None:
    assert keys_in(text) == (keys, "")


@pytest.mark.parametrize("text", ["\x1b", "\x1b[", "\x1b[1;5", "\x1bO"])
def test_the_beginning_of_a_sequence_waits_for_its_end(text: str) -> None:
    assert keys_in(f"a{text}") == (["a"], text)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8")), st.integers(0, 40))
def test_keys_are_the_same_however_they_arrive(text: str, place: int) -> None:
    first, rest = keys_in(text[:place])
    second, left = keys_in(rest + text[place:])
    assert (first + second, left) == keys_in(text)


def typed(*keys: str) -> Typed:
    line = Typed()
    for key in keys:
        line = line.after(key)
    return line


@pytest.mark.parametrize(
    ("keys", "text", "cursor"),
    [
        (("a", "b", "left", "c"), "acb", 2),
        (("a", "b", "home", "delete"), "b", 0),
        (("a", "b", "backspace"), "a", 1),
        (("backspace",), "", 0),
        ((*"two words", "ctrl-w"), "two ", 4),
        ((*"two words", "ctrl-u"), "", 0),
        ((*"two", "left", "ctrl-k"), "tw", 2),
        (("द", "ि", "backspace"), "", 0),
        (("द", "ि", "left", "x"), "xदि", 1),
        (("a", "f5", "up"), "a", 1),
    ],
)
def test_a_line_is_typed_and_mended(keys: tuple[str, ...], text: str, cursor: int) -> None:
    assert typed(*keys) == Typed(text, cursor)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*"ab दि", "left", "right", "home", "end", "backspace", "delete", "ctrl-w", "ctrl-u", "ctrl-k", "?"])))
def test_the_cursor_never_leaves_the_line(keys: list[str]) -> None:
    line = typed(*keys)
    assert 0 <= line.cursor <= len(line.text)
