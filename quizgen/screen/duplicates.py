"""Items of several decks that are one, and those that answer one question in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizgen.model import Assertion, Choice, Cloze, Finding, Item, Pair, Pairs, Prompt, Recall, Sequence, Statement, Statements, TermCard
from quizgen.options import numbers
from quizgen.screen.texts import asked
from quizgen.text import GAP, fold

# Such a question is whole only with its options: another set of options may have another answer.
OF_THESE = re.compile(r"\b(?:following|these|below|options)\b", re.IGNORECASE)


class Placed(NamedTuple):
    """An item and where it stands."""

    path: str
    line: int
    item: Item

    @property
    def place(self) -> str:
        """`path:line`."""
        return f"{self.path}:{self.line}"


def check_duplicates(placed: Iterable[tuple[str, int, Item]]) -> Iterator[Finding]:
    """Items that are one: the same id, the same question; and the same question with another answer."""
    ids: dict[str, Placed] = {}
    asking: dict[tuple[str, ...], list[Placed]] = {}
    for one in (Placed(*each) for each in placed):
        known = asking.setdefault(question(one.item.prompt), [])
        if one.item.id in ids:
            problem = f"the id stands also at {ids[one.item.id].place}"
            yield Finding(one.path, one.line, one.item.id, "same_id", problem, "delete one of the two")
        else:
            yield from compared(one, known)
            known.append(one)
        ids.setdefault(one.item.id, one)


def compared(one: Placed, known: list[Placed]) -> Iterator[Finding]:
    """What is wrong between an item and those that ask the same."""
    prompt = one.item.prompt
    other = next((other for other in known if not agree(prompt, other.item.prompt)), None)
    # A question asked from memory and the same one with options are siblings: a deck wants both, and a paper takes one.
    same = next((other for other in known if type(other.item.prompt) is type(prompt) and agree(prompt, other.item.prompt)), None)
    if isinstance(prompt, TermCard) and other and not same:
        problem = f"the term '{prompt.term}' has another meaning at {other.place}"
        yield Finding(one.path, one.line, one.item.id, "same_term", problem, "keep the better one if they are one term", "notice")
    elif same:
        yield Finding(one.path, one.line, one.item.id, "same_question", f"the same is asked at {same.place}", "reject one of the two")
    elif other and opposed(prompt, other.item.prompt):
        told = f"the answer here is {answer(prompt)}, but {answer(other.item.prompt)} at {other.place}, to the same question"
        yield Finding(one.path, one.line, one.item.id, "contradiction", told, "correct or reject one of the two")


def question(prompt: Prompt) -> tuple[str, ...]:
    """What is asked, the answer apart: folded, and free of the order in which parts are listed."""
    match prompt:
        case TermCard():
            return ("term", fold(prompt.term))
        case Cloze():
            return ("cloze", fold(prompt.text.replace(prompt.hidden, GAP, 1)))
        case Pairs():
            return ("pairs", fold(prompt.lead), *sorted(fold(f"{pair.left} | {pair.right}") for pair in prompt.pairs))
        case Statements() | Sequence():
            lead, *parts = map(fold, asked(prompt))
            return (type(prompt).__name__, lead, *sorted(parts))
        case _:
            return tuple(map(fold, asked(prompt)))


def agree(one: Prompt, other: Prompt) -> bool:
    """Whether two prompts of one question give one answer, in any of its accepted forms."""
    return bool(right(one) & right(other))


def right(prompt: Prompt) -> frozenset[str]:
    """Every form of the right answer, folded."""
    match prompt:
        case TermCard():
            forms: Iterable[str] = (prompt.meaning,)
        case Recall():
            forms = (prompt.answer, *prompt.accepts)
        case Cloze():
            forms = (prompt.hidden, *prompt.accepts)
        case Choice():
            forms = (prompt.answer,)
        case Statements():
            forms = [" ".join(sorted(fold(part.text) for part in prompt.statements if part.holds))]
        case Pairs():
            forms = [" ".join(sorted(fold(f"{row.left} | {row.right}") for row in prompt.pairs if row.holds))]
        case _:
            forms = (answer(prompt),)
    return frozenset(fold(form).strip(" .") for form in forms)


def answer(prompt: Prompt) -> str:
    """The answer in words; nothing for an essay, whose points are one view of many."""
    match prompt:
        case TermCard():
            return f"'{prompt.meaning}'"
        case Recall() | Choice():
            return f"'{prompt.answer}'"
        case Cloze():
            return f"'{prompt.hidden}'"
        case Statements() | Pairs():
            parts: tuple[Statement | Pair, ...] = prompt.statements if isinstance(prompt, Statements) else prompt.pairs
            held = [number for number, part in enumerate(parts, 1) if part.holds]
            return f"'{numbers(held)}'" if held else "'none'"
        case Sequence():
            return f"'{' → '.join(event.text for event in prompt.events)}'"
        case Assertion():
            return f"'{prompt.verdict}'"
        case _:
            return ""


def opposed(one: Prompt, other: Prompt) -> bool:
    """Whether two answers to one question cannot both be right; "which of the following" has as many answers as lists."""
    if not (isinstance(one, Choice) and isinstance(other, Choice) and OF_THESE.search(one.question)):
        return True
    listed = {fold(text) for text in one.distractors} & right(other) or {fold(text) for text in other.distractors} & right(one)
    return bool(listed)
