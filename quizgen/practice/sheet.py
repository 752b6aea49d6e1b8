"""A paper that is being answered, as one file: what it asks, word for word, and what stands on the sheet so far.

The file is written whole after every key that matters, so that a crash costs nothing; the decks may change meanwhile.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from quizgen.errors import DeckError, ProblemError
from quizgen.files import write_file
from quizgen.identity import paper_digest
from quizgen.marking import Answer, Result, mark, recorded
from quizgen.model import Paper, Review
from quizgen.papers import dump_paper, parse_paper
from quizgen.practice.bringing import reviews_of
from quizgen.practice.exam import Exam, Reply, resume
from quizgen.questions import questions_of
from quizgen.results import Results

NAME, VERSION = "exam", 1
MILLISECOND = timedelta(milliseconds=1)
ANEW = "delete the file to begin anew"


class SheetError(ProblemError):
    """A file of an unfinished exam that cannot be read as such."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper, what stands on its sheet, and when it was opened (UTC)."""

    paper: Paper
    exam: Exam
    started: datetime

    def at(self, now: datetime) -> int:
        """The milliseconds from the opening of the paper to a moment, by the clock on the wall."""
        return (now - self.started) // MILLISECOND

    def moment(self, at: int) -> datetime:
        """The moment that lies so many milliseconds behind the opening."""
        return self.started + at * MILLISECOND


def dumps(sheet: Sheet) -> str:
    """The sheet as the text of its file; `loads` gives it back."""
    head = {"quizgen": NAME, "version": VERSION, "started": sheet.started.astimezone(UTC).isoformat()}
    asked = {"set": sheet.paper.set, "paper": dump_paper(sheet.paper)}
    return json.dumps({**head, "exam": asdict(sheet.exam), **asked}, ensure_ascii=False) + "\n"


def loads(text: str, *, path: str) -> Sheet:
    """The sheet that the text holds. Raises SheetError for another version, and for whatever is no such file."""
    try:
        data = json.loads(text)
        if data["quizgen"] != NAME:
            raise SheetError("is no exam of quizgen", path, mend=ANEW)
        if data["version"] != VERSION:
            raise SheetError("was begun with another version of quizgen", path, mend=f"go on with that version, or {ANEW}")
        return sheet_of(data)
    except (ValueError, KeyError, TypeError, IndexError, DeckError) as error:
        raise SheetError("is damaged", path, mend=ANEW) from error


def sheet_of(data: dict[str, Any]) -> Sheet:
    """The sheet that plain values tell of. Raises KeyError, TypeError, ValueError where they do not."""
    paper = replace(parse_paper(data["paper"]), set=data["set"])
    exam = Exam(**(data["exam"] | {"replies": tuple(Reply(**reply) for reply in data["exam"]["replies"])}))
    if len(exam.replies) != len(paper.items) or exam.current >= len(exam.replies):
        raise ValueError(len(exam.replies))
    return Sheet(paper, exam, datetime.fromisoformat(data["started"]))


def resumed(sheet: Sheet, now: datetime) -> Sheet:
    """The sheet as it is found at a moment: the time of the paper went on, and may be up."""
    return replace(sheet, exam=resume(sheet.exam, sheet.at(now)))


def answers(sheet: Sheet) -> tuple[Answer, ...]:
    """What was answered, question by question, as marking wants it."""
    replies = zip(questions_of(sheet.paper), sheet.exam.replies, strict=True)
    return tuple(
        Answer(
            question.item,
            reply.chosen,
            reply.milliseconds,
            sheet.moment(reply.changed) if reply.chosen else None,
            "guess" if reply.guessed else "",
            reply.marked,
        )
        for question, reply in replies
    )


def marked(sheet: Sheet) -> Result:
    """The sheet marked."""
    return mark(sheet.paper, answers(sheet))


def results(sheet: Sheet, result: Result) -> Results:
    """The marked sheet as a file of results keeps it."""
    paper, exam = sheet.paper, sheet.exam
    finished = sheet.moment(exam.elapsed) if exam.submitted else None
    told = tuple(recorded(one) for one in result.marked)
    return Results(paper.title, paper_digest(paper), paper.set, paper.seed, sheet.started, finished, answers=told)


def reviews(sheet: Sheet, result: Result, *, now: datetime, zone: int) -> tuple[Review, ...]:
    """What practice learns of the marked sheet: what was wrong or only guessed was not known; of a blank it learns nothing.

    `zone` are the minutes by which the reader's clock is ahead of UTC. The same sheet, or its file of results, counts once.
    """
    guessed = {one.answer.item for one in result.marked if one.answer.confidence == "guess"}
    return reviews_of(results(sheet, result), "exam", now=now, zone=zone, guessed=guessed)


def keep(path: Path, sheet: Sheet) -> None:
    """Put the sheet on the disk, whole. Raises ProblemError where that cannot be."""
    write_file(path, dumps(sheet).encode())


def kept(path: Path) -> Sheet | None:
    """The sheet that was kept there, or None. Raises SheetError when it cannot be read."""
    try:
        return loads(path.read_text(encoding="utf-8"), path=str(path)) if path.exists() else None
    except (OSError, UnicodeDecodeError) as error:
        raise SheetError("cannot be read", str(path), mend=ANEW) from error
