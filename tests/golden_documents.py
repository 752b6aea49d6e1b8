"""How a source's document is written down beside its tests, and how that is renewed: `python tests/golden_documents.py --force`."""

from __future__ import annotations

import sys
from pathlib import Path

from quizgen.model import Block, Document
from quizgen.sources import read_bytes

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "sources" / "golden"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def read_seed(seed: Path) -> Document:
    """The document that a seed is."""
    return read_bytes(seed.read_bytes(), path=f"seeds/{seed.name}")


def golden_file(seed: Path) -> Path:
    """Where a seed's document is written down."""
    return GOLDEN / f"{seed.name.split('_')[0]}.txt"


def written_down(document: Document) -> str:
    """A document as a person reads it: what is known of it, its blocks, its terms, its references."""
    source = document.source
    lines = [f"title: {source.title}", f"published: {source.published} ({source.dated_by})", f"id: {source.id}", ""]
    lines += [_line(block) for block in document.blocks]
    lines += ["", *(f"term: {term.term} = {term.meaning} {list(term.papers)} shown as {term.shown}" for term in document.terms)]
    lines += ["", *(f"reference {reference.label}: {reference.text}" for reference in document.references)]
    return "\n".join(lines).rstrip() + "\n"


def _line(block: Block) -> str:
    marks = "".join(f" {{{mark.kind} {block.text[mark.start : mark.end] or mark.label}}}" for mark in block.marks)
    return f"[{block.kind}] {' > '.join(block.headings)} :: {block.text}{marks}"


if __name__ == "__main__":
    if "--force" not in sys.argv:
        sys.exit("this rewrites what the tests expect; say --force, and read the difference before it is kept")
    GOLDEN.mkdir(exist_ok=True)
    for one in SEEDS:
        golden_file(one).write_text(written_down(read_seed(one)), encoding="utf-8")
