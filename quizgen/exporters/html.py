"""Paper → one HTML file: a quiz to be answered in any browser, offline, on screen or printed, with or without scripts.

Everything is rendered here, as escaped text; the script moves what is already on the page and never makes markup of words.
A content security policy admits the page's own style and script by their hashes and nothing else: no request can leave it.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from quizgen.exporters.sheet import Entry, Sheet, letter, sheet_of
from quizgen.identity import fingerprint
from quizgen.model import Paper
from quizgen.templating import template_folder, template_text

if TYPE_CHECKING:
    from markupsafe import Markup

STYLES = ("quiz.css", "print.css")
SCRIPTS = ("compare.js", "progress.js", "question.js", "summary.js", "quiz.js")  # one module, in this order
HINDI = re.compile("[\u0900-\u097f]+(?:[\\s\u200c\u200d,;:.!?‘’“”()-]*[\u0900-\u097f]+)*")
UNTAGGED = "Other"


@dataclass(frozen=True, slots=True)
class Asset:
    """A style or script as it stands in the page, and the policy's name for exactly these bytes."""

    text: str
    hash: str


def export_html(paper: Paper) -> bytes:
    """The quiz as one file. Raises ExportError when the paper is empty or an item makes no question."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    sheet = sheet_of(paper)
    pages = Environment(
        loader=FileSystemLoader(template_folder("html")), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    pages.filters |= {"spoken": spoken, "letter": letter, "topic": topic_name}
    style, script = asset(STYLES), asset(SCRIPTS)
    page = pages.get_template("quiz.html.j2").render(
        sheet=sheet,
        quiz=content_hash(sheet),
        topics=topics(sheet),
        topic_numbers=topic_numbers,
        policy=policy(style, script),
        # Ours, and holding no word of any deck; a test says that neither closes its own element.
        style=Markup(style.text),  # noqa: S704
        script=Markup(script.text),  # noqa: S704
    )
    return page.encode("utf-8", errors="xmlcharrefreplace")


def asset(names: tuple[str, ...]) -> Asset:
    """The files one after the other, and the hash that the policy admits them by."""
    text = "\n" + "\n".join(template_text("html", name) for name in names)
    return Asset(text, f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'")


def policy(style: Asset, script: Asset) -> str:
    """The content security policy: this style, this script, nothing else from anywhere."""
    return f"default-src 'none'; style-src {style.hash}; script-src {script.hash}; base-uri 'none'; form-action 'none'"


def content_hash(sheet: Sheet) -> str:
    """What progress is kept under: another wording, order or marking is another quiz."""
    return fingerprint(json.dumps(asdict(sheet), sort_keys=True, default=str), length=16)


def topics(sheet: Sheet) -> tuple[str, ...]:
    """The tags that the summary counts by, in order of their names, untagged questions last."""
    tags = {tag for entry in sheet.entries for tag in entry.question.tags}
    untagged = any(not entry.question.tags for entry in sheet.entries)
    return (*sorted(tags - {UNTAGGED}), *([UNTAGGED] if untagged or UNTAGGED in tags else []))


def topic_numbers(entry: Entry, listed: tuple[str, ...]) -> str:
    """The rows of the summary in which a question is counted: `0 2`."""
    return " ".join(str(listed.index(tag)) for tag in dict.fromkeys(entry.question.tags or (UNTAGGED,)))


def topic_name(tag: str) -> str:
    """`GS2 › International Relations` for the tag `GS2::International_Relations`."""
    return tag.replace("::", " › ").replace("_", " ")


def spoken(text: str) -> Markup:
    """The escaped text with its Devanagari passages marked as Hindi: for screen readers, hyphenation and fonts."""
    from markupsafe import Markup, escape

    made, end = Markup(), 0
    for found in HINDI.finditer(text):
        made += escape(text[end : found.start()]) + Markup('<span lang="hi">{}</span>').format(found.group())
        end = found.end()
    return made + escape(text[end:])
