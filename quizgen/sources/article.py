"""Pieces → Document: what is furniture goes, what the file tells of itself is read, what is left is the article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date

from quizgen.errors import SourceError
from quizgen.model import Document, Reference, Source
from quizgen.sources import terms
from quizgen.sources.citations import split_references, without_marks
from quizgen.sources.dates import Dated, of_digest, of_month, of_references, of_week
from quizgen.sources.foot import without_sections
from quizgen.sources.furniture import is_line, without_tail, without_teasers
from quizgen.sources.head import Head, headed
from quizgen.sources.layout import shaped
from quizgen.sources.leads import first_sentence, told
from quizgen.sources.making import told_of_itself
from quizgen.sources.pieces import Page, Piece, blocks
from quizgen.sources.repeats import without_repeats
from quizgen.sources.titles import capped, derived
from quizgen.text import slug

LEAST_PROSE = 40

# Under its title a digest may say who made it, before it says of which week it is.
HEAD_LINES = 6


def document(page: Page, data: bytes, *, path: str, whole: bool = False) -> Document:
    """The document that a page's pieces make. Raises SourceError when there is no article among them.

    `whole` says that the file is a page of the web with furniture, where teasers alone do not make an article.
    """
    kept, references = split_references(page.pieces)
    top = headed(without_teasers(without_sections(without_tail(kept))), title=page.title)
    kept = without_repeats([piece for piece in shaped(top.pieces) if not is_line(piece.text)])
    article = [piece for piece in without_marks(kept) if piece.text and piece.kind != "code"]
    _require_article(article, path, whole=whole)
    found = blocks(article)
    text = "\n".join(block.text for block in found)
    known = terms.once([*terms.shown_in(page.terms, text), *terms.in_text(found, title=top.title)])
    references = [*page.references, *references]
    dated = _dated(page, top, article, references)
    title = capped(top.title or derived(known, article))
    source = Source(_identity(title, dated.day, path), title, dated.day, dated.by, path, page.url, hashlib.sha256(data).hexdigest())
    return Document(source, found, known, tuple(references))


def _identity(title: str, published: date | None, path: str) -> str:
    named = slug(title or re.sub(r"\.\w+$", "", path.rsplit("/", 1)[-1]) or "source")
    return f"{published.isoformat()}-{named}" if published else named


def _require_article(pieces: Sequence[Piece], path: str, *, whole: bool) -> None:
    said = [piece for piece in pieces if piece.kind != "heading"]
    prose = sum(piece.size for piece in said if piece.prose or piece.telling)
    if not said and not whole:
        raise SourceError("holds no article: there is no text in it", path=path, mend="save the page of one article")
    if whole and prose < LEAST_PROSE:
        raise SourceError("holds no article: only headlines and links", path=path, mend="save the page of one article")


def _dated(page: Page, top: Head, pieces: Sequence[Piece], references: Sequence[Reference]) -> Dated:
    if page.published:
        return Dated(page.published, "metadata")
    if top.published:
        return Dated(top.published, "dateline")
    digest = of_digest(page.title or top.title)
    if digest:
        return Dated(digest, "title")
    heads = [page.title or "", top.title, *(piece.text for piece in page.pieces[:HEAD_LINES])]
    summed_up = next((told for told in (of_week(heads), of_month(heads)) if told.day), None)
    if summed_up:
        return summed_up
    revised = told_of_itself([top.title, *(piece.text for piece in pieces)])
    if revised.day:
        return revised
    body = [piece.text for piece in pieces if piece.kind != "heading"]
    opening = told(first_sentence(body[0]), "\n".join(body)) if body else None
    if opening:
        return Dated(opening.day, f"text: {opening.words}")
    cited = of_references(reference.text for reference in references)
    return Dated(cited, "references") if cited else Dated()
