"""Paper → CSV: which question of one set is which of the others, with the key of each: question 5 of A is 17 of C, b is d."""

from __future__ import annotations

import csv
import io

from quizgen.errors import ExportError
from quizgen.model import Paper
from quizgen.papers import in_set, key_map


def export_key_map(paper: Paper) -> bytes:
    """A row for each question in the order of the first set. Raises ExportError when the paper is empty or an item makes no question."""
    letters = paper.sets or (paper.set,)
    try:
        places = key_map(in_set(paper, letters[0]), letters)
    except ValueError as broken:
        raise ExportError(f"an item makes no question: {broken}", mend="`quizgen check` lists every such item") from broken
    if not places:
        raise ExportError("there is no question to export", mend="choose decks or filters that leave at least one item")
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow([*(head for letter in letters for head in (f"{letter or 'question'}", f"key {letter}".strip())), "item"])
    for name, row in places.items():
        table.writerow([*(cell for letter in letters for cell in row[letter]), name])
    return file.getvalue().encode("utf-8-sig")
