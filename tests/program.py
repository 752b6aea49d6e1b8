"""The program as a process of its own, as tests start it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
ARTICLE = (ROOT / "seeds" / "000_9203ffa47a577bbd.txt").read_text(encoding="utf-8")


def quizgen(*arguments: str, stdin: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a command printed and its exit code; keywords are environment variables."""
    return subprocess.run(
        [sys.executable, "-m", "quizgen", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
