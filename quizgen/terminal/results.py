"""The result of a paper in lines: the marks, by topic and by format, what guessing was worth, and what went wrong and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from quizgen.marking import Marked, Result, Tally
from quizgen.practice.exam import MINUTE, SECOND, Exam
from quizgen.practice.guessing import Guessing
from quizgen.terminal.exam_pages import signed, told
from quizgen.terminal.lines import BLANK, Line, Span, Style, cells, line
from quizgen.terminal.questions import asked, explained, solved

BAR, NAME = 8, 21
FULL, EMPTY = "█", "░"
STYLES: dict[str, Style] = {"right": "good", "wrong": "bad", "blank": "warn"}
# From so many guesses on, their average says something of the blanks.
ENOUGH = 5
SHARES: tuple[tuple[Fraction, Style], ...] = ((Fraction(2, 3), "good"), (Fraction(1, 2), "warn"), (Fraction(-99), "bad"))


def result_lines(title: str, result: Result, guesses: Guessing, exam: Exam) -> tuple[Line, ...]:
    """The whole result; the questions that went wrong are told of elsewhere."""
    total = result.total
    head = [
        line(Span(title, "bold")),
        line(Span(f"{number(total.marks)} of {number(total.most)} marks", style_of(total)), f"  {share(total)}"),
        line(f"{total.right} right · {total.wrong} wrong · {total.blank} blank", Span(hit_rate(total), "dim")),
        line(Span(time_told(exam), "dim")),
    ]
    topics = [replace_name(one) for one in result.topics]
    tables = [*table("By topic", topics), *table("By format", result.formats)] if len(result.marked) > 1 else []
    return (*head, *tables, *guess_lines(guesses))


def number(marks: Fraction) -> str:
    """`45.33`, `100`, `−0.67`."""
    return signed(marks).removeprefix("+")


def share(tally: Tally) -> str:
    """`45 %`."""
    return f"{round(100 * tally.marks / tally.most)} %".replace("-", "−") if tally.most else ""


def style_of(tally: Tally) -> Style:
    """How good a result is, in colour."""
    reached = tally.marks / tally.most if tally.most else Fraction()
    return next(style for least, style in SHARES if reached >= least)


def hit_rate(tally: Tally) -> str:
    """How much of what was answered was right."""
    answered = tally.right + tally.wrong
    return f" · {round(100 * tally.right / answered)} % of your answers were right" if answered else ""


def time_told(exam: Exam) -> str:
    """The time that was taken, and for a question."""
    taken = f"{told(exam.elapsed)} of {told(exam.limit)}" if exam.limit else told(exam.elapsed)
    seen = sum(reply.milliseconds > 0 for reply in exam.replies) or 1
    each = sum(reply.milliseconds for reply in exam.replies) // seen
    return f"{taken} · {told(each) if each >= MINUTE else f'{each // SECOND} s'} a question"


def replace_name(tally: Tally) -> Tally:
    """A topic as people say it: `GS2 International Relations`."""
    return Tally(tally.name.replace("::", " ").replace("_", " "), tally.right, tally.wrong, tally.blank, tally.marks, tally.most)


def table(title: str, tallies: Sequence[Tally]) -> Iterable[Line]:
    """A row for each: name, a bar of what was right, wrong and blank, the marks."""
    if not tallies:
        return
    names = [clipped(tally.name) for tally in tallies]
    width = max(cells(name) for name in names)
    yield BLANK
    yield line(Span(f"{title:<{width}}", "bold"), Span(f"  {'':<{BAR}}{'✓':>4}{'✗':>4}{'–':>4}{'marks':>8}", "dim"))
    for name, tally in zip(names, tallies, strict=True):
        counts = f"{tally.right:>4}{tally.wrong:>4}{tally.blank:>4}{number(tally.marks):>8}"
        yield line(name + " " * (width - cells(name)), "  ", *bar(tally), counts, Span(f" / {number(tally.most)}", "dim"))


def clipped(name: str) -> str:
    """The name, cut where it is long."""
    return name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"


def bar(tally: Tally) -> tuple[Span, ...]:
    """Right and wrong as shares of a bar, the blank rest pale."""
    right = round(BAR * tally.right / tally.questions)
    wrong = min(round(BAR * tally.wrong / tally.questions), BAR - right)
    return (Span(FULL * right, "good"), Span("▒" * wrong, "bad"), Span(EMPTY * (BAR - right - wrong), "dim"))


def guess_lines(guesses: Guessing) -> Iterable[Line]:
    """What guessing was worth against skipping, in one's own numbers."""
    guessed, pays = guesses.guessed, guesses.pays_from
    yield BLANK
    yield line(Span("Guessing against skipping", "bold"))
    if not guessed.questions:
        yield line(Span("No answer was marked as a guess. Press g on a guess, and the next result says what your guesses earn.", "dim"))
        return
    earned: Style = "good" if guessed.marks > 0 else "bad"
    yield line(
        f"{guessed.questions} guessed, {guessed.right} right: ",
        Span(signed(guessed.marks), earned),
        f" marks, {signed(guesses.each)} a guess; leaving them blank would have earned 0.",
    )
    paying = f"A guess pays from {round(100 * pays)} % right" if pays else "Here a wrong answer costs nothing, so that any guess pays"
    yield line(f"{paying}; yours were {round(100 * guessed.right / guessed.questions)} % right.")
    if guesses.blanks and guessed.questions >= ENOUGH:
        yield line(f"At that rate your {guesses.blanks} blanks would have been worth about {signed(guesses.each * guesses.blanks)}.")


def wrong_lines(one: Marked) -> tuple[Line, ...]:
    """One question that went wrong or stayed blank: what was asked, what was right, why, and the words of the source."""
    style = STYLES.get(one.outcome, "")
    guessed = ", a guess" if one.answer.confidence == "guess" else ""
    head = line(Span(f"Question {one.number}  ", "bold"), Span(one.outcome, style), Span(f"{guessed}, {signed(one.marks)}", "dim"))
    return (head, BLANK, *asked(one.question), *solved(one.question, one.answer.chosen), BLANK, *explained(one.question))


def to_see(result: Result) -> tuple[Marked, ...]:
    """The questions worth another look: wrong, blank, and guessed."""
    return tuple(one for one in result.marked if one.outcome in ("wrong", "blank") or one.answer.confidence == "guess")
