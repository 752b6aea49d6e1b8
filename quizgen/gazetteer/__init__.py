"""The gazetteer: what a well-read person knows of names - what kind of thing each is, what it belongs to, what is like it.

The names stand in the files of `data/gazetteer`, for a teacher to extend. Nobody's own name stands there: offices change hands.
"""

from __future__ import annotations

from quizgen.gazetteer.calling import called, full_name, meant
from quizgen.gazetteer.entries import Entry, entries, may_be_person
from quizgen.gazetteer.knowing import (
    ancestors,
    entry,
    head_of,
    is_known_acronym,
    kind_of,
    likes,
    lineage,
    means_another,
    member_count,
    named_by,
    part_of,
    same_thing,
    subkind_of,
    written_out,
)
from quizgen.gazetteer.spelling import called_groups, key_of

__all__ = [
    "Entry",
    "ancestors",
    "called",
    "called_groups",
    "entries",
    "entry",
    "full_name",
    "head_of",
    "is_known_acronym",
    "key_of",
    "kind_of",
    "likes",
    "lineage",
    "may_be_person",
    "means_another",
    "meant",
    "member_count",
    "named_by",
    "part_of",
    "same_thing",
    "subkind_of",
    "written_out",
]
