"""The reader's own editor, at one line of a file."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

from quizgen.errors import ProblemError

USUAL = ("nano", "vim", "vi", "notepad")
# How an editor is told the line; the others understand +LINE in front of the file.
COLON = frozenset({"subl", "hx", "helix", "micro", "zed", "mate"})
GOTO = frozenset({"code", "codium", "cursor", "windsurf"})


def command(editor: str, path: Path, line: int) -> list[str]:
    """The command that opens a file at a line and ends when the file is closed."""
    words = shlex.split(editor)
    name = Path(words[0]).stem
    if name in GOTO:
        return [*words, *([] if "--wait" in words or "-w" in words else ["--wait"]), "--goto", f"{path}:{line}"]
    if name in COLON:
        return [*words, f"{path}:{line}"]
    return [*words, str(path)] if name == "notepad" else [*words, f"+{line}", str(path)]


def chosen(environment: Mapping[str, str]) -> str:
    """The editor that the reader has chosen, else the first that is there. Raises ProblemError without any."""
    editor = environment.get("VISUAL") or environment.get("EDITOR") or next(filter(shutil.which, USUAL), "")
    if not editor.strip():
        raise ProblemError("no editor was found", mend="set EDITOR to the one you like")
    return editor


def edit(path: Path, line: int) -> None:
    """Open a file at a line and wait. Raises ProblemError when the editor cannot be started or ends with an error."""
    import subprocess

    words = command(chosen(os.environ), path, line)
    try:
        code = subprocess.run(words, check=False).returncode
    except OSError as error:
        raise ProblemError(f"the editor {words[0]} cannot be started: {error.strerror}", mend="set EDITOR to another") from error
    if code:
        raise ProblemError(f"the editor {words[0]} ended with code {code}", mend="set EDITOR to another if that was not your wish")
