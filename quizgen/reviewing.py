"""The desk at which a person reads what the machine made: accept, reject, retag, edit, skip, undo.

Every decision is in the deck file before the next item shows, and can be taken back for as long as nobody else has changed that
file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Literal, TypeAlias

from quizgen.decks import DeckFile, load
from quizgen.decks.editing import DeckText, Edit, Splice, Wording, accept, apply, deck_text, reject, retag, reword, save, wordings
from quizgen.errors import DeckError
from quizgen.merge import is_persons
from quizgen.model import Finding, Item, Source, kind_of
from quizgen.screen import check_item

Decision: TypeAlias = Literal["accepted", "rejected", "retagged", "reworded", "edited", "skipped"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a deck that is to be looked at, and the findings that brought it up, if any; a finding may be of no item."""

    path: Path
    item: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelved:
    """A deck on the desk: its text and items; `change` counts how often somebody else has changed the file under our hands."""

    text: DeckText
    items: dict[str, Item]
    sources: dict[str, Source]
    change: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """A decision, at which entry it was made, the item as it was, and the edit that takes it back (None: nothing was written)."""

    at: int
    decision: Decision
    entry: Entry
    item: Item | None = None
    back: Edit | None = None
    change: int = 0


@dataclass(slots=True)
class Desk:
    """What is to be looked at, where one is, what has been decided; `broken` is a deck that an editor has left unreadable."""

    entries: tuple[Entry, ...]
    at: int = 0
    done: list[Done] = field(default_factory=list)
    decks: dict[Path, Shelved] = field(default_factory=dict)
    broken: Path | None = None

    @property
    def entry(self) -> Entry | None:
        """The entry that is to be decided, or None when all have been."""
        return self.entries[self.at] if self.at < len(self.entries) else None

    def deck(self, path: Path) -> Shelved:
        """A deck as its file is now. Raises DeckError when it cannot be read."""
        known = self.decks.get(path)
        if known is None:
            self.decks[path] = shelved(path)
        elif bytes_of(path) != known.text.data:
            self.decks[path] = replace(shelved(path), change=known.change + 1)
        return self.decks[path]

    def item(self) -> Item | None:
        """The item of the entry; None when it has none, or is no longer in its deck. Raises DeckError when the deck cannot be read."""
        return self.deck(self.entry.path).items.get(self.entry.item) if self.entry else None

    def accept(self) -> None:
        """The item is good as it stands. Raises ProblemError where the deck cannot be changed."""
        if item := self.item():
            self.decide("accepted", item, replace(item, reviewed=True))

    def retag(self, tags: tuple[str, ...]) -> None:
        """The item gets other tags and stays open. Raises ProblemError where the deck cannot be changed."""
        if (item := self.item()) and item.tags != tags:
            self.decide("retagged", item, replace(item, tags=tags))

    def wordings(self) -> tuple[Wording, ...]:
        """The texts of the open item. Raises DeckError where they cannot be told apart."""
        item = self.item()
        return wordings(self.deck(self.entry.path).text, item) if item and self.entry else ()

    def reword(self, wording: Wording, text: str) -> None:
        """One text of the item becomes another, and the item stays open. Raises ProblemError where that makes no item."""
        item = self.item()
        if self.entry is None or item is None or text == wording.text:
            return
        edit, wanted = reword(self.deck(self.entry.path).text, item, wording, text)
        self.decide("reworded", item, wanted, edit)
        entry = still(self.entry, wanted)
        self.entries = (*self.entries[: self.at], entry, *self.entries[self.at + 1 :])

    def reject(self) -> None:
        """The item goes and never comes back. Raises ProblemError where the deck cannot be changed."""
        if item := self.item():
            self.decide("rejected", item, None)

    def skip(self) -> None:
        """The entry is left as it is."""
        if self.entry:
            self.done.append(Done(self.at, "skipped", self.entry))
            self.at += 1

    def decide(self, decision: Decision, item: Item, wanted: Item | None, edit: Edit | None = None) -> None:
        """Make of the open item what is wanted, in its deck file and on the desk, and go on unless it is to be seen again."""
        if self.entry is None:
            return
        deck, back = self.deck(self.entry.path), None
        if item != wanted:
            text, back = apply(deck.text, edit or edit_for(deck.text, item, wanted))
            save(text)
            rest = {key: one for key, one in deck.items.items() if key != item.id}
            self.decks[self.entry.path] = replace(deck, text=text, items=rest | ({item.id: wanted} if wanted else {}))
        self.done.append(Done(self.at, decision, self.entry, item, back, deck.change))
        self.at += decision not in ("retagged", "reworded")

    def edited(self) -> bool:
        """Take in what a person has done to the open deck with an editor; False where nothing was changed.

        Raises DeckError when it is no deck any more; until it is one again, `undo` gives it back as it was.
        """
        if self.entry is None:
            return False
        path, before = self.entry.path, self.decks.get(self.entry.path)
        self.broken = path if before else None
        after = shelved(path)
        self.broken = None
        if before and after.text.data == before.text.data:
            return False
        # A deck that could not be read before the edit is no text to go back to.
        back = Edit((difference(after.text.text, before.text.text),)) if before else None
        self.decks[path] = replace(after, change=before.change if before else 0)
        self.done.append(Done(self.at, "edited", self.entry, None, back, self.decks[path].change))
        entry = still(self.entry, after.items.get(self.entry.item))
        self.entries = (*self.entries[: self.at], entry, *self.entries[self.at + 1 :])
        return True

    def undo(self) -> Decision | None:
        """Take the last decision back and open its entry again; None when there is none. Raises ProblemError where that cannot be."""
        if self.broken:
            save(self.decks[self.broken].text)
            self.broken = None
            return "edited"
        if not self.done:
            return None
        last = self.done[-1]
        if last.back:
            self.take_back(last, last.back)
        self.done.pop()
        self.at = last.at
        self.entries = (*self.entries[: self.at], last.entry, *self.entries[self.at + 1 :])
        return last.decision

    def take_back(self, last: Done, back: Edit) -> None:
        """Undo what a decision wrote. Raises DeckError where somebody else has changed the deck since."""
        path = last.entry.path
        deck = self.deck(path)
        if deck.change != last.change:
            raise DeckError("was changed by somebody else meanwhile, so the decision stays", str(path), mend="edit the deck by hand")
        text, _ = apply(deck.text, back)
        save(text)
        if last.item:
            self.decks[path] = replace(deck, text=text, items=deck.items | {last.item.id: last.item})
        else:
            self.decks[path] = replace(shelved(path), change=deck.change)

    def counts(self) -> dict[Decision, int]:
        """How often each decision stands."""
        decisions = [done.decision for done in self.done]
        return {decision: decisions.count(decision) for decision in dict.fromkeys(decisions)}


def edit_for(deck: DeckText, item: Item, wanted: Item | None) -> Edit:
    """The edit that makes of an item what is wanted, where nothing but the mark of review or the tags differs."""
    if wanted is None:
        return reject(deck, item)
    return accept(deck, item) if wanted.reviewed != item.reviewed else retag(deck, item, wanted.tags)


def shelved(path: Path) -> Shelved:
    """A deck as it lies on the disk. Raises DeckError when it cannot be read."""
    file = load(path)
    items = {item.id: item for item in file.deck.items}
    return Shelved(deck_text(path, bytes_of(path), file.lines), items, {source.id: source for source in file.deck.sources})


def bytes_of(path: Path) -> bytes:
    """The bytes of a deck file. Raises DeckError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DeckError(f"cannot be read: {error.strerror}", str(path)) from error


def difference(old: str, new: str) -> Splice:
    """The one splice that makes the new text of the old one."""
    start = shared(old, new)
    end = shared(old[:start:-1], new[:start:-1])
    return Splice(start, old[start : len(old) - end], new[start : len(new) - end])


def shared(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def still(entry: Entry, item: Item | None) -> Entry:
    """The entry less the findings that an edit has mended, as far as the item alone tells."""
    found = {finding.rule for finding in check_item(item, str(entry.path), 0)} if item else set()
    rules = {finding.rule for finding in entry.findings if item and finding.rule in found}
    return replace(entry, findings=tuple(finding for finding in entry.findings if finding.rule in rules))


def to_review(
    files: Iterable[DeckFile], *, kinds: Collection[str] = (), tags: Collection[str] = (), everything: bool = False
) -> tuple[Entry, ...]:
    """The items that nobody has read yet, in their order: what the machine wrote and no person has accepted or changed.

    `everything` takes in the others too; `kinds` and `tags` limit it, a tag with all that stand below it.
    """
    wanted = ((file.path, item) for file in files for item in file.deck.active if everything or not (item.reviewed or is_persons(item)))
    return tuple(Entry(path, item.id) for path, item in wanted if (not kinds or kind_of(item.prompt) in kinds) and under(item, tags))


def under(item: Item, tags: Collection[str]) -> bool:
    """Whether an item has one of the tags or one below it; always where none is named."""
    return not tags or any(own == tag or own.startswith(f"{tag}::") for own in item.tags for tag in tags)


def from_findings(findings: Sequence[Finding], files: Iterable[DeckFile]) -> tuple[Entry, ...]:
    """What a check has found, item by item; a notice on an item that a person has accepted is settled."""
    accepted = {(file.path.as_posix(), item.id) for file in files for item in file.deck.items if item.reviewed}
    open_ones = [one for one in findings if one.severity == "error" or (one.path, one.item) not in accepted]
    grouped = groupby(sorted(open_ones, key=lambda one: (one.path, one.line, one.item)), key=lambda one: (one.path, one.item))
    return tuple(Entry(Path(path), item, tuple(found)) for (path, item), found in grouped)


def begun_at(entries: Sequence[Entry], last: tuple[str, str] | None) -> int:
    """The entry at which a review goes on that was left at this deck and item: that one, or else the first."""
    places = {(entry.path.as_posix(), entry.item): number for number, entry in enumerate(entries)}
    return places.get(last, 0) if last else 0
