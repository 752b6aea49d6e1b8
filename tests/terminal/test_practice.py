"""A sitting of practice by its keys: what is asked and told, what is in the log before that, what can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.decks import dumps
from quizgen.errors import ProblemError
from quizgen.model import Choice, Cloze, Deck, Item, Mains, Note, Prompt, Recall, Review
from quizgen.practice import storage
from quizgen.practice.log import Log
from quizgen.terminal import practice
from quizgen.terminal.lines import bare
from quizgen.terminal.practising import Wish, laid, practise
from quizgen.terminal.turns import Clock
from samples import PROMPTS, SOURCE, origin
from scripted_screen import ScriptedScreen

START = datetime(2026, 5, 13, 6, 30, tzinfo=UTC)
YEAR = Recall("In which year was the Ramsar Convention adopted?", "1971", ("in 1971",))
LAKE = Choice("Which of the following wetlands is in Bihar?", "Kanwar Lake", ("Chilika Lake", "Loktak Lake", "Vembanad Lake"))


@dataclass
class Room:
    """A folder with a deck and a log, and a clock that goes on by four seconds with each look at it."""

    folder: Path
    moment: datetime = START
    ticks: float = 0.0
    told: str = ""

    def decks(self, *prompts: Prompt, about: str = "") -> None:
        items = tuple(
            Item(f"q.{number:08x}", prompt, about or f"Thing {number}", ("GS3::Environment",), origin(prompt, f"Words {about or number}."))
            for number, prompt in enumerate(prompts)
        )
        (self.folder / "deck.yaml").write_text(dumps(Deck("deck", "Deck", (SOURCE,), items)), encoding="utf-8")

    def now(self) -> datetime:
        return self.moment

    def steady(self) -> float:
        self.ticks += 4
        return self.ticks

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.steady, lambda _: 330)

    def sit(self, *keys: str, wish: Wish | None = None, plain: bool = False, before: Callable[[str], None] = lambda _: None) -> list[str]:
        """The pages of a sitting in which these keys are pressed."""
        wish = wish or Wish(20, 200)
        screen = ScriptedScreen(keys, plain=plain, before=before)
        with self.log() as log:
            table = laid([self.folder / "deck.yaml"], log, self.clock, wish)
            self.told = "\n".join(bare(entry) for entry in practise(screen, log, self.clock, table, wish))
        return screen.shown

    def log(self) -> Log:
        return Log(self.folder / "practice.db")

    def reviews(self) -> list[Review]:
        with self.log() as log:
            return list(log.reviews())


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    return Room(tmp_path)


def flat(page: str) -> str:
    """A page without its line breaks."""
    return " ".join(page.split())


def right_letter(page: str) -> str:
    return next(row.strip()[1] for row in page.splitlines() if row.strip().endswith("Kanwar Lake"))


def test_a_typed_answer_is_judged_and_kept_before_it_is_told(room: Room) -> None:
    room.decks(YEAR)
    asked, told, *_ = room.sit("In 1971", "enter")
    assert "In which year was the Ramsar Convention adopted?" in asked
    assert "1971" not in asked
    assert "Right" in told
    assert "“Words 0.” — Wetlands of Bihar, 5 February 2026" in told
    assert "Enter good 2 d  1 again 10 min  2 hard 15 min  4 easy 8 d" in told
    (review,) = room.reviews()
    assert (review.item, review.rating, review.given, review.right, review.channel) == ("q.00000000", 3, "In 1971", True, "terminal")
    assert (review.moment, review.zone, review.milliseconds) == (START, 330, 4000)
    assert len(review.revision) == 12


def test_an_option_is_chosen_by_its_letter(room: Room) -> None:
    room.decks(LAKE)
    letter = right_letter(room.sit()[0])
    _, told, *_ = room.sit(letter, "enter")
    assert f"✓ ({letter}) Kanwar Lake — your answer" in told
    (review,) = room.reviews()
    assert (review.given, review.right) == ("Kanwar Lake", True)


def test_options_stand_in_another_order_the_next_time(room: Room) -> None:
    room.decks(LAKE)
    pages = room.sit(*["x", "enter"] * 6)
    assert len({right_letter(page) for page in pages if "x don't know" in page}) > 1


def test_a_wrong_answer_says_what_was_right_and_comes_back_before_the_end(room: Room) -> None:
    room.decks(YEAR)
    pages = room.sit("1972", "enter", "1971", "enter")
    assert "✗ you wrote: 1972" in pages[1]
    assert "✓ 1971" in pages[1]
    assert "Wrong" in pages[1]
    assert "Enter again 10 min" in pages[1]
    assert "again · 1 done · 1 left" in pages[2]
    assert [review.rating for review in room.reviews()] == [1, 3]
    assert "1 card in" in room.told
    assert "0 right at once (0 %), 1 of them new" in room.told
    assert "In which year was the Ramsar Convention adopted? 1971" in room.told


def test_an_answer_that_is_close_says_what_is_missing_and_can_be_counted_as_right(room: Room) -> None:
    room.decks(Recall("When was the Ramsar Convention adopted?", "2 February 1971"))
    pages = room.sit("February 1971", "y", "enter")
    assert "Close — only a part of the date" in pages[1]
    assert "Right" in pages[2]
    (review,) = room.reviews()
    assert (review.right, review.rating) == (True, 3)


def test_an_answer_that_was_right_can_be_counted_as_wrong(room: Room) -> None:
    room.decks(YEAR)
    room.sit("1971", "n", "q")
    (review,) = room.reviews()
    assert (review.right, review.rating) == (False, 1)


@pytest.mark.parametrize("grade", ["1", "2", "4"])
def test_another_grade_takes_the_place_of_the_suggested_one(room: Room, grade: str) -> None:
    room.decks(YEAR)
    room.sit("1971", grade)
    assert [review.rating for review in room.reviews()] == [int(grade)]


def test_an_empty_line_is_no_answer_and_letters_stay_letters(room: Room) -> None:
    room.decks(YEAR)
    pages = room.sit("", "  ", "s", "enter", "q")
    assert "Nothing typed: Tab if you do not know" in pages[1]
    assert [review.given for review in room.reviews()] == ["s", "q"]


def test_who_does_not_know_is_told(room: Room) -> None:
    room.decks(LAKE)
    pages = room.sit("x", "enter", "q")
    assert "Not known" in pages[1]
    (review,) = room.reviews()
    assert (review.rating, review.given, review.right) == (1, "", False)


def test_with_reveal_the_reader_judges(room: Room) -> None:
    room.decks(YEAR)
    asked, told, *_ = room.sit("enter", "2", wish=Wish(20, 200, reveal=True))
    assert "show the answer" in asked
    assert "✓ 1971" in told
    (review,) = room.reviews()
    assert (review.rating, review.right, review.given) == (2, True, "")


def test_a_term_is_asked_the_other_way_round_once_it_is_known(room: Room) -> None:
    room.decks(PROMPTS[0])
    assert "Which term is meant?" in room.sit("Ramsar site", "enter")[0]
    room.moment += timedelta(hours=20)
    asked, told, *_ = room.sit("enter", "3")
    assert "What is meant by Ramsar site?" in asked
    assert "a wetland listed under the Ramsar Convention" in told
    assert [review.side for review in room.reviews()] == ["", "meaning"]


def test_one_way_asks_for_terms_only(room: Room) -> None:
    room.decks(PROMPTS[0])
    room.sit("Ramsar site", "enter")
    room.moment += timedelta(hours=20)
    assert room.sit(wish=Wish(20, 200, one_way=True)) == []


def test_the_caps_hold_over_all_sittings_of_a_day(room: Room) -> None:
    room.decks(*(Choice(f"Which is number {number}?", f"right {number}", ("x", "y", "z")) for number in range(9)))
    three = Wish(3, 200)
    assert "0 done · 3 left" in room.sit("x", "4", "x", "4", "q", wish=three)[0]
    room.moment += timedelta(hours=2)
    assert "0 done · 1 left" in room.sit("x", "4", "q", wish=three)[0]
    assert room.sit(wish=three) == []
    room.moment += timedelta(days=1)
    assert "0 done · 3 left" in room.sit("q", wish=Wish(3, 3))[0]


def test_an_essay_is_not_asked(room: Room) -> None:
    room.decks(Mains("Discuss.", ("A point.",)), YEAR)
    assert "1 left" in room.sit()[0]


def test_an_answer_is_taken_back_and_its_card_is_asked_again(room: Room) -> None:
    room.decks(LAKE)
    room.sit("x", "u", "q")
    assert room.reviews() == []


def test_steps_are_taken_back_one_by_one_without_limit(room: Room) -> None:
    room.decks(*(Choice(f"Which is number {number}?", f"right {number}", ("x", "y", "z")) for number in range(12)))
    pages = room.sit(*(["x", "enter"] * 12), "f", *(["u"] * 13), "u", "q")
    assert room.reviews() == []
    assert "There is nothing to take back in this sitting." in pages[-1]
    assert "0 done · 12 left" in pages[-1]
    first, last = (next(row for row in page.splitlines() if "Which is" in row) for page in (pages[0], pages[-1]))
    assert first == last


def test_a_suspended_item_is_not_asked_again_until_that_is_taken_back(room: Room) -> None:
    room.decks(PROMPTS[0])
    pages = room.sit("escape", "s")
    assert len(pages) == 2
    assert room.sit() == []
    with room.log() as log:
        log.undo(1, START)
    assert len(room.sit()) == 1


def test_undo_brings_a_suspended_card_back(room: Room) -> None:
    room.decks(LAKE, YEAR)
    pages = room.sit("s", "escape", "u")
    assert "Suspended: u takes it back." in pages[1]
    assert pages[-1].splitlines()[2:] != pages[1].splitlines()[2:]
    assert "Taken back." in pages[-1]


def test_a_card_laid_aside_rests_until_tomorrow(room: Room) -> None:
    room.decks(LAKE)
    room.sit("l")
    assert room.sit() == []
    room.moment += timedelta(days=1)
    assert len(room.sit()) == 1


def test_a_flag_is_set_shown_and_taken_away(room: Room) -> None:
    room.decks(LAKE)
    pages = room.sit("f", "f", "f", "q")
    assert ["flagged" in page for page in pages] == [False, True, False, True]
    with room.log() as log:
        assert log.standings()["q.00000000"].flagged


def test_the_deck_is_edited_at_the_line_of_the_card_and_read_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(YEAR, LAKE)
    places = []

    def change(path: Path, line: int) -> None:
        places.append(path.read_text(encoding="utf-8").splitlines()[line - 1])
        path.write_text(path.read_text(encoding="utf-8").replace("adopted?", "signed in Iran?"), encoding="utf-8")

    monkeypatch.setattr(practice, "edit", change)
    pages = room.sit(*("escape", "e", "q") if "Ramsar" in room.sit()[0] else ("x", "enter", "escape", "e", "q"))
    assert "signed in Iran?" in pages[-1]
    assert places == ["  - id: q.00000000"]


def test_an_answer_stays_when_its_card_is_edited_after_it(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(YEAR)

    def change(path: Path, _line: int) -> None:
        path.write_text(path.read_text(encoding="utf-8").replace("adopted?", "signed?"), encoding="utf-8")

    monkeypatch.setattr(practice, "edit", change)
    pages = room.sit("1971", "e", "enter")
    assert "signed?" in pages[-1]
    assert "Right" in pages[-1]
    assert len(room.reviews()) == 1


def test_a_deck_that_an_editor_broke_is_told_and_the_card_stays(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(LAKE)
    monkeypatch.setattr(practice, "edit", lambda path, _line: path.write_text("items: [", encoding="utf-8"))
    pages = room.sit("e", "q")
    assert "Which of the following wetlands is in Bihar?" in pages[-1]
    assert "deck.yaml:2:" in "".join(pages[-1].split())


def test_an_editor_that_cannot_be_started_is_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(LAKE)

    def refuse(_path: Path, _line: int) -> None:
        raise ProblemError("the editor nowhere cannot be started", mend="set EDITOR to another")

    monkeypatch.setattr(practice, "edit", refuse)
    assert "the editor nowhere cannot be started; set EDITOR to another" in room.sit("e", "q")[-1]


def test_a_card_that_is_missed_again_and_again_teaches(room: Room) -> None:
    room.decks(YEAR, Cloze("The Ramsar Convention was adopted in Iran.", "Iran"), about="Ramsar")
    with room.log() as log:
        for number in range(5):
            moment = START - timedelta(days=200 - 30 * number)
            log.record([Review("q.00000000", 1, moment, 4000, given="1975", right=False)])
            log.record([Review("q.00000000", 3, moment + timedelta(minutes=10), 4000, given="1971", right=True)])
    pages = room.sit(*("1982", "q") if "In which year" in room.sit()[0] else ("x", "enter", "1982", "q"))
    told = next(page for page in pages if "You took for it" in page)
    assert "You have missed this 6 times" in told
    assert "You took for it: 1975 (5×); 1982" in told
    assert "Beside it: The Ramsar Convention was adopted in _____. Iran" in told


def test_an_answer_that_cannot_be_kept_is_not_told_until_it_is(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(LAKE)
    monkeypatch.setattr(storage, "PATIENCE", 10)
    room.sit()
    other = room.log()
    other.connection.execute("BEGIN IMMEDIATE")
    pressed: list[str] = []

    def release(key: str) -> None:
        pressed.append(key)
        if len(pressed) == 2:
            other.connection.execute("ROLLBACK")

    pages = room.sit("x", "enter", "enter", before=release)
    other.connection.close()
    assert "This answer is not kept yet" in pages[1]
    assert "is held by another program" in flat(pages[1])
    assert "Not known" in pages[2]
    assert len(room.reviews()) == 1


def test_who_leaves_while_an_answer_cannot_be_kept_loses_only_that(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.decks(LAKE)
    monkeypatch.setattr(storage, "PATIENCE", 10)
    room.sit()
    with room.log() as other:
        other.connection.execute("BEGIN IMMEDIATE")
        pages = room.sit("x", "q")
        other.connection.execute("ROLLBACK")
    assert len(pages) == 2
    assert room.reviews() == []


def test_what_another_sitting_asks_meanwhile_is_not_asked_again(room: Room) -> None:
    room.decks(*(Choice(f"Which is number {number}?", f"right {number}", ("x", "y", "z")) for number in range(3)))

    def elsewhere(key: str) -> None:
        if key == "x":
            with room.log() as log:
                log.record([Review(f"q.{number:08x}", 4, START, 100, right=True) for number in range(3)])

    pages = room.sit("x", "4", "q", before=elsewhere)
    assert len(pages) == 2
    assert len(room.reviews()) == 4


def test_a_clock_set_back_is_told_and_answers_stay_in_order(room: Room) -> None:
    room.decks(LAKE)
    room.sit("x", "enter", "q")
    room.moment -= timedelta(hours=5, minutes=30)
    page = flat(room.sit()[0])
    assert "The clock was set back since your last answer: until it has caught up, answers are dated 12:00." in page


def test_answers_dated_after_today_are_told(room: Room) -> None:
    room.decks(LAKE)
    with room.log() as log:
        log.record([Review("q.other", 3, START + timedelta(days=900), 100)])
    assert "1 answer is dated after today, up to 29 October 2028: the clock was wrong then, or is wrong now." in flat(room.sit()[0])


def test_a_plain_screen_tells_everything_in_words(room: Room) -> None:
    room.decks(LAKE)
    pages = room.sit("x", "enter", "q", plain=True)
    assert "The answer: (" in pages[1]
    assert "Kanwar Lake" in pages[1]
    assert "✓" not in pages[1]


def test_help_names_every_key_and_leads_back(room: Room) -> None:
    room.decks(LAKE)
    pages = room.sit("?", "enter", "q")
    assert "take the last step back" in pages[1]
    assert pages[2] == pages[0]


def test_notes_and_settings_are_no_answers(room: Room) -> None:
    room.decks(LAKE)
    with room.log() as log:
        log.record([Note("setting", "retention", START, "0.8"), Note("flag", "q.00000000", START)])
    assert "new · 0 done · 1 left" in room.sit()[0]


KEYS = st.lists(
    st.sampled_from(("a", "b", "x", "1971", "enter", "1", "4", "y", "n", "u", "f", "s", "l", "?", "escape", "tab", "é", " ")), max_size=40
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KEYS)
def test_whatever_is_pressed_the_log_is_whole(room: Room, keys: list[str]) -> None:
    (room.folder / "practice.db").unlink(missing_ok=True)
    room.decks(*PROMPTS)
    pages = room.sit(*keys)
    assert pages
    with room.log() as log:
        known = log.memories()
        assert sum(memory.reviews for memory in known.values()) == log.count()
        log.rebuild()
        assert log.memories() == known
