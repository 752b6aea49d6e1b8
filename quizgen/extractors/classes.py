"""What class of things a claim tells of: schemes, laws, agreements; one class may fill a set though no document joins its things."""

from __future__ import annotations

from functools import cache

from quizgen.extractors.claims import Claim
from quizgen.gazetteer import entry
from quizgen.syllabus import table
from quizgen.text import words

FILE = "formats.yaml"


def class_of(claim: Claim) -> str:
    """The class of what a claim tells of, with its head of the syllabus where a class is too wide without; "" for none."""
    name = class_named(claim.about) if " " in claim.about else ""
    head = next(iter(claim.tags), "")
    if not name or table(FILE)["classes"][name]["alone"]:
        return name
    return f"{name} {head}" if head else ""


def class_named(about: str) -> str:
    """The class of things that a name is of: by its last word, or by its kind."""
    known, last = entry(about), words(about)[-1:]
    if not about[:1].isupper() or not last:
        return ""
    listed = table(FILE)["classes"].items()
    return next((name for name, one in listed if last[0] in ends(name) or (known is not None and known.kind in one["kinds"])), "")


@cache
def ends(name: str) -> frozenset[str]:
    """The last words of the names of a class."""
    return frozenset(word.lower() for word in table(FILE)["classes"][name]["ends"])


def lead_of_class(found: str) -> str:
    """What stands above a set of a class, "" where only the statements themselves say what they have in common."""
    name = found.split(" ")[0]
    return str(table(FILE)["classes"].get(name, {}).get("lead", ""))
