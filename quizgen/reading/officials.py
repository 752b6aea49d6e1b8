"""Public figures: persons named with an office of the world's affairs, whose doings and words an exam may ask."""

from __future__ import annotations

import re
from functools import cache

from quizgen.reading.lists import listed
from quizgen.reading.name_words import demonym, is_country

OWNER = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,}|Union|European")


@cache
def before_name() -> re.Pattern[str]:
    """An office at the end of some words, with the words of a name or people before it: "US Secretary of State "."""
    offices = "|".join(re.escape(office) for office in sorted(listed("public_offices"), key=len, reverse=True))
    return re.compile(rf"(?P<whose>(?:[A-Z][\w.&’'-]*,? (?:(?:of|for|and) )*){{0,8}})(?P<office>(?i:{offices})) $")


def office_at_end(text: str) -> str:
    """The public office that ends some words, with whose it is ("Russian Foreign Minister"); "" where none does, or nobody's."""
    found = before_name().search(text)
    if not found:
        return ""
    alone = found["office"].lower() in listed("own_offices")
    return found[0].strip() if alone or any(is_owner(word) for word in found["whose"].split()) else ""


def is_office(text: str) -> bool:
    """Whether some words end in a public office, whoever it belongs to."""
    return before_name().search(text) is not None


def is_owner(word: str) -> bool:
    """Whether a word says whose an office is: a country, its people, an acronym."""
    plain = re.sub(r"['’]s$", "", word.strip(","))
    return bool(OWNER.fullmatch(plain)) or is_country(plain) or bool(demonym(plain))
