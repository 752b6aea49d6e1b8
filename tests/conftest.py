"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# How long one example takes says more of what else the machine does than of the program.
settings.register_profile("quizgen", deadline=None)
settings.load_profile("quizgen")
