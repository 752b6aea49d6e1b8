"""Numbers and amounts without the thing that they count, which another sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.reading.reference_words import COUNTERS
from quizgen.reading.subject_heads import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token


ADDING = frozenset({"another", "further", "additional"})


def counts(token: Token) -> bool:
    """Whether a number or quantity stands without what it counts: "About 70% were using it", "One was injured"."""
    small, tag = token.lower_, token.tag_
    if (small in ADDING and is_remainder(token)) or (tag in ("JJS", "JJR") and is_superlative(token)):
        return True
    if token.dep_ not in SUBJECTS or (token.text[0].isalpha() and any(sign.isdigit() for sign in token.text)):
        return False  # "Agni-5" is a name.
    share = token.text.endswith(("%", "percent", "cent"))
    if not (small in COUNTERS or token.pos_ == "NUM" or share):
        return False
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    later = any(child.dep_ in {"prep", "relcl", "acl"} and child.i > token.i for child in token.children)
    return following != "of" and not later and (share or token.ent_type_ not in {"DATE", "MONEY"})


def is_remainder(token: Token) -> bool:
    """Whether an amount is added to one before it: "a further ₹1,466 crore", "another 12 States"."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    adding = token.lower_ == "another" or (token.lower_ in ADDING and before in ("a", "an"))
    return adding and after is not None and (after.like_num or after.is_currency or after.text[:1] == "₹" or after.text == "Rs")


def is_superlative(token: Token) -> bool:
    """Whether "the largest" stands without the noun that it describes: "The largest is the SIGHT programme"."""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return token.i > 0 and token.nbor(-1).lower_ == "the" and after in ("is", "was", "are", "were", "being")
