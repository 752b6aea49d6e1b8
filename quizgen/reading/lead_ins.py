"""Lists under a line that counts them: "The mission rests on three pillars:" with its bullets says which pillars they are."""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.model import Block, Document
from quizgen.reading.value_kinds import lowered
from quizgen.reading.values import NUMBER, number_of

COUNTS = re.compile(rf"\b(?P<count>{NUMBER}) (?:[\w'’-]+ ){{0,4}}[a-z-]+s\b[^:]*:?$", re.IGNORECASE)
ALONE = re.compile(
    rf"^(?:The )?(?P<count>{NUMBER}) (?P<what>[a-z][\w'’ -]+?s(?: (?:of|in|under) [\w'’ -]+)?)(?: ?\([^()]*\))?:$", re.IGNORECASE
)
# What a bullet says of its own item, behind the item.
OF_ITEM = re.compile(r"\s*(?:\(.*|[:–—] .*|[;,.]\s*(?:and|or)?\s*)$|\s+-\s.*$")
# A heading that is a whole sentence: "The mission rests on three pillars".
TELLS = re.compile(r"^(?:The |India|[A-Z]\w+ )[^:]* (?:\w{3,}s|is|are|was|were|has|have) [^:]*$")
VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|shall|can|may|must|should)\b")
BULLETS = frozenset({"bullet", "numbered"})
FEWEST, MOST, MOST_WORDS = 2, 7, 8


def spelled_out(document: Document, number: int, text: str) -> str:
    """A line that ends in a colon, or a heading, with the list that stands under it; "" where that is not as long as it says."""
    head = document.blocks[number]
    found = COUNTS.search(text)
    if found is None or not head.text.rstrip().endswith(text) or not (text.endswith(":") or head.kind == "heading"):
        return ""
    members = [item_of(block) for block in under(document, number)]
    counted = number_of(found["count"]) == len(members) and FEWEST <= len(members) <= MOST
    if not counted or any(not one or len(one.split()) > MOST_WORDS or re.search(r",| and |[:;?!]", one) for one in members):
        return ""
    listed = f"{', '.join(members[:-1])} and {members[-1]}."
    alone = ALONE.match(text)
    if alone and not VERB.search(text):
        return f"There are {alone['count'].lower()} {alone['what'].strip()}, namely {listed}"
    return f"{text.rstrip(':')}, namely {listed}" if head.kind != "heading" or TELLS.search(text) else ""


def under(document: Document, number: int) -> list[Block]:
    """The bullets that hang on a line: those behind it, or below it where it is a bullet itself."""
    head, found = document.blocks[number], list[Block]()
    behind = document.blocks[number + 1 : number + 2 + 4 * MOST]
    section = behind[0].headings if behind and head.kind == "heading" else head.headings
    for block in behind:
        if block.kind not in BULLETS or block.headings != section or (head.kind in BULLETS and block.depth <= head.depth):
            break
        if block.depth == behind[0].depth:
            found.append(block)
    return found


def item_of(block: Block) -> str:
    """The item that a bullet names, without what it says of it."""
    item = OF_ITEM.sub("", block.text.strip()).strip(" ;,.")
    return item if gazetteer.entry(item) else lowered(item)
