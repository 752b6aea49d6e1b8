"""The pages of practice as pure values: the card, what came of the answer, the keys, the end of a sitting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeAlias

from quizgen.model import Rating
from quizgen.questions import Question
from quizgen.terminal.lines import BLANK, Line, Span, Style, line
from quizgen.terminal.pages import Page
from quizgen.terminal.questions import asked, explained, options, solved

Way: TypeAlias = Literal["letter", "typed", "reveal"]
Keys: TypeAlias = tuple[tuple[str, str], ...]

NAMES: dict[Rating, str] = {1: "again", 2: "hard", 3: "good", 4: "easy"}
OTHERS: Keys = (("u", "undo"), ("e", "edit"), ("f", "flag"), ("s", "suspend"), ("l", "later"), ("?", "help"), ("q", "quit"))
TYPING: Keys = (("Enter", "answer"), ("Tab", "don't know"), ("Esc", "other keys"))
MOST_SIBLINGS, MOST_SLIPS = 3, 4
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MONTH, YEAR = 30.4, 365.25


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sitting stands: cards done, cards to come, what this one is ("new", "due", "again"), whether it is flagged, a notice."""

    done: int
    left: int
    kind: str = ""
    flagged: bool = False
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an answer: what was given, whether it was right (None: nobody judged), the remark of the judge.

    `rating` is the one that stands, `rests` how long each would put the card off; `lesson` is shown where a card is missed again and again.
    """

    given: str = ""
    chosen: str = ""
    right: bool | None = None
    remark: str = ""
    rating: Rating | None = None
    rests: tuple[tuple[Rating, timedelta], ...] = ()
    lesson: tuple[Line, ...] = ()


def way_of(question: Question, *, reveal: bool) -> Way:
    """How a question is answered here; `reveal`: typed answers are thought and judged by the reader."""
    if question.form == "options":
        return "letter"
    return "reveal" if reveal or question.form == "essay" else "typed"


def head(question: Question, place: Place) -> tuple[Line, Line]:
    """The topic at the left; at the right, what this card is and how many are to come."""
    topic = " · ".join(part.replace("_", " ") for part in question.tags[0].split("::")[:2]) if question.tags else "Practice"
    state: list[str | Span] = [Span(f"{place.kind} · ", "dim")] if place.kind else []
    flag = [Span("flagged · ", "warn")] if place.flagged else []
    return line(Span(topic, "accent")), line(*flag, *state, f"{place.done} done · {place.left} left")


def card_body(question: Question, notice: str = "") -> tuple[Line, ...]:
    """What is asked, with the options."""
    told = (BLANK, line(Span(notice, "warn"))) if notice else ()
    return (*asked(question), *options(question), *told)


def card_page(question: Question, place: Place, way: Way, *, plain: bool, typing: bool = False) -> Page:
    """A card that waits for its answer."""
    body = card_body(question, place.notice)
    return Page(*head(question, place), body, card_keys(question, way, plain=plain, typing=typing), focus=len(body) - 1)


def card_keys(question: Question, way: Way, *, plain: bool, typing: bool) -> Keys:
    """The keys while a card waits; while a line is typed, letters are letters, and on a plain screen keys have a colon."""
    if typing and plain:
        return (("Enter", "answer"), (":x", "don't know"), *((f":{key}", meaning) for key, meaning in OTHERS))
    if typing:
        return TYPING
    if way == "letter":
        return ((f"a–{'abcd'[len(question.options) - 1]}", "answer"), ("x", "don't know"), *OTHERS)
    if way == "typed":
        return (("Enter", "type the answer"), ("x", "don't know"), *OTHERS)
    return (("Enter", "show the answer"), *OTHERS)


def answer_page(question: Question, place: Place, outcome: Outcome, *, plain: bool) -> Page:
    """What came of the answer: the verdict, the right answer and why, the words of the source, and the grades."""
    told = (BLANK, line(Span(place.notice, "warn"))) if place.notice else ()
    why = (*told, BLANK, *explained(question), *outcome.lesson)
    if plain:
        above = card_body(question)
        said = (*verdict(question, outcome), *spoken(question, outcome), *why, grades(outcome))
    else:
        taken = "" if outcome.right and question.form != "options" else outcome.chosen
        above = (*asked(question), *solved(question, taken), BLANK)
        said = (*verdict(question, outcome), *why)
    # Where not all has room, the verdict stands in the middle: the options above it, the reasons below.
    return Page(*head(question, place), (*above, *said), answer_keys(question, outcome, plain=plain), focus=len(above))


def verdict(question: Question, outcome: Outcome) -> tuple[Line, ...]:
    """Right, wrong, or close, in words."""
    remark = f" — {outcome.remark}" if outcome.remark else ""
    if outcome.right is None:
        return ()
    if outcome.right:
        return (line(Span(f"Right{remark}", "good")),)
    if not outcome.given:
        return (line(Span("Not known", "bad")),)
    near = "Close" if outcome.remark and question.form == "typed" else "Wrong"
    return (line(Span(f"{near}{remark}", "bad")),)


def spoken(question: Question, outcome: Outcome) -> tuple[Line, ...]:
    """What was answered and what was right in whole lines, for a screen that is read from the top."""
    letter = f"({'abcd'[question.key]}) " if question.form == "options" else ""
    yours = [line(f"Your answer: {outcome.given}")] if outcome.given and not outcome.right else []
    return (*yours, *([line(f"The answer: {letter}{question.answer}")] if question.answer else []))


def grades(outcome: Outcome) -> Line:
    """The four grades with how long each puts the card off; the one that Enter takes is marked."""
    spans: list[str | Span] = []
    for rating, rest in outcome.rests:
        chosen = rating == (outcome.rating or 3)
        style: Style = "bold" if chosen else "dim"
        text = f"{rating} {NAMES[rating]} {told(rest)}"
        spans += [Span(f"[{text}]" if chosen else f" {text} ", style), " "]
    return line(*spans)


def answer_keys(question: Question, outcome: Outcome, *, plain: bool) -> Keys:
    """The keys once the answer is shown; where they are read out, the grades stand above them, so that they stay the same."""
    right = (("y", "count as right"),) if outcome.right is False and question.form != "options" else ()
    change = (("n", "count as wrong"),) if outcome.right else right
    suggested = outcome.rating or 3
    if plain:
        return (("Enter", NAMES[suggested]), ("1–4", "another grade"), *change, *OTHERS)
    rests = {rating: f"{NAMES[rating]} {told(rest)}" for rating, rest in outcome.rests}
    others = tuple((str(rating), text) for rating, text in rests.items() if rating != suggested)
    return (("Enter", rests.get(suggested, NAMES[suggested])), *others, *change, *OTHERS)


def told(rest: timedelta) -> str:
    """How long: `10 min`, `3 h`, `5 d`, `2.3 mo`, `1.4 y`."""
    if rest < HOUR:
        return f"{max(round(rest / timedelta(minutes=1)), 1)} min"
    if rest < DAY:
        return f"{round(rest / HOUR)} h"
    days = rest / DAY
    if days < MONTH:
        return f"{round(days)} d"
    return f"{days / MONTH:.1f} mo" if days < YEAR else f"{days / YEAR:.1f} y"


def lesson(misses: int, slips: Sequence[str], siblings: Sequence[Question]) -> tuple[Line, ...]:
    """What helps with a card that asking alone does not teach: what was taken for the answer, and what stands beside it."""
    lines = [BLANK, line(Span(f"You have missed this {misses} times: read the words of the source once more, slowly.", "warn"))]
    counted = {slip: slips.count(slip) for slip in dict.fromkeys(slips)}
    taken = [f"{slip} ({times}×)" if times > 1 else slip for slip, times in list(counted.items())[:MOST_SLIPS]]
    if taken:
        lines.append(line(f"  You took for it: {'; '.join(taken)}"))
    lines += [line(Span("  Beside it: ", "dim"), f"{sibling.stem} ", Span(sibling.answer, "bold")) for sibling in siblings[:MOST_SIBLINGS]]
    lines.append(line(Span("  e makes the card easier to learn: a shorter answer, a note. l lays it aside until tomorrow.", "dim")))
    return tuple(lines)


def help_page() -> Page:
    """Every key of practice."""
    entries = (
        ("a–d", "answer with that option"),
        ("x", "you do not know: the answer is shown, the card comes back"),
        ("Tab", "the same while you type an answer; Esc gives you the keys below"),
        ("Enter", "go on with the grade that is named there"),
        ("1 2 3 4", "another grade: again, hard, good, easy; the times say when the card comes back"),
        ("y  n", "count a typed answer as right after all, or a lucky one as wrong"),
        ("u", "take the last step back: an answer, a grade, a suspension; as often as you like"),
        ("e", "open the card in your editor ($EDITOR); it is read again when you close the file"),
        ("f", "flag the card, or take the flag away: quizgen doctor lists what is flagged"),
        ("s", "suspend the card: it is not asked again until you take that back"),
        ("l", "later: the card rests until tomorrow"),
        ("↑ ↓", "scroll where a card is longer than the screen"),
        ("q", "leave; every answer is kept"),
    )
    body = [line(Span(f"{key:8}", "key"), f" {meaning}") for key, meaning in entries]
    return Page(line(Span("Keys", "bold")), BLANK, tuple(body), (("any key", "back"),))


def trouble_page(problem: str) -> Page:
    """An answer could not be kept."""
    body = (line(Span("This answer is not kept yet", "bad")), BLANK, line(f"  {problem}"), BLANK, line("  Everything before it is."))
    return Page(line(Span("Practice", "bold")), BLANK, body, (("Enter", "try again"), ("q", "leave without it")))
