"""What a paragraph is by its looks, where the file has no markup to say so: bullet, table row, heading."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.model import BlockKind
from quizgen.sources.dates import dates
from quizgen.sources.furniture import is_address, is_line
from quizgen.sources.furniture_words import LABEL
from quizgen.sources.marked import Marked
from quizgen.sources.pieces import Piece
from quizgen.sources.tables import looks_like_header, row_piece
from quizgen.sources.wording import DANGLING, PRONOUNS, SMALL

GUESSED_BOLD, GUESSED_PLAIN, GUESSED_NUMBERED = 7, 8, 9
BULLET = re.compile(r"^(?:[-–—*]\s+|[•·▪◦‣➢➤►▶✓✔●○■□◆❖➔→⮚\uf0b7\uf0a7\uf0d8]\s*)(?=\S)")
NUMBER = re.compile(r"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.|[a-z]\.|[ivx]{1,4}\.)\s+(?=\S)")
HEADING_NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-z]\)|[IVX]{1,5}\.)\s+(?=\S)")
# Pictographs that stand where a bullet or a label would: they say nothing that is asked for.
PICTOGRAPHS = re.compile(
    r"(?:^|(?<= \| ))((?:[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u200d\ufe0f\U000e0020-\U000e007f]+\s*)+)(?=\S)"
)
# A line with one of these before its colon announces what follows; it is no heading.
ANNOUNCES = re.compile(
    r"\b(?:following|below|should|must|can|include[sd]?|including|are|is|was|were|that|namely|as under|said|says|writes|wrote|"
    r"reports|reported|adds|added|tweeted|given)\b",
    re.IGNORECASE,
)
# Questions that explainers put before a paragraph, as a label.
QUESTION = re.compile(
    r"^((?:why (?:is it |is this |was it |are they )?in (?:the )?news|why (?:now|in focus)|what(?:'s|’s| is) (?:the )?(?:news|issue)|"
    r"what(?:'s|’s| is) in (?:the )?news|what (?:has )?happened|why (?:does|did) (?:it|this) matter)\s?\?)\s*[:–—-]?\s*(?=\S)",
    re.IGNORECASE,
)
STARTS = re.compile(
    r"(?<=[^\s.,;:!?–—-])\s+(?=(?:According to|The|This|These|It|As per|Under the|In (?:the|a|this|\d{4})|During|Since|While|"
    r"There (?:is|are)|On [A-Z]\w+ \d)\s+\w)"
)
LONGEST_HEADING, TITLE_CASE = 14, 0.6
LONGEST_SHOUT, LEAST_SHOUT = 8, 4


def shaped(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with bullets, numbers, table rows and headings recognised among the paragraphs."""
    itemised = [_unadorned(_item(_unlabelled(piece))) for piece in pieces]
    split = [part for piece in itemised for part in _unglued(piece)]
    return _headed(tabled(split))


def _unadorned(piece: Piece) -> Piece:
    """The piece (each cell of a row) without the pictographs it begins with, and a heading without its number."""
    if piece.kind == "code":
        return piece
    marked = piece.marked
    number = HEADING_NUMBER.match(marked.text) if piece.kind == "heading" else None
    marked = marked.part(number.end(), len(marked.text)) if number else marked
    for match in reversed(list(PICTOGRAPHS.finditer(marked.text))):
        marked = marked.cut(*match.span(1))
    return replace(piece.saying(marked.part(0, len(marked.text))), cells=tuple(PICTOGRAPHS.sub("", cell) for cell in piece.cells))


def _unlabelled(piece: Piece) -> Piece:
    match = LABEL.match(piece.text) if piece.kind in ("paragraph", "quote", "bullet") else None
    return piece.saying(piece.marked.part(match.end(), len(piece.text))) if match else piece


def _item(piece: Piece) -> Piece:
    """A paragraph that begins with a bullet or a number as the item it is, without the sign; a list's item loses a second sign."""
    if piece.kind not in ("paragraph", "bullet"):
        return piece
    for pattern, kind in ((BULLET, "bullet"), (NUMBER, "numbered")):
        match = pattern.match(piece.text)
        if match and not (kind == "numbered" and piece.kind == "bullet"):
            found: BlockKind = "bullet" if kind == "bullet" else "numbered"
            return piece.saying(piece.marked.part(match.end(), len(piece.text)), found)
    pictured = piece.kind == "paragraph" and piece.ends_sentence and PICTOGRAPHS.match(piece.text)
    return replace(piece, kind="bullet") if pictured else piece


# ------------------------------------------------------------------------------------------------------------------ tables


def tabled(pieces: Sequence[Piece]) -> list[Piece]:
    """Runs of lines that split into the same number of cells at bars or tabs, as rows of a table."""
    out = list[Piece]()
    number = 0
    while number < len(pieces):
        run = _run(pieces, number)
        if len(run) >= 2:
            out += _table(run)
            number += len(run)
        else:
            out.append(_without_tabs(pieces[number]))
            number += 1
    return out


def _without_tabs(piece: Piece) -> Piece:
    return replace(piece, text=piece.text.replace("\t", " ")) if piece.kind != "code" else piece


def _run(pieces: Sequence[Piece], start: int) -> list[list[Marked]]:
    run = list[list[Marked]]()
    for number in range(start, len(pieces)):
        cells = _cells(pieces[number])
        if len(cells) < 2 or (run and len(cells) != len(run[0])):
            break
        run.append(cells)
    return run


def _cells(piece: Piece) -> list[Marked]:
    if piece.kind != "paragraph" or not re.search(r"\s\|\s|\t|^\|", piece.text):
        return []
    outer = re.match(r"^\s*\|?(.*?)\|?\s*$", piece.text, re.DOTALL)
    start, end = outer.span(1) if outer else (0, len(piece.text))
    bounds = [(match.start(), match.end()) for match in re.finditer(r"\s*(?:\|\s|\t|\|$)\s*", piece.text) if start <= match.start() < end]
    starts, ends = [start, *(after for _, after in bounds)], [*(before for before, _ in bounds), end]
    return [piece.marked.part(first, last) for first, last in zip(starts, ends, strict=True)]


def _table(run: list[list[Marked]]) -> list[Piece]:
    plain = [[cell.text for cell in row] for row in run]
    ruled = all(re.fullmatch(r":?-{2,}:?", cell) for cell in plain[1])
    headed = ruled or (len(run) > 2 and looks_like_header(plain[0], plain[1:]))
    columns = tuple(plain[0]) if headed else ()
    body = run[2:] if ruled else run[1:] if headed else run
    return [row_piece(cells, columns) for cells in body]


# ---------------------------------------------------------------------------------------------------------------- headings


def _unglued(piece: Piece) -> list[Piece]:
    """A heading that lost its line break before the paragraph below it: "What Russia says According to …" as two pieces."""
    if piece.kind not in ("paragraph", "numbered") or piece.size < 12:
        return [piece]
    asked = QUESTION.match(piece.text)
    if asked:
        title = replace(piece, text=asked[1], kind="heading", marks=(), level=GUESSED_BOLD)
        return [title, piece.saying(piece.marked.part(asked.end(), len(piece.text)), "paragraph")]
    for match in STARTS.finditer(piece.text, 0, 90):
        head = piece.text[: match.start()]
        if _reads_as_heading(head):
            title = replace(piece, text=head, kind="heading", marks=(), level=GUESSED_PLAIN)
            return [title, piece.saying(piece.marked.part(match.end(), len(piece.text)), "paragraph")]
    return [piece]


def _reads_as_heading(head: str) -> bool:
    parts = head.split()
    if not 2 <= len(parts) <= 10 or re.search(r"[.,;:!?“”\"()]", head) or parts[-1].casefold() in DANGLING:
        return False
    if re.fullmatch(r"What|Why|How|Who|When|Where", parts[0]):
        return True
    if parts[0].casefold() in PRONOUNS:
        return False
    gerund = bool(re.fullmatch(r"[A-Z][a-z]{3,}ing", parts[0])) and len(parts) <= 6
    return gerund or _title_case(head) == 1.0


def _title_case(text: str) -> float:
    """How many of the words that could have a capital letter have one."""
    could = [part for part in re.findall(r"[^\W\d_][\w’'-]*", text) if part.casefold() not in SMALL]
    return sum(part[:1].isupper() for part in could) / len(could) if could else 0.0


def _headed(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines that stand alone over the text they head, as headings; read from the end, since a heading is known by what follows."""
    out = list[Piece]()
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        below = out[-1] if out else None
        level = _level(piece, below, pieces[number - 1] if number else None)
        if level:
            text = piece.text.rstrip(" :–—-") if piece.text.endswith((":", "–", "—", "-")) else piece.text
            kept = tuple(mark for mark in piece.marks if mark.kind in ("citation", "term") and mark.end <= len(text))
            piece = replace(piece, kind="heading", text=text, marks=kept, level=level)
        out.append(piece)
    return out[::-1]


def _level(piece: Piece, below: Piece | None, above: Piece | None) -> int:
    """The rank of the heading a piece is by its looks; 0 when it is none."""
    if below is None or piece.kind not in ("paragraph", "numbered") or not _could_head(piece):
        return 0
    listed = above is not None and above.kind == "numbered" and piece.kind == "numbered"
    if piece.kind == "paragraph" and piece.marked.share("bold") > 0.9:
        return GUESSED_BOLD if below.kind != "heading" or below.level > GUESSED_BOLD else 0
    if piece.kind == "numbered":
        return GUESSED_NUMBERED if below.prose and piece.size <= 8 and _title_case(piece.text) >= 0.8 and not listed else 0
    if below.kind in ("bullet", "numbered", "row"):
        named = piece.text.endswith((":", "–", "-")) or (below.kind != "row" and _title_case(piece.text) == 1.0)
        return GUESSED_PLAIN if named and piece.size <= 9 and not ANNOUNCES.search(piece.text) else 0
    if above is not None and piece.text.split()[:2] == above.text.split()[:2]:
        return 0
    if _shouts(piece) and below.kind == "paragraph" and not _shouts(below):
        return GUESSED_PLAIN
    follows = below.prose or (_title_case(piece.text) >= TITLE_CASE and _opens_section(below))
    return GUESSED_PLAIN if follows and _looks_headed(piece) else 0


def _shouts(piece: Piece) -> bool:
    """Whether a line is in capitals but for what stands in brackets: "MONETARY POLICY COMMITTEE (MPC)"."""
    plain = re.sub(r"\([^()]*\)", "", piece.text)
    return plain.isupper() and piece.size <= LONGEST_SHOUT and len(re.findall(r"[^\W\d_]", plain)) >= LEAST_SHOUT and ":" not in plain


def _opens_section(piece: Piece) -> bool:
    """Whether a piece that is too short for prose may still stand right under a heading: a sentence, a lead-in, a lower heading."""
    if piece.kind == "heading":
        return piece.level >= GUESSED_PLAIN
    return piece.kind == "paragraph" and piece.size >= 8 and (piece.ends_sentence or piece.text.endswith((":", "-", "–")))


def _could_head(piece: Piece) -> bool:
    text = piece.text
    if (piece.ends_sentence and not text.endswith("?")) or _labels(piece):
        return False
    if (
        not re.search(r"[^\W\d_]{2}", text)
        or not 1 <= piece.size <= LONGEST_HEADING + 4
        or text.endswith((",", ";"))
        or re.search(r"[a-z]{2}\.\s+[A-Z]", text)
    ):
        return False
    return not (is_line(text) or is_address(text) or (dates(text) and piece.size <= 5) or text[:1].islower())


def _labels(piece: Piece) -> bool:
    """Whether a line is a bold label with its value: "**BNS:** replaces the Penal Code"."""
    first = next((mark for mark in piece.marks if mark.kind == "bold" and mark.start == 0), None)
    behind = piece.text[first.end :].lstrip() if first else ""
    return first is not None and behind not in ("", ":") and (piece.text[: first.end].rstrip().endswith(":") or behind.startswith(":"))


def _looks_headed(piece: Piece) -> bool:
    """Short, or written as titles are; a colon at the end makes a heading only when nothing is announced."""
    if piece.text.endswith((":", "–", "—", "-")):
        return piece.size <= (9 if piece.text.endswith(":") else LONGEST_HEADING) and not ANNOUNCES.search(piece.text)
    if piece.text.endswith("?"):
        return piece.size <= LONGEST_HEADING + 4
    if piece.text[:1] in "“\"‘'" and piece.size > 7:
        return False
    return (
        piece.size <= 6
        or (piece.size <= LONGEST_HEADING and _title_case(piece.text) >= TITLE_CASE)
        or (not re.search("[a-z]", piece.text) and piece.size <= 10)
    )
