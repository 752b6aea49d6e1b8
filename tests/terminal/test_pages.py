"""Lines and pages: nothing is wider or higher than the terminal, nothing is lost, and nothing commands it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.terminal.editing import Typed
from quizgen.terminal.lines import Line, Span, bare, breadth, clip, line, painted, wrap
from quizgen.terminal.pages import Page, frame_of
from quizgen.terminal.screen import PlainScreen

words = st.text(st.characters(codec="utf-8"), max_size=60)
styles = st.sampled_from(("", "bold", "dim", "good"))
spans = st.lists(st.builds(Span, words, styles), max_size=4).map(lambda parts: line(*parts))


@settings(deadline=None)
@given(spans, st.integers(4, 40))
def test_wrapped_lines_fit_and_lose_no_word(entry: Line, width: int) -> None:
    rows = wrap(entry, width)
    assert all(breadth(row) <= width for row in rows)
    assert "".join("".join(map(bare, rows)).split()) == "".join(bare(entry).split())


@settings(deadline=None)
@given(spans, st.integers(1, 40))
def test_a_clipped_line_fits(entry: Line, width: int) -> None:
    assert breadth(clip(entry, width)) <= width


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("extraordinarily", 6, ["extrao", "rdinar", "ily"]),
        ("a\u001b[31mb", 80, ["a[31mb"]),
        ("नई दिल्ली में", 7, ["नई दिल्ली", "में"]),
    ],
)
def test_a_line_is_broken_between_words(text: str, width: int, rows: list[str]) -> None:
    assert [bare(row) for row in wrap(line(text), width)] == rows


def test_an_option_hangs_under_its_own_text() -> None:
    frame = frame_of(Page(body=(line("(a) one two three four five"),)), 20, 10)
    assert [bare(row) for row in frame.rows[2:4]] == ["(a) one two three", "    four five"]


def test_a_marked_option_hangs_there_too() -> None:
    frame = frame_of(Page(body=(line("✓ (a) one two three four five"),)), 20, 10)
    assert [bare(row) for row in frame.rows[2:4]] == ["✓ (a) one two three", "      four five"]


def test_without_colours_weight_alone_speaks() -> None:
    assert painted(line(Span("x", "good"), Span("y", "warn")), colours=False) == "\033[1mx\033[0my"


pages = st.builds(
    Page,
    spans,
    spans,
    st.lists(spans, max_size=30).map(tuple),
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(("again", "hard", "show the answer"))), max_size=9).map(tuple),
    st.integers(0, 29),
)


@settings(deadline=None)
@given(pages, st.integers(1, 100), st.integers(1, 40), st.none() | st.builds(Typed, words), st.none() | st.integers(0, 50))
def test_a_frame_fills_the_screen_and_no_more(page: Page, width: int, height: int, typed: Typed | None, scroll: int | None) -> None:
    frame = frame_of(page, width, height, typed=typed, scroll=scroll)
    assert len(frame.rows) == max(height, 6)
    assert all(breadth(row) <= max(width, 20) for row in frame.rows)
    assert 0 <= frame.scroll <= frame.furthest


def test_scrolling_shows_every_line() -> None:
    page = Page(body=tuple(line(f"line {number}.") for number in range(40)))
    seen: set[str] = set()
    for scroll in range(41):
        seen |= {bare(row) for row in frame_of(page, 40, 10, scroll=scroll).rows}
    assert {f"line {number}." for number in range(40)} <= seen


def test_the_focus_is_in_sight() -> None:
    page = Page(body=tuple(line(f"line {number}.") for number in range(40)), focus=30)
    assert "line 30." in [bare(row) for row in frame_of(page, 40, 12).rows]


def test_a_plain_screen_tells_only_what_is_new() -> None:
    output = io.StringIO()
    screen = PlainScreen(io.StringIO("b\n\n:u\ntyped text\n"), output)
    first = Page(line("1 of 9"), body=(line("Which?"),), keys=(("a", "one"),))
    assert screen.key(first) == "b"
    assert screen.key(Page(first.left, body=(line("Which?"), line("Right."))), None) == "enter"
    assert screen.text(first).key == "u"
    assert screen.text(first).text == "typed text"
    assert screen.key(first) == "eof"
    assert output.getvalue().count("Right.") == 1
    assert "\033" not in output.getvalue()
