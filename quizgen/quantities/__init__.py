"""Numbers with their units in running text: where they stand, how else they may be typed, and which numbers lie near them."""

from __future__ import annotations

from quizgen.quantities.finding import Quantity, find_quantities, is_ordinal
from quizgen.quantities.nearness import near
from quizgen.quantities.writing import several, variants

__all__ = ["Quantity", "find_quantities", "is_ordinal", "near", "several", "variants"]
