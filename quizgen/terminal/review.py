"""A review of items by single keys: every decision is in the deck file before the next item shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from quizgen.decks.editing import line_of
from quizgen.errors import ProblemError
from quizgen.files import write_file
from quizgen.reviewing import Desk
from quizgen.syllabus import known_tags, tag_of
from quizgen.terminal.lines import Line, line
from quizgen.terminal.pages import Page
from quizgen.terminal.review_pages import (
    Place,
    broken_page,
    end_page,
    gone_page,
    help_page,
    item_page,
    tags_page,
    wording_page,
    wordings_page,
)
from quizgen.terminal.screen import Screen

LEAVING = frozenset({"q", "eof"})
STAYS = "an error stays until it is mended: e edits, r rejects, s skips"
MOST = 9
AGAIN = "e opens it again, u takes the edit back"


@dataclass(slots=True)
class Sitting:
    """Somebody at the desk: `open_editor` opens a file at a line and comes back when it is closed."""

    screen: Screen
    desk: Desk
    open_editor: Callable[[Path, int], None]
    notice: str = ""
    gone: bool = False

    @property
    def place(self) -> Place:
        """Where the review stands."""
        return Place(self.desk.at + 1, len(self.desk.entries), self.desk.counts(), self.notice)

    def page(self) -> Page:
        """The page of what is to be decided."""
        entry = self.desk.entry
        if entry is None:
            return end_page(self.place)
        try:
            item = self.desk.item()
            sources = self.desk.deck(entry.path).sources
        except ProblemError as error:
            return broken_page(self.place, str(error))
        return item_page(self.place, entry, item, sources) if item else gone_page(self.place, entry)

    def key(self, page: Page) -> str:
        """The next key."""
        key = self.screen.key(page)
        self.gone = self.gone or key == "eof"
        return key


def hold(sitting: Sitting) -> tuple[Line, ...]:
    """Decide item by item until the reader leaves; what is to be read when the screen is gone."""
    while not sitting.gone:
        key = sitting.key(sitting.page())
        if key in LEAVING:
            break
        sitting.notice = ""
        try:
            press(sitting, key)
        except ProblemError as error:
            sitting.notice = str(error)
    left = len(sitting.desk.entries) - sitting.desk.at
    onward = f"{left} left; go on with: quizgen review" if left else "nothing left to review"
    return (line(" · ".join(filter(None, (sitting.place.done, onward)))),)


def press(sitting: Sitting, key: str) -> None:
    """What a key does. Raises ProblemError where a deck cannot be changed."""
    desk = sitting.desk
    match key:
        case "enter" | "a" | " ":
            accept(sitting)
        case "r":
            desk.reject()
        case "s" | "right":
            desk.skip()
        case "u" | "left" | "backspace":
            undone = desk.undo()
            sitting.notice = f"taken back: {undone}" if undone else "there is nothing to take back"
        case "e":
            edit(sitting)
        case "t":
            retag(sitting)
        case "w":
            reword(sitting)
        case "?":
            sitting.key(help_page(sitting.place))


def accept(sitting: Sitting) -> None:
    """Accept the item; what is no item, or no longer one, is passed over; an error cannot be accepted."""
    desk = sitting.desk
    if desk.entry is None:
        return
    if any(finding.severity == "error" for finding in desk.entry.findings):
        sitting.notice = STAYS
    elif desk.item() is None:
        desk.skip()
    else:
        desk.accept()


def edit(sitting: Sitting) -> None:
    """Let the deck be edited at the item; one that is no deck any more is told with what to do. Raises ProblemError."""
    desk = sitting.desk
    if desk.entry is None:
        return
    with sitting.screen.left():
        sitting.open_editor(desk.entry.path, line_at(desk))
    try:
        sitting.notice = "edited" if desk.edited() else "nothing was changed"
    except ProblemError as error:
        sitting.notice = f"{error}; {AGAIN}"


def line_at(desk: Desk) -> int:
    """The line of the deck on which the open entry begins."""
    entry = desk.entry
    if entry is None:
        return 1
    with suppress(ProblemError):
        text = desk.deck(entry.path).text
        if entry.item in text.starts:
            return line_of(text, text.starts[entry.item])
    return max((finding.line for finding in entry.findings), default=1) or 1


def retag(sitting: Sitting) -> None:
    """The tags are typed anew. Raises ProblemError where the deck cannot be changed."""
    item = sitting.desk.item()
    if item is None:
        return
    entry = sitting.screen.text(tags_page(sitting.place, item), ", ".join(item.tags))
    sitting.gone = entry.key == "eof"
    if entry.key == "enter":
        sitting.desk.retag(tags_in(entry.text))


def reword(sitting: Sitting) -> None:
    """One text of the item is typed anew. Raises ProblemError where that makes no item."""
    texts = sitting.desk.wordings()[:MOST]
    key = sitting.key(wordings_page(sitting.place, texts)) if texts else ""
    if not key.isdecimal() or not 0 < int(key) <= len(texts):
        return
    wording = texts[int(key) - 1]
    entry = sitting.screen.text(wording_page(sitting.place, wording), wording.text)
    sitting.gone = entry.key == "eof"
    if entry.key == "enter" and entry.text.strip():
        sitting.desk.reword(wording, " ".join(entry.text.split()))


def tags_in(text: str) -> tuple[str, ...]:
    """The tags that were typed: those of the syllabus by their heads, others as they are, each once."""
    return tuple(dict.fromkeys(tag for part in text.split(",") for tag in tags_of(part.strip())))


def tags_of(part: str) -> tuple[str, ...]:
    """What stands between two commas: one tag, or several that are written in full."""
    if all("::" in word for word in part.split()):
        return tuple(part.split())
    return (part if part in known_tags() else tag_of(part) or "_".join(part.split()),)


def left_at(path: Path) -> tuple[str, str] | None:
    """The deck and item at which the last review was left, if that was kept."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        data = json.loads(path.read_text(encoding="utf-8"))
        return str(data["deck"]), str(data["item"])
    return None


def leave(path: Path, desk: Desk) -> None:
    """Keep where the review is left. Raises ProblemError where that cannot be."""
    entry = desk.entry
    data = {"deck": entry.path.as_posix(), "item": entry.item} if entry else {}
    write_file(path, (json.dumps(data) + "\n").encode())
