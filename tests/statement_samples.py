"""Facts, terms and readings of a line each, for tests of what is made of them."""

from __future__ import annotations

from datetime import date

from quizgen.model import Block, Document, Fact, Reading, Slot, Source, Term

PUBLISHED = date(2026, 5, 13)


def slot(text: str, kind: str, relation: str = "be asked") -> Slot:
    return Slot(text, kind, relation=relation, worth=0.7)


def fact(statement: str, *slots: Slot, about: str = "", context: str = "", spoken: bool = False) -> Fact:
    return Fact(statement, f"Quote: {statement}", slots, about=about, context=context, spoken=spoken, worth=0.7)


def reading(*facts: Fact, terms: tuple[Term, ...] = (), text: str = "", source: str = "s") -> Reading:
    blocks = tuple(Block(line) for line in (*(one.quote for one in facts), *(term.quote for term in terms), text) if line)
    return Reading(Document(Source(source, "S", PUBLISHED), blocks, terms), facts)


def term(name: str, meaning: str, *papers: str) -> Term:
    return Term(name, meaning, papers, f"{name} — {meaning}", name)
