"""Papers as they are set and as they are marked: a few lines about a paper, a result by topic and format, what was wrong and why."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any

from quizgen.marking import Marked, Tally, hundredths
from quizgen.model import Mains, Paper
from quizgen.options import LETTERS
from quizgen.pipeline import Graded, PaperSet
from quizgen.questions import Citation, Question, questions_of
from quizgen.results import stamp
from quizgen.showing.lines import BOLD, DIM, GREEN, RED, YELLOW, as_size, complain, count, paint, say, tell

WIDEST, USUAL = 100, 80
MARGIN = 5
VERSION = 1
SIGNS = {"right": GREEN, "wrong": RED, "blank": YELLOW, "unmarked": DIM}


def show_paper(made: PaperSet, told: set[str] | None = None) -> None:
    """The files; beside them what the paper is, what it lacks, and the decks that could not be read, less what has been told."""
    for path, size in made.files:
        say(f"{path.as_posix()}  {paint(as_size(size), DIM, sys.stdout)}")
    tell(summary(made.paper))
    for remark in made.remarks:
        tell(f"{paint('note:', YELLOW, sys.stderr)} {remark}")
    complain(made.problems, told)


def summary(paper: Paper) -> str:
    """`30 questions, 60 marks, 40 minutes, sets A B C D; keys a 8, b 7, c 8, d 7`."""
    asked = questions_of(paper)
    right, _ = paper.marking.exact
    lettered = [question for question in asked if question.form == "options"]
    essays = [item.prompt.marks for item in paper.items if isinstance(item.prompt, Mains)]
    parts = [count(len(asked), "question"), f"{decimal(right * (len(asked) - len(essays)) + sum(essays))} marks"]
    parts += [count(paper.minutes, "minute")] if paper.minutes else []
    parts += [f"sets {' '.join(paper.sets)}"] if paper.sets else []
    keys = Counter(LETTERS[question.key] for question in lettered)
    told = f"; keys {', '.join(f'{letter} {keys[letter]}' for letter in sorted(keys))}" if keys else ""
    return f"{', '.join(parts)}{told}"


def decimal(marks: Fraction) -> str:
    """`24`, `−0.67`: hundredths without zeros that say nothing, and a true minus."""
    return f"{hundredths(marks)}".removesuffix(".00").replace("-", "−")


def show_graded(graded: Graded, *, brief: bool) -> None:
    """The marks, the tables by topic and format, and each wrong answer with the reason."""
    result = graded.result
    for remark in graded.remarks:
        tell(f"{paint('note:', YELLOW, sys.stderr)} {remark}")
    named = f"{graded.paper.title}{f', set {graded.paper.set}' if graded.paper.set else ''}"
    say(paint(named, BOLD, sys.stdout))
    say(f"{paint(f'{decimal(result.total.marks)} of {decimal(result.total.most)} marks', BOLD, sys.stdout)}: {outcome(result.total)}")
    for head, tallies in (("by topic", result.topics), ("by format", result.formats)):
        if len(tallies) > 1:
            say()
            show_tallies(head, tallies)
    essays = sum(one.outcome == "unmarked" for one in result.marked)
    if essays:
        say(f"\n{count(essays, 'essay')} not marked: compare them with the model points in the key")
    if brief:
        return
    missed = [one for one in result.marked if one.outcome == "blank"]
    if missed:
        say(f"\n{paint('left blank', BOLD, sys.stdout)}, and the key:")
        write(", ".join(f"{one.number}\N{NO-BREAK SPACE}{key_of(one.question)}" for one in missed))
    for one in (one for one in result.marked if one.outcome == "wrong" or (one.outcome == "right" and one.note)):
        show_marked(one)


def outcome(tally: Tally) -> str:
    """`15 right, 3 wrong, 2 blank`."""
    return f"{tally.right} right, {tally.wrong} wrong, {tally.blank} blank"


def show_tallies(head: str, tallies: Sequence[Tally]) -> None:
    """A table of a line for each topic or format."""
    wide = max(len(head), *(len(one.name) for one in tallies))
    say(paint(f"{head:{wide}}  right  wrong  blank   marks", BOLD, sys.stdout))
    for one in tallies:
        marks = f"{hundredths(one.marks)}".replace("-", "−")
        say(f"{one.name:{wide}}  {one.right:5}  {one.wrong:5}  {one.blank:5}  {marks:>6} of {decimal(one.most)}")


def show_marked(marked: Marked) -> None:
    """A question, what was said, the key, and why."""
    question, given = marked.question, marked.answer.chosen
    rows = tuple(" – ".join(row) for row in question.rows)
    parts = [text if text.startswith("Statement I") else f"{number}. {text}" for number, text in enumerate((*question.parts, *rows), 1)]
    key = said(question, LETTERS[question.key]) if question.options else question.answer
    say()
    write(question.stem, number=marked.number)
    for text in parts:
        write(text, hanging=3)
    write(question.ask)
    write(f"you: {said(question, given)}{f' – {marked.note}' if marked.note else ''}", SIGNS[marked.outcome], hanging=5)
    write(f"key: {key}", GREEN, hanging=5)
    for text in (*question.explanation, question.note):
        write(text)
    for source, quotes in groupby(question.citations, key=source_of):
        write(" ".join(f"“{citation.quote}”" for citation in quotes), DIM)
        write(f"— {source}" if source else "", DIM)


def write(text: str, colour: str = "", *, hanging: int = 0, number: int = 0) -> None:
    """The text in lines as wide as the terminal, behind a margin in which a number may stand; nothing for no text."""
    width = min(max(get_terminal_size((USUAL, 0)).columns, 3 * MARGIN), WIDEST)
    for place, line in enumerate(wrap(text, width - MARGIN, subsequent_indent=" " * hanging)):
        margin = f"{number}. ".rjust(MARGIN) if number and not place else " " * MARGIN
        say(f"{margin}{paint(line, colour, sys.stdout) if colour else line}")


def said(question: Question, chosen: str) -> str:
    """`(b) New Delhi`; typed words as they are; the letters where several were marked."""
    given = chosen.strip().lower()
    if question.form != "options":
        return chosen
    if len(given) != 1:
        return f"{' and '.join(f'({letter})' for letter in given)}: two marks are a wrong answer"
    place = LETTERS.find(given)
    return f"({given}) {question.options[place]}" if 0 <= place < len(question.options) else f"({given}), which is none of the options"


def key_of(question: Question) -> str:
    """The letter, or the words."""
    return LETTERS[question.key] if question.options else question.answer


def source_of(citation: Citation) -> str:
    """`Title, 5 February 2026`."""
    published = citation.published
    return ", ".join(filter(None, (citation.title, f"{published.day} {published:%B %Y}" if published else "")))


def graded_json(graded: Graded) -> str:
    """The marks as JSON: marks as text to the hundredth, answers in the order of the set, each with its key."""
    result, kept = graded.result, graded.results
    answers = [
        {
            "number": one.number,
            "item": one.question.item,
            "chosen": one.answer.chosen,
            "key": key_of(one.question),
            "outcome": one.outcome,
            "marks": str(hundredths(one.marks)),
            "milliseconds": one.answer.milliseconds,
            "moment": stamp(one.answer.moment),
        }
        for one in result.marked
    ]
    head = {"quizgen": "marks", "version": VERSION, "paper": kept.paper, "digest": kept.digest, "set": kept.set, "seed": kept.seed}
    by = {"topics": [counted(one) for one in result.topics], "formats": [counted(one) for one in result.formats]}
    return json.dumps({**head, **counted(result.total), **by, "remarks": graded.remarks, "answers": answers}, ensure_ascii=False, indent=1)


def counted(tally: Tally) -> dict[str, Any]:
    """A tally as plain values; the whole has no name."""
    named = {"name": tally.name} if tally.name else {}
    numbers = {"right": tally.right, "wrong": tally.wrong, "blank": tally.blank}
    return {**named, **numbers, "marks": str(hundredths(tally.marks)), "most": str(hundredths(tally.most))}
