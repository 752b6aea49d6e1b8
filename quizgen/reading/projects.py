"""What the rows of a table of projects are about: "Project Tiger", or a plant or canal that is called by a place."""

from __future__ import annotations

import re

from quizgen.model import Document
from quizgen.reading.heading_names import is_name
from quizgen.reading.topics import Topic, with_article

# What the heading over a table, or the head of its column, says its projects to be.
KINDS = (
    (re.compile(r"\bhydro[ -]?(?:power|electric)|\bhydel\b", re.IGNORECASE), "hydroelectric project"),
    (re.compile(r"\bsolar\b", re.IGNORECASE), "solar project"),
    (re.compile(r"\bnuclear\b", re.IGNORECASE), "nuclear power project"),
    (re.compile(r"\birrigation\b", re.IGNORECASE), "irrigation project"),
    (re.compile(r"\bmetro\b", re.IGNORECASE), "metro project"),
)


def project(text: str, header: str, above: tuple[str, ...], document: Document) -> Topic | None:
    """The thing that a cell under "Project" names; None where nothing says what kind of project a place stands for."""
    name = re.sub(r"\s*\([^()]*\)$", "", text)
    if f"Project {name}" in document.text:
        return Topic(f"Project {name}", f"Project {name}", kind="project")
    if re.search(r"\b[Pp]roject\b", name):
        return Topic(name, with_article(name), kind="project")
    noun = next((noun for told in (header, *reversed(above)) for shape, noun in KINDS if shape.search(told)), "")
    if noun:
        noun = "project" if name.endswith("Multipurpose") else noun
        return Topic(f"{name} {noun}", f"the {name} {noun}", kind="project")
    return Topic(name, with_article(name), kind="project") if is_name(name, document) else None
