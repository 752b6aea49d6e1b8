"""HTML → pieces: fragments and plain documents as they stand, whole pages of the web by way of `webpage`."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re

from selectolax.lexbor import LexborHTMLParser

from quizgen.sources import plain
from quizgen.sources.metadata import Metadata, metadata
from quizgen.sources.pieces import Page, Piece
from quizgen.sources.titles import cleaned, is_empty
from quizgen.sources.walker import Walker

# How many pieces above its first paragraph an article's headline can stand.
NEAR = 12
SKELETON = re.compile(r"<(?:html|head|body|!doctype)\b", re.IGNORECASE)
PAGE_PARTS = re.compile(r"<(?:script|nav|footer|aside|form|iframe|header|menu|button|noscript)\b", re.IGNORECASE)


def read(text: str) -> Page:
    """The pieces of an HTML file. A page with furniture is searched for its article; anything less is read whole."""
    tree = LexborHTMLParser(text)
    told = metadata(tree)
    walker = Walker(keep_forms=_all_in_a_form(tree))
    if tree.body is not None:
        walker.walk(tree.body)
    pieces = walker.pieces
    if pieces and all(piece.kind == "code" for piece in pieces):
        pieces = list(plain.read("\n\n".join(piece.text for piece in pieces)).pieces)
    if is_page(text):
        from quizgen.sources.webpage import article  # trafilatura takes a while to import; only whole pages pay for it

        pieces = article(text, pieces)
    title = _title(told, pieces) or _over(walker.pieces, pieces)
    return Page(tuple(pieces), tuple(walker.terms), (), title, told.published, told.url)


def is_page(text: str) -> bool:
    """Whether a file is a page as a site serves it, not a fragment or a bare document."""
    return bool(SKELETON.search(text[:20_000])) and len(PAGE_PARTS.findall(text)) >= 2


def _all_in_a_form(tree: LexborHTMLParser) -> bool:
    """Whether the page is one form, as ASP.NET has it (PIB's own pages): then the form is the page."""
    return any(len(form.css("p")) > 3 or len(form.text() or "") > 4000 for form in tree.css("form"))


def _title(told: Metadata, pieces: list[Piece]) -> str:
    """The first title that says something, without the site's name."""
    heading = next((piece.text for piece in pieces if piece.kind == "heading" and piece.level == 1), "")
    titles = [cleaned(title, site=told.site, heading=heading) for title in told.titles]
    # A page that says nothing of itself may still have one headline.
    alone = [piece.text for piece in pieces if piece.kind == "heading" and piece.level == 1]
    return next((title for title in titles if not is_empty(title)), cleaned(alone[0]) if len(alone) == 1 and not is_empty(alone[0]) else "")


def _over(page: list[Piece], article: list[Piece]) -> str:
    """The headline that stands over the article on its page: the highest of the headings right above it."""
    first = next((piece for piece in article if piece.kind != "heading" and piece in page), None)
    place = page.index(first) if first and article is not page else 0
    above = [piece for piece in page[max(0, place - NEAR) : place] if piece.kind == "heading" and not is_empty(piece.text)]
    return min(above[-3:], key=lambda piece: piece.level).text if above else ""
