"""Paper files: a paper as YAML that a person keeps, edits and prints again; its questions stand in it whole.

So a paper stays what it was when decks change or are gone, a teacher may reword a question in it, and answers can be marked years later.
"""

from __future__ import annotations

import re
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

from quizgen.decks import DeckFile
from quizgen.decks.fields import Fields, read_whole
from quizgen.decks.reading import PAPER, composed, read_items
from quizgen.decks.writing import Flow, Value, block, listed_items, listed_sources
from quizgen.errors import DeckError
from quizgen.model import Deck, Marking, Paper
from quizgen.papers.sets import LETTERS

BEGINS = re.compile(rf"^{PAPER}[ \t]*:", re.MULTILINE)
LARGEST_SEED = 999_999_999
EMPTY = "make a paper with: quizgen paper"


def dump_paper(paper: Paper) -> str:
    """The paper as the text of its file, in its own order, whatever set it is; `parse_paper` gives it back."""
    right, wrong = paper.marking.exact
    head: dict[str, Value] = {PAPER: paper.title}
    if paper.profile:
        head["profile"] = paper.profile
    head |= {"seed": paper.seed, "minutes": paper.minutes, "marking": Flow({"right": str(right), "wrong": str(wrong)})}
    if paper.sets:
        head["sets"] = list(paper.sets)
    return "\n".join([block({**head, **listed_sources(paper.sources)}), *listed_items("questions", paper.items)])


def load_paper(path: Path) -> Paper:
    """The paper of a file. Raises DeckError, with the line, when it cannot be read or is no paper."""
    return parse_paper(text_of(path), path=path.as_posix())


def load_questions(path: Path) -> DeckFile:
    """The questions of a paper file as a deck with their lines, for whoever looks them over. Raises what `load_paper` raises."""
    lines: dict[str, int] = {}
    paper = parse_paper(text_of(path), path=path.as_posix(), lines=lines)
    return DeckFile(path, Deck(path.stem, paper.title, paper.sources, paper.items), lines)


def text_of(path: Path) -> str:
    """The text of a file. Raises DeckError when it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeckError("is not UTF-8 text", str(path), mend="save it as UTF-8") from error
    except OSError as error:
        raise DeckError(f"cannot be read: {error.strerror}", str(path), mend=EMPTY) from error


def parse_paper(text: str, *, path: str = "paper.yaml", lines: dict[str, int] | None = None) -> Paper:
    """The paper that a text holds, in no set; `lines` learns where each item begins.

    Raises DeckError with file and line for whatever is not a paper.
    """
    fields = composed(text, path, "paper", EMPTY)
    if PAPER not in fields.nodes and "title" in fields.nodes:
        raise DeckError("is a deck, not a paper", path, mend="make a paper of it with: quizgen paper DECK")
    return read_whole(fields, lambda paper: read_paper(paper, {} if lines is None else lines))


def is_paper(path: Path) -> bool:
    """Whether a file is meant to be a paper; one that cannot be read is not."""
    with suppress(OSError, UnicodeDecodeError):
        return path.is_file() and BEGINS.search(path.read_text(encoding="utf-8-sig")) is not None
    return False


def read_paper(fields: Fields, lines: dict[str, int]) -> Paper:
    """A paper's keys."""
    title, profile = fields.text(PAPER), fields.text("profile", "")
    seed, minutes = fields.number("seed", 0, LARGEST_SEED), fields.number("minutes", 0)
    marking, sets = fields.mapping("marking", "marking"), read_sets(fields)
    sources, items = read_items(fields, "questions", lines, required=True)
    if not items:
        fields.fail("there is no question under 'questions:'", EMPTY)
    marks = read_whole(marking, read_marking) if marking else Marking()
    return Paper(title, items, sources, marks, minutes, seed, profile=profile, sets=sets)


def read_sets(fields: Fields) -> tuple[str, ...]:
    """The letters of the sets, each once."""
    sets = fields.texts("sets", ())
    if wrong := next((letter for letter in sets if letter not in tuple(LETTERS) or sets.count(letter) > 1), ""):
        fields.fail(
            f"sets names '{wrong}'{' twice' if wrong in LETTERS else ''}", f"write some of [{', '.join(LETTERS)}]", fields.nodes["sets"][0]
        )
    return sets


def read_marking(fields: Fields) -> Marking:
    """What a right answer earns, and what a wrong one costs."""
    right, wrong = marks(fields, "right", Fraction(2)), marks(fields, "wrong", Fraction(-2, 3))
    if right <= 0:
        fields.fail(f"right is '{right}'", "write the marks for a right answer, like 2", fields.nodes["right"][0])
    if wrong > 0:
        fields.fail(f"wrong is '{wrong}'", f"write what a wrong answer costs with a minus: -{wrong}", fields.nodes["wrong"][0])
    return Marking(float(right), float(wrong))


def marks(fields: Fields, key: str, default: Fraction) -> Fraction:
    """A number of marks: 2, -0.66 or -2/3."""
    text = fields.text(key, str(default)).strip()
    # Long before a fraction takes time to read, it is no number of marks.
    if not re.fullmatch(r"[-+]?\d{1,4}(?:\.\d{1,4}|/[1-9]\d{0,3})?", text):
        fields.fail(f"{key} is '{text[:20]}'", "write marks like 2, -0.66 or -2/3", fields.nodes[key][0])
    return Fraction(text)
