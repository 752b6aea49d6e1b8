"""Points of lists that set one thing beside another, as rows of a table: "- Ravanachhaya → Odisha" under "Shadow puppets"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.model import Document
from quizgen.reading.column_words import link_of, thing_in, thing_of
from quizgen.reading.plain_cells import country, state
from quizgen.text import squeeze

FEWEST = 3
POINT = re.compile(
    r"(?P<left>[^:–—→=]{3,50}?)\s*(?:→|⇒|->|=>|:\s|\s[–—-]\s)\s*(?P<right>[^;(→⇒=–—]+?)(?P<rest>\s*(?:$|[;(]|\s[–—-]\s).*)$", re.DOTALL
)
# "Kerala, 18th century": what follows in small letters or figures tells more; a second name would be a second value.
MORE = re.compile(r", (?:[a-z\d*]).*$", re.DOTALL)
BOTH = re.compile(r"(?P<left>(?:[\w'’-]+ ){0,2}[\w'’-]+) (?:and|&|with|–|-) (?:their |its |the )?(?P<right>(?:[\w'’-]+ )?[\w'’-]+)")
INTRODUCING = re.compile(r"^\W*(?:(?:\d+|[A-Za-z]|[IVX]+)[.)] )?(?:(?:Important|Major|Famous|Key|Some|List of|Main) )?", re.IGNORECASE)
KINDS = {"state": state, "country": country}


class Point(NamedTuple):
    """A point of a list: the number of its block, its two sides."""

    number: int
    left: str
    right: str


class PointList(NamedTuple):
    """Points under one heading with the heads of their two sides, the left one "" where nothing says what the names are."""

    points: tuple[Point, ...]
    left: str
    right: str


def point_lists(document: Document) -> Iterator[PointList]:
    """The lists of a document whose points set a name beside a value of one kind; in all there must be three points of a kind."""
    found: dict[tuple[str, ...], list[Point]] = defaultdict(list)
    for number, block in enumerate(document.blocks):
        point = POINT.match(squeeze(block.text)) if block.kind in ("bullet", "numbered") and block.headings else None
        if point:
            found[block.headings].append(Point(number, point["left"].strip(), MORE.sub("", point["right"]).strip()))
    lists = [one for headings, points in found.items() if (one := with_heads(headings, points, document))]
    for one in lists:
        alike = sum(len(other.points) for other in lists if other.right == one.right)
        if len(one.points) >= FEWEST or (alike >= FEWEST and one.right in KINDS):
            yield one


def with_heads(headings: tuple[str, ...], points: list[Point], document: Document) -> PointList | None:
    """The points with the heads of their sides: both stand in the heading, or all right sides are States, or countries."""
    title = squeeze(INTRODUCING.sub("", headings[-1]))
    both = BOTH.fullmatch(title)
    left = thing_of(both["left"]) if both else None
    if both and left and link_of(both["right"], left.group):
        return PointList(tuple(points), both["left"], both["right"])
    for kind, parse in KINDS.items():
        if 5 * sum(parse(one.right) is not None for one in points) >= FEWEST * len(points):
            thing = next((found for text in (*reversed(headings), document.source.title) if (found := thing_in(text))), None)
            return PointList(tuple(points), thing.noun if thing else "", kind)
    return None
