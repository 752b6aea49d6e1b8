"""Whether what follows a noun says which thing is meant: "of …", "which …", a place, the years themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.reference_words import RELATIONAL, TIME_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 2
ROUGHLY = frozenset({"around", "about", "nearly", "roughly", "approximately", "almost", "over", "some"})


# What somebody runs "with" others: they do not say which it is.
RUN_TOGETHER = frozenset({"project", "scheme", "programme", "program", "mission", "plan", "initiative", "work", "policy", "campaign"})
# "the Prime Minister, Shri Ravi Rao, …"
APPOSED = re.compile(r", (?:Shri|Smt|Sushri|Dr|Mr|Ms|Mrs)\.? [A-Z]")


def complemented(head: Token) -> bool:
    """Whether something after a noun says which one it is: "of …", "which …", "to …"."""
    for child in head.rights:
        if child.dep_ in {"relcl", "acl"} and head.dep_ != "ROOT" and head.doc[child.left_edge.i - 1].text not in {",", "–", "-"}:
            return True
        if child.lower_ == "with" and head.dep_ == "dobj" and head.lemma_.lower() in RUN_TOGETHER:
            continue
        if child.dep_ == "prep" and child.lower_ in RELATIONAL and child.i - head.i <= NEAR and not timed(child) and not numbered(child):
            return True
        if child.dep_ == "appos" and child.pos_ == "PROPN" and head.nbor(1).text != ",":
            return True
    if head.i + 1 < len(head.doc) and head.nbor(1).lower_ in {"of", "between", "under"} and not numbered(head.nbor(1)):
        return True
    if placed(head) or spans(head) or APPOSED.match(head.doc.text[head.idx + len(head) :]):
        return True
    joined = next((child for child in head.children if child.dep_ == "conj"), None)
    return joined is not None and complemented(joined)


def numbered(preposition: Token) -> bool:
    """Whether a preposition leads to a rough number, which does not say which is meant: "the diaspora of around 88,000 people"."""
    return preposition.i + 1 < len(preposition.doc) and preposition.nbor(1).lower_ in ROUGHLY


def placed(head: Token) -> bool:
    """Whether a place by name follows a noun directly: "the forum in Turkey"."""
    following = list(head.doc[head.i + 1 : head.i + 4])
    names = [one for one in following[1:] if one.lower_ != "the"][:1]
    return bool(following and names) and following[0].lower_ in {"in", "at"} and names[0].ent_type_ in {"GPE", "LOC", "FAC"}


def spans(head: Token) -> bool:
    """Whether the years themselves follow: "the period 2023-24 to 2027-28"."""
    following = head.nbor(1).text if head.i + 1 < len(head.doc) else ""
    return head.lemma_.lower() in {"period", "year", "decade", "month", "season", "cycle"} and following[:4].isdigit()


def timed(preposition: Token) -> bool:
    """Whether a preposition leads to a time, which does not say which thing is meant."""
    return any(child.ent_type_ in {"DATE", "TIME"} or child.lemma_.lower() in TIME_NOUNS for child in preposition.children)
