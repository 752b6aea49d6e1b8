"""Values that the rest of a statement explains, counts out or says again: with another it would contradict itself."""

from __future__ import annotations

import re

from quizgen.dates import A_YEAR
from quizgen.model import Slot
from quizgen.model.slot_types import AMOUNTS, TIMES
from quizgen.quantities import find_quantities

# What says the value again in other words, or another value that follows from it.
SAID_AGAIN = re.compile(
    r"\b(?:i\.e\.|viz\b|namely|that is,|stands? for|(?:up|down) from|compared (?:to|with)|as against|respectively|equivalent to|an? "
    r"(?:rise|increase|fall|decline|jump|growth) of)"
)
# "An outlay of ₹10,000 crore, raised to ₹11,500 crore": it was not more before.
CHANGED_LATER = re.compile(r"\b(?:raised|increased|enhanced|reduced|lowered|cut|revised)(?: \w+)? to\b")
EXPLAINED = re.compile(r"^(?:\s*\(|,? (?:an?|the|its|his|her|or|which|who|where|whose|known|India's) |\s*[-–—:=] ?[A-Z(])")
OPENS = re.compile(r"^(?:In|On|By|Since|Effective from|At) $")
# A list that can be counted: "13 countries - Bangladesh, Bhutan, Cambodia".
LISTED = re.compile(
    r"^[\w' -]{0,60}?(?:\s?[-–—:]\s?|, |\()(?:(?:[A-Z][\w.' ]+, ){2}|[A-Z]\w+(?: \([^()]*\))? and [A-Z])|"
    r"^[\w' -]{0,60}?\s?[–—:(]\s?(?:[\w.' ]+, ){2}"
)
JOINED = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*(?:, (?:and )?[A-Z][\w.'’ -]*?)*,? and (?:the )?[A-Z][\w.'’-]*")
BASE = re.compile(r"\bsince (?:\w+ )?$|\bfrom [₹$\d][^,;]{0,30} (?:in|as on|as of) $", re.IGNORECASE)
WHOLE = frozenset({"number", "ordinal"})
COUNTED = AMOUNTS - {"range"}
# "four or five codes", "25 to 30 km": the other end of a range tells where the value lies.
COUNT = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|lakh|crore|million|billion|per cent|percent|%)"
RANGE_BEFORE = re.compile(rf"\b{COUNT} ?(?:or|to|-|–) $|\bbetween [^,;]{{1,20}} and $", re.IGNORECASE)
# What is told from another time or deed has that time: "less than two months after the withdrawal".
TOLD_FROM = re.compile(r"\b(?:days?|weeks?|months?|years?|decades?) (?:after|before|since)\b")
# Which one of its row it was tells when it was: "COP27", "the 77th Army Day parade".
OCCASION = re.compile(
    r"\bCOP[- ]?\d|\b\d+(?:st|nd|rd|th) (?:[A-Z]?[\w’'-]+ ){0,4}"
    r"(?:Conference|Summit|Session|Meeting|Congress|Games|[Ee]dition|[Pp]arade|Assembly)\b"
)
# The year of a law is a part of its name: "the Wildlife (Protection) Act, (WPA), 1972".
OF_A_LAW = re.compile(r"\b(?:Act|Rules|Code|Bill|Order|Regulations|Adhiniyam|Sanhita),?(?: \([A-Z]+\))?(?:,| of)? $")
# "The first two cities": nobody says "the second two".
NUMBERED = re.compile(r" (?:\d|two|three|four|five|six|seven|eight|nine|ten)\b")
BEHIND = re.compile(r"\b(?:after|behind|next to|followed by|ahead of|only to|before)\b")
SEVERAL = re.compile(r"\b(?:are|were) (?:among )?the $")
RANGE_AFTER = re.compile(rf" ?(?:or|to|-|–) (?:[₹$])?{COUNT}\b", re.IGNORECASE)


def is_bound(slot: Slot, before: str, after: str) -> bool:
    """Whether the rest of a statement explains a value, counts it out or follows from it: with another it would contradict itself."""
    opening = bool(OPENS.match(before))
    if SAID_AGAIN.search(f"{before}{after}") or before.count("(") > before.count(")"):
        return True
    if A_YEAR.fullmatch(slot.text) and OF_A_LAW.search(before):
        return True
    if slot.type in TIMES and (OCCASION.search(f"{before}{after}") or TOLD_FROM.search(f"{before}{after}")):
        return True
    if slot.type == "ordinal" and BEHIND.search(after):
        return True  # "The second largest after Iran": nobody is the first after another.
    if slot.type in COUNTED and (RANGE_BEFORE.search(before) or RANGE_AFTER.match(after)):
        return True
    if (slot.type == "duration" and len(A_YEAR.findall(before + after)) > 1) or (
        slot.type == "ordinal" and (NUMBERED.match(after) or SEVERAL.search(before))
    ):
        return True
    if slot.type in COUNTED and CHANGED_LATER.search(after):
        return True
    if slot.type == "number" and slot.text.isalpha() and not re.match(r"[\s-]+\w", after):
        return True  # "Extended by one" leaves out what.
    if not opening and EXPLAINED.match(after):
        return True
    return bool((slot.type in TIMES and BASE.search(before)) or (slot.type in WHOLE and (LISTED.match(after) or counts_out(slot, before))))


def counts_out(slot: Slot, before: str) -> bool:
    """Whether as many names as a value says stand before it: "Indore and Udaipur are the first two cities"."""
    names = [name for found in JOINED.finditer(before) for name in re.split(r", (?:and )?| and ", found[0])]
    count = next(iter(find_quantities(f"{slot.text} things")), None)
    return len(names) > 1 and count is not None and count.value == len(names)
