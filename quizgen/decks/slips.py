"""What went wrong in a YAML file, said to somebody who has never heard of YAML."""

from __future__ import annotations

import json
import re
from itertools import accumulate

import yaml

from quizgen.errors import DeckError

# What git leaves at the start of a line where two versions could not be merged.
CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t].*)?\r?$", re.MULTILINE)
# A deck is five deep; at some ten thousand the parser in C would fall over without a word.
DEEPEST = 500
DASHES = re.compile(rf"^ *(?:[-?] +){{{DEEPEST}}}", re.MULTILINE)
BRACKET = re.compile(r"[\[\]{}]")
QUOTE_SCAN = "while scanning a quoted scalar"
KEY_AND_VALUE = re.compile(r"^(\s*(?:- )?\s*[A-Za-z_]+:\s+|\s*- )(.*)$")


def no_deck(text: str, path: str) -> DeckError | None:
    """The error for a text that need not be parsed: two versions side by side as git leaves them, or brackets without end."""
    if found := CONFLICT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        return DeckError(
            f"a merge conflict stands here ({found[0].strip()})", path, line, "keep one of the two versions and delete the marks"
        )
    depths = accumulate(1 if bracket in "[{" else -1 for bracket in BRACKET.findall(text))
    if max(depths, default=0) > DEEPEST or DASHES.search(text):
        return DeckError("is nested hundreds of levels deep, as no deck is", path, mend="close the brackets")
    return None


def deck_error(error: yaml.YAMLError, text: str, path: str) -> DeckError:
    """The one line for a file that YAML cannot read: the place, the likeliest slip, and the line as it should be."""
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return DeckError(f"holds the control character {error.character!r}", path, line, "delete it")
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return DeckError(f"is not YAML: {error}", path)
    lines, line = text.split("\n"), error.problem_mark.line + 1
    opened = open_quote(error, lines, line)
    if opened:
        return DeckError("a quotation mark is opened here and never closed", path, opened, "close it at the end of the text")
    problem, mend = slip(error, lines, line)
    return DeckError(problem, path, line, mend)


def open_quote(error: yaml.MarkedYAMLError, lines: list[str], line: int) -> int:
    """The line on which a quotation mark was opened and forgotten, or 0.

    Either the file ends before it is closed, or the opening mark of the next quoted value closes it.
    """
    if error.context == QUOTE_SCAN and error.context_mark:
        return int(error.context_mark.line) + 1
    told = KEY_AND_VALUE.match(lines[line - 1]) if line <= len(lines) else None
    before = KEY_AND_VALUE.match(lines[line - 2]) if told and line > 1 else None
    if told is None or before is None:
        return 0
    mark = before[2][:1]
    return line - 1 if mark in ("'", '"') and before[2].count(mark) == 1 and told[2].startswith(mark) else 0


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
