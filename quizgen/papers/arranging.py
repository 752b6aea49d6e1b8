"""The questions of a paper in order, with their keys spread over the letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizgen.identity import fingerprint
from quizgen.model import Choice, Item
from quizgen.papers.profiles import format_of
from quizgen.questions import ask, chance, form_of

AHEAD = 24  # questions that are looked at for the next place
RUN = 3  # of one format in a row, where others wait
TRIES, STRIDE = 160, 1000
EVEN = 1


def lined_up(items: Sequence[Item], seed: int) -> tuple[Item, ...]:
    """The items in an order of chance in which neighbours are of different topics, and formats take turns, where that is possible."""
    waiting = sorted(items, key=lambda item: fingerprint(f"order {seed}", item.id, length=16))
    placed: list[Item] = []
    while waiting:
        near = waiting[:AHEAD]
        place = min(range(len(near)), key=lambda number: (clashes(placed, near[number]), number))
        placed.append(waiting.pop(place))
    return tuple(placed)


def clashes(placed: Sequence[Item], item: Item) -> int:
    """How badly an item follows those before it."""
    same_topic = bool(placed) and topic_of(placed[-1]) == topic_of(item)
    run = len(placed) >= RUN and {format_of(one) for one in placed[-RUN:]} == {format_of(item)}
    same_subject = any(one.about == item.about for one in placed[-RUN:] if item.about)
    return same_topic + run + same_subject


def topic_of(item: Item) -> str:
    """The head of the syllabus that an item counts under, "" for none."""
    return item.tags[0] if item.tags else ""


def even_seed(items: Sequence[Item], seed: int, sets: Sequence[str]) -> int:
    """The first of seed, seed + 1000, seed + 2000 … by which the keys of every set are spread evenly over the letters, or most nearly."""
    derived: Counter[int] = Counter()
    shuffled: list[Item] = []
    for item in items:
        if isinstance(item.prompt, Choice) and not item.prompt.fixed_order:
            shuffled.append(item)
        elif form_of(item.prompt) == "options":
            derived[ask(item.prompt, "").key] += 1
    best, least = seed, -1
    for number in range(TRIES if shuffled else 0):
        tried = seed + STRIDE * number
        uneven = max(unevenness(derived, shuffled, tried, letter) for letter in sets or ("",))
        if least < 0 or uneven < least:
            best, least = tried, uneven
        if uneven <= EVEN:
            break
    return best


def unevenness(derived: Counter[int], shuffled: Sequence[Item], seed: int, letter: str) -> int:
    """By how many the most frequent key stands before the rarest of the first four."""
    keys = derived + Counter(ask(item.prompt, chance(item, seed=seed, set_=letter)).key for item in shuffled)
    counts = [keys[place] for place in range(4)]
    return max(counts) - min(counts)
