"""The meeting that a page is about: of which two, where, on the sidelines of what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

FIGURE = r"‹\d+›"
MET = re.compile(
    rf"(?P<one>{FIGURE}) (?:and (?P<other>{FIGURE}) )?met(?: briefly)?(?: with)?(?: (?P<third>{FIGURE}))?(?: on \d+ \w+ \d{{4}})?"
    r" in (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?: today)?,? on the (?:sidelines|margins) of (?:the )?"
    r"(?P<occasion>[^,.;]{5,60}?(?:[Mm]eeting|[Ss]ummit|[Aa]ssembly|[Ff]orum|[Cc]onference))(?![\w-])"
)


class Meeting(NamedTuple):
    """Two who met, by their full names, and where and at the edge of what, as it stands behind "their meeting"."""

    two: frozenset[str]
    at: str


def meeting_in(texts: Iterable[tuple[str, tuple[str, ...]]]) -> Meeting | None:
    """The one meeting of a page, of its sentences with their persons masked and named; None where there is none, or several."""
    found = set[Meeting]()
    for text, names in texts:
        for hit in MET.finditer(text):
            other = hit["other"] or hit["third"]
            if other and bool(hit["other"]) != bool(hit["third"]):
                two = frozenset(names[int(one[1:-1])] for one in (hit["one"], other))
                found.add(Meeting(two, f" in {hit['place']} on the sidelines of the {hit['occasion']}"))
    return next(iter(found)) if len(found) == 1 and len(next(iter(found)).two) > 1 else None
