"""Results: what was answered to a paper, as the pages, the terminal and grading hand it on, in one JSON form.

`right` is null where nothing can be marked: a blank, or an essay. `chosen` is the letter in the set's own order; `answer` is the text
of the chosen option, so that a result can still be read when the paper is lost.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, TypeAlias, cast

from quizgen.errors import ProblemError

VERSION = 1
NAME = "results"
MODES = ("exam", "study")
Mode: TypeAlias = Literal["exam", "study"]


class ResultsError(ProblemError):
    """A file of results that cannot be read as such."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One answer: to which item in which revision, what was chosen and what that said, whether it was right, how long it took."""

    item: str
    revision: str = ""
    chosen: str = ""
    answer: str = ""
    right: bool | None = None
    milliseconds: int = 0
    moment: datetime | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """A sitting over a paper: its title and digest, the set and seed, when (UTC), and the answers. `finished` is None while it lasts."""

    paper: str
    digest: str
    set: str = ""
    seed: int = 0
    started: datetime | None = None
    finished: datetime | None = None
    mode: Mode = "exam"
    answers: tuple[Recorded, ...] = ()


def dumps(results: Results) -> str:
    """The results as the text of their file; `loads` gives the same results back, moments to the millisecond."""
    head = {"quizgen": NAME, "version": VERSION, "paper": results.paper, "digest": results.digest, "set": results.set, "seed": results.seed}
    times = {"started": stamp(results.started), "finished": stamp(results.finished), "mode": results.mode}
    answers = [
        {
            "item": one.item,
            "revision": one.revision,
            "chosen": one.chosen,
            "answer": one.answer,
            "right": one.right,
            "milliseconds": one.milliseconds,
            "moment": stamp(one.moment),
            "marked": one.marked,
        }
        for one in results.answers
    ]
    return json.dumps({**head, **times, "answers": answers}, ensure_ascii=False, indent=1) + "\n"


def stamp(moment: datetime | None) -> str | None:
    """`2026-05-13T09:30:00.000Z`, as JavaScript writes it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z") if moment else None


def loads(text: str, *, path: str = "results.json") -> Results:
    """The results that the text holds. Raises ResultsError for another version, and for whatever is no such file, naming the answer."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
        raise ResultsError("is not JSON", path, line, "export the results from the quiz page again") from error
    if not isinstance(data, dict) or data.get("quizgen") != NAME:
        raise ResultsError("holds no results of a quizgen quiz", path, mend="use the file that 'Export results' on the quiz page saved")
    if data.get("version") != VERSION:
        problem = f"is of version {data.get('version')!r} of the results format; this quizgen reads version {VERSION}"
        raise ResultsError(problem, path, mend="update quizgen")
    return Record(data, path).results()


@dataclass(frozen=True, slots=True)
class Record:
    """One object of the JSON, read key by key; `number` is that of the answer, 0 for the head."""

    data: dict[str, Any]
    path: str
    number: int = 0

    def results(self) -> Results:
        """The whole sitting."""
        listed = self.data.get("answers")
        if not isinstance(listed, list):
            raise self.wrong("answers", "a list")
        answers = tuple(self.entry(number, one).recorded() for number, one in enumerate(listed, 1))
        mode = self.text("mode")
        if mode not in MODES:
            raise self.wrong("mode", '"exam" or "study"')
        times = self.moment("started"), self.moment("finished")
        return Results(
            self.text("paper"), self.text("digest"), self.text("set"), self.whole("seed"), *times, mode=cast("Mode", mode), answers=answers
        )

    def entry(self, number: int, value: object) -> Record:
        """One answer of the list."""
        if not isinstance(value, dict):
            raise self.wrong(f"answer {number}", "an object")
        return Record(cast("dict[str, Any]", value), self.path, number)

    def recorded(self) -> Recorded:
        """One answer."""
        right, marked = self.data.get("right"), self.data.get("marked", False)
        if right is not None and not isinstance(right, bool):
            raise self.wrong("right", "true, false or null")
        if not isinstance(marked, bool):
            raise self.wrong("marked", "true or false")
        item, revision, chosen, answer = (self.text(key) for key in ("item", "revision", "chosen", "answer"))
        return Recorded(item, revision, chosen, answer, right, self.whole("milliseconds"), self.moment("moment"), marked)

    def text(self, key: str) -> str:
        """A text, which must be there."""
        value = self.data.get(key)
        if not isinstance(value, str):
            raise self.wrong(key, "a text")
        return value

    def whole(self, key: str) -> int:
        """A whole number, not below zero for a time."""
        value = self.data.get(key, 0)
        if not isinstance(value, int) or isinstance(value, bool) or (key == "milliseconds" and value < 0):
            raise self.wrong(key, "a whole number")
        return value

    def moment(self, key: str) -> datetime | None:
        """A moment in UTC, or None where it is null."""
        value = self.data.get(key)
        if value is None:
            return None
        try:
            read = datetime.fromisoformat(value)
            return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
        except (TypeError, ValueError, OverflowError) as error:
            raise self.wrong(key, "a time such as 2026-05-13T09:30:00Z, or null") from error

    def wrong(self, key: str, wanted: str) -> ResultsError:
        """The error for a value of another kind."""
        place = f"answer {self.number}: " if self.number else ""
        return ResultsError(f"{place}{key} is not {wanted}", self.path, mend="export the results again, or mend the file by hand")
