r"""Words into Anki fields: what a source wrote is what a reader sees, and nothing of it runs.

A field is HTML, and three more readers look into it. Anki takes `[sound:…]`, `[anki:…]` and `[latex]` out of the HTML before any
entity is resolved, so an entity for `[` disarms them; the same goes for `{{` and `}}`. MathJax reads the finished page, entities
resolved, so `\(` has to be broken by an element between its two characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "{": "&#123;", "}": "&#125;", "[": "&#91;"}
NEWLINES = {"\r\n": "<br>", "\n": "<br>", "\r": "<br>", "\u2028": "<br>", "\u2029": "<br>"}
MATHS = {"\\": r"<span>\</span>"}
# U+001F parts the fields of a note and must never come from a text; no other control character shows either.
CONTROLS = {chr(code): " " for code in (*range(32), 127) if chr(code) not in "\r\n"}
LONE_SURROGATES = {chr(code): "\ufffd" for code in range(0xD800, 0xE000)}
REPLACEMENTS = ENTITIES | NEWLINES | MATHS | CONTROLS | LONE_SURROGATES
# One plain set of characters, since most texts hold none of them and a set is searched for many times faster than an alternation.
SUSPECT = re.compile('[&<>{}["\\\\\u2028\u2029\x00-\x1f\x7f\ud800-\udfff]')
SPECIAL = re.compile(r"\r\n|\\(?=[()\[\]])|" + SUSPECT.pattern.replace(r"\\", ""))
WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)


def escaped(text: str) -> str:
    """The text as the HTML of a field."""
    if not text or SUSPECT.search(text) is None:
        return text
    return SPECIAL.sub(lambda found: REPLACEMENTS[found[0]], text)


def hidden_words(text: str) -> str:
    """The text as the inside of `{{c1::…}}`, where `::` would begin a hint."""
    return escaped(text).replace(":", "&#58;")


def bullets(texts: Iterable[str]) -> str:
    """Nothing, one text, or a list of texts, as HTML."""
    lines = [escaped(text) for text in texts]
    return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" if len(lines) > 1 else "".join(lines)


def numbered(texts: Iterable[str]) -> str:
    """The texts as a numbered list."""
    return f"<ol>{''.join(f'<li>{escaped(text)}</li>' for text in texts)}</ol>"


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table with a row of heads."""
    head = "".join(f'<th scope="col">{escaped(column)}</th>' for column in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escaped(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def web_address(url: str) -> str:
    """The address as a field when it is one a browser may open (http or https), else nothing."""
    return escaped(url) if WEB_ADDRESS.fullmatch(url) else ""


def tag(text: str) -> str:
    """The text as one Anki tag: no spaces, no quotes, no control characters, no empty levels."""
    clean = re.sub(r"[\s\x00-\x1f\x7f\"\ud800-\udfff]+", "_", text.strip())
    return "::".join(level for level in clean.split("::") if level)
