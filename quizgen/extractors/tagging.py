"""The syllabus head of what a set is made of: what its own words say, else what its subject is, else what its whole article is about."""

from __future__ import annotations

from quizgen.gazetteer import member_count
from quizgen.model import Reading
from quizgen.syllabus import INTERNATIONAL, spoken_of, tags_of


def tags_for(about: str, statement: str, reading: Reading) -> tuple[str, ...]:
    """The tags of one statement of a document."""
    own = tags_of((), about, statement)
    if own:
        return own
    return (INTERNATIONAL,) if member_count(about) else spoken_of(f"{reading.document.source.title} {reading.document.text}")
