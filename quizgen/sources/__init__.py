"""The sources room: a file → a Document, whatever it was written in.

A format is a function from text to a `Page`; the table `FORMATS` lists them with their suffixes. What a format has read is
judged by rules that are the same for all (`article.document`).
"""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path

from quizgen.errors import SourceError
from quizgen.model import Document
from quizgen.sources import article, html, plain
from quizgen.sources.decoding import decode
from quizgen.sources.pieces import Page

STDIN = "-"
MARKDOWN_ENOUGH = 3
# What Python makes of the bytes of a name that are no text.
SURROGATE = re.compile("[\ud800-\udfff]")


def _markdown(text: str) -> Page:
    from quizgen.sources import markdown  # its parser takes a while to import; only Markdown pays for it

    return markdown.read(text)


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of source file: its name, the suffixes it is known by, and the function that reads it."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str], Page]


FORMATS = (
    Format("html", (".html", ".htm", ".xhtml"), html.read),
    Format("markdown", (".md", ".markdown", ".mdown"), _markdown),
    Format("plain", (".txt", ".text"), plain.read),
)
SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes)
# Files that hold facts in a form nobody has written a reader for.
UNREAD = {
    ".json": "JSON",
    ".jsonl": "JSON",
    ".csv": "CSV",
    ".xml": "XML",
    ".yaml": "YAML",
    ".yml": "YAML",
    ".epub": "EPUB",
    ".docx": "Word",
    ".pptx": "PowerPoint",
}
TAGS = re.compile(
    r"<(?:p|div|span|h[1-6]|ul|ol|li|table|article|section|br|html|body|head|strong|em|a|img|blockquote|!doctype)\b[^<>]*>", re.IGNORECASE
)
MARKDOWN_SIGNS = re.compile(
    r"^(?:#{1,6} \S|[ ]{0,3}[-*+] \*\*|\|?[ \t]*:?-{3,}:?[ \t]*\||```|:::|> )|\*\*[^*\n]{2,60}\*\*|\[[^\]\n]{1,80}\]\(https?://",
    re.MULTILINE,
)


def read_bytes(data: bytes, *, path: str, format_name: str = "") -> Document:
    """The document these bytes hold; the same bytes give the same document, on any machine, at any time.

    `path` is what the file is called ("-" for standard input); its suffix and the content decide the format unless
    `format_name` names one of `FORMATS`. Raises SourceError when there is no reader for them or no article in them.
    """
    if SURROGATE.search(path):
        raise SourceError("has a name that is not UTF-8 text, which no deck could cite", path=path, mend="rename the file")
    if not data.strip():
        raise SourceError("holds no article: the file is empty", path=path, mend="save the page again")
    text = decode(data, path=path)
    chosen = next((one for one in FORMATS if one.name == format_name), None) or _format_of(text, path)
    return article.document(chosen.read(text), data, path=path, whole=chosen.name == "html" and html.is_page(text))


def discover(names: Sequence[str]) -> list[Path | str]:
    """The files that names stand for, each once, in order: files, folders (all known suffixes below them), globs, "-".

    Raises SourceError for a name that stands for nothing.
    """
    found = [path for name in names for path in _expanded(name)]
    return list(dict.fromkeys(found))


def _expanded(name: str) -> list[Path | str]:
    if name == STDIN:
        return [STDIN]
    path = Path(name)
    # Path.glob takes no pattern that begins at the root or with "..".
    matched = glob(name, recursive=True) if has_magic(name) else []  # noqa: PTH207 - as above
    try:
        matches = [path] if path.exists() else sorted(map(Path, matched))
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}", path=name) from error
    if not matches:
        raise SourceError("no such file or folder", path=name, mend="check the spelling")
    files = [file for match in matches for file in (_inside(match) if match.is_dir() else [match])]
    if not files:
        raise SourceError(f"no source in this folder ({', '.join(sorted(SUFFIXES))})", path=name)
    return list(files)


def _inside(folder: Path) -> list[Path]:
    """The files of known suffixes in a folder and below it, nothing hidden.

    A folder that is locked is among them: who reads it finds that it cannot be read, and goes on with the others.
    """
    found: list[Path] = []

    def locked(error: OSError) -> None:
        found.append(Path(error.filename))

    for here, folders, files in os.walk(folder, onerror=locked):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(here, name) for name in files if Path(name).suffix.lower() in SUFFIXES and not name.startswith(".")]
    return sorted(file for file in found if not _is_pipe(file))


def _is_pipe(path: Path) -> bool:
    """Whether reading the file might wait for ever."""
    try:
        return path.is_fifo() or path.is_socket() or path.is_char_device()
    except OSError:
        return False


def _format_of(text: str, path: str) -> Format:
    """The format by suffix, unless the content is plainly something else: a page saved as .txt is a page."""
    suffix = Path(path).suffix.lower()
    html_format, markdown_format, plain_format = FORMATS
    if suffix in UNREAD or _is_json(text):
        raise SourceError(f"no reader for {UNREAD.get(suffix, 'JSON')}", path=path, mend="save the article as .html, .md or .txt")
    if suffix in html_format.suffixes:
        return html_format if TAGS.search(text) or "<" in text else plain_format
    if suffix in markdown_format.suffixes:
        return markdown_format
    if _is_html(text):
        return html_format
    return markdown_format if len(MARKDOWN_SIGNS.findall(text[:50_000])) >= MARKDOWN_ENOUGH else plain_format


def _is_html(text: str) -> bool:
    """Whether a text is HTML by its look: it begins with a tag or declares itself, and tags go on through it."""
    start = text.lstrip("\ufeff \t\n")[:200].lower()
    tags = len(TAGS.findall(text[:50_000]))
    return (start.startswith("<") and tags >= 1) or "<html" in text[:2000].lower() or (tags >= 4 and text.count("</") >= 2)


def _is_json(text: str) -> bool:
    start = text.lstrip()[:1]
    if start not in "{[" or not start or text.rstrip()[-1:] not in "}]":
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
