"""The parts of a long sentence that stand alone as it asserts them: each of two joined clauses, what stands before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.reading.language import Sentence
from quizgen.text import squeeze

LEAST_WORDS = 5
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Under these words what is joined may be said or supposed as well.
DEPENDS = re.compile(
    r"\b(?:if|unless|whether|provided|should|would|may|might|could|claim(?:s|ed)?|sa(?:id|ys?)|told|argue[sd]?|add(?:s|ed)|insist(?:s|ed)|"
    r"hope[sd]?|warn(?:s|ed)|allege[sd]?|believe[sd]?|according to|report(?:s|ed)|urge[sd]?|expect(?:s|ed)|propose[sd]?)\b",
    re.IGNORECASE,
)


def told_clauses(text: str, one: Sentence, *, most_words: int) -> Iterator[str]:
    """A sentence as it is to be read (`text`), or its head where it is too long; then its clauses behind semicolons and "and"."""
    whole = text if len(text.split()) <= most_words else text.rpartition(": ")[0]
    if whole and len(whole.split()) <= most_words:
        yield whole
    for clause in dict.fromkeys((*text.split("; ")[1:], *joined(one))):
        fits = LEAST_WORDS <= len(clause.split()) <= most_words
        if fits and clause in text and not DEPENDS.search(text.partition(clause)[0]):
            yield clause.rstrip(". ")


def joined(one: Sentence) -> Iterator[str]:
    """The clauses with a subject of their own that "and" joins to the main verb: "…, and KABIL has secured …"."""
    root = next((token for token in one.doc if token.dep_ == "ROOT"), None)
    heads = [root] if root is not None and root.pos_ in ("VERB", "AUX") else []
    while heads:
        head = heads.pop()
        for child in head.children:
            if child.dep_ != "conj" or child.pos_ not in ("VERB", "AUX") or child.i < head.i:
                continue
            heads.append(child)
            subject = next((part for part in child.children if part.dep_ in SUBJECTS and part.i < child.i), None)
            if subject is not None:
                more = (part.i for part in child.children if part.dep_ in ("cc", "conj") and part.i > child.i)
                ended = min(more, default=child.right_edge.i + 1)
                yield squeeze(one.doc[subject.left_edge.i : ended].text).rstrip(" ,;")
