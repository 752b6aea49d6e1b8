"""From decks or a paper file to a marked paper: a new sitting or one that goes on, its result, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen import results as files_of_results
from quizgen.errors import ProblemError
from quizgen.files import remove_file, write_file
from quizgen.marking import Marked, Result
from quizgen.model import Mains, Paper
from quizgen.papers import Order, assemble, in_set, is_paper, load_paper
from quizgen.practice.exam import begin
from quizgen.practice.guessing import guessing
from quizgen.practice.locking import alone
from quizgen.practice.sheet import Sheet, keep, kept, marked, results, resumed
from quizgen.terminal.deck_files import readable
from quizgen.terminal.exam import Clock, Sitting, sit
from quizgen.terminal.exam_pages import clock, counted, signed
from quizgen.terminal.lines import BLANK, Line, Span, line
from quizgen.terminal.pages import Page
from quizgen.terminal.results import result_lines, to_see, wrong_lines
from quizgen.terminal.screen import Screen

UNFINISHED, LOCK, FOLDER = "exam.json", "exam.lock", "exams"
LEAVING = frozenset({"q", "eof", "escape"})


@dataclass(frozen=True, slots=True)
class Chosen:
    """The paper to be sat, and what has to be said about it."""

    paper: Paper
    remarks: tuple[str, ...] = ()


def choose(names: Sequence[Path], order: Order, letter: str = "", minutes: int | None = None) -> Chosen:
    """The paper of a paper file, in the set of that letter, or one assembled from decks. Raises ProblemError where there is none.

    Essays are left out: nobody here can mark them.
    """
    if len(names) == 1 and is_paper(names[0]):
        paper = in_set(load_paper(names[0]), letter)
        chosen = Chosen(replace(paper, minutes=paper.minutes if minutes is None else minutes))
    else:
        files, problems = readable(names)
        made = assemble([file.deck for file in files], order)
        chosen = Chosen(in_set(made.paper, letter), (*made.remarks, *map(str, problems)))
    items = tuple(item for item in chosen.paper.items if not isinstance(item.prompt, Mains))
    if not items:
        raise ProblemError(
            "there is nothing but essays, which cannot be marked here", ", ".join(map(str, names)), mend="print them instead"
        )
    left_out = len(chosen.paper.items) - len(items)
    remarks = (*chosen.remarks, *([f"{left_out} essays are left out: they cannot be marked here"] if left_out else []))
    return Chosen(replace(chosen.paper, items=items), remarks)


@dataclass(frozen=True, slots=True)
class Hall:
    """Where papers are sat: the screen, the clock, the reader's own folder, and what becomes of a marked sheet."""

    screen: Screen
    clock: Clock
    folder: Path
    remember: Callable[[Sheet, Result], int]

    @property
    def unfinished(self) -> Path:
        """The file of the paper that is being answered."""
        return self.folder / UNFINISHED

    def keep(self, sheet: Sheet) -> None:
        """Put a sheet on the disk."""
        keep(self.unfinished, sheet)


def examine(hall: Hall, choose_paper: Callable[[], Chosen]) -> tuple[Line, ...]:
    """Go on with the unfinished paper, or sit a new one; what is to be read when the screen is gone. Raises ProblemError."""
    with alone(hall.folder / LOCK, "another exam is open in another window", "finish it there"):
        sheet = begun(hall, choose_paper)
        if sheet is None:
            return ()
        sheet = sit(Sitting(hall.screen, sheet, hall.clock, hall.keep))
        if not sheet.exam.submitted:
            return (line(f"Your answers are kept{', the clock goes on' if sheet.exam.limit else ''}. Come back with: quizgen exam"),)
        return finish(hall, sheet)


def begun(hall: Hall, choose_paper: Callable[[], Chosen]) -> Sheet | None:
    """The sheet to be answered: the unfinished one if there is one and the reader wants it, else a new one; None to leave."""
    old = kept(hall.unfinished)
    if old:
        sheet = resumed(old, hall.clock.wall())
        if sheet.exam.submitted:
            return sheet
        key = hall.screen.key(resume_page(sheet))
        if key in LEAVING:
            return None
        if key != "n":
            return sheet
        store(hall, sheet)
    if not hall.screen.plain:
        hall.screen.show(Page(line(Span("Exam", "bold")), BLANK, (line(Span("Setting the paper …", "dim")),)))
    chosen = choose_paper()
    sheet = Sheet(chosen.paper, begin(len(chosen.paper.items), minutes=chosen.paper.minutes), hall.clock.wall())
    if hall.screen.key(start_page(chosen)) in LEAVING:
        return None
    sheet = replace(sheet, started=hall.clock.wall())
    hall.keep(sheet)
    return sheet


def resume_page(sheet: Sheet) -> Page:
    """An unfinished paper is there."""
    body = (
        line(Span("You have an unfinished paper", "bold")),
        BLANK,
        line(f"  {sheet.paper.title}, {len(sheet.exam.replies)} questions"),
        line(f"  {counted(sheet.exam)}"),
    )
    return Page(line(Span("Exam", "bold")), clock(sheet.exam), body, (("Enter", "go on"), ("n", "a new paper instead"), ("q", "leave")))


def start_page(chosen: Chosen) -> Page:
    """What the paper is, before its clock starts."""
    paper = chosen.paper
    right, wrong = paper.marking.exact
    timed = f"{paper.minutes} minutes" if paper.minutes else "no time limit"
    body = [
        line(Span(f"{paper.title}{f', set {paper.set}' if paper.set else ''}", "bold")),
        BLANK,
        line(f"  {len(paper.items)} questions · {timed}"),
        line(f"  {signed(right)} for a right answer, {signed(wrong)} for a wrong one, 0 for a blank"),
        line("  Press g on an answer that is a guess: the result says what your guesses earned"),
        *(line(Span(f"  {remark}", "dim")) for remark in chosen.remarks),
    ]
    return Page(
        line(Span("Exam", "bold")), BLANK, tuple(body), (("Enter", "start the clock" if paper.minutes else "start"), ("q", "leave"))
    )


def finish(hall: Hall, sheet: Sheet) -> tuple[Line, ...]:
    """Mark a sheet, keep the result for good, let practice know, and show it.

    Each step may be done again after a crash: the sheet goes when all are done.
    """
    result, due = store(hall, sheet)
    remove_file(hall.unfinished)
    lines = result_lines(sheet.paper.title, result, guessing(result, sheet.paper.marking), sheet.exam)
    if due:
        lines = (*lines, BLANK, line(f"{due} wrong or guessed question{'' if due == 1 else 's'} will come back in: quizgen practice"))
    wrong = to_see(result)
    if hall.screen.plain:
        return (*lines, *(entry for one in wrong for entry in (BLANK, *wrong_lines(one))))
    look_back(hall.screen, lines, wrong)
    return lines


def store(hall: Hall, sheet: Sheet) -> tuple[Result, int]:
    """Keep the result for good and let practice know; the result, and how many questions became due."""
    result = marked(sheet)
    name = f"{sheet.started:%Y-%m-%dT%H%M%SZ}.json"
    write_file(hall.folder / FOLDER / name, files_of_results.dumps(results(sheet, result)).encode())
    return result, hall.remember(sheet, result)


def look_back(screen: Screen, lines: tuple[Line, ...], wrong: Sequence[Marked]) -> None:
    """The result on the screen, and the questions worth another look, one by one."""
    place = -1
    while True:
        key = screen.key(look_page(lines, wrong, place))
        if key in LEAVING:
            return
        if key in {"enter", "right", " ", "n", "w"}:
            place = min(place + 1, len(wrong) - 1)
        elif key in {"left", "p", "backspace"}:
            place = max(place - 1, -1)
        elif key == "r":
            place = -1


def look_page(lines: tuple[Line, ...], wrong: Sequence[Marked], place: int) -> Page:
    """The result, or one of the questions."""
    if place < 0:
        keys = (*((("Enter", f"look at {len(wrong)} wrong, blank or guessed"),) if wrong else ()), ("q", "leave"))
        return Page(line(Span("Result", "bold")), BLANK, lines, keys)
    keys = (("Enter", "next"), ("p", "back"), ("r", "result"), ("q", "leave"))
    return Page(line(Span("Another look", "bold")), line(f"{place + 1} of {len(wrong)}"), wrong_lines(wrong[place]), keys)
