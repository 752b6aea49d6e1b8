"""The thing that a sentence's section or page is about: a scheme's heading before the scheme of the title."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from quizgen import gazetteer
from quizgen.model import Document, Name
from quizgen.reading.heading_names import head_word
from quizgen.reading.headings import stripped
from quizgen.reading.lists import listed
from quizgen.reading.main_names import main_name
from quizgen.reading.topics import Topic, named, title_topic
from quizgen.text import fold

SCHEME = frozenset({"scheme", "programme", "initiative", "yojana"})
ACTS = frozenset({"act", "code", "bill", "rules", "adhiniyam", "sanhita", "ordinance", "convention", "treaty"})


def page_thing(document: Document, names: Iterable[Name]) -> Topic | None:
    """The thing that a page is about, by its title or by what its text names most; a scheme is known as one."""
    found = title_topic(document) or main_name(document, names)
    if found is None or found.kind:
        return found
    schemes = {one for name in names if name.type == "scheme" for one in (name.name, name.acronym, *name.aliases)}
    return found._replace(kind="scheme") if {found.name, found.full} & (schemes - {""}) else found


@lru_cache(maxsize=1 << 8)
def section_thing(document: Document, number: int) -> Topic | None:
    """The scheme or law that the nearest heading above a block names; None where that names none."""
    for heading in reversed(document.blocks[number].headings):
        found = named(stripped(heading), document)
        if found is not None and not found.country and not found.pair and is_made(found):
            return found
    return None


def is_made(topic: Topic) -> bool:
    """Whether a thing is a scheme or a law by the noun of its name, or by what is known of it."""
    return head_word(topic.name) in listed("funded") | ACTS or gazetteer.kind_of(topic.name) in ("scheme", "law", "treaty")


def is_called(noun: str, topic: Topic) -> bool:
    """Whether "the Act" or "the scheme" may stand for a thing: its name ends so."""
    own = (head_word(topic.name), head_word(topic.full or topic.name), topic.kind)
    return fold(noun) in own or (topic.kind == "scheme" and fold(noun) in SCHEME)
