"""Straits and channels as notes have them: "Davis Strait: Greenland – Baffin Island", a column "Joins" beside "Gibraltar"."""

from __future__ import annotations

import re
from functools import cache

from quizgen.reading.name_words import demonym
from quizgen.syllabus import table
from quizgen.text import fold

NOUNS = r"Strait|Channel|Passage|Canal"
PLACE = (
    r"(?:the )?(?:(?:rest|coast|tip) of (?:the )?)?(?:mainland |northern |southern |eastern |western )?"
    r"[A-Z][\w’']*(?:-[A-Z]\w+)?(?: (?:of (?:the )?)?[A-Z][\w’']*){0,3}"
)
ENDS = rf"(?P<one>{PLACE})(?: (?P<sign>[–—-]|from|with|and|to) )(?P<other>{PLACE})(?=$|[.;,]| \()"
NOTE = re.compile(rf"(?P<name>[A-Z][\w’'-]+(?: [A-Z]?[\w’'-]+){{0,3}})(?: \([^()]*\))?(?::| [–—]) (?P<between>(?:lies )?between )?{ENDS}")
CELL = re.compile(ENDS.replace("(?: (?P<sign>", r"(?:\s?(?P<sign>").replace(r"|to) )", r"|to)\s?)"))
WATER = re.compile(r"\b(?:Sea|Ocean|Gulf|Bay|Atlantic|Pacific|Mediterranean|Aegean|Caribbean|Adriatic|Baltic|Lake|Channel|Sound|Arctic)\b")
HALVES = frozenset({"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "European", "Asian", "African"})
COLUMNS = {"joins": "joins", "connects": "joins", "links": "joins", "separates": "separates", "divides": "separates"}


@cache
def straits() -> dict[str, str]:
    """The short names of straits → their whole ones."""
    return {fold(short): whole for short, whole in table("told_apart.yaml")["straits"].items()}


def lies_between(text: str) -> str:
    """The sentence that a note of a strait stands for; "" where it is none, or does not say whether it joins or separates."""
    found = NOTE.match(text.strip())
    whole = whole_name(found["name"], "") if found else ""
    if found is None or not whole or (found["sign"] in ("and", "to") and not found["between"]):
        return ""
    return said(whole, found, "")


def told_by_row(header: str, name: str, column: str, cell: str) -> str:
    """The sentence that a cell stands for under "Joins" or "Separates" in the row of a strait; "" for others."""
    verb = COLUMNS.get(fold(column).split("/")[0].strip(), "")
    noun = header.removesuffix("s").split("/")[0].strip().title()
    found = CELL.match(cell.strip()) if verb and noun in NOUNS.split("|") else None
    return said(whole_name(name, noun), found, verb) if found else ""


def whole_name(name: str, noun: str) -> str:
    """The name of a strait with its noun: `Gibraltar` → Strait of Gibraltar; "" where nothing says that it is one."""
    if re.search(rf"\b(?:{NOUNS})\b", name):
        return name
    return straits().get(fold(name), f"{name} {noun}" if noun else "")


def said(name: str, found: re.Match[str], verb: str) -> str:
    """What a strait does between two lands or two waters; "" where the ends are one of each, or are none ("European and …")."""
    ends = (found["one"], found["other"])
    wet = [WATER.search(end) is not None for end in ends]
    verb = verb or ("joins" if all(wet) else "separates")
    if any(wet) != all(wet) or (verb == "joins") != all(wet) or demonym(ends[0]) or ends[0] in HALVES:
        return ""
    one, other = (f"the {end}" if all(wet) and not end.startswith(("the ", "Lake ")) else end for end in ends)
    article = "" if name.startswith("Bab ") else "The "
    return f"{article}{name} {verb} {one} {'from' if verb == 'separates' else 'with'} {other}."
