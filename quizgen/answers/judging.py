"""Right, close or wrong: a typed answer beside the answer and what else is accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from quizgen.answers.days import told_less, typed_day
from quizgen.answers.normal import CURRENCIES, Normal, normal, plain
from quizgen.text import GAP

Degree: TypeAlias = Literal["right", "close", "wrong"]

# Letters of the shorter word from which one slip, and from which two, are a matter of the fingers: Iran and Iraq are two countries.
ONE_SLIP, TWO_SLIPS = 5, 9
# Endings that look like slips and mean something else: nitrate and nitrite, employer and employee.
TELLING = ("ate", "ite", "ide", "er", "or", "ee", "ist", "ism")
DENIALS = frozenset({"not", "no", "non", "never", "without", "neither", "except"})
LIKE = 88.0
LEAST_JOINED = 3
FEWEST_INITIALS, LEAST_LETTERS = 2, 3


class Answerable(Protocol):
    """What can be answered by typing: every `Question` of that form."""

    @property
    def stem(self) -> str:
        """What is asked, perhaps with a gap."""

    @property
    def answer(self) -> str:
        """The answer as it is shown."""

    @property
    def accepts(self) -> tuple[str, ...]:
        """Other answers that are right."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How near a typed answer came; `note` says in a few words what was forgiven or is missing, "" when nothing is to be said.

    "close" is for the person to decide: it counts as wrong where nobody can be asked.
    """

    degree: Degree
    note: str = ""

    @property
    def right(self) -> bool:
        """Whether it counts."""
        return self.degree == "right"


RIGHT, WRONG = Verdict("right"), Verdict("wrong")
SPELLING = Verdict("right", "mind the spelling")
NEARLY = Verdict("close", "nearly the same words")
RANK = {RIGHT: 0, SPELLING: 1}


def judge(question: Answerable, given: str) -> Verdict:
    """The best verdict on what was typed over the answer and all that is accepted; nothing typed is wrong.

    Case, articles, punctuation, accents, the form of dates and numbers and slips of the finger do not count; numbers must be right.
    """
    if not given.strip():
        return WRONG
    typed = dict.fromkeys((given, in_the_gap(question.stem, given)))
    verdicts = (compared(answer, one) for answer in (question.answer, *question.accepts) for one in typed)
    return min(verdicts, key=lambda verdict: RANK.get(verdict, 2 if verdict.degree == "close" else 3))


def in_the_gap(stem: str, given: str) -> str:
    """What was typed without the words and signs that stand on either side of the gap: `₹1,500 crore` for `a ₹_____ crore scheme`."""
    before, gap, behind = stem.partition(GAP)
    if not gap:
        return given
    words = given.split()
    sign = before[-1:].strip()
    if sign and words[0] != sign and not sign.isalnum():
        words[0] = words[0].removeprefix(sign)
    left, right = plain(before).split(), plain(behind).split()
    told = [plain(word).strip(".,;:") for word in words]
    lead = next((n for n in range(len(words) - 1, 0, -1) if left[-n:] == told[:n]), 0)
    tail = next((n for n in range(len(words) - 1 - lead, 0, -1) if [word.strip(".,;:") for word in right[:n]] == told[-n:]), 0)
    return " ".join(words[lead : len(words) - tail])


def compared(answer: str, given: str) -> Verdict:
    """The verdict on what was typed for one answer."""
    if plain(answer) == plain(given):
        return RIGHT
    day, typed = typed_day(plain(answer)), typed_day(plain(given))
    if day and typed:
        return RIGHT if day == typed else Verdict("close", "only a part of the date") if told_less(typed, day) else WRONG
    return weighed(normal(answer), normal(given))


def weighed(answer: Normal, given: Normal) -> Verdict:
    """Numbers first, which are never forgiven; then the words."""
    if answer.numbers != given.numbers:
        missing = Counter(answer.numbers) - Counter(given.numbers)
        more = Counter(given.numbers) - Counter(answer.numbers)
        if more or not missing or not (given.numbers or shared(answer.words, given.words)):
            return WRONG
        return Verdict("close", "only a part of the answer")
    if not answer.words and not answer.numbers:
        return WRONG
    wanted, typed = without_currency(answer, given)
    if wanted == typed:
        return RIGHT
    return worded(wanted, typed, counted=bool(answer.numbers))


def shared(answer: Sequence[str], given: Sequence[str]) -> bool:
    """Whether all the words that were typed are the answer's."""
    return bool(given) and not Counter(given) - Counter(answer)


def without_currency(answer: Normal, given: Normal) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of both; the currency of an amount need not be typed, but it must not be another one."""
    if not answer.numbers or CURRENCIES.intersection(given.words):
        return answer.words, given.words
    return tuple(word for word in answer.words if word not in CURRENCIES), given.words


def worded(answer: tuple[str, ...], given: tuple[str, ...], *, counted: bool) -> Verdict:
    """The verdict on words, where the numbers, if any, are the same."""
    if (DENIALS & set(answer)) != (DENIALS & set(given)):
        return WRONG
    if counted and set(answer) & CURRENCIES != set(given) & CURRENCIES:
        return WRONG
    if "".join(answer) == "".join(given):
        return RIGHT
    if len(answer) == len(given) and all(one == other or slipped(one, other) for one, other in zip(answer, given, strict=True)):
        return SPELLING
    if len(answer) != len(given) and joinable(answer + given) and slipped("".join(answer), "".join(given)):
        return SPELLING
    return partly(answer, given, counted=counted)


def joinable(words: Sequence[str]) -> bool:
    """Whether words may have been run together: a single letter says too much to get lost, as in `Vitamin A`."""
    return all(len(word) >= LEAST_JOINED for word in words)


def slipped(word: str, typed: str) -> bool:
    """Whether one word is the other with a slip of the finger: same first letter, one edit in five letters, two in nine."""
    from rapidfuzz.distance import OSA

    shorter = min(len(word), len(typed))
    if shorter < ONE_SLIP or word[0] != typed[0] or any(letter.isdigit() for letter in word + typed):
        return False
    endings = {next((ending for ending in TELLING if text.endswith(ending)), "") for text in (word, typed)}
    if len(endings) > 1 and "" not in endings:
        return False
    allowed = 2 if shorter >= TWO_SLIPS else 1
    return OSA.distance(word, typed, score_cutoff=allowed) <= allowed


def partly(answer: tuple[str, ...], given: tuple[str, ...], *, counted: bool) -> Verdict:
    """Close, and why, or wrong."""
    from rapidfuzz import fuzz

    if not given:
        return Verdict("close", "only the number") if counted else WRONG
    if not answer:
        return Verdict("close", "more than the answer")
    if Counter(answer) == Counter(given):
        return Verdict("close", "the same words in another order")
    if shared(answer, given) and telling(given, answer):
        return Verdict("close", "only a part of the answer")
    if shared(given, answer):
        return Verdict("close", "more than the answer")
    if abbreviated(answer, given) or abbreviated(given, answer):
        return Verdict("close", "an abbreviation")
    return NEARLY if resembling(answer, given) and fuzz.ratio(" ".join(answer), " ".join(given)) >= LIKE else WRONG


def telling(given: tuple[str, ...], answer: tuple[str, ...]) -> bool:
    """Whether a part of the answer says something of its own: half of its words, or its last one, and more than a letter."""
    return len("".join(given)) >= LEAST_LETTERS and (2 * len(given) >= len(answer) or given[-1] == answer[-1])


def resembling(answer: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Whether the first letters agree: words that begin otherwise are other words."""
    return [word[0] for word in answer] == [word[0] for word in given] or len(answer) != len(given)


def abbreviated(whole: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether one text is made of the first letters of the other: `RBI`."""
    initials = "".join(word[0] for word in whole)
    return len(whole) >= FEWEST_INITIALS and len(short) == 1 and short[0] == initials
