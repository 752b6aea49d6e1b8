"""The pages of a review: an item with its key and the words of its source, what a check has found, the keys, the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.decks.editing import Wording
from quizgen.model import Finding, Item, Source, TermCard, kind_of
from quizgen.questions import question_of
from quizgen.reviewing import Decision, Entry
from quizgen.terminal.lines import BLANK, Line, Span, line
from quizgen.terminal.pages import Page
from quizgen.terminal.questions import asked, explained, solved

KEYS = (
    ("Enter", "accept"),
    ("r", "reject"),
    ("w", "wording"),
    ("e", "editor"),
    ("t", "tags"),
    ("s", "skip"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)
GONE_KEYS = (("Enter", "go on"), ("u", "undo"), ("q", "quit"))
BROKEN_KEYS = (("e", "edit"), ("s", "skip"), ("u", "undo"), ("q", "quit"))
HELP = (
    ("Enter, a", "accept: the item is good as it stands, and is not shown again"),
    ("r", "reject: it leaves the deck, and no later run brings it back"),
    ("w", "wording: put one of its texts in other words, here"),
    ("e", "editor: your own opens the deck at the item"),
    ("t", "tags, separated by commas; the head alone will do: polity"),
    ("s", "skip: it stays as it is and comes again another time"),
    ("u", "undo, as often as you like"),
    ("↑ ↓", "scroll, where a page is longer than the screen"),
    ("q", "quit; the next review goes on here"),
)
LONGEST_NAME = 36
TAGS = "Separated by commas; a head of the syllabus will do, like polity."


@dataclass(frozen=True, slots=True)
class Place:
    """Where a review stands: which entry of how many (from 1), what has been decided, a notice."""

    number: int
    entries: int
    counts: dict[Decision, int]
    notice: str = ""

    @property
    def done(self) -> str:
        """`3 accepted · 1 rejected`."""
        return " · ".join(f"{count} {decision}" for decision, count in self.counts.items())


def item_page(place: Place, entry: Entry, item: Item, sources: dict[str, Source]) -> Page:
    """An item as a reviewer has to see it."""
    body = [about(item, entry), BLANK, *shown(item, sources)]
    if entry.findings:
        body += [BLANK, *(found(finding) for finding in entry.findings)]
    return page_of(place, body, KEYS)


def gone_page(place: Place, entry: Entry) -> Page:
    """A finding that is of no item, or of one that is no longer in its deck."""
    gone = f"{entry.item} is no longer in {entry.path.name}." if entry.item else f"{entry.path.name} can be read again."
    told = [found(finding) for finding in entry.findings] or [line(gone)]
    return page_of(place, told, BROKEN_KEYS if entry.findings else GONE_KEYS)


def broken_page(place: Place, problem: str) -> Page:
    """A deck that cannot be read."""
    return page_of(place, [line(Span(problem, "bad"))], BROKEN_KEYS)


def end_page(place: Place) -> Page:
    """Everything has been decided."""
    body = (line(Span("That was the last one.", "bold")), BLANK, line(place.done or "Nothing was decided."))
    return Page(line(Span("Review", "bold")), BLANK, (*body, *noticed(place)), (("u", "undo"), ("q", "quit")))


def page_of(place: Place, body: Sequence[Line], keys: tuple[tuple[str, str], ...]) -> Page:
    """A page with its place at the head, and the notice at the foot of the body."""
    head = line(Span(f"Review {place.number} of {place.entries}", "bold"))
    return Page(head, line(Span(place.done, "dim")), (*body, *noticed(place)), keys)


def noticed(place: Place) -> tuple[Line, ...]:
    """The notice, if there is one."""
    return (BLANK, line(Span(place.notice, "warn"))) if place.notice else ()


def about(item: Item, entry: Entry) -> Line:
    """Kind, tags, deck, and what a person has done with it before."""
    tags = ", ".join(item.tags) or "no tags"
    stem = entry.path.stem
    told = " · ".join((kind_of(item.prompt), tags, stem if len(stem) <= LONGEST_NAME else f"{stem[: LONGEST_NAME - 1]}…"))
    return line(Span(told, "dim"), Span(" · accepted before" if item.reviewed else "", "good"))


def shown(item: Item, sources: dict[str, Source]) -> tuple[Line, ...]:
    """What is asked, the key, the explanation and the words of the source."""
    try:
        question = question_of(item, sources)
    except ValueError as error:
        return (line(Span(f"{item.id} makes no question: {error}", "bad")),)
    if isinstance(item.prompt, TermCard):
        told: tuple[Line, ...] = (line(Span(item.prompt.term, "bold")), line(f"  {item.prompt.meaning}"))
    else:
        told = (*asked(question), *solved(question))
    also = (line(Span(f"  also right: {', '.join(question.accepts)}", "dim")),) if question.accepts else ()
    why = explained(question)
    return (*told, *also, *((BLANK, *why) if why else ()))


def found(finding: Finding) -> Line:
    """What a check has found, and what to do."""
    mend = Span(f"; {finding.mend}" if finding.mend else "", "dim")
    place = f"line {finding.line}: " if finding.line else ""
    return line(Span("! ", "bad" if finding.severity == "error" else "warn"), f"{place}{finding.problem}", mend)


def help_page(place: Place) -> Page:
    """The keys, in full."""
    width = max(len(key) for key, _ in HELP)
    body = tuple(line(Span(f"  {key:<{width}}", "key"), f"  {meaning}") for key, meaning in HELP)
    return Page(line(Span("Keys", "bold")), line(Span(place.done, "dim")), body, (("any key", "back"),))


def tags_page(place: Place, item: Item) -> Page:
    """The tags are typed."""
    body = (line(Span(item.about or item.id, "bold")), line(f"Tags now: {', '.join(item.tags) or 'none'}"), BLANK, line(Span(TAGS, "dim")))
    return Page(line(Span("Tags", "bold")), line(Span(place.done, "dim")), body, (("Enter", "keep"), ("Esc", "back")))


def wordings_page(place: Place, texts: Sequence[Wording]) -> Page:
    """The texts of an item, of which one is chosen."""
    lines = [line(Span(f"{number}. ", "key"), Span(f"{one.key}: ", "dim"), one.text) for number, one in enumerate(texts, 1)]
    return Page(line(Span("Wording", "bold")), line(Span(place.done, "dim")), tuple(lines), (("1–9", "choose"), ("Esc", "back")))


def wording_page(place: Place, wording: Wording) -> Page:
    """One text that is being put in other words."""
    body = (line(Span(f"{wording.key} now: ", "dim"), wording.text),)
    return Page(line(Span("Wording", "bold")), line(Span(place.done, "dim")), body, (("Enter", "keep"), ("Esc", "back")))
