"""The syllabus head of what a set is made of: what its own words say, else what its subject is, else what its whole article is about."""

from __future__ import annotations

from functools import lru_cache

from quizgen.gazetteer import member_count
from quizgen.model import Reading
from quizgen.syllabus import INTERNATIONAL, any_word, table, tags_of
from quizgen.text import fold

LEAST, CLEARLY = 6, 3


def tags_for(about: str, statement: str, reading: Reading) -> tuple[str, ...]:
    """The tags of one statement of a document."""
    own = tags_of((), about, statement)
    if own:
        return own
    return (INTERNATIONAL,) if member_count(about) else spoken_of(f"{reading.document.source.title} {reading.document.text}")


@lru_cache(maxsize=64)
def spoken_of(text: str) -> tuple[str, ...]:
    """The one head of which a whole text speaks often, three times as often as of any other; otherwise none."""
    plain = fold(text)
    counts = {head: len(any_word(tuple(said)).findall(plain)) for head, said in table("syllabus.yaml")["words"].items()}
    best, second = sorted(counts, key=lambda head: -counts[head])[:2]
    return (best,) if counts[best] >= LEAST and counts[best] >= CLEARLY * counts[second] else ()
