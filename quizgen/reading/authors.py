"""Who wrote what, where notes list writers with their works: "Kamban's Ramavataram – …", "Isami – Futuh-us-Salatin"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.model import Block, Document, Fact, Slot
from quizgen.reading.headings import listed
from quizgen.reading.telegrams import in_full, ruler_at
from quizgen.text import fold

LISTS = frozenset({"bullet", "numbered"})
NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|al|ibn|bin)){0,3}"
WORK = r"[A-Z][\w'’]*(?:-[\w'’]+)*(?:(?: |-)(?:of |the )?[A-Z][\w'’]*(?:-[\w'’]+)*){0,5}"
# Which side of a list names the writer, by the words of its heading.
WRITERS = re.compile(r"^(?:Famous |Important |Court |Great )?(?:Writers|Authors|Poets|Historians|Chroniclers)\b(?!.*\bof\b.*\bworks\b)")
WORKS = re.compile(r"^(?:Famous |Important )?(?:Texts?|Works?|Books?)\b.*\b(?:authors?|writers?)\b", re.IGNORECASE)
LITERATURE = re.compile(r"\b(?:Literature|Literary|Writers|Authors|Poets|Works|Texts)\b")
OWNED = re.compile(rf"(?P<who>{NAME})['’]s (?P<work>{WORK})(?= [–—-] |\.?$| \()")
SIDES = re.compile(r"(?P<left>[^:–—]{3,40}?)(?::| [–—-]) (?P<right>[^;.(]+)(?P<rest>.*)$")
GENRE = re.compile(
    r"^ ?\((?:a |an )?(?:Sanskrit |Persian |Tamil |Hindi )?"
    r"(?:lexicon|play|drama|poem|grammar|novel|treatise|commentary|epic|anthology|biography)\)"
)
GENRES = (
    r"play|novel|poem|epic|drama|chronicle|treatise|book|commentary|biography|autobiography|grammar|song|anthem|essay|pamphlet|travelogue|"
    r"memoir"
)
# "Dinabandhu Mitra wrote the play Nil Darpan in 1860": a work, and not to whom or of what he wrote.
WROTE = re.compile(
    rf"(?:^|(?<=[.;] ))(?P<who>{NAME}) wrote (?P<the>the )?(?:(?:Sanskrit|Telugu|Tamil|Persian|Kannada|Bengali|famous|epic) )?"
    rf"(?:(?P<genre>{GENRES}),? )?(?P<work>{WORK})(?=$|[.,;]| (?:in|on|about|which|during|and|as|under)\b| \((?!\d))"
)
MOST, WORTH, TWICE = 3, 0.65, 2


def authored_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """Who wrote each work of the lists of a document, each work once, with the number of its block."""
    seen: dict[str, str] = {}
    blocks = enumerate(document.blocks)
    found = [(number, block, who, work) for number, block in blocks for who, work in (*pairs_in(block), *written_in(document, number))]
    points = [block for block in document.blocks if is_of_letters(block)]
    for _, _, who, work in found:  # Two historians wrote a Tarikh-i-Firuz Shahi.
        alone = seen.get(work, who) == who and sum(work in block.text for block in points) < TWICE
        seen[work] = who if alone else ""
    for number, block, who, work in found:
        if seen.pop(work, ""):
            slot = Slot(who, "person", "author", (), "author", WORTH)
            told = Fact(f"{work} was written by {who}.", block.text, (slot,), section=block.headings, about=work, worth=WORTH)
            yield number, replace(told, question=f"Who wrote {work}?")


def written_in(document: Document, number: int) -> Iterator[tuple[str, str]]:
    """The writers with their works that the sentences of a block tell of: "Kalhana Pandit wrote the chronicle Rajatarangini"."""
    block = document.blocks[number]
    if block.kind not in LISTS | {"paragraph"} or " wrote " not in f" {block.text.casefold()}":
        return
    for text in in_full(document, number, block.text) or (block.text,):
        for hit in WROTE.finditer(text):
            who = hit["who"]
            work = f"the {hit['genre']} {hit['work']}" if hit["genre"] else f"{hit['the'] or ''}{hit['work']}"
            whole = " " in who or (text is not block.text and ruler_at(block) is not None)
            if whole and (hit["genre"] or hit["the"] or " " in hit["work"]) and fold(who.split()[0]) not in listed("neutral"):
                yield who, work


def is_of_letters(block: Block) -> bool:
    """Whether a point stands under a heading of literature."""
    return block.kind in LISTS and LITERATURE.search(block.headings[-1] if block.headings else "") is not None


def pairs_in(block: Block) -> Iterator[tuple[str, str]]:
    """The writers with their works that a point of a list names."""
    heading = block.headings[-1] if block.headings else ""
    if not is_of_letters(block):
        return
    owned, sides = OWNED.match(block.text), SIDES.match(block.text)
    if owned:
        yield owned["who"], owned["work"]
    elif sides and WORKS.match(heading):
        if re.fullmatch(WORK, sides["left"]) and re.fullmatch(NAME, sides["right"].strip()):
            yield sides["right"].strip(), sides["left"]
    elif sides and re.fullmatch(NAME, sides["left"]) and (WRITERS.match(heading) or GENRE.match(sides["rest"])):
        works = [part.strip() for part in sides["right"].split(",")][:MOST]
        yield from ((sides["left"], work) for work in works if re.fullmatch(WORK, work))
