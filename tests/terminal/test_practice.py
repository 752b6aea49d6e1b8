"""A sitting of practice by its keys: what is asked, how an answer is judged, and what is told of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from practice_room import LAKE, START, YEAR, Room, numbered
from quizgen.model import Cloze, Mains, Recall, Review
from quizgen.terminal.practising import Wish
from samples import PROMPTS


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    return Room(tmp_path)


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
    room.decks(*numbered(9))
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


def test_a_plain_screen_tells_everything_in_words(room: Room) -> None:
    room.decks(LAKE)
    pages = room.sit("x", "enter", "q", plain=True)
    assert "The answer: (" in pages[1]
    assert "Kanwar Lake" in pages[1]
    assert "✓" not in pages[1]
