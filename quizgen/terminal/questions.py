"""A question as lines of the terminal: what is asked, the options, and why the answer is right."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.options import LETTERS
from quizgen.questions import Citation, Question
from quizgen.terminal.lines import BLANK, Line, Span, Style, line

CHOSEN, OTHER = "▸ ", "  "


def asked(question: Question) -> tuple[Line, ...]:
    """The stem, the parts or rows, and the line above the options."""
    lines = [line(Span(question.stem, "bold"))]
    lines += [line(f"  {number}. {part}") for number, part in numbered(question)]
    if question.columns:
        lines.append(line(Span(f"     {' — '.join(question.columns)}", "dim")))
    lines += [line(f"  {number}. {' — '.join(row)}") for number, row in enumerate(question.rows, 1)]
    if question.ask:
        lines += [BLANK, line(Span(question.ask, "bold"))]
    return (*lines, BLANK)


def numbered(question: Question) -> Iterator[tuple[int | str, str]]:
    """The parts with their numbers; those of an assertion bring their own."""
    for number, part in enumerate(question.parts, 1):
        label, _, rest = part.partition(": ")
        yield (label, rest) if label in ("Statement I", "Statement II") else (number, part)


def options(question: Question, chosen: str = "") -> tuple[Line, ...]:
    """The lettered options, the chosen one marked."""
    lines = []
    for letter, text in zip(LETTERS, question.options, strict=False):
        style: Style = "accent" if letter == chosen else ""
        lines.append(line(Span(f"{CHOSEN if letter == chosen else OTHER}({letter}) {text}", style)))
    return tuple(lines)


def solved(question: Question, chosen: str = "") -> tuple[Line, ...]:
    """The options with the right one and a wrong choice told apart, in words too; or the answer that was to be typed."""
    if question.form != "options":
        given = (line(Span("✗ ", "bad"), f"you wrote: {chosen}"),) if chosen else ()
        return (*given, line(Span("✓ ", "good"), Span(question.answer, "good")))
    lines = []
    for number, text in enumerate(question.options):
        letter, right = LETTERS[number], number == question.key
        mine = letter == chosen
        style: Style = "good" if right else "bad" if mine else ""
        sign = "✓ " if right else "✗ " if mine else OTHER
        lines.append(line(Span(f"{sign}({letter}) {text}", style), Span(" — your answer" if mine else "", "dim")))
    return tuple(lines)


def explained(question: Question) -> tuple[Line, ...]:
    """The explanation, part by part, and the words of the sources with their dates."""
    lines = [line(f"  {text}") for text in question.explanation]
    if question.note:
        lines.append(line(f"  {question.note}"))
    lines += [cited(citation, question.answer) for citation in question.citations if citation.quote or citation.title]
    return tuple(lines)


def cited(citation: Citation, answer: str = "") -> Line:
    """The words of a source, the answer among them marked, with its title and date."""
    published = citation.published
    dated = f"{published.day} {published:%B %Y}" if published else "undated"
    source = f" — {citation.title}, {dated}" if citation.title else ""
    if not citation.quote:
        return line(Span(f"  {source.removeprefix(' — ')}", "dim"))
    place = citation.quote.casefold().find(answer.casefold()) if answer else -1
    if place < 0 or len(citation.quote) != len(citation.quote.casefold()):
        return line(Span("  “", "dim"), citation.quote, Span(f"”{source}", "dim"))
    before, behind = citation.quote[:place], citation.quote[place + len(answer) :]
    return line(Span("  “", "dim"), before, Span(citation.quote[place : place + len(answer)], "warn"), behind, Span(f"”{source}", "dim"))
