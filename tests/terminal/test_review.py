"""A review by its keys: what is shown beside an item, what each key does, and a whole sitting on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from many_items import decks as many_decks
from program import quizgen
from quizgen.decks import dumps, load
from quizgen.errors import ProblemError
from quizgen.model import Finding
from quizgen.reviewing import Desk, Entry, to_review
from quizgen.terminal.lines import bare
from quizgen.terminal.review import Sitting, hold, leave, left_at, tags_in
from samples import deck
from scripted_screen import ScriptedScreen, text_of
from terminal_driver import Terminal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "decks").mkdir()
    made = tmp_path / "decks" / "d.yaml"
    made.write_text(dumps(deck()), encoding="utf-8")
    return made


def nothing(path: Path, line: int) -> None:
    """An editor that is closed as it was opened."""


def review(path: Path, keys: Sequence[str], editor: Callable[[Path, int], None] = nothing, findings: tuple[Finding, ...] = ()) -> list[str]:
    """The pages that were shown, and what is left on the terminal at the end."""
    entries = to_review([load(path)])
    desk = Desk((Entry(path, findings[0].item, findings), *entries) if findings else entries)
    screen = ScriptedScreen(keys)
    told = hold(Sitting(screen, desk, editor))
    return [*(" ".join(page.split()) for page in screen.shown), *(bare(entry) for entry in told)]


def test_an_item_is_shown_with_its_key_and_the_words_of_its_source(path: Path) -> None:
    shown = review(path, ["s"] * 9)
    assert "Ramsar site a wetland listed under the Ramsar Convention" in shown[0]
    assert "✓ 1971 also right: in 1971, 2 February 1971" in shown[1]
    assert "✓ (" in shown[3]
    assert all("“The Ramsar Convention was adopted in 1971.” — Wetlands of Bihar, 5 February 2026" in page for page in shown[:9])
    assert "That was the last one. 9 skipped" in shown[9]


def test_each_key_decides_at_once(path: Path) -> None:
    shown = review(path, ["enter", "r", "a", "t", "polity, my own", "q"])
    items = load(path).deck.items
    assert [one.reviewed for one in items[:3]] == [True, True, False]
    assert len(load(path).deck.rejected) == 1
    assert items[2].tags == ("GS2::Polity", "my_own")
    assert shown[-1] == "2 accepted · 1 rejected · 1 retagged · 6 left; go on with: quizgen review"


def test_a_text_is_put_in_other_words_without_an_editor(path: Path) -> None:
    shown = review(path, ["s", "w", "2", "When was the Ramsar Convention adopted?", "enter", "u", "u"])
    assert "1. about: Ramsar 2. question: In which year was the Ramsar Convention adopted? 3. answer: 1971" in shown[2]
    assert "When was the Ramsar Convention adopted? ✓ 1971" in shown[4]
    assert "In which year was the Ramsar Convention adopted? ✓ 1971" in shown[7]
    assert path.read_text(encoding="utf-8") == dumps(deck())


def test_words_that_make_no_item_are_refused_with_the_reason(path: Path) -> None:
    before = path.read_bytes()
    shown = review(path, ["s", "s", "w", "3", "Chilika", "q"])
    assert "Chilika" in shown[-2]
    assert path.read_bytes() == before


def test_undo_goes_back_to_the_first_byte(path: Path) -> None:
    before = path.read_bytes()
    shown = review(path, ["enter", "r", "t", "x", "s", "u", "u", "u", "u", "u"])
    assert path.read_bytes() == before
    assert "there is nothing to take back" in shown[-2]


def test_the_editor_is_opened_at_the_item(path: Path) -> None:
    opened = []

    def editor(file: Path, line: int) -> None:
        opened.append(file.read_text(encoding="utf-8").splitlines()[line - 1])
        file.write_text(file.read_text(encoding="utf-8").replace("In which year was", "When was"), encoding="utf-8")

    shown = review(path, ["s", "e", "enter"], editor)
    assert opened == [f"  - id: {deck().items[1].id}"]
    assert "When was the Ramsar Convention adopted?" in shown[2]
    assert "edited" in shown[2]


def test_an_edit_that_breaks_the_deck_is_told_with_the_way_out(path: Path) -> None:
    before = path.read_bytes()

    def editor(file: Path, line: int) -> None:
        del line
        file.write_text("title: [", encoding="utf-8")

    shown = review(path, ["e", "enter", "u"], editor)
    assert "e opens it again, u takes the edit back" in shown[1]
    assert path.read_bytes() == before


def test_an_editor_that_cannot_be_started_is_a_notice(path: Path) -> None:
    def editor(*_: object) -> None:
        raise ProblemError("no editor was found", mend="set EDITOR to the one you like")

    assert "no editor was found; set EDITOR to the one you like" in review(path, ["e"], editor)[1]


def test_an_error_that_a_check_found_cannot_be_accepted(path: Path) -> None:
    finding = Finding(path.as_posix(), 3, deck().items[0].id, "rule", "the meaning is empty words", "write it anew")
    shown = review(path, ["enter", "s"], findings=(finding,))
    assert "! line 3: the meaning is empty words; write it anew" in shown[0]
    assert "an error stays until it is mended" in shown[1]
    assert not any(one.reviewed for one in load(path).deck.items)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("", ()),
        ("GS2::Polity GS3::Economy", ("GS2::Polity", "GS3::Economy")),
        ("economy, Economy", ("GS3::Economy",)),
        ("GS2: Polity, weekly test 12", ("GS2::Polity", "weekly_test_12")),
    ],
)
def test_tags_are_typed_as_people_speak(text: str, tags: tuple[str, ...]) -> None:
    assert tags_in(text) == tags


def test_where_a_review_is_left_is_kept(path: Path, tmp_path: Path) -> None:
    desk = Desk(to_review([load(path)]), at=4)
    leave(tmp_path / "review.json", desk)
    assert left_at(tmp_path / "review.json") == (path.as_posix(), deck().items[4].id)
    (tmp_path / "review.json").write_text("[]", encoding="utf-8")
    assert left_at(tmp_path / "review.json") is None


@pytest.mark.parametrize("columns", [40, 60])
def test_every_page_fits_narrow_screens(path: Path, columns: int) -> None:
    screen = ScriptedScreen(["?", "x", "t", "a", *["enter"] * 9])
    hold(Sitting(screen, Desk(to_review([load(path)])), nothing))
    for page in screen.pages:
        assert max(map(len, text_of(page, columns, 24).splitlines())) < columns


def test_a_review_on_a_terminal_survives_kill_and_goes_on_where_it_was(path: Path) -> None:
    home = path.parents[1]
    with Terminal("review", cwd=home, QUIZGEN_HOME=str(home / "data")) as terminal:
        terminal.wait_for("Review 1 of 9")
        terminal.press("enter")
        terminal.wait_for("Review 2 of 9", "1 accepted")
        terminal.press("r")
        terminal.wait_for("1 accepted · 1 rejected")
        terminal.kill()
    with Terminal("review", cwd=home, QUIZGEN_HOME=str(home / "data")) as terminal:
        terminal.wait_for("Review 1 of 7")
        terminal.press("s", "s")
        terminal.wait_for("Review 3 of 7")
        terminal.press("q")
        assert terminal.end() == 0
    with Terminal("review", columns=60, cwd=home, QUIZGEN_HOME=str(home / "data")) as terminal:
        terminal.wait_for("Review 3 of 7")


def test_findings_are_walked_the_same_way(tmp_path: Path) -> None:
    text = "title: T\nitems:\n  - kind: recall\n    question: What is GST[0]?\n    answer: a tax\n"
    (tmp_path / "d.yaml").write_text(text, encoding="utf-8")
    done = quizgen("review", "--findings", str(tmp_path / "d.yaml"), stdin="r\nq\n", QUIZGEN_HOME=str(tmp_path))
    assert done.returncode == 0
    assert "'[0]' is debris of the page" in done.stdout
    assert "1 rejected · nothing left to review" in done.stdout


def test_nothing_to_review_is_said(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text("title: T\nitems:\n  - {kind: recall, question: Q?, answer: A}\n", encoding="utf-8")
    done = quizgen("review", str(tmp_path / "d.yaml"), stdin="", QUIZGEN_HOME=str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "nothing to review: everything has been read\n")


def test_hundreds_of_items_are_decided_in_seconds(tmp_path: Path) -> None:
    for made in many_decks(300, each=300):
        (tmp_path / f"{made.name}.yaml").write_text(dumps(made), encoding="utf-8")
    done = quizgen("review", str(tmp_path), "--all", stdin="a\n" * 300, QUIZGEN_HOME=str(tmp_path / "home"))
    assert "300 accepted · nothing left to review" in done.stdout
    assert all(one.reviewed for one in load(tmp_path / "deck-0.yaml").deck.items)
