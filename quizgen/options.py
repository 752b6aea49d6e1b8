"""The lettered options of statements, pairs, sequences and assertions, in the wording of the real paper.

They are derived from the prompt, never stored, so the key cannot be wrong. Wording: UPSC Civil Services (Preliminary)
Examination, General Studies Paper I, question booklets of 2022 to 2026.
"""

from __future__ import annotations

from collections.abc import Sequence as Listing
from itertools import combinations
from itertools import count as counting
from typing import NamedTuple

from quizgen.identity import shuffled
from quizgen.model import Ask, Assertion, Pairs, Sequence, Statements

LETTERS = "abcd"
COUNTS = ("None", "one", "two", "three", "four", "five")
VERDICTS = {
    "explains": "Both Statement I and Statement II are correct and Statement II explains Statement I",
    "both": "Both Statement I and Statement II are correct but Statement II does not explain Statement I",
    "first": "Statement I is correct but Statement II is not correct",
    "second": "Statement I is not correct but Statement II is correct",
}
FEWEST, MOST_STATEMENTS, OPTIONS = 2, 5, 4
FEWEST_TO_COUNT = 3
MOST_EVENTS = 7


class Options(NamedTuple):
    """Four options in the order of the paper, the index of the right one, and the question that stands above them."""

    texts: tuple[str, ...]
    key: int
    ask: str


def numbers(chosen: Listing[int]) -> str:
    """`1 and 3`, `1, 2 and 3`."""
    listed = [str(number) for number in chosen]
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}"


def subset_option(chosen: tuple[int, ...], count: int) -> str:
    """`1 only`, `1 and 3 only`; "only" is dropped when nothing could be added, and two statements have words of their own."""
    if count == FEWEST and len(chosen) != 1:
        return "Both 1 and 2" if chosen else "Neither 1 nor 2"
    return numbers(chosen) + ("" if len(chosen) == count else " only")


def subsets(key: tuple[int, ...], count: int) -> list[tuple[int, ...]]:
    """Four sets of numbers to choose from, the right one among them, shorter and earlier ones first, as papers print them.

    Raises ValueError where the paper has no such option (none of three or more).
    """
    if count == FEWEST:
        return [(1,), (2,), (1, 2), ()]
    if not key:
        message = "at least one must be right when the question is which; ask how many instead"
        raise ValueError(message)
    everything = tuple(range(1, count + 1))
    pool = [chosen for size in everything for chosen in combinations(everything, size)]
    if count == FEWEST_TO_COUNT and len(key) > 1:
        return [(1, 2), (2, 3), (1, 3), (1, 2, 3)]
    if count == FEWEST_TO_COUNT and key == (1,):
        return [(1,), (1, 2), (2, 3), (1, 2, 3)]
    near = [chosen for chosen in pool if chosen not in (key, everything) and abs(len(chosen) - len(key)) <= 1]
    others = shuffled(near, key=f"{count}:{key}")[: OPTIONS - 1 if key == everything else OPTIONS - 2]
    return sorted({key, *others, everything}, key=lambda chosen: (len(chosen), chosen))


def count_options(right: int, count: int, noun: str) -> tuple[list[str], int]:
    """`Only one`, `Only two`, `All three`, `None` (or with "pair"), and which of them is right; needs three to five."""
    if not FEWEST_TO_COUNT <= count <= MOST_STATEMENTS:
        message = f"'how many' needs three to five, not {count}"
        raise ValueError(message)
    plural = f"{noun}s" if noun else ""
    texts = {number: f"Only {COUNTS[number]} {plural if number > 1 else noun}".strip() for number in range(1, count)}
    texts |= {count: f"All {COUNTS[count]} {plural}".strip(), 0: f"None of the {plural}" if noun else "None"}
    shown = [1, 2, 3, 0] if right == 0 or count == FEWEST_TO_COUNT else [*range(count - OPTIONS + 1, count + 1)]
    shown = shown if right in shown else [*range(1, OPTIONS + 1)]
    return [texts[number] for number in shown], shown.index(right)


def numbered_options(ask: Ask, holds: Listing[bool], *, noun: str, correct: str) -> Options:
    """The options of statements or pairs that are numbered from 1 and of which some hold."""
    count, right = len(holds), tuple(n for n, held in enumerate(holds, 1) if held)
    if not FEWEST <= count <= MOST_STATEMENTS:
        message = f"there must be two to five {noun}s, not {count}"
        raise ValueError(message)
    if ask == "how_many":
        texts, key = count_options(len(right), count, noun if noun == "pair" else "")
        return Options(tuple(texts), key, f"How many of the above {noun}s are {correct}?")
    wanted = right if ask == "which" else tuple(n for n, held in enumerate(holds, 1) if not held)
    shown = subsets(wanted, count)
    verb = "are" if all(len(chosen) > 1 for chosen in shown) else "is/are"
    question = f"Which of the {noun}s given above {verb} {'not ' if ask == 'not' else ''}{correct}?"
    return Options(tuple(subset_option(chosen, count) for chosen in shown), shown.index(wanted), question)


def statement_options(prompt: Statements) -> Options:
    """`1 only` … or `Only one` …; ValueError when the paper has no options for such a set."""
    return numbered_options(prompt.ask, [s.holds for s in prompt.statements], noun="statement", correct="correct")


def pair_options(prompt: Pairs) -> Options:
    """`Only one pair` … or `1 only` …; ValueError when the paper has no options for such a set."""
    return numbered_options(prompt.ask, [p.holds for p in prompt.pairs], noun="pair", correct="correctly matched")


def shown_order(prompt: Sequence) -> tuple[int, ...]:
    """The order in which a sequence's events are printed, as indices into its true order; never the true order itself."""
    true = tuple(range(len(prompt.events)))
    order = shuffled(true, key="\x1f".join(event.text for event in prompt.events))
    return order if order != true else (*true[1:], true[0])


def drawn_orders(right: tuple[int, ...]) -> set[tuple[int, ...]]:
    """The right order and three others, drawn one by one: seven events have 5,040 orders, and four are wanted."""
    drawn = {right}
    for number in counting():
        drawn.add(shuffled(sorted(right), key=f"{right}:{number}"))
        if len(drawn) == OPTIONS:
            break
    return drawn


def sequence_options(prompt: Sequence) -> Options:
    """Four orders of the printed numbers, the true one among them, in rising order.

    Raises ValueError for fewer than three events, which have no four orders, and for more than a reader can put in order.
    """
    if not FEWEST_TO_COUNT <= len(prompt.events) <= MOST_EVENTS:
        message = f"a sequence needs three to seven events, not {len(prompt.events)}"
        raise ValueError(message)
    order = shown_order(prompt)
    right = tuple(order.index(event) + 1 for event in range(len(order)))
    shown = sorted(drawn_orders(right))
    texts = tuple("-".join(map(str, numbers)) for numbers in shown)
    return Options(texts, shown.index(right), "Select the correct chronological order using the code given below:")


def assertion_options(prompt: Assertion) -> Options:
    """The four verdicts on Statement I and Statement II, always in the paper's order."""
    return Options(
        tuple(VERDICTS.values()),
        list(VERDICTS).index(prompt.verdict),
        "Which one of the following is correct in respect of the above statements?",
    )
