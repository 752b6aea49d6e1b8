"""How good the items are on the labelled table: `python tests/quality/gate.py` prints the figures, `--force` pins them.

The table is every YAML file beside this one; how it is written stands at the top of always.yaml. `--verbose` tells which rows fall
short. Precision is the share of items that nothing forbids, coverage the share of wanted answers that a sound item asks.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeAlias

import yaml

from quizgen.extractors import EXTRACTORS
from quizgen.model import Block, BlockKind, Choice, Cloze, Corpus, Document, Mark, Prompt, Recall, Source, kind_of
from quizgen.reading import read
from quizgen.screen import broken_rule
from quizgen.text import fold

HERE = Path(__file__).parent
PINNED = HERE.parent / "quality_gate.json"
MEASURED = ("recall", "cloze", "choice")
LINES = range(1, 13)
GAP = "[…]"
ALWAYS = "always"
# What stands around a row: the page about public affairs that it was taken from. It states nothing that could be asked.
AROUND = (
    "Public policy in the economy, the environment and security rests on sound law.",
    "Reform matters to farmers and to industry, and institutions share the work of development.",
)
BOLD = re.compile(r"\*\*(.+?)\*\*")
KINDS: tuple[BlockKind, ...] = ("heading", "paragraph", "bullet", "numbered", "quote", "row", "caption")
Cell: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Asked:
    """What one item asks: its kind, its question, its answers (the key first) and its wrong options."""

    kind: str
    question: str
    answers: tuple[str, ...]
    options: tuple[str, ...] = ()

    def __str__(self) -> str:
        """`recall: Question? → answer`."""
        return f"{self.kind}: {self.question} → {self.answers[0]}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An answer that a teacher wants, in any of its forms, and what its question must hold."""

    answers: tuple[str, ...]
    holds: tuple[str, ...] = ()

    def is_met(self, item: Asked) -> bool:
        """Whether an item asks for it."""
        return bool(set(map(bare, self.answers)) & set(map(bare, item.answers))) and all(
            stands_in(part, item.question) for part in self.holds
        )


@dataclass(frozen=True, slots=True)
class Ban:
    """Something that must not be asked, by which line of a good item, and why; a ban without conditions forbids everything."""

    line: int
    why: str
    answer: str = ""
    question: tuple[str, ...] = ()
    without: str = ""
    exact: str = ""
    option: str = ""
    kind: str = ""

    def forbids(self, item: Asked) -> bool:
        """Whether all that the ban says is true of an item."""
        return (
            self.kind in ("", item.kind)
            and (not self.answer or bare(self.answer) == bare(item.answers[0]))
            and all(stands_in(part, item.question, whole=True) for part in self.question)
            and not (self.without and stands_in(self.without, item.question))
            and self.exact in item.question
            and (not self.option or bare(self.option) in map(bare, item.options))
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A short document with what should and what must not be asked of it."""

    group: str
    document: Document
    wanted: tuple[Wanted, ...]
    bans: tuple[Ban, ...]
    silent: bool
    alone: bool

    @property
    def page(self) -> Document:
        """The document as a page of public affairs, where the row does not stand alone."""
        around = () if self.alone else tuple(map(Block, AROUND))
        return replace(self.document, blocks=(*self.document.blocks, *around))

    @property
    def name(self) -> str:
        """The row as a teacher finds it: its class and how its text begins."""
        return f"{self.group}: {self.document.text[:70]}".replace("\n", " / ")

    def ban_on(self, item: Asked) -> Ban | None:
        """The first ban that forbids an item."""
        return next((ban for ban in (*self.bans, *always()) if ban.forbids(item)), None)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a row: its items, those of them that are forbidden, and the wanted answers that nothing asks."""

    row: Row
    items: tuple[Asked, ...]
    forbidden: tuple[tuple[Asked, Ban], ...]
    missed: tuple[Wanted, ...]


def bare(text: str) -> str:
    """What counts when answers are compared: no case, no leading article, no quotation marks or full stop around it."""
    return re.sub(r"^(?:the|an?) (?=\w)", "", fold(text).strip("\"'. "))


def stands_in(part: str, text: str, *, whole: bool = False) -> bool:
    """Whether words stand in a text: from the beginning of a word, and where `whole` to the end of one."""
    sought = fold(part)
    before = r"(?<!\w)" if sought[:1].isalnum() else ""
    after = r"(?!\w)" if whole and sought[-1:].isalnum() else ""
    return re.search(f"{before}{re.escape(sought)}{after}", fold(text)) is not None


def texts(value: object) -> tuple[str, ...]:
    """One string or a list of them, as a tuple."""
    return tuple(map(str, value)) if isinstance(value, list) else () if value is None else (str(value),)


def wanted_of(cell: object) -> Wanted:
    """One entry of `asks`."""
    if not isinstance(cell, dict):
        return Wanted((str(cell),))
    return Wanted((str(cell["answer"]), *texts(cell.get("accepts"))), texts(cell.get("with")))


def ban_of(cell: Cell) -> Ban:
    """One entry of `never`, or the row that allows nothing."""
    one = {name: str(cell.get(name, "")) for name in ("why", "answer", "without", "exact", "option", "kind")}
    return Ban(int(str(cell["line"])), question=texts(cell.get("question")), **one)


def blocks_of(value: object) -> Iterator[Block]:
    """The blocks of a text, each under the heading before it."""
    headings: tuple[str, ...] = ()
    for cell in value if isinstance(value, list) else [value]:
        entry = cell if isinstance(cell, dict) else {"paragraph": cell}
        kind = next(kind for kind in KINDS if kind in entry)
        block = block_of(kind, str(entry[kind]), headings, str(entry.get("columns", "")))
        headings = (block.text,) if kind == "heading" else headings
        yield block


def block_of(kind: BlockKind, written: str, headings: tuple[str, ...], columns: str) -> Block:
    """One block, its bold words marked."""
    marks: list[Mark] = []
    for number, hit in enumerate(BOLD.finditer(written)):
        start = hit.start() - 4 * number
        marks.append(Mark("bold", start, start + len(hit[1])))
    cells = tuple(written.split(" | ")) if kind == "row" else ()
    return Block(BOLD.sub(r"\1", written), kind, headings, tuple(marks), tuple(columns.split(" | ")) if columns else (), cells)


def row_of(group: str, cell: Cell, number: int) -> Row:
    """One row of the table."""
    published = cell.get("published")
    when = published if isinstance(published, date) else None
    source = Source(f"row-{number}", str(cell["title"]), when, "metadata" if when else "")
    silent, asks, never = cell.get("only") == [], cell.get("asks"), cell.get("never")
    bans = [ban_of(ban) for ban in never] if isinstance(never, list) else []
    return Row(
        group,
        Document(source, tuple(blocks_of(cell["text"]))),
        tuple(map(wanted_of, asks)) if isinstance(asks, list) else (),
        (*bans, Ban(int(str(cell["line"])), str(cell["why"]))) if silent else tuple(bans),
        silent,
        bool(cell.get("alone")),
    )


def written(path: Path) -> dict[str, list[Cell]]:
    """The classes of one file with their rows, as they are written."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    # The safe loader in its compiled form takes a sixth of the time.
    found: dict[str, list[Cell]] = yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506
    return found


@cache
def always() -> tuple[Ban, ...]:
    """What must not come in any row."""
    return tuple(map(ban_of, written(HERE / f"{ALWAYS}.yaml")[ALWAYS]))


@cache
def table() -> tuple[Row, ...]:
    """All rows of all files."""
    rows: list[Row] = []
    for path in sorted(HERE.glob("*.yaml")):
        for group, cells in written(path).items():
            rows += [row_of(group, cell, len(rows) + number) for number, cell in enumerate(cells) if group != ALWAYS]
    return tuple(rows)


def asked_by(prompt: Prompt) -> Asked | None:
    """What an item asks; None for the kinds that are not measured."""
    match prompt:
        case Recall():
            return Asked("recall", prompt.question, (prompt.answer, *prompt.accepts))
        case Cloze():
            return Asked("cloze", prompt.text.replace(prompt.hidden, GAP, 1), (prompt.hidden, *prompt.accepts))
        case Choice():
            return Asked("choice", prompt.question, (prompt.answer,), prompt.distractors)
        case _:
            return None


def items_of(document: Document) -> tuple[Asked, ...]:
    """What quizgen asks of a document by itself, less what its screen drops, each item once."""
    reading = read(document)
    made = (draft.prompt for name in MEASURED for draft in EXTRACTORS[name](reading, Corpus((reading,))))
    found = (asked_by(prompt) for prompt in made if kind_of(prompt) in MEASURED and not broken_rule(prompt))
    return tuple(dict.fromkeys(item for item in found if item))


def judged(row: Row, items: tuple[Asked, ...]) -> Result:
    """What the row says of items."""
    forbidden = tuple((item, ban) for item in items if (ban := row.ban_on(item)))
    allowed = [item for item in items if not row.ban_on(item)]
    missed = tuple(one for one in row.wanted if not any(one.is_met(item) for item in allowed))
    return Result(row, items, forbidden, missed)


@cache
def measured() -> tuple[Result, ...]:
    """The results of all rows."""
    return tuple(judged(row, items_of(row.page)) for row in table())


def figures(results: tuple[Result, ...]) -> dict[str, object]:
    """Precision and coverage with what they are made of, and the rows that fall short."""
    items, wanted = sum(len(one.items) for one in results), sum(len(one.row.wanted) for one in results)
    wrong, missed = sum(len(one.forbidden) for one in results), sum(len(one.missed) for one in results)
    return {
        "precision": round(1 - wrong / items, 4) if items else 1.0,
        "coverage": round(1 - missed / wanted, 4) if wanted else 1.0,
        "rows": len(results),
        "items": items,
        "wanted": wanted,
        "forbidden": {one.row.name: len(one.forbidden) for one in results if one.forbidden},
        "missed": {one.row.name: [want.answers[0] for want in one.missed] for one in results if one.missed},
    }


def told(results: tuple[Result, ...]) -> Iterator[str]:
    """Every forbidden item with its reason, and every wanted answer that no sound item asks, under their rows."""
    for one in results:
        if one.forbidden or one.missed:
            yield one.row.name
        for item, ban in one.forbidden:
            yield f"    forbidden by line {ban.line} ({ban.why}): {item}"
        for want in one.missed:
            yield f"    missed: {want.answers[0]}{f' with {want.holds}' if want.holds else ''}"


def main(arguments: list[str]) -> None:
    """Print the figures, with `--verbose` the rows that fall short as well; `--force` pins them."""
    now = figures(measured())
    if "--verbose" in arguments:
        sys.stdout.write("\n".join((*told(measured()), "")))
    sys.stdout.write(json.dumps({name: now[name] for name in ("precision", "coverage", "rows", "items", "wanted")}) + "\n")
    if "--force" in arguments:
        PINNED.write_text(json.dumps(now, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
