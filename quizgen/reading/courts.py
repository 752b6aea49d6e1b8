"""The court of which a page tells, as "the Court", "the bench" or "the judges" take it up."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.reading.antecedents import Scene
from quizgen.reading.subject_heads import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

COURTS = frozenset({"court", "apex court", "top court"})
# They say what the court says.
JUDGES = frozenset({"bench", "judges", "constitution bench"})
SPEAK = frozenset(
    {"say", "hold", "rule", "observe", "add", "note", "find", "direct", "order", "declare", "affirm", "clarify", "recognise", "stress"}
)
NAMED = re.compile(
    r"\b(?P<home>Supreme Court(?! of (?!India))(?: of India)?|Constitution Bench|"
    r"SC(?= (?:rules|says|holds|answers|upholds|strikes|quashes)))|\b(?P<world>International Court of Justice|ICJ|World Court)|"
    r"\b(?P<other>(?:International Criminal|Permanent|(?:[A-Z][a-z]+(?: and [A-Z][a-z]+)? )?High|European|Inter-American) Court\b"
    r"(?: of (?:Human Rights|[A-Z]\w+))*)"
)
# Courts that have no name of their own here: "the Delhi tribunal", "the Allahabad HC".
OTHER = re.compile(
    r"\b(?:[Tt]ribunal|HC|NGT|NCLAT|NCLT|CAT|[Mm]agistrate|[Ss]essions [Jj]udge|[Ss]essions [Cc]ourt|[Dd]istrict [Cc]ourt|"
    r"[Tt]rial [Cc]ourt|[Ff]amily [Cc]ourt|[Jj]ury)\b"
)
NEAR, LEAD_LETTERS, AHEAD = 3, 900, 3


def court(words: str, head: Token, scene: Scene) -> str:
    """The court for which a description stands, with its article; "" where it stands for none, or another may be meant."""
    plain = words.lower()
    speaks = head.dep_ in SUBJECTS and head.head.lemma_.lower() in SPEAK
    if not (plain in COURTS or (plain in JUDGES and speaks)):
        return ""
    near = [told.scene.sentence for told in scene.before[-NEAR:]]
    beside = " ".join(one.text for one in near if one.headings == scene.sentence.headings)
    own = scene.sentence.text[: head.idx]
    here = {named(hit) for hit in NAMED.finditer(f"{beside} {own} {' '.join(scene.sentence.headings[-1:])}")}
    if OTHER.search(f"{beside} {own}"):
        return ""
    main = of_page(scene.title, scene.context)
    shown = main if here <= {main} else ""
    # Of a Supreme Court of nowhere only an Indian page tells.
    return "" if shown == "the Supreme Court" and not scene.indian else shown


def named(hit: re.Match[str]) -> str:
    """A court as it is written in full."""
    return "the Supreme Court" if hit["home"] else "the International Court of Justice" if hit["world"] else hit[0]


@lru_cache(maxsize=4)
def of_page(title: str, text: str) -> str:
    """The court of which a page tells first and most; "" for none."""
    told = Counter(named(hit) for hit in NAMED.finditer(f"{title}. {text}"))
    lead = next((named(hit) for hit in NAMED.finditer(f"{title}. {text[:LEAD_LETTERS]}")), "")
    first = told.most_common(1)[0][0] if told else ""
    others = max((count for name, count in told.items() if name != first), default=0)
    return first if first and first == lead and first.startswith("the ") and told[first] >= AHEAD * others else ""
