"""Paper → one HTML file: a quiz to be answered in any browser, offline, on screen or printed, with or without scripts.

Everything is rendered here, as escaped text; the script moves what is already on the page and never makes markup of words.
A content security policy admits the page's own style and script by their hashes and nothing else: no request can leave it.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from quizgen.exporters.html.facts import facts_of
from quizgen.exporters.html.vocabulary import vocabulary
from quizgen.exporters.sheet import letter, sheet_of
from quizgen.model import Paper
from quizgen.templating import template_folder, template_text

if TYPE_CHECKING:
    from markupsafe import Markup

STYLES = ("colours.css", "text.css", "screens.css", "print.css")
# One module, in this order: what is plain first, what knows the page behind it, what starts it last.
SCRIPTS = (
    *("days.js", "normal.js", "compare.js", "marks.js", "clock.js", "sitting.js", "store.js", "results.js", "look.js"),
    *("question.js", "map.js", "result.js", "dialogs.js", "keys.js", "quiz.js", "begin.js"),
)
HINDI = re.compile("[\u0900-\u097f]+(?:[\\s\u200c\u200d,;:.!?‘’“”()-]*[\u0900-\u097f]+)*")


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
    pages.filters |= {"spoken": spoken, "letter": letter}
    style, script = asset(texts(STYLES)), asset(f"{words_of_answers()}\n{texts(SCRIPTS)}")
    page = pages.get_template("quiz.html.j2").render(
        sheet=sheet,
        facts=facts_of(paper, sheet),
        policy=policy(style, script),
        # Ours, and holding no word of any deck; a test says that neither closes its own element.
        style=Markup(style.text),  # noqa: S704
        script=Markup(script.text),  # noqa: S704
    )
    return page.encode("utf-8", errors="xmlcharrefreplace")


def texts(names: tuple[str, ...]) -> str:
    """The template files one after the other."""
    return "\n".join(template_text("html", name) for name in names)


def words_of_answers() -> str:
    """The line of script that gives the page the words by which typed answers are read."""
    return f"const WORDS = {json.dumps(vocabulary(), ensure_ascii=False, separators=(',', ':'))};"


def asset(text: str) -> Asset:
    """The text of a style or script, and the hash that the policy admits it by."""
    whole = f"\n{text}"
    return Asset(whole, f"'sha256-{b64encode(sha256(whole.encode()).digest()).decode()}'")


def policy(style: Asset, script: Asset) -> str:
    """The content security policy: this style, this script, nothing else from anywhere."""
    return f"default-src 'none'; style-src {style.hash}; script-src {script.hash}; base-uri 'none'; form-action 'none'"


def spoken(text: str) -> Markup:
    """The escaped text with its Devanagari passages marked as Hindi: for screen readers, hyphenation and fonts."""
    from markupsafe import Markup, escape

    made, end = Markup(), 0
    for found in HINDI.finditer(text):
        made += escape(text[end : found.start()]) + Markup('<span lang="hi">{}</span>').format(found.group())
        end = found.end()
    return made + escape(text[end:])
