"""Figures of a report with a year in its name: `Forex reserves | USD 701.4 bn as of 16 Jan 2026` in the Economic Survey 2025-26."""

from __future__ import annotations

import re

from quizgen.dates import MONTHS
from quizgen.model import Block, Document
from quizgen.reading.label_facts import Answer, Told, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic
from quizgen.reading.values import DATE, SPAN, YEAR, Value
from quizgen.syllabus import table
from quizgen.text import fold, words

MOST_WORDS = 8
TIME = rf"(?:(?:H[12]|Q[1-4]) )?(?:FY ?\d\d|\d{{1,2}} [A-Z][a-z]+ \d{{4}}|[A-Z][a-z]+ \d{{4}}|{SPAN}|{YEAR})"
FIGURE = re.compile(
    r"^(?P<amount>(?:USD ?|US\$|\$|₹)?\d[\d,.]*(?:[–-]\d[\d.]*)?"
    r"(?: ?%| bn| billion| lakh crore| crore| lakh| million| months| years| GW| km| MT)+)"
    rf"(?: (?P<when>(?:in|as of|at end-|by|during|up to) ?{TIME}))?(?:[,;] (?!\d).*)?$"
)
LABEL = re.compile(rf"^(?P<what>[A-Z][\w&’'/() -]+?)(?:, (?P<when>{TIME})(?: (?P<stage>[A-Z][\w ]+))?)?$")
# Words of labels whose figure needs more than the label says.
BLURRED = frozenset(
    {
        *("noted", "shown", "cited", "trend", "range", "about", "projection", "revision", "constraint", "context", "outcome", "scale"),
    }
)
# "Lower-middle-income poverty: 23.9 %" leaves the reader to guess what was measured.
OF_A_RATE = frozenset({"poverty", "literacy", "inclusion", "participation", "access", "enrolment", "coverage"})
RATES = frozenset({"rate", "ratio", "headcount", "share", "index", "level"})


def reported(document: Document, block: Block, label: str, value: str) -> tuple[Topic | None, Answer]:
    """The figure of a row, when the title names the report, and label and value name the time."""
    report, figure, head = report_of(document), FIGURE.match(value), LABEL.match(label)
    if report is None:
        return None, Answer(why="label without a known meaning")
    if figure is None or head is None or not is_plain(head["what"]) or bool(figure["when"]) == bool(head["when"]):
        return None, Answer(why="figure without its time")
    behind = spelled(f"in {head['when']}" if head["when"] else figure["when"])
    stage = head["stage"] or ""
    behind += f" ({ESTIMATES.get(stage, stage)})" if stage else ""
    measure = f"{noun(head['what'])} {behind}"
    text = figure["amount"].replace(" bn", " billion").replace(" mn", " million")
    amount = Value(text, "percent" if "%" in text else "measure", (text.replace("%", " per cent"),) if "%" in text else ())
    told = Told(label, value, block.text, block.headings)
    meaning = Meaning(f"{fold(head['what'])} figure {fold(behind)}", (), "", worth=0.55)
    ask, state = f"What figure does {report.shown} give for {measure}?", f"{report.shown} gives {text} as the figure for {measure}"
    fact = fact_of(meaning, told, report, amount, ask, state)
    return report, Answer((fact,)) if fact else Answer(why="the question would give its answer away")


ESTIMATES = {"FAE": "First Advance Estimates", "First Advance Estimate": "First Advance Estimates", "SAE": "Second Advance Estimates"}


def report_of(document: Document) -> Topic | None:
    """The dated report that the title names."""
    for name in table("labels.yaml")["reports"]:
        found = re.search(rf"{name} (?:\d{{4}}[-–]\d{{2,4}}|\d{{4}})", document.source.title)
        if found:
            return Topic(found[0], f"India's {found[0]}")
    return None


def is_plain(what: str) -> bool:
    """Whether the words name one quantity: `external debt/GDP` does, `GDP/GVA` and `CPI` in a month do not."""
    parts = words(what)
    ratio = "/" not in what or re.fullmatch(r"[^/]+/GDP", what) is not None
    unmeasured = set(parts) & OF_A_RATE and not set(parts) & RATES
    blurred = unmeasured or set(parts) & BLURRED or DATE.search(what) or re.search(SPAN, what)
    return bool(ratio and 1 < len(parts) <= MOST_WORDS and not blurred)


def noun(what: str) -> str:
    """A label as it goes on in a sentence; `external debt/GDP` is a share."""
    first, _, rest = what.partition(" ")
    plain = f"{first.lower() if first[1:].islower() else first} {rest}".strip()
    return re.sub(r"/GDP$", " as a share of GDP", plain)


def spelled(text: str) -> str:
    """`as of 16 Jan 2026` → as of 16 January 2026; `at end-Sept 2025` → at the end of September 2025."""
    text = text.replace("at end-", "at the end of ")
    return re.sub(
        r"\b([A-Z][a-z]{2})t?\.? (?=\d{4})", lambda found: next((month for month in MONTHS if month[:3] == found[1]), found[1]) + " ", text
    )
