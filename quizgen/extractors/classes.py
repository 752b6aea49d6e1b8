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
    """The class of things that a name is of: by its last word, its first, or its kind."""
    known, parts = entry(about), words(about)
    if not about[:1].isupper() or not parts:
        return ""
    kind = known.kind if known else ""
    return next(
        (
            name
            for name, one in table(FILE)["classes"].items()
            if parts[-1] in telling(name, "ends") or parts[0] in telling(name, "begins") or kind in one["kinds"]
        ),
        "",
    )


@cache
def telling(name: str, where: str) -> frozenset[str]:
    """The words with which the names of a class end or begin."""
    return frozenset(word.lower() for word in table(FILE)["classes"][name].get(where, ()))


def lead_of_class(found: str) -> str:
    """What stands above a set of a class, "" where only the statements themselves say what they have in common."""
    name = found.split(" ")[0]
    return str(table(FILE)["classes"].get(name, {}).get("lead", ""))
