"""Options of the exam's formats: the wording of the paper, four of them, exactly one right."""

from __future__ import annotations

from itertools import product

import pytest

from quizgen.model import Ask, Event, Pair, Pairs, Sequence, Statement, Statements
from quizgen.options import pair_options, sequence_options, shown_order, statement_options

WHICH = [
    ((True, False), ("1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"), "1 only"),
    ((False, False), ("1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"), "Neither 1 nor 2"),
    ((True, True, False), ("1 and 2 only", "2 and 3 only", "1 and 3 only", "1, 2 and 3"), "1 and 2 only"),
    ((True, True, True), ("1 and 2 only", "2 and 3 only", "1 and 3 only", "1, 2 and 3"), "1, 2 and 3"),
    ((True, False, False), ("1 only", "1 and 2 only", "2 and 3 only", "1, 2 and 3"), "1 only"),
]
HOW_MANY = [
    ((True, False, False), ("Only one", "Only two", "All three", "None"), "Only one"),
    ((False, False, False), ("Only one", "Only two", "All three", "None"), "None"),
    ((True, True, True, False), ("Only one", "Only two", "Only three", "All four"), "Only three"),
]


def statements(holds: tuple[bool, ...], ask: Ask) -> Statements:
    return Statements("Consider", ask, tuple(Statement(f"s{n}", holds=held) for n, held in enumerate(holds)))


@pytest.mark.parametrize(("holds", "options", "key"), WHICH)
def test_which_statements_are_correct(holds: tuple[bool, ...], options: tuple[str, ...], key: str) -> None:
    made = statement_options(statements(holds, "which"))
    assert (made.texts, made.texts[made.key]) == (options, key)


@pytest.mark.parametrize(("holds", "options", "key"), HOW_MANY)
def test_how_many_statements_are_correct(holds: tuple[bool, ...], options: tuple[str, ...], key: str) -> None:
    made = statement_options(statements(holds, "how_many"))
    assert (made.texts, made.texts[made.key]) == (options, key)


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("ask", ["which", "not", "how_many"])
def test_there_are_four_options_and_the_key_is_true(count: int, ask: Ask) -> None:
    for holds in product((True, False), repeat=count):
        wanted = [n for n, held in enumerate(holds, 1) if held == (ask != "not")]
        if (count > 2 and ask != "how_many" and not wanted) or (count == 2 and ask == "how_many"):
            with pytest.raises(ValueError, match="how many"):
                statement_options(statements(holds, ask))
            continue
        made = statement_options(statements(holds, ask))
        assert len(set(made.texts)) == 4
        key = made.texts[made.key]
        if ask == "how_many":
            assert key.removeprefix("Only ").removeprefix("All ") == ("None", "one", "two", "three", "four", "five")[len(wanted)]
        else:
            assert [int(digit) for digit in key if digit.isdigit()] == (wanted if not key.startswith("Neither") else [1, 2])


def test_is_are_where_one_alone_may_be_right_and_are_otherwise() -> None:
    assert statement_options(statements((True, False), "which")).ask == "Which of the statements given above is/are correct?"
    assert statement_options(statements((True, True, False), "which")).ask == "Which of the statements given above are correct?"
    assert statement_options(statements((True, False), "not")).ask == "Which of the statements given above is/are not correct?"


def test_pairs_are_counted_as_pairs() -> None:
    rows = tuple(Pair(f"l{n}", f"r{n}", holds=n < 2) for n in range(4))
    made = pair_options(Pairs("Consider", ("A", "B"), "how_many", rows))
    assert made.texts == ("Only one pair", "Only two pairs", "Only three pairs", "All four pairs")
    assert (made.texts[made.key], made.ask) == ("Only two pairs", "How many of the above pairs are correctly matched?")


@pytest.mark.parametrize("count", [3, 4, 5, 6, 7])
def test_the_key_of_a_sequence_puts_the_printed_events_in_their_true_order(count: int) -> None:
    prompt = Sequence("Consider", tuple(Event(f"event {n}") for n in range(count)))
    printed, made = shown_order(prompt), sequence_options(prompt)
    assert printed != tuple(range(count))
    assert [printed[int(number) - 1] for number in made.texts[made.key].split("-")] == list(range(count))
    assert len(set(made.texts)) == 4


@pytest.mark.parametrize("count", [0, 2, 8, 12, 500])
def test_a_sequence_that_nobody_can_put_in_order_is_refused_at_once(count: int) -> None:
    with pytest.raises(ValueError, match=f"a sequence needs three to seven events, not {count}"):
        sequence_options(Sequence("Consider", tuple(Event(f"event {n}") for n in range(count))))
