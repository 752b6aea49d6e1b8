"""Lists of words as they are written in the rules: one string, words with spaces between."""

from __future__ import annotations


def several(words: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(words.split())
