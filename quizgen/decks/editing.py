"""One decision about one item, put into its deck file: every other byte of the file stays as it is, comments included.

An edit is a tuple of splices of the text, and so is what takes it back: a sitting of thousands of decisions can be undone without
a copy of the deck for each.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.decks.fields import mapping, read_whole
from quizgen.decks.reading import read_item
from quizgen.decks.writing import block, flow_list
from quizgen.errors import DeckError
from quizgen.files import write_file
from quizgen.model import Item

# What YAML takes for the end of a line.
BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
# The next thing that stands at the left edge, where items are indented or have a dash.
EDGE = re.compile(r"^(?![ \t\r\n#]|-[ \r\n])", re.MULTILINE)
DASH = re.compile(r" *-")
REJECTED = re.compile(r"^rejected[ \t]*:", re.MULTILINE)
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
BY_HAND = "edit it by hand"
# What an item's lines hold beside words.
NO_WORDS = frozenset(
    ("id", "kind", "ask", "holds", "verdict", "fixed_order", "marks", "words", "tags", "origin", "quote", "retired", "reviewed")
)


@dataclass(frozen=True, slots=True)
class Splice:
    """`old`, which stands at the offset `start`, makes room for `new`."""

    start: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Splices in rising order, apart from each other; the item that goes with them, or comes back at an offset."""

    splices: tuple[Splice, ...]
    gone: str = ""
    back: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of an item that can be put in other words: under which key, the text, where in the deck, and whether between brackets."""

    key: str
    text: str
    start: int
    end: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class DeckText:
    """A deck file as text: `starts` are the offsets of the lines on which its items begin, by item id, in their order."""

    path: Path
    text: str
    starts: dict[str, int]
    mark: bytes = b""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.mark + self.text.encode()


def deck_text(path: Path, data: bytes, lines: dict[str, int]) -> DeckText:
    """The text of a deck whose items begin on those lines, counted from 1."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode()
    edges = [0, *(found.end() for found in BREAK.finditer(text))]
    return DeckText(path, text, {item: dash_line(text, edges, line - 1) for item, line in lines.items()}, mark)


def dash_line(text: str, edges: list[int], line: int) -> int:
    """The offset of the line with the dash of an item that begins on a line, counted from 0: that line, or one above it."""
    while line and not DASH.match(text, edges[line]):
        line -= 1
    return edges[line]


def accept(deck: DeckText, item: Item) -> Edit:
    """The item is marked as reviewed. Raises DeckError where the file's layout does not let it."""
    return proven(deck, replace(item, reviewed=True), set_key(deck, item, "reviewed", "yes"))


def retag(deck: DeckText, item: Item, tags: tuple[str, ...]) -> Edit:
    """The item has these tags. Raises DeckError where the file's layout does not let it."""
    return proven(deck, replace(item, tags=tags), set_key(deck, item, "tags", flow_list(tags)))


def wordings(deck: DeckText, item: Item) -> tuple[Wording, ...]:
    """The texts of an item, in their order. Raises DeckError where they do not stand by themselves."""
    start, _ = extent(deck, item)
    found = scalars(item_node(deck, item), "", within=False)
    return tuple(Wording(key, node.value, start + node.start_mark.index, start + node.end_mark.index, flow) for key, node, flow in found)


def scalars(node: Node, key: str, *, within: bool) -> Iterator[tuple[str, ScalarNode, bool]]:
    """The texts in a node, each with the key that it stands under, and whether between brackets."""
    if isinstance(node, ScalarNode):
        yield key, node, within
    if not isinstance(node, SequenceNode | MappingNode):
        return
    parts = node.value if isinstance(node, MappingNode) else [(None, part) for part in node.value]
    for name, part in parts:
        if name is None or name.value not in NO_WORDS:
            yield from scalars(part, name.value if name else key, within=within or bool(node.flow_style))


def reword(deck: DeckText, item: Item, wording: Wording, text: str) -> tuple[Edit, Item]:
    """One text of an item becomes another; the item as it is then. Raises DeckError where it would be none any more."""
    old = deck.text[wording.start : wording.end]
    edit = Edit((Splice(wording.start, old, written(text, flow=wording.flow) + old[len(old.rstrip()) :]),))
    after, _ = apply(deck, edit)
    made = item_in(after, item)
    if replace(made, prompt=item.prompt, about=item.about, note=item.note) != item:
        raise changed_more(deck, item)
    return edit, made


def written(text: str, *, flow: bool) -> str:
    """A text as a value of one line: as plain as YAML lets it be, except between brackets, where more needs quotes."""
    plain = block({"k": text}).removeprefix("k: ").rstrip("\n")
    return flow_list((text,))[1:-1] if flow or "\n" in plain else plain


def reject(deck: DeckText, item: Item) -> Edit:
    """The item is gone, and its id stands under `rejected`. Raises DeckError where the file's layout does not let it."""
    item_node(deck, item)
    start, end = extent(deck, item)
    blank = BREAK.match(deck.text, end)
    removal = Splice(start, deck.text[start : blank.end() if blank else end], "")
    return Edit(tuple(sorted((removal, rejection(deck, item)), key=lambda splice: splice.start)), gone=item.id)


def apply(deck: DeckText, edit: Edit) -> tuple[DeckText, Edit]:
    """The deck after the edit, and the edit that takes it back.

    Raises DeckError where the text is no longer the one it was made for.
    """
    text, undone, moved = deck.text, [], 0
    starts = {item: at for item, at in deck.starts.items() if item != edit.gone}
    for splice in edit.splices:
        start = splice.start + moved
        end = start + len(splice.old)
        if not text.startswith(splice.old, start):
            raise DeckError("has changed meanwhile", str(deck.path), mend="start the review again")
        text = text[:start] + splice.new + text[end:]
        undone.append(Splice(start, splice.new, splice.old))
        shift = len(splice.new) - len(splice.old)
        starts = {item: at + shift if at >= end else at for item, at in starts.items()}
        moved += shift
    if edit.back:
        starts[edit.back[0]] = edit.back[1]
    back = (edit.gone, deck.starts[edit.gone]) if edit.gone else None
    return replace(deck, text=text, starts=starts), Edit(tuple(undone), gone=edit.back[0] if edit.back else "", back=back)


def save(deck: DeckText) -> None:
    """Write the file. Raises ProblemError where it cannot be written."""
    write_file(deck.path, deck.data)


def extent(deck: DeckText, item: Item) -> tuple[int, int]:
    """From the line with the item's dash to the end of its last line; what stands at the left below it belongs to the next."""
    start = deck.starts[item.id]
    following = min((at for at in deck.starts.values() if at > start), default=len(deck.text))
    edge = EDGE.search(deck.text, start + 1, following)
    chunk = deck.text[start : edge.start() if edge else following]
    depth = len(chunk) - len(chunk.lstrip(" "))
    lines = chunk.splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or outside(lines[-1], depth)):
        lines.pop()
    return start, start + sum(map(len, lines))


def outside(line: str, depth: int) -> bool:
    """Whether a line is a comment that stands no deeper than the dash of the item above it."""
    text = line.lstrip(" ")
    return text.startswith("#") and len(line) - len(text) <= depth


def set_key(deck: DeckText, item: Item, key: str, value: str) -> Splice:
    """One key of an item gets a value: in its old place, else before the lines that tell where the item comes from."""
    start, _ = extent(deck, item)
    node = item_node(deck, item)
    there = next((pair for pair in node.value if pair[0].value == key), None)
    if there:
        first, last = there[0].end_mark.index, end_of(there[1])
        old = deck.text[start + first : start + last]
        return Splice(start + first, old, f": {value}")
    return new_key(deck, item, node, f"{key}: {value}")


def new_key(deck: DeckText, item: Item, node: MappingNode, entry: str) -> Splice:
    """The splice that puts a key in front of `origin` or `quote`, or behind all others."""
    start, end = extent(deck, item)
    if node.flow_style:
        return Splice(start + node.start_mark.index + 1, "", f"{entry}, ")
    line_end = line_end_of(deck.text)
    behind = next((name for name, _ in node.value if name.value in ("origin", "quote")), None)
    if behind:
        return Splice(start + behind.start_mark.index, "", f"{entry}{line_end}{' ' * behind.start_mark.column}")
    last = deck.text[start:end]
    gap = "" if BREAK.search(last[-1:]) else line_end
    return Splice(end, "", f"{gap}{' ' * node.start_mark.column}{entry}{'' if gap else line_end}")


def end_of(node: Node) -> int:
    """The offset behind a value, without the blank lines that YAML counts with a list of lines."""
    if not isinstance(node, SequenceNode | MappingNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return end_of(last[1] if isinstance(node, MappingNode) else last)


def item_node(deck: DeckText, item: Item) -> MappingNode:
    """The item's own lines, parsed. Raises DeckError where they do not stand by themselves."""
    start, end = extent(deck, item)
    try:
        root = yaml.compose(deck.text[start:end], Loader=LOADER)
    except yaml.YAMLError:
        root = None
    if not isinstance(root, SequenceNode) or len(root.value) != 1 or not isinstance(root.value[0], MappingNode):
        raise DeckError("is not written on lines of its own", str(deck.path), line_of(deck, start), BY_HAND)
    return root.value[0]


def line_end_of(text: str) -> str:
    """How the lines of a text end, as the first one does."""
    found = BREAK.search(text)
    return found[0] if found else "\n"


def line_of(deck: DeckText, offset: int) -> int:
    """The line on which an offset stands, from 1."""
    return len(BREAK.findall(deck.text, 0, offset)) + 1


def proven(deck: DeckText, wanted: Item, splice: Splice) -> Edit:
    """The edit, which makes of the item what is wanted and nothing else. Raises DeckError where it does not."""
    edit = Edit((splice,))
    after, _ = apply(deck, edit)
    if item_in(after, wanted) != wanted:
        raise changed_more(deck, wanted)
    return edit


def item_in(deck: DeckText, item: Item) -> Item:
    """The item as its lines have it now. Raises DeckError where they are no item."""
    known = {quote.source for quote in item.origin.quotes} if item.origin else set()
    return read_whole(mapping(item_node(deck, item), str(deck.path), "item"), lambda fields: read_item(fields, known))


def changed_more(deck: DeckText, item: Item) -> DeckError:
    """The error for a layout in which a splice changes more than it should."""
    return DeckError("cannot be changed without touching the rest", str(deck.path), line_of(deck, deck.starts[item.id]), BY_HAND)


def rejection(deck: DeckText, item: Item) -> Splice:
    """The splice that puts an id under `rejected`: behind the last one that stands there, or in a line of its own at the end."""
    found = REJECTED.search(deck.text)
    line_end = line_end_of(deck.text)
    if not found:
        gap = "" if BREAK.search(deck.text[-1:]) else line_end
        return Splice(len(deck.text), "", f"{gap}{line_end}rejected: {flow_list((item.id,))}{line_end}")
    edge = EDGE.search(deck.text, found.end())
    part = deck.text[found.start() : edge.start() if edge else len(deck.text)]
    value = mapping(yaml.compose(part, Loader=LOADER), str(deck.path), "deck").nodes["rejected"][1]
    behind = found.start() + (end_of(value.value[-1]) if isinstance(value, SequenceNode) and value.value else 0)
    if isinstance(value, SequenceNode) and value.value and not value.flow_style:
        return Splice(behind, "", f"{line_end}{' ' * value.start_mark.column}- {flow_list((item.id,))[1:-1]}")
    if isinstance(value, SequenceNode) and value.value:
        return Splice(behind, "", f", {flow_list((item.id,))[1:-1]}")
    first, last = found.end(), found.start() + end_of(value)
    ids = (value.value, item.id) if isinstance(value, ScalarNode) and value.value else (item.id,)
    return Splice(first, deck.text[first:last], f" {flow_list(ids)}")
