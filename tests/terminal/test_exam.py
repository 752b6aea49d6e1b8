"""The sitting of a paper by its keys: what is shown, what is kept before the next page, what the clock does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import ProblemError
from quizgen.marking import Result
from quizgen.model import Choice, Item, Paper, Recall
from quizgen.practice.exam import begin
from quizgen.practice.locking import alone
from quizgen.practice.sheet import Sheet, keep, kept
from quizgen.questions import questions_of
from quizgen.results import loads
from quizgen.terminal.exam import Clock, Sitting, sit
from quizgen.terminal.examining import Chosen, Hall, examine
from quizgen.terminal.lines import bare
from samples import SOURCE, origin
from scripted_screen import ScriptedScreen, text_of

START = datetime(2026, 5, 13, 9, 30, tzinfo=UTC)
KEYS = (
    "a",
    "b",
    "c",
    "d",
    "g",
    "m",
    "x",
    "n",
    "k",
    "p",
    "enter",
    " ",
    "left",
    "right",
    "home",
    "end",
    "v",
    "7",
    "s",
    "t",
    "?",
    "y",
    "é",
    "q",
)


def paper(count: int = 5, minutes: int = 10) -> Paper:
    prompts = [Choice(f"Which is number {number}?", f"right {number}", ("x", "y", "z")) for number in range(count)]
    items = tuple(Item(f"q.{number:08x}", prompt, "Q", ("GS2::Polity",), origin(prompt)) for number, prompt in enumerate(prompts))
    return Paper("Test", items, (SOURCE,), minutes=minutes, seed=3)


@dataclass
class Time:
    """Two clocks that go on by a second for every key, and can be set."""

    wall: datetime = START
    steady: float = 100.0

    def go_on(self, key: str) -> None:
        del key
        self.wall += timedelta(seconds=1)
        self.steady += 1

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.wall, lambda: self.steady)


@dataclass
class Room:
    """An exam with scripted keys in a folder; what became of it."""

    folder: Path
    time: Time = field(default_factory=Time)
    sheets: list[Sheet] = field(default_factory=list)

    def remember(self, sheet: Sheet, result: Result) -> int:
        self.sheets.append(sheet)
        return result.total.wrong

    def examine(self, keys: Sequence[str], chosen: Paper, *, plain: bool = False) -> ScriptedScreen:
        screen = ScriptedScreen(keys, plain=plain, before=self.time.go_on)
        self.lines = [bare(entry) for entry in examine(Hall(screen, self.time.clock, self.folder, self.remember), lambda: Chosen(chosen))]
        return screen


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def letters(chosen: Paper) -> list[str]:
    """The right letters."""
    return ["abcd"[question.key] for question in questions_of(chosen)]


def wrong(letter: str) -> str:
    return "b" if letter == "a" else "a"


def test_a_paper_is_answered_handed_in_and_marked_to_the_hundredth(room: Room) -> None:
    one, two, three, *_ = letters(paper())
    screen = room.examine(["enter", one, "enter", wrong(two), "g", "enter", three, "m", "s", "y", "q"], paper())
    assert "3 of 5, 1 of them guesses" in "".join(screen.shown)
    assert "3.33 of 10 marks" in room.lines[1]
    assert "2 right · 1 wrong · 2 blank" in room.lines[2]
    assert any("1 guessed, 0 right: −0.67 marks" in line for line in room.lines)
    assert any("1 wrong or guessed question will come back" in line for line in room.lines)
    assert not (room.folder / "exam.json").exists()


def test_letters_may_be_capitals(room: Room) -> None:
    room.examine(["enter", letters(paper())[0].upper(), "s", "y", "q"], paper())
    assert "1 right · 0 wrong · 4 blank" in room.lines[2]


def test_the_file_of_results_says_what_was_chosen(room: Room) -> None:
    room.examine(["enter", letters(paper())[0], "m", "s", "y"], paper())
    (path,) = (room.folder / "exams").iterdir()
    kept_results = loads(path.read_text(encoding="utf-8"))
    first, second, *_ = kept_results.answers
    assert (first.answer, first.right, first.marked, second.right) == ("right 0", True, True, None)
    assert kept_results.mode == "exam"


def test_what_went_wrong_is_shown_with_the_source(room: Room) -> None:
    screen = room.examine(["enter", wrong(letters(paper(1))[0]), "s", "y", "enter"], paper(1))
    last = " ".join(screen.shown[-1].split())
    assert "Question 1 wrong, −0.67" in last
    assert "✓" in last
    assert "your answer" in last
    assert "The Ramsar Convention was adopted in 1971.”" in last
    assert "5 February 2026" in last


def test_enter_on_the_last_question_offers_to_hand_in(room: Room) -> None:
    screen = room.examine(["enter", "enter", "enter"], paper(2))
    assert "Hand the paper in?" in screen.shown[-1]


def test_the_map_opens_the_question_whose_number_is_typed(room: Room) -> None:
    screen = room.examine(["enter", "1", "2", "enter", "v", "left", "enter", "v", "up", "enter"], paper(25))
    assert [page.split("  ")[0] for page in screen.shown if page.startswith("Question")] == [
        f"Question {number} of 25" for number in (1, 12, 11, 1)
    ]


def test_a_typed_answer_is_kept_as_it_was_typed(room: Room) -> None:
    prompt = Recall("In which year?", "1971")
    typed = Paper("T", (Item("q.0000000a", prompt, "Q", (), origin(prompt)),), (SOURCE,))
    room.examine(["enter", "t", "in  1971", "s", "y"], typed)
    assert room.sheets[0].exam.replies[0].chosen == "in 1971"
    assert "1 right" in room.lines[2]


def test_time_that_is_up_hands_in_what_stands(room: Room) -> None:
    room.examine(["enter", letters(paper(2))[0], *["wait"] * 70], paper(2, minutes=1))
    assert "1 right · 0 wrong · 1 blank" in room.lines[2]
    assert room.sheets[0].exam.elapsed == 60_000


@pytest.mark.parametrize("hours", [-5, 5])
def test_a_clock_that_is_set_gives_no_time(room: Room, hours: int) -> None:
    room.examine(["enter", "a", "q"], paper())
    left = kept_exam(room).exam.left
    room.time.wall += timedelta(hours=hours)
    room.time.steady += 30
    screen = room.examine(["enter", "q"], paper())
    assert hours > 0 or kept_exam(room).exam.left <= left
    assert hours < 0 or "Result" in screen.shown[0]


def test_a_clock_set_back_during_the_paper_gives_no_time(room: Room) -> None:
    def back(key: str) -> None:
        room.time.go_on(key)
        room.time.wall -= timedelta(hours=3) if key == "b" else timedelta()

    screen = ScriptedScreen(["a", "b", "c"], before=back)
    sitting = Sitting(screen, Sheet(paper(), begin(5, minutes=10), START), room.time.clock, lambda _: None)
    assert [sit(sitting).exam.left] == [10 * 60_000 - 4_000]


def kept_exam(room: Room) -> Sheet:
    sheet = kept(room.folder / "exam.json")
    assert sheet is not None
    return sheet


def test_an_unfinished_paper_goes_on_where_it_was_left(room: Room) -> None:
    room.examine(["enter", "a", "enter", "b", "q"], paper())
    screen = room.examine(["enter", "q"], paper(3))
    assert "You have an unfinished paper" in screen.shown[0]
    assert "Question 2 of 5" in screen.shown[1]
    assert "your answer: (b) · 2 answered, 3 blank" in screen.shown[1]


def test_time_that_passed_without_a_key_is_kept(room: Room) -> None:
    room.examine(["enter", "a", *["wait"] * 100, "q"], paper())
    room.time.wall = START
    screen = room.examine(["q"], paper())
    assert "8:18 left" in screen.shown[0]


def test_a_paper_that_is_given_up_for_a_new_one_leaves_its_result(room: Room) -> None:
    room.examine(["enter", "a", "q"], paper())
    screen = room.examine(["n", "enter", "q"], paper(3))
    assert "Question 1 of 3" in screen.shown[-1]
    assert len(list((room.folder / "exams").iterdir())) == 1
    assert len(room.sheets) == 1


def test_a_second_exam_at_the_same_time_is_refused_in_a_line(room: Room) -> None:
    with alone(room.folder / "exam.lock", "", ""), pytest.raises(ProblemError, match="another exam is open in another window"):
        room.examine(["enter"], paper())


def test_leaving_before_the_start_leaves_nothing(room: Room) -> None:
    room.examine(["q"], paper())
    assert (room.lines, room.sheets, (room.folder / "exam.json").exists()) == ([], [], False)


def test_for_a_screen_reader_only_what_is_new_is_said(room: Room) -> None:
    screen = room.examine(["enter", "b", "g", "enter"], paper(2), plain=True)
    open_, answered, guessed, following = screen.pages[1:]
    assert answered.body[: len(open_.body)] == open_.body
    assert [bare(line) for line in answered.body[len(open_.body) :]] == ["your answer: (b) · 1 answered, 1 blank"]
    assert bare(guessed.body[-1]) == "your answer: (b) · a guess · 1 answered, 1 blank"
    assert "number 1?" in bare(following.body[0])


@given(st.lists(st.sampled_from(KEYS), max_size=60))
@settings(max_examples=150, deadline=None)
def test_after_any_key_the_disk_holds_what_the_screen_shows(pressed: list[str]) -> None:
    time, disk = Time(), [Sheet(paper(), begin(5, minutes=1), START)]
    sitting = Sitting(ScriptedScreen([]), disk[0], time.clock, disk.append)

    def compare(key: str) -> None:
        time.go_on(key)
        assert stands(disk[-1]) == stands(sitting.sheet)

    sitting.screen = ScriptedScreen(pressed, before=compare)
    sheet = sit(sitting)
    assert stands(disk[-1]) == stands(sheet)
    assert sheet.exam.elapsed <= 60_000


def stands(sheet: Sheet) -> list[tuple[object, ...]]:
    """What an examiner would see."""
    return [(sheet.exam.submitted, sheet.exam.current), *((one.chosen, one.guessed, one.marked) for one in sheet.exam.replies)]


def test_a_sheet_that_cannot_be_kept_is_told_and_not_lost(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ProblemError, match="cannot be written"):
        keep(tmp_path / "file" / "exam.json", Sheet(paper(), begin(5), START))


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_every_page_fits_narrow_screens(room: Room, columns: int) -> None:
    screen = room.examine(
        ["enter", "b", "g", "v", "v", "?", "x", "s", "y", "enter"], replace(paper(30), title="A long title of a paper " * 4)
    )
    for page in screen.pages:
        assert max(map(len, text_of(page, columns, 24).splitlines())) < columns
