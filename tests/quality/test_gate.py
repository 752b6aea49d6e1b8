"""The gate: the items of the labelled table are no worse than the pinned figures, and every line of the table can fail."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TypedDict

import pytest

from quality.gate import LINES, PINNED, Asked, Ban, Row, Wanted, always, bare, figures, judged, measured, table, told
from quizgen.text import fold

ROOM_FOR_ROUNDING = 1e-9


class Pins(TypedDict):
    precision: float
    coverage: float
    rows: int
    forbidden: dict[str, int]
    missed: dict[str, list[str]]


@pytest.fixture(scope="module")
def pinned() -> Pins:
    pins: Pins = json.loads(PINNED.read_text(encoding="utf-8"))
    return pins


def worse(pins: Pins) -> str:
    """The rows that forbid more items, or miss another answer, than when the figures were pinned."""
    fell = [
        one
        for one in measured()
        if len(one.forbidden) > pins["forbidden"].get(one.row.name, 0)
        or {want.answers[0] for want in one.missed} - set(pins["missed"].get(one.row.name, ()))
    ]
    return "\n".join(told(tuple(fell)))


def breaking(ban: Ban) -> Asked:
    """An item that does all that a ban forbids, and nothing else."""
    question = " … ".join(("Which", *ban.question, *filter(None, [ban.exact]), "is it?"))
    return Asked(ban.kind or "choice", question, (ban.answer or "an answer of no row",), (ban.option,) if ban.option else ())


def meeting(want: Wanted) -> Asked:
    """An item that asks for a wanted answer."""
    return Asked("recall", f"Which one is wanted of {' and '.join(want.holds)}?", want.answers[:1])


@pytest.mark.parametrize("figure", ["precision", "coverage"])
def test_no_figure_falls_below_its_pin(figure: str, pinned: Pins) -> None:
    now, pin = figures(measured())[figure], pinned["precision"] if figure == "precision" else pinned["coverage"]
    assert isinstance(now, float)
    # Where the table itself has grown by a trap that springs, the new figure is pinned by `python tests/quality/gate.py --force`.
    assert now >= pin - ROOM_FOR_ROUNDING, f"{figure} fell from {pin} to {now}; worse than before:\n{worse(pinned)}"


def test_no_row_is_lost(pinned: Pins) -> None:
    assert len(table()) >= pinned["rows"]


def test_every_row_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(row.name for row in table()).items() if times > 1] == []


def test_every_ban_can_be_broken() -> None:
    deaf = [f"{row.name}: {ban}" for row in table() for ban in row.bans if not ban.forbids(breaking(ban))]
    assert deaf + [str(ban) for ban in always() if not ban.forbids(breaking(ban))] == []


def test_every_ban_names_its_line_and_why() -> None:
    bans = [*always(), *(ban for row in table() for ban in row.bans)]
    assert [ban for ban in bans if ban.line not in LINES or not ban.why] == []


def test_no_ban_but_that_of_a_silent_row_is_without_condition() -> None:
    bans = [ban for row in table() for ban in (row.bans[:-1] if row.silent else row.bans)]
    assert [ban for ban in bans if replace(ban, line=0, why="") == Ban(0, "")] == []


def test_a_silent_row_wants_nothing() -> None:
    assert [row.name for row in table() if row.silent and row.wanted] == []


def test_about_half_of_the_rows_are_traps() -> None:
    traps = sum(bool(row.bans) for row in table())
    assert 0.4 * len(table()) <= traps <= 0.8 * len(table())


def test_every_wanted_answer_can_be_asked_and_missed() -> None:
    for row in table():
        for want in row.wanted:
            assert want not in judged(row, (meeting(want),)).missed, f"{row.name}: {want} is banned by its own row"
            assert want in judged(row, ()).missed


def test_every_wanted_answer_stands_in_its_row_or_is_a_resolved_date() -> None:
    strange = [(row.name, want.answers[0]) for row in table() for want in row.wanted if not found(want, row)]
    assert strange == []


def found(want: Wanted, row: Row) -> bool:
    """Whether one form of the answer can be read in the row; a date may be told from the day of publication."""
    text = fold(f"{row.document.source.title} {row.document.text}")
    published = row.document.source.published
    return any(bare(answer) in text for answer in want.answers) or (published is not None and str(published.year) in want.answers[0])


# What a fake reading asks of one row, and whether the row forbids it.
FAKES = (
    ("Tata Steel closed down", Asked("recall", "By how much did Coal India end down?", ("1.9%",)), True),
    ("Tata Steel closed down", Asked("recall", "By how much did Coal India end down?", ("1.5%",)), False),
    ("The five companies will begin", Asked("cloze", "The […] companies will begin work.", ("five",)), True),
    ("The Indian contingent comprises", Asked("recall", "How many personnel does the Indian contingent comprise?", ("60",)), True),
    ("The Indian contingent comprises", Asked("recall", "How many personnel does India send to exercise Dustlik?", ("60",)), False),
    (
        "Mizoram borders Bangladesh",
        Asked("choice", "Which country does Mizoram border?", ("Bangladesh",), ("Myanmar", "China", "Nepal")),
        True,
    ),
    (
        "Mizoram borders Bangladesh",
        Asked("choice", "Which country does Mizoram border?", ("Bangladesh",), ("Iran", "China", "Nepal")),
        False,
    ),
    ("Seoul expects Washington", Asked("recall", "Which city expects Washington to lift the tariff?", ("Seoul",)), True),
    ("Project Tiger was launched", Asked("recall", "On which date was Project Tiger launched last month?", ("1 April 1973",)), True),
    ("Project Tiger was launched", Asked("recall", "On which date was Project Tiger launched?", ("1 April 1973",)), False),
)


@pytest.mark.parametrize(("begins", "item", "forbidden"), FAKES)
def test_a_fake_reading_is_judged_by_its_row(begins: str, item: Asked, *, forbidden: bool) -> None:
    row = next(row for row in table() if row.document.text.startswith(begins))
    assert bool(judged(row, (item,)).forbidden) is forbidden


def test_a_forbidden_item_covers_nothing() -> None:
    row = next(row for row in table() if row.document.text.startswith("Project Tiger was launched"))
    result = judged(row, (Asked("recall", "On which date was project Tiger launched?", ("1 April 1973",)),))
    assert (len(result.forbidden), len(result.missed)) == (1, 1)


def test_the_figures_count_items_and_answers() -> None:
    row = next(row for row in table() if row.document.text.startswith("Project Tiger was launched"))
    item = Asked("recall", "On which date was Project Tiger launched?", ("1 April 1973",))
    made = figures((judged(row, (item,)), judged(row, (replace(item, question="Tomorrow?"),)), judged(row, ())))
    assert (made["precision"], made["coverage"], made["rows"]) == (0.5, 0.3333, 3)
