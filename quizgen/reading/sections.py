"""What a section is about, where the page as a whole is about many things: a compilation's items have their own headings."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from quizgen import gazetteer
from quizgen.model import Document
from quizgen.reading.heading_names import is_neutral, is_publisher, is_written_so
from quizgen.reading.headings import HAPPENED, stripped
from quizgen.reading.lists import is_of_advice
from quizgen.reading.meanings import is_known
from quizgen.reading.series import is_under_other
from quizgen.reading.topics import named


def contexts_by_section(document: Document, whole: str) -> Callable[[tuple[str, ...]], str]:
    """Headings → the context of what stands under them: the document's own where its title names a thing, else the section's."""
    if whole and not whole.startswith("“"):
        return lambda headings: "" if is_under_other(whole, headings, document) else whole

    @cache
    def context(headings: tuple[str, ...]) -> str:
        return next((of_heading(document, heading, whole) for heading in reversed(headings) if not is_neutral(heading)), whole)

    return context


def of_heading(document: Document, heading: str, whole: str) -> str:
    """The thing that a heading names, without what it tells of it; else the document's context."""
    topic = None if is_of_advice(heading) else named(heading, document)
    if (
        topic is None
        or topic.pair
        or topic.country
        or is_publisher(topic.name)
        or topic.kind == "office"
        or HAPPENED.match(stripped(heading))
        or PART_AND.match(topic.shown)
    ):
        return whole
    # Words of capitals may be no names but a heading that shouts: "LONG WAR".
    if heading.isupper() and is_common(heading):
        return whole
    known = " " in topic.name or is_written_so(topic.name, document) or gazetteer.entry(topic.name) is not None
    return topic.shown if known else whole


def is_common(heading: str) -> bool:
    """Whether a heading is only of plain words."""
    from lemminflect import getAllLemmas

    parts = re.findall(r"[A-Za-z]+", heading)
    return len(parts) > 1 and all(getAllLemmas(part.lower()) for part in parts)


def of_entry(document: Document, number: int) -> str:
    """The thing that a note begins with in bold, of which all of it tells: "**GM mustard (DMH-11)**: … GEAC recommended …"; "" for none."""
    block = document.blocks[number]
    end = next((mark.end for mark in block.marks if mark.kind == "bold" and mark.start == 0), 0)
    led = ENTRY.fullmatch(block.text[:end].strip(" :–—-."))
    if led is None or not BEHIND.match(block.text[len(block.text[:end].rstrip(" :.")) :]):
        return ""
    name, topic = led["name"], named(led["name"], document)
    lettered = re.search(r"[A-Z][A-Z\d]|\d|[a-z][A-Z]", name) is not None and not is_neutral(name) and not is_known(name)
    if topic is None:
        return name if lettered and " and " not in name else ""  # "IIM Bangalore and ILO: …": those who say it.
    plain = not (topic.pair or topic.country or topic.kind in ("office", "article") or topic.shown.islower())
    return topic.shown if plain and (" " in topic.name or lettered or gazetteer.entry(topic.name)) else ""


# "Reports and the Public Accounts Committee": a matter beside a name, and no name.
PART_AND = re.compile(r"(?:the )?[A-Z][a-z]+s and (?:the )?[A-Z]")
BEHIND = re.compile(r"(?: \([^()]*\))?(?:\s*[:.]|\s+[–—-]) ")
ENTRY = re.compile(r"(?P<name>[A-Z][\w’'&/-]*(?: [\w’'&/-]+){0,4}(?: \([A-Z][\w-]*\))?)")
