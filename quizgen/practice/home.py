"""Where a reader's own data live: the log of answers, a paper that is not finished, results."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """QUIZGEN_HOME, or the place that the system has for such things."""
    given = os.environ.get("QUIZGEN_HOME")
    if given:
        return Path(given)
    from platformdirs import user_data_path

    return user_data_path("quizgen")
