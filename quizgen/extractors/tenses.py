"""What had been done before something else in its article, told by itself: in the simple past."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.model import Fact

PERFECT = re.compile(r"\bhad (?P<verb>\w+)")
# Times of which something else is the other end: they keep the tense that tells so.
BY_THEN = re.compile(r"\b(?:by|until|till|before|after|since|when|had never|had not|had \w+ly)\b", re.IGNORECASE)
BEEN = "been"


def in_simple_past(fact: Fact) -> Fact:
    """A fact with "had founded" as "founded" and "had been" as "was", where nothing in it says before what."""
    found = PERFECT.search(fact.statement)
    clause = fact.clause
    if found is None or BY_THEN.search(fact.statement) or (clause is not None and clause.auxiliary != "had"):
        return fact
    verb = found["verb"]
    past = past_of(verb) if verb != BEEN else "" if clause is None else "were" if clause.plural else "was"
    if not past:
        return fact
    statement = f"{fact.statement[: found.start()]}{past}{fact.statement[found.end() :]}"
    if clause is None:
        return replace(fact, statement=statement)
    rest = clause.verb.removeprefix(verb).strip()
    told = (
        replace(clause, auxiliary=past, verb=rest)
        if verb == BEEN
        else replace(clause, auxiliary="", verb=f"{past} {rest}".strip(), base=base_of(verb), past=True)
    )
    return replace(fact, statement=statement, clause=told)


def past_of(participle: str) -> str:
    """The simple past of a verb by its participle, "" where it is not known: drawn → drew."""
    from lemminflect import getInflection

    base = base_of(participle)
    return next(iter(getInflection(base, "VBD")), "") if base and participle in getInflection(base, "VBN") else ""


def base_of(participle: str) -> str:
    """The infinitive of a verb by its participle: drawn → draw."""
    from lemminflect import getLemma

    return next(iter(getLemma(participle, "VERB")), "")
