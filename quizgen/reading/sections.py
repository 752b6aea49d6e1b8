"""What a section is about, where the page as a whole is about many things: a compilation's items have their own headings."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from quizgen import gazetteer
from quizgen.model import Document
from quizgen.reading.headings import HAPPENED, stripped
from quizgen.reading.lists import is_of_advice
from quizgen.reading.topics import is_neutral, is_written_so, named


def contexts_by_section(document: Document, whole: str) -> Callable[[tuple[str, ...]], str]:
    """Headings → the context of what stands under them: the document's own where its title names a thing, else the section's."""
    if whole and not whole.startswith("“"):
        return lambda _: whole

    @cache
    def context(headings: tuple[str, ...]) -> str:
        return next((of_heading(document, heading, whole) for heading in reversed(headings) if not is_neutral(heading)), whole)

    return context


def of_heading(document: Document, heading: str, whole: str) -> str:
    """The thing that a heading names, without what it tells of it; else the document's context."""
    topic = None if is_of_advice(heading) else named(heading, document)
    if topic is None or topic.pair or topic.country or topic.kind == "office" or HAPPENED.match(stripped(heading)):
        return whole
    # One word of capitals may be no acronym but a heading that shouts.
    known = " " in topic.name or is_written_so(topic.name, document) or gazetteer.entry(topic.name) is not None
    return topic.shown if known else whole
