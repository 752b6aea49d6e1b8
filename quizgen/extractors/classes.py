"""What class of things a claim tells of: schemes, laws, agreements; one class may fill a set though no document joins its things."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from quizgen.extractors.claims import Claim
from quizgen.extractors.standing import OPENING
from quizgen.gazetteer import entry
from quizgen.syllabus import table
from quizgen.text import fold, words

FILE = "formats.yaml"


def class_of(claim: Claim) -> str:
    """The class of what a claim tells of, with its head of the syllabus where a class is too wide without; "" for none."""
    name = class_named(claim.about) if " " in claim.about or entry(claim.about) else ""
    if name and (table(FILE)["classes"][name].get("with", "") not in claim.text or not opens_with(claim)):
        return ""
    head = next(iter(claim.tags), "")
    if not name or table(FILE)["classes"][name]["alone"]:
        return name
    return f"{name} {head}" if head else ""


def opens_with(claim: Claim) -> bool:
    """Whether a claim tells first of all of its thing, not of what belongs to it: the bank of a group is no group."""
    told = fold(OPENING.sub(r"\g<rest>", claim.text)).removeprefix("the ")
    return any(
        re.match(rf"{re.escape(fold(form))}(?!['’]s)(?: \([^()]+\))?\b", told) for form in (claim.about, claim.about.partition(" (")[0])
    )


def class_named(about: str) -> str:
    """The class of things that a name is of: by its last word, its first, or its kind."""
    known, parts = entry(about), words(about)
    if not about[:1].isupper() or not parts:
        return ""
    kind, subkind = (known.kind, known.subkind) if known else ("", "")
    return next(
        (
            name
            for name, one in table(FILE)["classes"].items()
            if parts[-1] in telling(name, "ends")
            or parts[0] in telling(name, "begins")
            or kind in one["kinds"]
            or subkind in one.get("subkinds", ())
        ),
        "",
    )


@cache
def telling(name: str, where: str) -> frozenset[str]:
    """The words with which the names of a class end or begin."""
    return frozenset(word.lower() for word in table(FILE)["classes"][name].get(where, ()))


def lead_of_class(found: str) -> str:
    """What stands above a set of a class, "" where only the statements themselves say what they have in common."""
    return str(rules_of(found).get("lead", ""))


def rules_of(found: str) -> dict[str, Any]:
    """What is known of a class, by its name with or without a head of the syllabus."""
    classes: dict[str, dict[str, Any]] = table(FILE)["classes"]
    return next((rules for name, rules in classes.items() if found == name or found.startswith(f"{name} ")), {})
