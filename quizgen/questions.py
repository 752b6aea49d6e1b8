"""One view of an item for everything that shows it on a page: stem, parts, lettered options, key, explanation, sources.

The printed paper, the HTML quiz, the exam formats of the Anki package and the terminal all show a `Question`; none of them
looks into prompts for itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias, assert_never

from quizgen.identity import digest, shuffled
from quizgen.model import (
    Assertion,
    Choice,
    Cloze,
    Item,
    Mains,
    Pairs,
    Paper,
    Prompt,
    Recall,
    Sequence,
    Source,
    Statements,
    TermCard,
    kind_of,
)
from quizgen.options import (
    Options,
    assertion_options,
    pair_options,
    sequence_options,
    shown_order,
    statement_options,
)
from quizgen.text import GAP, sentence, veil

Form: TypeAlias = Literal["options", "typed", "essay"]
FORMS: tuple[Form, ...] = ("options", "typed", "essay")
FIRST_SETS = ("", "A")


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an answer was read: title, date and link of the source, and its exact words."""

    title: str
    published: date | None
    url: str
    quote: str


@dataclass(frozen=True, slots=True)
class Question:
    """An item as a page shows it.

    `form` says how it is answered: by one of the `options` (`key` is the index of the right one), typed (`answer`, or one of
    `accepts`), or as an essay (`explanation` holds the model points). `parts` are numbered from 1, or the rows of a table when
    `columns` are given (cells in `rows`); the parts of an assertion begin
    with their own Roman numerals. `holds` says of each part or row whether it is correct, where that is asked. `ask` is the line
    between the parts and the options. `revision` is the digest of the prompt.
    """

    form: Form
    stem: str
    parts: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    holds: tuple[bool, ...] = ()
    ask: str = ""
    options: tuple[str, ...] = ()
    key: int = -1
    answer: str = ""
    accepts: tuple[str, ...] = ()
    explanation: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    item: str = ""
    kind: str = ""
    revision: str = ""


def question_of(item: Item, sources: dict[str, Source], *, seed: int = 0, set_: str = "") -> Question:
    """The question an item makes; `seed` and the letter of the set decide the order of options that may be shuffled.

    Raises ValueError when the prompt allows no options (a broken person-made item, which `check` reports).
    """
    origin = item.origin
    cited = tuple(citation(sources.get(quote.source), quote.text) for quote in origin.quotes) if origin else ()
    asked = ask(item.prompt, chance(item, seed=seed, set_=set_))
    named = replace(asked, item=item.id, kind=kind_of(item.prompt), revision=digest(item.prompt))
    return replace(named, citations=cited, tags=item.tags, note=item.note)


def chance(item: Item, *, seed: int, set_: str) -> str:
    """What decides the order of an item's options: seed, set and item, and nothing else of a paper."""
    return f"{seed}{'' if set_ in FIRST_SETS else set_}:{item.id}"


def questions_of(paper: Paper) -> tuple[Question, ...]:
    """The questions of a paper by their numbers from 1: lettered, then typed, then essays. Raises what `question_of` raises."""
    sources = {source.id: source for source in paper.sources}
    asked = (question_of(item, sources, seed=paper.seed, set_=paper.set) for item in paper.items)
    return tuple(sorted(asked, key=lambda question: FORMS.index(question.form)))


def form_of(prompt: Prompt) -> Form:
    """How what the prompt asks is answered."""
    match prompt:
        case TermCard() | Recall() | Cloze():
            return "typed"
        case Mains():
            return "essay"
        case _:
            return "options"


def citation(source: Source | None, quote: str) -> Citation:
    """The quote with what is known of its source."""
    return Citation(source.title, source.published, source.url, quote) if source else Citation("", None, "", quote)


def read_by_number(text: str) -> tuple[bool, list[tuple[int, str]]]:
    """A key that sorts `9 crore` before `10 crore`, and what begins with words (`Both 1 and 2`) behind them."""
    return not text[:1].isdigit(), [(int(digits or 0), other) for digits, other in re.findall(r"(\d+)|(\D+)", text)]


def by_letter(stem: str, options: Options, explanation: tuple[str, ...] = ()) -> Question:
    """A question whose options are derived from its parts."""
    texts, key, line = options
    return Question("options", lead(stem), ask=line, options=texts, key=key, answer=texts[key], explanation=explanation)


def ask(prompt: Prompt, key: str) -> Question:
    """What the prompt alone asks; `key` decides every order that chance might have decided."""
    match prompt:
        case TermCard():
            return Question("typed", f"Which term is meant? {sentence(veil(prompt.meaning, prompt.term))}", answer=prompt.term)
        case Recall():
            return Question("typed", prompt.question, answer=prompt.answer, accepts=prompt.accepts)
        case Cloze():
            return Question("typed", prompt.text.replace(prompt.hidden, GAP, 1), answer=prompt.hidden, accepts=prompt.accepts)
        case Choice():
            return ask_choice(prompt, key)
        case Statements():
            because = tuple(why("Statement", n, s.because, right=s.holds) for n, s in enumerate(prompt.statements, 1))
            texts, holds = tuple(s.text for s in prompt.statements), tuple(s.holds for s in prompt.statements)
            return replace(by_letter(prompt.lead, statement_options(prompt), because), parts=texts, holds=holds)
        case Pairs():
            because = tuple(why("Pair", n, p.because, right=p.holds) for n, p in enumerate(prompt.pairs, 1))
            rows, holds = tuple((p.left, p.right) for p in prompt.pairs), tuple(p.holds for p in prompt.pairs)
            return replace(by_letter(prompt.lead, pair_options(prompt), because), columns=prompt.columns, rows=rows, holds=holds)
        case Sequence():
            because = tuple(f"{event.text.rstrip('.')}: {event.when}" for event in prompt.events if event.when)
            parts = tuple(prompt.events[index].text for index in shown_order(prompt))
            return replace(by_letter(prompt.lead, sequence_options(prompt), because), parts=parts)
        case Assertion():
            because = (prompt.because,) if prompt.because else ()
            parts = (f"Statement I: {prompt.first}", f"Statement II: {prompt.second}")
            return replace(by_letter("Consider the following statements", assertion_options(prompt), because), parts=parts)
        case Mains():
            return Question("essay", f"{prompt.question} ({prompt.words} words, {prompt.marks} marks)", explanation=prompt.points)
    assert_never(prompt)


def ask_choice(prompt: Choice, key: str) -> Question:
    """The options shuffled by `key`, or in the order of their numbers where they refer to each other."""
    options = (prompt.answer, *prompt.distractors)
    shown = tuple(sorted(options, key=read_by_number)) if prompt.fixed_order else shuffled(options, key=key)
    return Question("options", prompt.question, options=shown, key=shown.index(prompt.answer), answer=prompt.answer)


def lead(text: str) -> str:
    """The lead of a question with the colon that the paper puts behind it."""
    return text if text.endswith((":", ".", "?")) else f"{text}:"


def why(noun: str, number: int, because: str, *, right: bool) -> str:
    """`Statement 2 is not correct: ...`."""
    verdict = f"{noun} {number} is {'correct' if right else 'not correct'}"
    return f"{verdict}: {because}" if because else f"{verdict}."
