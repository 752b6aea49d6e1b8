"""A paper laid out as every page shows it: numbered questions in parts, with the instructions and sources in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase

from quizgen.errors import ExportError
from quizgen.model import Item, Marking, Paper, Source
from quizgen.questions import Citation, Form, Question, question_of

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
PART_TITLES: dict[Form, str] = {"options": "Multiple choice", "typed": "Short answers", "essay": "Essays"}
PART_RULES: dict[Form, str] = {
    "options": "Choose one option for each question; two marked options count as a wrong answer.",
    "typed": "Answer in a word or a phrase.",
    "essay": "Keep to the number of words given with each question.",
}
SHARES = {1 / 4: "a quarter", 1 / 3: "one third", 1 / 2: "half"}
NEAR = 0.007  # marking schemes are written with two decimals: 0.66 and 0.67 both mean a third of 2
HOUR = 60


@dataclass(frozen=True, slots=True)
class Cited:
    """One source of an answer and all that was quoted from it; `day` is the date in words, `link` a web address or empty."""

    title: str
    day: str
    link: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A question with its number on this sheet and the sources it cites, each once."""

    number: int
    question: Question
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All questions of one form; `heading` is empty when the sheet has a single part. `rules` say how to answer and what counts."""

    heading: str
    form: Form
    rules: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole paper; `time` is in words and empty when untimed."""

    title: str
    time: str
    marking: Marking
    parts: tuple[Part, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every question in the order of its number."""
        return tuple(entry for part in self.parts for entry in part.entries)


def sheet_of(paper: Paper) -> Sheet:
    """The paper's questions in parts: multiple choice, then short answers, then essays, numbered through.

    Raises ExportError when the paper is empty or an item makes no question.
    """
    asked = questions(paper)
    present = [form for form in PART_TITLES if any(question.form == form for question in asked)]
    parts: list[Part] = []
    number = 1
    for letter, form in zip(ascii_uppercase, present, strict=False):
        chosen = [question for question in asked if question.form == form]
        entries = tuple(Entry(n, question, cited(question.citations)) for n, question in enumerate(chosen, number))
        heading = f"Part {letter}: {PART_TITLES[form]}" if len(present) > 1 else ""
        parts.append(Part(heading, form, part_rules(form, paper.marking), entries))
        number += len(entries)
    return Sheet(paper.title, duration(paper.minutes), paper.marking, tuple(parts))


def questions(paper: Paper) -> tuple[Question, ...]:
    """The question of every item in the paper's order; ExportError when there is none or one cannot be asked."""
    if not paper.items:
        raise ExportError("there is no question to export", mend="choose decks or filters that leave at least one item")
    sources = {source.id: source for source in paper.sources}
    return tuple(asked_or_named(item, sources, paper) for item in paper.items)


def asked_or_named(item: Item, sources: dict[str, Source], paper: Paper) -> Question:
    """The item's question, or an ExportError that names the item."""
    try:
        return question_of(item, sources, seed=paper.seed, set_=paper.set)
    except ValueError as broken:
        message = f"item {item.id} makes no question: {broken}"
        raise ExportError(message, mend="mend the item in its deck; `quizgen check` lists every such item") from broken


def cited(citations: tuple[Citation, ...]) -> tuple[Cited, ...]:
    """The citations source by source, in the order in which the sources first appear."""
    heads = list(dict.fromkeys((one.title, one.published, one.url) for one in citations))
    ordered = sorted(citations, key=lambda one: heads.index((one.title, one.published, one.url)))
    grouped = groupby(ordered, key=lambda one: (one.title, one.published, one.url))
    found = (
        Cited(title, in_words(published), web_link(url), tuple(dict.fromkeys(one.quote for one in group if one.quote)))
        for (title, published, url), group in grouped
    )
    return tuple(one for one in found if one.title or one.day or one.link or one.quotes)


def in_words(day: date | None) -> str:
    """`5 February 2026`; the locale has no say in it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def web_link(url: str) -> str:
    """The address when a browser may be sent there, otherwise nothing: a deck is data, and `javascript:` is code."""
    return url if re.match(r"https?://[^\s/]", url, re.IGNORECASE) else ""


def letter(index: int) -> str:
    """`(a)` for the first option."""
    return f"({ascii_lowercase[index]})"


def lettered(question: Question) -> str:
    """`(b) Kanwar Lake` for a lettered option, the bare answer otherwise."""
    return f"{letter(question.key)} {question.answer}" if question.options else question.answer


def duration(minutes: int) -> str:
    """`2 hours`, `1 hour 30 minutes`, `45 minutes`; nothing when untimed."""
    hours, rest = divmod(max(minutes, 0), HOUR)
    named = ((hours, "hour"), (rest, "minute"))
    return " ".join(f"{count} {unit}{'s' if count > 1 else ''}" for count, unit in named if count)


def figure(marks: float) -> str:
    """Marks with at most two decimals: `2`, `0.67`."""
    return f"{marks:.2f}".rstrip("0").rstrip(".")


def part_rules(form: Form, marking: Marking) -> tuple[str, ...]:
    """How the questions of this form are answered and, for multiple choice, marked."""
    return (PART_RULES[form], marking_rule(marking)) if form == "options" else (PART_RULES[form],)


def marking_rule(marking: Marking) -> str:
    """The marking scheme as the booklet puts it."""
    earns = f"Each right answer earns {figure(marking.right)} mark{'' if marking.right == 1 else 's'}"
    if marking.wrong >= 0:
        return f"{earns}; nothing is taken off for a wrong answer."
    off = -marking.wrong
    share = next((words for share, words in SHARES.items() if abs(off - share * marking.right) <= NEAR), "")
    penalty = f"{share} of that ({figure(off)})" if share else f"{figure(off)}"
    return f"{earns}; each wrong answer takes {penalty} off; a blank counts nothing."
