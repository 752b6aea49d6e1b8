"""The foot of an article: lists of links and of their owners, release numbers, initials; taken off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.sources.citations import LIST_HEADING
from quizgen.sources.furniture import is_address, is_line
from quizgen.sources.furniture_words import INITIALS, ORGANISATION
from quizgen.sources.layout import HEADING_NUMBER
from quizgen.sources.pieces import Piece

LONGEST_LABEL = 25
# The names of topics that a site puts under its articles, and the line that says whence a text was taken.
TAGS = re.compile(r"^(?=\S+(?:\s\S+)*$)[A-Z][^,.;:!?]{1,40}(?:,\s*[A-Z][^,.;:!?]{1,40}){2,}$")
CREDIT = re.compile(r"^(?:sources?|courtesy|credits?|via)\s*[:–-]\s*.{2,80}$", re.IGNORECASE)
# Sections that lead elsewhere: nothing under these headings is told by the article itself.
ELSEWHERE = re.compile(
    r"(?:study |useful |quick |related |external |important )?links|further reading|see also|related (?:topics?|notes|articles|"
    r"posts|stories|reading)|(?:table of )?contents|navigation|"
    r"references?|bibliography|works cited|(?:image |photo )?credits|sources?|sources? (?:and|&) (?:links|references)|"
    r"references? (?:and|&) (?:links|sources)|share this.*|comments?|subscribe.*",
    re.IGNORECASE,
)


def without_foot(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the links at their end and the names over them."""
    end = len(pieces)
    while end and _is_foot(pieces[end - 1], pieces[end] if end < len(pieces) else None):
        end -= 1
    return list(pieces[:end])


def _is_foot(piece: Piece, below: Piece | None) -> bool:
    """Whether a last piece is no part of the article: furniture, a link, the owner of the links below, a ministry's name."""
    text = piece.text
    if is_line(text) or INITIALS.match(text) or LIST_HEADING.match(text):
        return True
    if piece.kind != "paragraph" or piece.ends_sentence or piece.size > LONGEST_LABEL:
        return False
    return bool(ORGANISATION.match(text) or TAGS.match(text) or CREDIT.match(text)) or (below is not None and is_address(below.text))


def without_sections(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without sections whose heading says that they lead elsewhere: links, references, contents."""
    out = list[Piece]()
    inside = 0
    for piece in pieces:
        if piece.kind == "heading" and (not inside or piece.level <= inside):
            title = HEADING_NUMBER.sub("", piece.text).strip(" :")
            inside = max(piece.level, 1) if ELSEWHERE.fullmatch(title) else 0
        if not inside:
            out.append(piece)
    return out
