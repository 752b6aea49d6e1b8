"""The pages of a timed paper: a question, the map of all of them, the summary before handing in, the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from quizgen.marking import hundredths
from quizgen.model import Marking
from quizgen.practice.exam import MINUTE, SECOND, Exam, Reply
from quizgen.questions import Question
from quizgen.terminal.lines import BLANK, Line, Span, Style, line
from quizgen.terminal.pages import Page
from quizgen.terminal.questions import asked, options

LATE, LAST = 10 * MINUTE, MINUTE
IN_A_ROW = 10
HOUR = 60

KEYS = (("a–d", "answer"), ("Enter", "next"), ("p", "back"), ("g", "guess"), ("m", "mark"), ("x", "clear"))
MORE = (("n", "next blank"), ("v", "map"), ("s", "submit"), ("?", "help"), ("q", "leave"))
HELP = (
    ("a b c d", "choose an option; another letter changes it"),
    ("t", "type the answer of a question without options"),
    ("Enter, →", "next question; Enter on the last one hands the paper in"),
    ("p, ←", "the question before"),
    ("g", "the answer is a guess: the result says what your guesses earned"),
    ("m", "mark the question, to look at it again"),
    ("x", "clear the answer; a blank costs nothing"),
    ("n, k", "the next blank, the next marked question"),
    ("v", "map of all questions; or type a number to go there"),
    ("s", "hand the paper in, after a summary"),
    ("q", "leave: your answers are kept, the clock goes on"),
    ("", "quizgen exam brings you back"),
)


def clock(exam: Exam) -> Line:
    """The time that is left, or the time that is gone where there is no limit."""
    if not exam.limit:
        return line(Span(told(exam.elapsed), "dim"))
    style: Style = "bad" if exam.left <= LAST else "warn" if exam.left <= LATE else "bold"
    return line(Span(f"{told(exam.left)} left", style))


def told(milliseconds: int) -> str:
    """`1:59:07` or `7:05`; what is left of a second counts as one."""
    seconds = -(-milliseconds // SECOND)
    minutes, hours = seconds // 60 % HOUR, seconds // 60 // HOUR
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"


def question_page(exam: Exam, question: Question, title: str, notice: str = "") -> Page:
    """The open question as it stands on the sheet."""
    reply = exam.reply
    body = (*asked(question), *chosen_lines(question, reply), BLANK, state_line(exam, notice))
    head = line(Span(f"Question {exam.current + 1} of {len(exam.replies)}", "bold"), Span(f"  {title}", "dim"))
    keys = KEYS if question.form == "options" else (("t", "type the answer"), *KEYS[1:])
    return Page(head, clock(exam), body, (*keys, *MORE))


def chosen_lines(question: Question, reply: Reply) -> tuple[Line, ...]:
    """The options with the chosen one marked, or what was typed."""
    if question.form == "options":
        return options(question, reply.chosen)
    shown = Span(reply.chosen, "accent") if reply.chosen else Span("nothing yet; t types the answer", "dim")
    return (line("Your answer: ", shown),)


def told_page(exam: Exam, question: Question, title: str, log: Sequence[Line]) -> Page:
    """The open question for a screen that is read from the top: what is said of it stands behind it, line by line."""
    page = question_page(exam, question, title)
    choices = options(question) if question.form == "options" else ()
    return replace(page, body=(*asked(question), *choices, *log))


def state_line(exam: Exam, notice: str = "") -> Line:
    """What is said of the open question, and how far the sheet is."""
    reply = exam.reply
    said = [
        Span(f"your answer: ({reply.chosen})" if len(reply.chosen) == 1 else "answered", "accent")
        if reply.chosen
        else Span("blank", "dim"),
        *([Span("a guess", "warn")] if reply.guessed else []),
        *([Span("marked", "warn")] if reply.marked else []),
    ]
    parts = [part for span in said for part in (span, Span(" · ", "dim"))]
    rest = f"{len(exam.replies) - len(exam.blanks)} answered, {len(exam.blanks)} blank"
    return line(*parts, Span(rest, "dim"), *([Span(f" · {notice}", "warn")] if notice else []))


def map_page(exam: Exam, cursor: int, digits: str = "") -> Page:
    """All questions by number, with their answers and marks; `cursor` is the one that Enter opens, from 0."""
    rows = range(0, len(exam.replies), IN_A_ROW)
    body = [line(*(cell(exam, number, cursor) for number in range(row, min(row + IN_A_ROW, len(exam.replies))))) for row in rows]
    legend = line(Span("a–d answered · – blank · ? a guess · ! marked · what you have not seen has no sign", "dim"))
    going = line(f"Go to question {digits}▁") if digits else BLANK
    keys = (("← → ↑ ↓", "move"), ("0–9", "number"), ("Enter", "open"), ("n", "next blank"), ("k", "next marked"), ("v", "back"))
    return Page(
        line(Span("Map", "bold"), Span(f"  {counted(exam)}", "dim")), clock(exam), (*body, BLANK, legend, going), keys, cursor // IN_A_ROW
    )


def cell(exam: Exam, number: int, cursor: int) -> Span:
    """One question of the map: its number, its answer, a sign for a guess or a mark."""
    reply = exam.replies[number]
    letter = reply.chosen if len(reply.chosen) == 1 else "=" if reply.chosen else "–" if reply.seen else " "
    sign = "!" if reply.marked else "?" if reply.guessed else " "
    if number == cursor:
        return Span(f"{f'[{number + 1}{letter}{sign}'.rstrip()}]".rjust(6), "key")
    return Span(f"{number + 1:>4}{letter}{sign}", "warn" if reply.marked else "accent" if reply.chosen else "dim")


def counted(exam: Exam) -> str:
    """How many are answered, blank and marked."""
    answered = len(exam.replies) - len(exam.blanks)
    return f"{answered} answered · {len(exam.blanks)} blank · {len(exam.marked)} marked"


def submit_page(exam: Exam, marking: Marking) -> Page:
    """What would be handed in."""
    right, wrong = marking.exact
    guesses = sum(reply.guessed for reply in exam.replies)
    answered = len(exam.replies) - len(exam.blanks)
    body = [
        line(Span("Hand the paper in?", "bold")),
        BLANK,
        line(f"  Answered  {answered} of {len(exam.replies)}", Span(f", {guesses} of them guesses" if guesses else "", "warn")),
        line(f"  Blank     {listed(exam.blanks)}"),
        line(f"  Marked    {listed(exam.marked)}"),
        BLANK,
        line(Span(f"Right {signed(right)}, wrong {signed(wrong)}, blank 0.", "dim")),
    ]
    keys = (("y", "hand in"), ("n", "first blank"), ("k", "first marked"), ("Esc", "go on"))
    return Page(line(Span("Submit", "bold")), clock(exam), tuple(body), keys)


def signed(marks: Fraction) -> str:
    """`+2`, `−0.67`, `+45.33`, `0`."""
    if not hundredths(marks):
        return "0"
    shown = f"{hundredths(abs(marks)):f}"
    return f"{'−' if marks < 0 else '+'}{shown.rstrip('0').rstrip('.') if '.' in shown else shown}"


def listed(numbers: Sequence[int]) -> str:
    """`3: 4, 17–19`, the questions counted from 1; `none`."""
    if not numbers:
        return "none"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = (f"{run[0] + 1}" if len(run) == 1 else f"{run[0] + 1}–{run[-1] + 1}" for run in runs)
    return f"{len(numbers)}: {', '.join(shown)}"


def help_page(exam: Exam) -> Page:
    """The keys, in full."""
    width = max(len(key) for key, _ in HELP)
    body = tuple(line(Span(f"  {key:<{width}}", "key"), f"  {meaning}") for key, meaning in HELP)
    return Page(line(Span("Keys", "bold")), clock(exam), body, (("any key", "back"),))
