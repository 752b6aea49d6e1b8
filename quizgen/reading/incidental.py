"""Whether who holds an office is a matter of a page, or only the title of one who speaks in it or comes to see."""

from __future__ import annotations

import re
from functools import cache

from quizgen.model import Document
from quizgen.syllabus import table
from quizgen.text import fold

FILE = "office_holders.yaml"
# Of who leaves or comes in the month of a page, "as of" that month says too little.
CHANGE = re.compile(
    r"\b(?:retir(?:es?|ed|ing)|demit\w*|step(?:s|ped|ping)? down|resign\w*|tak(?:es?|ing) over|took over|sworn in|"
    r"oath of office|assum(?:es?|ed|ing) (?:office|charge)|success(?:or|ion)|succeed\w*|appointed (?:as )?(?:the )?(?:next|new)|"
    r"last (?:working )?day|outgoing|incoming)\b",
    re.IGNORECASE,
)
LEAD, FIRST = 600, 180


def is_matter(document: Document, asked: str, name: str, words_of: frozenset[str]) -> bool:
    """Whether a page is about an office's land or body, or its holder, or the office is one of India's highest.

    `words_of` are the words for the land or body of the office.
    """
    title = document.source.title
    lead = f"{title}\n{document.text[:LEAD]}"
    if is_changing(document, asked, name):
        return False
    if asked in table(FILE)["highest"]:
        return True
    body = any(asked == f"the {office}" for offices in table(FILE)["bodies"].values() for office in offices.values())
    first = f"{title}\n{document.text[:FIRST]}"  # Whom a report begins with it is about.
    return speaks_of(lead if body else title, words_of) or re.search(rf"\b{re.escape(name.split()[-1])}\b", first) is not None


def speaks_of(text: str, names: frozenset[str]) -> bool:
    """Whether a text has one of those names, with its capitals."""
    return any(re.search(rf"(?<![\w-]){re.escape(one)}(?![\w])", text) for one in names)


def is_changing(document: Document, asked: str, name: str) -> bool:
    """Whether a page tells that the holder of an office leaves it, or that another comes."""
    surname, office = re.escape(name.split()[-1]), fold(asked.removeprefix("the ").split(" of ")[0].split("'s ")[-1])
    return any(
        CHANGE.search(line) and (re.search(rf"\b{surname}\b", line) or office in fold(line))
        for block in document.blocks
        for line in re.split(r"(?<=[.!?]) ", block.text)
    )


@cache
def also(body: str) -> frozenset[str]:
    """The names of a body whose office it is, and of what it is a part of: of the European Council, the EU."""
    offices = table(FILE)["bodies"]
    full = set(offices.get(body, {}).values())
    alike = {one for one, own in offices.items() if full & set(own.values())}
    return frozenset({body, *alike, *table(FILE)["parts"].get(body, ())})
