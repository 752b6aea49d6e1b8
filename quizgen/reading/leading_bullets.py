"""The name with which the bullet above a bullet begins, where it says more than that: "Arctic Council ← Ottawa Declaration, 1996"."""

from __future__ import annotations

import re

from quizgen.model import Document
from quizgen.reading.topics import Topic, named, over

BEGINS = re.compile(r"(?P<name>[A-Z0-9][\w.,’'& –-]{2,70}?)(?=\s*(?:\(|:|$|→|←|=|->)|\s[–—-]\s)")


def lead_topic(document: Document, number: int) -> Topic | None:
    """What the innermost bullet, or the line before the list, names in bold at its beginning, or alone before its bracket."""
    above = next(iter(over(document, number)), None)
    found = BEGINS.match(above.text) if above else None
    if above is None or found is None:
        return None
    bold = any(mark.kind == "bold" and mark.start == 0 and mark.end >= found.end("name") for mark in above.marks)
    alone = re.fullmatch(r"\s*(?:\([^()]*\))?\s*:?", above.text[found.end() :]) is not None
    topic = named(found["name"].strip(" ,"), document) if bold or alone else None
    return topic if topic and not (topic.pair or topic.country) else None
