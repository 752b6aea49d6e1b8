"""What guessing was worth, against leaving blank, in a reader's own numbers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from quizgen.marking import Result, Tally, tally
from quizgen.model import Marking


@dataclass(frozen=True, slots=True)
class Guessing:
    """The answers that were guesses, those that were not, how many questions stayed blank, and the share right that just pays.

    A blank earns nothing, so what the guesses earned is what they were worth.
    """

    guessed: Tally
    sure: Tally
    blanks: int
    pays_from: Fraction

    @property
    def each(self) -> Fraction:
        """What one guess earned on average; 0 without any."""
        return self.guessed.marks / self.guessed.questions if self.guessed.questions else Fraction()


def guessing(result: Result, marking: Marking) -> Guessing:
    """The guesses of a marked paper. A guess pays where its chance is above what is taken off, as a share of that and the prize."""
    right, wrong = marking.exact
    told = [one for one in result.marked if one.outcome in ("right", "wrong")]
    guesses = [one for one in told if one.answer.confidence == "guess"]
    rest = [one for one in told if one.answer.confidence != "guess"]
    pays_from = wrong / (wrong - right) if right != wrong else Fraction()
    return Guessing(tally("guessed", guesses, right), tally("sure", rest, right), result.total.blank, pays_from)
