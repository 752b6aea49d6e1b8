"""What the log of answers tells of a reader: what is due, how much is remembered, how sure the predictions are, where it is weak."""

from __future__ import annotations

from quizgen.stats.computing import History, Known, compute, known_items
from quizgen.stats.figures import Bin, Cards, Day, Retained, Stats, Topic, Weak
from quizgen.stats.page import page
from quizgen.stats.record import record

__all__ = ["Bin", "Cards", "Day", "History", "Known", "Retained", "Stats", "Topic", "Weak", "compute", "known_items", "page", "record"]
