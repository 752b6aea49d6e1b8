"""Of which age, dynasty or empire a page tells: what an assembly or a tax was called, it was called then and there."""

from __future__ import annotations

import re
from collections import Counter

from quizgen.model import Block, Document

# The house, its people, and what its name alone is not: a river, a surname, a caste, a regiment, a city of today.
NAMES = (
    "Chola|Chera|Pandya|Pallava|Chalukya|Rashtrakuta|Hoysala|Kakatiya|Satavahana|Kushan|Maurya|Gupta|Mughal|Maratha|Ahom|"
    "Rajput|Bahmani|Vakataka|Kadamba|Ganga|Nayaka"
)
TODAY = "Gupta|Maratha|Ahom|Rajput|Ganga|Nayaka"
OF_RULE = (
    r"(?:[Dd]ynast(?:y|ies)|[Ee]mpires?|[Kk]ingdoms?|[Rr]ule|[Rr]ulers?|[Kk]ings?|[Ee]mperors?|[Pp]eriod|[Aa]ge|[Ee]ra|[Tt]imes|"
    r"[Aa]dministration|[Pp]olity|[Ss]ultanate)\b"
)
HOUSE = re.compile(rf"\b(?P<house>{NAMES})(?:s|n)?\b")
HOUSES = re.compile(
    rf"\b(?:(?!(?:{TODAY})s)(?P<many>{NAMES})s\b|(?P<ruling>{NAMES})n?:? {OF_RULE}|(?:Eastern|Western|Imperial) (?P<branch>{NAMES})s\b|"
    rf"{OF_RULE}(?: of| under)? the (?P<ruled>{NAMES})s\b)"
)
REALMS = re.compile(rf"\b(?:(?P<delhi>Delhi) Sultanate\b|(?P<south>Vijayanagara):? {OF_RULE})")
REALM = re.compile(r"\b(?:Delhi Sultanate|Vijayanagara)\b")
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
    if not OF_AN_AGE.search(what) or HOUSE.search(what) or REALM.search(what):
        return ""
    above = " ".join((document.source.title, *block.headings))
    houses = {name for found in HOUSES.finditer(above) for name in found.groups() if name}
    realms = {name for found in REALMS.finditer(above) for name in found.groups() if name}
    named = {found["house"] for found in HOUSE.finditer(above)} | {found[0] for found in REALM.finditer(above)}
    if len(houses) + len(realms) != 1 or len(named) != 1:  # Of two that a page names it may tell of either.
        return ""
    realm = {"Delhi": "In the Delhi Sultanate", "Vijayanagara": "In the Vijayanagara empire"}
    return f"{realm[realms.pop()]}, " if realms else f"Under the {houses.pop()}s, "


def age_of_digs(document: Document) -> str:
    """The age of which the digs of a page are, as a site is called by it: "Iron Age", "Harappan"; "" where there is not one."""
    said = Counter(found["age"].title() for found in DIGS.finditer(f"{document.source.title}\n{document.text}"))
    ranked = said.most_common(2)
    clear = ranked and ranked[0][1] >= LEAST and (len(ranked) == 1 or ranked[0][1] >= LEAST * ranked[1][1])
    return ranked[0][0] if clear else ""
