"""Marks of citation in the text, and the list at its end that they point to."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.model import Mark, Reference
from quizgen.sources.dates import dates
from quizgen.sources.marked import Marked, clean
from quizgen.sources.pieces import Piece

LABEL = r"(?:\d{1,3}|[a-z]|(?:note|n|ref)\s?\d{1,3}|[ivx]{1,4})"
BRACKETS = re.compile(
    rf"\s?\[(\^?{LABEL}(?:\s?[,;–-]\s?{LABEL})*|edit(?: source)?|citation needed|clarification needed|better source needed)\](?!\()",
    re.IGNORECASE,
)
RAISED = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9"}
LOWERED_FROM = {digit: raised for raised, digit in RAISED.items()}
# A raised 2 or 3 after a unit is a power; after a full stop or two raised digits after a word it is a note.
RAISED_NOTE = re.compile(r"(?:(?<=[.!?,;:”\"’)])|(?<=[A-Za-z]{3}))([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=\s|$)")
ENTRY = re.compile(r"^\s*(?:\[?\^?(\d{1,3})[\].):]+|\((\d{1,3})\)|↑|\^)\s*(.+)$", re.DOTALL)
LIST_HEADING = re.compile(
    r"^(?:references?|sources?|citations?|footnotes?|end ?notes?|notes|bibliography|works cited|further reading|source links?|"
    r"external links|"
    r"संदर्भ|स्रोत)(?:\s*(?:and|&|/)\s*(?:references?|sources?|citations?|notes|links|further reading))?\s*:?$",
    re.IGNORECASE,
)
# How many entries are looked at to tell a list of references.
LONGEST_RUN = 100
LINK = re.compile(r"https?://|www\.|\.(?:pdf|html?|aspx|php)\b", re.IGNORECASE)


def superscript(text: str, *, linked: bool) -> tuple[str, str]:
    """A raised text as (label of a citation, ""), or as ("", the text to show): 10<sup>6</sup> is 10⁶, never 106."""
    inner = text.strip("[]()^ ")
    if re.fullmatch(rf"{LABEL}(?:\s?[,–-]\s?{LABEL})*|\*+|†|‡", inner, re.IGNORECASE) and (linked or text.startswith("[")):
        return inner, ""
    if re.fullmatch(r"\[?(?:citation|clarification) needed\]?", text, re.IGNORECASE):
        return text.strip("[]"), ""
    return "", "".join(LOWERED_FROM.get(char, char) for char in text) if inner.isdecimal() else text


def uncited(marked: Marked) -> Marked:
    """The text without its citation marks, each kept as an empty mark where it stood."""
    found = sorted((*match.span(), _label(match)) for pattern in (BRACKETS, RAISED_NOTE) for match in pattern.finditer(marked.text))
    found = [one for one in found if len(one[2]) > 1 or not one[2].isalpha() or _is_note(marked.text, one[0], one[1])]
    if not found:
        return marked
    noted = [Mark("citation", start, start, label) for start, _, label in found if not label.startswith("edit")]
    bare = marked.marked(*noted).without([(start, end) for start, end, _ in found])
    return bare.part(0, len(bare.text))


def _label(match: re.Match[str]) -> str:
    return "".join(RAISED.get(char, char) for char in match[1]).lstrip("^")


def _is_note(text: str, start: int, end: int) -> bool:
    """Whether a lone letter in brackets is a note, as in "encounter.[a]", and not a change to a quotation, as in "give[s]"."""
    return start > 0 and text[start - 1] in '.,;:!?”"' and not text[end : end + 1].isalpha()


def without_marks(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without citation marks in their words."""
    return [
        piece
        if piece.kind == "code"
        else replace(piece.saying(uncited(piece.marked)), cells=tuple(uncited(Marked(cell)).text for cell in piece.cells))
        for piece in pieces
    ]


def split_references(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Reference]]:
    """The article, and the reference list at its end (or under a heading of that name), when there is one."""
    start = _list_start(pieces)
    if start is None:
        return list(pieces), []
    end = start
    references = list[Reference]()
    while end < len(pieces):
        entry = _entry(pieces[end])
        if entry is None and not (LIST_HEADING.match(pieces[end].text) and end == start):
            break
        numbered = entry is not None and not entry.label and pieces[end].kind == "numbered"
        references += [replace(entry, label=str(len(references) + 1)) if numbered else entry] if entry else []
        end += 1
    return [*pieces[:start], *pieces[end:]], [entry for entry in references if entry.label or entry.text]


def _list_start(pieces: Sequence[Piece]) -> int | None:
    cited = {label for piece in pieces for match in BRACKETS.finditer(piece.text) for label in re.findall(r"\d+", match[1])}
    for number, piece in enumerate(pieces):
        if number and LIST_HEADING.match(piece.text) and number + 1 < len(pieces) and _entry(pieces[number + 1]):
            return number
        if number and ENTRY.match(piece.text) and _begins_list(pieces, number, cited):
            return number
    return None


def _begins_list(pieces: Sequence[Piece], start: int, cited: set[str]) -> bool:
    """Whether a run of numbered entries begins here that are cited in the text, or that each name a source and a date or link."""
    run = list[Reference]()
    for number in range(start, min(len(pieces), start + LONGEST_RUN)):
        entry = _entry(pieces[number])
        if entry is None or not entry.label:
            break
        run.append(entry)
    if len(run) < 2:
        return False
    sourced = sum(bool(dates(entry.text) or LINK.search(entry.text)) for entry in run)
    known = sum(entry.label in cited for entry in run)
    return sourced * 2 > len(run) and (known * 2 > len(run) or sourced == len(run))


def _entry(piece: Piece) -> Reference | None:
    """A piece as an entry of a list: numbered, or a link, or an item that names a link or a date."""
    match = ENTRY.match(piece.text)
    if match and piece.kind in ("paragraph", "bullet", "numbered"):
        return Reference(match[1] or match[2] or "", clean(match[3]).strip())
    if piece.kind in ("bullet", "numbered", "paragraph") and (
        piece.linked > 0.5 or LINK.search(piece.text) or (piece.kind != "paragraph" and dates(piece.text))
    ):
        return Reference("", piece.text.lstrip("^↑ "))
    return None
