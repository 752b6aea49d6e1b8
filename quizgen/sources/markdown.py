"""Markdown → pieces, by way of the HTML that it stands for."""

from __future__ import annotations

import re
from itertools import groupby

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from selectolax.lexbor import LexborHTMLParser

from quizgen.model import Reference
from quizgen.sources.dates import stamp
from quizgen.sources.marked import clean
from quizgen.sources.pieces import Page
from quizgen.sources.walker import Walker

FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^([A-Za-z_][\w -]{0,30})\s*:\s*(.+?)\s*$", re.MULTILINE)
CONTAINER = re.compile(r"^[ \t]{0,3}:{3,}[ \t]*(\{?\.?[\w-]*\}?)[ \t]*(.*?)[ \t]*:*$")
EVENT = re.compile(r"\s{0,3}(?:(?:\d{1,2} )?[A-Z][a-z]+,? )?(?:1\d|20)\d\d(?:[-–]\d{2,4})?\s*(?:[-–—:]|->)\s")
LABELLED = re.compile(r"(?P<mark>\*\*|__)[^*_|]{2,40}(?::(?P=mark)|(?P=mark):)\s+\S")
CODE = re.compile(r"^(?P<fence>`{3,}|~{3,})[ \t]*\n(?P<lines>.*?)^(?P=fence)[ \t]*$", re.DOTALL | re.MULTILINE)
ALIGNED = re.compile(r"[ \t]*[A-Z][\w.’'()-]*(?: [\w.’'()-]+){0,4}?\s+(?:[-–—:→]|->|=>)\s+[A-Z“\"]")
LEAST_EVENTS, LEAST_LABELS = 3, 2
# "**About**" on a line of its own heads the lines under it, with no empty line between them.
BOLD_LINE = re.compile(r"^(?P<mark>\*\*|__)(?P<head>(?!\s)[^*_|]{2,60}?)(?P=mark):?[ \t]*$")
FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})")
DATE_FIELDS = ("date", "published", "published_at", "pubdate", "publish_date", "publishdate", "date_published", "created")
URL_FIELDS = ("url", "source_url", "source", "link", "canonical", "canonical_url", "original_url", "permalink")


def read(text: str) -> Page:
    """The pieces of a Markdown text; its front matter is its metadata, its footnotes are references."""
    front = FRONT.match(text)
    fields = (
        {name.strip().lower(): value.strip("\"' ") for name, value in FIELD.findall(front[1])} if front and FIELD.search(front[1]) else {}
    )
    body = text[front.end() :] if front and fields else text
    tree = LexborHTMLParser(_parser().render(_headed(_listed(_uncontained(_noted(body))))))
    references = _footnotes(tree)
    walker = Walker()
    if tree.body is not None:
        walker.walk(tree.body)
    return Page(
        tuple(walker.pieces),
        tuple(walker.terms),
        references,
        title=clean(fields.get("title", "")).strip(),
        published=next((day for name in DATE_FIELDS if name in fields and (day := stamp(fields[name]))), None),
        url=next((fields[name] for name in URL_FIELDS if re.match(r"https?://\S+$", fields.get(name, ""))), ""),
    )


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 60}).enable(["table", "strikethrough"])
    return parser.use(footnote_plugin).use(deflist_plugin)


def _listed(text: str) -> str:
    """Lines of a chronicle ("1757 - …") and of labels ("**Born:** 1875") as points of a list: Markdown would join those without a mark."""
    for shape, least in ((EVENT, LEAST_EVENTS), (LABELLED, LEAST_LABELS)):
        out = list[str]()
        for alike, lines in groupby(text.split("\n"), key=lambda line, shape=shape: bool(shape.match(line))):  # type: ignore[misc]
            group = list(lines)
            out += ["", *(f"- {line.strip()}" for line in group), ""] if alike and len(group) >= least else group
        text = "\n".join(out)
    return text


def _noted(text: str) -> str:
    """Blocks of code without a language that set names beside values, line by line, as lists: "Maach    - Madhya Pradesh"."""

    def as_list(found: re.Match[str]) -> str:
        lines = [line for line in found["lines"].split("\n") if line.strip()]
        alike = sum(ALIGNED.match(line) is not None for line in lines)
        notes = alike >= LEAST_EVENTS and alike * 5 >= len(lines) * 4
        return "\n".join(("", *(f"- {' '.join(line.split())}" for line in lines), "")) if notes else found[0]

    return CODE.sub(as_list, text)


def _headed(text: str) -> str:
    """Lines that are bold as a whole apart from what follows: Markdown would join both."""
    out, above = list[str](), ""
    for line in text.split("\n"):
        out += [""] if BOLD_LINE.match(above) and line.strip() else []
        out.append(line)
        above = line
    return "\n".join(out)


def _uncontained(text: str) -> str:
    """Containers (`:::details **X**` … `:::`) as a heading X, one rank below the heading they stand under, over what they hold."""
    out, rank, fenced = list[str](), 1, ""
    for line in text.split("\n"):
        fence = FENCE.match(line)
        if fence:
            fenced = "" if fenced and line.strip().startswith(fenced) else fenced or fence[1][:3]
        container = None if fenced else CONTAINER.match(line)
        if container:
            title = container[2].strip("*_ ")
            out += ["", f"{'#' * min(6, rank + 1)} {title}", ""] if title else [""]
            continue
        atx = None if fenced else re.match(r"(#{1,6})\s", line)
        rank = len(atx[1]) if atx else rank
        out.append(line)
    return "\n".join(out)


def _footnotes(tree: LexborHTMLParser) -> tuple[Reference, ...]:
    """The notes at the foot, each by the label its mark has; they are taken off the page."""
    notes = list[Reference]()
    for number, node in enumerate(tree.css("section.footnotes li.footnote-item"), 1):
        for back in node.css("a.footnote-backref"):
            back.decompose()
        notes.append(Reference(str(number), clean(node.text() or "").strip()))
    for node in tree.css("section.footnotes, hr.footnotes-sep"):
        node.decompose()
    return tuple(notes)
