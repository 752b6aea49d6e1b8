"""A sitting: what is asked today, in which order, and what comes back before it ends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.practice.rows import Card, Standing
from quizgen.practice.schedule import Memory
from quizgen.practice.session import AHEAD, APART, Candidate, Caps, Hour, Known, Session, plan

NOW = datetime(2026, 5, 13, 6, 30, tzinfo=UTC)
HOUR = Hour(NOW, zone=330)
DAY = timedelta(days=1)


def candidate(number: int, topic: str = "GS2", *kin: str) -> Candidate:
    return Candidate((f"item-{number}", ""), topic, kin)


def memory(due: timedelta = -DAY, *, stability: float = 5.0, rested: float = 5.0) -> Memory:
    return Memory("review", stability, 5.0, NOW + due, NOW - rested * DAY)


def known(memories: dict[Card, Memory] | None = None, standings: dict[str, Standing] | None = None) -> Known:
    told = memories or {}
    return Known({card: memory.phase for card, memory in told.items()}, told, standings or {})


def planned(candidates: list[Candidate], memories: dict[Card, Memory] | None = None, caps: Caps | None = None) -> list[str]:
    return [item for item, _ in plan(candidates, known(memories), caps or Caps(), HOUR).queue]


def test_new_cards_are_begun_in_the_order_of_the_decks_up_to_the_cap() -> None:
    told = plan([candidate(number) for number in range(50)], known(), Caps(new=5), HOUR)
    assert sorted(told.queue) == [(f"item-{number}", "") for number in range(5)]
    assert (told.new, told.new_waiting, told.due) == (5, 45, 0)


def test_new_cards_are_of_all_topics_and_kinds() -> None:
    cards = [Candidate((f"item-{number}", ""), f"GS{number // 10 % 3}", (), ("term", "choice")[number // 30]) for number in range(60)]
    told = plan(cards, known(), Caps(new=6), HOUR)
    assert {int(item[5:]) for item, _ in told.queue} == {0, 10, 20, 30, 40, 50}


def test_what_was_begun_today_already_counts() -> None:
    cards = [candidate(number) for number in range(50)]
    assert len(planned(cards, caps=Caps(new=5, begun=3, answered=10))) == 2
    assert planned(cards, caps=Caps(new=5, begun=7, answered=10)) == []
    assert planned(cards, caps=Caps(most=10, answered=12)) == []


def test_a_card_is_due_until_the_day_ends_where_the_reader_is() -> None:
    cards = [candidate(0), candidate(1)]
    memories: dict[Card, Memory] = {("item-0", ""): memory(HOUR.end - NOW - timedelta(seconds=1)), ("item-1", ""): memory(HOUR.end - NOW)}
    assert planned(cards, memories) == ["item-0"]


def test_where_not_all_can_be_asked_those_come_first_that_can_still_be_saved() -> None:
    cards = [candidate(number) for number in range(9)]
    memories = {card.card: memory(rested=10 + number) for number, card in enumerate(cards)}
    told = plan(cards, known(memories), Caps(most=3), HOUR)
    assert sorted(told.queue) == [("item-0", ""), ("item-1", ""), ("item-2", "")]
    assert told.due_waiting == 6


def test_due_cards_come_before_new_ones_when_the_day_is_full() -> None:
    cards = [candidate(number) for number in range(20)]
    memories = {card.card: memory() for card in cards[:4]}
    told = plan(cards, known(memories), Caps(most=6), HOUR)
    assert (told.due, told.new) == (4, 2)


def test_new_cards_are_spread_among_those_that_are_due() -> None:
    cards = [candidate(number) for number in range(20)]
    memories = {card.card: memory() for card in cards[:15]}
    order = planned(cards, memories)
    new = [place for place, item in enumerate(order) if int(item[5:]) >= 15]
    assert len(new) == 5
    assert all(2 <= behind - before <= 6 for before, behind in pairwise(new))


def test_suspended_and_buried_items_are_not_asked() -> None:
    standings = {"item-0": Standing(suspended=True), "item-1": Standing(buried=NOW + DAY), "item-2": Standing(buried=NOW - DAY)}
    told = plan([candidate(number) for number in range(4)], known(standings=standings), Caps(), HOUR)
    assert sorted(item for item, _ in told.queue) == ["item-2", "item-3"]


def test_topics_take_turns() -> None:
    cards = [candidate(number, f"GS{number % 3}") for number in range(18)]
    order = [int(item[5:]) % 3 for item in planned(cards)]
    assert all(len(set(order[place : place + 3])) == 3 for place in range(0, 18, 3))


def test_of_new_siblings_one_is_begun_a_day_while_there_are_others() -> None:
    cards = [candidate(0, "GS2", "about x"), candidate(1, "GS2", "about x"), candidate(2), candidate(3)]
    assert sorted(planned(cards, caps=Caps(new=3))) == ["item-0", "item-2", "item-3"]
    assert len(planned(cards, caps=Caps(new=4))) == 4


def test_due_siblings_stand_apart() -> None:
    cards = [candidate(number, "GS2", f"about {number % 20}") for number in range(40)]
    order = [int(item[5:]) % 20 for item in planned(cards, {card.card: memory() for card in cards})]
    places = {about: [place for place, other in enumerate(order) if other == about] for about in order}
    assert min(last - first for first, last in places.values()) > APART // 2


def test_the_second_side_of_a_term_is_begun_once_the_first_is_learned() -> None:
    cards = [candidate(0), Candidate(("item-0", "meaning"), "GS2", ())]
    assert len(planned(cards)) == 1
    assert planned(cards, {("item-0", ""): memory(9 * DAY)}) == ["item-0"]


@settings(deadline=None)
@given(st.integers(0, 9), st.integers(1, 80))
def test_the_order_follows_from_seed_and_day_and_nobody_is_lost(seed: int, count: int) -> None:
    cards = [candidate(number, f"GS{number % 4}", f"about {number % 7}") for number in range(count)]
    memories = {card.card: memory() for card in cards[::2]}
    told = plan(cards, known(memories), Caps(new=100), Hour(NOW, 0, seed))
    assert told == plan(cards, known(memories), Caps(new=100), Hour(NOW + timedelta(hours=2), 0, seed))
    assert sorted(told.queue) == sorted(card.card for card in cards)


def test_another_day_has_another_order() -> None:
    cards = [candidate(number) for number in range(20)]
    memories = {card.card: memory() for card in cards}
    assert plan(cards, known(memories), Caps(), HOUR).queue != plan(cards, known(memories), Caps(), Hour(NOW + DAY, 330)).queue


A: Card = ("a", "")
B: Card = ("b", "")
C: Card = ("c", "")
MINUTES = timedelta(minutes=10)


def test_what_was_wrong_comes_back_when_its_time_has_come() -> None:
    session = Session((A, B, C)).answered(A, NOW + MINUTES, NOW)
    assert session.next(NOW) == B
    assert session.next(NOW + MINUTES) == A
    assert session.left == 3


def test_at_the_end_what_would_come_back_soon_is_asked_at_once() -> None:
    session = Session((A,)).answered(A, NOW + MINUTES, NOW)
    assert session.next(NOW) == A
    assert Session((), ((NOW + 2 * AHEAD, A),)).next(NOW) is None


def test_what_was_learned_is_done_for_today() -> None:
    session = Session((A, B)).answered(A, NOW + 3 * DAY, NOW)
    assert session == Session((B,))
    assert session.answered(B, NOW + 3 * DAY, NOW).next(NOW) is None


def test_a_card_can_be_taken_out() -> None:
    session = Session((A, B), ((NOW, C),))
    assert session.without([B, C]) == Session((A,))
