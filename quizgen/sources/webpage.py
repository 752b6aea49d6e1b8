"""The article of a whole page of the web: trafilatura says where it is, our own reading of the page says how it reads.

trafilatura finds the text well but loses marks, terms and much structure; so its text only votes on the pieces that the walker
read, and rules that hold for any site settle what it left open.
"""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import logging
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizgen.sources.citations import LIST_HEADING
from quizgen.sources.furniture import is_line
from quizgen.sources.head import day_of_line
from quizgen.sources.pieces import Piece
from quizgen.text import fold, words

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its dependencies warn of their own future at import
    import trafilatura

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)
SHINGLE = 4
# How far above the first paragraph the line with the date can stand.
BYLINE = 16
MOSTLY, MUCH, LITTLE = 0.66, 0.5, 0.3


def article(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Those of the page's pieces that belong to its article."""
    chosen = _chosen(text)
    if not chosen:
        return _dense(pieces)
    votes = _votes(chosen, pieces)
    body = [piece for piece, vote in zip(pieces, votes, strict=True) if vote and (piece.prose or piece.telling)]
    if not body:
        return []
    homes = Counter(piece.container for piece, vote in zip(pieces, votes, strict=True) if vote and not piece.suspect)
    places = [n for n, piece in enumerate(pieces) if votes[n] and (piece.prose or piece.telling)]
    first, last = places[0], places[-1]
    while first and pieces[first - 1].kind == "heading" and pieces[first - 1].level > 1:
        first -= 1
    trusted = sum(piece.size for piece in body if piece.suspect) * 3 > sum(piece.size for piece in body)
    kept = [piece for piece in pieces[max(0, first - BYLINE) : first] if day_of_line(piece)][-1:]
    for number, piece in enumerate(pieces):
        inside = first <= number <= last
        if _belongs(piece, voted=votes[number], inside=inside, home=homes[piece.container] > (piece.kind != "row"), trusted=trusted):
            kept.append(replace(piece, suspect=False))
    return kept + _references(pieces[last + 1 :])


def _references(pieces: Sequence[Piece]) -> list[Piece]:
    """The list of references below the article, with its heading."""
    start = next((n for n, piece in enumerate(pieces) if piece.kind == "heading" and LIST_HEADING.match(piece.text)), None)
    if start is None:
        return []
    end = next((n for n in range(start + 1, len(pieces)) if pieces[n].kind not in ("bullet", "numbered")), len(pieces))
    return [replace(piece, suspect=False) for piece in pieces[start:end]]


def _chosen(text: str) -> str:
    """The article's text as trafilatura finds it, with precision first, and again with less when that finds too little."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # lxml and dateutil warn of things that are no matter of ours
        try:
            strict = trafilatura.extract(text, favor_precision=True, include_comments=False, deduplicate=False) or ""
            usual = trafilatura.extract(text, include_comments=False) or "" if len(strict.split()) < 120 else ""
        except Exception:  # noqa: BLE001 - whatever a hostile page does to it, the page is read by density instead
            return ""
    return usual if len(usual) > len(strict) * 1.5 else strict


def _votes(chosen: str, pieces: Sequence[Piece]) -> list[bool]:
    """For each piece, whether its words stand in the chosen text; a short one must be a line of it."""
    all_words = words(chosen)
    shingles = {tuple(all_words[n : n + SHINGLE]) for n in range(len(all_words) - SHINGLE + 1)}
    lines = {fold(line.lstrip("- |•").rstrip(" |")) for line in chosen.split("\n")}
    return [_covered(piece, shingles, lines) for piece in pieces]


def _covered(piece: Piece, shingles: set[tuple[str, ...]], lines: set[str]) -> bool:
    own = words(piece.text)
    if len(own) <= SHINGLE:
        return fold(piece.text) in lines
    grams = [tuple(own[n : n + SHINGLE]) for n in range(len(own) - SHINGLE + 1)]
    return sum(gram in shingles for gram in grams) >= MOSTLY * len(grams)


def _belongs(piece: Piece, *, voted: bool, inside: bool, home: bool, trusted: bool) -> bool:
    """A piece is the article's when it was voted for and stands in a place for it, or when it is prose among the article's own."""
    if piece.suspect and not trusted and not (piece.prose and voted and home):
        return False
    if piece.linked > 0.8 and not piece.ends_sentence:
        return piece.kind == "row" and voted
    if piece.kind == "caption":
        return False
    if voted:
        return inside or (home and (piece.prose or piece.kind in ("bullet", "numbered", "row", "quote", "paragraph")))
    if inside and piece.kind in ("bullet", "numbered"):
        return piece.linked < LITTLE
    return inside and home and (piece.prose or piece.kind in ("heading", "quote", "row")) and piece.linked < MUCH


def _dense(pieces: Sequence[Piece]) -> list[Piece]:
    """The article by our own reckoning: the container with most prose outside links, and what stands in it or in its likes."""
    weight = Counter[int]()
    for piece in pieces:
        if piece.prose and not piece.suspect:
            weight[piece.container] += round(piece.size * (1 - piece.linked))
    most = max(weight.values(), default=0)
    homes = {home for home, words_there in weight.items() if words_there * 4 >= most}
    if most < 60:
        return []
    places = [n for n, piece in enumerate(pieces) if piece.container in homes and piece.prose]
    return [
        piece
        for piece in pieces[places[0] : places[-1] + 1]
        if (piece.container in homes or piece.kind in ("heading", "bullet", "row")) and not is_line(piece.text)
    ]
