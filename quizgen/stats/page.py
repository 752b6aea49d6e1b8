"""The figures as one HTML page: no script, no request, light and dark."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from datetime import timedelta
from hashlib import sha256
from html import escape
from string import Template

from quizgen.stats.figures import MINUTE, Stats, duration, levels
from quizgen.stats.plots import Bar, calibration, columns, heat_map, percent, share_bar
from quizgen.templating import template_text

FOLDER, WEEK, WEEKS = "stats", 7, 52
LABELS_APART, LAST_DAYS = 5, 30
NEAR, FAR = 0.03, 0.16


def page(stats: Stats) -> bytes:
    """The page, the same bytes for the same figures."""
    style = template_text(FOLDER, "stats.css")
    lock = b64encode(sha256(style.encode()).digest()).decode()
    parts = [tiles(stats), *(sections(stats) if stats.days else [nothing()])]
    made = Template(template_text(FOLDER, "page.html")).substitute(
        lock=f"sha256-{lock}", style=style, day=f"{stats.today.day} {stats.today:%B %Y}", body="\n".join(filter(None, parts))
    )
    return made.encode()


def nothing() -> str:
    """Where nothing was answered yet."""
    return "<p>Nothing has been answered yet. Begin with <code>quizgen practice</code>.</p>"


def tiles(stats: Stats) -> str:
    """The figures of the day."""
    month = next((one for one in stats.retained if one.days == LAST_DAYS), None)
    done = stats.answered
    told = [
        ("due today", f"{stats.due}", f"{stats.late} late" if stats.late else "nothing late"),
        ("done today", f"{done.answers}", duration(done.milliseconds)),
        ("days in a row", f"{stats.streak}", f"{stats.longest} at best"),
        ("remembered", f"{percent(month.share)}" if month and month.asked else "–", f"last 30 days; target {percent(stats.target)}"),
        ("mature cards", f"{stats.cards.mature}", f"{stats.cards.young} young, {stats.cards.learning} learning, {stats.cards.new} new"),
    ]
    shown = (f"<div><dt>{escape(name)}</dt><dd>{escape(figure)}<small>{escape(rest)}</small></dd></div>" for name, figure, rest in told)
    return f'<dl class="tiles">{"".join(shown)}</dl>'


def section(title: str, body: str, note: str = "", kind: str = "") -> str:
    """A part of the page under its heading."""
    told = f'<p class="note">{escape(note)}</p>' if note else ""
    return f'<section class="{kind}"><h2>{escape(title)}</h2>{told}{body}</section>'


def sections(stats: Stats) -> Iterable[str]:
    """The plots and tables."""
    yield year(stats)
    yield ahead(stats)
    yield time_spent(stats)
    yield f'<div class="stack">{retention(stats)}{topics(stats)}</div>'
    yield f'<div class="stack">{calibrated(stats)}</div>'
    yield weakest(stats)


def calibrated(stats: Stats) -> str:
    """What was predicted, beside what came true."""
    if not stats.bins:
        return ""
    told = f"Predictions and what came true are {percent(stats.error)} apart on average."
    note = "On the line they are the same; a larger circle tells of more answers."
    return section("Predicted and come true", calibration(stats.bins, told), f"{told} {note}", "square")


def year(stats: Stats) -> str:
    """The map of the year."""
    days = stats.since(WEEKS * WEEK + stats.today.weekday() + 1)
    practised = sum(day.answers > 0 for day in days)
    told = f"{practised} days of practice, {sum(day.answers for day in days)} answers."
    return section("The year", heat_map(days, levels(days), f"Map of the year: {told}"), told, "year late")


def ahead(stats: Stats) -> str:
    """What becomes due."""
    days = [stats.today + timedelta(days=number) for number in range(len(stats.forecast))]
    cut = "today ↑" if stats.ahead[0] < stats.forecast[0] else "today"
    labels = [cut if not number else f"{day.day} {day:%b}" if number % LABELS_APART == 0 else "" for number, day in enumerate(days)]
    told = [f"{day.day} {day:%B}: {value} due" for value, day in zip(stats.forecast, days, strict=True)]
    bars = [Bar(*bar) for bar in zip(stats.ahead, labels, told, strict=True)]
    note = f"{sum(stats.forecast)} cards become due in 30 days, {stats.forecast[0]} of them by tonight."
    return section("The next 30 days", columns(bars, "due", note, "cards"), note, "wide")


def time_spent(stats: Stats) -> str:
    """The time of each day."""
    days = stats.since(LAST_DAYS)
    whole, practised = sum(day.milliseconds for day in days), sum(day.answers > 0 for day in days)
    count = len(days)
    bars = [
        Bar(
            day.milliseconds / MINUTE,
            "today" if place == count - 1 else f"{day.day.day} {day.day:%b}" if (count - 1 - place) % LABELS_APART == 0 else "",
            f"{day.day.day} {day.day:%B}: {duration(day.milliseconds)}, {day.answers} answers",
        )
        for place, day in enumerate(days)
    ]
    told = f"{duration(whole)} in 30 days, {duration(whole / (practised or 1))} on a day of practice."
    return section("Time", columns(bars, "time", told, "minutes"), told, "wide late")


def retention(stats: Stats) -> str:
    """What was remembered."""
    rows = [
        (
            f"last {one.days} days" if one.days else "ever",
            share_bar(one.share, grade(one.share, stats.target)),
            f"{percent(one.share)}",
            one.asked,
        )
        for one in stats.retained
        if one.asked
    ]
    told = f"Of the cards that you had learned and that came up again; the target is {percent(stats.target)}."
    body = table(("", "", "", "asked"), rows) if rows else "<p>Nothing that you learned has come up again yet.</p>"
    return section("Remembered", body, told)


def topics(stats: Stats) -> str:
    """The weakest topics."""
    rows = [
        (
            topic.name.replace("::", " ").replace("_", " ") or "no tag",
            share_bar(topic.share, grade(topic.share, stats.target)),
            f"{percent(topic.share)}",
            topic.answers,
        )
        for topic in stats.topics
    ]
    return (
        section("Topics, the weakest first", table(("", "", "right", "answers"), rows), "The answers of the last 90 days.") if rows else ""
    )


def weakest(stats: Stats) -> str:
    """The items that were missed most."""
    rows = [(one.label + (" · leech" if one.leech else ""), "", f"{one.misses}", one.answers) for one in stats.weakest]
    told = "Reword a leech, or learn it another way: asking alone does not teach it."
    return section("What does not want to stay", table(("", "", "missed", "asked"), rows), told) if rows else ""


def grade(share: float, target: float) -> str:
    """The colour of a share beside what is wanted."""
    return "good" if share >= target - NEAR else "fair" if share >= target - FAR else "poor"


def table(heads: Sequence[str], rows: Iterable[tuple[str, str, str, int]]) -> str:
    """Rows of a name, a bar, a figure and a count."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{drawn}</td>'
        f'<td class="figure">{escape(figure)}</td><td class="count">{count}</td></tr>'
        for name, drawn, figure, count in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
