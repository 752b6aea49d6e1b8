"""The figures of a reader, drawn with the characters of a terminal, or told in sentences for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.stats.figures import MINUTE, Bin, Day, Stats, Topic, duration, levels
from quizgen.terminal.lines import BLANK, Line, Span, Style, cells, line
from quizgen.terminal.pages import Page
from quizgen.terminal.screen import Screen

LEAVING = frozenset({"q", "eof", "enter", "escape"})
KEYS = (("↑ ↓ PgUp PgDn", "scroll"), ("q", "quit"))
EIGHTHS = " ▁▂▃▄▅▆▇█"
SHADES = ("·", "░", "▒", "▓", "█")
SHADE_STYLES: tuple[Style, ...] = ("dim", "good", "good", "good", "good")
WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
WEEK, WEEKS, HIGH, BAR, NAME = 7, 52, 5, 20, 30
NEAR, FAR = 0.03, 0.08
LAST_DAYS, LABEL = 30, 46


def leaf_through(screen: Screen, stats: Stats) -> tuple[Line, ...]:
    """The page on a screen that may be lower than it, until the reader has seen enough; what is left on the terminal then."""
    page = Page(
        line(Span("Practice", "bold")),
        line(Span(f"{stats.today.day} {stats.today:%B %Y}", "dim")),
        tuple(lines_of(stats, drawn=True)),
        KEYS,
    )
    while screen.key(page) not in LEAVING:
        pass
    return tuple(headline(stats))


def lines_of(stats: Stats, *, drawn: bool) -> Iterator[Line]:
    """The whole page; `drawn` False for sentences without pictures."""
    yield from headline(stats)
    if not stats.days:
        yield BLANK
        yield line("Nothing has been answered yet. Begin with: quizgen practice")
        return
    parts = (heat, ahead, time_spent) if drawn else (told_year, told_ahead, told_time)
    for part in parts:
        yield from part(stats)
    yield from retention(stats)
    yield from calibration(stats, drawn=drawn)
    yield from weak_topics(stats, drawn=drawn)
    yield from weak_items(stats)


def headline(stats: Stats) -> Iterator[Line]:
    """What is to be done today, what has been done, and the days in a row."""
    late = f" ({stats.late} late)" if stats.late else ""
    done = stats.answered
    today = f"{done.answers} done today in {duration(done.milliseconds)}" if done.answers else "nothing done yet today"
    yield line(Span(f"{stats.due} due today", "bold"), f"{late} · {today} · ", Span(row(stats), "good" if stats.streak else "dim"))
    cards = stats.cards
    told = f"{cards.new} new · {cards.learning} learning · {cards.young} young · {cards.mature} mature"
    yield line(Span(f"{told}{f' · {cards.suspended} suspended' if cards.suspended else ''}", "dim"))


def row(stats: Stats) -> str:
    """`12 days in a row, 31 at best`."""
    best = f", {stats.longest} at best" if stats.longest > stats.streak else ""
    return f"{count(stats.streak, 'day')} in a row{best}"


def count(number: int, noun: str) -> str:
    """`1 day`, `2 days`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def percent(share: float) -> str:
    """`91 %`."""
    return f"{round(100 * share)} %"


def title(text: str, *beside: str | Span) -> Iterator[Line]:
    """A heading."""
    yield BLANK
    yield line(Span(text, "bold"), *beside)


def heat(stats: Stats) -> Iterator[Line]:
    """The year as a map: a column for each week, a row for each day of it."""
    last = WEEKS * WEEK + stats.today.weekday() + 1
    year = stats.since(last)
    shades = levels(year)
    practised = sum(day.answers > 0 for day in year)
    yield from title("The year", Span(f"  {count(practised, 'day')}, {sum(day.answers for day in year)} answers", "dim"))
    yield line(Span(f"    {months(year)}", "dim"))
    for weekday, name in enumerate(WEEKDAYS):
        yield line(Span(f"{name:<4}", "dim"), *map(shade, shades[weekday::WEEK]))
    yield line(Span("    less ", "dim"), *map(shade, range(len(SHADES))), Span(" more", "dim"))


def months(year: Sequence[Day]) -> str:
    """The names of the months above the weeks in which they begin."""
    shown, last = "", ""
    for week, day in enumerate(year[::WEEK]):
        name = f"{day.day:%b}"
        if name != last and len(shown) <= week and week > 0 and week <= WEEKS - 3:
            shown = f"{shown:<{week}}{name} "
        last = name
    return shown.rstrip()


def shade(level: int) -> Span:
    """One day of the map."""
    return Span(SHADES[level], SHADE_STYLES[level])


def ahead(stats: Stats) -> Iterator[Line]:
    """The coming thirty days as columns; the heading tells today's number."""
    yield from title("The next 30 days", Span(f"  {count(sum(stats.forecast), 'card')} due, today {stats.forecast[0]}", "dim"))
    yield from columns(stats.ahead, "accent")
    yield line(Span(f"     {'today':<10}{'+10':<10}{'+20':<7}+29", "dim"))


def columns(values: Sequence[int], style: Style) -> Iterator[Line]:
    """Columns five rows high, the greatest number at the side."""
    most = max(*values, 1)
    heights = [-(-value * HIGH * 8 // most) for value in values]
    for number in range(HIGH - 1, -1, -1):
        drawn = "".join(EIGHTHS[max(0, min(height - 8 * number, 8))] for height in heights)
        label = f"{most}" if number == HIGH - 1 else "0" if number == 0 else ""
        yield line(Span(f"{label:>4} ", "dim"), Span(drawn, style))


def time_spent(stats: Stats) -> Iterator[Line]:
    """The last thirty days in minutes."""
    days = stats.since(LAST_DAYS)
    yield from title("The last 30 days", Span(f"  {time_told(days)}", "dim"))
    yield from columns([round(day.milliseconds / MINUTE) for day in days], "good")
    yield line(Span("  min    minutes of each day, today on the right", "dim"))


def time_told(days: Sequence[Day]) -> str:
    """`3 h 20 min in all, 9 min a day`."""
    whole = sum(day.milliseconds for day in days)
    practised = sum(day.answers > 0 for day in days) or 1
    return f"{duration(whole)} in all, {duration(whole / practised)} on a day of practice"


def told_year(stats: Stats) -> Iterator[Line]:
    """The year in a sentence."""
    year = stats.since(365)
    answers = sum(day.answers for day in year)
    yield line(f"In the last year you practised on {count(sum(day.answers > 0 for day in year), 'day')}: {count(answers, 'answer')}.")


def told_ahead(stats: Stats) -> Iterator[Line]:
    """The coming weeks in a sentence."""
    week, month = sum(stats.forecast[1:8]), sum(stats.forecast[1:])
    yield line(f"Due tomorrow {stats.forecast[1]}, in the next 7 days {week}, in the next 29 days {month}.")


def told_time(stats: Stats) -> Iterator[Line]:
    """The time in a sentence."""
    yield line(f"In the last 30 days: {time_told(stats.since(LAST_DAYS))}.")


def retention(stats: Stats) -> Iterator[Line]:
    """What was remembered, beside what is wanted."""
    yield from title("Remembered", Span(f"  of what you had learned; the target is {percent(stats.target)}", "dim"))
    told = [one for one in stats.retained if one.asked]
    if not told:
        yield line(Span("Nothing that you learned has come up again yet.", "dim"))
    for one in told:
        name = f"last {one.days} days" if one.days else "ever"
        style: Style = "good" if one.share >= stats.target - NEAR else "warn" if one.share >= stats.target - FAR else "bad"
        yield line(f"  {name:<14}", Span(f"{percent(one.share):>5}", style), Span(f"  {one.remembered} of {one.asked}", "dim"))


def calibration(stats: Stats, *, drawn: bool) -> Iterator[Line]:
    """What was predicted, beside what came true."""
    if not stats.bins:
        return
    yield from title("Predicted and come true", Span(f"  off by {percent(stats.error)} on average", "dim"))
    for one in stats.bins:
        yield line(f"  {percent(one.predicted):>5} → ", Span(f"{percent(one.actual):>5}", off(one)), *beside(one, drawn=drawn))


def beside(one: Bin, *, drawn: bool) -> tuple[Span, ...]:
    """A bar for what came true, and of how many answers it tells."""
    told = Span(f"  of {count(one.asked, 'answer')}", "dim")
    return (Span("  "), *bar(one.actual, off(one)), told) if drawn else (told,)


def off(one: Bin) -> Style:
    """How far a prediction was from the truth, in colour."""
    distance = abs(one.predicted - one.actual)
    return "good" if distance <= NEAR else "warn" if distance <= FAR else "bad"


def bar(share: float, style: Style) -> tuple[Span, Span]:
    """A share as a bar."""
    filled = round(BAR * share)
    return Span("█" * filled, style), Span("░" * (BAR - filled), "dim")


def weak_topics(stats: Stats, *, drawn: bool) -> Iterator[Line]:
    """The topics, the weakest first."""
    if not stats.topics:
        return
    yield from title("Topics, the weakest first", Span("  right in the last 90 days", "dim"))
    width = min(max(cells(name_of(topic)) for topic in stats.topics), NAME)
    for topic in stats.topics:
        style: Style = "good" if topic.share >= stats.target else "warn" if topic.share >= stats.target - 2 * FAR else "bad"
        name = clipped(name_of(topic), width)
        drawing = (*bar(topic.share, style), Span("  ")) if drawn else ()
        told = Span(f"  {topic.right} of {topic.answers}", "dim")
        yield line(f"  {name}{' ' * (width - cells(name))}  ", *drawing, Span(f"{percent(topic.share):>5}", style), told)


def name_of(topic: Topic) -> str:
    """`GS2 Polity`, as people say it."""
    return topic.name.replace("::", " ").replace("_", " ") or "no tag"


def clipped(text: str, width: int) -> str:
    """The text, cut where it is longer."""
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


def weak_items(stats: Stats) -> Iterator[Line]:
    """The items that were missed most."""
    if not stats.weakest:
        return
    yield from title("What does not want to stay")
    for one in stats.weakest:
        leech = Span("  leech", "warn") if one.leech else Span("")
        yield line(f"  {clipped(one.label, LABEL)}", Span(f"  missed {one.misses} of {one.answers}", "dim"), leech)
    if any(one.leech for one in stats.weakest):
        yield line(Span("  Asking alone does not teach a leech: reword it, or learn it another way.", "dim"))
