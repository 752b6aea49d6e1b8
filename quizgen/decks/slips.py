"""What went wrong in a YAML file, said to somebody who has never heard of YAML."""

from __future__ import annotations

import json
import re

import yaml

from quizgen.errors import DeckError

KEY_AND_VALUE = re.compile(r"^(\s*(?:- )?\s*[A-Za-z_]+:\s+|\s*- )(.*)$")


def deck_error(error: yaml.YAMLError, text: str, path: str) -> DeckError:
    """The one line for a file that YAML cannot read: the place, the likeliest slip, and the line as it should be."""
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return DeckError(f"holds the control character {error.character!r}", path, line, "delete it")
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return DeckError(f"is not YAML: {error}", path)
    line = error.problem_mark.line + 1
    problem, mend = slip(error, text.splitlines(), line)
    return DeckError(problem, path, line, mend)


def slip(error: yaml.MarkedYAMLError, lines: list[str], line: int) -> tuple[str, str]:
    """What the person probably did, and what to write."""
    told, written = error.problem or "", lines[line - 1] if line <= len(lines) else ""
    if "mapping values are not allowed" in told:
        return "a ': ' inside a sentence needs quotes round it", f"write {quoted(written)}"
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return "a tab stands at the start of the line", "use spaces"
    value = KEY_AND_VALUE.match(written)
    if value and value[2][:1] in "[{*&!%@`|>\"'":
        return f"a text that begins with {value[2][0]} needs quotes round it", f"write {quoted(written)}"
    return f"is not YAML here: {told or error.context}", "look at the indentation and the quotes of this line and the one above"


def quoted(written: str) -> str:
    """The line with its value in double quotes."""
    found = KEY_AND_VALUE.match(written)
    if not found:
        return "the text in double quotes"
    value = found[2].strip().strip("\"'")
    return f"{found[1].strip()} {json.dumps(value, ensure_ascii=False)}"
