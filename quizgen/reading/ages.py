"""Of which age, dynasty or empire a page tells: what an assembly or a tax was called, it was called then and there."""

from __future__ import annotations

import re
from collections import Counter

from quizgen.model import Block, Document

HOUSES = re.compile(
    r"\b(?P<house>Chola|Chera|Pandya|Pallava|Chalukya|Rashtrakuta|Hoysala|Kakatiya|Satavahana|Kushan|Maurya|Gupta|Mughal|Maratha|Ahom|"
    r"Rajput|Bahmani|Vakataka|Kadamba|Ganga|Nayaka)(?:s|n)?\b(?! (?:Dam|Canal|Basin|River|Plan|Expressway))"
)
REALMS = re.compile(r"\b(?P<realm>Delhi Sultanate|Vijayanagara(?: [Ee]mpire)?)\b")
# What has a name of its own in each age.
OF_AN_AGE = re.compile(
    r"\b(?:assembl(?:y|ies)|council|committee|village|tax|taxes|levy|land|grants?|officers?|officials?|governor|army|guild|merchants?|"
    r"district|province|division|unit|court|coins?|temple|labour|ministers?|revenue|soldiers?|spies)\b"
)
DIGS = re.compile(
    r"\b(?P<age>Iron Age|Bronze Age|Neolithic|Palaeolithic|Mesolithic|Chalcolithic|Megalithic|Harappan|Indus Valley)\b", re.IGNORECASE
)
LEAST = 2


def under_whom(document: Document, block: Block, what: str) -> str:
    """How a question opens on a matter that has another name in each age: "Under the Cholas, "; "" for another matter or page."""
    if not OF_AN_AGE.search(what) or HOUSES.search(what) or REALMS.search(what):
        return ""
    above = " ".join((document.source.title, *block.headings))
    houses = {found["house"] for found in HOUSES.finditer(above)} - ({"Ganga"} if "River" in above else set())
    realms = {found["realm"].split()[0] for found in REALMS.finditer(above)}
    if len(houses) + len(realms) != 1:
        return ""
    realm = {"Delhi": "In the Delhi Sultanate", "Vijayanagara": "In the Vijayanagara empire"}
    return f"{realm[realms.pop()]}, " if realms else f"Under the {houses.pop()}s, "


def age_of_digs(document: Document) -> str:
    """The age of which the digs of a page are, as a site is called by it: "Iron Age", "Harappan"; "" where there is not one."""
    said = Counter(found["age"].title() for found in DIGS.finditer(f"{document.source.title}\n{document.text}"))
    ranked = said.most_common(2)
    clear = ranked and ranked[0][1] >= LEAST and (len(ranked) == 1 or ranked[0][1] >= LEAST * ranked[1][1])
    return ranked[0][0] if clear else ""
