"""Whether letters stand for words: the beginnings of "South Asian Association …" in order are SAARC."""

from __future__ import annotations

import re

from quizgen.text import fold

SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "&", "with", "by", "from"])
LONGEST_PREFIX, LETTERS_TO_STAND_ALONE = 4, 4


def agrees(short: str, full: str) -> bool:
    """Whether the letters of an acronym are the beginnings of the words of its full form, in order and to the end."""
    letters = "".join(re.findall(r"[a-z]", fold(short)))
    parts = re.findall(r"[^\W\d_]+(?:['’]s)?", fold(full.replace("&", "and")))
    return bool(parts) and letters[:1] == parts[0][:1] and spells(letters, parts, spare=1 if len(letters) > LETTERS_TO_STAND_ALONE else 0)


def spells(letters: str, parts: list[str], *, spare: int) -> bool:
    """Whether prefixes of the words spell the letters; small words may be passed over, and `spare` others."""
    if not parts:
        return not letters
    first, rest = parts[0], parts[1:]
    for size in range(1, min(LONGEST_PREFIX, len(first)) + 1):
        if letters[:size] == first[:size] and spells(letters[size:], rest, spare=spare):
            return True
    if first in SMALL:
        return spells(letters, rest, spare=spare)
    return spare > 0 and spells(letters, rest, spare=spare - 1)
