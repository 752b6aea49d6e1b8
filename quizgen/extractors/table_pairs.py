"""Two columns of a table that belong together row by row → a table of pairs, some with the value of another row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quizgen.extractors.fact_pairs import FEWEST, MOST, WRONG, asked, number_of, parted, rings
from quizgen.extractors.fair_copy import written_out
from quizgen.extractors.refuting import Shelf, is_beside, shelf_of, stems
from quizgen.extractors.siblings import tells
from quizgen.extractors.tagging import tags_for
from quizgen.gazetteer import entry, part_of, same_thing
from quizgen.identity import shuffled
from quizgen.model import Block, Corpus, Draft, Pair, Pairs, Quote, Reading
from quizgen.quantities import is_ordinal
from quizgen.reading.associations import pairings
from quizgen.screen import broken_rule
from quizgen.syllabus import table
from quizgen.text import fold, spaced, squeeze, words

TABLES = 2  # so many columns of a table and so many sets of a column are asked at most
LONGEST_LEFT, LONGEST_RIGHT, LEAST = 6, 7, 3
# What is no single plain value: lists, notes, sums of several things, pointers to elsewhere.
UNPLAIN = re.compile(
    r"[,;/+|→=<>?%₹$*†:&]|\d{3}|\(.*\)|\b(?:and|or|etc|various|several|many|same|none|nil|both|all|above|below|see)\b|^[-–—]*$|\s[-–—]\s|\.{2}"
)
NAMED = re.compile(r"[A-Z0-9“‘\"'][^|;:?]*$")
POINT = re.compile(r"(?P<left>[^:–—]{3,50}?)(?:\s*:\s+|\s+[-–—]\s+)(?P<right>[^:–—]{2,60})")
BOTH = re.compile(r"(?P<left>(?:[\w']+ ){0,2}[\w']+) (?:and|&|[-–—]|with|of) (?:their |its |the )?(?P<right>(?:[\w']+ )?[\w']+)")
NUMBER = re.compile(r"^\W*(?:(?:\d+|[A-Za-z]|[IVX]+)[.)] )?(?:(?:Important|Major|Famous|Key|Some|List of|Main) )?", re.IGNORECASE)
VALUES = {"state": "State", "country": "Country", "ministry": "Ministry"}
# What a note behind a name adds: "Kitab-ul-Hind (earlier, Ghaznavid)".
ASIDE = re.compile(r"\s*\([a-z][^()]*\)")
ARTICLE = re.compile(r"\d+[A-Z]*(?: ?\([^()]*\))?")


class Line(NamedTuple):
    """A row of a column: the thing, what the column says of it, and the words of the source."""

    left: str
    right: str
    quote: str


def table_pairs(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The tables of pairs that the columns of a document's tables make, where no facts make them."""
    kinds = table("formats.yaml")["pairs"]
    told = {(fact.quote, slot.text) for fact in reading.facts for slot in fact.slots if any(tells(slot, kind) for kind in kinds)}
    for one in pairings(reading.document):
        lines = [Line(side.name, side.value[:1].upper() + side.value[1:], side.quote) for side in one.sides]
        untold = sum(is_told(line.quote, line.right, told) for line in lines) < FEWEST
        if untold and is_varied(lines):
            groups = list(parted(lines))[:TABLES]
            yield from (draft for group in groups if (draft := draft_of(group, (one.left, one.right), 1, reading, corpus)))
        told |= {(line.quote, line.right) for line in lines}
    for rows in (*tables(reading), *lists(reading)):
        made = 0
        for spot in range(1, len(rows[0].columns)):
            lines = lines_of(rows, spot, told) if is_column(rows[0].columns, spot) and made < TABLES else []
            drafts = [draft for group in list(parted(lines))[:TABLES] if (draft := draft_of(group, rows[0].columns, spot, reading, corpus))]
            made += bool(drafts)
            yield from drafts


def tables(reading: Reading) -> Iterator[list[Block]]:
    """The rows of each table that has a header of two columns at least."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Block]] = defaultdict(list)
    for block in reading.document.blocks:
        if block.kind == "row" and len(block.columns) > 1:
            found[block.headings, block.columns].append(block)
    yield from (rows for rows in found.values() if len(rows) >= FEWEST)


def lists(reading: Reading) -> Iterator[list[Block]]:
    """The points of each list that sets one thing beside another, as the rows of a table: "- Hornbill – Nagaland" under "Festivals"."""
    found: dict[tuple[str, ...], list[tuple[str, str, str]]] = defaultdict(list)
    for block in reading.document.blocks:
        point = POINT.fullmatch(block.text) if block.kind in ("bullet", "numbered") and block.headings else None
        if point:
            found[block.headings].append((point["left"], point["right"], block.text))
    for headings, points in found.items():
        columns = columns_of(headings[-1], [right for _, right, _ in points]) if len(points) >= FEWEST else ()
        if columns:
            yield [Block(text, "row", headings, columns=columns, cells=(left, right)) for left, right, text in points]


def columns_of(title: str, values: list[str]) -> tuple[str, ...]:
    """The heads of a list's two sides: both stand in its heading ("Festivals and States"), or the right one is what all its values are."""
    both = BOTH.fullmatch(squeeze(NUMBER.sub("", title)))
    if both and is_right(of_one(both["right"])):
        return (of_one(both["left"]), of_one(both["right"]))
    kinds = {found.kind if (found := entry(value)) else "" for value in values}
    right = VALUES.get(next(iter(kinds)), "") if len(kinds) == 1 else ""
    left = squeeze(NUMBER.sub("", title)).strip(" :")
    return (of_one(left), right) if right and len(left.split()) < LEAST + 1 else ()


@cache
def listed(side: str) -> frozenset[str]:
    """The words of the headers that such a column may have on one side."""
    return frozenset(table("formats.yaml")["columns"][side])


def of_one(header: str) -> str:
    """A header whose last word is of one thing: Festivals → Festival."""
    first, _, last = squeeze(header).rpartition(" ")
    known = listed("left") | listed("right")
    forms = (last, last.removesuffix("s"), last.removesuffix("es"), f"{last.removesuffix('ies')}y")
    return f"{first} {next((form for form in forms[1:] if form != last and fold(form) in known), last)}".strip()


def is_column(columns: tuple[str, ...], spot: int) -> bool:
    """Whether what a column says of the first one is said of each row alone."""
    left = [of_one(word) for word in words(columns[0])]
    return bool(listed("left") & {*left[:1], *left[-1:]}) and is_right(columns[spot])


def is_right(header: str) -> bool:
    """Whether a header says what the right side of a pair is."""
    return fold(squeeze(header)).strip(" :*") in listed("right")


def lines_of(rows: list[Block], spot: int, told: set[tuple[str, str]]) -> list[Line]:
    """The rows of a column that name a thing and a plain value; none where facts tell them already."""
    if sum(is_told(row.text, row.cells[spot], told) for row in rows if len(row.cells) > spot) >= FEWEST:
        return []
    lines: dict[str, Line] = {}
    for row in (row for row in rows if len(row.cells) > spot):
        left, right = left_of(row), squeeze(row.cells[spot]).strip(" .")
        plain = right and len(right.split()) <= LONGEST_RIGHT and not UNPLAIN.search(right) and spaced(right) not in spaced(left)
        if left and plain and not stems(left) & stems(right) and fold(left) not in lines:
            lines[fold(left)] = Line(left, written_out(right[:1].upper() + right[1:]), row.text)
    kept = list(lines.values())
    return kept if is_varied(kept) else []


def is_varied(lines: list[Line]) -> bool:
    """Whether rows have values enough that are not the same."""
    return len({line.right for line in lines}) >= FEWEST


def is_told(quote: str, cell: str, told: set[tuple[str, str]]) -> bool:
    """Whether a fact of a row tells what one of its cells has."""
    return any(said == quote and (spaced(text) in spaced(cell) or spaced(cell) in spaced(text)) for said, text in told)


def left_of(row: Block) -> str:
    """The thing that a row names, "" where it is no name: an article of the Constitution with that word before its number."""
    cell = ASIDE.sub("", squeeze(row.cells[0])).strip(" .*")
    if ARTICLE.fullmatch(cell):
        return f"Article {cell}" if fold(row.columns[0]).startswith("article") else ""
    named = (
        NAMED.match(cell) and not is_ordinal(cell) and len(cell.split()) <= LONGEST_LEFT and len(cell) >= LEAST and not cell[:1].isdigit()
    )
    return written_out(cell) if named else ""


def draft_of(lines: list[Line], columns: tuple[str, ...], spot: int, reading: Reading, corpus: Corpus) -> Draft | None:
    """The table of pairs of some rows, None where none of them may be exchanged."""
    heads = (heading(columns[0]), heading(columns[spot]))
    key = "\x1f".join((heads[1], *(line.left for line in lines)))
    right = sides(lines, key, shelf_of(corpus))
    if not right:
        return None
    pairs = tuple(pair_of(line, shown) for line, shown in zip(lines, right, strict=True))
    prompt = Pairs("Consider the following pairs", heads, asked(pairs, key), pairs)
    if broken_rule(prompt):
        return None
    source = reading.document.source.id
    return Draft(
        prompt,
        about=" ".join(line.left for line in lines[:2]),
        quotes=tuple(dict.fromkeys(Quote(source, line.quote) for line in lines)),
        evidence=f"{source} {heads[0]} {heads[1]} {lines[0].left}",
        key="table",
        by="table_pairs",
        tags=tuple(dict.fromkeys(tag for line in lines for tag in tags_for(line.left, f"{line.left} {line.right}", reading))),
        pool=tuple(dict.fromkeys(line.right for line in lines)),
    )


def heading(header: str) -> str:
    """The head of a column as a paper prints it."""
    said = re.sub(r"\s*/\s*", " or ", squeeze(header).strip(" :*"))
    return said[:1].upper() + said[1:]


def sides(lines: list[Line], key: str, shelf: Shelf) -> list[str]:
    """What stands on the right of each row: two or three of them in a ring, one at least its own; [] where no two may change places."""
    right = [line.right for line in lines]
    wanted = min(max(2, WRONG[number_of("wrong", key, len(WRONG))]), len(lines) - 1, MOST)
    order = shuffled(range(len(lines)), key=f"sides:{key}")
    for ring in rings(order, wanted):
        following = (*ring[1:], *ring[:1])
        if all(is_wrong(lines[one], lines[other], shelf) for one, other in zip(ring, following, strict=True)):
            for one, other in zip(ring, following, strict=True):
                right[one] = lines[other].right
            return right
    return []


def is_wrong(line: Line, other: Line, shelf: Shelf) -> bool:
    """Whether another row's value is surely not this one's: another thing with other words, which no source has beside it."""
    mine, theirs = stems(line.right), stems(other.right)
    alike = same_thing(line.right, other.right) or part_of(line.right, other.right) or part_of(other.right, line.right)
    if alike or mine & theirs or stems(line.left) & theirs:
        return False
    return not is_beside(line.left, other.right, shelf)


def pair_of(line: Line, shown: str) -> Pair:
    """A row of the table, with the reason where its right side is another's."""
    holds = shown == line.right
    return Pair(line.left, shown, holds, line.quote, "" if holds else f"the source says “{line.right}”, not “{shown}”.")
