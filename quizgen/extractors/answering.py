"""A slot → its answer as a person would write it down, and the other ways to type it."""

from __future__ import annotations

from quizgen import dates
from quizgen.model import Slot
from quizgen.text import fold


def answer_of(slot: Slot) -> tuple[str, tuple[str, ...]]:
    """The answer to a question for a slot, and what else is right when typed."""
    shown = dates.canonical(slot.text) if slot.type in ("date", "month") else slot.text
    answer = shown[:1].upper() + shown[1:] if slot.type in ("number", "duration") else shown
    others = {fold(other): other for other in (slot.text, *slot.accepts) if fold(other) != fold(answer)}
    return answer, tuple(others.values())
