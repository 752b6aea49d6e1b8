"""The command that brings results into the log of practice: import."""

# ruff: noqa: D301 - a docstring here is a help page, in which click wants the control character \b before lines it must not join
from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import clock
from quizgen.cli.arguments import FINE, WRONG, app

if TYPE_CHECKING:
    from quizgen.model import Channel
    from quizgen.results import Results


@app.command("import")
def bring(
    results: Annotated[list[Path], typer.Argument(metavar="RESULTS...", help="Files that 'Export results' on a quiz page saved.")],
) -> None:
    """Bring the results of quiz pages into practice, so that what went wrong there comes back here.

    A file may be brought in as often as you like: each answer counts once.

    \b
    Examples:
      quizgen import ~/Downloads/quiz-results.json
      quizgen import ~/Downloads/*-results.json
    """
    from quizgen import showing
    from quizgen.errors import ProblemError
    from quizgen.results import loads

    read: dict[str, Results] = {}
    problems = []
    for path in results:
        try:
            read[path.as_posix()] = loads(path.read_text(encoding="utf-8-sig"), path=path.as_posix())
        except OSError as error:
            problems.append(ProblemError(f"cannot be read: {error.strerror}", path.as_posix()))
        except UnicodeDecodeError:
            problems.append(ProblemError("is not UTF-8 text", path.as_posix(), mend="export the results again"))
        except ProblemError as error:
            problems.append(error)
    keep(read, "html")
    showing.complain(problems)
    raise typer.Exit(WRONG if problems else FINE)


def keep(read: Mapping[str, Results], channel: Channel) -> None:
    """Put results in the log, and tell of each how much of it was new. Raises LogError where the log cannot be written."""
    from quizgen.practice.bringing import reviews_of
    from quizgen.practice.home import home
    from quizgen.practice.log import FILE, Log
    from quizgen.practice.schedule import AGAIN

    with Log(home() / FILE) as log:
        for name, results in read.items():
            now = clock.now()
            reviews = reviews_of(results, channel, now=now, zone=clock.zone(results.started or now))
            kept = [review for review, number in zip(reviews, log.record(reviews), strict=True) if number]
            back = sum(review.rating == AGAIN for review in kept)
            known = len(reviews) - len(kept)
            told = f"{len(kept)} new answer{'' if len(kept) == 1 else 's'} for practice, {back} of them wrong"
            sys.stderr.write(f"{name}: {told}{f'; {known} were there already' if known else ''}\n")
