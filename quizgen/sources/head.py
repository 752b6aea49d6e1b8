"""The head of an article: its title, its date line, who wrote it and whence; read, used, and taken off the text."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from quizgen.sources.bylines import CAPITAL_NAME, LONE_NAME, OUTLET, dateline_end, is_byline
from quizgen.sources.dates import date_line, dates, issued
from quizgen.sources.foot import without_foot
from quizgen.sources.furniture import is_line
from quizgen.sources.furniture_words import BREADCRUMB, MOTTO, ORGANISATION, RUNNING, TRAIL
from quizgen.sources.making import POINT, furnished
from quizgen.sources.pieces import Piece
from quizgen.sources.straplines import strap_line
from quizgen.sources.titles import SLUG, cleaned, is_empty, opening_words, same_headline

DEPTH = 14
LONGEST_TITLE = 30
SHORTEST_PROSE = 8
# So many lines lie at most between a headline and its date.
NEAR = 4


# A list of what the story says may stand between the headline and the place.
FIRST_PARAGRAPHS = 8


@dataclass(frozen=True, slots=True)
class Head:
    """What stood at the top, and the pieces that are left."""

    pieces: tuple[Piece, ...]
    title: str = ""
    published: date | None = None


def headed(pieces: Sequence[Piece], *, title: str = "") -> Head:
    """Read the head of an article off its pieces; `title` is what the file's metadata calls it."""
    rest, published = _without_date_lines(_without_subheadlines(_without_breadcrumbs(_from_headline(pieces))), titled=bool(title))
    rest = [piece for piece in without_foot(rest) if not is_line(piece.text)]
    rest, glued = _without_datelines(rest)
    rest = _without_bylines(rest)
    given = "" if is_empty(title) else cleaned(title)
    rest, headline = _headline(rest, given)
    rest = _without_ornaments(rest, given or headline)
    return Head(tuple(rest), given or headline, published or glued)


def _from_headline(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces from the headline on: the highest heading above a date line is one, and what stands over it belongs to the site."""
    place = next((n for n, piece in enumerate(pieces[:DEPTH]) if date_line(piece.text) and not _defines(piece)), 0)
    if any(piece.prose or piece.kind == "row" or (piece.ends_sentence and not is_line(piece.text)) for piece in pieces[:place]):
        return pieces
    heads = [n for n in range(max(0, place - NEAR), place) if pieces[n].kind == "heading" and not is_empty(pieces[n].text)]
    return pieces[min(heads, key=lambda n: pieces[n].level) :] if heads else pieces


def _without_breadcrumbs(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the names of sections above the first paragraph, and without the heads that run over pages."""
    pieces = [piece for piece in pieces if not (piece.kind in ("paragraph", "heading") and RUNNING.fullmatch(piece.text))]
    first = next((n for n, piece in enumerate(pieces) if piece.prose), 0)
    return [
        piece
        for n, piece in enumerate(pieces)
        if not (
            n < first
            and piece.kind == "paragraph"
            and (BREADCRUMB.fullmatch(piece.text) or (first < DEPTH and TRAIL.fullmatch(piece.text)))
        )
    ]


def _without_date_lines(pieces: Sequence[Piece], *, titled: bool) -> tuple[list[Piece], date | None]:
    """Lines near the top that only say when, and short notes of issue near the end; what amid furniture says when, where no line does."""
    found, amid, out = None, None, list[Piece]()
    first = next((n for n, piece in enumerate(pieces) if piece.prose), DEPTH)
    for number, piece in enumerate(pieces):
        near = number < DEPTH or number >= len(pieces) - 4
        own = date_line(piece.text) if number > first else day_of_line(piece)
        day = (own if number < DEPTH else None) or (issued(piece.text) if near else None)
        loose = None if day or number > min(first, NEAR) or not (number or titled) else _amid(piece)
        if day and piece.kind in ("paragraph", "bullet", "heading"):
            found = found or day
        elif loose:
            amid = amid or loose
        else:
            out.append(piece)
    return out, found or amid


def _amid(piece: Piece) -> date | None:
    """The day of a line of furniture, or of a point that says when a page was made."""
    return furnished(piece.text) if piece.kind in ("paragraph", "quote") or POINT.match(piece.text) else None


def day_of_line(piece: Piece) -> date | None:
    """The day that a date line names, a strapline, or a byline: "By Desk | November 24, 2025 | 4 min read"."""
    named = dates(piece.text) if is_byline(piece) else []
    strap = strap_line(piece.text) if piece.kind in ("paragraph", "heading", "quote") else None
    return date_line(piece.text) or (named[0].day if named else None) or strap


def _without_subheadlines(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the lines between headline and date line that are no sentences; a press release has up to ten."""
    place = next((n for n, piece in enumerate(pieces[:DEPTH]) if date_line(piece.text) and not _defines(piece)), 0)
    place = 0 if any(map(_opens_body, pieces[:place])) else place
    top = next(
        (n for n, piece in enumerate(pieces[:place]) if not (is_line(piece.text) or _is_organisation(piece) or OUTLET.match(piece.text))),
        place,
    )
    below = place + 1 if place and place + 1 < len(pieces) and CAPITAL_NAME.match(pieces[place + 1].text) else -1
    return [
        piece
        for n, piece in enumerate(pieces)
        if n != below and (not (top < n < place) or piece.ends_sentence or date_line(piece.text) or _defines(piece))
    ]


def _opens_body(piece: Piece) -> bool:
    """Whether the head has ended with this piece: prose, an item of a list, a row. A date line below it stands in the text."""
    prose = piece.kind in ("paragraph", "quote") and piece.ends_sentence and piece.size >= SHORTEST_PROSE
    return (prose or piece.kind in ("bullet", "numbered", "row")) and not (is_line(piece.text) or date_line(piece.text))


def _defines(piece: Piece) -> bool:
    """Whether a piece is an entry of a definition list, whose terms may be dates and whose lines are no subheadlines."""
    return piece.kind == "bullet" and any(mark.kind == "term" and mark.start == 0 for mark in piece.marks)


def _is_organisation(piece: Piece) -> bool:
    return bool(ORGANISATION.match(piece.text)) and piece.size <= 12 and not piece.ends_sentence


def _without_datelines(pieces: list[Piece]) -> tuple[list[Piece], date | None]:
    """A place and date glued to the first paragraphs: "NEW DELHI, March 2 (Reuters) - ", " date 2023-03-02 "."""
    found, seen = None, 0
    for number, piece in enumerate(pieces):
        if seen >= FIRST_PARAGRAPHS:
            break
        if piece.kind != "paragraph" or piece.size < 8:
            continue
        seen += 1
        end = dateline_end(piece.text)
        if end:
            day = next((one.day for one in dates(piece.text[:end])), None)
            found = found or day
            pieces[number] = piece.saying(piece.marked.part(end, len(piece.text)))
    return pieces, found


def _without_bylines(pieces: list[Piece]) -> list[Piece]:
    """Who wrote it, near the top or at the very end; a lone name counts when the byline says it too."""
    names = [re.sub(r"^by\s+|[-–—|:,\s]+$", "", piece.text, flags=re.IGNORECASE) for piece in pieces[:DEPTH] if is_byline(piece)]
    out = list[Piece]()
    for number, piece in enumerate(pieces):
        edge = number < DEPTH or number >= len(pieces) - 2
        again = edge and LONE_NAME.match(piece.text) and any(fuzz.ratio(piece.text.casefold(), name.casefold()) >= 80 for name in names)
        if not (again or (edge and is_byline(piece))):
            out.append(piece)
    return out


def _headline(pieces: list[Piece], given: str) -> tuple[list[Piece], str]:
    """The pieces without the headline, and the headline: of the top heading, or of a first line that is written as one."""
    while pieces and not _is_own_heading(pieces) and _is_above_headline(pieces[0]):
        pieces = pieces[1:]
    if not pieces:
        return pieces, ""
    first = pieces[0]
    alone = first.kind == "heading" and sum(piece.kind == "heading" and piece.level <= first.level for piece in pieces) == 1
    if given:
        return [
            p for n, p in enumerate(pieces) if not (n < DEPTH and p.kind in ("heading", "paragraph") and same_headline(p.text, given))
        ], given
    if first.kind == "heading" and (first.level == 1 or (alone and first.size >= 4)) and not is_empty(first.text):
        return pieces[1:], cleaned(first.text)
    if first.kind == "paragraph" and _is_headline(first, pieces[1:]):
        text = _unrepeated(first.text)
        return pieces[1:], text if len(text.split()) <= LONGEST_TITLE else _first_of_glued(text)
    return pieces, ""


def _is_above_headline(piece: Piece) -> bool:
    """Whether a line only says who publishes a page."""
    return _is_organisation(piece) or bool(OUTLET.match(piece.text) or SLUG.match(piece.text))


def _is_own_heading(pieces: Sequence[Piece]) -> bool:
    """Whether the first piece is the one heading above all others, whoever it names: "# Comptroller and Auditor General of India"."""
    first = pieces[0]
    lower = [piece.level for piece in pieces[1:] if piece.kind == "heading"]
    publisher = (
        OUTLET.match(first.text)
        or SLUG.match(first.text)
        or re.match(r"(?:Ministry|Department|Press|Government|Cabinet|Office)\b", first.text)
    )
    return first.kind == "heading" and first.level == 1 and len(lower) > 1 and min(lower) > 1 and not publisher


def _is_headline(piece: Piece, below: Sequence[Piece]) -> bool:
    """Whether a first paragraph is the headline: no full stop, and prose below it; a glued one may be long."""
    if piece.ends_sentence and not piece.text.endswith(("?", "!")):
        return False
    starts = piece.text[:1].isupper() or not piece.text[:1].isalpha() or not piece.text[:1].isascii()
    return starts and bool(below) and not re.search(r"[a-z]{3}\.\s+[A-Z]|[:,;]$", piece.text) and any(one.prose for one in below)


def _unrepeated(text: str) -> str:
    """A line that says the same twice, once."""
    parts = text.split()
    half = len(parts) // 2
    return " ".join(parts[:half]) if half and parts[:half] == parts[half:] else text


def _first_of_glued(text: str) -> str:
    """The headline of a line in which headline and sub-headlines ran together: up to where it begins again, or its first words."""
    parts = text.split()
    again = next(
        (
            n
            for n in range(4, len(parts) - 1)
            if parts[n] == parts[0] or (parts[n][:1].isupper() and parts[n - 1][-1:].islower() and parts[n : n + 2] == parts[:2])
        ),
        0,
    )
    if 4 <= again <= LONGEST_TITLE:
        return " ".join(parts[:again])
    return opening_words(text)


def _without_ornaments(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces without what decorates a headline: mottoes in quotation marks, short sub-headlines above a first paragraph."""
    out = list(pieces)
    while out and out[0].kind == "paragraph" and not out[0].ends_sentence and _ornamental(out[0], out[1:2], title):
        out = out[1:]
    return out


def _ornamental(piece: Piece, below: Sequence[Piece], title: str) -> bool:
    if MOTTO.match(piece.text) and piece.size <= 15:
        return True
    return bool(title) and same_headline(piece.text, title) and bool(below)
