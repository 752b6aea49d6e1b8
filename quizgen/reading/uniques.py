"""Descriptions of which there is only one, or that mean a kind or a mass: "the sun", "the Lok Sabha", "the snow leopard lives …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.antecedents import Scene
from quizgen.reading.lists import listed
from quizgen.reading.reference_words import INDIAN, KINDS, UNIQUE
from quizgen.reading.subject_heads import root_of

if TYPE_CHECKING:
    from spacy.tokens import Token

RANKED = re.compile(
    r"^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|final|latter|former|same|following|above|previous|new)$"
)


def is_unique(between: list[Token], head: Token, scene: Scene) -> bool:
    """Whether there is only one such thing, or the noun means a kind or a mass."""
    word = head.lower_
    if not between and (word in UNIQUE or (scene.indian and word in INDIAN)):
        return True
    if is_species(head) or any(one.text.lower().startswith("anti-") for one in between):
        return True  # "the anti-defection law"
    plain = [one.lower_ for one in between]
    phrase = " ".join([*plain, word])
    if (
        (scene.indian and phrase in listed("indian_phrases"))
        or phrase in listed("unique_phrases")
        or re.fullmatch(r"(?:long|short|medium|near) (?:term|run)|same time|fact|ground|basis", phrase)
        or head.ent_type_ in {"LOC", "GPE", "NORP"}
    ):
        return True
    return bool(between) and word in KINDS and between[-1].pos_ in {"NOUN", "ADJ", "PROPN"} and not RANKED.match(between[-1].lower_)


def is_species(head: Token) -> bool:
    """Whether a noun means every animal or plant of its kind: "the snow leopard lives …"; what one of them did is told in the past."""
    verb = root_of(head.doc)
    past = verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.children if child.dep_ in ("aux", "auxpass"))
    whole = any(token.lower_ == "extinct" for token in head.doc)
    return head.tag_ in ("NN", "NNP") and head.lower_ in listed("species_nouns") and (not past or whole)


def is_joined(name: str, title: str) -> bool:
    """Whether a title joins a name to another by "and": of "PM Surya Ghar and PM-KUSUM" the scheme is either."""
    if name not in title:
        return False
    own, join, aside = re.escape(name), r"(?:and|&|vs\.?)", r"(?: \([^()]*\))?"
    another = r"(?!(?:Its|Their|How|Why|What|Other|The)\b)[A-Z]"
    return re.search(rf"[A-Z][\w-]*{aside} {join} (?:the )?{own}|{own}{aside} {join} {another}", title) is not None


def names_it(head: Token, scene: Scene) -> bool:
    """Whether a thing's name stands behind its noun: "wrote the play Nil Darpan"."""
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    named = after is not None and after.text[:1].isupper() and (head in {after.head, after.right_edge.head} or after.dep_ == "compound")
    return head.lower_ in listed("named_behind") and named and not scene.quoted(head.idx)
